"""How stock changes: always one statement under the table's constraints, so that two buyers may meet."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext

from core import page_cache
from core.models import User
from shop.models.stock import Batch, Reason, Stock, StockMovement
from shop.refusals import Refused


class OutOfStock(Refused):
    """There are not that many pieces left to sell."""

    def __init__(self, variant_id: int, quantity: int) -> None:
        message = gettext("There are not enough pieces left.")
        super().__init__("out_of_stock", message, variant=variant_id, quantity=quantity)


class NotEnough(Refused):
    """The pieces to take away are not there, or are promised to somebody."""

    def __init__(self, variant_id: int, quantity: int) -> None:
        message = gettext("There are fewer pieces than that, or they are reserved for orders.")
        super().__init__("not_enough", message, variant=variant_id, quantity=quantity)


def reserve(variant_id: int, quantity: int) -> None:
    """Set aside so many pieces, or raise OutOfStock."""
    _check_positive(quantity)
    free = Stock.objects.filter(
        variant_id=variant_id, on_hand__gte=F("reserved") + F("kept_for_store") + quantity
    )
    if not free.update(reserved=F("reserved") + quantity):
        raise OutOfStock(variant_id, quantity)
    _show(variant_id, -quantity)


def release(variant_id: int, quantity: int) -> None:
    """Give back what was set aside. The caller makes sure that it happens once (see shop.fulfilment)."""
    _check_positive(quantity)
    held = Stock.objects.filter(variant_id=variant_id, reserved__gte=quantity)
    if not held.update(reserved=F("reserved") - quantity):
        raise NotEnough(variant_id, quantity)
    _show(variant_id, quantity)


@transaction.atomic
def ship(variant_id: int, quantity: int, *, about: str, who: User | None = None) -> None:
    """Pieces set aside leave the house: both columns fall and the ledger says so."""
    _check_positive(quantity)
    held = Stock.objects.filter(variant_id=variant_id, reserved__gte=quantity)
    if not held.update(reserved=F("reserved") - quantity, on_hand=F("on_hand") - quantity):
        raise NotEnough(variant_id, quantity)
    StockMovement.objects.create(
        variant_id=variant_id, quantity=-quantity, reason=Reason.SALE, about=about, who=who
    )


@transaction.atomic
def move(
    variant_id: int,
    quantity: int,
    reason: Reason,
    *,
    who: User | None = None,
    about: str = "",
    batch: Batch | None = None,
) -> None:
    """Pieces come (positive) or go (negative), with a reason; what is reserved cannot go."""
    if quantity == 0:
        return
    if quantity > 0:
        Stock.objects.get_or_create(variant_id=variant_id)
    stock = Stock.objects.filter(variant_id=variant_id, on_hand__gte=F("reserved") - quantity)
    if not stock.update(on_hand=F("on_hand") + quantity):
        raise NotEnough(variant_id, quantity)
    StockMovement.objects.create(
        variant_id=variant_id, quantity=quantity, reason=reason, who=who, about=about, batch=batch
    )
    _show(variant_id, quantity)


@transaction.atomic
def count(variant_id: int, found: int, *, who: User | None = None) -> int:
    """Somebody counted the shelf: the difference is written as a movement and returned."""
    Stock.objects.get_or_create(variant_id=variant_id)
    stock = Stock.objects.select_for_update().get(variant_id=variant_id)
    difference = found - stock.on_hand
    move(variant_id, difference, Reason.COUNT, who=who)
    return difference


def _check_positive(quantity: int) -> None:
    if quantity < 1:
        raise ValueError(f"a quantity of pieces is at least 1, not {quantity}")


def _show(variant_id: int, change: int) -> None:
    """Let pages be made anew when what they say changed: sold out, the last pieces, there again."""
    stock = Stock.objects.get(variant_id=variant_id)
    if min(stock.available, stock.available - change) <= stock.low_at:
        page_cache.soft_bump()
