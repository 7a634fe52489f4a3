"""The whole shelf in the memory of a process, so that filters and their counts cost no query and next to no time.

Every value of a facet is a number whose bits say on which rows it holds: two filters meet by "and", a count
is the number of bits. Ten thousand rows are read in some hundredths of a second, and again only when the
shelf was written anew.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, F, IntegerField, Max
from django.db.models.functions import Cast, Round

from cooperatives.models import Cooperative, Prison
from core.generations import Generation, store
from shop import seasons
from shop.models.catalogue import Category
from shop.models.seasons import Season
from shop.models.stock import Shelf
from shop.models.vocabularies import Allergen

KEPT = 60.0  # seconds: names of categories and cooperatives may change without the shelf
BANDS = ((0, 10), (10, 25), (25, 50), (50, None))  # euro, the lower end included
COLUMNS = ("product_id", "category_id", "cooperative_id", "prison_id", "cents", "available", "holds")
Bits = int


@dataclass(frozen=True, slots=True)
class Rack:
    """`rows` are product keys in the order of the shop; `holds` has the bits of each value of each facet."""

    rows: list[int]
    holds: dict[tuple[str, str], Bits]
    labels: dict[tuple[str, str], str]
    orders: dict[str, list[int]]  # the same rows by another order, as numbers of rows
    seasons: dict[str, Season]  # every collection by its code, open or not

    @property
    def all(self) -> Bits:
        return (1 << len(self.rows)) - 1

    def of(self, facet: str, value: str) -> Bits:
        return self.holds.get((facet, value), 0)

    def values(self, facet: str) -> list[str]:
        """Those that occur, in the order of their labels as the desk gave it."""
        return [value for name, value in self.labels if name == facet and self.of(facet, value)]

    def products(self, bits: Bits, order: str) -> list[int]:
        return [self.rows[number] for number in self._numbers(bits, order)]

    def _numbers(self, bits: Bits, order: str) -> list[int]:
        """Read from the bits as text: to shift a long number once for each row costs more than all the rest."""
        holds = f"{bits:0{len(self.rows)}b}"[::-1]
        numbers = self.orders.get(order, self.orders[""])
        return [number for number in numbers if holds[number] == "1"]

    def one_of_each(self, facet: str, bits: Bits, order: str, most: int) -> list[int]:
        """The first in that order, but one of each value of the facet before the second of any.

        Only so far is looked as will do in any shop: six times as many.
        """
        values, turns, found = self.values(facet), dict[str, int](), []
        for place, number in enumerate(self._numbers(bits, order)[: 6 * most]):
            value = next((each for each in values if self.of(facet, each) >> number & 1), "")
            turns[value] = turns.get(value, 0) + 1
            found.append((turns[value], place, self.rows[number]))
        return [product for _turn, _place, product in sorted(found)[:most]]


@dataclass(slots=True)
class Kept:
    generation: Generation
    stamp: Any
    made: float
    rack: Rack


@dataclass
class Racks:
    """One for each language, in each process."""

    kept: dict[str, Kept] = field(default_factory=dict)

    def get(self, language: str) -> Rack:
        """No query while nothing on the site changed, two to see that shelf and collections did not."""
        generation, kept = store.read(language), self.kept.get(language)
        is_young = kept is not None and time.monotonic() - kept.made < KEPT
        if kept and is_young and kept.generation == generation:
            return kept.rack
        stamp = [Shelf.objects.aggregate(rows=Count("pk"), written=Max("written")), seasons.stamp()]
        if kept and is_young and kept.stamp == stamp:
            kept.generation = generation
            return kept.rack
        self.kept[language] = made = Kept(generation, stamp, time.monotonic(), read(language))
        return made.rack

    def forget(self) -> None:
        """In this process, at once: others hear of it by the generation, after the commit."""
        self.kept.clear()


racks = Racks()


def read(language: str) -> Rack:
    """Six queries, whatever the size."""
    title = "title_en" if language == "en" else "title_it"
    told = Shelf.objects.exclude(**{title: ""}).order_by("position", "product_id")
    # Whole cents: making ten thousand decimals and dates would cost more than all the rest.
    cents = Cast(Round(F("price_from") * 100), IntegerField())
    rows = list(told.annotate(cents=cents).values_list(*COLUMNS, title))
    groups = _groups(rows)
    by_category = {int(value): numbers for (facet, value), numbers in groups.items() if facet == "category"}
    shelved = seasons.shelved({row[0]: number for number, row in enumerate(rows)}, by_category)
    groups |= {("season", code): one.rows for code, one in shelved.items()}
    holds = {key: _bits(numbers, len(rows)) for key, numbers in groups.items()}
    labels = {("season", code): one.season.label(language) for code, one in shelved.items()}
    orders = {seasons.order_of(code): one.rows for code, one in shelved.items()}
    return Rack(
        [row[0] for row in rows],
        holds,
        labels | _labels(language),
        orders | _orders(rows),
        {code: one.season for code, one in shelved.items()},
    )


def _groups(rows: Iterable[tuple[Any, ...]]) -> dict[tuple[str, str], list[int]]:
    """By facet and value, the numbers of the rows on which it holds."""
    found: defaultdict[tuple[str, Any], list[int]] = defaultdict(list)
    for number, (_product, category, cooperative, prison, cents, available, holds, _title) in enumerate(rows):
        found["category", category].append(number)
        found["cooperative", cooperative].append(number)
        found["prison", prison].append(number)
        found["price", cents // 100].append(number)
        found["available", "yes" if available else "no"].append(number)
        found["holds", holds].append(number)
    return _by_value(found)


def _by_value(found: Mapping[tuple[str, Any], list[int]]) -> dict[tuple[str, str], list[int]]:
    """Whole euro become bands, lists of allergens single ones: once for each that occurs, not for each row."""
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for (facet, value), numbers in found.items():
        values = [_band(value)] if facet == "price" else value.split() if facet == "holds" else [str(value)]
        for each in values:
            groups[facet, each].extend(numbers)
    return dict(groups)


def _bits(numbers: Iterable[int], size: int) -> Bits:
    """Set at once in bytes: adding bit by bit to a long number copies it each time."""
    octets = bytearray(size // 8 + 1)
    for number in numbers:
        octets[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(octets, "little")


def _band(euro: int) -> str:
    return next(band_key(low, high) for low, high in BANDS if high is None or euro < high)


def band_key(low: int, high: int | None) -> str:
    return f"{low}-{'' if high is None else high}"


def _orders(rows: list[tuple[Any, ...]]) -> dict[str, list[int]]:
    """Each is stable: what is equal keeps the order of the shop, so that pages never repeat a product."""
    numbers = range(len(rows))
    return {
        "": list(numbers),
        "new": sorted(numbers, key=lambda number: -rows[number][0]),  # keys are given in order of time
        "cheap": sorted(numbers, key=lambda number: rows[number][4]),
        "dear": sorted(numbers, key=lambda number: -rows[number][4]),
        "name": sorted(numbers, key=lambda number: str(rows[number][7]).casefold()),
    }


def _labels(language: str) -> dict[tuple[str, str], str]:
    """What the values are called; price bands and availability are said by shop.facets."""
    labels = {("category", str(each.pk)): each.label(language) for each in Category.objects.all()}
    makers = Cooperative.objects.order_by("name").values_list("pk", "name")
    labels |= {("cooperative", str(key)): name for key, name in makers}
    places = sorted((prison.named(language), prison.pk) for prison in Prison.objects.all())
    labels |= {("prison", str(key)): name for name, key in places}
    return labels | {("holds", code): "" for code in Allergen.values}
