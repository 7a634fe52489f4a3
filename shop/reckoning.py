"""The reckoning of a basket: its lines as they stand now, delivery, VAT, and whatever stands in the way."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import get_language, gettext

from shop import names, shipping, vat
from shop.models.basket import BasketItem
from shop.models.catalogue import Variant
from shop.models.prices import VatRule
from shop.names import Name, Names
from shop.pricing import UnitPrice, unit_price
from shop.refusals import Refused

MOST_EXPENSIVE_ORDER = Decimal("99999.99")


@dataclass(frozen=True, slots=True)
class Line:
    """One variant in the basket. `problem` says what keeps it from being ordered."""

    variant: Variant
    quantity: int
    names: Names
    price: Decimal
    rule: VatRule
    available: int
    problem: str = ""

    @property
    def total(self) -> Decimal:
        return self.price * self.quantity

    @property
    def unit(self) -> UnitPrice | None:
        return unit_price(self.variant, self.price)

    @property
    def most(self) -> int:
        return min(self.available, self.variant.most_per_order)

    def name(self, language: str) -> Name:
        return self.names.get(language) or Name(self.variant.sku, language)


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
    def can_be_ordered(self) -> bool:
        return bool(self.lines) and not self.problems


def reckon(
    items: Iterable[BasketItem],
    destination: shipping.Destination = shipping.MAINLAND,
    now: datetime.datetime | None = None,
) -> Reckoning:
    """The same number of queries for one line and for thirty."""
    return reckon_each(items, [destination], now)[0]


def reckon_each(
    items: Iterable[BasketItem],
    destinations: Sequence[shipping.Destination],
    now: datetime.datetime | None = None,
) -> list[Reckoning]:
    """The same goods for several destinations, looked up once."""
    held = list(items)
    if not held:
        return [Reckoning((), 0, Decimal(0), None) for _each in destinations]
    told = names.of(item.variant_id for item in held)
    rules = vat.rules_on(timezone.localdate(now or timezone.now()))
    lines = [_line(item, told.get(item.variant_id, {}), rules) for item in held]
    zones = shipping.zones()
    return [_for(lines, destination, zones) for destination in destinations]


def _for(
    lines: Sequence[Line], destination: shipping.Destination, zones: Sequence[shipping.Served]
) -> Reckoning:
    weight = sum(line.variant.weight * line.quantity for line in lines)
    goods = sum((line.total for line in lines), Decimal(0))
    problems = [f"{line.name(_language())}: {line.problem}" for line in lines if line.problem]
    if goods > MOST_EXPENSIVE_ORDER:
        problems.append(gettext("The order is too large for the shop: please write to us."))
    try:
        delivery = shipping.cost_of(destination, weight, goods, zones)
    except Refused as refusal:
        return Reckoning(lines, weight, goods, None, (), (*problems, refusal.message))
    rows = vat.rows([(line.rule.rate, line.total) for line in lines], delivery.price)
    return Reckoning(lines, weight, goods, delivery, rows, tuple(dict.fromkeys(problems)))


def _language() -> str:
    return (get_language() or "it")[:2]


def _line(item: BasketItem, told: names.Names, rules: dict[str, VatRule]) -> Line:
    variant = item.variant
    stock = getattr(variant, "stock", None)
    return Line(
        variant=variant,
        quantity=item.quantity,
        names=told,
        price=variant.price_now or Decimal(0),
        rule=rules.get(variant.vat_rule.name, variant.vat_rule),
        available=stock.available if stock else 0,
        problem=problem_of(variant, item.quantity, is_told=bool(told)),
    )


def problem_of(variant: Variant, quantity: int, *, is_told: bool) -> str:
    """Why so many pieces of this product cannot be ordered, in a sentence; empty when they can."""
    on_sale = variant.active and variant.product.active and variant.product.retired is None
    if not (on_sale and is_told and variant.price_now):
        return gettext("This product is not on sale.")
    stock = getattr(variant, "stock", None)
    available = stock.available if stock else 0
    if available == 0:
        return gettext("This product is sold out.")
    if quantity > available:
        return gettext("Only %(number)s left.") % {"number": available}
    if quantity > variant.most_per_order:
        return gettext("At most %(number)s pieces in one order.") % {"number": variant.most_per_order}
    return ""
