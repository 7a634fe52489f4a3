"""An order that expired is paid after all: its goods are set aside again, all of them or none."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from shop import inventory
from shop.models.orders import Order, OrderItem


def hold_again(order: Order) -> bool:
    """Whether every piece could be reserved; of a box, its contents as they were sold. The order's row is locked."""
    items = OrderItem.objects.filter(order=order).prefetch_related("contents").order_by("pk")
    pieces: dict[int, int] = {}
    for item in items:
        inside = {each.variant_id: each.pieces for each in item.contents.all()} or {item.variant_id: 1}
        for variant_id, each in inside.items():
            pieces[variant_id] = pieces.get(variant_id, 0) + each * item.quantity
    try:
        with transaction.atomic():
            inventory.reserve_all(pieces)
    except inventory.OutOfStock:
        return False
    OrderItem.objects.filter(order=order).update(held=F("quantity"))
    return True
