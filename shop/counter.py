"""Counter sales of one evening: the whole table or nothing, those kept for the store first, corrected the same evening.

Rows are what was sold of each variant that day. Typing another number moves only the difference, through the ledger.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import F, Q, Sum
from django.utils import timezone
from django.utils.translation import gettext

from core.models import User
from core.opening import ROME
from shop import inventory
from shop.models.catalogue import Variant
from shop.models.stock import Batch, BoxLine, Reason, Stock, StockMovement
from shop.models.till import CounterDay, CounterPieces, CounterSale
from shop.refusals import Refused

MOST = 999


class RowsRefused(Refused):
    """Nothing was written. `facts["rows"]` says why, by variant."""

    def __init__(self, rows: dict[int, str]) -> None:
        message = gettext("Nothing was written: look at the rows that are marked.")
        super().__init__("rows", message, rows=rows)


@dataclass(frozen=True, slots=True)
class Table:
    """What somebody wants written: pieces of each variant for the day, and what stood there when they looked."""

    wanted: Mapping[int, int]
    seen: Mapping[int, int]
    added: Mapping[int, int] = field(default_factory=dict)  # on top of what stands there, whatever that is


def today() -> datetime.date:
    return timezone.localdate(timezone=ROME)


def find(codes: Iterable[str]) -> dict[str, Variant]:
    """By SKU, whatever the case, or by barcode, in one query."""
    said = {code.strip().casefold() for code in codes} - {""}
    upper = Q(sku__in=[code.upper() for code in said]) | Q(sku__in=list(said)) | Q(barcode__in=list(said))
    found: dict[str, Variant] = {}
    for variant in Variant.objects.filter(upper).select_related("product", "stock"):
        found[variant.sku.casefold()] = variant
        if variant.barcode:
            found[variant.barcode.casefold()] = variant
    return found


def sales_of(day: datetime.date) -> list[CounterSale]:
    rows = CounterSale.objects.filter(day__day=day, quantity__gt=0)
    return list(rows.select_related("variant__product").order_by("pk"))


def write(table: Table, key: uuid.UUID, who: User) -> int:
    """How many rows changed. All of them or, RowsRefused, none; the same key again changes nothing."""
    with transaction.atomic():
        CounterDay.objects.get_or_create(day=today())
        day = CounterDay.objects.select_for_update().get(day=today())
        if day.last_key == key:
            return 0
        changes = _changes(day, table)
        _lock(changes)
        refused: dict[int, str] = {}
        for variant_id, pieces in sorted(changes.items()):
            try:
                with transaction.atomic():
                    _change(day, variant_id, pieces, who)
            except Refused as refusal:
                refused[variant_id] = refusal.message
        if refused:
            raise RowsRefused(refused)
        CounterDay.objects.filter(pk=day.pk).update(last_key=key, changed=timezone.now(), who=who)
    return len(changes)


def _changes(day: CounterDay, table: Table) -> dict[int, int]:
    """{variant: pieces more or fewer}. A row that somebody else changed since it was seen is refused."""
    now = dict(CounterSale.objects.filter(day=day).values_list("variant_id", "quantity"))
    changes: dict[int, int] = {}
    stale: dict[int, str] = {}
    for variant_id, wanted in table.wanted.items():
        if wanted == table.seen.get(variant_id, 0):
            continue
        if now.get(variant_id, 0) != table.seen.get(variant_id, 0):
            message = gettext("Somebody has written %(pieces)s here meanwhile: look again.")
            stale[variant_id] = message % {"pieces": now.get(variant_id, 0)}
        changes[variant_id] = wanted - now.get(variant_id, 0)
    if stale:
        raise RowsRefused(stale)
    for variant_id, more in table.added.items():
        changes[variant_id] = changes.get(variant_id, 0) + more
    return {variant_id: pieces for variant_id, pieces in changes.items() if pieces}


def _lock(variants: Iterable[int]) -> None:
    """The stock of all of them, and of what is in boxes, in the order in which everybody locks."""
    inside = BoxLine.objects.filter(box__in=list(variants)).values("component")
    rows = Stock.objects.filter(Q(variant__in=list(variants)) | Q(variant__in=inside))
    list(rows.select_for_update().order_by("variant_id").values_list("pk"))


def _change(day: CounterDay, variant_id: int, pieces: int, who: User) -> None:
    sale, is_new = CounterSale.objects.get_or_create(day=day, variant_id=variant_id, defaults={"quantity": 0})
    if is_new or not sale.quantity:  # what is in a box is settled when its first one is sold
        sale.taken.all().delete()
        CounterPieces.objects.bulk_create(_inside(sale))
    for taken in sale.taken.order_by("variant_id"):
        if pieces > 0:
            _take(taken, pieces * taken.each, day, who)
        else:
            _give_back(taken, -pieces * taken.each, day, who)
    CounterSale.objects.filter(pk=sale.pk).update(quantity=F("quantity") + pieces)


def _inside(sale: CounterSale) -> list[CounterPieces]:
    lines = list(BoxLine.objects.filter(box=sale.variant_id).order_by("component_id"))
    if not lines:
        return [CounterPieces(sale=sale, variant_id=sale.variant_id)]
    return [CounterPieces(sale=sale, variant_id=line.component_id, each=line.quantity) for line in lines]


def _about(day: CounterDay) -> str:
    return f"{day.day}"


def _take(taken: CounterPieces, pieces: int, day: CounterDay, who: User) -> None:
    """Off the shelf: first what was kept for the store, so that the web keeps what it shows."""
    inventory.move(taken.variant_id, -pieces, Reason.COUNTER_SALE, who=who, about=_about(day))
    kept = Stock.objects.values_list("kept_for_store", flat=True).get(variant_id=taken.variant_id)
    from_store = min(kept, pieces)
    Stock.objects.filter(variant_id=taken.variant_id).update(kept_for_store=F("kept_for_store") - from_store)
    CounterPieces.objects.filter(pk=taken.pk).update(from_store=F("from_store") + from_store)


def _give_back(taken: CounterPieces, pieces: int, day: CounterDay, who: User) -> None:
    """Into the batches that they came from, and back among those kept for the store."""
    left = pieces
    moved = StockMovement.objects.filter(
        variant_id=taken.variant_id, reason=Reason.COUNTER_SALE, about=_about(day), batch__isnull=False
    )
    for row in moved.order_by().values("batch").annotate(out=Sum("quantity")).filter(out__lt=0):
        back = min(left, -row["out"])
        batch = Batch.objects.get(pk=row["batch"])
        inventory.move(taken.variant_id, back, Reason.COUNTER_SALE, who=who, about=_about(day), batch=batch)
        left -= back
        if not left:
            break
    inventory.move(taken.variant_id, left, Reason.COUNTER_SALE, who=who, about=_about(day))
    to_store = min(pieces, taken.from_store)
    Stock.objects.filter(variant_id=taken.variant_id).update(kept_for_store=F("kept_for_store") + to_store)
    CounterPieces.objects.filter(pk=taken.pk).update(from_store=F("from_store") - to_store)
