"""The short address on labels and parcels: /p/<SKU>/ leads to the product in the visitor's language."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from shop import names, qr_codes
from shop.models.catalogue import Variant
from shop.names import Names
from shop.views.frame import language

DAY = 60 * 60 * 24


@require_safe
def sku(request: HttpRequest, sku: str) -> HttpResponse:
    """To that very variant, where the product has several."""
    variant, told = _known(sku)
    name = told[language()]
    query = f"?{urlencode({'sku': variant.sku})}" if name.option else ""
    response = HttpResponseRedirect(f"{name.url}{query}")
    response.headers["Vary"] = "Accept-Language"
    return response


@require_safe
def qr(request: HttpRequest, sku: str) -> HttpResponse:
    """The short address as a QR code."""
    variant, _told = _known(sku)
    response = HttpResponse(qr_codes.svg(variant.sku), content_type="image/svg+xml")
    response.headers["Cache-Control"] = f"public, max-age={DAY}"
    return response


def _known(sku: str) -> tuple[Variant, Names]:
    variant = Variant.objects.filter(sku=sku.upper()).only("pk", "sku").first()
    told = names.of([variant.pk]) if variant else {}
    if variant is None or variant.pk not in told:
        raise Http404
    return variant, told[variant.pk]
