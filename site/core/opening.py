"""When the store is open: weekly hours, less the closures, but special hours before both. All in Rome's time."""

import datetime
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from core.models import Closure, OpeningHours, SpecialHours

ROME = ZoneInfo("Europe/Rome")
LOOK_AHEAD = 60  # days


@dataclass(frozen=True, slots=True)
class Opening:
    """One stretch on one day."""

    day: datetime.date
    opens: datetime.time
    closes: datetime.time

    @property
    def start(self) -> datetime.datetime:
        return datetime.datetime.combine(self.day, self.opens, ROME)

    @property
    def end(self) -> datetime.datetime:
        return datetime.datetime.combine(self.day, self.closes, ROME)


@dataclass(frozen=True, slots=True)
class Hours:
    """What is written down for some days: of every week, of single days, and when the store is closed."""

    weekly: list[OpeningHours]
    special: list[SpecialHours]
    closed: list[Closure]


def hours(first: datetime.date, last: datetime.date) -> Hours:
    """Three queries, whatever the number of days."""
    return Hours(
        list(OpeningHours.objects.order_by("weekday", "opens")),
        list(SpecialHours.objects.filter(day__range=(first, last)).order_by("day", "opens")),
        list(Closure.objects.filter(first__lte=last, last__gte=first)),
    )


def openings(first: datetime.date, days: int, known: Hours | None = None) -> list[Opening]:
    """Every stretch of those days, in order. `known`: what is written down for them, where it was read already."""
    known = known or hours(first, first + datetime.timedelta(days=days - 1))
    found = []
    for offset in range(days):
        day = first + datetime.timedelta(days=offset)
        rows: list[SpecialHours | OpeningHours] = [row for row in known.special if row.day == day]
        if not rows and not any(closure.first <= day <= closure.last for closure in known.closed):
            rows = [row for row in known.weekly if row.weekday == day.weekday()]
        found += [Opening(day, row.opens, row.closes) for row in rows]
    return found


def current_or_next(now: datetime.datetime, known: Hours | None = None) -> tuple[bool, Opening | None]:
    """(open now?, that stretch or the next one); (False, None) when nothing is known for the next 60 days."""
    local = now.astimezone(ROME)
    for opening in openings(local.date(), LOOK_AHEAD, known):
        if opening.end > local:
            return opening.start <= local, opening
    return False, None
