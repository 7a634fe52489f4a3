"""People and their consents on one form; who may not keep them sees nobody's name."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from config import roles
from core import hiding
from core.desk import jobs
from core.forgetting import act
from core.forgetting.plan import Choices
from core.models import Consent, Person, Portrayal, User
from core.models.consents import Scope
from demo.people_factories import POINT, ConsentFactory, PictureFactory, RecordingFactory
from demo.telling_factories import StoryPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.once]
TODAY = timezone.localdate()
DAY = datetime.timedelta(days=1)


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


@pytest.mark.indexed
def test_the_list_counts_all_that_expiry_hides(client, editor):
    ended = ConsentFactory(
        person__display_name="Nadia", scopes=[Scope.TEXT, Scope.VOICE, Scope.FACE], expires=TODAY + DAY
    )
    nadia = ended.person
    StoryPageFactory(title="Il forno", portrayals=[Portrayal(person=nadia)])
    voice = RecordingFactory(shows_people=True)
    voice.heard.add(nadia)
    block = {"type": "recording", "value": {"recording": voice.pk, "caption": ""}}
    StoryPageFactory(title="Una voce", body=[block])
    picture = PictureFactory(shows_people=True)
    picture.people.add(nadia)
    PictureFactory(shows_people=True).people.add(nadia)
    assert " ".join(columns(client, "Nadia")) == "2 2 1"

    Consent.objects.filter(pk=ended.pk).update(expires=TODAY - DAY)
    hiding.settle(timezone.now())

    hidden = "2, di cui 2 nascoste 2, di cui 2 nascoste 1, di cui 1 nascosta"
    assert " ".join(columns(client, "Nadia")) == hidden


def columns(client, name) -> list[str]:
    """What the row of somebody says after the consent: pages, pictures, recordings."""
    page = BeautifulSoup(client.get("/admin/people/").content.decode(), "html.parser")
    row = next(one for one in page.select("table.listing tbody tr") if name in one.text)
    return [" ".join(cell.text.split()) for cell in row.select("td")[-3:]]


@pytest.mark.parametrize("way", ["/admin/images/add/", "/admin/images/{key}/"])
def test_whoever_is_written_down_from_a_picture_leads_on_to_the_consent(client, editor, way):
    kept = PictureFactory(shows_people=False)
    typed = {
        "title": "Al banco",
        "alt_it": "Due mani al banco",
        "alt_en": "Two hands at the bench",
        "shows_people": "True",
        "new_person": "Omar",
        "collection": str(kept.collection_id),
    }
    if "add" in way:
        typed["file"] = SimpleUploadedFile("banco.png", POINT, "image/png")

    answer = client.post(way.format(key=kept.pk), typed, follow=True)

    omar = Person.objects.get(display_name="Omar")
    said = answer.content.decode()
    assert f'href="/admin/people/edit/{omar.pk}/"' in said
    assert "Omar è nel registro, senza un consenso" in said
    assert omar.pictures.get().title == "Al banco"
    screen = client.get(f"/admin/images/{omar.pictures.get().pk}/").content.decode()
    assert "Nessuna pagina mostra l’immagine finché non c’è un consenso" in screen
    today = client.get("/admin/").content.decode()
    assert "Persone senza consenso" in today
    ConsentFactory(person=omar, scopes=[Scope.FACE])
    assert "Persone senza consenso" not in client.get("/admin/").content.decode()


def test_whoever_chooses_somebody_searches_by_name_and_reads_how_the_consent_stands(client, editor):
    Person.objects.create(display_name="Zita")
    ConsentFactory(person__display_name="Nadia", expires=TODAY + datetime.timedelta(days=300))
    ended = ConsentFactory(person__display_name="Omar", expires=TODAY + DAY)
    Consent.objects.filter(pk=ended.pk).update(given=TODAY - 9 * DAY, expires=TODAY - DAY)

    screen = client.get("/admin/person_chooser/").json()["html"]
    found = client.get("/admin/person_chooser/results/?q=zit").content.decode()

    assert BeautifulSoup(screen, "html.parser").select_one("input[name=q]")
    until = TODAY + datetime.timedelta(days=300)
    assert [f"valido fino al {until:%d/%m/%Y}", f"scaduto il {TODAY - DAY:%d/%m/%Y}", "nessun consenso"] == [
        " ".join(tag.text.split()) for tag in BeautifulSoup(screen, "html.parser").select("td .w-status")
    ]
    assert ("Zita" in found, "Nadia" in found, "Omar" in found) == (True, False, False)
