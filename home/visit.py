"""The store, for those who want to come: today's opening, the week, the closures ahead."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from core.models import Closure, OpeningHours
from core.opening import ROME, Opening, current_or_next
from core.weekdays import Weekday


@dataclass(frozen=True, slots=True)
class Day:
    name: str
    hours: tuple[tuple[datetime.time, datetime.time], ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    first: datetime.date
    last: datetime.date
    reason: str


@dataclass(frozen=True, slots=True)
class Visit:
    open_now: bool
    opening: Opening | None
    opens_today: bool
    week: tuple[Day, ...]
    closures: tuple[Ahead, ...]


def visit(language: str, now: datetime.datetime | None = None) -> Visit:
    """Four queries. `opening` is the stretch that is running or comes next."""
    moment = now or timezone.now()
    today = moment.astimezone(ROME).date()
    open_now, opening = current_or_next(moment)
    return Visit(
        open_now=open_now,
        opening=opening,
        opens_today=bool(opening and opening.day == today),
        week=week(),
        closures=tuple(
            Ahead(row.first, row.last, row.reason_en if language == "en" else row.reason_it)
            for row in Closure.objects.filter(last__gte=today)[:5]
        ),
    )


def week() -> tuple[Day, ...]:
    hours = list(OpeningHours.objects.order_by("weekday", "opens"))
    return tuple(
        Day(str(day.label), tuple((row.opens, row.closes) for row in hours if row.weekday == day.value))
        for day in Weekday
    )
