"""Forms on pages that are stored whole carry no token: their views ask where the request comes from instead.

The order is that of architecture.md: Sec-Fetch-Site, then Origin, then Referer. A browser that sends none of
them is asked once more, on a page of its own with Django's token.
"""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

View = Callable[..., HttpResponse]
SAFE = ("GET", "HEAD", "OPTIONS")


class ForeignOrigin(PermissionDenied):
    """The request was sent by another site's page."""


def own_origin(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


def is_same_origin(request: HttpRequest) -> bool | None:
    """True: our own page sent it. None: the browser did not say. Raises ForeignOrigin for anybody else's."""
    headers = request.headers
    if site := headers.get("Sec-Fetch-Site"):
        answer = site == "same-origin"
    elif (origin := headers.get("Origin")) and origin != "null":
        answer = origin == own_origin(request)
    elif headers.get("Origin") == "null":
        return None
    elif referer := headers.get("Referer"):
        answer = _origin_of(referer) == own_origin(request)
    else:
        return None
    if not answer:
        raise ForeignOrigin
    return True


def _origin_of(address: str) -> str:
    """Empty for what is no address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}"


def same_origin_post(view: View) -> View:
    """For a view that receives a form from a stored page.

    Without a sign of origin nothing is written: a page asks again.
    """

    @csrf_exempt
    @never_cache
    @wraps(view)
    def checked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method in SAFE or is_same_origin(request) or _has_good_token(request):
            return view(request, *args, **kwargs)
        typed = [(name, value) for name, value in fields(request) if name != "csrfmiddlewaretoken"]
        return render(request, "confirm.html", {"fields": typed, "action": request.get_full_path()})

    return checked


def fields(request: HttpRequest) -> list[tuple[str, str]]:
    return [(name, value) for name, values in request.POST.lists() for value in values]


def repeatable(request: HttpRequest) -> list[tuple[str, str]]:
    """What was typed, to be sent again with one button; nothing when it cannot be, as with files, or must not."""
    if request.method != "POST":
        return []
    try:
        typed, files = fields(request), bool(request.FILES)
    except (OSError, SuspiciousOperation, MultiPartParserError):
        return []
    return [] if files or any("password" in name for name, _value in typed) else typed


def _has_good_token(request: HttpRequest) -> bool:
    """Whether Django's own check, which the view is exempt from, would let the request pass."""
    check = CsrfViewMiddleware(lambda _request: HttpResponse())
    check.process_request(request)
    return check.process_view(request, _guarded, (), {}) is None


def _guarded(_request: HttpRequest) -> HttpResponse:
    """A view that is not exempt, for the check above to look at."""
    return HttpResponse()
