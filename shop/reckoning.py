"""The reckoning of a basket: its lines as they stand now, delivery, VAT, and whatever stands in the way."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import get_language, gettext

from shop import shipping, vat
from shop.lines import Line, lines_of
from shop.models.basket import BasketItem
from shop.refusals import Refused

MOST_EXPENSIVE_ORDER = Decimal("99999.99")


@dataclass(frozen=True, slots=True)
class Reckoning:
    lines: Sequence[Line]
    weight: int
    goods: Decimal
    delivery: shipping.Cost | None
    vat: Sequence[vat.VatRow] = field(default_factory=list)
    problems: Sequence[str] = ()

    @property
    def total(self) -> Decimal:
        return self.goods + (self.delivery.price if self.delivery else Decimal(0))

    @property
    def quantity(self) -> int:
        return sum(line.quantity for line in self.lines)

    @property
    def has_alcohol(self) -> bool:
        return any(line.has_alcohol for line in self.lines)

    @property
    def can_be_ordered(self) -> bool:
        return bool(self.lines) and not self.problems


def reckon(
    items: Iterable[BasketItem],
    destination: shipping.Destination = shipping.MAINLAND,
    now: datetime.datetime | None = None,
    *,
    is_adult: bool = False,
) -> Reckoning:
    """The same number of queries for one line and for thirty."""
    return reckon_each(items, [destination], now, is_adult=is_adult)[0]


def reckon_each(
    items: Iterable[BasketItem],
    destinations: Sequence[shipping.Destination],
    now: datetime.datetime | None = None,
    *,
    is_adult: bool = False,
) -> list[Reckoning]:
    """The same goods for several destinations, looked up once. `is_adult`: the buyer said so of this basket."""
    held = list(items)
    if not held:
        return [Reckoning((), 0, Decimal(0), None) for _each in destinations]
    lines = lines_of(held, now or timezone.now())
    zones = shipping.zones()
    return [_for(lines, destination, zones, is_adult) for destination in destinations]


def _for(
    lines: Sequence[Line],
    destination: shipping.Destination,
    zones: Sequence[shipping.Served],
    is_adult: bool,
) -> Reckoning:
    weight = sum(line.variant.weight * line.quantity for line in lines)
    goods = sum((line.total for line in lines), Decimal(0))
    problems = [f"{line.name(_language())}: {line.problem}" for line in lines if line.problem]
    if not is_adult and any(line.has_alcohol for line in lines):
        problems.append(gettext("Your basket holds alcohol: confirm in the basket that you are of age."))
    if goods > MOST_EXPENSIVE_ORDER:
        problems.append(gettext("The order is too large for the shop: please write to us."))
    try:
        delivery = shipping.cost_of(destination, weight, goods, zones)
    except Refused as refusal:
        return Reckoning(lines, weight, goods, None, (), (*problems, refusal.message))
    rows = vat.rows([rate for line in lines for rate in line.rates], delivery.price)
    return Reckoning(lines, weight, goods, delivery, rows, tuple(dict.fromkeys(problems)))


def _language() -> str:
    return (get_language() or "it")[:2]
