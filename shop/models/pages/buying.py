"""The top of a product's page: the variant that is chosen, what it costs, whether it is there, what one may do."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext

from core.money import euro
from shop import dispatch, shipping
from shop.refusals import Refused
from shop.shipping import MAINLAND, Served
from shop.window import Choice, Offered, PriceShown, StockShown


@dataclass(frozen=True, slots=True)
class Option:
    """One variant as a button. `url` is the page with that variant chosen, for whoever has no script."""

    choice: Choice
    label: str
    checked: bool
    url: str


@dataclass(frozen=True, slots=True)
class Buying:
    """What `shop/product_top.html` prints; everything but the options changes with the variant.

    `chosen` is None while the reader has still to say which one: nothing is ticked for her where all cost the same,
    since a wrong size is a return. Until then price and stock are those of all together.
    """

    chosen: Choice | None
    offered: Offered
    options: Sequence[Option]
    label: str
    delivery: str
    leaves_by: datetime.date | None

    @property
    def sku(self) -> str:
        return self.chosen.sku if self.chosen else ""

    @property
    def any_sku(self) -> str:
        """Of whichever variant: it tells the basket which product it is that nothing was chosen of."""
        return self.offered.choices[0].sku

    @property
    def price(self) -> PriceShown:
        """Of all together: a reduction or a price by the kilo is said only when it is true of each."""
        if self.chosen:
            return self.chosen.price
        prices = {choice.price for choice in self.offered.choices}
        return prices.pop() if len(prices) == 1 else PriceShown(self.offered.price.amount)

    @property
    def stock(self) -> StockShown:
        return self.chosen.stock if self.chosen else self.offered.stock

    @property
    def available(self) -> bool:
        return bool(self.chosen.available if self.chosen else self.offered.buyable)

    @property
    def most(self) -> int:
        return self.chosen.most if self.chosen else self.offered.most

    @property
    def one_by_one(self) -> Decimal | None:
        """What the contents of a box cost by themselves."""
        return self.chosen.one_by_one if self.chosen else None

    @property
    def with_prices(self) -> bool:
        return len({option.choice.offer.amount for option in self.options}) > 1


def of(page: Any, asked: str, zones: Sequence[Served]) -> Buying | None:
    """The variant asked for in the address; without one, see `begins_with`. None when nothing is on sale."""
    offered: Offered | None = page.offered
    if offered is None:
        return None
    choices = offered.choices
    chosen = next((each for each in choices if each.sku == asked), None) or begins_with(choices)
    options = [
        Option(each, each.variant.option(page.language) or each.sku, each is chosen, address(page, each.sku))
        for each in choices
    ]
    return Buying(
        chosen=chosen,
        offered=offered,
        options=options if len(options) > 1 else (),
        label=question(page, chosen) if len(options) > 1 else "",
        delivery=delivery(chosen or max(choices, key=lambda each: each.variant.weight), zones),
        leaves_by=leaves_by([chosen] if chosen else choices),
    )


def leaves_by(asked: Sequence[Choice]) -> datetime.date | None:
    """The day that holds for the chosen one, or for whichever will be chosen."""
    there = [choice for choice in asked if choice.available]
    cut_off = dispatch.terms().cut_off if there else None
    days = {dispatch.leaves_by(each.variant, each.supply, 1, cut_off=cut_off) for each in there}
    return days.pop() if len(days) == 1 else None


def begins_with(choices: Sequence[Choice]) -> Choice | None:
    """Of several prices the first that is there, so that the price shown can be paid; of one price none."""
    if len(choices) > 1 and len({each.offer.amount for each in choices}) == 1:
        return None
    return next((each for each in choices if each.available), choices[0])


def question(page: Any, chosen: Choice | None) -> str:
    """ "Taglia e colore", or what is to be done about it."""
    asked: str = page.option_label
    if chosen or not asked:
        return asked or gettext("Choose")
    return gettext("Choose: %(what)s") % {"what": f"{asked[:1].lower()}{asked[1:]}"}


def address(page: Any, sku: str) -> str:
    return f"{page.get_url() or ''}?{urlencode({'sku': sku})}"


def delivery(choice: Choice, zones: Sequence[Served]) -> str:
    """How it reaches the reader, in one sentence."""
    weight, amount = choice.variant.weight, choice.offer.amount
    try:
        cost = shipping.cost_of(MAINLAND, weight, amount, zones)
    except Refused:
        return gettext("You collect it in our Milan store: no parcel of ours carries it.")
    free_above = cost.zone.free_above if cost.zone else None
    if not cost.price:
        italy = gettext("free")
    elif free_above is None:
        italy = gettext("from %(price)s") % {"price": euro(cost.price)}
    else:
        said = gettext("from %(price)s, free above %(free)s")
        italy = said % {"price": euro(cost.price), "free": euro(free_above)}
    if abroad := _abroad(weight, zones):
        said = gettext(
            "We deliver in Italy (%(italy)s) and the EU (from %(abroad)s), or you collect in our Milan store for free."
        )
        return said % {"italy": italy, "abroad": euro(abroad)}
    said = gettext("We deliver in Italy (%(italy)s), or you collect in our Milan store for free.")
    return said % {"italy": italy}


def _abroad(weight: int, zones: Sequence[Served]) -> Decimal | None:
    prices = [
        next((band.price for band in served.bands if weight <= band.up_to), None)
        for served in zones
        if "IT" not in served.zone.countries
    ]
    return min((price for price in prices if price is not None), default=None)
