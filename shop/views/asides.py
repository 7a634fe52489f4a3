"""What can be said beside a basket: a voucher, a present, where it would go. Each form stands on the basket's page."""

from __future__ import annotations

from collections.abc import Callable

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from shop import filling, vouchers
from shop.forms import EstimateForm, GiftForm, VoucherForm
from shop.models.basket import Basket
from shop.reckoning import till_of
from shop.refusals import Refused
from shop.views.basket_page import forms_of, shown

Said = dict[str, str | None]


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def voucher(request: HttpRequest) -> HttpResponse:
    """A code is kept only where it gives something now; a kept one can always be taken out."""

    def say(form: Form, basket: Basket) -> Said:
        found = vouchers.check(form.cleaned_data["voucher"], till_of(basket).lines)
        return {"voucher": found.code}

    if request.POST.get("do") == "remove":
        return _said(request, "voucher_form", None, lambda _form, _basket: {"voucher": None})
    return _said(request, "voucher_form", VoucherForm(request.POST), say)


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
        return shown(request, basket, status=422, forms={**forms_of(basket), name: form})
    try:
        filling.say(request.session, say(form or Form(), basket))
    except Refused as refusal:
        if form is None:
            return shown(request, basket, refusal.message, status=409)
        form.add_error(None, refusal.message)
        return shown(request, basket, status=409, forms={**forms_of(basket), name: form})
    return HttpResponseRedirect(reverse("shop:basket"), status=303)
