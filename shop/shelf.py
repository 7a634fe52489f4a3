"""The flat rows that lists and facets read, made again from the truth whenever it changes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from shop import names, supply
from shop.models.catalogue import Product, Variant
from shop.models.stock import Shelf, with_supply
from shop.supply import Supply

COLUMNS = ["category", "cooperative", "prison", "price_from", "price_to", "available", "since"]


@transaction.atomic
def rebuild(products: Iterable[int] | None = None) -> int:
    """Make the rows of these products anew, or of all; returns how many stand on the shelf."""
    chosen = Product.objects.all() if products is None else Product.objects.filter(pk__in=list(products))
    variants: dict[int, list[Variant]] = {}
    on_sale = list(with_supply(Variant.objects.sellable().filter(product__in=chosen).with_price()))
    supplies = supply.of(on_sale, supply.inside(on_sale))
    for variant in on_sale:
        if variant.price_now is not None:
            variants.setdefault(variant.product_id, []).append(variant)
    told = names.of(variant.pk for each in variants.values() for variant in each)
    rows = [
        _row(product, variants[product.pk], supplies)
        for product in chosen.select_related("workshop").filter(pk__in=variants)
        if any(variant.pk in told for variant in variants[product.pk])
    ]
    Shelf.objects.filter(product__in=chosen).exclude(product__in=[row.product_id for row in rows]).delete()
    # Two clocks may tick at once: the second writes the same over the first.
    Shelf.objects.bulk_create(rows, update_conflicts=True, unique_fields=["product"], update_fields=COLUMNS)
    return len(rows)


def refresh(_now: datetime.datetime | None = None) -> int:
    """For the tick: prices and dates take effect by themselves."""
    return rebuild()


def _row(product: Product, variants: list[Variant], supplies: dict[int, Supply]) -> Shelf:
    prices = [variant.price_now for variant in variants if variant.price_now is not None]
    return Shelf(
        product=product,
        category_id=product.category_id,
        cooperative_id=product.producer_id,
        prison_id=product.workshop.prison_id if product.workshop else None,
        price_from=min(prices),
        price_to=max(prices),
        available=sum(supplies[variant.pk].available for variant in variants),
        since=product.created or timezone.now(),
    )
