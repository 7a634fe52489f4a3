"""What can be said beside a basket: a voucher, a present, where it would go. Each form stands on the basket's page."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core import limits
from shop import filling, vouchers
from shop.forms import EstimateForm, GiftForm, VoucherForm
from shop.models.basket import Basket
from shop.reckoning import till_of
from shop.refusals import Refused
from shop.views import basket_forms
from shop.views.basket_page import shown

Said = dict[str, str | None]
WRONG = (409, 422)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def voucher(request: HttpRequest) -> HttpResponse:
    """A code is kept only where it gives something now; a kept one can always be taken out."""

    def say(form: Form, basket: Basket) -> Said:
        found = vouchers.check(form.cleaned_data["voucher"], till_of(basket).lines)
        return {"voucher": found.code}

    if request.POST.get("do") == "remove":
        return _said(request, "voucher_form", None, lambda _form, _basket: {"voucher": None})
    form = VoucherForm(request.POST)
    if request.method == "POST" and (refusal := _guesses(request, limits.used_up)):
        return _too_often(request, form, refusal)
    response = _said(request, "voucher_form", form, say)
    if response.status_code in WRONG:
        _guesses(request, limits.counted)
    return response


def _guesses(
    request: HttpRequest, asked: Callable[[str, str], limits.Refusal | None]
) -> limits.Refusal | None:
    """Codes that gave nothing, of this visitor and of the place they are at."""
    session = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    mine = asked("vouchers", session) if session else None
    return asked("vouchers_from", limits.place(request)) or mine


def _too_often(request: HttpRequest, form: Form, refusal: limits.Refusal) -> HttpResponse:
    basket = filling.find(request.session)
    if form.is_valid():
        limits.refuse(form, refusal)
    response = shown(request, basket, status=429, forms={**basket_forms.blank(basket), "voucher_form": form})
    response.headers["Retry-After"] = str(refusal.wait)
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def gift(request: HttpRequest) -> HttpResponse:
    def say(form: Form, _basket: Basket) -> Said:
        return {
            "gift_message": form.cleaned_data["gift_message"] or None,
            "hides_prices": "yes" if form.cleaned_data["hides_prices"] else None,
        }

    return _said(request, "gift_form", GiftForm(request.POST), say)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def estimate(request: HttpRequest) -> HttpResponse:
    def say(form: Form, _basket: Basket) -> Said:
        country = form.cleaned_data["country"]
        return {
            "country": country,
            "province": form.cleaned_data["province"] if country == "IT" else None,
            "method": None,
        }

    return _said(request, "estimate_form", EstimateForm(request.POST), say)


def _said(
    request: HttpRequest, name: str, form: Form | None, say: Callable[[Form, Basket], Said]
) -> HttpResponse:
    if request.method != "POST":  # who changes language on a refusal comes by here
        return HttpResponseRedirect(reverse("shop:basket"))
    basket = filling.find(request.session)
    if form is not None and not form.is_valid():
        return shown(request, basket, status=422, forms={**basket_forms.blank(basket), name: form})
    try:
        filling.say(request.session, say(form or Form(), basket))
    except Refused as refusal:
        if form is None:
            return shown(request, basket, refusal.message, status=409)
        form.add_error(None, refusal.message)
        return shown(request, basket, status=409, forms={**basket_forms.blank(basket), name: form})
    return HttpResponseRedirect(reverse("shop:basket"), status=303)
