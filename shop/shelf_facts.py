"""What the rows of the shelf hang on and no verb tells: the hour for prices, the day for batches, pieces that move,
and where pages stand, which may be moved and made private on screens of Wagtail's.

The clock reads it for all variants in three narrow queries, and only products of which something is new are reckoned.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils import timezone

from shop.models.catalogue import Product, Variant
from shop.models.stock import past_best

COLUMNS = (
    *("product", "pk", "active", "product__active", "product__retired", "price_now", "past"),
    *("stock__on_hand", "stock__reserved", "stock__kept_for_store", "stock__to_come", "stock__comes_on"),
    *("product__category", "product__producer", "product__workshop__prison"),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """Those of every product, with the places of its live pages, and where private parts of the tree begin."""

    products: dict[int, tuple[Any, ...]]
    closed: tuple[str, ...]


def read(now: datetime.datetime) -> Facts:
    today = timezone.localdate(now)
    variants = Variant.objects.with_price(now).annotate(past=past_best("pk", today)).order_by("product", "pk")
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for product, *facts, comes_on, category, producer, prison in variants.values_list(*COLUMNS):
        comes = comes_on is None or comes_on > today
        found[product].append((*facts, comes, category, producer, prison))
    told = Product.objects.filter(pages__live=True).order_by("pages__path")
    for product, place in told.values_list("pk", "pages__path"):
        found[product].append(place)
    restrictions = apps.get_model("wagtailcore", "PageViewRestriction").objects
    closed = restrictions.order_by("page__path").values_list("page__path", flat=True)
    return Facts({product: tuple(each) for product, each in found.items()}, tuple(closed))


def news(before: Facts | None, now: Facts) -> set[int] | None:
    """Products of which something is new; None: look at all."""
    if before is None or before.closed != now.closed:
        return None
    new = {product for product, facts in now.products.items() if before.products.get(product) != facts}
    return new | (before.products.keys() - now.products.keys())
