"""What was ordered once, put in the basket again: what is still on sale, and nothing else changes."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.sessions.backends.base import SessionBase

from shop import filling, order_letters
from shop.models.orders import Order, OrderItem
from shop.names import Name
from shop.refusals import Refused


@dataclass(frozen=True, slots=True)
class Tried:
    """`problem`: why it is not in the basket; empty when it is."""

    quantity: int
    name: Name
    problem: str = ""


def put_again(session: SessionBase, order: Order, language: str) -> list[Tried]:
    """Each line by itself, at today's price: one that is sold out does not keep the others back."""
    items = OrderItem.objects.filter(order=order).select_related("variant").order_by("pk")
    return [_put(session, item, language) for item in items]


def _put(session: SessionBase, item: OrderItem, language: str) -> Tried:
    name = order_letters.name_of(item, language)
    try:
        filling.put(session, item.variant.sku, item.quantity)
    except Refused as refusal:
        return Tried(item.quantity, name, refusal.message)
    return Tried(item.quantity, name)
