"""How many pieces of a variant may be sold at this moment: those that are there, and those that are promised.

Pieces past their day count for nothing from the first minute of the next, whether or not anybody has taken
them off the shelf. A box has as many pieces as its scarcest content allows.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from shop.models.catalogue import Variant
from shop.models.stock import BoxLine, Stock

Inside = dict[int, list[BoxLine]]  # by box


@dataclass(frozen=True, slots=True)
class Supply:
    """`there` can leave today. `to_come` may be sold besides: on a day, or made in so many working days."""

    there: int = 0
    to_come: int = 0
    comes_on: datetime.date | None = None
    made_in: int = 0
    low_at: int = 0

    @property
    def available(self) -> int:
        return self.there + self.to_come

    def must_wait(self, quantity: int) -> bool:
        """Whether so many pieces can leave only when those to come have come."""
        return quantity > self.there


NOTHING = Supply()


def inside(variants: Iterable[Variant], now: datetime.datetime | None = None) -> Inside:
    """What is in those of them that are boxes, in one query; none when there is no box."""
    found: Inside = {}
    boxes = [variant.pk for variant in variants if variant.is_box]
    for line in BoxLine.objects.inside(boxes, now) if boxes else ():
        found.setdefault(line.box_id, []).append(line)
    return found


def of(
    variants: Iterable[Variant], contents: Inside, now: datetime.datetime | None = None
) -> dict[int, Supply]:
    """By variant. The variants were read by `with_supply`, the contents by `inside`: no query is made here."""
    today = timezone.localdate(now or timezone.now())
    return {
        variant.pk: of_box(contents[variant.pk], today)
        if variant.pk in contents
        else _of_stock(getattr(variant, "stock", None), variant.past_now, today)
        for variant in variants
    }


def of_box(lines: Sequence[BoxLine], today: datetime.date) -> Supply:
    each = [of_component(line, today) for line in lines]
    there = min(part.there // line.quantity for part, line in zip(each, lines, strict=True))
    every = min(part.available // line.quantity for part, line in zip(each, lines, strict=True))
    late = [part for part, line in zip(each, lines, strict=True) if part.there // line.quantity < every]
    days = [part.comes_on for part in late if part.comes_on]
    return Supply(
        there=there,
        to_come=every - there,
        comes_on=max(days) if days else None,
        made_in=max((part.made_in for part in late), default=0),
        low_at=max(part.low_at for part in each),
    )


def of_component(line: BoxLine, today: datetime.date) -> Supply:
    return _of_stock(getattr(line.component, "stock", None), line.past_now, today)


def _of_stock(stock: Stock | None, past: int, today: datetime.date) -> Supply:
    if stock is None:
        return NOTHING
    to_come = stock.promised(today)
    # What is reserved beyond the pieces on hand was promised of those to come.
    spare = stock.on_hand - past - stock.kept_for_store - stock.reserved
    return Supply(
        there=max(0, spare),
        to_come=max(0, to_come + min(0, spare)),
        comes_on=stock.comes_on if to_come else None,
        made_in=stock.made_in if to_come and stock.comes_on is None else 0,
        low_at=stock.low_at,
    )
