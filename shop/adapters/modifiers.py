"""Salesman's modifiers: they ask our verbs and write down what was answered."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from salesman.basket.modifiers import BasketModifier

from shop import order_letters
from shop.models.basket import Basket
from shop.reckoning import till_of
from shop.shipping import Destination


def destination_of(basket: Basket) -> Destination:
    """What the visitor has said so far about where the goods go."""
    said = {name: basket.extra[name] for name in ("method", "country", "province") if name in basket.extra}
    return Destination(**said)


class DeliveryModifier(BasketModifier):
    """The first: it reckons the basket once, and the others read that."""

    identifier = "delivery"

    def setup_basket(self, basket: Basket, request: Any) -> None:
        basket.reckoning = till_of(basket).reckon(destination_of(basket))

    def process_basket(self, basket: Basket, request: Any) -> None:
        applied = basket.reckoning.applied
        if applied and applied.discount:
            label = gettext("Voucher %(code)s") % {"code": applied.code}
            self.add_extra_row(basket, request, label=label, amount=-applied.discount, identifier="voucher")
        cost = basket.reckoning.delivery
        if cost is not None:
            self.add_extra_row(basket, request, label=gettext("Delivery"), amount=cost.price)


class VatModifier(BasketModifier):
    """VAT is in the prices already: told, never charged."""

    identifier = "vat"

    def process_basket(self, basket: Basket, request: Any) -> None:
        for row in basket.reckoning.vat:
            rate = f"{row.rate.normalize():f}"
            label = order_letters.vat_label(row.rate)
            self.add_extra_row(
                basket, request, label=label, amount=row.vat, charge=False, identifier=f"vat-{rate}"
            )
