"""Bank transfers are waited for in working days of Milan."""

import datetime

import pytest

from shop import paying, working_days

D = datetime.date


@pytest.mark.parametrize(
    "day",
    [
        *(D(2025, 4, 21), D(2026, 4, 6), D(2027, 3, 29)),  # the Mondays after Easter
        *(D(2026, 12, 7), D(2026, 12, 8), D(2029, 10, 4), D(2026, 11, 21), D(2026, 11, 22)),
    ],
)
def test_feasts_and_weekends_are_not_worked(day):
    assert not working_days.is_working(day)


def test_five_working_days_pass_over_a_weekend():
    assert working_days.after(D(2026, 11, 20), 5) == D(2026, 11, 27)


@pytest.mark.parametrize(
    ("now", "last"),
    [
        ("2026-11-22T12:00:00+00:00", D(2026, 11, 27)),
        (
            "2026-11-30T22:59:00+00:00",
            D(2026, 12, 9),
        ),  # still November in Rome: five days, two of them feasts
        ("2026-11-30T23:30:00+00:00", D(2026, 12, 4)),  # already December in Rome: three days
        ("2026-12-04T12:00:00+00:00", D(2026, 12, 11)),
    ],
)
def test_a_transfer_has_five_working_days_and_three_in_december(now, last):
    pay_by = paying.pay_by(paying.BANK_TRANSFER, datetime.datetime.fromisoformat(now))

    assert pay_by.date() == last
    assert (pay_by.hour, pay_by.minute) == (23, 59)


def test_what_is_paid_in_store_is_kept_for_fourteen_days():
    placed = datetime.datetime.fromisoformat("2026-12-04T23:30:00+00:00")  # already the fifth in Rome

    pay_by = paying.pay_by(paying.PAY_AT_PICKUP, placed)

    assert (pay_by.date(), pay_by.hour, pay_by.minute) == (D(2026, 12, 19), 23, 59)


def test_a_day_is_looked_up_among_the_feasts_once(monkeypatch):
    """A basket of thirty lines asks of the same days a thousand times."""
    asked = []

    class Feasts:
        def __contains__(self, day: object) -> bool:
            asked.append(day)
            return False

    monkeypatch.setattr(working_days, "_FEASTS", Feasts())
    working_days.is_working.cache_clear()
    try:
        answers = [working_days.is_working(datetime.date(2026, 11, 24)) for _each in range(3)]
    finally:
        working_days.is_working.cache_clear()

    assert answers == [True] * 3
    assert len(asked) == 1
