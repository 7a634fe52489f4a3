"""What happens to an order after it was placed: every step checked, logged, told, and done once."""

from __future__ import annotations

import datetime
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from core.models import User
from shop import hosted, later_letters, order_letters, paying, payment_alerts, reviving
from shop.models.order_rows import Shipment
from shop.models.orders import MOVES, Order, OrderPayment, OrderState
from shop.models.payments import Trouble
from shop.moving import WrongState, locked, move, note
from shop.parcels import delivered, give_back, let_go, ship
from shop.refusals import Refused

__all__ = ["WrongState", "cancel", "deliver", "delivered", "expire_unpaid", "pay", "prepare", "ready", "ship"]

WAIT_FOR_MONEY = (OrderState.PLACED, OrderState.PREPARING)  # what is paid at the counter is prepared before


@transaction.atomic
def pay(
    order: Order,
    amount: Decimal | None = None,
    *,
    who: User | None = None,
    transaction_id: str = "",
    why: str = "",
    method: str = "",
) -> Order:
    """Money came in. The order becomes paid once nothing is outstanding; less is only written down. An order
    that expired is served after all when its goods are still there, and otherwise left to staff.
    """
    order = locked(order)
    if OrderState.PAID not in MOVES[order.status] or order.is_paid:
        raise WrongState(order, OrderState.PAID)
    due, number = order.amount_outstanding, OrderPayment.objects.filter(order=order).count() + 1
    payment = OrderPayment.objects.create(
        order=order,
        amount=due if amount is None else amount,
        payment_method=method or order.payment_method,
        transaction_id=transaction_id or f"{order.payment_method}-{number}",
    )
    if payment.amount < due:
        to_return = payment.amount if order.status == OrderState.EXPIRED else Decimal(0)
        payment_alerts.raise_alert(payment, Trouble.UNDER, to_return)
        return order
    payment_alerts.settle_parts(order)
    if order.status == OrderState.EXPIRED:
        _paid_late(order, payment, who, why)
    else:
        move(order, OrderState.PAID, who, why)
        order_letters.write("order_paid", order)
    if payment.amount > due and not hasattr(payment, "alert"):
        payment_alerts.raise_alert(payment, Trouble.OVER, payment.amount - due)
    return order


def _paid_late(order: Order, payment: OrderPayment, who: User | None, why: str) -> None:
    """By one rule for every way of paying: the goods are set aside again, or the money waits for staff."""
    if reviving.hold_again(order):
        told = gettext("Paid after it expired; the goods were still there.")
        move(order, OrderState.PAID, who, f"{told} {why}".strip())
        Order.objects.filter(pk=order.pk).update(closed_at=None)
        order_letters.write("order_revived", order)
        return
    payment_alerts.raise_alert(payment, Trouble.GONE, payment.amount)
    told = gettext("Paid after it expired, and the goods are gone: refund it.")
    note(order, f"{told} {why}".strip(), who)
    order_letters.write("order_paid_late", order, amount=payment.amount)


@transaction.atomic
def prepare(order: Order, *, who: User | None = None) -> Order:
    """The order goes to the packing table. What is paid at the counter is prepared before it is paid."""
    order = locked(order)
    unpaid = order.status == OrderState.PLACED and order.payment_method != paying.PAY_AT_PICKUP
    if unpaid:
        raise WrongState(order, OrderState.PREPARING)
    return move(order, OrderState.PREPARING, who)


@transaction.atomic
def ready(order: Order, *, who: User | None = None) -> Order:
    """What is collected in the store lies there: its letter goes out, once."""
    order = locked(order)
    if not order.is_pickup:
        raise Refused("pickup", gettext("This order is not collected in the store: it is sent."))
    if order.ready_at:
        raise Refused("ready", gettext("The customer has been told already that the order is ready."))
    if order.status != OrderState.PREPARING:
        prepare(order, who=who)
        order = locked(order)
    order.ready_at = timezone.now()
    order.save(update_fields=["ready_at", "date_updated"])
    note(order, gettext("Ready to be collected."), who)
    later_letters.ready(order)
    return order


@transaction.atomic
def deliver(order: Order, *, who: User | None = None, when: datetime.datetime | None = None) -> Order:
    """A parcel arrived, or the goods were handed over in the store (and, where so agreed, paid there)."""
    order = locked(order)
    if order.status != OrderState.SHIPPED and not order.is_pickup:
        raise WrongState(order, OrderState.DELIVERED)
    move(order, OrderState.DELIVERED, who, when=when)
    if order.is_pickup:
        if not order.is_paid:
            _paid_at_the_counter(order)
        let_go(order, who=who, when=order.delivered_at)
    # What is known of a single parcel stays as it is known.
    Shipment.objects.filter(order=order, delivered_at__isnull=True).update(delivered_at=order.delivered_at)
    later_letters.delivered(order)
    return order


@transaction.atomic
def cancel(order: Order, *, why: str, who: User | None = None) -> Order:
    """The order will not be served: what it held goes back, once."""
    order = locked(order)
    if order.shipments.exists():
        message = gettext("A part of this order has left already: refund what will not be sent instead.")
        raise Refused("shipped", message)
    move(order, OrderState.CANCELLED, who, why)
    give_back(order)
    order_letters.write("order_cancelled", order, why=why)
    return order


def expire_unpaid(now: datetime.datetime) -> int:
    """For the tick: money that did not come in time, and goods that nobody collected. What is paid in part is
    left to staff, and a page for paying must be shut first. Each order in its own transaction.
    """
    late = Order.objects.filter(status__in=WAIT_FOR_MONEY, pay_by__lt=now, payments__isnull=True)
    expired = 0
    for number in late.order_by("pk").values_list("pk", flat=True)[:500]:
        with transaction.atomic():
            order = Order.objects.select_for_update().get(pk=number)
            still_unpaid = order.status in WAIT_FOR_MONEY and not order.payments.exists()
            if still_unpaid and order.pay_by < now and not hosted.waits_for_provider(order, now):
                move(order, OrderState.EXPIRED, None, when=now)
                give_back(order)
                order_letters.write("order_expired", order)
                expired += 1
    return expired


def _paid_at_the_counter(order: Order) -> None:
    """A till sale: written here so that the order is settled, left out of the online takings (law.md L37)."""
    OrderPayment.objects.create(
        order=order,
        amount=order.amount_outstanding,
        payment_method=paying.PAY_AT_PICKUP,
        transaction_id=f"counter-{order.ref}",
    )
    Order.objects.filter(pk=order.pk).update(paid_at=order.delivered_at)
