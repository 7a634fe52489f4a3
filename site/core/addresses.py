"""Where pages are: as Wagtail says it, which for every single link asks the cache and makes an address anew."""

from typing import Protocol
from urllib.parse import quote

from django.urls import reverse
from django.utils import translation
from wagtail.models import Site

from core.languages import LANGUAGES
from core.pieces import Pieces

Roots = tuple[tuple[str, str], ...]  # where a language begins in the tree, and in addresses
roots = Pieces()


class Placed(Protocol):
    @property
    def url_path(self) -> str: ...


def of(page: Placed) -> str:
    """Empty for what hangs below no home page."""
    for path, address in _roots():
        if page.url_path.startswith(path):
            return address + quote(page.url_path[len(path) :])
    return ""


def _roots() -> Roots:
    known = roots.of(LANGUAGES[0])
    if "all" not in known:
        known["all"] = _read()
    found: Roots = known["all"]
    return found


def _read() -> Roots:
    found = []
    for root in Site.get_site_root_paths():
        with translation.override(root.language_code):
            found.append((root.root_path, reverse("wagtail_serve", args=("",))))
    return tuple(found)
