"""On which day an order leaves the house. What is promised to the buyer is the latest of its days (law.md L14)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.utils import timezone

from core.opening import ROME
from shop import working_days
from shop.models.catalogue import Variant
from shop.models.delivery import DeliveryTerms
from shop.models.orders import OrderItem
from shop.standing import kept
from shop.supply import Supply

WAIT_FOR_A_WEEKDAY = 4  # working days at most until the same day of the week


def terms() -> DeliveryTerms:
    return kept("terms of delivery", DeliveryTerms.current)


def leaves_by(
    variant: Variant,
    supply: Supply,
    quantity: int,
    now: datetime.datetime | None = None,
    cut_off: datetime.time | None = None,
) -> datetime.date:
    """The day by which so many pieces of it leave. Who asks for many things hands the cut-off hour over."""
    start = first_day(now or timezone.now(), cut_off)
    if not supply.must_wait(quantity):
        day = working_days.after(start, variant.dispatch_days)
    else:
        day = working_days.after(start, max(variant.dispatch_days, supply.made_in))
        day = max(day, supply.comes_on or day)
    return _on_a_day_of_its_own(variant, day)


def days_from_payment(items: Iterable[OrderItem], ordered: datetime.datetime) -> int:
    """Working days that an order takes to leave, once its money is there; 0 where no day was promised."""
    start = first_day(ordered)
    return max((_days(item, start) for item in items if item.leaves_by), default=0)


def _days(item: OrderItem, start: datetime.date) -> int:
    """What leaves on some days of the week only may wait for the next one."""
    days = max(1, working_days.between(start, item.leaves_by or start))
    return days + WAIT_FOR_A_WEEKDAY if item.variant.dispatch_weekdays else days


def leaves_after_payment(
    items: Iterable[OrderItem], ordered: datetime.datetime, paid: datetime.datetime
) -> datetime.date | None:
    days = days_from_payment(items, ordered)
    return working_days.after(timezone.localtime(paid, ROME).date(), days) if days else None


def first_day(now: datetime.datetime, cut_off: datetime.time | None = None) -> datetime.date:
    """The working day from which an order of that moment counts."""
    local = timezone.localtime(now, ROME)
    today = local.date()
    latest = terms().cut_off if cut_off is None else cut_off
    if working_days.is_working(today) and local.time() < latest:
        return today
    return working_days.after(today, 1)


def _on_a_day_of_its_own(variant: Variant, day: datetime.date) -> datetime.date:
    """Plants leave on Mondays and Tuesdays only; nothing leaves on a feast."""
    allowed = set(variant.dispatch_weekdays) & set(range(working_days.SATURDAY)) or set(range(7))
    while not working_days.is_working(day) or day.weekday() not in allowed:
        day += datetime.timedelta(days=1)
    return day
