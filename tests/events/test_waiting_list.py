"""First come, first served; an offer holds for a while; what is not taken goes to the next."""

import datetime

import pytest
from django.utils import timezone

from core.models import Letter, User
from core.refusals import Refused
from demo.event_factories import EventPageFactory, OccurrenceFactory
from events import booking, booking_rules, changing, dating, detail, waiting_list
from events.models import Occurrence, Registration
from tests.events.booking_places import at, filled, here, states, sums

pytestmark = pytest.mark.django_db
HOUR = datetime.timedelta(hours=1)


def kinds_to(registration: Registration) -> list[str]:
    found = Letter.objects.filter(to=registration.email).order_by("pk")
    return list(found.values_list("kind", flat=True))


def test_the_first_in_line_is_offered_what_becomes_free_and_takes_it():
    row = here(seats=2)
    people = filled(row, anna=2, bruno=1, carla=1, dora=1)

    booking.cancel(people["anna"])

    assert states(**people) == {
        "anna": "cancelled",
        "bruno": "offered",
        "carla": "offered",
        "dora": "waiting",
    }
    assert sums(row) == (2, 1)
    taken = waiting_list.accept(people["bruno"])
    assert (taken.state, taken.offered_until) == ("confirmed", None)
    assert waiting_list.accept(people["bruno"]).state == "confirmed"  # twice is once
    assert kinds_to(taken) == ["booking_waiting", "booking_offer", "booking_confirmed"]
    assert sums(row) == (2, 1)


def test_a_party_of_three_is_not_overtaken_by_one():
    row = here(seats=3)
    people = filled(row, anna=1, bruno=2, carla=3, dora=1)

    booking.cancel(people["anna"])
    booking.change(people["bruno"], 1)

    assert states(carla=people["carla"], dora=people["dora"]) == {"carla": "waiting", "dora": "waiting"}
    assert kinds_to(people["carla"]) == ["booking_waiting", "booking_fewer"]  # told once that some are free
    booking.cancel(people["bruno"])
    assert states(carla=people["carla"], dora=people["dora"]) == {"carla": "offered", "dora": "waiting"}
    assert sums(row) == (3, 1)


def test_what_is_declined_or_not_answered_goes_to_the_next():
    row = here(seats=1)
    people = filled(row, anna=1, bruno=1, carla=1, dora=1)
    booking.cancel(people["anna"])
    now = timezone.now()

    assert waiting_list.decline(people["bruno"])
    assert not waiting_list.decline(people["bruno"])
    assert waiting_list.expire(now) == 0  # a day has not passed
    assert states(**people)["carla"] == "offered"

    assert waiting_list.expire(now + 25 * HOUR) == 2  # one ended, one offered

    assert states(**people) == {
        "anna": "cancelled",
        "bruno": "cancelled",
        "carla": "cancelled",
        "dora": "offered",
    }
    assert Registration.objects.get(pk=people["carla"].pk).ending == "expired"
    assert kinds_to(people["carla"])[-1] == "booking_expired"
    assert sums(row) == (1, 0)
    assert waiting_list.expire(now + 25 * HOUR) == 0


def test_an_offer_that_has_ended_cannot_be_taken():
    row = here(seats=1)
    people = filled(row, anna=1, bruno=1)
    booking.cancel(people["anna"])
    Registration.objects.filter(pk=people["bruno"].pk).update(offered_until=timezone.now() - HOUR)

    with pytest.raises(Refused, match="L’offerta è scaduta"):
        waiting_list.accept(people["bruno"])

    assert states(bruno=people["bruno"]) == {"bruno": "offered"}
    assert sums(row) == (1, 0)


def test_an_offer_holds_a_day_and_less_when_the_date_is_near():
    row = here()
    now = booking_rules.closes(row) - datetime.timedelta(days=5)
    minute = datetime.timedelta(minutes=1)

    for left, held in ((120, 24), (30, 15), (1.5, 1), (0.5, 0.5)):
        moment = booking_rules.closes(row) - left * HOUR
        kept = booking_rules.offered_until(row, moment) - moment
        assert held * HOUR - minute <= kept <= held * HOUR, left
    assert now < booking_rules.closes(row)


def test_when_booking_closes_the_list_closes_and_is_told():
    row = here(seats=1)
    people = filled(row, anna=1, bruno=1)
    at(row, hours=1)

    booking.cancel(people["anna"])

    assert states(bruno=people["bruno"]) == {"bruno": "waiting"}  # too late to offer it
    assert waiting_list.expire(timezone.now()) == 1
    assert kinds_to(people["bruno"])[-1] == "booking_no_place"
    assert sums(row) == (0, 0)


def test_an_event_that_is_no_longer_booked_here_closes_its_list_and_keeps_its_bookings():
    row = here(seats=1)
    people = filled(row, anna=1, bruno=1)
    type(row.event).objects.update(participation="free")

    assert waiting_list.expire(timezone.now()) == 1

    assert states(**people) == {"anna": "confirmed", "bruno": "cancelled"}
    letter = Letter.objects.get(kind="booking_not_needed")
    assert "L’ingresso è libero: vieni senza prenotare." in letter.text
    assert sums(row) == (1, 0)


def test_on_a_cancelled_date_nobody_is_offered_anything_and_no_offer_ends():
    row = here(seats=1)
    people = filled(row, anna=1, bruno=1, carla=1)
    booking.cancel(people["anna"])
    Occurrence.objects.update(state="cancelled")
    written = Letter.objects.count()

    assert waiting_list.expire(timezone.now() + 30 * HOUR) == 0
    assert waiting_list.offer(Occurrence.objects.get()) == 0

    assert states(**people) == {"anna": "cancelled", "bruno": "offered", "carla": "waiting"}
    with pytest.raises(Refused, match="data è annullata"):  # a page that was left open
        waiting_list.accept(people["bruno"])
    with pytest.raises(Refused, match="data è annullata"):
        booking.change(people["carla"], 2)
    assert states(**people) == {"anna": "cancelled", "bruno": "offered", "carla": "waiting"}
    assert Letter.objects.count() == written


def course(seats: int = 1) -> tuple[Occurrence, Occurrence]:
    """The row that its bookings hang on, cancelled, and a later date that takes place."""
    row = here(seats=seats, kind="course")
    week = datetime.timedelta(days=7)
    later = OccurrenceFactory(event=row.event, start=row.start + week, end=row.end + week)
    return row, later


def test_of_a_course_whose_first_date_is_cancelled_the_list_goes_on():
    row, later = course()
    people = filled(row, anna=1, bruno=1, carla=1)
    booking.cancel(people["anna"])
    changing.cancel(row, who=None)
    now = timezone.now()

    assert waiting_list.expire(now + 25 * HOUR) == 2  # one ended, one offered
    assert states(**people) == {"anna": "cancelled", "bruno": "cancelled", "carla": "offered"}
    row = Occurrence.objects.get(pk=row.pk)
    assert dating.booking(row, now)[0]
    assert detail.detail(EventPageFactory(event=row.event), now).booking.url == dating.booking(row, now)[0]
    changing.set_seats(row, 2, who=None)
    assert Occurrence.objects.get(pk=row.pk).seats == 2

    changing.cancel(Occurrence.objects.get(pk=later.pk), who=None)
    with pytest.raises(Refused, match="data è annullata"):
        changing.set_seats(row, 3, who=None)


def test_who_telephones_is_taken_down_until_it_begins_although_the_list_is_closed():
    row = here(seats=1)
    at(row, hours=1)
    who = User.objects.create_user("incontri")

    def told(name: str) -> Registration:
        details = booking.Details(name, f"{name}@example.org")
        return booking.book(row, details, language="it", who=who)

    assert booking_rules.bar(row, timezone.now()).code == "closed"

    assert told("anna").state == "confirmed"
    with pytest.raises(Refused, match="Tutti i posti sono presi"):
        told("bruno")  # nobody joins a list that is closed
    at(row, hours=-0.5)
    with pytest.raises(Refused, match="è già cominciat"):
        told("carla")
    assert sums(row) == (1, 0)


def test_who_comes_while_others_wait_stands_behind_them_although_a_place_is_free():
    row = here(seats=2)
    people = filled(row, anna=1, bruno=2, carla=1)

    assert states(**people) == {"anna": "confirmed", "bruno": "waiting", "carla": "waiting"}
    assert Occurrence.objects.get(pk=row.pk).is_full
    assert Occurrence.objects.get(pk=row.pk).left == 0


def test_places_that_are_added_are_offered_and_those_taken_cannot_be_taken_away():
    row = here(seats=2)
    people = filled(row, anna=2, bruno=2, carla=1)

    changing.set_seats(row, 4, who=None)

    assert states(**people) == {"anna": "confirmed", "bruno": "offered", "carla": "waiting"}
    with pytest.raises(Refused, match="4 posti sono presi"):
        changing.set_seats(row, 3, who=None)  # an offered place has been promised too
    assert sums(row) == (4, 1)

    changing.set_seats(row, None, who=None)  # as many as come

    assert states(carla=people["carla"]) == {"carla": "offered"}
    assert sums(row) == (5, 0)


def test_an_earlier_end_of_booking_takes_no_promise_back():
    row = here(seats=1)
    people = filled(row, anna=1, bruno=1, carla=1)
    booking.cancel(people["anna"])
    type(row.event).objects.update(booking_closes_hours=24 * 30)  # closed since

    waiting_list.expire(timezone.now())

    assert states(**people) == {"anna": "cancelled", "bruno": "offered", "carla": "cancelled"}
    assert waiting_list.accept(people["bruno"]).state == "confirmed"
    assert sums(row) == (1, 0)
