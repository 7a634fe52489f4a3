"""What happens to an order after it was placed: every step checked, logged, told, and done once."""

from __future__ import annotations

import datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext

from core.models import User
from shop import inventory, order_letters, paying
from shop.models.order_rows import OrderLog, Shipment, ShipmentLine
from shop.models.orders import MOVES, Order, OrderItem, OrderPayment, OrderState
from shop.refusals import Refused

_TIMES = {
    OrderState.PAID: "paid_at",
    OrderState.SHIPPED: "shipped_at",
    OrderState.DELIVERED: "delivered_at",
    OrderState.CANCELLED: "closed_at",
    OrderState.EXPIRED: "closed_at",
}


WAIT_FOR_MONEY = (OrderState.PLACED, OrderState.PREPARING)  # what is paid at the counter is prepared before


class WrongState(Refused):
    """The order cannot take this step from where it stands."""

    def __init__(self, order: Order, after: str) -> None:
        message = gettext("The order %(order)s is “%(state)s”: it cannot become “%(after)s”.") % {
            "order": order.ref,
            "state": order.get_status_display(),
            "after": OrderState(after).label,
        }
        super().__init__("state", message)


@transaction.atomic
def pay(
    order: Order,
    amount: Decimal | None = None,
    *,
    who: User | None = None,
    transaction_id: str = "",
    why: str = "",
) -> Order:
    """Money came in. The order becomes paid once nothing is outstanding; less is only written down, and so
    is what comes after the order expired: its goods may be gone, staff decides.
    """
    order = _locked(order)
    is_late = order.status == OrderState.EXPIRED
    if not (is_late or OrderState.PAID in MOVES[order.status]) or order.is_paid:
        raise WrongState(order, OrderState.PAID)
    number = OrderPayment.objects.filter(order=order).count() + 1
    OrderPayment.objects.create(
        order=order,
        amount=order.amount_outstanding if amount is None else amount,
        payment_method=order.payment_method,
        transaction_id=transaction_id or f"{order.payment_method}-{number}",
    )
    if is_late:
        _log_late(order, who, why)
    elif order.is_paid:
        _move(order, OrderState.PAID, who, why)
        order_letters.write("order_paid", order)
    return order


@transaction.atomic
def prepare(order: Order, *, who: User | None = None) -> Order:
    """The order goes to the packing table. What is paid at the counter is prepared before it is paid."""
    order = _locked(order)
    unpaid = order.status == OrderState.PLACED and order.payment_method != paying.PAY_AT_PICKUP
    if unpaid:
        raise WrongState(order, OrderState.PREPARING)
    return _move(order, OrderState.PREPARING, who)


@transaction.atomic
def ship(order: Order, *, who: User | None = None, carrier: str = "", tracking: str = "") -> Order:
    """The parcel left with everything in it: stock and ledger fall, the letter goes out."""
    order = _locked(order)
    if order.is_pickup:
        raise WrongState(order, OrderState.SHIPPED)
    _move(order, OrderState.SHIPPED, who)
    _let_go(order, who, carrier, tracking)
    order_letters.write("order_shipped", order, carrier=carrier, tracking=tracking)
    return order


@transaction.atomic
def deliver(order: Order, *, who: User | None = None, when: datetime.datetime | None = None) -> Order:
    """A parcel arrived, or the goods were handed over in the store (and, where so agreed, paid there)."""
    order = _locked(order)
    before = order.status
    if before != OrderState.SHIPPED and not order.is_pickup:
        raise WrongState(order, OrderState.DELIVERED)
    _move(order, OrderState.DELIVERED, who, when=when)
    if order.is_pickup:
        if not order.is_paid:
            _paid_at_the_counter(order)
        _let_go(order, who, "", "")
    Shipment.objects.filter(order=order).update(delivered_at=order.delivered_at)
    return order


@transaction.atomic
def cancel(order: Order, *, why: str, who: User | None = None) -> Order:
    """The order will not be served: what it held goes back, once."""
    order = _locked(order)
    _move(order, OrderState.CANCELLED, who, why)
    _give_back(order)
    order_letters.write("order_cancelled", order, why=why)
    return order


def expire_unpaid(now: datetime.datetime) -> int:
    """For the tick: bank transfers that did not come in time, and goods that nobody collected. What is paid
    in part is left to staff. Each order in its own transaction.
    """
    late = Order.objects.filter(status__in=WAIT_FOR_MONEY, pay_by__lt=now, payments__isnull=True)
    expired = 0
    for number in late.order_by("pk").values_list("pk", flat=True)[:500]:
        with transaction.atomic():
            order = Order.objects.select_for_update().get(pk=number)
            if order.status in WAIT_FOR_MONEY and not order.payments.exists():
                _move(order, OrderState.EXPIRED, None, when=now)
                _give_back(order)
                order_letters.write("order_expired", order)
                expired += 1
    return expired


def _locked(order: Order) -> Order:
    """A fresh copy, its row locked: what the caller holds may be stale."""
    return Order.objects.select_for_update().get(pk=order.pk)


def _move(
    order: Order, after: OrderState, who: User | None, why: str = "", when: datetime.datetime | None = None
) -> Order:
    if after not in MOVES[order.status]:
        raise WrongState(order, after)
    before, order.status = order.status, after
    columns = ["status", "date_updated"]
    if column := _TIMES.get(after):
        setattr(order, column, when or timezone.now())
        columns.append(column)
    order.save(update_fields=columns)
    OrderLog.objects.create(order=order, before=before, after=after, who=who, why=why)
    return order


def _log_late(order: Order, who: User | None, why: str) -> None:
    told = " ".join([gettext("Paid after it expired: refund it or place it again."), why]).strip()
    state = OrderState.EXPIRED
    OrderLog.objects.create(order=order, before=state, after=state, who=who, why=told[:200])


def _held(order: Order) -> tuple[list[OrderItem], dict[int, int]]:
    """The lines that hold pieces, and what they hold by variant: of a box, its contents as they were sold."""
    items = list(OrderItem.objects.filter(order=order, held__gt=0).prefetch_related("contents"))
    pieces: dict[int, int] = {}
    for item in items:
        inside = {each.variant_id: each.pieces for each in item.contents.all()} or {item.variant_id: 1}
        for variant_id, each in inside.items():
            pieces[variant_id] = pieces.get(variant_id, 0) + each * item.held
    return items, dict(sorted(pieces.items()))


def _give_back(order: Order) -> None:
    items, pieces = _held(order)
    for variant_id, quantity in pieces.items():
        inventory.release(variant_id, quantity)
    OrderItem.objects.filter(pk__in=[item.pk for item in items]).update(held=0)


def _let_go(order: Order, who: User | None, carrier: str, tracking: str) -> None:
    parcel = Shipment.objects.create(order=order, carrier=carrier, tracking=tracking, who=who)
    items, pieces = _held(order)
    for variant_id, quantity in pieces.items():
        inventory.ship(variant_id, quantity, about=order.ref, who=who)
    for item in items:
        ShipmentLine.objects.create(shipment=parcel, item=item, quantity=item.held)
        OrderItem.objects.filter(pk=item.pk).update(shipped=F("shipped") + F("held"), held=0)


def _paid_at_the_counter(order: Order) -> None:
    """A till sale: written here so that the order is settled, left out of the online takings (law.md L37)."""
    OrderPayment.objects.create(
        order=order,
        amount=order.amount_outstanding,
        payment_method=paying.PAY_AT_PICKUP,
        transaction_id=f"counter-{order.ref}",
    )
    Order.objects.filter(pk=order.pk).update(paid_at=order.delivered_at)
