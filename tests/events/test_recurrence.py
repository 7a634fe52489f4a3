"""Which days a rule names, and which moments these are: across clock changes, short months and year ends."""

import datetime as dt

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from core.opening import ROME
from events import recurrence
from events.models import DateRule

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))
HOURS = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def rule(
    first: dt.date, repeats: str = "once", opens: str = "18:00", closes: str = "19:30", **more
) -> DateRule:
    hours = dt.time.fromisoformat(opens), dt.time.fromisoformat(closes)
    return DateRule(first=first, repeats=repeats, opens=hours[0], closes=hours[1], **more)


def days(made: DateRule) -> list[str]:
    return [one.day.isoformat() for one in recurrence.planned(made)]


@pytest.mark.parametrize(
    ("repeats", "first", "end", "named"),
    [
        ("once", dt.date(2026, 12, 3), {}, ["2026-12-03"]),
        ("weekly", dt.date(2026, 12, 24), {"times": 3}, ["2026-12-24", "2026-12-31", "2027-01-07"]),
        ("weekly", dt.date(2026, 12, 24), {"until": dt.date(2027, 1, 6)}, ["2026-12-24", "2026-12-31"]),
        ("monthly-day", dt.date(2026, 12, 15), {"times": 2}, ["2026-12-15", "2027-01-15"]),
        # The last day of a month that is shorter; the day itself again as soon as there is one.
        (
            "monthly-day",
            dt.date(2027, 12, 31),
            {"times": 4},
            ["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31"],
        ),
        ("monthly-day", dt.date(2028, 2, 29), {"times": 3}, ["2028-02-29", "2028-03-29", "2028-04-29"]),
        ("monthly-day", dt.date(2027, 1, 30), {"times": 3}, ["2027-01-30", "2027-02-28", "2027-03-30"]),
        ("monthly-weekday", dt.date(2026, 12, 1), {"times": 3}, ["2026-12-01", "2027-01-05", "2027-02-02"]),
        # A fifth Tuesday is the last one.
        ("monthly-weekday", dt.date(2026, 12, 29), {"times": 3}, ["2026-12-29", "2027-01-26", "2027-02-23"]),
    ],
)
def test_a_rule_names_its_days(repeats, first, end, named):
    assert days(rule(first, repeats, **end)) == named


def test_a_day_left_out_shortens_a_course_and_a_chosen_one_is_added():
    made = rule(dt.date(2026, 12, 1), "weekly", times=3, left_out=["2026-12-08"])
    made.chosen = [["2026-12-10", "10:00", "12:00"]]

    assert days(made) == ["2026-12-01", "2026-12-10", "2026-12-15"]


def test_two_chosen_dates_of_one_day_stand_in_the_order_of_their_hours():
    made = rule(dt.date(2026, 12, 5), "chosen")
    made.chosen = [
        ["2026-12-05", "17:00", "18:00"],
        ["2026-12-05", "10:00", "12:00"],
        ["2026-12-06", "10:00", "18:00"],
    ]

    found = recurrence.planned(made)

    assert [one.day.day for one in found] == [5, 5, 6]
    assert [one.start.hour for one in found] == [9, 16, 9]


def test_an_hour_that_the_night_does_not_have_is_said_an_hour_later():
    (one,) = recurrence.planned(rule(dt.date(2027, 3, 28), opens="02:30", closes="04:00"))

    assert one.start.astimezone(ROME).isoformat() == "2027-03-28T03:30:00+02:00"
    with translation.override("en"):
        (one,) = recurrence.planned(rule(dt.date(2027, 3, 28), opens="02:30", closes="04:00"))
        assert one.remark == "At 02:30 the clocks go forward that night: it becomes 03:30."


def test_of_an_hour_that_the_night_has_twice_the_first_is_meant_and_said():
    with translation.override("en"):
        (one,) = recurrence.planned(rule(dt.date(2026, 10, 25), opens="02:30", closes="04:00"))

    assert one.start.isoformat() == "2026-10-25T00:30:00+00:00"
    assert one.end - one.start == dt.timedelta(hours=2, minutes=30)
    assert one.remark == "That night has 02:30 twice: the first is meant, before the clocks go back."


@given(
    first=DAYS,
    opens=HOURS,
    closes=HOURS,
    repeats=st.sampled_from(["weekly", "monthly-day", "monthly-weekday"]),
)
def test_every_date_keeps_its_hour_on_the_wall_and_ends_after_it_starts(first, opens, closes, repeats):
    made = DateRule(first=first, repeats=repeats, opens=opens, closes=closes, times=15)

    found = recurrence.planned(made)

    assert len(found) == 15
    assert [one.start for one in found] == sorted({one.start for one in found})
    for one in found:
        start = one.start.astimezone(ROME)
        assert one.end > one.start
        assert start.date() == one.day or one.remark
        assert start.time() == opens or one.remark
        assert one.start.astimezone(dt.UTC).astimezone(ROME).replace(tzinfo=None) == start.replace(
            tzinfo=None
        )


@given(first=DAYS)
def test_a_weekly_date_stays_on_its_weekday_and_a_monthly_one_in_its_month(first):
    weekly = recurrence.planned(rule(first, "weekly", times=60))
    by_day = recurrence.planned(rule(first, "monthly-day", times=25))
    by_weekday = recurrence.planned(rule(first, "monthly-weekday", times=25))

    assert {one.day.weekday() for one in (*weekly, *by_weekday)} == {first.weekday()}
    for found in (by_day, by_weekday):
        months = [one.day.year * 12 + one.day.month for one in found]
        assert months == list(range(months[0], months[0] + 25))
    assert all(one.day.day == first.day or one.day.day < first.day for one in by_day)


@pytest.mark.parametrize(
    ("made", "italian", "english"),
    [
        (
            rule(dt.date(2026, 12, 3)),
            "giovedì 3 dicembre 2026, 18:00–19:30",
            "Thursday 3 December 2026, 18:00–19:30",
        ),
        (
            rule(dt.date(2026, 12, 1), "weekly", times=8),
            "ogni martedì, 18:00–19:30, 8 volte",
            "every Tuesday, 18:00–19:30, 8 times",
        ),
        (
            rule(dt.date(2026, 12, 6), "monthly-weekday", until=dt.date(2027, 6, 6)),
            "ogni prima domenica del mese, 18:00–19:30, fino al 6 giugno 2027",
            "every first Sunday of the month, 18:00–19:30, until 6 June 2027",
        ),
        (
            rule(dt.date(2026, 12, 29), "monthly-weekday", times=2),
            "ogni ultimo martedì del mese, 18:00–19:30, 2 volte",
            "every last Tuesday of the month, 18:00–19:30, 2 times",
        ),
        (
            rule(dt.date(2026, 12, 31), "monthly-day", times=2),
            "l’ultimo giorno di ogni mese, 18:00–19:30, 2 volte",
            "on the last day of every month, 18:00–19:30, 2 times",
        ),
    ],
)
def test_a_rule_is_said_in_words(made, italian, english):
    for language, words in (("it", italian), ("en", english)):
        with translation.override(language):
            assert recurrence.in_words(made) == words
