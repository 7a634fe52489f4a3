"""People and their consents on one form; who may not keep them sees nobody's name."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from config import roles
from core.desk import jobs
from core.forgetting import act
from core.forgetting.plan import Choices
from core.models import Consent, Person, User
from demo.people_factories import ConsentFactory

pytestmark = [pytest.mark.django_db, pytest.mark.once]
TODAY = timezone.localdate()


@pytest.fixture
def editor(client) -> User:
    roles.grant()
    user = User.objects.create_user("editor")
    user.groups.add(Group.objects.get(name="Redazione"))
    client.force_login(user)
    return user


def form(*consents: dict[str, object], kept: int = 0) -> dict[str, object]:
    typed: dict[str, object] = {
        "display_name": "Nadia",
        "is_pseudonym": "on",
        "consents-TOTAL_FORMS": len(consents),
        "consents-INITIAL_FORMS": kept,
        "consents-MIN_NUM_FORMS": 0,
        "consents-MAX_NUM_FORMS": 1000,
    }
    for number, consent in enumerate(consents):
        typed |= {f"consents-{number}-{name}": value for name, value in consent.items()}
    return typed


def a_consent(**changes: object) -> dict[str, object]:
    expires = TODAY + datetime.timedelta(days=100)
    return {"id": "", "scopes": ["text", "name"], "given": TODAY, "expires": expires, "file": "", **changes}


def test_a_person_is_written_down_with_the_consent(client, editor):
    assert client.post("/admin/people/new/", form(a_consent())).status_code == 302

    consent = Consent.objects.get()
    assert (consent.person.display_name, consent.scopes) == ("Nadia", ["text", "name"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"scopes": []},
        {"scopes": ["everything"]},
        {"expires": TODAY - datetime.timedelta(days=1)},
        {"expires": TODAY + datetime.timedelta(days=800)},
        {"given": ""},
    ],
)
def test_a_consent_that_cannot_be_is_refused_and_nothing_is_written(client, editor, wrong):
    assert client.post("/admin/people/new/", form(a_consent(**wrong))).status_code == 200

    assert not Person.objects.exists()


def test_a_consent_once_written_down_is_not_deleted(client, editor):
    consent = ConsentFactory()
    row = a_consent(id=consent.pk, DELETE="on")

    answer = client.post(f"/admin/people/edit/{consent.person_id}/", form(row, kept=1))

    assert answer.status_code == 200
    assert "resta" in answer.content.decode()
    assert Consent.objects.filter(pk=consent.pk).exists()


def test_a_form_opened_before_somebody_withdrew_does_not_bring_the_name_back(client, editor):
    consent = ConsentFactory(person__display_name="Nadia")
    act.forget(consent.person, Choices("Celeste"))
    stub = Person.objects.get(pk=consent.person_id).display_name

    answer = client.post(f"/admin/people/edit/{consent.person_id}/", form(a_consent(id=consent.pk), kept=1))

    assert answer.status_code == 200
    assert "non è stato salvato niente" in answer.content.decode()
    assert Person.objects.get(pk=consent.person_id).display_name == stub


def test_the_list_says_whose_consent_ends(client, editor):
    ConsentFactory(person__display_name="Nadia", expires=TODAY + datetime.timedelta(days=7))
    ConsentFactory(person__display_name="Omar", expires=TODAY + datetime.timedelta(days=300))
    Person.objects.create(display_name="Zita")

    shown = client.get("/admin/people/").content.decode()

    assert "finisce tra 7 giorni" in shown
    assert "nessun consenso" in shown


def test_a_consent_is_spoken_of_until_a_later_one_is_there(client, editor):
    ending = ConsentFactory(expires=TODAY + datetime.timedelta(days=30))
    ConsentFactory(expires=TODAY + datetime.timedelta(days=61))

    jobs_of = next(kind for kind in jobs.ALL if kind.name == "consents")
    assert [job.title for job in jobs_of.find(editor)[:9]] == [ending.person.display_name]

    ConsentFactory(person=ending.person, expires=TODAY + datetime.timedelta(days=300))
    assert len(jobs_of.find(editor)) == 0
