"""An order, for whoever holds its secret address: where it stands, what may still be done about it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core.models import Letter
from core.private_pages import page
from shop import after_order, filling, order_letters, order_words, refunding, withdrawal_days
from shop.after_forms import IbanForm
from shop.models.orders import Order
from shop.ordering_again import put_again
from shop.refusals import Refused
from shop.views.frame import count_in_cookie, language

TEMPLATE = "shop/order.html"


@require_safe
@never_cache
def order(request: HttpRequest, ref: str, token: str) -> HttpResponse:
    return shown(request, found_for(ref, token))


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def iban(request: HttpRequest, ref: str, token: str) -> HttpResponse:
    """Where a refund goes that nobody but a bank can carry."""
    found = found_for(ref, token)
    if request.method != "POST":
        return HttpResponseRedirect(address(found))
    form = IbanForm(found, request.POST)
    if not form.is_valid():
        return shown(request, found, iban_form=form, status=422)
    typed = form.cleaned_data
    try:
        refunding.send_it_there(typed["refund"], typed["iban"], typed["account_holder"])
    except Refused as refusal:
        form.add_error(None, refusal.message)
        return shown(request, found, iban_form=form, status=409)
    return HttpResponseRedirect(f"{address(found)}#refunds", status=303)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def again(request: HttpRequest, ref: str, token: str) -> HttpResponse:
    """Straight to the basket when everything is in it; otherwise it is said what is not, and why."""
    found = found_for(ref, token)
    if request.method != "POST":
        return HttpResponseRedirect(address(found))
    tried = put_again(request.session, found, language())
    if all(not one.problem for one in tried):
        response: HttpResponse = HttpResponseRedirect(reverse("shop:basket"), status=303)
    else:
        response = page(request, "shop/order_again.html", {"order": found, "tried": tried, **_outcome(tried)})
    basket = filling.find(request.session)
    return count_in_cookie(response, basket, secure=settings.SESSION_COOKIE_SECURE)


def _outcome(tried: Any) -> dict[str, Any]:
    return {
        "is_in": [one for one in tried if not one.problem],
        "is_not": [one for one in tried if one.problem],
    }


def found_for(ref: str, token: str) -> Order:
    """A wrong address is like one that never was; whoever tries many is stopped (core/ceilings.py)."""
    known = Order.objects.filter(ref=ref, token=token).first() if token else None
    if known is None:
        raise Http404
    return known


def address(found: Order) -> str:
    return reverse("shop:order", kwargs={"ref": found.ref, "token": found.token})


def shown(
    request: HttpRequest, found: Order, *, iban_form: IbanForm | None = None, status: int = 200
) -> HttpResponse:
    here = language()
    context = order_letters.about(found, here)
    parcels = [] if found.is_pickup else after_order.parcels(found, here)
    rest = after_order.unsent(found, here) if parcels else ()
    context |= {
        "summary": {
            "title": gettext("What you ordered"),
            "lines": context["lines"],
            "rows": context["rows"],
            "total": found.total,
        },
        "words": order_words.of(found, has_left_in_part=bool(parcels and rest)),
        "progress": after_order.progress(found),
        "parcels": parcels,
        "rest": rest,
        "refunds": _refunds(found, here, iban_form),
        "letters": Letter.objects.filter(about=found.ref, to=found.email).order_by("written", "pk"),
        "withdrawal": _withdrawal(found),
        "here": address(found),
    }
    return page(request, TEMPLATE, context, status=status)


def _refunds(found: Order, here: str, typed: IbanForm | None) -> list[dict[str, Any]]:
    """Each with its own form for the account, where one is asked for."""
    told = []
    for one in after_order.refunds(found, here):
        is_typed = typed is not None and typed.data.get("refund") == str(one.refund.pk)
        form = typed if is_typed else IbanForm(found, initial={"refund": one.refund.pk})
        told.append({"told": one, "form": form if one.wants_iban else None, "asks": not one.refund.iban})
    return told


def _withdrawal(found: Order) -> dict[str, Any]:
    return {
        "last_day": withdrawal_days.last_day(found),
        "is_over": withdrawal_days.is_over(found),
        "is_a_right": withdrawal_days.is_a_right(found),
        "is_open": bool(withdrawal_days.chosen_from(found)),
        "received": found.withdrawals.order_by("received"),
    }
