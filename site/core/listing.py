"""Lists of cards in a fixed number of queries."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, ExpressionWrapper, F, OuterRef, QuerySet, TextField
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


def open_to_all(pages: "PageQuerySet[Page]") -> "PageQuerySet[Page]":
    """As Wagtail's `public()`, which spends a query of its own on every list."""
    closed = PageViewRestriction.objects.annotate(
        below=ExpressionWrapper(OuterRef("path"), output_field=TextField())
    ).filter(below__startswith=F("page__path"))
    return pages.filter(~Exists(closed))
