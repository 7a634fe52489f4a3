"""Orders that the shop still has to do with, read once for all that "Oggi" tells of them."""

from __future__ import annotations

from datetime import time

from django.db.models import Exists, OuterRef
from django.utils import timezone

from core.desk import today
from core.opening import ROME
from shop import packing, paying
from shop.models import DeliveryMethod, Order, OrderItem, OrderState

PAID = (OrderState.PAID, OrderState.PREPARING)


def _all() -> list[Order]:
    """The oldest first; each knows whether it `is_overdue` and what `packing` asks."""
    found: list[Order] = today.once("open orders", _read)
    return found


def _read() -> list[Order]:
    promised = OrderItem.objects.filter(
        order=OuterRef("pk"), held__gt=0, leaves_by__lt=timezone.localdate(timezone=ROME)
    )
    rows = packing.told(Order.objects.filter(status__in=[OrderState.PLACED, *PAID]))
    return list(rows.annotate(is_overdue=Exists(promised)).order_by("date_created", "pk"))


def _is_agreed(order: Order) -> bool:
    """Paid, or to be paid when it is collected."""
    return order.status in PAID or order.payment_method == paying.PAY_AT_PICKUP


def to_prepare() -> list[Order]:
    return [order for order in _all() if _is_agreed(order)]


def awaiting_transfer() -> list[Order]:
    return [
        order
        for order in _all()
        if order.status == OrderState.PLACED and order.payment_method == paying.BANK_TRANSFER
    ]


def overdue() -> list[Order]:
    """What was promised for a day that is over, and has not left."""
    return [order for order in _all() if order.status in PAID and order.is_overdue]


def to_pack() -> list[Order]:
    return [order for order in _all() if order.is_to_pack]


def collected_by_now() -> list[Order]:
    """What somebody comes for today, or was to come for before."""
    until = timezone.localdate(timezone=ROME)
    due = [
        order
        for order in _all()
        if order.delivery_method == DeliveryMethod.PICKUP and order.pickup_on and order.pickup_on <= until
    ]
    return sorted(due, key=lambda order: (order.pickup_on, order.pickup_from or time.max, order.pk))
