"""Until when a buyer may change their mind: 14 days from the last parcel's arrival, or from collection (law.md L18).

All in Rome's days. A last day that is no working day moves to the next one (Regulation 1182/71, article 3).
"""

from __future__ import annotations

import datetime

from django.utils import timezone

from core.opening import ROME
from shop import working_days
from shop.models.order_rows import Shipment
from shop.models.orders import BuyerKind, Order, OrderItem, OrderState

DAYS = datetime.timedelta(days=14)


def last_day(order: Order) -> datetime.date | None:
    """None while something is still to arrive, or while nobody knows when it did: then the time does not run."""
    if order.status != OrderState.DELIVERED:
        return None
    days = list(Shipment.objects.filter(order=order).values_list("delivered_at", flat=True))
    known = [day for day in days if day is not None]
    if not known or len(known) < len(days):
        return None
    return _working(timezone.localtime(max(known), ROME).date() + DAYS)


def is_over(order: Order, now: datetime.datetime | None = None) -> bool:
    last = last_day(order)
    return last is not None and timezone.localtime(now or timezone.now(), ROME).date() > last


def is_a_right(order: Order) -> bool:
    """Who buys for a firm has none: staff decides (law.md L20)."""
    return order.buyer_kind == BuyerKind.PRIVATE


def refund_by(received: datetime.datetime) -> datetime.date:
    """The last day for the money: 14 days after the shop was told."""
    return timezone.localtime(received, ROME).date() + DAYS


def chosen_from(order: Order) -> list[OrderItem]:
    """The lines that are still with the buyer, or on their way: those given back already are not offered."""
    items = OrderItem.objects.filter(order=order).prefetch_related("refund_lines", "contents").order_by("pk")
    return [item for item in items if left_of(item)]


def left_of(item: OrderItem) -> int:
    return item.quantity - sum(line.quantity for line in item.refund_lines.all())


def _working(day: datetime.date) -> datetime.date:
    while not working_days.is_working(day):
        day += datetime.timedelta(days=1)
    return day
