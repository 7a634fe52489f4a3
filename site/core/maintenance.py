"""Closed for a moment: while the file `maintenance` lies in VAR_DIR, visitors get 503 and a page that says so.

No restart is needed to close or to open. The admin and the two addresses that a balancer asks stay open, so that
whoever puts the new version in place can look at it first.
"""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from core.languages import of_address, preferred

OPEN = ("/admin/", "/static/", "/healthz/", "/readyz/")
TRY_AGAIN = 300  # seconds


class MaintenanceMiddleware:
    """Above the page cache: a stored page is not shown either."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(OPEN) or not Path(settings.MAINTENANCE_FILE).exists():
            return self.get_response(request)
        with translation.override(of_address(request.path_info) or preferred(request)):
            response = render(request, "503.html", status=503)
        response.headers["Retry-After"] = str(TRY_AGAIN)
        response.headers["Cache-Control"] = "no-store"
        return response
