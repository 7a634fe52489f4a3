"""One search over every live public page of a language, in the order of relevance."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page as Sheet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from core.cards import Card
from core.paging import page_of
from shop import seasons

A_PAGE = 20
LONGEST = 100  # characters of a query; what is beyond is not looked for
# What a visitor would call each kind of page, in the order of the groups; all others are pages.
KINDS: dict[str, Promise] = {
    "stories": _("Stories"),
    "products": _("Products"),
    "places": _("Cooperatives and prisons"),
    "events": _("Events"),
    "pages": _("Pages and services"),
}
TYPES = {
    "stories.storypage": "stories",
    "shop.productpage": "products",
    "shop.seasonpage": "products",
    "cooperatives.cooperativepage": "places",
    "cooperatives.prisonpage": "places",
    "events.eventpage": "events",
}


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """`query` is what was looked for; `groups` hold this page's results by kind, the best first in each."""

    query: str
    total: int
    groups: tuple[Group, ...]
    paging: "Sheet[Any] | None"


def cleaned(typed: str) -> str:
    """Spaces folded, signs that no text can hold left out, not longer than LONGEST."""
    kept = "".join(sign for sign in typed if sign.isprintable() or sign.isspace())
    return " ".join(kept.encode("utf-8", "ignore").decode("utf-8").split())[:LONGEST].strip()


def find(typed: str, language: str, number: str | None) -> Results:
    query = cleaned(typed)
    locale = Locale.objects.filter(language_code=language).first()
    if locale is None or not any(sign.isalnum() for sign in query):
        return Results(query, 0, (), None)
    pages = Page.objects.live().public().filter(locale=locale, depth__gte=2)
    if closed := seasons.closed_pages():
        pages = pages.exclude(pk__in=closed)
    found = pages.select_related("locale").search(query, operator="and")
    paging = page_of(found, number, A_PAGE)
    paging.query = f"{urlencode({'q': query})}&"  # type: ignore[attr-defined]  # kept by the links to other pages
    return Results(query, paging.paginator.count, _grouped(list(paging.object_list)), paging)


def _grouped(pages: list[Page]) -> tuple[Group, ...]:
    cards: dict[str, list[Card]] = {kind: [] for kind in KINDS}
    for page in pages:
        kind = TYPES.get(f"{page.cached_content_type.app_label}.{page.cached_content_type.model}", "pages")
        cards[kind].append(Card(page.title, page.get_url() or "", page.search_description))
    return tuple(Group(str(KINDS[kind]), tuple(found)) for kind, found in cards.items() if found)
