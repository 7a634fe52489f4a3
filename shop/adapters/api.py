"""What every answer of /api/ has in common: JSON in and out, our own pages or no browser, clean input."""

from __future__ import annotations

from typing import Any, NoReturn

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext
from rest_framework import status
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import (
    APIException,
    ParseError,
    PermissionDenied,
    UnsupportedMediaType,
    ValidationError,
)
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import JSONParser
from rest_framework.permissions import AllowAny
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import exception_handler

from core.origin import SAFE, ForeignOrigin, is_same_origin
from shop.refusals import Refused

MOST_BYTES = 16 * 1024
DEEPEST = 4
_STATUS = {
    "unknown": status.HTTP_400_BAD_REQUEST,
    "quantity": status.HTTP_400_BAD_REQUEST,
    "not_in_basket": status.HTTP_404_NOT_FOUND,
    "paused": status.HTTP_503_SERVICE_UNAVAILABLE,
}


class TooLarge(APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_code = "too_large"


class OnlyJson(BaseContentNegotiation):
    """Whatever is asked for, the answer is JSON: no page that could be browsed, no 406."""

    @staticmethod
    def media_type(request: Request) -> str:
        return (request.content_type or "").split(";")[0].strip().lower()

    def select_parser(self, request: Request, parsers: list[Any]) -> Any:
        return parsers[0] if self.media_type(request) == "application/json" else None

    def select_renderer(self, request: Request, renderers: list[Any], format_suffix: Any = None) -> Any:
        return renderers[0], renderers[0].media_type


class ShallowJsonParser(JSONParser):
    """Sixteen thousand opening brackets make Python's reader recurse until it breaks."""

    def parse(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().parse(*args, **kwargs)
        except RecursionError as error:
            raise ParseError(gettext("The JSON is nested too deeply.")) from error


class OpenSession(SessionAuthentication):
    """Who is signed in. The origin is checked for everyone in `initial`, not for those with a token only."""

    def enforce_csrf(self, request: Request) -> None:
        return None


class ShopApi:
    """Before Salesman's viewsets in the bases: nothing reaches them unchecked."""

    authentication_classes = [OpenSession]
    permission_classes = [AllowAny]
    throttle_classes: list[Any] = []
    parser_classes = [ShallowJsonParser]
    renderer_classes = [JSONRenderer]
    content_negotiation_class = OnlyJson
    metadata_class = None
    pagination_class = None
    filter_backends: list[Any] = []

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)  # type: ignore[misc]
        if request.method not in SAFE:
            check_origin(request._request)
            check_body(request)

    def get_exception_handler(self) -> Any:
        return answer


def check_origin(request: HttpRequest) -> None:
    """Our own pages may write, and whatever is no browser; a page of somebody else's may not."""
    try:
        ours = is_same_origin(request)
    except ForeignOrigin as error:
        raise PermissionDenied(gettext("This request comes from another site.")) from error
    if ours is None and "Origin" in request.headers:
        raise PermissionDenied(gettext("This request does not say where it comes from."))


def check_body(request: Request) -> None:
    size = request.META.get("CONTENT_LENGTH") or "0"
    if not size.isdigit() or int(size) > MOST_BYTES:
        raise TooLarge(gettext("The request is too large."))
    if int(size) == 0:
        return
    if OnlyJson.media_type(request) != "application/json":
        if is_empty_form(request):
            return
        raise UnsupportedMediaType(OnlyJson.media_type(request))
    if not isinstance(request.data, dict):
        raise ParseError(gettext("Send a JSON object."))
    check_clean(request.data)


def is_empty_form(request: Request) -> bool:
    """Some clients send an empty form where there is nothing to say."""
    kind = OnlyJson.media_type(request)
    is_form = kind in ("multipart/form-data", "application/x-www-form-urlencoded")
    return is_form and not request._request.POST and not request._request.FILES


def check_clean(value: Any, depth: int = 0) -> None:
    """No NUL and no half of a character pair, at any depth: databases fail on both."""
    if depth > DEEPEST:
        raise ParseError(gettext("The JSON is nested too deeply."))
    if isinstance(value, str) and ("\x00" in value or any(0xD800 <= ord(sign) <= 0xDFFF for sign in value)):
        raise ParseError(gettext("A text holds signs that nobody can read."))
    if isinstance(value, dict):
        for key, inner in value.items():
            check_clean(key, depth)
            check_clean(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            check_clean(inner, depth + 1)


def answer(error: Exception, context: dict[str, Any]) -> Response | None:
    """A refusal of the shop is a sentence with a code; the rest is answered as usual."""
    if isinstance(error, Refused):
        facts = {
            name: str(fact) if not isinstance(fact, list) else fact for name, fact in error.facts.items()
        }
        body = {"detail": error.message, "code": error.code, **facts}
        return Response(body, status=_STATUS.get(error.code, status.HTTP_409_CONFLICT))
    return exception_handler(error, context)


def only_known(data: dict[str, Any], known: set[str]) -> None:
    """A field that we do not read is refused: a price set by the client must not seem to count."""
    if unknown := sorted(set(data) - known):
        raise ValidationError({name: [gettext("This field is not accepted.")] for name in unknown})


def whole(value: Any, name: str, least: int, most: int) -> int:
    """A whole number within bounds. True, 1.5 and "two" are none."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 4:
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        message = gettext("A whole number from %(least)s to %(most)s.") % {"least": least, "most": most}
        refuse_field(name, message)
    return value


def text(value: Any, name: str) -> str:
    if not isinstance(value, str):
        refuse_field(name, gettext("A text."))
    return value


def refuse_field(name: str, message: str) -> NoReturn:
    raise ValidationError({name: [message]})


def nothing_here(request: HttpRequest) -> HttpResponse:
    """Any other address under /api/: a JSON answer, in the visitor's language, never a redirect to a page."""
    return JsonResponse({"detail": gettext("There is nothing at this address.")}, status=404)
