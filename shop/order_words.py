"""Where an order stands, in a sentence for whoever ordered it."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.translation import gettext

from core.money import euro
from shop import paying
from shop.models.orders import Order, OrderState


def of(order: Order, *, has_left_in_part: bool = False) -> str:
    """In the active language."""
    if order.status in (OrderState.CANCELLED, OrderState.EXPIRED):
        return _ended(order)
    if order.status == OrderState.DELIVERED:
        return _arrived(order)
    if has_left_in_part and order.status != OrderState.SHIPPED:
        return gettext("A part of your order has left; we are preparing the rest.")
    if order.ready_at:
        return gettext("It is ready and waits for you at the store.")
    said = {
        OrderState.PLACED: _waits(order),
        OrderState.PAID: gettext("We have your payment, thank you. Now we prepare your order."),
        OrderState.PREPARING: gettext("We are preparing your order."),
        OrderState.SHIPPED: gettext("Everything has left: it is on its way to you."),
    }
    return said[OrderState(order.status)]


def _waits(order: Order) -> str:
    if order.payment_method == paying.PAY_AT_PICKUP:
        return gettext("We have your order. You pay when you collect it.")
    if order.payment_method == paying.BANK_TRANSFER and order.pay_by:
        day = date_format(order.pay_by, "DATE_FORMAT")
        return gettext("We are waiting for your bank transfer: it has to arrive by %(day)s.") % {"day": day}
    return gettext("We are waiting for your payment.")


def _arrived(order: Order) -> str:
    day = date_format(order.delivered_at, "DATE_FORMAT") if order.delivered_at else ""
    if order.is_pickup:
        return gettext("You collected it on %(day)s.") % {"day": day}
    return gettext("It arrived on %(day)s.") % {"day": day}


def _ended(order: Order) -> str:
    if order.status == OrderState.EXPIRED and order.payment_method == paying.PAY_AT_PICKUP:
        return gettext("Nobody came to collect it in time: the goods have gone back on the shelf.")
    if order.status == OrderState.EXPIRED:
        return gettext("The payment did not come in time: the goods have gone back on the shelf.")
    if order.refunds.exists():
        given = sum(refund.amount for refund in order.refunds.all())
        return gettext("It has been cancelled; we give you back %(amount)s.") % {"amount": euro(given)}
    return gettext("It has been cancelled: nothing will be sent.")
