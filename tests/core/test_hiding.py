"""Expiry hides and can be undone; notices leave once; all of it by the day of Rome."""

import datetime

import pytest
from django.core import mail
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import PageLogEntry

from core import ending, hiding, letters, withheld
from core.models import (
    Consent,
    HiddenPage,
    Letter,
    Newsroom,
    Organisation,
    Picture,
    Portrayal,
    ShareCard,
    User,
)
from core.models.consents import Scope
from core.opening import ROME
from demo.page_factories import in_english
from demo.people_factories import ConsentFactory, PictureFactory
from demo.telling_factories import ContentPageFactory, StoryPageFactory, plant_site
from stories.models import StoryPage

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def at(day: datetime.date, hour: int = 12, minute: int = 0) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(hour, minute), tzinfo=ROME)


@pytest.fixture
def consent() -> Consent:
    plant_site()
    return ConsentFactory(person__display_name="Davide", expires=timezone.localdate() + 10 * DAY)


@pytest.fixture
def told(consent) -> StoryPage:
    """A story about Davide in both languages."""
    story = StoryPageFactory(title="Il forno", portrayals=[Portrayal(person=consent.person)])
    in_english(story, title="The oven", slug="the-oven")
    return story


@pytest.fixture
def seen(consent) -> Picture:
    picture = PictureFactory(title="Forno", shows_people=True)
    picture.people.add(consent.person)
    return picture


def live() -> set[str]:
    return set(StoryPage.objects.live().values_list("title", flat=True))


def test_on_its_last_day_a_consent_holds_and_the_day_after_both_languages_are_hidden(client, consent, told):
    assert hiding.settle(at(consent.expires, 23, 59)) == (0, 0)
    assert live() == {"Il forno", "The oven"}

    assert hiding.settle(at(consent.expires + DAY, 0, 1))[0] == 2

    assert live() == set()
    assert client.get(told.get_url()).status_code == 404
    assert HiddenPage.objects.count() == 2
    entries = PageLogEntry.objects.filter(action=hiding.HIDDEN)
    assert [entry.data for entry in entries] == [{"ended": consent.expires.isoformat()}] * 2
    assert entries.first().message == f"Nascosta: un consenso valeva fino al {_date(consent.expires)}"
    assert "Davide" not in str(list(entries.values("label", "data")))
    assert hiding.settle(at(consent.expires + DAY, 0, 2)) == (0, 0)  # a second tick finds nothing to do


def _date(day: datetime.date) -> str:
    return date_format(day, "DATE_FORMAT")


@pytest.mark.parametrize(
    ("moment", "hidden"),
    [
        # 25 October 2026: summer time ends at 3; 28 March 2027: it begins at 2. UTC's midnight is no midnight here.
        ("2026-10-24T21:59:00+00:00", 0),
        ("2026-10-24T22:01:00+00:00", 1),
        ("2026-10-25T23:01:00+00:00", 1),
    ],
)
def test_a_day_ends_at_midnight_in_rome_also_when_the_clocks_change(moment, hidden):
    plant_site()
    consent = ConsentFactory(given="2026-01-01", expires="2099-01-01")
    StoryPageFactory(portrayals=[Portrayal(person=consent.person)])
    Consent.objects.update(expires="2026-10-24")

    assert hiding.settle(datetime.datetime.fromisoformat(moment))[0] == hidden


def test_in_winter_midnight_is_an_hour_of_utc_later():
    plant_site()
    consent = ConsentFactory(given="2026-01-01", expires="2099-01-01")
    StoryPageFactory(portrayals=[Portrayal(person=consent.person)])
    Consent.objects.update(expires="2026-10-25")

    assert hiding.settle(datetime.datetime.fromisoformat("2026-10-25T22:59:00+00:00"))[0] == 0
    assert hiding.settle(datetime.datetime.fromisoformat("2026-10-25T23:01:00+00:00"))[0] == 1


def test_renewing_brings_back_what_expiry_hid_and_nothing_else(consent, told):
    editor = User.objects.create_superuser("capo", "capo@example.org", "x")
    taken_down = StoryPageFactory(title="Ritirata", portrayals=[Portrayal(person=consent.person)])
    taken_down.unpublish()
    hiding.settle(at(consent.expires + DAY))
    Consent.objects.update(expires=timezone.localdate() - DAY)

    shown, reasons = hiding.bring_back(consent.person, editor)
    assert (shown, live()) == ([], set())
    assert any("è scaduto" in reason for reason in reasons)

    ConsentFactory(
        person=consent.person, given=timezone.localdate(), expires=timezone.localdate() + 300 * DAY
    )
    shown, reasons = hiding.bring_back(consent.person, editor)

    assert reasons == []
    assert live() == {"Il forno", "The oven"}
    assert not HiddenPage.objects.exists()
    assert PageLogEntry.objects.filter(action=hiding.SHOWN, user=editor).count() == 2


def test_what_comes_back_is_what_stood_there_and_a_later_draft_stays_one(consent, told):
    editor = User.objects.create_superuser("capo", "capo@example.org", "x")
    hiding.settle(at(consent.expires + DAY))
    draft = StoryPage.objects.get(pk=told.pk)
    draft.standfirst = "Ancora da rileggere."
    draft.save_revision()

    hiding.bring_back(consent.person, editor)

    story = StoryPage.objects.get(pk=told.pk)
    assert (story.standfirst, story.has_unpublished_changes) == ("Il forno è già caldo.", True)
    assert story.get_latest_revision_as_object().standfirst == "Ancora da rileggere."


def test_an_editor_who_publishes_a_hidden_page_herself_leaves_nothing_to_bring_back(consent, told):
    hiding.settle(at(consent.expires + DAY))

    told.get_latest_revision().publish()

    assert list(HiddenPage.objects.values_list("page__locale__language_code", flat=True)) == ["en"]


def test_a_page_that_only_shows_the_picture_stays_without_it(
    client, consent, seen, django_capture_on_commit_callbacks
):
    page = ContentPageFactory(
        picture=seen, body=[{"type": "picture", "value": {"picture": seen.pk, "caption": "Qui"}}]
    )
    card = ShareCard.objects.create(page=page, picture=seen, fingerprint="x", file="share/x.jpg")
    file = f"/media/{seen.file.name}"
    assert client.get(page.get_url()).content.decode().count(seen.file.name) == 2
    assert client.get(file).status_code == 200

    with django_capture_on_commit_callbacks(execute=True):
        assert hiding.settle(at(consent.expires + DAY)) == (0, 1)

    text = client.get(page.get_url()).content.decode()
    assert seen.file.name not in text
    assert "Qui" not in text  # nor its caption
    assert not ShareCard.objects.filter(pk=card.pk).exists()
    seen.refresh_from_db()
    assert withheld.is_withheld(seen.file.name)
    assert client.get(file).status_code == 404
    client.force_login(User.objects.create_superuser("capo", "capo@example.org", "x"))
    assert client.get(file)["Cache-Control"] == "private, no-store"

    assert hiding.settle(at(consent.expires)) == (0, 1)
    assert Picture.objects.get(pk=seen.pk).withheld is None


def test_a_story_stays_when_only_the_face_in_its_picture_is_no_longer_agreed(consent, seen):
    words = ConsentFactory(person=consent.person, scopes=[Scope.TEXT], expires=consent.expires + 100 * DAY)
    StoryPageFactory(title="Il forno", picture=seen, portrayals=[Portrayal(person=words.person)])

    assert hiding.settle(at(consent.expires + DAY)) == (0, 1)

    assert live() == {"Il forno"}


def test_each_notice_leaves_once_and_a_clock_that_stood_still_sends_the_most_urgent(consent):
    Organisation.objects.update_or_create(pk=1, defaults={"email": "info@example.org"})
    ends = consent.expires
    sent = [
        (days, ending.tell_editors(at(ends - days * DAY)))
        for days in (61, 60, 59, 31, 30, 8, 5, 4, 1, 0)  # the seventh day is missed
    ]

    assert [days for days, number in sent if number] == [60, 30, 5]
    assert Letter.objects.filter(kind=ending.LETTER, to="info@example.org").count() == 3
    assert "Davide" in Letter.objects.filter(kind=ending.LETTER).first().text


def test_notices_go_to_the_editors_address_and_not_for_what_goes_on(consent):
    newsroom = Newsroom.load()
    newsroom.email = "redazione@example.org"
    newsroom.save()
    ConsentFactory(person=consent.person, given=consent.expires, expires=consent.expires + 200 * DAY)
    assert ending.tell_editors(at(consent.expires - 7 * DAY)) == 0
    consent.scopes = [Scope.TEXT, Scope.FACE]
    Consent.objects.exclude(pk=consent.pk).update(scopes=[Scope.TEXT])

    assert ending.tell_editors(at(consent.expires - 7 * DAY)) == 1
    letters.send_waiting(timezone.now())
    assert mail.outbox[0].to == ["redazione@example.org"]
    assert mail.outbox[0].subject == "Un consenso sta per finire"


def test_after_ninety_days_nobody_renewed_and_the_person_is_to_be_erased(consent, told):
    hidden_on = at(consent.expires + DAY)
    hiding.settle(hidden_on)

    assert ending.overdue(hidden_on + 89 * DAY) == []
    assert ending.overdue(hidden_on + 90 * DAY) == [consent.person]
    ConsentFactory(person=consent.person, expires=timezone.localdate() + 400 * DAY)
    assert ending.overdue(hidden_on + 90 * DAY) == []


def test_what_nobody_renewed_is_erased_as_if_it_had_been_withdrawn(consent, told):
    hidden_on = at(consent.expires + DAY)
    hiding.settle(hidden_on)

    assert ending.erase_overdue(hidden_on + 90 * DAY) == 1

    consent.person.refresh_from_db()
    assert consent.person.forgotten is not None
    assert consent.person.display_name != "Davide"
    assert ending.erase_overdue(hidden_on + 91 * DAY) == 0
