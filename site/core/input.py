"""Input that no page, form or database can mean: refused at the door, before anything reads it."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError

NUL = "\x00"


class CleanInputMiddleware:
    """A NUL in an address, a query or a form field is answered 400: PostgreSQL and SQLite both fail on it
    (hazard 33).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if NUL in request.path_info or has_nul(request.GET):
            raise BadRequest("NUL in the address")
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> None:
        if request.content_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
            try:
                dirty = has_nul(request.POST)
            except MultiPartParserError as error:
                raise BadRequest("A form that cannot be read") from error
            if dirty:
                raise BadRequest("NUL in a form field")


def has_nul(data: object) -> bool:
    return any(NUL in key or any(NUL in value for value in values) for key, values in data.lists())  # type: ignore[attr-defined]
