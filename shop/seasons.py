"""Seasonal collections on the rack: which rows are in each, in which order, and which are open today.

All of them stand there, open or not: what opens or closes with the day is seen at once, without reading anew.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max
from django.utils import timezone

from core import tellings
from core.opening import ROME
from shop.models.seasons import Season, SeasonProduct


@dataclass(frozen=True, slots=True)
class Shelved:
    """`rows` are numbers of rows in the order of the collection."""

    season: Season
    rows: list[int]


def today() -> datetime.date:
    return timezone.localdate(timezone=ROME)


def order_of(code: str) -> str:
    """How the order that somebody gave to a collection is called among the orders of the rack."""
    return f"season:{code}"


def stamp() -> Any:
    """Changes whenever a collection does."""
    return Season.objects.aggregate(rows=Count("pk"), written=Max("written"))


def shelved(numbers: Mapping[int, int], by_category: Mapping[int, Sequence[int]]) -> dict[str, Shelved]:
    """By code, in two queries. `numbers` are rows by product, `by_category` the rows of a category."""
    chosen: dict[int, list[int]] = {}
    for season, product in SeasonProduct.objects.order_by("sort_order", "pk").values_list(
        "season", "product"
    ):
        if product in numbers:
            chosen.setdefault(season, []).append(numbers[product])
    found = {}
    for each in Season.objects.all():
        rest = by_category.get(each.category_id, ()) if each.category_id else ()
        found[each.code] = Shelved(each, list(dict.fromkeys([*chosen.get(each.pk, ()), *rest])))
    return found


def open_pages(language: str) -> list[Any]:
    """The live pages of those that are open today, the first first: one query, their cards need no more."""
    told = tellings.pages_of(Season.objects.all(), language, None).order_by("season__position", "pk")
    return [page for page in told if page.season.is_open(today())]


def closed_pages() -> list[int]:
    """Keys of the pages, in all languages, that nobody is led to today."""
    told = Season.objects.prefetch_related("pages")
    return [page.pk for each in told if not each.is_open(today()) for page in each.pages.all()]
