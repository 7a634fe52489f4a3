"""Answering for a page of the tree.

Wagtail walks from the Site row through the home page and down, two queries a level. A page's address is known whole,
so that it is found at once, with all that its type reads beside itself, and kept until something on the site changes.
"""

import copy
from collections.abc import Hashable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail import views
from wagtail.blocks import StreamValue
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from core import asked, parts
from core.pieces import Pieces

MOST_KINDS = 30_000
MOST = 400  # pages of one language: of each some thirty kilobytes
found = Pieces(most=MOST)
kinds: dict[str, type[Page]] = {}  # what was once at an address: asked first, and believed in nothing


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's view, told which page it is: its hooks, restrictions and answers stay its own.

    The attribute is the one in which Wagtail keeps the page for the rest of a request; with another name in some
    later version, Wagtail would find the same page by itself.
    """
    language = get_language() or ""
    kept = found.of(language) if parts.begin(request, language) else {}
    page = find(path, language, kept)
    request._wagtail_route_for_request = RouteResult(page)  # type: ignore[attr-defined]
    names = getattr(page, "parameters", ())
    return asked.answered(request, names, lambda: views.serve(request, path))


def find(path: str, language: str, kept: dict[Hashable, Any]) -> Page:
    """The live page at that address below the language's home page, as its own type; Http404 without one."""
    steps = [step for step in path.split("/") if step]
    address = "".join(f"{step}/" for step in steps)
    if address not in kept:
        kept[address] = _read(address, steps, language)
    return _own(kept[address])


def _read(address: str, steps: list[str], language: str) -> Page:
    for root in Site.get_site_root_paths():
        if root.language_code == language:
            return _typed(root.root_path + address, steps)
    raise Http404(address)


def _typed(address: str, steps: list[str]) -> Page:
    at = {"url_path": address, "live": True}
    if steps:
        at["slug"] = steps[-1]  # which is indexed; the whole address is not
    page = _of_kind(kinds[address], at) if address in kinds else None
    if page is None:
        told = Page.objects.filter(**at).only("content_type").first()
        kind = told.specific_class if told else None
        page = _of_kind(kind, at) if kind else None
    if page is None:
        raise Http404(address)
    _remember(address, type(page))
    page.get_view_restrictions()  # reads the family of pages of ours, which is kept with them
    return page


def _of_kind(kind: type[Page], at: dict[str, Any]) -> Page | None:
    joins = (*getattr(kind, "card_joins", ()), *getattr(kind, "page_joins", ()))
    told = kind.objects.select_related("locale", *joins).prefetch_related(*getattr(kind, "page_rows", ()))
    return told.filter(**at).order_by().first()


def _remember(address: str, kind: type[Page]) -> None:
    if len(kinds) >= MOST_KINDS:
        kinds.clear()
    kinds[address] = kind


def _own(page: Page) -> Page:
    """For one request: what it writes on the page, and the prices inside its text, are of its moment only."""
    mine = copy.copy(page)
    for name, value in vars(page).items():
        if isinstance(value, StreamValue):
            setattr(mine, name, StreamValue(value.stream_block, list(value.raw_data), is_lazy=True))
    return mine
