"""The ways to pay, as Salesman calls them. Each must define `basket_payment` on the class itself."""

from __future__ import annotations

from typing import Any

from salesman.checkout.payment import PaymentMethod

from shop import handing_over, ordering, paying
from shop.models.basket import Basket
from shop.models.orders import Order
from shop.views.checkout import buyer_of
from shop.views.frame import language


def placed(basket: Basket, request: Any) -> dict[str, Any]:
    """Place the order whose draft the checkout hung on the basket. An answer without `url` would be a 500."""
    order, is_new = ordering.place(basket, basket.draft, basket.draft_key, buyer_of(request))
    return answer_for(order, is_new=is_new)


def answer_for(order: Order, *, is_new: bool) -> dict[str, Any]:
    return {
        "url": handing_over.address_after(order, language()),
        "ref": order.ref,
        "token": order.token,
        "status": order.status,
        "total": f"{order.total:.2f}",
        "created": is_new,
    }


class Card(PaymentMethod):
    identifier = paying.CARD
    label = paying.LABELS[paying.CARD]

    def is_enabled(self, request: Any) -> bool:
        return self.identifier in paying.offered()

    def basket_payment(self, basket: Basket, request: Any) -> dict[str, Any]:
        return placed(basket, request)


class BankTransfer(PaymentMethod):
    identifier = paying.BANK_TRANSFER
    label = paying.LABELS[paying.BANK_TRANSFER]

    def is_enabled(self, request: Any) -> bool:
        return self.identifier in paying.offered()

    def basket_payment(self, basket: Basket, request: Any) -> dict[str, Any]:
        return placed(basket, request)


class PayAtPickup(PaymentMethod):
    identifier = paying.PAY_AT_PICKUP
    label = paying.LABELS[paying.PAY_AT_PICKUP]

    def is_enabled(self, request: Any) -> bool:
        return self.identifier in paying.offered()

    def basket_payment(self, basket: Basket, request: Any) -> dict[str, Any]:
        return placed(basket, request)
