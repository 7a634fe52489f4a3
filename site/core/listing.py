"""Lists of cards in a fixed number of queries."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, TextField
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from core import pictures
from core.cards import Card


def for_cards(pages: "PageQuerySet[Page]", role: str | None = "card") -> QuerySet[Page]:
    """Live and public pages with all that their cards read.

    Without a role no picture is fetched: for cards that show none, or for `pictures.give_sizes` over
    several lists.
    """
    kind = pages.model
    found = open_to_all(pages.live()).select_related("locale", *getattr(kind, "card_joins", ()))
    found = found.prefetch_related(*getattr(kind, "card_rows", ()))
    return found.prefetch_related(pictures.with_sizes(role)) if role else found


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
    for page in told.select_related("locale").order_by("title", "pk"):
        found[names[page.specific_class]].append(Card(page.title, page.get_url() or ""))
    return {name: tuple(cards) for name, cards in found.items()}


def open_to_all(pages: "PageQuerySet[Page]") -> "PageQuerySet[Page]":
    """As Wagtail's `public()`, which spends a query of its own on every list."""
    closed = PageViewRestriction.objects.annotate(
        below=ExpressionWrapper(OuterRef("path"), output_field=TextField())
    ).filter(below__startswith=F("page__path"))
    return pages.filter(~Exists(closed))
