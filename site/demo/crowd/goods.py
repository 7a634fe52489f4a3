"""Products by the thousand, each like one of the demo's: lawful sheets, prices, a ledger that sums, and pages in both
languages. Three in four are the only variant of their product.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, cycle
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from core.money import cents
from demo.crowd import pages
from demo.crowd.pages import AT_ONCE
from shop import shelf
from shop.models import (
    CategoryPage,
    Price,
    Product,
    ProductPage,
    Reason,
    Sheet,
    Stock,
    StockMovement,
    Variant,
)

MOST_PIECES = 30


@dataclass(frozen=True, slots=True)
class Pattern:
    """One of the demo's products, with all that tells it."""

    product: Product
    sheet: Sheet
    variants: list[Variant]
    told: list[ProductPage]


@dataclass(slots=True)
class Rows:
    """What will be written, by table."""

    products: list[Product] = field(default_factory=list)
    sheets: list[Sheet] = field(default_factory=list)
    variants: list[Variant] = field(default_factory=list)
    prices: list[Price] = field(default_factory=list)
    stocks: list[Stock] = field(default_factory=list)
    movements: list[StockMovement] = field(default_factory=list)
    patterns: list[Pattern] = field(default_factory=list)


@transaction.atomic
def plant(variants: int) -> int:
    """So many variants besides those that are there; returns of how many products."""
    rows = _rows(variants)
    for kind, listed in (
        (Product, rows.products),
        (Sheet, rows.sheets),
        (Variant, rows.variants),
        (Price, rows.prices),
        (Stock, rows.stocks),
        (StockMovement, rows.movements),
    ):
        kind._base_manager.bulk_create(listed, AT_ONCE)
    parents = {(page.category_id, page.locale_id): page for page in CategoryPage.objects.all()}
    told: dict[CategoryPage, list[ProductPage]] = {}
    for page in _told(rows):
        told.setdefault(parents[page.product.category_id, page.locale_id], []).append(page)
    for parent, below in told.items():
        pages.plant(parent, below)
    shelf.rebuild()
    return len(rows.products)


def _patterns() -> list[Pattern]:
    """Those with an Italian page that are no boxes: a box has no pieces of its own."""
    found = Product.objects.on_sale().filter(
        pages__locale__language_code="it", variants__contents__isnull=True
    )
    found = found.select_related("sheet").prefetch_related("variants__prices", "pages").distinct()
    return [Pattern(one, one.sheet, list(one.variants.all()), list(one.pages.all())) for one in found]


def _rows(variants: int) -> Rows:
    rows = Rows()
    for number, pattern in zip(count(Variant.objects.count() + 1), cycle(_patterns())):
        if len(rows.variants) >= variants:
            return rows
        most = len(pattern.variants) if number % 4 == 0 else 1
        _add(rows, pattern, number, min(most, variants - len(rows.variants)))
    return rows


def _add(rows: Rows, pattern: Pattern, number: int, most: int) -> None:
    product = _copy(pattern.product, name=f"{pattern.product.name} {number}", created=timezone.now())
    rows.products.append(product)
    rows.patterns.append(pattern)
    rows.sheets.append(_copy(pattern.sheet, product=product))
    for one in pattern.variants[:most]:
        variant = _copy(one, product=product, sku=f"{one.sku[:30]}-{number}", barcode="")
        rows.variants.append(variant)
        newest = max(one.prices.all(), key=lambda price: price.valid_from)
        rows.prices.append(Price(variant=variant, amount=cents(newest.amount + number % 37)))
        pieces = number % MOST_PIECES
        rows.stocks.append(Stock(variant=variant, on_hand=pieces))
        if pieces:
            rows.movements.append(StockMovement(variant=variant, quantity=pieces, reason=Reason.RECEIPT))


def _told(rows: Rows) -> Iterator[ProductPage]:
    for product, pattern in zip(rows.products, rows.patterns, strict=True):
        same = uuid.uuid4()
        for page in pattern.told:
            yield _copy(
                page,
                product=product,
                translation_key=same,
                title=f"{page.title} {product.pk}",
                slug=f"{page.slug}-{product.pk}",
                latest_revision=None,
                live_revision=None,
            )


def _copy(row: models.Model, **changed: Any) -> Any:
    columns = [one for one in row._meta.concrete_fields if not one.primary_key and one.name not in changed]
    return type(row)(**{one.attname: getattr(row, one.attname) for one in columns}, **changed)
