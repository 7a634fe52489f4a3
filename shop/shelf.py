"""The flat rows that lists and facets read, made again from the truth whenever it changes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from core import page_cache
from core.unchanged import LastLook
from shop import names, shelf_facts, supply
from shop.models.catalogue import Product, Variant
from shop.models.stock import BoxLine, Shelf, with_supply
from shop.rack import racks
from shop.supply import Supply

COLUMNS = [
    *("category", "cooperative", "prison", "price_from", "price_to", "available", "since"),
    *("title_it", "title_en", "position", "holds"),
]

_last = LastLook()
_many_to_come: ContextVar[bool] = ContextVar("many pages are being saved", default=False)


@contextmanager
def made_at_the_end() -> Iterator[None]:
    """For whoever saves many pages: their products are put on the shelf once, when all are saved."""
    before = _many_to_come.set(True)
    try:
        yield
    finally:
        _many_to_come.reset(before)
    rebuild()


@transaction.atomic
def rebuild(products: Iterable[int] | None = None) -> int:
    """Make the rows of these products anew and of the boxes that hold them, or of all; returns how many there are."""
    if _many_to_come.get():
        return 0
    chosen = Product.objects.all() if products is None else Product.objects.filter(pk__in=_in_boxes(products))
    rows = _rows(chosen)
    known = {row.product_id: row for row in Shelf.objects.filter(product__in=chosen)}
    gone = known.keys() - {row.product_id for row in rows}
    if gone:
        Shelf.objects.filter(product__in=gone).delete()
    # What is the same stays as it is: lists are read anew only when something was written.
    changed = [row for row in rows if _facts(row) != _facts(known.get(row.product_id))]
    # Two clocks may tick at once: the second writes the same over the first.
    Shelf.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["product"], update_fields=[*COLUMNS, "written"]
    )
    if gone or changed:
        racks.forget()
        page_cache.goods_bump()
    # Who stands beside others is kept with what shows no goods; the clock says so once a minute at most.
    if gone or any(_comes_or_goes(known.get(row.product_id), row) for row in changed):
        page_cache.soft_bump()
    return len(rows)


def _comes_or_goes(before: Shelf | None, now: Shelf) -> bool:
    return before is None or bool(before.available) != bool(now.available)


def _in_boxes(products: Iterable[int]) -> set[int]:
    """And the boxes: what is in them says how many there are, and which allergens they hold."""
    chosen = set(products)
    boxes = BoxLine.objects.filter(component__product__in=chosen)
    return chosen | set(boxes.values_list("box__product", flat=True))


def _facts(row: Shelf | None) -> list[object]:
    return [row.serializable_value(name) for name in COLUMNS] if row else []


def _rows(chosen: QuerySet[Product]) -> list[Shelf]:
    variants: dict[int, list[Variant]] = {}
    on_sale = list(with_supply(Variant.objects.sellable().filter(product__in=chosen).with_price()))
    inside = supply.inside(on_sale)
    supplies = supply.of(on_sale, inside)
    for variant in on_sale:
        if variant.price_now is not None:
            variants.setdefault(variant.product_id, []).append(variant)
    told = names.of(variant.pk for each in variants.values() for variant in each)
    listed = chosen.select_related("workshop", "sheet").filter(pk__in=variants).order_by("pk")
    return [
        _row(product, variants[product.pk], supplies, told[variants[product.pk][0].pk], inside)
        for product in listed
        if variants[product.pk][0].pk in told
    ]


def rebuild_below(path: str) -> None:
    """Of the products whose pages are there: they were moved, or made private, or opened."""
    rebuild(Product.objects.filter(pages__path__startswith=path).values_list("pk", flat=True))


def refresh(now: datetime.datetime | None = None) -> int:
    """For the tick: prices and dates take effect by themselves. How many rows it reckoned: of what is new only."""
    found = shelf_facts.read(now or timezone.now())
    new = shelf_facts.news(_last.facts, found)
    reckoned = rebuild(new) if new is None or new else 0
    _last.was(found, whole=new is None)
    return reckoned


def _row(
    product: Product,
    variants: list[Variant],
    supplies: dict[int, Supply],
    told: names.Names,
    inside: supply.Inside,
) -> Shelf:
    prices = [variant.price_now for variant in variants if variant.price_now is not None]
    within = [line.component.product for variant in variants for line in inside.get(variant.pk, ())]
    italian, english = told["it"], told["en"]
    return Shelf(
        product=product,
        category_id=product.category_id,
        cooperative_id=product.producer_id,
        prison_id=product.workshop.prison_id if product.workshop else None,
        price_from=min(prices),
        price_to=max(prices),
        available=sum(supplies[variant.pk].available for variant in variants),
        since=product.created or timezone.now(),
        title_it=italian.text if italian.lang == "it" else "",
        title_en=english.text if english.lang == "en" else "",
        position=italian.position,
        holds=" ".join(sorted({code for each in [product, *within] for code in _allergens(each)})),
    )


def _allergens(product: Product) -> list[str]:
    """In it, or perhaps in traces: whoever must avoid them avoids both."""
    sheet = getattr(product, "sheet", None)
    return [*sheet.allergens, *sheet.traces] if sheet else []
