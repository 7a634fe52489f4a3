"""What the shop's own pages share: their language, and the number of pieces in a cookie."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from core import limits
from shop import pausing
from shop.models.basket import Basket
from shop.standing import kept

COOKIE = "basket"
COOKIE_AGE = 60 * 60 * 24 * 30


def language() -> str:
    return (get_language() or "it")[:2]


def paused() -> list[str]:
    """Why nothing can be ordered now, as it was some seconds ago; whoever orders is told as it is."""
    return kept(f"pause {language()}", pausing.reasons)


def ordered_too_often(request: HttpRequest, email: str) -> limits.Refusal | None:
    """Every order sets goods aside: one address of e-mail, or one place, does not empty the shelves."""
    mine = limits.counted("ordered_by", email.lower())
    return limits.counted("ordered_from", limits.place(request)) or mine


def count_in_cookie(response: HttpResponse, basket: Basket, *, secure: bool) -> HttpResponse:
    """Stored pages are the same for everyone: a script prints this number beside the basket."""
    pieces = basket.quantity
    if pieces:
        response.set_cookie(COOKIE, str(pieces), max_age=COOKIE_AGE, samesite="Lax", secure=secure)
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
