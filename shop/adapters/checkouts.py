"""/api/checkout/: the same form and the same verb as the page."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext
from rest_framework import status
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from salesman.checkout.payment import payment_methods_pool
from salesman.checkout.views import CheckoutViewSet

from shop import filling, ordering
from shop.adapters.api import ShopApi, only_known, refuse_field, text
from shop.adapters.payment import answer_for
from shop.forms import ADDRESS, CheckoutForm
from shop.models.basket import Basket
from shop.models.orders import DeliveryMethod
from shop.reckoning import till_of
from shop.shipping import Destination
from shop.views.frame import count_in_cookie, language

PLAIN = ("email", "name", "phone", "delivery_method", "payment_method")
PARTS = (*ADDRESS, "recipient")
KNOWN = {*PLAIN, "shipping_address", "expected_total", "idempotency_key"}


class Checkouts(ShopApi, CheckoutViewSet):
    def get_serializer_context(self) -> dict[str, Any]:
        return {"request": self.request, "view": self, "basket": filling.find(self.request.session)}

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The ways to pay and to receive, with the totals to be looked at. Writes nothing."""
        basket = filling.find(request.session)
        methods = payment_methods_pool.get_payments("basket", request)
        return Response(
            {
                "payment_methods": [
                    {"identifier": method.identifier, "label": str(method.label)} for method in methods
                ],
                "totals": _totals(basket),
                "idempotency_key": str(basket.checkout_key) if basket.pk else None,
            }
        )

    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        data = request.data if isinstance(request.data, dict) else {}
        basket = filling.find(request.session)
        form = CheckoutForm(_flat(data))
        key = ordering.key_for(basket, form.data["key"])
        if placed := ordering.placed_with(key, basket):
            return self._told(answer_for(placed, is_new=False), status.HTTP_200_OK)
        if not form.is_valid():
            raise ValidationError(_errors(form))
        basket.draft, basket.draft_key = form.draft(language()), key
        method = payment_methods_pool.get_payment(form.cleaned_data["payment_method"], "basket", request)
        if method is None:
            refuse_field("payment_method", gettext("There is no such choice."))
        told = method.basket_payment(basket, request)
        return self._told(told, status.HTTP_201_CREATED if told["created"] else status.HTTP_200_OK)

    def _told(self, told: dict[str, Any], code: int) -> Response:
        response = Response(told, status=code, headers={"Location": told["url"]})
        count_in_cookie(response, filling.find(self.request.session), secure=settings.SESSION_COOKIE_SECURE)
        return response


def _totals(basket: Basket) -> dict[str, str]:
    if not basket.get_items():
        return {}
    ways = DeliveryMethod.values
    destinations = [Destination(method=way) for way in ways]
    till = till_of(basket)
    return {way: f"{till.reckon(place).total:.2f}" for way, place in zip(ways, destinations, strict=True)}


def _flat(data: dict[str, Any]) -> dict[str, Any]:
    """The client's object as the form's fields. What is no text is refused, not made into one."""
    only_known(data, KNOWN)
    typed: dict[str, Any] = {name: text(data.get(name, ""), name) for name in PLAIN}
    address = data.get("shipping_address") or {}
    if not isinstance(address, dict):
        refuse_field("shipping_address", gettext("Send a JSON object."))
    only_known(address, set(PARTS))
    typed |= {part: text(address.get(part, ""), part) for part in PARTS}
    expected = data.get("expected_total", "")
    if isinstance(expected, bool) or not isinstance(expected, str | int | float):
        refuse_field("expected_total", gettext("An amount such as 12.50."))
    typed |= {f"expected_{way}": str(expected) for way in DeliveryMethod.values}
    typed["key"] = text(data.get("idempotency_key") or "", "idempotency_key")
    return typed


def _errors(form: CheckoutForm) -> dict[str, list[str]]:
    renamed = {"key": "idempotency_key", "__all__": "detail"}
    renamed |= {f"expected_{way}": "expected_total" for way in DeliveryMethod.values}
    return {renamed.get(name, name): [str(error) for error in errors] for name, errors in form.errors.items()}
