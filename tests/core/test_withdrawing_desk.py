"""Withdrawing on the screen: the preview says what happens, one deliberate act does it, the receipt prints it."""

import datetime
import re

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from config import roles
from core.desk import jobs
from core.models import Consent, Forgetting, Person, Portrayal, User
from core.models.people import OnWithdrawal
from demo.people_factories import ConsentFactory
from demo.telling_factories import ContentPageFactory, StoryPageFactory
from home.models import ContentPage
from stories.models import StoryPage

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.indexed]


@pytest.fixture
def editor(client) -> User:
    roles.grant()
    user = User.objects.create_user("editor")
    user.groups.add(Group.objects.get(name="Redazione"))
    client.force_login(user)
    return user


@pytest.fixture
def nadia() -> Person:
    """On one story, and named on two pages, one of which is about another Nadia."""
    person, other = (ConsentFactory(person__display_name="Nadia").person for _one in range(2))
    StoryPageFactory(
        title="La giornata di Nadia", slug="la-giornata-di-nadia", portrayals=[Portrayal(person=person)]
    )
    StoryPageFactory(title="Un’altra Nadia", slug="altra", portrayals=[Portrayal(person=other)])
    ContentPageFactory(title="Chi siamo", standfirst="Con NADIA dal 2015.")
    return person


def screen(person: Person) -> str:
    return f"/admin/people/{person.pk}/withdraw/"


def form(client, person: Person, **changes: object) -> dict[str, object]:
    """What a browser without scripts sends: the form as it was shown."""
    shown = client.get(screen(person)).content.decode()
    typed: dict[str, object] = {
        "seen": re.search(r'name="seen" value="(\w+)"', shown)[1],
        "pseudonym": re.search(r'name="pseudonym" value="([^"]+)"', shown)[1],
        "shown": re.findall(r'name="shown" value="([^"]+)"', shown),
        "place": re.findall(r'name="place" value="([^"]+)" checked', shown),
        "sure": "on",
        "erase": "1",
    }
    for key, value in re.findall(r'name="page-([\w-]+)" value="(\w+)" checked', shown):
        typed[f"page-{key}"] = value
    return typed | changes


def numbers(shown: str) -> list[tuple[str, str]]:
    return re.findall(r"<(?:dt|th scope=\"row\")>([^<]+)</(?:dt|th)>\s*<(?:dd|td[^>]*)>(\d+)</", shown)


def everything() -> list[object]:
    return [
        list(StoryPage.objects.order_by("pk").values_list("title", "slug", "live")),
        list(ContentPage.objects.values_list("standfirst", flat=True)),
        list(Person.objects.order_by("pk").values_list("display_name", "forgotten")),
        Consent.objects.filter(withdrawn__isnull=False).count(),
        Forgetting.objects.count(),
    ]


def test_the_preview_says_what_then_happens_in_the_same_numbers(client, editor, nadia):
    before = everything()
    preview = client.get(screen(nadia)).content.decode()
    assert everything() == before  # looking changes nothing
    assert "La giornata di Nadia" in preview
    assert "Con NADIA dal 2015." in preview
    assert "un’altra persona con lo stesso nome" in preview

    answer = client.post(screen(nadia), form(client, nadia, pseudonym="Celeste"))

    assert answer["Location"] == f"/admin/people/{nadia.pk}/receipt/"
    receipt = client.get(answer["Location"]).content.decode()
    assert numbers(receipt) == numbers(preview) != []
    assert "Nadia" not in receipt
    assert "La giornata di Celeste" in receipt
    assert ContentPage.objects.get().standfirst == "Con CELESTE dal 2015."
    assert list(StoryPage.objects.order_by("pk").values_list("title", "slug", "live")) == [
        ("La giornata di Celeste", "la-giornata-di-celeste", False),
        ("Un’altra Nadia", "altra", True),
    ]
    nadia.refresh_from_db()
    assert nadia.forgotten is not None
    assert Forgetting.objects.get().by == editor
    assert client.get(screen(nadia))["Location"] == answer["Location"]


def test_the_editor_chooses_for_each_page_and_looks_again(client, editor, nadia):
    key = str(StoryPage.objects.get(slug="la-giornata-di-nadia").translation_key)
    typed = form(client, nadia, pseudonym="Celeste", place=[], **{f"page-{key}": OnWithdrawal.PSEUDONYM})
    typed.pop("erase")
    before = everything()

    shown = client.post(screen(nadia), typed | {"look": "1"}).content.decode()

    assert everything() == before
    assert re.search(rf'name="page-{key}" value="pseudonym" checked', shown)
    client.post(screen(nadia), typed | {"erase": "1"})
    assert StoryPage.objects.get(slug="la-giornata-di-celeste").live is True
    assert ContentPage.objects.get().standfirst == "Con NADIA dal 2015."  # let alone, as was decided


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"sure": ""}, "spunta la casella"),
        ({"pseudonym": "nàdia bella"}, "nome di prima"),
        ({"pseudonym": " "}, ""),
        ({"pseudonym": "…"}, "Scrivi un nome"),
        ({"seen": "stale"}, "ancora una volta"),
    ],
)
def test_a_refusal_erases_nothing_and_says_why(client, editor, nadia, wrong, said):
    before = everything()

    answer = client.post(screen(nadia), form(client, nadia, **wrong))

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert everything() == before


@pytest.mark.parametrize("group", ["Bottega", "Incontri", "Traduzioni", "Cooperativa"])
def test_who_does_not_keep_the_register_cannot_look_or_erase(client, nadia, group):
    roles.grant()
    user = User.objects.create_user("other")
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    before = everything()

    for answer in (client.get(screen(nadia)), client.post(screen(nadia), {"erase": "1", "sure": "on"})):
        assert answer.status_code == 302
        assert "receipt" not in answer["Location"]

    assert everything() == before


def test_who_is_forgotten_soon_stands_in_today(editor, nadia):
    Person.objects.filter(pk=nadia.pk).update(forget_on=timezone.localdate() + datetime.timedelta(days=20))

    kind = next(one for one in jobs.ALL if one.name == "forgetting")
    assert [job.title for job in kind.find(editor)[:9]] == ["Nadia"]
