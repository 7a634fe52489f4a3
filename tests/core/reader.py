"""Somebody who reads pages through the page cache."""

from collections.abc import Callable

from django.http import HttpResponse
from django.test import RequestFactory

from core.page_cache import PageCacheMiddleware


class Reader:
    """Asks a site whose pages are counted."""

    def __init__(self, view: Callable[[object], HttpResponse] | None = None) -> None:
        self.made = 0
        self.view = view or (lambda request: HttpResponse(f"page {self.made}"))
        self.cache = PageCacheMiddleware(self.make)

    def make(self, request: object) -> HttpResponse:
        self.made += 1
        return self.view(request)

    def get(self, address: str = "/it/storie/", **headers: str) -> HttpResponse:
        request = RequestFactory().get(address, headers=headers)
        if cookie := headers.get("Cookie"):
            request.META["HTTP_COOKIE"] = cookie
        return self.cache(request)
