"""The lines of a basket as they are printed. What a line says of a product is the same for everybody who has so many of
it: it is printed once, and the token of the visitor's own form put in its place each time.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from core.pieces import Pieces
from shop.views.frame import language

LINE = "components/basket_line.html"
HERE = "the-token-of-this-form"
kept = Pieces(goods=True, most=1000)


def printed(request: HttpRequest, lines: Iterable[Mapping[str, Any]]) -> list[SafeString]:
    """`lines` as the component expects them. All that it says is in the key: nobody sees another's basket in it."""
    known, token = kept.of(language()), get_token(request)
    found = []
    for line in lines:
        key = _key(line)
        if key not in known:
            known[key] = render_to_string(LINE, {"line": line, "csrf_token": HERE})
        found.append(SafeString(known[key].replace(HERE, token)))
    return found


def _key(line: Mapping[str, Any]) -> Hashable:
    return tuple((name, _plain(value)) for name, value in line.items())


def _plain(value: Any) -> Hashable:
    if isinstance(value, dict):
        return tuple(value.items())
    if isinstance(value, list):
        return tuple(value)
    return getattr(value, "pk", value)  # a picture
