"""What a reader sees of price and stock: many products in one query, two with boxes, whatever their number."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from shop import dispatch, supply
from shop.models.catalogue import Variant
from shop.models.stock import BoxLine, with_supply
from shop.pricing import Offer, priced
from shop.supply import Supply

AVAILABLE, LAST, OUT = "available", "last", "out"
PREORDER, MADE_TO_ORDER = "preorder", "made_to_order"


@dataclass(frozen=True, slots=True)
class PriceShown:
    """What `components/price.html` prints. `at_least`: other variants cost more."""

    amount: Decimal
    at_least: bool = False
    unit_amount: Decimal | None = None
    unit: str = ""
    reduced_from: Decimal | None = None
    days: int = 30


@dataclass(frozen=True, slots=True)
class StockShown:
    """What `components/stock.html` prints."""

    state: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One variant that is on sale at a price, whether or not a piece is there."""

    variant: Variant
    offer: Offer
    supply: Supply
    contents: Sequence[BoxLine] = ()

    @property
    def available(self) -> int:
        return self.supply.available

    @property
    def sku(self) -> str:
        return self.variant.sku

    @property
    def most(self) -> int:
        """How many may be put into a basket at once."""
        return min(self.available, self.variant.most_per_order)

    @property
    def price(self) -> PriceShown:
        return price_shown(self.offer)

    @property
    def stock(self) -> StockShown:
        return stock_shown(self.supply)

    @property
    def one_by_one(self) -> Decimal | None:
        """What the contents of a box cost when they are bought by themselves; nothing for what is no box."""
        prices = [line.price_now for line in self.contents]
        if not prices or None in prices:
            return None
        return sum((line.price_now * line.quantity for line in self.contents if line.price_now), Decimal(0))

    @property
    def leaves_by(self) -> datetime.date:
        """The day by which one piece of it leaves."""
        return dispatch.leaves_by(self.variant, self.supply, 1)


@dataclass(frozen=True, slots=True)
class Offered:
    """A product's variants, and what is said of all of them together."""

    choices: tuple[Choice, ...]

    @property
    def cheapest(self) -> Choice:
        return min(self.choices, key=lambda choice: choice.offer.amount)

    @property
    def price(self) -> PriceShown:
        lowest = self.cheapest.offer
        return price_shown(lowest, any(choice.offer.amount > lowest.amount for choice in self.choices))

    @property
    def stock(self) -> StockShown:
        return stock_shown(_together([choice.supply for choice in self.choices]))

    @property
    def buyable(self) -> list[Choice]:
        return [choice for choice in self.choices if choice.available]

    @property
    def most(self) -> int:
        return max((choice.most for choice in self.choices), default=0)

    @property
    def has_one_price(self) -> bool:
        return not self.price.at_least


def offered(product_ids: Iterable[int]) -> dict[int, Offered]:
    """By product; one without a variant on sale at a price is left out. One query, two with boxes."""
    variants = with_supply(Variant.objects.sellable().filter(product__in=set(product_ids)))
    listed, offers = priced(variants.order_by("product_id", "position", "sku"))
    contents = supply.inside(listed)
    supplies = supply.of(listed, contents)
    choices: dict[int, list[Choice]] = {}
    for variant in listed:
        inside = contents.get(variant.pk, ())
        if variant.pk in offers and all(line.price_now for line in inside):
            choice = Choice(variant, offers[variant.pk], supplies[variant.pk], inside)
            choices.setdefault(variant.product_id, []).append(choice)
    return {product_id: Offered(tuple(each)) for product_id, each in choices.items()}


def price_shown(offer: Offer, at_least: bool = False) -> PriceShown:
    return PriceShown(
        amount=offer.amount,
        at_least=at_least,
        unit_amount=offer.unit.amount if offer.unit else None,
        unit=offer.unit.per if offer.unit else "",
        reduced_from=offer.reduction.lowest if offer.reduction else None,
        days=offer.reduction.days if offer.reduction else 30,
    )


def stock_shown(supply: Supply) -> StockShown:
    if supply.there:
        return _there(supply.there, supply.low_at)
    if not supply.available:
        return StockShown(OUT, gettext("Sold out"))
    if supply.comes_on:
        day = date_format(supply.comes_on, "j F")
        return StockShown(PREORDER, gettext("Pre-order: leaves from %(day)s") % {"day": day})
    text = ngettext(
        "Made to order in %(days)s working day", "Made to order in %(days)s working days", supply.made_in
    )
    return StockShown(MADE_TO_ORDER, text % {"days": supply.made_in})


def _there(pieces: int, low_at: int) -> StockShown:
    if pieces <= low_at:
        text = ngettext("Only one left", "Only %(number)s left", pieces) % {"number": pieces}
        return StockShown(LAST, text)
    return StockShown(AVAILABLE, gettext("Available"))


def _together(supplies: Sequence[Supply]) -> Supply:
    """Of all variants of a product, for its card: the earliest day, the shortest wait."""
    waiting = [each for each in supplies if each.to_come]
    days = [each.comes_on for each in waiting if each.comes_on]
    made = [each.made_in for each in waiting if each.made_in]
    return Supply(
        there=sum(each.there for each in supplies),
        to_come=sum(each.to_come for each in supplies),
        comes_on=None if made else min(days, default=None),
        made_in=min(made, default=0),
        low_at=max(each.low_at for each in supplies),
    )
