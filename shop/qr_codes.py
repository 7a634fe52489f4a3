"""QR codes of the short addresses, as drawings that print sharp at any size."""

from __future__ import annotations

import io

import segno
from django.conf import settings
from django.urls import reverse


def address(sku: str) -> str:
    """What is printed, and what the code holds: it stays, whatever becomes of the page's own address."""
    return str(settings.BASE_URL) + reverse("sku", args=[sku])


def svg(sku: str) -> bytes:
    """With the quiet zone that scanners want; a quarter of it may be scratched (level Q)."""
    drawn = io.BytesIO()
    code = segno.make(address(sku), error="q", micro=False)
    code.save(drawn, kind="svg", border=4, scale=4, dark="#000", light="#fff", xmldecl=False, nl=False)
    return drawn.getvalue()
