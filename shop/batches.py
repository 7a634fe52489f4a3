"""Which batch the pieces come from: what expires first leaves first, what is past its day is not sold.

Called by shop.inventory with the stock's row locked; nothing else changes what is left of a batch.
"""

from __future__ import annotations

import datetime

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext

from shop.models.catalogue import Variant
from shop.models.stock import Batch
from shop.refusals import Refused

Taken = list[tuple[Batch | None, int]]  # None: pieces of no batch that anybody wrote down


class PastItsDay(Refused):
    """There are pieces, but nobody may be given them."""

    def __init__(self, variant_id: int) -> None:
        message = gettext(
            "The pieces that are left are past their best-before date: take them off the shelf."
        )
        super().__init__("past_its_day", message, variant=variant_id)


def take(variant_id: int, quantity: int, on_hand: int, *, for_sale: bool) -> Taken:
    """Take so many pieces out of the `on_hand` that were there. Never one past its day, `for_sale`."""
    today = timezone.localdate()
    listed = list(
        Batch.objects.select_for_update()
        .filter(variant_id=variant_id, remaining__gt=0)
        .order_by(F("best_before").asc(nulls_last=True), "pk")
    )
    if not listed:
        return [(None, quantity)]
    good: Taken = [(batch, batch.remaining) for batch in listed if not _is_past(batch, today)]
    past: Taken = [(batch, batch.remaining) for batch in listed if _is_past(batch, today)]
    loose: Taken = [(None, max(0, on_hand - sum(batch.remaining for batch in listed)))]
    taken = _first(quantity, good + loose if for_sale else loose + good + past)
    if sum(pieces for _batch, pieces in taken) < quantity:
        raise PastItsDay(variant_id)
    for batch, pieces in taken:
        if batch is not None:
            change(batch, -pieces)
    return taken


def change(batch: Batch, pieces: int) -> None:
    Batch.objects.filter(pk=batch.pk).update(remaining=F("remaining") + pieces)


def made(variant: Variant, code: str, best_before: datetime.date | None) -> Batch:
    """The batch of that code, made if need be. Two dates under one code are a mistake, and refused."""
    batch, is_new = Batch.objects.get_or_create(
        variant=variant, code=code, defaults={"best_before": best_before}
    )
    if not is_new and batch.best_before != best_before:
        message = gettext("The batch %(code)s is known with another date: %(day)s.")
        raise Refused("batch", message % {"code": code, "day": batch.best_before or "—"})
    return batch


def _is_past(batch: Batch, today: datetime.date) -> bool:
    return batch.best_before is not None and batch.best_before < today


def _first(quantity: int, offered: Taken) -> Taken:
    """As much of each as is still needed, in their order."""
    taken: Taken = []
    for batch, pieces in offered:
        if part := min(pieces, quantity):
            taken.append((batch, part))
            quantity -= part
    return taken
