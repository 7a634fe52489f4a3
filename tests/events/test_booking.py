"""Places are given once: the verbs that book, change and cancel, and what they refuse in words."""

import datetime
import uuid

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from core.models import Letter, User
from core.refusals import Refused
from demo.event_factories import OccurrenceFactory
from events import booking, booking_rules, dating, standing
from events.models import Occurrence, Registration
from tests.events.booking_places import at, book, filled, here, states, sums

pytestmark = pytest.mark.django_db
HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)


def letters() -> list[str]:
    return list(Letter.objects.order_by("pk").values_list("kind", flat=True))


def test_places_are_booked_until_there_are_none_and_nobody_is_overtaken():
    row = here(seats=3)
    assert book(row, "anna", 2).state == "confirmed"

    with pytest.raises(Refused, match="Resta solo 1 posto") as refused:
        book(row, "bruno", 2)
    assert (refused.value.code, refused.value.facts) == ("fewer_left", {"left": 1})
    assert sums(row) == (2, 0)

    assert book(row, "bruno", 2, waits=True).state == "waiting"
    assert book(row, "carla", 1).state == "waiting"  # there is a place, and it is kept for the first in line
    assert sums(row) == (2, 3)
    assert letters() == ["booking_confirmed", "booking_waiting", "booking_waiting"]


def test_a_form_sent_twice_is_one_booking_and_one_letter():
    row, key = here(), uuid.uuid4()

    first, second = (book(row, key=key) for _again in range(2))

    assert first == second
    assert sums(row) == (1, 0)
    assert letters() == ["booking_confirmed"]
    with pytest.raises(booking.KeyUsed):
        book(row, "bruno", key=key)
    with pytest.raises(booking.KeyUsed):
        book(here(), key=key)
    assert Registration.objects.count() == 1


def test_who_has_booked_this_date_gets_the_letter_again_and_no_second_place():
    row = here()
    made = book(row)

    with pytest.raises(booking.BookedBefore) as before:
        booking.book(row, booking.Details("Altra", "ANNA@example.org"), language="it")

    assert before.value.registration == made
    assert not booking.tell_again(made)  # it has just been written
    Letter.objects.update(written=timezone.now() - HOUR)
    assert booking.tell_again(made)
    assert letters() == ["booking_confirmed"] * 2
    assert sums(row) == (1, 0)
    assert book(here()).state == "confirmed"  # another date is another thing


# What makes the date so, the code, the beginning of the words.
BARRED = [
    ({"state": "cancelled"}, {}, "cancelled", "Questa data è annullata"),
    ({"start": -3 * HOUR}, {}, "over", "Questa data è passata"),
    ({"start": HOUR}, {}, "closed", "Le prenotazioni sono chiuse"),
    ({"start": -HOUR / 2}, {"booking_closes_hours": 0}, "closed", "Le prenotazioni sono chiuse"),
    ({}, {"participation": "free"}, "not_here", "L’ingresso è libero"),
    ({}, {"participation": "phone", "booking_phone": "02 1234"}, "not_here", "Qui si prenota per telefono"),
    ({}, {"participation": "elsewhere", "booking_link": "https://x.example"}, "not_here", "Qui si prenota"),
    ({"seats": 1}, {"waiting_list": False}, "full", "Tutti i posti sono presi"),
    ({}, {"most_each": 1}, "too_many", "Ogni prenotazione è per 1 persona"),
    ({"seats": 1, "free": True}, {}, "too_many", "Ogni prenotazione è per 1 persona"),
]


def test_what_cannot_be_booked_is_refused_in_words_and_changes_nothing():
    for date, event, code, words in BARRED:
        row = here(date.get("seats", 5))
        if not date.get("free"):
            book(row, "prima")
        before = sums(row)
        type(row.event).objects.filter(pk=row.event_id).update(**event)
        if "start" in date:
            start = timezone.now() + date["start"]
            Occurrence.objects.filter(pk=row.pk).update(start=start, end=start + HOUR)
        Occurrence.objects.filter(pk=row.pk).update(state=date.get("state", "scheduled"))
        row = Occurrence.objects.get(pk=row.pk)
        written = Letter.objects.count()

        with pytest.raises(Refused) as refused:
            book(row, "anna", 2)

        assert refused.value.code == code, (date, event)
        assert refused.value.message.startswith(words)
        assert sums(row) == before
        assert Letter.objects.count() == written
        if code != "too_many":
            assert booking.refusal(row, timezone.now()) == refused.value.message


def test_as_many_as_come_is_never_full():
    row = here(seats=None)

    filled(row, **{f"n{number}": 4 for number in range(5)})

    assert sums(row) == (20, 0)


def test_a_date_closes_hours_before_and_the_database_holds_the_rest():
    row = here(seats=2, booking_closes_hours=5)
    book(row, seats=2)

    assert booking.closes(row) == row.start - 5 * HOUR
    with pytest.raises(IntegrityError), transaction.atomic():
        Occurrence.objects.filter(pk=row.pk).update(taken=3)
    for promised in (row, row.event):
        with pytest.raises(ProtectedError):
            promised.delete()


def test_cancelling_gives_the_places_back_once_with_one_letter():
    row = here(seats=2)
    made = book(row, seats=2)

    assert [booking.cancel(made), booking.cancel(made)] == [True, False]

    assert sums(row) == (0, 0)
    made.refresh_from_db()
    assert (made.state, made.ending) == ("cancelled", "person")
    assert letters() == ["booking_confirmed", "booking_cancelled"]
    assert book(row, seats=2).state == "confirmed"  # who cancelled may come back


def test_we_may_cancel_too_and_what_is_over_cannot_be_cancelled():
    row = here()
    anna, bruno = book(row, "anna"), book(row, "bruno")

    booking.cancel(anna, who=User(username="x"))
    anna.refresh_from_db()
    assert anna.ending == "us"
    assert letters()[-1] == "booking_cancelled_by_us"

    at(row, hours=-3)
    with pytest.raises(Refused, match="Questa data è passata"):
        booking.cancel(bruno)
    assert sums(row) == (1, 0)


def test_the_number_of_people_goes_down_always_and_up_while_there_is_room():
    row = here(seats=4)
    anna, bruno = filled(row, anna=2, bruno=1).values()

    assert booking.change(anna, 3).seats == 3
    assert sums(row) == (4, 0)
    with pytest.raises(Refused, match="Non ci sono altri posti"):
        booking.change(bruno, 2)
    carla = book(row, "carla", 1)
    assert (carla.state, sums(row)) == ("waiting", (4, 1))

    booking.change(anna, 1)  # two are free: the first goes to who waits, the other to nobody

    assert states(anna=anna, bruno=bruno, carla=carla) == {
        "anna": "confirmed",
        "bruno": "confirmed",
        "carla": "offered",
    }
    assert sums(row) == (3, 0)
    with pytest.raises(Refused):
        booking.change(anna, 0)
    with pytest.raises(Refused, match="4 persone al massimo"):
        booking.change(anna, 5)
    assert letters().count("booking_seats") == 2


def test_who_waits_keeps_the_place_in_line_and_is_offered_fewer_at_once():
    row = here(seats=2)
    anna, bruno, carla = filled(row, anna=1, bruno=2, carla=1).values()
    assert states(bruno=bruno, carla=carla) == {"bruno": "waiting", "carla": "waiting"}

    booking.change(bruno, 1)

    assert states(bruno=bruno, carla=carla) == {"bruno": "offered", "carla": "waiting"}
    assert sums(row) == (2, 1)
    with pytest.raises(Refused):
        booking.change(bruno, 2)  # an offer does not grow
    assert anna.state == "confirmed"


def test_a_course_is_booked_once_for_all_its_dates():
    door = here(seats=2, kind="course")
    later = [OccurrenceFactory(event=door.event, seats=9, start=door.start + days * DAY) for days in (7, 14)]
    earlier = OccurrenceFactory(event=door.event, seats=9, start=door.start - DAY)

    made = book(later[1], seats=2)

    assert made.occurrence_id == door.pk
    assert booking_rules.dates_of(door) == [earlier, door, *later]
    assert booking.closes(door) == earlier.start - 2 * HOUR
    assert book(later[0], "bruno").state == "waiting"
    assert sums(door) == (2, 1)
    text = Letter.objects.get(kind="booking_confirmed").text
    assert text.count("2026") + text.count("2027") >= 4  # each of its days
    Occurrence.objects.filter(pk=earlier.pk).update(state="cancelled")
    assert booking.closes(Occurrence.objects.get(pk=door.pk)) == door.start - 2 * HOUR


def test_rows_that_may_be_kept_no_longer_give_their_places_back():
    row = here(seats=2)
    anna, bruno, carla = filled(row, anna=2, bruno=1, carla=1).values()

    assert booking.remove(Registration.objects.filter(email__in=[anna.email, bruno.email])) == 2

    assert states(carla=carla) == {"carla": "offered"}
    assert sums(row) == (1, 0)


def test_nobody_fills_a_strangers_mailbox(settings):
    settings.BOOKINGS_AN_HOUR_BY_EMAIL = 2
    assert booking.too_many("anna@example.org") is None

    book(here())
    book(here())

    assert datetime.timedelta() < booking.too_many("Anna@example.org") <= HOUR
    assert booking.too_many("bruno@example.org") is None


def test_without_its_letter_nothing_is_booked(monkeypatch):
    row = here()

    def die(*_letter: object, **_more: object) -> None:
        raise OSError("killed")

    monkeypatch.setattr("core.letters.keep", die)
    with pytest.raises(OSError, match="killed"), transaction.atomic():
        book(row)

    assert (sums(row), Registration.objects.count()) == ((0, 0), 0)


def test_a_date_that_is_full_by_telephone_is_told_as_full():
    row = here(seats=1)
    book(row)
    told = []
    for way in ("here", "phone", "free"):
        type(row.event).objects.update(participation=way)
        now = Occurrence.objects.select_related("event").get(pk=row.pk)
        told.append((dating.state_of(now, timezone.now()), standing.is_full(now)))

    assert told == [("full", True), ("full", True), ("scheduled", False)]
