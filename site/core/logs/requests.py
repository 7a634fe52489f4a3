"""One line for each request, under one number that all its other lines bear too."""

import logging
import time
from collections.abc import Callable
from contextvars import ContextVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django_guid.context import guid

from core.logs import addresses, queries

logger = logging.getLogger(__name__)
HEADER = "X-Request-Id"
here: ContextVar[HttpRequest | None] = ContextVar("request", default=None)  # for who tells of an error in it
QUIET = ("/healthz/", "/readyz/", "/static/")


class RequestsMiddleware:
    """On top of all, django_guid right below: an answer out of the page cache is told too, and stays as it was."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not settings.BEHIND_PROXY:  # only our own proxy numbers our requests
            request.META.pop("HTTP_X_REQUEST_ID", None)
        queries.begin()
        here.set(request)
        began = time.perf_counter()
        response = self.get_response(request)
        _number(response)
        _tell(request, response, time.perf_counter() - began)
        response._has_been_logged = True  # type: ignore[attr-defined]  # or Django adds a line to every 503
        here.set(None)
        guid.set(None)  # the thread goes on to other things
        return response


def _number(response: HttpResponse) -> None:
    """Say it to whoever may need it at the telephone; never on what others could be shown again."""
    if "public" not in response.headers.get("Cache-Control", "") and (number := guid.get()):
        response.headers[HEADER] = number


def _tell(request: HttpRequest, response: HttpResponse, took: float) -> None:
    status = response.status_code
    if not logger.isEnabledFor(logging.INFO) or (status < 400 and request.path_info.startswith(QUIET)):
        return
    facts = {
        "method": request.method if request.method in METHODS else "?",
        "address": addresses.of(request, status),
        "status": status,
        "milliseconds": round(took * 1000, 1),
        "queries": queries.count(),
    }
    logger.info(
        "%(method)s %(address)s %(status)s, %(milliseconds)s ms, %(queries)s queries", facts, extra=facts
    )


METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
