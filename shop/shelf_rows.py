"""The flat rows of the shelf as a process keeps them: read whole once, then only what was written since."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Count, F, IntegerField, Max, QuerySet
from django.db.models.functions import Cast, Round

from shop.models.stock import Shelf

# A row bears the moment of its writing, not of its commit: one that took longer than its neighbours comes late.
LATE = datetime.timedelta(seconds=60)


class Row(NamedTuple):
    """A product on sale. Whole cents: ten thousand decimals and dates would cost more than all the rest."""

    product: int
    category: int
    cooperative: int
    prison: int | None
    cents: int
    available: int
    holds: str  # codes of allergens with spaces between them, traces too
    title: str  # empty where it is not told in that language
    position: str

    @property
    def place(self) -> tuple[bool, str]:
        """Whether it stands among the others, and where."""
        return bool(self.title), self.position


@dataclass(frozen=True, slots=True)
class Known:
    """Every row of one language by product, as they stood when the last of them was written."""

    language: str
    rows: Mapping[int, Row]
    written: datetime.datetime | None

    def in_order(self) -> list[Row]:
        """Those that are told in the language, in the order of the shop."""
        told = [row for row in self.rows.values() if row.title]
        return sorted(told, key=lambda row: (row.position, row.product))


def read(language: str) -> Known:
    """All of them: two queries."""
    written = Shelf.objects.aggregate(last=Max("written"))["last"]
    return Known(language, {row.product: row for row in _rows(Shelf.objects.all(), language)}, written)


def read_again(known: Known) -> Known | None:
    """With what was written since: two queries. None when rows have gone, which nothing written tells."""
    seen = Shelf.objects.aggregate(rows=Count("pk"), last=Max("written"))
    if known.written is None or seen["last"] is None:
        return None
    since = Shelf.objects.filter(written__gte=known.written - LATE)
    rows = {**known.rows, **{row.product: row for row in _rows(since, known.language)}}
    return Known(known.language, rows, seen["last"]) if len(rows) == seen["rows"] else None


def differences(before: Known, now: Known) -> Iterator[tuple[Row | None, Row]]:
    """Rows as they were, None for a new one, and as they are."""
    for product, row in now.rows.items():
        if (old := before.rows.get(product)) is not row and old != row:
            yield old, row


def _rows(shelf: QuerySet[Shelf], language: str) -> Iterable[Row]:
    title = "title_en" if language == "en" else "title_it"
    cents = Cast(Round(F("price_from") * 100), IntegerField())
    columns = ("product_id", "category_id", "cooperative_id", "prison_id", "cents", "available", "holds")
    told = shelf.order_by().annotate(cents=cents)
    return map(Row._make, told.values_list(*columns, title, "position"))
