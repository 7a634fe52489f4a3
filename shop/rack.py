"""The whole shelf in the memory of a process, so that filters and their counts cost no query and next to no time.

Every value of a facet is a number whose bits say on which rows it holds: two filters meet by "and", a count
is the number of bits. Ten thousand rows are read in some hundredths of a second; after that only those that were
written since (shop/shelf_rows.py), and where a price or a state changed, only their bits are set anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from cooperatives.models import Cooperative, Prison
from core import minute
from core.generations import Generation, store
from shop import seasons, shelf_rows
from shop.models.catalogue import Category
from shop.models.seasons import Season
from shop.models.vocabularies import Allergen
from shop.shelf_rows import Known, Row

BANDS = ((0, 10), (10, 25), (25, 50), (50, None))  # euro, the lower end included
LISTS = 100  # kept of one rack; ten thousand numbers are eighty kilobytes
Bits = int

# Each is stable: what is equal keeps the order of the shop, so that pages never repeat a product.
ORDERS: Mapping[str, Callable[[Row], Any]] = {
    "new": lambda row: -row.product,  # keys are given in order of time
    "cheap": lambda row: row.cents,
    "dear": lambda row: -row.cents,
    "name": lambda row: row.title.casefold(),
}


@dataclass(frozen=True, slots=True)
class Rack:
    """`rows` stand in the order of the shop; `holds` has the bits of each value of each facet."""

    rows: Sequence[Row]
    numbers: Mapping[int, int]  # of the rows, by product
    holds: dict[tuple[str, str], Bits]
    labels: dict[tuple[str, str], str]
    orders: dict[str, Sequence[int]]  # the same rows by another order, as numbers: sorted when asked for
    seasons: dict[str, Season]  # every collection by its code, open or not
    listed: dict[tuple[Bits, str], list[int]] = field(
        default_factory=dict
    )  # products, as they were asked for

    @property
    def all(self) -> Bits:
        return (1 << len(self.rows)) - 1

    def of(self, facet: str, value: str) -> Bits:
        return self.holds.get((facet, value), 0)

    def values(self, facet: str) -> list[str]:
        """Those that occur, in the order of their labels as the desk gave it."""
        return [value for name, value in self.labels if name == facet and self.of(facet, value)]

    def products(self, bits: Bits, order: str) -> list[int]:
        """Kept, since lists are looked through page by page."""
        asked = bits, order
        found = self.listed.get(asked)
        if found is None:
            if len(self.listed) >= LISTS:
                self.listed.clear()
            rows = self.rows
            found = self.listed[asked] = [rows[number].product for number in self._numbers(bits, order)]
        return found

    def order(self, name: str) -> Sequence[int]:
        if name in self.orders:
            return self.orders[name]
        if name not in ORDERS:
            return range(len(self.rows))
        keys = [ORDERS[name](row) for row in self.rows]
        found = self.orders[name] = sorted(range(len(keys)), key=keys.__getitem__)
        return found

    def _numbers(self, bits: Bits, order: str) -> list[int]:
        """Read from the bits as text: to shift a long number once for each row costs more than all the rest."""
        holds = f"{bits:0{len(self.rows)}b}"[::-1]
        return [number for number in self.order(order) if holds[number] == "1"]

    def one_of_each(self, facet: str, bits: Bits, order: str, most: int) -> list[int]:
        """The first in that order, but one of each value of the facet before the second of any.

        Only so far is looked as will do in any shop: six times as many.
        """
        values, turns, found = self.values(facet), dict[str, int](), []
        for place, number in enumerate(self._numbers(bits, order)[: 6 * most]):
            value = next((each for each in values if self.of(facet, each) >> number & 1), "")
            turns[value] = turns.get(value, 0) + 1
            found.append((turns[value], place, self.rows[number].product))
        return [product for _turn, _place, product in sorted(found)[:most]]


@dataclass(slots=True)
class Kept:
    generation: Generation
    known: Known
    seasons: Any
    made: float
    rack: Rack


@dataclass
class Racks:
    """One for each language, in each process."""

    kept: dict[str, Kept] = field(default_factory=dict)

    def get(self, language: str) -> Rack:
        """No query while nothing on the site changed; three to see what did."""
        generation, kept = store.read(language), self.kept.get(language)
        if kept is None or kept.made != minute.since():  # names and seasons may change without the shelf
            return self._anew(language, generation).rack
        if kept.generation == generation:
            return kept.rack
        known = shelf_rows.read_again(kept.known)
        if known is None or kept.seasons != seasons.stamp():
            return self._anew(language, generation).rack
        rack = after(kept.rack, shelf_rows.differences(kept.known, known))
        if rack is None:
            return self._anew(language, generation, known).rack
        self.kept[language] = replace(kept, generation=generation, known=known, rack=rack)
        return rack

    def _anew(self, language: str, generation: Generation, known: Known | None = None) -> Kept:
        since, stamp = minute.since(), seasons.stamp()
        known = known or shelf_rows.read(language)
        made = self.kept[language] = Kept(generation, known, stamp, since, make(known, language))
        return made

    def forget(self) -> None:
        """In this process, at once: others hear of it by the generation, after the commit."""
        self.kept.clear()


racks = Racks()


def make(known: Known, language: str) -> Rack:
    """From rows that are read already: five queries, for the collections and for what the values are called."""
    rows = known.in_order()
    groups = _groups(rows)
    numbers = {row.product: number for number, row in enumerate(rows)}
    by_category = {int(value): found for (facet, value), found in groups.items() if facet == "category"}
    shelved = seasons.shelved(numbers, by_category)
    groups |= {("season", code): one.rows for code, one in shelved.items()}
    labels = {("season", code): one.season.label(language) for code, one in shelved.items()}
    return Rack(
        rows,
        numbers,
        {key: _bits(found, len(rows)) for key, found in groups.items()},
        labels | _labels(language),
        {seasons.order_of(code): one.rows for code, one in shelved.items()},
        {code: one.season for code, one in shelved.items()},
    )


def after(rack: Rack, changes: Iterable[tuple[Row | None, Row]]) -> Rack | None:
    """The rack with some rows changed; None when that moves rows, and all must be made anew."""
    rows, holds, stale = list(rack.rows), dict(rack.holds), set[str]()
    for before, now in changes:
        if before is None or before.place != now.place or before.category != now.category:
            return None
        number = rack.numbers.get(now.product)
        if number is None:  # neither before nor now told in this language
            continue
        rows[number] = now
        old, new = set(_groups([before])), set(_groups([now]))
        for key in old - new:
            holds[key] &= ~(1 << number)
        for key in new - old:
            holds[key] = holds.get(key, 0) | 1 << number
        stale |= {name for name, key in ORDERS.items() if key(before) != key(now)}
    sorted_by_now = dict(rack.orders)  # at once: others read this rack, and sort it anew, meanwhile
    orders = {name: order for name, order in sorted_by_now.items() if name not in stale}
    return replace(rack, rows=rows, holds=holds, orders=orders, listed={})


def _groups(rows: Iterable[Row]) -> dict[tuple[str, str], list[int]]:
    """By facet and value, the numbers of the rows on which it holds."""
    found: defaultdict[tuple[str, Any], list[int]] = defaultdict(list)
    for number, (_product, category, cooperative, prison, cents, available, holds, *_rest) in enumerate(rows):
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


def _labels(language: str) -> dict[tuple[str, str], str]:
    """What the values are called; price bands and availability are said by shop.facets."""
    labels = {("category", str(each.pk)): each.label(language) for each in Category.objects.all()}
    makers = Cooperative.objects.order_by("name").values_list("pk", "name")
    labels |= {("cooperative", str(key)): name for key, name in makers}
    places = sorted((prison.named(language), prison.pk) for prison in Prison.objects.all())
    labels |= {("prison", str(key)): name for name, key in places}
    return labels | {("holds", code): "" for code in Allergen.values}
