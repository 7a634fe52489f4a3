"""What a reader sees of price and stock: many products in two queries, whatever their number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext, ngettext

from shop.models.catalogue import Variant
from shop.pricing import Offer, offers

AVAILABLE, LAST, OUT = "available", "last", "out"


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
    available: int
    low_at: int

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
        return stock_shown(self.available, self.low_at)


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
        available = sum(choice.available for choice in self.choices)
        return stock_shown(available, max(choice.low_at for choice in self.choices))

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
    """By product; one without a variant on sale at a price is left out."""
    variants = Variant.objects.sellable().filter(product__in=set(product_ids)).select_related("stock")
    listed = list(variants.order_by("product_id", "position", "sku"))
    priced = offers(listed)
    choices: dict[int, list[Choice]] = {}
    for variant in listed:
        if variant.pk in priced:
            choices.setdefault(variant.product_id, []).append(_choice(variant, priced[variant.pk]))
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


def stock_shown(available: int, low_at: int) -> StockShown:
    if available == 0:
        return StockShown(OUT, gettext("Sold out"))
    if available <= low_at:
        text = ngettext("Only one left", "Only %(number)s left", available) % {"number": available}
        return StockShown(LAST, text)
    return StockShown(AVAILABLE, gettext("Available"))


def _choice(variant: Variant, offer: Offer) -> Choice:
    stock = getattr(variant, "stock", None)
    if stock is None:
        return Choice(variant, offer, available=0, low_at=0)
    return Choice(variant, offer, stock.available, stock.low_at)
