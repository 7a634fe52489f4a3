"""What an answer says of who may store it: browsers and proxies for a moment, or nobody."""

from django.http import HttpRequest, HttpResponse

SHARED = "public, max-age=0, s-maxage=30, stale-while-revalidate=15"
PRIVATE = "private, no-store"


def is_shareable(response: HttpResponse) -> bool:
    return response.status_code == 200 and response.headers.get("Cache-Control") == SHARED


def labelled(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Say how an answer may be stored. What set a cookie or looked at one belongs to one visitor.

    What a question was answered with by somebody who does not say what is read of it is stored nowhere.
    """
    if "Cache-Control" in response.headers or response.streaming:
        return response
    personal = bool(response.cookies) or "cookie" in response.headers.get("Vary", "").lower()
    understood = hasattr(response, "parameters") or not request.META.get("QUERY_STRING")
    shared = response.status_code == 200 and understood and not personal
    response.headers["Cache-Control"] = SHARED if shared else PRIVATE
    return response


def private(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = PRIVATE
    return response
