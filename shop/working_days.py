"""Days on which banks and the shop work in Milan."""

from __future__ import annotations

import datetime

# Day and month of the feasts that do not move; the last is Milan's own, Sant'Ambrogio.
FEASTS = frozenset(
    {(1, 1), (6, 1), (25, 4), (1, 5), (2, 6), (15, 8), (4, 10), (1, 11), (8, 12), (25, 12), (26, 12), (7, 12)}
)
SATURDAY = 5


def easter(year: int) -> datetime.date:
    """Gregorian Easter, by Gauss's reckoning as corrected by Butcher."""
    century, place = divmod(year, 100)
    golden = year % 19
    skipped = century // 4
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - skipped - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (place // 4) - moon - place % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


def is_working(day: datetime.date) -> bool:
    if day.weekday() >= SATURDAY or (day.day, day.month) in FEASTS:
        return False
    return day != easter(day.year) + datetime.timedelta(days=1)


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
