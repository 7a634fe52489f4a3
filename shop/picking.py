"""The pick list of a day of dispatch: what to fetch, from where, all orders together, boxes opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F
from django.utils import timezone

from shop.models.catalogue import Variant
from shop.models.orders import Order
from shop.models.stock import Batch, Stock


@dataclass(frozen=True, slots=True)
class Pick:
    """So many pieces of one thing. `batch` is the one to take first; `short` how many are missing on the shelf."""

    place: str
    variant: Variant
    pieces: int
    batch: Batch | None
    short: int


def pieces_to_fetch(orders: Iterable[Order]) -> dict[int, int]:
    """By variant. What has left already is not fetched again; before it left, a line holds its pieces."""
    found: dict[int, int] = {}
    for order in orders:
        for item in order.items.all():
            inside = {each.variant_id: each.pieces for each in item.contents.all()} or {item.variant_id: 1}
            for variant_id, each in inside.items():
                if item.held:
                    found[variant_id] = found.get(variant_id, 0) + each * item.held
    return found


def pick_list(orders: Iterable[Order]) -> list[Pick]:
    """By place, then by maker and product: one walk along the shelves."""
    pieces = pieces_to_fetch(orders)
    variants = Variant.objects.select_related("product__producer").in_bulk(list(pieces))
    stocks = {stock.variant_id: stock for stock in Stock.objects.filter(variant__in=list(pieces))}
    first = _first_batches(pieces)
    picks = []
    for variant_id, number in pieces.items():
        stock = stocks.get(variant_id)
        missing = max(0, number - (stock.on_hand if stock else 0))
        place = stock.place if stock else ""
        picks.append(Pick(place, variants[variant_id], number, first.get(variant_id), missing))
    return sorted(picks, key=_walk)


def _walk(pick: Pick) -> tuple[bool, str, str, str, str]:
    product = pick.variant.product
    return not pick.place, pick.place.casefold(), str(product.producer), product.name, pick.variant.sku


def _first_batches(pieces: Iterable[int]) -> dict[int, Batch]:
    """What expires first is taken first; what is past its day is not taken."""
    good = Batch.objects.filter(variant__in=list(pieces), remaining__gt=0).exclude(
        best_before__lt=timezone.localdate()
    )
    found: dict[int, Batch] = {}
    for batch in good.order_by("variant", F("best_before").asc(nulls_last=True), "pk"):
        found.setdefault(batch.variant_id, batch)
    return found
