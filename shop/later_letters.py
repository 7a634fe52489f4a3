"""The letters about what happens to an order after it was paid: parcels, collection, money given back."""

from __future__ import annotations

from django.utils import translation

from shop import after_order, order_letters, withdrawal_days
from shop.models.order_rows import Shipment
from shop.models.orders import Order
from shop.models.refunds import Refund


def shipped(order: Order, shipment: Shipment) -> None:
    """One for each parcel: what is in it, where to look it up, what follows."""
    with translation.override(order.language):
        parcel = after_order.parcel(shipment, order.language)
        rest = after_order.unsent(order, order.language)
    order_letters.write("order_shipped", order, parcel=parcel, rest=rest)


def ready(order: Order) -> None:
    order_letters.write("order_ready", order)


def delivered(order: Order) -> None:
    """With the day until which one may change one's mind."""
    order_letters.write(
        "order_delivered",
        order,
        last_day=withdrawal_days.last_day(order),
        is_a_right=withdrawal_days.is_a_right(order),
    )


def refunded(refund: Refund) -> None:
    """It asks for an account when nobody but us can carry the money back."""
    _about_refund("order_refunded", refund)


def refund_made(refund: Refund) -> None:
    _about_refund("order_refund_made", refund)


def _about_refund(kind: str, refund: Refund) -> None:
    order = refund.order
    with translation.override(order.language):
        told = after_order.refund(refund, order.language)
    order_letters.write(kind, order, told=told)
