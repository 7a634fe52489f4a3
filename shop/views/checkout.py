"""The checkout: one page, one column, one button. What was typed is kept whatever happens."""

from __future__ import annotations

import logging
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core.models import User
from shop import filling, order_letters, ordering
from shop.forms import CheckoutForm
from shop.models.basket import Basket, BasketItem
from shop.models.orders import DeliveryMethod, Order
from shop.reckoning import Reckoning, reckon
from shop.refusals import Refused
from shop.shipping import MAINLAND, Destination
from shop.views.frame import count_in_cookie, language, page, private

TEMPLATE = "shop/checkout.html"
logger = logging.getLogger(__name__)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def checkout(request: HttpRequest) -> HttpResponse:
    basket = filling.find(request.session)
    if request.method == "POST":
        return _ordered(request, basket)
    if not basket.get_items():
        return HttpResponseRedirect(reverse("shop:basket"))
    return _shown(request, basket, CheckoutForm())


def _ordered(request: HttpRequest, basket: Basket) -> HttpResponse:
    form = CheckoutForm(request.POST)
    key = ordering.key_for(basket, request.POST.get("key", "")) if basket.pk else ""
    # Looked at first: the second press of the button comes when the basket is already empty.
    if placed := Order.objects.filter(idempotency_key=key).first():
        return _to_the_order(placed, basket)
    if not form.is_valid():
        return _shown(request, basket, form, status=422)
    try:
        order, _new = ordering.place(basket, form.draft(language()), key, buyer_of(request))
    except Refused as refusal:
        form.add_error(None, refusal.message)
        return _shown(request, filling.find(request.session), form, status=409)
    return _to_the_order(order, filling.find(request.session))


def buyer_of(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None


def _to_the_order(order: Order, basket: Basket) -> HttpResponse:
    response = HttpResponseRedirect(order_letters.page_of(order), status=303)
    return private(count_in_cookie(response, basket, secure=settings.SESSION_COOKIE_SECURE))


def _shown(request: HttpRequest, basket: Basket, form: CheckoutForm, *, status: int = 200) -> HttpResponse:
    items = basket.get_items()
    options = options_for(items, form)
    context = {
        "form": form,
        "options": options,
        "key": basket.checkout_key if basket.pk else "",
        "can_be_ordered": bool(items) and all(option["reckoning"].can_be_ordered for option in options),
        "problems": list(dict.fromkeys(each for option in options for each in option["reckoning"].problems)),
    }
    return page(request, TEMPLATE, context, status=status)


def options_for(items: list[BasketItem], form: CheckoutForm) -> list[dict[str, Any]]:
    """The totals to be looked at: for the way chosen and that address, or, before choosing, for each way."""
    chosen = form.data.get("delivery_method") if form.is_bound else None
    ways = [chosen] if chosen in DeliveryMethod.values else DeliveryMethod.values
    return [_option(reckon(items, _destination(way, form)), way) for way in ways]


def _destination(way: str, form: CheckoutForm) -> Destination:
    if way == DeliveryMethod.PICKUP:
        return Destination(DeliveryMethod.PICKUP)
    typed = form.cleaned_data if form.is_bound and form.is_valid() else form.data
    country = typed.get("country") or MAINLAND.country
    return Destination(DeliveryMethod.DELIVERY, country, typed.get("province", "") if country == "IT" else "")


def _option(reckoning: Reckoning, way: str) -> dict[str, Any]:
    pickup = way == DeliveryMethod.PICKUP
    cost = reckoning.delivery.price if reckoning.delivery else Decimal(0)
    zone = reckoning.delivery.zone.label(language()) if reckoning.delivery and reckoning.delivery.zone else ""
    rows: list[dict[str, Any]] = [{"label": gettext("Goods"), "amount": reckoning.goods}]
    if pickup:
        rows.append({"label": gettext("Collect in store"), "text": gettext("free")})
    elif reckoning.delivery:
        rows.append({"label": gettext("Delivery: %(zone)s") % {"zone": zone}, "amount": cost})
    rows += [{"label": order_letters.vat_label(row.rate), "amount": row.vat} for row in reckoning.vat]
    return {
        "way": way,
        "reckoning": reckoning,
        "expected": f"{reckoning.total:.2f}",
        "summary": {
            "title": gettext("If you collect it in store") if pickup else gettext("If we deliver it"),
            "lines": [_line(line) for line in reckoning.lines],
            "rows": rows,
            "total": reckoning.total,
        },
    }


def _line(line: Any) -> dict[str, Any]:
    name = line.name(language())
    return {
        "quantity": line.quantity,
        "name": str(name),
        "lang": "" if name.lang == language() else name.lang,
        "total": line.total,
    }
