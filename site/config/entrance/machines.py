"""Machines that somebody has come in with before: a signed cookie, one for a browser, naming no one.

Whoever guesses has none: so a colleague's own machine still opens while strangers keep a name locked, and a
machine never seen before is told of by letter. It opens nothing by itself.
"""

import secrets
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.crypto import salted_hmac

COOKIE = "machine"
SALT = "config.entrance.machines"
YEAR = 60 * 60 * 24 * 365
MOST_PEOPLE = 20  # at one machine


@dataclass(frozen=True, slots=True)
class Machine:
    number: str
    people: tuple[str, ...]  # hashed, as `_mark` does


def of(request: HttpRequest) -> Machine | None:
    try:
        number, *people = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=YEAR)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Machine(str(number), tuple(str(one) for one in people))


def knows(request: HttpRequest, username: str) -> Machine | None:
    """The machine, when somebody of that name has come in with it."""
    machine = of(request)
    return machine if machine and _mark(username) in machine.people else None


def remember(request: HttpRequest, response: HttpResponseBase, user: Any) -> None:
    machine = of(request)
    number = machine.number if machine else secrets.token_urlsafe(12)
    others = machine.people if machine else ()
    mine = _mark(user.get_username())
    people = [mine, *(one for one in others if one != mine)][:MOST_PEOPLE]
    response.set_cookie(
        COOKIE,
        signing.dumps([number, *people], salt=SALT),
        max_age=YEAR,
        path="/admin/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _mark(username: str) -> str:
    return salted_hmac(SALT, username).hexdigest()[:16]
