"""The store, for those who want to come: today's opening, the week, the closures ahead."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from core.models import SpecialHours
from core.opening import ROME, Hours, Opening, current_or_next, hours
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
    """Three queries, kept with the frame of every page (home.context)."""
    moment = now or timezone.now()
    today = moment.astimezone(ROME).date()
    known = hours(today, today + SPAN)
    open_now, opening = current_or_next(moment, known)
    return Visit(
        open_now=open_now,
        opening=opening,
        opens_today=bool(opening and opening.day == today),
        opens_tomorrow=bool(opening and opening.day == today + datetime.timedelta(days=1)),
        week=week(known),
        exceptions=exceptions(language, known),
    )


def exceptions(language: str, known: Hours) -> tuple[Ahead, ...]:
    """Closures, and single days with other hours: these hold even in the middle of a closure."""
    found = [Ahead(row.first, row.last, row.reason(language)) for row in known.closed[:MOST]]
    days: dict[datetime.date, list[SpecialHours]] = {}
    for row in known.special[: 2 * MOST]:
        days.setdefault(row.day, []).append(row)
    for day, rows in days.items():
        stretches = tuple((row.opens, row.closes) for row in rows)
        found.append(Ahead(day, day, rows[0].reason(language), stretches))
    return tuple(sorted(found, key=lambda one: (one.first, one.last))[:MOST])


def week(known: Hours) -> tuple[Day, ...]:
    return tuple(
        Day(
            str(day.label), tuple((row.opens, row.closes) for row in known.weekly if row.weekday == day.value)
        )
        for day in Weekday
    )
