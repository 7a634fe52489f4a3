"""Asking to be told when something is back, confirming, taking it back. The secret in the address is the right."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core import limits
from core.origin import same_origin_post
from core.private_pages import page
from shop import names, waiting
from shop.forms import TellMeForm
from shop.models.catalogue import Variant
from shop.views.frame import language

FORM = "shop/tell_me.html"


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_post
def tell_me(request: HttpRequest) -> HttpResponse:
    """GET shows the form for `?variant=<SKU>`; the same form stands on the page of what is sold out."""
    typed = request.POST if request.method == "POST" else request.GET
    variant = Variant.objects.sellable().filter(sku=typed.get("variant", "")[:40].replace("\0", "")).first()
    told = names.of([variant.pk]).get(variant.pk) if variant else None
    if variant is None or told is None:
        raise Http404
    shown = {"name": told[language()], "sku": variant.sku, "here": language()}
    if request.method != "POST":
        return page(request, FORM, {**shown, "form": TellMeForm(initial={"variant": variant.sku})})
    form = TellMeForm(request.POST)
    if not form.is_valid():
        return page(request, FORM, {**shown, "form": form}, status=422)
    if waiting.buyable([variant.pk]):
        return page(request, FORM, {**shown, "form": form, "is_back": True}, status=409)
    if refusal := limits.by_address("tell_me", request):
        limits.refuse(form, refusal)
        return page(request, FORM, {**shown, "form": form}, status=429)
    waiting.ask(variant, form.cleaned_data["email"], language())
    return HttpResponseRedirect(reverse("shop:tell_me_asked"), status=303)


@require_safe
@never_cache
def asked(request: HttpRequest) -> HttpResponse:
    return page(request, "shop/tell_me_asked.html", {})


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """A link is opened by mail programs too: only its buttons confirm, or erase the address."""
    row = waiting.asked_with(token)
    if row is None:
        return page(request, "shop/tell_me_late.html", {}, status=410)
    told = names.of([row.variant_id]).get(row.variant_id)
    context = {"name": told[language()] if told else None, "row": row, "here": language()}
    if request.method != "POST":
        return page(request, "shop/tell_me_confirm.html", context)
    leaves = request.POST.get("do") == "leave"
    if leaves:
        waiting.leave(row)
    else:
        waiting.confirm(row)
    return page(request, "shop/tell_me_done.html", {**context, "leaves": leaves})
