"""The letters about bookings: in the language of each, with the date, a way out, and the calendar file."""

import datetime

import pytest
from django.utils import timezone, translation

from core import tick
from core.models import Letter, Organisation, User
from demo.event_factories import EventPageFactory, OccurrenceFactory
from demo.page_factories import in_english
from events import booking, telling, waiting_list
from events.letter_words import KINDS
from events.models import Occurrence, Registration
from tests.events.booking_places import at, book, filled, here

pytestmark = pytest.mark.django_db
HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def house():
    Organisation.objects.update_or_create(
        pk=1, defaults={"phone": "02 5555", "email": "incontri@example.org", "street": "Viale dei Mille 1"}
    )


def last() -> Letter:
    return Letter.objects.latest("pk")


@pytest.mark.once
@pytest.mark.parametrize("language", ["it", "en"])
def test_every_letter_can_be_written(language):
    facts = dict.fromkeys(("title", "when", "until", "now", "was", "moves", "how", "line"), "x") | {
        "seats": 2,
        "free": 2,
    }

    with translation.override(language):
        for kind, words in KINDS.items():
            said = words.said(facts)
            assert "%(" not in f"{said['subject']}{said['title']}{said['text']}", kind
    assert {*telling.STANDING.values(), *telling.ENDINGS.values()} < set(KINDS)


def test_a_confirmation_says_what_was_booked_and_how_to_change_it():
    made = book(here(), "anna", 2, language="en")

    letter = last()

    assert letter.subject.startswith(f"Booked: {made.occurrence.event.code}, ")
    for words in ("Your 2 places are booked", "Anna", "02 5555", "Viale dei Mille 1", telling.address(made)):
        assert words in letter.text
        assert words in letter.html
    assert telling.address(made).endswith(f"/en/registration/{made.pk}/{made.token}/")
    assert telling.address(made, "booked_cancel") in letter.text
    assert (letter.reply_to, letter.about) == ("incontri@example.org", f"booking {made.pk}")
    assert str(made.occurrence.uid) in letter.calendar


def test_an_offer_says_until_when_and_has_no_calendar_file_yet():
    people = filled(here(seats=1), anna=1, bruno=1)
    booking.cancel(people["anna"])

    letter = last()

    until = Registration.objects.get(pk=people["bruno"].pk).offered_until
    assert letter.kind == "booking_offer"
    assert f"{timezone.localtime(until):%H:%M}" in letter.subject
    assert letter.calendar == ""


def test_a_date_that_moves_is_told_to_everybody_in_their_language():
    row = here(seats=2)
    anna, bruno = book(row, "anna", 2), book(row, "bruno", language="en")
    Registration.objects.update(reminded=timezone.now())
    was = row.start, row.end
    row.start, row.end = row.start + 7 * DAY, row.end + 7 * DAY
    row.save()

    assert telling.moved([telling.Moved(row, *was)]) == 2

    told = {letter.to: letter for letter in Letter.objects.filter(kind="booking_moved")}
    assert told[anna.email].subject.startswith("Spostato: ")
    assert told[bruno.email].subject.startswith("Moved: ")
    for letter in told.values():
        assert f"{timezone.localtime(was[0]):%H:%M}" in letter.text
    assert (bool(told[anna.email].calendar), bool(told[bruno.email].calendar)) == (True, False)
    assert not Registration.objects.filter(reminded__isnull=False).exists()


def test_of_a_course_one_date_may_be_cancelled_or_all():
    door = here(kind="course")
    other = OccurrenceFactory(event=door.event, start=door.start + 7 * DAY)
    book(other)

    Occurrence.objects.filter(pk=other.pk).update(state="cancelled")
    telling.cancelled(Occurrence.objects.get(pk=other.pk))
    assert last().kind == "booking_one_cancelled"
    assert f"{timezone.localtime(other.start):%d}".lstrip("0") in last().text

    Occurrence.objects.update(state="cancelled")
    telling.cancelled(Occurrence.objects.get(pk=door.pk))
    assert last().kind == "booking_date_cancelled"
    assert "booked_cancel" not in last().text


def test_a_reminder_comes_once_and_not_to_who_booked_after_its_day():
    row = here(reminder_days=2)
    before, after, waits = filled(row, anna=1, bruno=2, carla=1).values()
    other = here(event=row.event)
    book(other, "dora")
    at(row, hours=40)
    Registration.objects.filter(pk__in=[before.pk, waits.pk]).update(created=timezone.now() - 3 * DAY)
    now = timezone.now()

    assert [telling.remind(now), telling.remind(now)] == [1, 0]

    (letter,) = Letter.objects.filter(kind="booking_reminder")
    assert letter.to == before.email
    assert letter.calendar
    assert after.state == "confirmed"


@pytest.mark.parametrize("change", [{"reminder_days": 0}, {"state": "cancelled"}])
def test_nobody_is_reminded_where_nobody_shall_be(change):
    row = here()
    book(row)
    at(row, hours=30)
    Registration.objects.update(created=timezone.now() - 3 * DAY)
    model = Occurrence if "state" in change else type(row.event)
    model.objects.update(**change)

    assert telling.remind(timezone.now()) == 0


def test_a_message_reaches_those_with_a_place_once_in_the_words_that_were_written():
    row = here(seats=2)
    people = filled(row, anna=1, bruno=1, carla=1)
    booking.cancel(people["bruno"])
    text = "Portate 100% acqua.\r\n\r\nA presto <b>!"

    sent = [telling.message([row, row], "Domani piove", text, who=User(username="x")) for _again in range(2)]

    assert sent == [2, 0]  # Anna, who is coming, and Carla, to whom a place is offered
    letter = Letter.objects.filter(kind="booking_message", to="anna@example.org").get()
    assert letter.subject == "Domani piove"
    assert "Portate 100% acqua.\n\nA presto <b>!" in letter.text
    assert "&lt;b&gt;" in letter.html
    assert telling.message([row], "Domani piove", "Altro", who=None) == 2


def test_an_event_without_english_is_told_in_italian_and_says_so():
    row = here()
    page = EventPageFactory(event=row.event, title="Una sera di pane", access_notes="Un gradino.")
    draft = in_english(page, title="Half translated", access_notes="A ste")
    draft.unpublish()

    book(row, "carla", language="en")

    letter = last()
    assert "What: Una sera di pane (in Italian)" in letter.text
    assert "Where: Milan store, Viale dei Mille 1" in letter.text
    assert '<span lang="it"><a href="' in letter.html
    assert ">Una sera di pane</a></span> (in Italian)" in letter.html
    book(row, "anna")
    assert "in Italian" not in last().text
    assert "in italiano" not in last().text


def test_writing_to_many_costs_the_same_for_each(django_assert_max_num_queries):
    row = here(seats=None)
    filled(row, **{f"n{number}": 1 for number in range(12)})

    with django_assert_max_num_queries(12 * 4 + 20):
        telling.cancelled(row)


def test_offers_that_nobody_took_are_seen_by_the_clock():
    assert {"offers of places", "reminders of events"} <= set(tick._jobs)
    people = filled(here(seats=1), anna=1, bruno=1)
    booking.cancel(people["anna"])
    until = Registration.objects.get(pk=people["bruno"].pk).offered_until

    assert [waiting_list.expire(until - HOUR), waiting_list.expire(until + HOUR)] == [0, 1]

    assert Registration.objects.get(pk=people["bruno"].pk).state == "cancelled"
    assert last().kind == "booking_expired"
