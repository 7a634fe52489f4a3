"""Who made a product and where: the way from it to its cooperative, its prison and its stories.

Stories and events stand above the shop and are read through their reverse accessors (core.tellings).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cooperatives.models import Cooperative, Prison
from cooperatives.path import Station, path, workshop_card
from core import listing, tellings
from core.cards import Card

if TYPE_CHECKING:
    from shop.models.pages.product import ProductPage

MOST_STORIES = 3


@dataclass(frozen=True, slots=True)
class Trail:
    """`maker` and `where` stand under the product's name; `told` are the pages of the stories, `events` are to come."""

    maker: Card
    where: Card | None
    told: Sequence[Any]
    events: tuple[Card, ...]
    stations: tuple[Station, ...]

    @property
    def stories(self) -> tuple[Card, ...]:
        return listing.cards_of(self.told)


def of(page: ProductPage) -> Trail:
    product, language = page.product, page.language
    workshop = product.workshop
    prison = workshop.prison if workshop else None
    linked = listing.links(
        language,
        cooperative=Cooperative.objects.filter(pk=product.producer_id),
        prison=Prison.objects.filter(pk=prison.pk if prison else 0),
        events=product.events.filter(occurrences__end__gt=timezone.now()),
    )
    maker = Card(product.producer.name, _address(linked["cooperative"]))
    bench = workshop_card(workshop, language, maker.url) if workshop else None
    where = Card(prison.whole(language), _address(linked["prison"])) if prison else None
    stories = _stories(product, prison, language)
    stations = path(
        "product",
        product=[Card(page.title, "")],
        workshop=[bench] if bench else (),
        cooperative=[maker],
        prison=[where] if where else (),
        story=[Card(story.title, story.get_url() or "") for story in stories],
    )
    return Trail(maker, where, stories, linked["events"], stations)


def _stories(product: Any, prison: Prison | None, language: str) -> list[Any]:
    """The stories that name it; without any, those of its maker in that prison: one query more."""
    newest = ("-first_published_at", "-pk")
    told = listing.narrow(tellings.pages_linking(product.stories.all(), language, None))
    found = list(told.order_by(*newest)[:MOST_STORIES])
    if found or prison is None:
        return found
    maker: Any = product.producer
    there: Any = prison
    told = listing.narrow(tellings.pages_linking(maker.stories.all(), language, None))
    told = told.filter(pk__in=there.stories.values("page"))
    return list(told.order_by(*newest)[:MOST_STORIES])


def _address(cards: Sequence[Card]) -> str:
    return cards[0].url if cards else ""
