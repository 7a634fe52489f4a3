"""Pieces of an order that are given back: those not sent yet are no longer held, those sent come in again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from django.db.models import F, Sum

from core.models import User
from shop import inventory
from shop.inventory import NotEnough
from shop.models.orders import Order, OrderItem
from shop.models.refunds import RefundLine
from shop.models.stock import Batch, Reason, StockMovement
from shop.parcels import in_stock

Taken = Sequence[tuple[OrderItem, int]]


def take_back(order: Order, taken: Taken, *, restock: bool, who: User | None) -> dict[int, int]:
    """Of each line, how many pieces that had left are in stock again. The order is locked.

    What was not sent yet goes first: nobody sends what has been refunded. Without `restock` it is written off,
    and what comes back is not counted.
    """
    unsent = [(item, min(quantity, item.held)) for item, quantity in taken]
    _free(order, [(item, pieces) for item, pieces in unsent if pieces], restock=restock, who=who)
    if not restock:
        return {}
    known = _back_already([item for item, _quantity in taken])
    rest = {item.pk: quantity - min(quantity, item.held) for item, quantity in taken}
    coming = [(item, min(rest[item.pk], item.shipped - known.get(item.pk, 0))) for item, _quantity in taken]
    coming = [(item, pieces) for item, pieces in coming if pieces > 0]
    for variant_id, pieces in in_stock(coming).items():
        _come_in(order, variant_id, pieces, who)
    return {item.pk: pieces for item, pieces in coming}


def _free(order: Order, unsent: Taken, *, restock: bool, who: User | None) -> None:
    for variant_id, pieces in in_stock(unsent).items():
        inventory.release(variant_id, pieces)
        if restock:
            continue
        with suppress(NotEnough):  # they were promised and never came: there is nothing to write off
            inventory.move(variant_id, -pieces, Reason.BREAKAGE, who=who, about=order.ref)
    for item, pieces in unsent:
        OrderItem.objects.filter(pk=item.pk).update(held=F("held") - pieces)


def _back_already(items: Sequence[OrderItem]) -> Mapping[int, int]:
    rows = RefundLine.objects.filter(item__in=items).values("item").annotate(back=Sum("restocked"))
    return {row["item"]: row["back"] for row in rows.order_by()}


def _come_in(order: Order, variant_id: int, pieces: int, who: User | None) -> None:
    """Into the batches that they came from: the one that ends first is thought to be back first."""
    for batch, gone in _out_of(order, variant_id):
        part = min(gone, pieces)
        if part:
            inventory.move(variant_id, part, Reason.RETURN, who=who, about=order.ref, batch=batch)
            pieces -= part
    if pieces:
        inventory.move(variant_id, pieces, Reason.RETURN, who=who, about=order.ref)


def _out_of(order: Order, variant_id: int) -> list[tuple[Batch | None, int]]:
    moved = StockMovement.objects.filter(
        variant_id=variant_id, about=order.ref, reason__in=(Reason.SALE, Reason.RETURN)
    )
    rows = list(moved.order_by().values("batch").annotate(pieces=Sum("quantity")).filter(pieces__lt=0))
    batches = Batch.objects.in_bulk([row["batch"] for row in rows if row["batch"]])
    found = [(batches.get(row["batch"]), -row["pieces"]) for row in rows]
    return sorted(found, key=_ends)


def _ends(row: tuple[Batch | None, int]) -> tuple[bool, str]:
    batch = row[0]
    ends = batch.best_before if batch else None
    return ends is None, str(ends or "")
