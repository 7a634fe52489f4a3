"""What a story is linked to, and which stories are near it: live and of the same language only."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from cooperatives.models import Cooperative, Prison
from core import listing, pictures
from core.cards import Card
from core.tellings import pages_of
from events.models import Event
from shop.models import Product
from shop.models.pages.cards import Item, items
from stories.models.links import StoryCooperative, StoryPrison, StoryProduct, StoryTopic
from stories.models.topics import Topic

NEAR = 3


@dataclass(frozen=True, slots=True)
class Connections:
    cooperatives: tuple[Card, ...]
    prisons: tuple[Card, ...]
    products: tuple[Item, ...]
    events: tuple[Card, ...]
    topics: tuple[str, ...]
    near: tuple[Card, ...]


def of(story: Any) -> Connections:
    language, key = story.language, story.pk or 0  # a preview of a new story has no key yet
    sold = list(pages_of(Product.objects.filter(stories__page=key), language, None).order_by("title"))
    beside = list(_near(story, key))
    pictures.give_sizes([*sold, *beside], "card", "product")
    topics = Topic.objects.filter(stories__page=key)
    return Connections(
        cooperatives=_cards(Cooperative.objects.filter(stories__page=key), language),
        prisons=_cards(Prison.objects.filter(stories__page=key), language),
        products=tuple(items(sold)),
        events=_cards(Event.objects.filter(stories__page=key), language),
        topics=tuple(topic.label(language) for topic in topics),
        near=tuple(page.card for page in beside),
    )


def _cards(rows: "QuerySet[Any]", language: str) -> tuple[Card, ...]:
    return tuple(page.card for page in pages_of(rows, language, None).order_by("title"))


def _near(story: Any, key: int) -> "QuerySet[Any]":
    """The newest that share a cooperative, a prison, a product or a topic with it."""
    shared = (
        StoryCooperative.objects.filter(cooperative__stories__page=key),
        StoryPrison.objects.filter(prison__stories__page=key),
        StoryProduct.objects.filter(product__stories__page=key),
        StoryTopic.objects.filter(topic__stories__page=key),
    )
    sharing = Q()
    for links in shared:
        sharing |= Q(pk__in=links.values("page"))
    others = type(story).objects.filter(sharing, locale_id=story.locale_id).exclude(pk=key)
    return listing.for_cards(others, None).order_by("-story_date", "-pk")[:NEAR]
