"""The store, for those who want to come: today's opening, the week, the closures ahead."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from core.models import Closure, OpeningHours, SpecialHours
from core.opening import ROME, Opening, current_or_next
from core.weekdays import Weekday


@dataclass(frozen=True, slots=True)
class Day:
    name: str
    hours: tuple[tuple[datetime.time, datetime.time], ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """Days ahead that are not as the week says: without `hours` the store is closed on them."""

    first: datetime.date
    last: datetime.date
    reason: str
    hours: tuple[tuple[datetime.time, datetime.time], ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """`opening` is the stretch that is running or comes next; `exceptions` are the next ones, in order."""

    open_now: bool
    opening: Opening | None
    opens_today: bool
    opens_tomorrow: bool
    week: tuple[Day, ...]
    exceptions: tuple[Ahead, ...]


MOST = 6  # exceptions ahead,
SPAN = datetime.timedelta(days=300)  # and not so far that a day without its year could be either


def visit(language: str, now: datetime.datetime | None = None) -> Visit:
    """Six queries, kept with the frame of every page (home.context)."""
    moment = now or timezone.now()
    today = moment.astimezone(ROME).date()
    open_now, opening = current_or_next(moment)
    return Visit(
        open_now=open_now,
        opening=opening,
        opens_today=bool(opening and opening.day == today),
        opens_tomorrow=bool(opening and opening.day == today + datetime.timedelta(days=1)),
        week=week(),
        exceptions=exceptions(language, today),
    )


def exceptions(language: str, today: datetime.date) -> tuple[Ahead, ...]:
    """Closures, and single days with other hours: these hold even in the middle of a closure."""
    closed = Closure.objects.filter(last__gte=today, first__lte=today + SPAN)[:MOST]
    found = [Ahead(row.first, row.last, row.reason(language)) for row in closed]
    days: dict[datetime.date, list[SpecialHours]] = {}
    for row in SpecialHours.objects.filter(day__range=(today, today + SPAN)).order_by("day", "opens")[
        : 2 * MOST
    ]:
        days.setdefault(row.day, []).append(row)
    for day, rows in days.items():
        hours = tuple((row.opens, row.closes) for row in rows)
        found.append(Ahead(day, day, rows[0].reason(language), hours))
    return tuple(sorted(found, key=lambda one: (one.first, one.last))[:MOST])


def week() -> tuple[Day, ...]:
    hours = list(OpeningHours.objects.order_by("weekday", "opens"))
    return tuple(
        Day(str(day.label), tuple((row.opens, row.closes) for row in hours if row.weekday == day.value))
        for day in Weekday
    )
