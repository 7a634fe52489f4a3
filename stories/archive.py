"""The list of stories, the newest first, in pages."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet

from core import listing, pictures
from core.cards import Card
from core.paging import page_of

A_PAGE = 13  # one in front and four rows of three


@dataclass(frozen=True, slots=True)
class Archive:
    lead: Card | None
    cards: tuple[Card, ...]
    paging: "Page[Any]"


def of(stories: "QuerySet[Any]", number: str | None) -> Archive:
    """A page of cards; the first page has its newest story in front."""
    newest = listing.for_cards(stories, None).order_by("-story_date", "-pk")
    paging = page_of(newest, number, A_PAGE)
    pages = list(paging.object_list)
    pictures.give_sizes(pages, "card", "lead")
    cards = [page.card for page in pages]
    lead = cards.pop(0) if cards and paging.number == 1 else None
    return Archive(lead, tuple(cards), paging)
