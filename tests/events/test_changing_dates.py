"""Dates that are known: moved, cancelled, with other places, followed from a rule; and nothing done by halves."""

import datetime as dt

import pytest
from django.utils import timezone

from core.models import Letter, User
from core.opening import ROME
from demo.event_factories import EventFactory, EventPageFactory, OccurrenceFactory
from events import changing, planning
from events.desk import preview
from events.models import DateChange, DateRule, Event, Occurrence, Registration
from shop.refusals import Refused

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def who():
    return User.objects.create_user("incontri", password="x")


def booked(row: Occurrence, seats: int = 2, state: str = "confirmed") -> Registration:
    Occurrence.objects.filter(pk=row.pk).update(taken=seats)
    return Registration.objects.create(
        occurrence=row,
        name="Anna",
        email="anna@example.org",
        language="en",
        consented=timezone.now(),
        seats=seats,
    )


def weekly(event: Event, first: dt.date, times: int = 4, opens: int = 18, **more) -> DateRule:
    hours = dt.time(opens), dt.time(opens + 1, 30)
    return DateRule(
        event=event, repeats="weekly", first=first, opens=hours[0], closes=hours[1], times=times, **more
    )


def next_month() -> dt.date:
    return timezone.localdate() + 30 * DAY


def test_a_moved_date_remembers_what_it_was_announced_for_until_it_moves_back(who):
    row = OccurrenceFactory(event=EventPageFactory().event)
    start, end = row.start, row.end

    changing.move(row, start + DAY, end + DAY, who=who)
    row = changing.move(row, start + 2 * DAY, end + 2 * DAY, who=who)
    assert (row.state, row.moved_from, row.sequence) == ("moved", start, 2)

    row = changing.move(row, start, end, who=who)
    row.refresh_from_db()
    assert (row.state, row.moved_from, row.start, row.sequence) == ("scheduled", None, start, 3)
    assert list(row.changes.values_list("what", "who")) == [("moved", who.pk)] * 3


def test_a_date_that_nobody_can_know_of_just_changes(who):
    row = OccurrenceFactory()

    row = changing.move(row, row.start + DAY, row.end + DAY, who=who)

    assert (row.state, row.moved_from) == ("scheduled", None)


def test_whoever_booked_is_written_to_once(who):
    row = OccurrenceFactory(event=EventPageFactory().event)
    booked(row)

    moved = changing.move(row, row.start + DAY, row.end + DAY, who=who)
    changing.move(moved, moved.start, moved.end, who=who)  # nothing changes: nothing is told
    changing.cancel(moved, who=who)

    assert (
        list(Letter.objects.order_by("pk").values_list("to", "language")) == [("anna@example.org", "en")] * 2
    )


def test_what_is_over_or_cancelled_is_refused_and_stays_as_it_was(who):
    now = timezone.now()
    over = OccurrenceFactory(start=now - DAY, end=now - DAY + HOUR)
    gone = OccurrenceFactory(state="cancelled")
    ahead = OccurrenceFactory(seats=10)
    booked(ahead, 6)
    before = list(Occurrence.objects.order_by("pk").values())
    refusals = [
        lambda: changing.move(over, now + DAY, now + DAY + HOUR, who=who),
        lambda: changing.cancel(over, who=who),
        lambda: changing.move(gone, now + DAY, now + DAY + HOUR, who=who),
        lambda: changing.cancel(gone, who=who),
        lambda: changing.move(ahead, now - HOUR, now + HOUR, who=who),
        lambda: changing.move(ahead, now + 2 * HOUR, now + HOUR, who=who),
        lambda: changing.set_seats(ahead, 5, who=who),
    ]

    for number, refused in enumerate(refusals):
        with pytest.raises(Refused) as said:
            refused()
        assert said.value.message, number

    assert list(Occurrence.objects.order_by("pk").values()) == before
    assert not DateChange.objects.exists()


def test_places_change_down_to_what_is_taken_and_say_who_did_it(who):
    row = OccurrenceFactory(seats=10)
    booked(row, 6)

    changing.set_seats(row, 6, who=who)
    changing.set_seats(row, None, who=who)

    row.refresh_from_db()
    assert (row.seats, row.taken, row.sequence) == (None, 6, 2)
    assert list(row.changes.values_list("before", "who"))[1:] == [("10", who.pk)]


def test_a_rule_becomes_rows_with_the_places_of_the_event():
    event = EventFactory(seats=20)

    planning.follow(weekly(event, next_month()), event, timezone.now(), None)

    rows = list(event.occurrences.all())
    assert [row.planned for row in rows] == [next_month() + 7 * DAY * number for number in range(4)]
    assert {(row.start.astimezone(ROME).hour, row.seats, row.state) for row in rows} == {
        (18, 20, "scheduled")
    }


def test_a_rule_that_changes_leaves_alone_what_somebody_booked_moved_or_cancelled(who):
    event, first, now = EventFactory(), next_month(), timezone.now()
    rule = weekly(event, first)
    planning.follow(rule, event, now, None)
    one, two, three, four = event.occurrences.all()
    booked(one)
    changing.move(two, two.start + HOUR, two.end + HOUR, who=who)
    changing.cancel(three, who=who)

    rule.first, rule.times = first + DAY, 2
    done = planning.follow(rule, event, now, who)

    assert [row.start for row in done.removed] == [four.start]
    assert [row.pk for row in done.kept] == [one.pk]
    assert [one.day for one in done.added] == [first + DAY, first + 8 * DAY]
    left = event.occurrences.filter(pk__in=[one.pk, two.pk, three.pk]).order_by("pk")
    assert [(row.start, row.state) for row in left] == [
        (one.start, "scheduled"),
        (two.start + HOUR, "scheduled"),  # no page told of it yet: it is not “moved”
        (three.start, "cancelled"),
    ]


def test_a_new_hour_moves_the_dates_and_tells_whoever_booked_one(who):
    event = EventPageFactory().event
    event.occurrences.all().delete()
    first, now = next_month(), timezone.now()
    rule = weekly(event, first)
    planning.follow(rule, event, now, who)
    rows = list(event.occurrences.all())
    booked(rows[1])

    for hour in (19, 20):
        rule.opens, rule.closes = dt.time(hour), dt.time(hour + 1)
        done = planning.follow(rule, event, now, who)
        assert [row.pk for row, _one in done.moved] == [row.pk for row in rows]
        assert {row.start.astimezone(ROME).hour for row in event.occurrences.all()} == {hour}

    assert Letter.objects.count() == 2
    assert {row.moved_from for row in event.occurrences.all()} == {row.start for row in rows}
    assert not planning.plan(rule, event, now).changes


def hours(event: Event) -> dict[int, tuple[int, str]]:
    return {row.pk: (row.start.astimezone(ROME).hour, row.state) for row in event.occurrences.all()}


def on_one_day(event: Event, *opens: int) -> DateRule:
    day = next_month()
    chosen = [[day.isoformat(), f"{hour:02}:00", f"{hour + 1:02}:30"] for hour in opens]
    first = dt.time(opens[0])
    kept = DateRule.objects.filter(event=event).first() or DateRule(event=event)
    kept.repeats, kept.first, kept.opens, kept.closes, kept.chosen = "chosen", day, first, first, chosen
    return kept


def test_an_hour_added_to_a_day_leaves_those_that_stand_where_they_are(who):
    event, now = EventPageFactory().event, timezone.now()
    event.occurrences.all().delete()
    planning.follow(on_one_day(event, 18), event, now, who)
    evening = event.occurrences.get()
    booked(evening)

    planning.follow(on_one_day(event, 10, 18), event, now, who)

    morning = event.occurrences.exclude(pk=evening.pk).get()
    assert hours(event) == {evening.pk: (18, "scheduled"), morning.pk: (10, "scheduled")}
    assert not Letter.objects.exists()

    # The later of the two rows is the earlier hour: each follows its own.
    planning.follow(on_one_day(event, 11, 19), event, now, who)
    assert hours(event) == {evening.pk: (19, "moved"), morning.pk: (11, "moved")}

    # What moved by itself still stands for the hour that the rule gave it.
    alone = Occurrence.objects.get(pk=morning.pk)
    changing.move(alone, alone.start + HOUR, alone.end + HOUR, who=who)
    planning.follow(on_one_day(event, 8, 11, 19), event, now, who)
    first = event.occurrences.latest("pk")
    assert hours(event) == {evening.pk: (19, "moved"), morning.pk: (12, "moved"), first.pk: (8, "scheduled")}


def test_dates_made_by_hand_are_neither_doubled_nor_removed():
    event = EventFactory()
    first, now = next_month(), timezone.now()
    start = dt.datetime.combine(first, dt.time(18), ROME)
    by_hand = OccurrenceFactory(event=event, start=start, end=start + 90 * dt.timedelta(minutes=1))
    other = OccurrenceFactory(event=event, start=start + 3 * DAY, end=start + 3 * DAY + HOUR)

    planning.follow(weekly(event, first, times=2), event, now, None)

    assert set(event.occurrences.values_list("pk", flat=True)) >= {by_hand.pk, other.pk}
    assert event.occurrences.count() == 3


def test_a_new_hour_of_a_course_is_one_letter_to_each_who_booked_it(who):
    event, first, now = (
        EventPageFactory(event=OccurrenceFactory(event__kind="course").event).event,
        next_month(),
        timezone.now(),
    )
    event.occurrences.all().delete()
    rule = weekly(event, first)
    planning.follow(rule, event, now, who)
    booked(event.occurrences.first())
    event = Event.objects.get(pk=event.pk)

    rule.opens, rule.closes = dt.time(20), dt.time(21)
    shown = preview.of(rule, event, now)
    planning.follow(rule, event, now, who)

    assert ([line.letters for line in shown.lines], shown.letters) == ([1, 0, 0, 0], 1)
    (letter,) = Letter.objects.all()
    assert letter.kind == "booking_several_moved"
    assert (letter.text.count("18:00"), letter.text.count(" becomes ")) == (4, 4)
    assert letter.calendar.count("BEGIN:VEVENT") == 4


def test_a_date_of_a_course_changes_only_under_the_lock_of_its_door(who, monkeypatch):
    door = OccurrenceFactory(event=EventFactory(kind="course"))
    other = OccurrenceFactory(event=door.event, start=door.start + 7 * DAY)
    held, hold = [], changing.places.hold
    monkeypatch.setattr(changing.places, "hold", lambda number: held.append(number) or hold(number))

    changing.move(other, other.start + HOUR, other.end + HOUR, who=who)
    assert held == [door.pk]
    changing.cancel(other, who=who)
    assert held == [door.pk] * 2


def test_of_a_course_one_row_holds_all_bookings_and_no_date_of_it_goes():
    event = EventFactory(kind="course", seats=8)
    first, now = next_month(), timezone.now()
    planning.follow(weekly(event, first), event, now, None)
    event = Event.objects.get(pk=event.pk)
    rows = list(event.occurrences.all())
    booked(rows[0], 8)
    event = Event.objects.get(pk=event.pk)

    assert event.door.pk == rows[0].pk
    assert [row.left for row in event.occurrences.all()] == [0] * 4
    assert planning.plan(weekly(event, first, times=2), event, now).removed == ()


def test_whoever_booked_a_course_is_told_of_each_date_that_is_added_in_one_letter():
    event = EventFactory(kind="course", seats=8)
    first, now = next_month(), timezone.now()
    rule = weekly(event, first)
    planning.follow(rule, event, now, None)
    booked(Event.objects.get(pk=event.pk).door)
    event = Event.objects.get(pk=event.pk)
    assert not Letter.objects.exists()

    rule.times = 6
    for _again in range(2):
        planning.follow(rule, event, now, None)

    letter = Letter.objects.get()
    assert (letter.kind, letter.to, letter.language) == ("booking_added", "anna@example.org", "en")
    for added in event.occurrences.order_by("start")[4:]:
        assert f"{timezone.localtime(added.start):%-d %B %Y}" in letter.text
        assert str(added.uid) in letter.calendar
