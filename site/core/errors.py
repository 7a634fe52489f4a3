"""Errors, told in the language of the address."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import ngettext
from django_guid.context import guid

from core.languages import LANGUAGES, of_address, preferred
from core.limits import Refusal

LONGEST = 100  # letters of a search
NUMBER = 8  # signs of a request's number, as many as one can say at the telephone


def told(request: HttpRequest, template: str, status: int, **facts: Any) -> HttpResponse:
    with translation.override(of_address(request.path_info) or preferred(request)):
        context = {"language": translation.get_language(), **facts}
        response = render(request, template, context, status=status)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Referrer-Policy"] = "same-origin"  # the address may hold a secret that was valid once
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return told(request, "400.html", 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return told(request, "403.html", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return told(request, "404.html", 404, looked_for=words(request.path_info))


def server_error(request: HttpRequest) -> HttpResponse:
    """What is shown when little works: no database is asked. With a number by which we find what happened."""
    with translation.override(of_address(request.path_info) or preferred(request)):
        page = render_to_string("500.html", {"number": (guid.get() or "")[:NUMBER]})
    return HttpResponse(page, status=500, headers={"Cache-Control": "private, no-store"})


def too_many(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """What was typed waits on the page, to be sent again; programs are answered in JSON."""
    if request.path_info.startswith("/api/"):
        with translation.override(preferred(request)):
            said = ngettext(
                "Too many requests. Try again in %(minutes)s minute.",
                "Too many requests. Try again in %(minutes)s minutes.",
                refusal.minutes,
            )
            body = {"detail": said % {"minutes": refusal.minutes}, "code": "too_many"}
        response: HttpResponse = JsonResponse(body, status=429)
    else:
        typed = [
            (name, value)
            for name, values in request.POST.lists()
            for value in values
            if name != "csrfmiddlewaretoken" and "password" not in name
        ]
        facts = {"minutes": refusal.minutes, "fields": typed, "sent": request.method == "POST"}
        response = told(request, "429.html", 429, action=request.get_full_path(), **facts)
    response.headers["Retry-After"] = str(refusal.wait)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def words(path: str) -> str:
    """The last part of an address as somebody would type it into a search box."""
    last = path.rstrip("/").rpartition("/")[2]
    name = re.sub(r"\.[a-z0-9]{1,5}$", "", last, flags=re.IGNORECASE)
    return "" if name in LANGUAGES else " ".join(re.findall(r"[^\W_]+", name))[:LONGEST]


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return told(request, "403_csrf.html", 403)
