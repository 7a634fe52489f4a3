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


def openings(first: datetime.date, days: int) -> list[Opening]:
    """Every stretch of those days, in order. Three queries, whatever the number of days."""
    last = first + datetime.timedelta(days=days - 1)
    hours = list(OpeningHours.objects.order_by("weekday", "opens"))
    special = list(SpecialHours.objects.filter(day__range=(first, last)).order_by("day", "opens"))
    closed = list(Closure.objects.filter(first__lte=last, last__gte=first))
    found = []
    for offset in range(days):
        day = first + datetime.timedelta(days=offset)
        rows: list[SpecialHours | OpeningHours] = [row for row in special if row.day == day]
        if not rows and not any(closure.first <= day <= closure.last for closure in closed):
            rows = [row for row in hours if row.weekday == day.weekday()]
        found += [Opening(day, row.opens, row.closes) for row in rows]
    return found


def current_or_next(now: datetime.datetime) -> tuple[bool, Opening | None]:
    """(open now?, that stretch or the next one); (False, None) when nothing is known for the next 60 days."""
    local = now.astimezone(ROME)
    for opening in openings(local.date(), LOOK_AHEAD):
        if opening.end > local:
            return opening.start <= local, opening
    return False, None
