"""Input that no page, form or database can mean: refused at the door, before anything reads it."""

import logging
from collections.abc import Callable, Iterable

from django.core.exceptions import BadRequest, FieldError, ValidationError
from django.db import DataError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.utils.datastructures import MultiValueDictKeyError
from django.views.defaults import bad_request

logger = logging.getLogger(__name__)
NUL = "\x00"
LARGEST = 2**31 - 1  # that a column of numbers holds
LONGEST = 20  # figures that are looked at
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
# Browsers send forms in the encoding of the page, which is UTF-8; Python knows "encodings" that are none.
ENCODINGS = ("utf-8", "utf8", "us-ascii")
# What Wagtail's screens, or the database below them, raise when a question names no number, day, column or row.
BENT = (ValueError, OverflowError, DataError, FieldError, ValidationError, MultiValueDictKeyError)


class CleanInputMiddleware:
    """Answers 400 to a NUL or half a character in an address, a cookie or a form: both databases, or the page
    that would show it again, fail on them (hazards 6 and 33).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_text(request.path_info, *request.COOKIES.values(), *words(request.GET)):
            raise BadRequest("No text in the address or a cookie")
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: object, _parts: object, parts: dict[str, object]
    ) -> None:
        if not all(may_be(name, value) for name, value in parts.items()):
            raise Http404("No row has this number")
        if request.content_type not in FORMS:
            return
        if (request.content_params or {}).get("charset", "utf-8").lower() not in ENCODINGS:
            raise BadRequest("A form in an encoding that is not ours")
        try:
            readable = is_text(*words(request.POST))
        except MultiPartParserError as error:
            raise BadRequest("A form that cannot be read") from error
        if not readable:
            raise BadRequest("No text in a form field")

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """An address of the admin with a question that somebody bent is refused as such. It is told in the log as a
        failure, since a screen that breaks on a question of its own looks the same.
        """
        asked = request.method in ("GET", "HEAD") and bool(request.GET)
        if not (asked and request.path_info.startswith("/admin/") and isinstance(error, BENT)):
            return None
        logger.error("a question of the admin's was not understood", exc_info=error)
        return bad_request(request, error)


def words(data: object) -> Iterable[str]:
    """Every name and value of a QueryDict."""
    for name, values in data.lists():  # type: ignore[attr-defined]
        yield name
        yield from values


def may_be(name: str, part: object) -> bool:
    """Whether a part of an address may say which row is meant: rows are numbered from 1. Databases and Wagtail's
    choosers fail on other numbers and on words.
    """
    names_a_row = name == "pk" or name.endswith("_id")
    if isinstance(part, int):
        return names_a_row <= part <= LARGEST
    if name == "pk" and isinstance(part, str):
        return part.isascii() and part.isdigit() and may_be(name, int(part[:LONGEST]))
    return True


def is_text(*parts: str) -> bool:
    """Whether all of it can be stored and shown: no NUL, no lone surrogate."""
    try:
        return not any(NUL in part or part.encode() is None for part in parts)
    except UnicodeEncodeError:
        return False
