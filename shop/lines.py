"""The lines of a basket as they stand now: price, VAT, pieces, the day they leave, what keeps one from being sold."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext

from shop import dispatch, names, supply, vat
from shop.models.basket import BasketItem
from shop.models.catalogue import Product, Variant
from shop.models.prices import VatRule
from shop.models.stock import BoxLine
from shop.names import Name, Names
from shop.pricing import UnitPrice, unit_price
from shop.supply import Supply

ALCOHOLIC_ABOVE = Decimal("1.2")  # % vol


@dataclass(frozen=True, slots=True)
class Content:
    """What a box holds, with its share of the price of the whole line."""

    line: BoxLine
    rule: VatRule
    share: Decimal


@dataclass(frozen=True, slots=True)
class Line:
    """One variant in the basket. `problem` says what keeps it from being ordered."""

    variant: Variant
    quantity: int
    names: Names
    price: Decimal
    rule: VatRule
    supply: Supply
    leaves_by: datetime.date
    seen_price: Decimal | None = None
    seen_waiting: bool = False
    contents: Sequence[Content] = ()
    problem: str = ""

    @property
    def available(self) -> int:
        return self.supply.available

    @property
    def rates(self) -> list[tuple[Decimal, Decimal]]:
        """(VAT rate, amount with VAT): one, or one for each thing in the box (law.md L34)."""
        if not self.contents:
            return [(self.rule.rate, self.total)]
        return [(content.rule.rate, content.share) for content in self.contents]

    @property
    def pieces(self) -> dict[int, int]:
        """What must be set aside for it: its own pieces, or those of what is in the box."""
        if not self.contents:
            return {self.variant.pk: self.quantity}
        inside = [content.line for content in self.contents]
        return {line.component_id: line.quantity * self.quantity for line in inside}

    @property
    def has_alcohol(self) -> bool:
        """Whether it may be sold to adults only: itself, or something in the box."""
        return any(is_alcoholic(product) for product in self.products)

    @property
    def products(self) -> list[Product]:
        """What one eats or uses: itself, or what is in the box."""
        return [content.line.component.product for content in self.contents] or [self.variant.product]

    @property
    def allergens(self) -> list[str]:
        return allergens_of(self.products)

    @property
    def traces(self) -> list[str]:
        return traces_of(self.products)

    @property
    def total(self) -> Decimal:
        return self.price * self.quantity

    @property
    def unit(self) -> UnitPrice | None:
        return unit_price(self.variant, self.price)

    @property
    def most(self) -> int:
        return min(self.available, self.variant.most_per_order)

    @property
    def left(self) -> int:
        """How many of them can still be had, where there are fewer than the basket holds; 0 for none."""
        return self.most if self.problem and self.most < self.quantity else 0

    @property
    def price_changed(self) -> bool:
        """Since the visitor saw it last."""
        return self.seen_price is not None and self.seen_price != self.price and bool(self.price)

    @property
    def comes_later(self) -> bool:
        """It was there when the visitor saw it last, and now it must wait for pieces to come."""
        return not self.problem and not self.seen_waiting and self.supply.must_wait(self.quantity)

    @property
    def has_changed(self) -> bool:
        return self.price_changed or self.comes_later

    def name(self, language: str) -> Name:
        return self.names.get(language) or Name(self.variant.sku, language)


def lines_of(
    items: Sequence[BasketItem],
    now: datetime.datetime,
    cut_off: datetime.time | None = None,
    *,
    only_shown: bool = False,
) -> list[Line]:
    """The same number of queries, whatever the number of items. `only_shown`: for a page that sells nothing."""
    variants = [item.variant for item in items]
    named = names.shown if only_shown else names.of
    told = named(variant.pk for variant in variants)
    rules = vat.rules_on(timezone.localdate(now))
    inside = supply.inside(variants, now)
    supplies = supply.of(variants, inside, now)
    latest = dispatch.terms().cut_off if cut_off is None else cut_off
    lines = [
        _line(
            item,
            told.get(item.variant_id, {}),
            rules,
            supplies[item.variant_id],
            inside,
            dispatch.leaves_by(item.variant, supplies[item.variant_id], item.quantity, now, latest),
        )
        for item in items
    ]
    return _enough_together(lines, now)


def _line(
    item: BasketItem,
    told: names.Names,
    rules: dict[str, VatRule],
    supplied: Supply,
    contents: supply.Inside,
    leaves_by: datetime.date,
) -> Line:
    variant = item.variant
    inside = contents.get(variant.pk, [])
    price = variant.price_now or Decimal(0)
    return Line(
        variant=variant,
        quantity=item.quantity,
        names=told,
        price=price,
        rule=rules.get(variant.vat_rule.name, variant.vat_rule),
        supply=supplied,
        leaves_by=leaves_by,
        seen_price=item.seen_price,
        seen_waiting=item.seen_waiting,
        contents=_contents(inside, price * item.quantity, rules),
        problem=problem_of(variant, item.quantity, supplied, inside, is_told=bool(told)),
    )


def _contents(inside: Sequence[BoxLine], total: Decimal, rules: dict[str, VatRule]) -> list[Content]:
    """Each thing's share of the box's price, in proportion to what it costs by itself, to the cent."""
    weights = {line.pk: (line.price_now or Decimal(0)) * line.quantity for line in inside}
    shares = vat.split(total, weights)
    own = {line.pk: line.component.vat_rule for line in inside}
    return [Content(line, rules.get(own[line.pk].name, own[line.pk]), shares[line.pk]) for line in inside]


def _enough_together(lines: Sequence[Line], now: datetime.datetime) -> list[Line]:
    """A box and its content bought loose draw on the same pieces: there must be enough for both."""
    there = {line.variant.pk: line.supply.available for line in lines if not line.contents}
    wanted: dict[int, int] = {}
    for line in lines:
        for variant_id, pieces in line.pieces.items():
            wanted[variant_id] = wanted.get(variant_id, 0) + pieces
        for content in line.contents:
            each = supply.of_component(content.line, timezone.localdate(now))
            there[content.line.component_id] = each.available
    short = {variant_id for variant_id, pieces in wanted.items() if pieces > there.get(variant_id, 0)}
    return [
        replace(line, problem=gettext("There are not enough pieces for this and for the boxes together."))
        if not line.problem and short & set(line.pieces)
        else line
        for line in lines
    ]


def is_alcoholic(product: Product) -> bool:
    sheet = getattr(product, "sheet", None)
    return sheet is not None and (sheet.alcohol or 0) > ALCOHOLIC_ABOVE


def allergens_of(products: Iterable[Product]) -> list[str]:
    """The codes of what is in them, each once, as their sheets say now."""
    return sorted({code for product in products for code in _sheet(product, "allergens")})


def traces_of(products: Iterable[Product]) -> list[str]:
    """What may be in one of them by chance, and is not in another by purpose."""
    known = list(products)
    found = {code for product in known for code in _sheet(product, "traces")}
    return sorted(found - set(allergens_of(known)))


def _sheet(product: Product, column: str) -> list[str]:
    return list(getattr(getattr(product, "sheet", None), column, None) or ())


def problem_of(
    variant: Variant, quantity: int, supplied: Supply, inside: Iterable[BoxLine], *, is_told: bool
) -> str:
    """Why so many pieces of this product cannot be ordered, in a sentence; empty when they can."""
    on_sale = variant.active and variant.product.active and variant.product.retired is None
    is_priced = bool(variant.price_now) and all(line.price_now for line in inside)
    if not (on_sale and is_told and is_priced):
        return gettext("This product is not on sale.")
    if supplied.available == 0:
        return gettext("This product is sold out.")
    if quantity > supplied.available:
        return gettext("Only %(number)s left.") % {"number": supplied.available}
    if quantity > variant.most_per_order:
        return gettext("At most %(number)s pieces in one order.") % {"number": variant.most_per_order}
    return ""
