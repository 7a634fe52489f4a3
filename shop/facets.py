"""The filters of a list of products: what was chosen in the address, what may be chosen besides, with counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.money import euro
from core.narrowing import Group, Option
from shop import seasons
from shop.models.vocabularies import Allergen
from shop.rack import BANDS, Bits, Rack, band_key

TITLES = {
    "season": _("Collection"),
    "category": _("Category"),
    "prison": _("Prison"),
    "cooperative": _("Made by"),
    "price": _("Price"),
    "without": _("Without, not even in traces"),
    "available": _("Availability"),
}
ORDERS = {
    "": _("As in the shop"),
    "new": _("Newest first"),
    "cheap": _("Lowest price first"),
    "dear": _("Highest price first"),
    "name": _("By name"),
}


@dataclass(frozen=True, slots=True)
class Link:
    title: str
    url: str
    current: bool = False


class Facets:
    """Values of one facet add up, facets narrow each other. Words that mean nothing here are passed over."""

    def __init__(
        self, rack: Rack, typed: QueryDict, within: Bits, hidden: tuple[str, ...] = (), natural: str = ""
    ) -> None:
        self.rack, self.within, self.natural = rack, within, natural
        self.names = [name for name in TITLES if name not in hidden]
        self.chosen: Mapping[str, list[str]] = {
            name: [value for value in self.values(name) if value in typed.getlist(name)]
            for name in self.names
        }
        self.order = typed.get("sort", "") if typed.get("sort") in ORDERS else ""

    def values(self, name: str) -> list[str]:
        if name == "price":
            return [band_key(*band) for band in BANDS]
        if name == "available":
            return ["yes"]
        if name == "season":
            day = seasons.today()
            return [code for code in self.rack.values(name) if self.rack.seasons[code].is_open(day)]
        return self.rack.values("holds" if name == "without" else name)

    def bits(self, name: str, value: str) -> Bits:
        if name == "without":
            return self.rack.all & ~self.rack.of("holds", value)
        return self.rack.of(name, value)

    def narrowed(self, name: str) -> Bits:
        """The rows that the chosen values of this facet leave."""
        each = [self.bits(name, value) for value in self.chosen[name]]
        if not each:
            return self.rack.all
        if name == "without":  # whoever avoids two things avoids both
            return reduce(lambda one, two: one & two, each)
        return reduce(or_, each)

    def left(self, *, apart_from: str = "") -> Bits:
        left = self.within
        for name in self.names:
            if name != apart_from:
                left &= self.narrowed(name)
        return left

    @cached_property
    def products(self) -> list[int]:
        return self.rack.products(self.left(), self.order or self.natural)

    @property
    def is_used(self) -> bool:
        return any(self.chosen.values())

    @cached_property
    def groups(self) -> list[Group]:
        return [
            group for name in self.names if len((group := self._group(name)).options) > (name not in YES_NO)
        ]

    def _group(self, name: str) -> Group:
        left, chosen = self.left(apart_from=name), self.chosen[name]
        if name == "without":
            left = self.left()
        options = (
            Option(value, self.label(name, value), count, value in chosen)
            for value in self.values(name)
            if (count := (left & self.bits(name, value)).bit_count()) or value in chosen
        )
        return Group(name, str(TITLES[name]), bool(chosen), tuple(options))

    def label(self, name: str, value: str) -> str:
        if name == "available":
            return gettext("Available now or to order")
        if name == "without":
            return str(Allergen(value).label)
        if name == "price":
            return _band(*next(band for band in BANDS if band_key(*band) == value))
        return self.rack.labels[name, value]

    def address(self, **changed: Any) -> str:
        """The query of this list with something changed; always in one order, so that one list has one address."""
        asked: dict[str, Any] = {**self.chosen, "sort": self.order, **changed}
        pairs = [pair for name, value in asked.items() for pair in _pairs(name, value)]
        return f"?{urlencode(pairs)}{RESULTS}"

    @property
    def query(self) -> str:
        """What the links of the pages keep."""
        kept = self.address()[1 : -len(RESULTS)]
        return f"{kept}&" if kept else ""

    def in_use(self) -> list[Link]:
        """Each filter as a link that takes it off."""
        return [
            Link(self._in_words(name, value), self.address(**{name: [v for v in values if v != value]}))
            for name, values in self.chosen.items()
            for value in values
        ]

    def _in_words(self, name: str, value: str) -> str:
        label = self.label(name, value)
        return gettext("Without: %(what)s ×") % {"what": label} if name == "without" else f"{label} ×"

    def orders(self) -> list[Link]:
        return [Link(str(label), self.address(sort=key), key == self.order) for key, label in ORDERS.items()]


RESULTS = "#prodotti"  # where the list begins: whoever filters on a phone is led past the filters
YES_NO = {"available", "without", "season"}


def _pairs(name: str, value: Any) -> Iterator[tuple[str, str]]:
    for each in [value] if isinstance(value, str) else value:
        if each:
            yield name, each


def _band(low: int, high: int | None) -> str:
    if high is None:
        return gettext("from %(price)s up") % {"price": euro(low)}
    if low == 0:
        return gettext("below %(price)s") % {"price": euro(high)}
    return gettext("from %(low)s to %(high)s") % {"low": euro(low), "high": euro(high)}
