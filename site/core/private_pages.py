"""Pages with a form or a secret: never stored, never indexed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from core import parts


def page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    status: int = 200,
    same_for_all: bool = False,
) -> HttpResponse:
    """`same_for_all`: the address is, so that what stands around the page may be kept (core/parts.py)."""
    if same_for_all:
        parts.begin(request, (get_language() or "")[:2], address=request.path)
    return private(render(request, template, context, status=status))


def private(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    # With `no-referrer` browsers send `Origin: null`, and our own forms would be refused.
    response.headers["Referrer-Policy"] = "same-origin"
    return response
