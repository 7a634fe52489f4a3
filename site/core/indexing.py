"""What search engines are told of an address: which one it stands for, in which languages, or to leave it out."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from core import elsewhere
from core.elsewhere import Elsewhere


@dataclass(frozen=True, slots=True)
class Indexing:
    """What `layout/indexing.html` prints. `alternates` are (hreflang, address), this language's among them."""

    canonical: str = ""
    robots: str = ""
    alternates: tuple[tuple[str, str], ...] = ()


LEFT_OUT = "noindex, follow"


def of(
    request: HttpRequest, page: Any, there: Elsewhere | None, *, number: int = 1, narrowed: bool = False
) -> Indexing:
    """`number` is the page of a list, which stands for itself; what was narrowed or ordered stands for the whole list.

    Any other query leads to the same page, so that it stands for the one without.
    """
    whole = _address(request, page, there)
    if getattr(request, "is_preview", False):
        return Indexing(robots="noindex")
    if narrowed:
        return Indexing(canonical=whole, robots=LEFT_OUT)
    if number > 1:
        return Indexing(canonical=f"{whole}?page={number}" if whole else "")
    others = elsewhere.alternates(request, there) if there else []
    return Indexing(canonical=whole, alternates=tuple(others))


def _address(request: HttpRequest, page: Any, there: Elsewhere | None) -> str:
    """Of a page in the tree; of a view, if it stands in both languages; none of what is not there."""
    if getattr(page, "pk", None) and hasattr(page, "get_url"):
        address = page.get_url()
        return f"{settings.BASE_URL}{address}" if address else ""
    return f"{settings.BASE_URL}{request.path}" if there and there.url else ""
