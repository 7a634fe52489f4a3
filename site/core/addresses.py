"""Where pages are: as Wagtail says it, which for every single link asks the cache and makes an address anew."""

import time
from typing import Protocol
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from wagtail.models import Site

KEPT = 1.0  # seconds for which a process may not see that the tree hangs from another root

Roots = tuple[tuple[str, str], ...]  # where a language begins in the tree, and in addresses
_kept: tuple[float, Roots] | None = None


class Placed(Protocol):
    url_path: str


def of(page: Placed) -> str:
    """Empty for what hangs below no home page."""
    for path, address in _roots():
        if page.url_path.startswith(path):
            return address + quote(page.url_path[len(path) :])
    return ""


def _roots() -> Roots:
    global _kept
    now = time.monotonic()
    if _kept is None or now - _kept[0] >= KEPT or not getattr(settings, "PAGE_CACHE", True):
        _kept = now, _read()
    return _kept[1]


def _read() -> Roots:
    found = []
    for root in Site.get_site_root_paths():
        with translation.override(root.language_code):
            found.append((root.root_path, reverse("wagtail_serve", args=("",))))
    return tuple(found)
