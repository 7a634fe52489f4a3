"""How an order moves from state to state: only along the table, under its row's lock, with a line in its log."""

from __future__ import annotations

import datetime

from django.utils import timezone
from django.utils.translation import gettext

from core.models import User
from shop.models.order_rows import OrderLog
from shop.models.orders import MOVES, Order, OrderState
from shop.refusals import Refused

_TIMES = {
    OrderState.PAID: "paid_at",
    OrderState.SHIPPED: "shipped_at",
    OrderState.DELIVERED: "delivered_at",
    OrderState.CANCELLED: "closed_at",
    OrderState.EXPIRED: "closed_at",
}
LONGEST_WHY = 200


class WrongState(Refused):
    """The order cannot take this step from where it stands."""

    def __init__(self, order: Order, after: str) -> None:
        message = gettext("The order %(order)s is “%(state)s”: it cannot become “%(after)s”.") % {
            "order": order.ref,
            "state": order.get_status_display(),
            "after": OrderState(after).label,
        }
        super().__init__("state", message)


def locked(order: Order) -> Order:
    """A fresh copy, its row locked: what the caller holds may be stale."""
    return Order.objects.select_for_update().get(pk=order.pk)


def move(
    order: Order, after: OrderState, who: User | None, why: str = "", when: datetime.datetime | None = None
) -> Order:
    """The order is locked already. `when`: the moment it happened, if that is not now."""
    if after not in MOVES[order.status]:
        raise WrongState(order, after)
    before, order.status = order.status, after
    columns = ["status", "date_updated"]
    if column := _TIMES.get(after):
        setattr(order, column, when or timezone.now())
        columns.append(column)
    order.save(update_fields=columns)
    OrderLog.objects.create(order=order, before=before, after=after, who=who, why=why[:LONGEST_WHY])
    return order


def note(order: Order, why: str, who: User | None = None) -> None:
    """Something happened to the order that leaves it in its state: money, a parcel, a corrected address."""
    OrderLog.objects.create(
        order=order, before=order.status, after=order.status, who=who, why=why[:LONGEST_WHY]
    )
