"""Withdrawing from a contract: two steps, no sign-in, a receipt at once."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core import limits
from core.private_pages import page
from shop.forms import WithdrawalForm
from shop.models.withdrawals import Withdrawal
from shop.views.frame import language
from shop.withdrawing import Declaration, withdraw


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def withdrawal(request: HttpRequest) -> HttpResponse:
    """The form; then the same again to be confirmed; then the receipt at an address of its own."""
    if request.method != "POST":
        form = WithdrawalForm(initial={"order": request.GET.get("order", "")[:60]})
        return page(request, "shop/withdrawal.html", {"form": form})
    form = WithdrawalForm(request.POST)
    if not form.is_valid():
        return page(request, "shop/withdrawal.html", {"form": form}, status=422)
    typed = form.cleaned_data
    if request.POST.get("do") != "confirm" or not typed["key"]:
        key = uuid.uuid4()
        context = {
            "form": form,
            "typed": typed,
            "key": key,
            "hidden": {**{name: typed[name] for name in ("name", "order", "email", "lines")}, "key": key},
            "correct": request.POST.get("do") == "correct",
        }
        template = "shop/withdrawal.html" if context["correct"] else "shop/withdrawal_confirm.html"
        return page(request, template, context)
    if refusal := limits.by_address("withdrawal", request):
        limits.refuse(form, refusal)
        return page(request, "shop/withdrawal.html", {"form": form}, status=429)
    said = Declaration(typed["name"], typed["order"], typed["email"], typed["lines"], language())
    row = withdraw(said, typed["key"])
    return HttpResponseRedirect(reverse("shop:withdrawn", kwargs={"key": row.key}), status=303)


@require_safe
@never_cache
def withdrawn(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    row = Withdrawal.objects.filter(key=key).first()
    if row is None:
        raise Http404
    return page(request, "shop/withdrawal_done.html", {"withdrawal": row})
