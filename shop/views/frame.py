"""What the shop's own pages share: never stored, never indexed; the number of pieces in a cookie."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from shop.models.basket import Basket

COOKIE = "basket"
COOKIE_AGE = 60 * 60 * 24 * 30


def language() -> str:
    return (get_language() or "it")[:2]


def page(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    return private(render(request, template, context, status=status))


def private(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    # With `no-referrer` browsers send `Origin: null`, and our own forms would be refused.
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def count_in_cookie(response: HttpResponse, basket: Basket, *, secure: bool) -> HttpResponse:
    """Stored pages are the same for everyone: a script prints this number beside the basket."""
    pieces = basket.quantity
    if pieces:
        response.set_cookie(COOKIE, str(pieces), max_age=COOKIE_AGE, samesite="Lax", secure=secure)
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
