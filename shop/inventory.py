"""How stock changes: always one statement under the table's constraints, so that two buyers may meet."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.db.models import Case, Exists, F, When
from django.db.models.expressions import Combinable
from django.utils import timezone
from django.utils.translation import gettext

from core import page_cache
from core.models import User
from shop import batches, waiting
from shop.models.stock import Batch, BoxLine, Reason, Stock, StockMovement, past_best, promised
from shop.refusals import Refused

SALES = {Reason.SALE, Reason.COUNTER_SALE}
# Broken or spoiled pieces go even when they were promised, as long as others are to come in their place.
OFF_THE_SHELF = {Reason.BREAKAGE, Reason.EXPIRED, Reason.COUNT}


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
    """Set aside so many pieces, or raise OutOfStock. Pieces past their day are none, pieces to come are some."""
    _check_positive(quantity)
    today = timezone.localdate()
    rows = Stock.objects.filter(variant_id=variant_id).annotate(
        past=past_best("variant_id", today), promised_now=promised(today)
    )
    taken = F("reserved") + F("kept_for_store") + F("past") + quantity
    if not rows.filter(on_hand__gte=taken - F("promised_now")).update(reserved=F("reserved") + quantity):
        raise OutOfStock(variant_id, quantity)
    _show(variant_id, -quantity)


def reserve_all(pieces: Mapping[int, int]) -> None:
    """Set aside so many pieces of each variant, or raise OutOfStock: the caller's transaction undoes the rest.

    In key order, so that two buyers of the same things never wait for each other in a circle.
    """
    for variant_id in sorted(pieces):
        reserve(variant_id, pieces[variant_id])


def release(variant_id: int, quantity: int) -> None:
    """Give back what was set aside. The caller makes sure that it happens once (see shop.fulfilment)."""
    _check_positive(quantity)
    held = Stock.objects.filter(variant_id=variant_id, reserved__gte=quantity)
    if not held.update(reserved=F("reserved") - quantity):
        raise NotEnough(variant_id, quantity)
    _show(variant_id, quantity)


@transaction.atomic
def ship(variant_id: int, quantity: int, *, about: str, who: User | None = None) -> None:
    """Pieces set aside leave the house, those that expire first: both columns fall and the ledger says so."""
    _check_positive(quantity)
    held = Stock.objects.filter(variant_id=variant_id, reserved__gte=quantity, on_hand__gte=quantity)
    if not held.update(reserved=F("reserved") - quantity, on_hand=F("on_hand") - quantity):
        raise NotEnough(variant_id, quantity)
    _write_out(variant_id, quantity, Reason.SALE, who=who, about=about)


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
    _check_no_box(variant_id)
    if quantity > 0:
        Stock.objects.get_or_create(variant_id=variant_id)
    columns: dict[str, Combinable | Case] = {"on_hand": F("on_hand") + quantity}
    if reason == Reason.RECEIPT and quantity > 0:  # what was to come has come
        columns["to_come"] = Case(When(to_come__gt=quantity, then=F("to_come") - quantity), default=0)
    stock = Stock.objects.filter(variant_id=variant_id)
    if quantity < 0:
        kept = F("reserved") - F("to_come") if reason in OFF_THE_SHELF else F("reserved")
        stock = stock.filter(on_hand__gte=-quantity).filter(on_hand__gte=kept - quantity)
    if not stock.update(**columns):
        raise NotEnough(variant_id, quantity)
    if quantity < 0 and batch is None:
        _write_out(variant_id, -quantity, reason, who=who, about=about)
    else:
        _write_in_batch(variant_id, quantity, reason, batch, who=who, about=about)
    _show(variant_id, quantity)


@transaction.atomic
def count(variant_id: int, found: int, *, who: User | None = None) -> int:
    """Somebody counted the shelf: the difference is written as a movement and returned."""
    Stock.objects.get_or_create(variant_id=variant_id)
    stock = Stock.objects.select_for_update().get(variant_id=variant_id)
    difference = found - stock.on_hand
    move(variant_id, difference, Reason.COUNT, who=who)
    return difference


def keep(variant_id: int, **columns: object) -> None:
    """The limits of a variant, and what may be promised of it: never less than was promised already."""
    stock, _new = Stock.objects.get_or_create(variant_id=variant_id)
    try:
        with transaction.atomic():
            # Only these columns: the pieces may be moving at this moment.
            Stock.objects.filter(pk=stock.pk).update(**columns)
    except IntegrityError as error:
        message = gettext("More than that has been promised to buyers already.")
        raise Refused("promised", message, variant=variant_id) from error
    waiting.came_back(variant_id)
    page_cache.goods_bump()


def _write_out(variant_id: int, quantity: int, reason: Reason, *, who: User | None, about: str) -> None:
    """One row of the ledger for each batch that gave pieces. The stock's row is locked and has fallen already."""
    left = Stock.objects.values_list("on_hand", flat=True).get(variant_id=variant_id)
    for batch, pieces in batches.take(variant_id, quantity, left + quantity, for_sale=reason in SALES):
        StockMovement.objects.create(
            variant_id=variant_id, quantity=-pieces, reason=reason, about=about, who=who, batch=batch
        )


def _write_in_batch(
    variant_id: int, quantity: int, reason: Reason, batch: Batch | None, *, who: User | None, about: str
) -> None:
    if batch is not None:
        left = Batch.objects.select_for_update().values_list("remaining", flat=True).get(pk=batch.pk)
        if left + quantity < 0:
            raise NotEnough(variant_id, quantity)
        batches.change(batch, quantity)
    StockMovement.objects.create(
        variant_id=variant_id, quantity=quantity, reason=reason, about=about, who=who, batch=batch
    )


def _check_no_box(variant_id: int) -> None:
    if BoxLine.objects.filter(box=variant_id).exists():
        raise Refused("box", gettext("A box has no pieces of its own: move those of what is in it."))


def _check_positive(quantity: int) -> None:
    if quantity < 1:
        raise ValueError(f"a quantity of pieces is at least 1, not {quantity}")


def _show(variant_id: int, change: int) -> None:
    """Let pages be made anew when what they say changed: sold out, the last pieces, there again, or in a box."""
    if change > 0:
        waiting.came_back(variant_id)
    stock = Stock.objects.annotate(in_a_box=Exists(BoxLine.objects.filter(component=variant_id)))
    now = stock.get(variant_id=variant_id)
    free = now.on_hand - now.reserved - now.kept_for_store
    if now.in_a_box or min(free, free - change) <= now.low_at:
        page_cache.goods_bump()
