"""Where Stripe tells us what happened. Its signature is what lets it in: no token, no session, no language."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, RawPostDataException
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from shop import hearing, providers
from shop.adapters.stripe_checkout import BadSignature, read
from shop.paying import CARD


@csrf_exempt
@never_cache
@require_POST
def webhook(request: HttpRequest) -> HttpResponse:
    """400 for what is not signed, 503 for what could not be done now: Stripe then sends it again for days."""
    if not providers.is_ready(CARD):
        return HttpResponse(status=404)
    try:
        message = read(request.body, request.headers.get("Stripe-Signature", ""))
    except (BadSignature, RawPostDataException):  # a form has been read as one: it is no message of Stripe's
        return HttpResponse(status=400)
    try:
        hearing.hear(message)
    except Exception:  # noqa: BLE001 - hearing has logged it and written it down; Stripe shall come again
        return HttpResponse(status=503)
    return HttpResponse(status=200)
