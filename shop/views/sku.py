"""The short address on labels and parcels: /p/<SKU>/ leads to the product in the visitor's language."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from shop import names
from shop.models.catalogue import Variant
from shop.views.frame import language


@require_safe
def sku(request: HttpRequest, sku: str) -> HttpResponse:
    variant = Variant.objects.filter(sku=sku.upper()).only("pk").first()
    told = names.of([variant.pk]) if variant else {}
    if variant is None or variant.pk not in told:
        raise Http404
    response = HttpResponseRedirect(told[variant.pk][language()].url)
    response.headers["Vary"] = "Accept-Language"
    return response
