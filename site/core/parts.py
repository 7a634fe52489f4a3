"""Parts of a page for reading, printed once and kept as long as other pieces are (core/pieces.py).

A page is made anew whenever anything on the site changed, mostly a price or the pieces of some product: what shows no
goods is then as it was. `home.serving` begins it, for readers and for live pages: previews, drafts and staff who edit
neither get what is kept nor add to it. A private page may begin it too, for what stands around it
(core/private_pages.py).
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from core.editing import is_editing
from core.pieces import Pieces

MOST = 1500  # of one language; a part is five kilobytes, seldom fifty
words, goods = Pieces(most=MOST), Pieces(goods=True, most=MOST)


@dataclass(frozen=True, slots=True)
class Parts:
    """What was kept when the request began: what is added belongs to that moment, whatever is bumped meanwhile."""

    words: dict[Hashable, Any]
    goods: dict[Hashable, Any]
    address: str = ""  # of what is no page of the tree

    def kept(self, key: Hashable, make: Callable[[], Any], *, shows_goods: bool = False) -> Any:
        known = self.goods if shows_goods else self.words
        if key not in known:
            known[key] = make()
        return known[key]


def begin(request: HttpRequest, language: str, address: str = "") -> Parts | None:
    """Before anything of the page is read."""
    if is_editing(request):
        return None
    found = Parts(words.of(language), goods.of(language), address)
    request.parts = found  # type: ignore[attr-defined]
    return found


def of(request: object) -> Parts | None:
    return getattr(request, "parts", None)


def worth(known: Parts | None, page: Any, sold: Callable[[], Sequence[Any]]) -> Hashable:
    """What the pages of goods that a page shows say now of price and stock: one query after either changed somewhere.

    A part printed for that says nothing else as long as this does not. `sold` reads those pages.
    """
    if known is None:
        return ""
    told, said = ("sold", page.pk), ("worth", page.pk)
    if told not in known.words:
        pages = sold()
        known.words[told] = _truths(pages)
        known.goods[said] = type(pages[0]).worth_of(pages) if pages else ""  # what was just read with them
    kind, truths = known.words[told]
    return known.kept(said, lambda: kind.worth(truths) if kind else "", shows_goods=True)


def _truths(pages: Sequence[Any]) -> tuple[Any, tuple[int, ...]]:
    return (type(pages[0]), tuple(page.product_id for page in pages)) if pages else (None, ())


def later(make: Callable[[], Any]) -> Any:
    """For a template: read when a part asks for it, which those that are kept do not."""
    return SimpleLazyObject(make)
