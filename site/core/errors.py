"""Errors, told in the language of the address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from core.languages import of_address, preferred


def _told(request: HttpRequest, template: str, status: int) -> HttpResponse:
    with translation.override(of_address(request.path_info) or preferred(request)):
        response = render(request, template, {"language": translation.get_language()}, status=status)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _told(request, "400.html", 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _told(request, "403.html", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _told(request, "404.html", 404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _told(request, "403_csrf.html", 403)
