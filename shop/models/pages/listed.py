"""A list of products as it is printed: filters with their counts, orders, cards, the links to further pages.

All of it hangs on the shelf and on what was asked for in the address, so that it is printed once for all who ask the
same, and kept as long as a price in it holds (core/pieces.py). The filters stay the same from page to page.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page as Sheet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from core.editing import is_editing
from core.pieces import Pieces
from shop.facets import RESULTS, Facets
from shop.models.pages import cards

if TYPE_CHECKING:
    from shop.models.pages.places import Shelves

# Of one language, and then all are printed anew: anybody may ask for many. A list is fifty kilobytes, its filters ten.
lists, filters = Pieces(goods=True, most=200), Pieces(goods=True, most=400)


@dataclass(frozen=True, slots=True)
class Known:
    """What was kept when the request began: what is added belongs to that moment."""

    lists: dict[Hashable, SafeString]
    filters: dict[Hashable, SafeString]


def known(request: HttpRequest, language: str) -> Known:
    """To be called before the shelf is read. A page that is looked at before it is published has nothing kept."""
    if getattr(request, "is_preview", False) or is_editing(request):
        return Known({}, {})
    return Known(lists.of(language), filters.of(language))


def printed(page: Shelves, found: Facets, paging: Sheet[Any], kept: Known) -> SafeString:
    address = found.address()
    key = (page.pk, address, paging.number)
    if key not in kept.lists:
        chosen = page.pk, address
        if chosen not in kept.filters:
            kept.filters[chosen] = _filters(page, found)
        kept.lists[key] = _list(page, found, paging, kept.filters[chosen])
    return kept.lists[key]


def _filters(page: Shelves, found: Facets) -> SafeString:
    if not found.groups:
        return SafeString("")
    facets = {
        "action": f"{page.get_url()}{RESULTS}",
        "kept": [{"name": "sort", "value": found.order}] if found.order else [],
        "groups": found.groups,
        "clear_url": page.get_url() if found.is_used else "",
    }
    return render_to_string("components/facets.html", {"facets": facets})


def _list(page: Shelves, found: Facets, paging: Any, facets: SafeString) -> SafeString:
    paging.query, paging.anchor = found.query, RESULTS
    shown = {
        "paging": paging,
        "items": cards.printed(paging.object_list, page.language, page.pages_of),
        "filters": facets,
        "in_use": {
            "title": gettext("Filters in use: choose one to take it off"),
            "links": found.in_use(),
        },
        "orders": {"title": gettext("In which order"), "links": found.orders()},
    }
    return render_to_string("shop/shelf.html", shown)
