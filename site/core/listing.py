"""Lists of cards in a fixed number of queries."""

import time
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from core import addresses, pictures
from core.cards import Card
from core.generations import store
from core.languages import LANGUAGES
from core.page_cache import KEPT

COLUMNS = ("title", "url_path", "search_description", "picture", "locale", "translation_key", "path")
_closed: tuple[float, tuple[int, int], tuple[str, ...]] | None = None


def for_cards(pages: "PageQuerySet[Page]", role: str | None = "card") -> QuerySet[Page]:
    """Live and public pages with all that their cards read.

    Without a role no picture is fetched: for cards that show none, or for `pictures.give_sizes` over
    several lists.
    """
    kind = pages.model
    found = open_to_all(pages.live()).select_related("locale", *getattr(kind, "card_joins", ()))
    found = found.prefetch_related(*getattr(kind, "card_rows", ()))
    return found.prefetch_related(pictures.with_sizes(role)) if role else found


def narrow(pages: "QuerySet[Any]") -> "QuerySet[Any]":
    """Those pages with nothing read but what cards show: a page has fifty columns, and most of the cost is theirs.

    Anything else that is asked of such a page costs a query of its own.
    """
    return pages.only(*COLUMNS, *pages.model.card_columns)


def cards_of(pages: Iterable[Any]) -> tuple[Card, ...]:
    """The cards of pages of one type; what they need beyond joins is read for all of them at once."""
    listed = list(pages)
    if listed:
        type(listed[0]).read_together(listed)
    return tuple(page.card for page in listed)


def links(language: str, **truths: "QuerySet[Any]") -> dict[str, tuple[Card, ...]]:
    """Title and address of the live pages that tell these rows, under the name given to each: one query."""
    asked, names = Q(), {}
    for name, rows in truths.items():
        relation: Any = rows.model._meta.get_field("pages")
        telling = relation.related_model
        names[telling] = name
        asked |= Q(pk__in=telling.objects.filter(**{f"{relation.field.name}__in": rows}).values("pk"))
    told = open_to_all(Page.objects.live().filter(asked, locale__language_code=language))
    found: dict[str, list[Card]] = {name: [] for name in truths}
    for page in told.only("title", "url_path", "content_type").order_by("title", "pk"):
        found[names[page.specific_class]].append(Card(page.title, addresses.of(page)))
    return {name: tuple(cards) for name, cards in found.items()}


def open_to_all(pages: "PageQuerySet[Page]") -> "PageQuerySet[Page]":
    """As Wagtail's `public()`, which spends a query of its own on every list."""
    shut = [Q(path__startswith=path) for path in closed()]
    return pages.exclude(reduce(or_, shut)) if shut else pages


def closed() -> tuple[str, ...]:
    """Where the private parts of the tree begin: few, and kept until something on the site changes."""
    global _closed
    now, generation, known = time.monotonic(), store.read(LANGUAGES[0]).words, _closed  # others may forget it
    if known is None or known[1] != generation or now - known[0] >= KEPT:
        paths = PageViewRestriction.objects.order_by("page__path").values_list("page__path", flat=True)
        known = _closed = now, generation, tuple(paths)
    return known[2]


def forget_closed() -> None:
    """In this process, at once: others hear of it by the generation, after the commit."""
    global _closed
    _closed = None
