"""/api/basket/: Salesman's addresses and answers over our own verbs."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from salesman.basket.views import BasketViewSet

from shop import filling, vouchers
from shop.adapters.api import ShopApi, only_known, refuse_field, text, whole
from shop.adapters.serializers import FullBasketSerializer
from shop.addresses import COUNTRIES, PROVINCES
from shop.forms import GiftForm
from shop.models.basket import Basket
from shop.models.catalogue import MOST_PER_LINE, Variant
from shop.models.orders import DeliveryMethod
from shop.reckoning import till_of
from shop.refusals import Refused
from shop.views.frame import count_in_cookie

# All that a client may keep beside its basket, and the values that it may have.
EXTRA = {
    "method": set(DeliveryMethod.values),
    "country": set(COUNTRIES),
    "province": set(PROVINCES) | {""},
    "adult": {"yes"},  # alcohol is sold to adults only
    "hides_prices": {"yes"},
}
ADDED = {"sku", "product_type", "product_id", "quantity", "ref", "extra"}
PRODUCT_TYPE = "shop.Variant"


class Baskets(ShopApi, BasketViewSet):
    lookup_value_regex = "[-A-Za-z0-9_]{1,128}"

    def get_basket(self) -> Basket:
        return filling.find(self.request.session)

    def get_queryset(self) -> Any:
        return self.get_basket().items.all()

    def told(self, basket: Basket, code: int = status.HTTP_200_OK) -> Response:
        context = {"request": self.request, "view": self}
        response = Response(FullBasketSerializer(basket, context=context).data, status=code)
        if self.request.method not in ("GET", "HEAD"):
            count_in_cookie(response, basket, secure=settings.SESSION_COOKIE_SECURE)
        return response

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        # Every write answers with the whole basket already: Salesman's `?basket` has nothing to add.
        return super(BasketViewSet, self).finalize_response(request, response, *args, **kwargs)

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self.told(self.get_basket())

    def retrieve(self, request: Request, *args: Any, ref: str = "", **kwargs: Any) -> Response:
        told = FullBasketSerializer(self.get_basket(), context={"request": request}).data
        line = next((line for line in told["items"] if line["ref"] == ref), None)
        if line is None:
            raise Refused("not_in_basket", gettext("This product is not in your basket."))
        return Response(line)

    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        data = request.data if isinstance(request.data, dict) else {}
        only_known(data, ADDED)
        if data.get("extra"):
            refuse_field("extra", gettext("This field is not accepted."))
        quantity = whole(data.get("quantity", 1), "quantity", 1, MOST_PER_LINE)
        filled = filling.put(request.session, _sku_of(data), quantity)
        return self.told(filled, status.HTTP_201_CREATED)

    def update(self, request: Request, *args: Any, ref: str = "", **kwargs: Any) -> Response:
        data = request.data if isinstance(request.data, dict) else {}
        only_known(data, {"quantity"})
        quantity = whole(data.get("quantity"), "quantity", 0, MOST_PER_LINE)
        return self.told(filling.change(request.session, ref, quantity))

    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self.update(request, *args, **kwargs)

    def destroy(self, request: Request, *args: Any, ref: str = "", **kwargs: Any) -> Response:
        return self.told(filling.change(request.session, ref, 0))

    def delete(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self.told(filling.empty(request.session))

    @action(["get"], False)
    def count(self, request: Request) -> Response:
        return Response({"count": self.get_basket().count})

    @action(["get"], False)
    def quantity(self, request: Request) -> Response:
        return Response({"quantity": self.get_basket().quantity})

    @action(["post"], False)
    def clear(self, request: Request) -> Response:
        return self.told(filling.empty(request.session))

    @action(["get"], False)
    def extra(self, request: Request) -> Response:
        return Response({"extra": self.get_basket().extra})

    @extra.mapping.put
    def extra_update(self, request: Request) -> Response:
        data = request.data if isinstance(request.data, dict) else {}
        only_known(data, {"extra"})
        wanted = data.get("extra")
        if not isinstance(wanted, dict):
            refuse_field("extra", gettext("Send a JSON object."))
        only_known(wanted, {*EXTRA, "voucher", "gift_message"})
        for name, value in wanted.items():
            if value is not None and text(value, name) not in EXTRA.get(name, {value}):
                refuse_field(name, gettext("There is no such choice."))
        return self.told(filling.say(request.session, self._checked(dict(wanted))))

    def _checked(self, wanted: dict[str, str | None]) -> dict[str, str | None]:
        """A voucher must give something now, as on the page; a message must fit on its card."""
        if wanted.get("gift_message"):
            form = GiftForm({"gift_message": wanted["gift_message"]})
            if not form.is_valid():
                refuse_field("gift_message", " ".join(str(each) for each in form.errors["gift_message"]))
            wanted["gift_message"] = form.cleaned_data["gift_message"]
        if code := wanted.get("voucher"):
            wanted["voucher"] = vouchers.check(code, till_of(self.get_basket()).lines).code
        return wanted


def _sku_of(data: dict[str, Any]) -> str:
    """A product by its SKU, or in Salesman's way by type and number."""
    if "sku" in data:
        return text(data["sku"], "sku")
    if data.get("product_type") != PRODUCT_TYPE:
        refuse_field("product_type", gettext("There is no such choice."))
    number = whole(data.get("product_id"), "product_id", 1, 2**31 - 1)
    found = Variant.objects.filter(pk=number).values_list("sku", flat=True).first()
    if found is None:
        raise Refused("unknown", gettext("There is no such product."))
    return str(found)
