"""Lists of stories: the newest first in pages, or the parts of a series in their order."""

from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from core import listing, pictures
from core.cards import Card
from core.paging import page_of
from stories.models.topics import Series, Topic

A_PAGE = 13  # one in front and four rows of three


@dataclass(frozen=True, slots=True)
class Archive:
    lead: Card | None
    cards: tuple[Card, ...]
    paging: "Page[Any]"


def of(stories: "QuerySet[Any]", number: str | None, query: str = "") -> Archive:
    """A page of cards; the first page has its newest story in front. `query` is what its address keeps."""
    newest = listing.for_cards(stories, None).order_by("-story_date", "-pk")
    paging = page_of(newest, number, A_PAGE)
    paging.query = query  # type: ignore[attr-defined]  # kept by the links to other pages
    pages = list(paging.object_list)
    pictures.give_sizes(pages, "card", "lead")
    cards = [page.card for page in pages]
    lead = cards.pop(0) if cards and paging.number == 1 else None
    return Archive(lead, tuple(cards), paging)


def parts(stories: "QuerySet[Any]") -> tuple[Card, ...]:
    """The parts of one series, from the first to the last, each saying which it is."""
    pages = list(listing.for_cards(stories, None).order_by("part", "story_date", "pk"))
    pictures.give_sizes(pages, "card")
    return tuple(
        replace(page.card, meta=_("Part %(number)s") % {"number": place})
        for place, page in enumerate(pages, start=1)
    )


def ways(language: str) -> dict[str, tuple[Card, ...]]:
    """The pages of topics and of series, as links."""
    return listing.links(language, topics=Topic.objects.all(), series=Series.objects.all())
