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
from shop import shipping
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
    """What `shop/product_top.html` prints; everything but the options changes with the variant."""

    chosen: Choice
    options: Sequence[Option]
    label: str
    delivery: str

    @property
    def sku(self) -> str:
        return self.chosen.sku

    @property
    def price(self) -> PriceShown:
        return self.chosen.price

    @property
    def stock(self) -> StockShown:
        return self.chosen.stock

    @property
    def one_by_one(self) -> Decimal | None:
        """What the contents of a box cost by themselves."""
        return self.chosen.one_by_one

    @property
    def leaves_by(self) -> datetime.date | None:
        return self.chosen.leaves_by if self.chosen.available else None

    @property
    def with_prices(self) -> bool:
        return len({option.choice.offer.amount for option in self.options}) > 1


def of(page: Any, asked: str, zones: Sequence[Served]) -> Buying | None:
    """The variant asked for in the address, or the first that is there; None when nothing is on sale."""
    offered: Offered | None = page.offered
    if offered is None:
        return None
    choices = offered.choices
    chosen = next((each for each in choices if each.sku == asked), None)
    chosen = chosen or next((each for each in choices if each.available), choices[0])
    options = [
        Option(each, each.variant.option(page.language) or each.sku, each is chosen, address(page, each.sku))
        for each in choices
    ]
    return Buying(
        chosen=chosen,
        options=options if len(options) > 1 else (),
        label=(page.option_label if len(options) > 1 else "") or gettext("Choose"),
        delivery=delivery(chosen, zones),
    )


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
