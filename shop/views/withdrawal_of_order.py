"""Withdrawing from a contract that is known: reached from the order's own page, its lines can be ticked."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core import limits
from core.private_pages import page
from shop import withdrawal_days
from shop.after_forms import LinesForm
from shop.models.orders import Order
from shop.views.frame import language
from shop.views.order import address, found_for
from shop.withdrawing import Declaration, withdraw, words_for

TEMPLATE = "shop/withdrawal_lines.html"


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def withdrawal_of_order(request: HttpRequest, ref: str, token: str) -> HttpResponse:
    """The lines; then the same again to be confirmed; then the receipt at an address of its own."""
    found = found_for(ref, token)
    items = withdrawal_days.chosen_from(found)
    if request.method != "POST":
        known = {"name": found.name, "email": found.email}
        return _form(request, found, LinesForm(items, language(), initial=known))
    form = LinesForm(items, language(), request.POST)
    if not form.is_valid():
        return _form(request, found, form, status=422)
    if request.POST.get("do") != "confirm" or not form.cleaned_data["key"]:
        return (
            _form(request, found, form) if request.POST.get("do") == "correct" else _ask(request, found, form)
        )
    if refusal := limits.by_address("withdrawal", request):
        limits.refuse(form, refusal)
        return _form(request, found, form, status=429)
    row = withdraw(_declaration(found, form), form.cleaned_data["key"])
    return HttpResponseRedirect(reverse("shop:withdrawn", kwargs={"key": row.key}), status=303)


def _declaration(found: Order, form: LinesForm) -> Declaration:
    typed, here = form.cleaned_data, language()
    words = words_for(found, form.chosen, here)
    return Declaration(
        typed["name"], found.ref, typed["email"], words, here, chosen=form.chosen, order_id=found.pk
    )


def _form(request: HttpRequest, found: Order, form: LinesForm, *, status: int = 200) -> HttpResponse:
    context = {
        "order": found,
        "form": form,
        "here": address(found),
        "last_day": withdrawal_days.last_day(found),
        "is_over": withdrawal_days.is_over(found),
        "is_a_right": withdrawal_days.is_a_right(found),
    }
    return page(request, TEMPLATE, context, status=status)


def _ask(request: HttpRequest, found: Order, form: LinesForm) -> HttpResponse:
    typed: dict[str, Any] = form.cleaned_data
    pieces = {name: value for name, value in typed.items() if name.startswith("line-") and value is not None}
    context = {
        "typed": {
            "name": typed["name"],
            "order": found.ref,
            "email": typed["email"],
            "lines": words_for(found, form.chosen, language()),
        },
        "hidden": {"name": typed["name"], "email": typed["email"], **pieces, "key": uuid.uuid4()},
    }
    return page(request, "shop/withdrawal_confirm.html", context)
