"""/api/checkout/: the same forms and the same verb as the pages."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext
from rest_framework import status
from rest_framework.exceptions import Throttled, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from salesman.checkout.payment import payment_methods_pool
from salesman.checkout.views import CheckoutViewSet

from shop import filling, ordering, pausing
from shop.adapters.api import ShopApi, only_known, refuse_field, text
from shop.adapters.payment import answer_for
from shop.checkout.payment import BILLING, INVOICE
from shop.checkout.road import Road
from shop.drafts import ADDRESS
from shop.forms import OrderForm
from shop.models.orders import DeliveryMethod
from shop.shipping import Destination
from shop.views.frame import count_in_cookie, language, ordered_too_often

PLAIN = ("email", "name", "phone", "delivery_method", "payment_method", "slot")
PARTS = (*ADDRESS, "recipient")
ASKED = tuple(name for name in INVOICE if name not in BILLING)
OBJECTS = {"shipping_address": PARTS, "billing_address": ADDRESS, "invoice": ASKED}
KNOWN = {*PLAIN, *OBJECTS, "expected_total", "contents", "idempotency_key"}
RENAMED = {"key": "idempotency_key", "__all__": "detail"}


class Checkouts(ShopApi, CheckoutViewSet):
    def get_serializer_context(self) -> dict[str, Any]:
        return {"request": self.request, "view": self, "basket": filling.find(self.request.session)}

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The ways to pay and to receive, with the totals to be looked at. Writes nothing."""
        basket = filling.find(request.session)
        methods = payment_methods_pool.get_payments("basket", request)
        road = Road(basket)
        return Response(
            {
                "payment_methods": [
                    {"identifier": method.identifier, "label": str(method.label)} for method in methods
                ],
                "totals": _totals(road),
                "slots": [
                    {"slot": slot.code, "day": slot.day.isoformat(), "hours": slot.hours}
                    for slot in road.slots
                ],
                "contents": road.reckon().contents if road.till.lines else None,
                "paused": pausing.reasons(),
                "idempotency_key": str(basket.checkout_key) if basket.pk else None,
            }
        )

    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        data = request.data if isinstance(request.data, dict) else {}
        basket = filling.find(request.session)
        typed = _flat(data)
        form = OrderForm(typed)
        key = ordering.key_for(basket, typed["key"])
        if placed := ordering.placed_with(key, basket):
            return self._told(answer_for(placed, is_new=False), status.HTTP_200_OK)
        road = Road(basket, typed)
        if road.missing or not form.is_valid():
            raise ValidationError(_errors(road, form))
        if often := ordered_too_often(request._request, typed["email"]):
            raise Throttled(often.wait)
        seen = form.cleaned_data
        basket.draft = road.draft(language(), seen["expected_total"], seen["contents"])
        basket.draft_key = key
        method = payment_methods_pool.get_payment(typed["payment_method"], "basket", request)
        if method is None:
            refuse_field("payment_method", gettext("There is no such choice."))
        told = method.basket_payment(basket, request)
        return self._told(told, status.HTTP_201_CREATED if told["created"] else status.HTTP_200_OK)

    def _told(self, told: dict[str, Any], code: int) -> Response:
        response = Response(told, status=code, headers={"Location": told["url"]})
        count_in_cookie(response, filling.find(self.request.session), secure=settings.SESSION_COOKIE_SECURE)
        return response


def _totals(road: Road) -> dict[str, str]:
    if not road.till.lines:
        return {}
    ways = {
        DeliveryMethod.DELIVERY: road.estimate,
        DeliveryMethod.PICKUP: Destination(DeliveryMethod.PICKUP),
    }
    return {way: f"{road.till.reckon(place).total:.2f}" for way, place in ways.items()}


def _flat(data: dict[str, Any]) -> dict[str, Any]:
    """The client's object as the forms' fields. What is no text is refused, not made into one."""
    only_known(data, KNOWN)
    typed: dict[str, Any] = {name: text(data.get(name, ""), name) for name in PLAIN}
    for name, parts in OBJECTS.items():
        prefix = "bill_" if name == "billing_address" else ""
        inner = data.get(name) or {}
        if not isinstance(inner, dict):
            refuse_field(name, gettext("Send a JSON object."))
        only_known(inner, set(parts))
        typed |= {f"{prefix}{part}": text(inner.get(part, ""), part) for part in parts}
    typed["wants_invoice"] = "on" if data.get("invoice") else ""
    expected = data.get("expected_total", "")
    if isinstance(expected, bool) or not isinstance(expected, str | int | float):
        refuse_field("expected_total", gettext("An amount such as 12.50."))
    typed["expected_total"] = str(expected)
    typed["contents"] = text(data.get("contents") or "", "contents")
    typed["key"] = text(data.get("idempotency_key") or "", "idempotency_key")
    return typed


def _errors(road: Road, form: OrderForm) -> dict[str, list[str]]:
    told = {**road.errors, **form.errors}
    return {RENAMED.get(name, name): [str(error) for error in errors] for name, errors in told.items()}
