"""Days on which banks and the shop work in Milan, whose own feast is Sant'Ambrogio."""

from __future__ import annotations

import datetime
from functools import lru_cache

import holidays

SATURDAY = 5
_FEASTS = holidays.country_holidays("IT", subdiv="MI")  # reckons each year when it is first asked for


@lru_cache(maxsize=2048)  # a page with thirty lines asks more than a thousand times, of a hundred days
def is_working(day: datetime.date) -> bool:
    return day.weekday() < SATURDAY and day not in _FEASTS


def between(start: datetime.date, end: datetime.date) -> int:
    """How many working days come after that day, up to the other."""
    days = (end - start).days
    return sum(is_working(start + datetime.timedelta(days=number)) for number in range(1, days + 1))


def after(day: datetime.date, days: int) -> datetime.date:
    """The working day that comes so many working days after that day."""
    while days > 0:
        day += datetime.timedelta(days=1)
        if is_working(day):
            days -= 1
    return day


def before(day: datetime.date, days: int) -> datetime.date:
    """The working day that comes so many working days before that day."""
    while days > 0:
        day -= datetime.timedelta(days=1)
        if is_working(day):
            days -= 1
    return day
