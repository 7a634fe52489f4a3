"""The last step: all of it to be looked at, and one button that says what it does (law.md L8, L9)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core.private_pages import page
from shop import dispatch, filling, order_letters, ordering, paying, working_days
from shop.addresses import ELSEWHERE
from shop.checkout.road import DELIVERY, PAYMENT, REVIEW, Road
from shop.drafts import Address, Draft
from shop.forms import OrderForm
from shop.models.basket import Basket
from shop.models.orders import BuyerKind, DeliveryMethod
from shop.reckoning import Reckoning
from shop.refusals import Refused
from shop.views import summary
from shop.views.basket_page import shown as basket_shown
from shop.views.checkout import buyer_of, sent_elsewhere, show_step, steps_to, to_the_order
from shop.views.frame import language, ordered_too_often


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def review(request: HttpRequest) -> HttpResponse:
    basket = filling.find(request.session)
    if request.method == "POST":
        return _ordered(request, Road(basket))
    road = Road(basket, only_shown=True)
    return sent_elsewhere(road, REVIEW) or _shown(request, road)


def _ordered(request: HttpRequest, road: Road) -> HttpResponse:
    basket, form = road.basket, OrderForm(request.POST)
    if not basket.typed:
        return _pressed_again(request, basket)
    if road.missing:
        return _incomplete(request, road)
    if not form.is_valid():
        said = [str(error) for errors in form.errors.values() for error in errors]
        return _shown(request, road, " ".join(said), status=422)
    typed = form.cleaned_data
    draft = road.draft(language(), typed["expected_total"], typed["contents"])
    if often := ordered_too_often(request, draft.email):
        response = _shown(request, road, often.words, status=429)
        response.headers["Retry-After"] = str(often.wait)
        return response
    try:
        order, _is_new = ordering.place(
            basket, draft, ordering.key_for(basket, typed["key"]), buyer_of(request)
        )
    except Refused as refusal:
        return _shown(request, Road(filling.find(request.session)), refusal.message, status=409)
    return to_the_order(order)


def _incomplete(request: HttpRequest, road: Road) -> HttpResponse:
    """Something that was right when it was typed is not any more, such as an hour that is taken."""
    step = road.missing or DELIVERY
    return show_step(request, road, step, road.sent(step, road.typed), status=409)


def _pressed_again(request: HttpRequest, basket: Basket) -> HttpResponse:
    """What was typed has become an order already; or nothing was typed at all."""
    key = ordering.key_for(basket, request.POST.get("key", "")[:64]) if basket.pk else ""
    try:
        placed = ordering.placed_with(key, basket) if key else None
    except Refused as refusal:
        return basket_shown(request, basket, refusal.message, status=409)
    if placed:
        return to_the_order(placed)
    return HttpResponseRedirect(reverse("shop:basket"), status=303)


def _shown(request: HttpRequest, road: Road, refusal: str = "", *, status: int = 200) -> HttpResponse:
    if not road.till.lines:
        return basket_shown(request, road.basket, refusal, status=status)
    if road.missing:
        return _incomplete(request, road)
    reckoning, basket = road.reckon(), road.basket
    draft = road.draft(language(), reckoning.total)
    context = {
        "steps": steps_to(REVIEW),
        "typed": _facts(draft),
        "gift": {"message": basket.gift_message, "hides_prices": basket.hides_prices},
        "summary": _summary(reckoning, road, draft),
        "refusal": refusal,
        "problems": [problem for problem in reckoning.problems if problem not in refusal],
        "buys_as_company": draft.invoice is not None and draft.invoice.kind != BuyerKind.PRIVATE,
        "terms_version": paying.organisation().terms_version,
        "hidden": {
            "key": basket.checkout_key,
            "expected_total": f"{reckoning.total:.2f}",
            "contents": reckoning.contents,
        },
    }
    return page(request, "shop/review.html", context, status=status, same_for_all=not request.GET)


def _summary(reckoning: Reckoning, road: Road, draft: Draft) -> dict[str, Any]:
    """What waits for a transfer has no day in the calendar yet, only a number of days (law.md L14)."""
    told = summary.of(reckoning, road.till.terms.cut_off)
    if draft.payment_method == paying.BANK_TRANSFER and reckoning.ready and reckoning.total:
        start = dispatch.first_day(timezone.now(), road.till.terms.cut_off)
        days = max(1, working_days.between(start, reckoning.ready))
        is_pickup = draft.delivery_method == DeliveryMethod.PICKUP
        told["notes"] = [order_letters.when_paid(days, is_pickup=is_pickup)]
    return told


def _facts(draft: Draft) -> list[dict[str, Any]]:
    """What was typed, each part with the step at which it is corrected (law.md L12)."""
    here = [draft.name, draft.email, draft.phone]
    if draft.delivery_method == DeliveryMethod.PICKUP:
        where = [draft.slot.words if draft.slot else "", str(paying.organisation().address)]
        title = gettext("Collect in store")
    else:
        where, title = [draft.recipient or draft.name, *_address(draft.address)], gettext("Delivery to")
    parts = [
        (gettext("Who you are"), here, DELIVERY),
        (title, where, DELIVERY),
        (gettext("How you pay"), [str(paying.LABELS[draft.payment_method])], PAYMENT),
        (gettext("Invoice"), _invoice(draft), PAYMENT),
    ]
    return [
        {"title": title, "lines": [line for line in lines if line], "url": reverse(step.url_name)}
        for title, lines, step in parts
    ]


def _address(place: Address) -> list[str]:
    town = " ".join(part for part in (place.postcode, place.city) if part)
    if place.province:
        town = f"{town} ({place.province})"
    return [place.street, town, str(ELSEWHERE.get(place.country, place.country))]


def _invoice(draft: Draft) -> list[str]:
    asked = draft.invoice
    if asked is None:
        return [gettext("You did not ask for an invoice.")]
    numbers = (
        (gettext("Italian tax code"), asked.tax_code),
        (gettext("VAT number"), asked.vat_number),
        (gettext("Recipient code"), asked.code),
        (gettext("PEC"), asked.pec),
        (gettext("CIG"), asked.cig),
    )
    told = [f"{label}: {number}" for label, number in numbers if number]
    address = _address(draft.payer) if draft.payer else []
    return [str(BuyerKind(asked.kind).label), asked.company, *told, *address]
