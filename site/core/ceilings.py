"""A ceiling over everything that anybody may send, and over guessing, for every public address there is or will be.

What is sent is counted by the visitor's session, and by address only up to where two hundred buyers behind one
are at home. An address that holds a secret is counted, and refused, only where nothing was there: whoever knows theirs
may look as often as they like, whatever others guess beside them. The admin has doors of its own (config/entrance).
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from core import errors, limits
from core.origin import SAFE

SECRETS = frozenset({"token", "key"})  # as the patterns of addresses call them
NOT_THERE = (404, 410)
# Names of views that are never refused here, with the reason.
EXEMPT = {
    "stripe_webhook": "what bears no signature of the provider's is refused before it is read",
}


class CeilingsMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code in NOT_THERE and _holds_a_secret(request):
            refusal = limits.counted("guesses", limits.place(request))
            return errors.too_many(request, refusal) if refusal else response
        return response

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        match = request.resolver_match
        if request.path_info.startswith("/admin/") or (match and match.view_name in EXEMPT):
            return None
        refusal = _sent(request)
        return errors.too_many(request, refusal) if refusal else None


def _sent(request: HttpRequest) -> limits.Refusal | None:
    is_api = request.path_info.startswith("/api/")
    if request.method in SAFE and not is_api:
        return None
    name = "api" if is_api else "sent"
    place = limits.place(request)
    # Anybody may send a cookie that is none, a new one each time: once the address is refused none is counted, so
    # that they fill no disk. What a session is refused for does not count against its neighbours.
    if refusal := limits.used_up(f"{name}_from", place):
        return refusal
    session = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if session and (refusal := limits.counted(name, session)):
        return refusal
    return limits.counted(f"{name}_from", place)


def _holds_a_secret(request: HttpRequest) -> bool:
    match = request.resolver_match
    is_one = bool(match and not SECRETS.isdisjoint(match.kwargs))
    return is_one or (request.path_info.startswith("/api/") and "token" in request.GET)
