"""The hours at which an order can be collected in the store: its opening hours, after the day when all is ready."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Count
from django.utils.formats import date_format
from django.utils.translation import gettext

from core import opening
from core.opening import ROME, Opening
from shop.models.delivery import DeliveryTerms
from shop.models.orders import Order, OrderState
from shop.refusals import Refused
from shop.standing import kept

DAYS_LOOKED_AT = 60
OVER = (OrderState.CANCELLED, OrderState.EXPIRED)


@dataclass(frozen=True, slots=True)
class Slot:
    day: datetime.date
    opens: datetime.time
    closes: datetime.time

    @property
    def code(self) -> str:
        """What stands in a form, such as 2026-11-24T10:00."""
        return f"{self.day:%Y-%m-%d}T{self.opens:%H:%M}"

    @property
    def hours(self) -> str:
        return f"{self.opens:%H:%M}–{self.closes:%H:%M}"

    @property
    def words(self) -> str:
        return gettext("%(day)s, from %(opens)s to %(closes)s") % {
            "day": date_format(self.day, "l j F"),
            "opens": f"{self.opens:%H:%M}",
            "closes": f"{self.closes:%H:%M}",
        }

    @property
    def end(self) -> datetime.datetime:
        return datetime.datetime.combine(self.day, self.closes, ROME)

    def columns(self) -> dict[str, object]:
        return {"pickup_on": self.day, "pickup_from": self.opens, "pickup_until": self.closes}


def slots(ready: datetime.date, terms: DeliveryTerms) -> list[Slot]:
    """Those that still have a place, of so many opening days; none where the opening hours are not known."""
    found: list[Slot] = []
    days: set[datetime.date] = set()
    taken = _taken(ready) if terms.slot_places else {}
    for stretch in _openings(ready + datetime.timedelta(days=1)):
        if stretch.day not in days and len(days) == terms.slot_days:
            break
        days.add(stretch.day)
        found += [
            slot
            for slot in _divided(stretch, terms.slot_minutes)
            if not terms.slot_places or taken.get((slot.day, slot.opens), 0) < terms.slot_places
        ]
    return found


def _openings(first: datetime.date) -> list[Opening]:
    return kept(f"openings {first}", lambda: opening.openings(first, DAYS_LOOKED_AT))


def check(slot: Slot, ready: datetime.date) -> None:
    """Under the lock of the terms' row where the places are counted: two buyers of the last one meet there."""
    terms = DeliveryTerms.current()
    if terms.slot_places:
        terms = DeliveryTerms.objects.select_for_update().get(pk=terms.pk)
    if slot not in slots(ready, terms):
        raise Taken()


class Taken(Refused):
    def __init__(self) -> None:
        super().__init__("slot", gettext("This hour is not free any more: choose another one."))


def _divided(stretch: Opening, minutes: int) -> list[Slot]:
    """The last one is longer rather than shorter than the others."""
    step, start = datetime.timedelta(minutes=minutes), stretch.start
    found = []
    while start < stretch.end:
        end = stretch.end if start + 2 * step > stretch.end else start + step
        found.append(Slot(stretch.day, start.time(), end.time()))
        start = end
    return found


def _taken(after: datetime.date) -> dict[tuple[datetime.date, datetime.time], int]:
    chosen = Order.objects.filter(pickup_on__gt=after).exclude(status__in=OVER).order_by()
    rows = chosen.values_list("pickup_on", "pickup_from").annotate(number=Count("pk"))
    return {(day, opens): number for day, opens, number in rows if day and opens}
