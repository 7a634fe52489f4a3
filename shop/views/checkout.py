"""The checkout: one page, one column, one button. What was typed is kept whatever happens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core.models import User
from core.private_pages import page, private
from shop import filling, handing_over, order_letters, ordering
from shop.forms import CheckoutForm
from shop.lines import Line
from shop.models.basket import Basket
from shop.models.catalogue import WithdrawalRule
from shop.models.orders import DeliveryMethod, Order
from shop.reckoning import Reckoning, till_of
from shop.refusals import Refused
from shop.shipping import MAINLAND, Cost, Destination
from shop.views.frame import count_in_cookie, language

TEMPLATE = "shop/checkout.html"


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
    try:
        placed = ordering.placed_with(key, basket)
    except Refused as refusal:
        form.add_error(None, refusal.message)
        return _shown(request, basket, form, status=409)
    if placed:
        return _to_the_order(placed, basket)
    if not form.is_valid():
        return _shown(request, basket, form, status=422)
    try:
        order, _new = ordering.place(basket, form.draft(language()), key, buyer_of(request))
    except Refused as refusal:
        form.add_error(None, refusal.message)
        to_confirm = refusal.message if isinstance(refusal, ordering.TotalChanged) else ""
        return _shown(request, filling.find(request.session), form, to_confirm, status=409)
    return _to_the_order(order, filling.find(request.session))


def buyer_of(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None


def _to_the_order(order: Order, basket: Basket) -> HttpResponse:
    response = HttpResponseRedirect(handing_over.address_after(order, language()), status=303)
    return private(count_in_cookie(response, basket, secure=settings.SESSION_COOKIE_SECURE))


def _shown(
    request: HttpRequest, basket: Basket, form: CheckoutForm, to_confirm: str = "", *, status: int = 200
) -> HttpResponse:
    options = options_for(basket, form)
    context = {
        "form": form,
        "options": options,
        "key": basket.checkout_key if basket.pk else "",
        "problems": _problems(options, form),
        "exclusions": exclusions(options[0]["reckoning"].lines),
        "to_confirm": to_confirm,
    }
    return page(request, TEMPLATE, context, status=status)


def options_for(basket: Basket, form: CheckoutForm) -> list[dict[str, Any]]:
    """The total of each way to receive the goods; of a parcel, to the address as far as it is known."""
    ways = [DeliveryMethod.DELIVERY, DeliveryMethod.PICKUP]
    destinations = [_destination(way, form) for way in ways]
    till = till_of(basket)
    return [_option(till.reckon(place), way) for place, way in zip(destinations, ways, strict=True)]


def _problems(options: list[dict[str, Any]], form: CheckoutForm) -> list[str]:
    """What stands in the way of the way that was chosen; before choosing, of every way."""
    chosen = form.data.get("delivery_method") if form.is_bound else None
    told = {option["way"]: list(option["reckoning"].problems) for option in options}
    return told.get(chosen) or [each for each in told["delivery"] if each in told["pickup"]]


def exclusions(lines: Sequence[Line]) -> list[str]:
    """What cannot be given back, and why: said before ordering (law.md L19)."""
    kept = [line for line in lines if line.variant.withdrawal != WithdrawalRule.RIGHT]
    return [f"{line.name(language())}: {line.variant.get_withdrawal_display()}" for line in kept]


def _destination(way: str, form: CheckoutForm) -> Destination:
    if way == DeliveryMethod.PICKUP:
        return Destination(DeliveryMethod.PICKUP)
    country = form.data.get("country") or MAINLAND.country
    return Destination(
        DeliveryMethod.DELIVERY, country, form.data.get("province", "") if country == "IT" else ""
    )


def _option(reckoning: Reckoning, way: str) -> dict[str, Any]:
    pickup = way == DeliveryMethod.PICKUP
    return {
        "way": str(way),
        "reckoning": reckoning,
        "expected": f"{reckoning.total:.2f}",
        "summary": {
            "title": gettext("If you collect it in store") if pickup else gettext("If we deliver it"),
            "lines": [_line(line) for line in reckoning.lines],
            "rows": [
                {"label": gettext("Goods"), "amount": reckoning.goods},
                {"label": gettext("Collect in store"), "text": gettext("free")}
                if pickup
                else _delivery_row(reckoning.delivery),
                *({"label": order_letters.vat_label(row.rate), "amount": row.vat} for row in reckoning.vat),
            ],
            "total": reckoning.total,
        },
    }


def _delivery_row(cost: Cost | None) -> dict[str, Any]:
    if cost is None or cost.zone is None:
        return {"label": gettext("Delivery"), "text": gettext("not possible")}
    label = gettext("Delivery: %(zone)s, in %(first)s to %(last)s working days") % {
        "zone": cost.zone.label(language()),
        "first": cost.zone.days_from,
        "last": cost.zone.days_to,
    }
    return {"label": label, "amount": cost.price}


def _line(line: Line) -> dict[str, Any]:
    name = line.name(language())
    return {
        "quantity": line.quantity,
        "name": str(name),
        "lang": "" if name.lang == language() else name.lang,
        "total": line.total,
    }
