"""What a story is linked to, and which stories are near it: live and of the same language only."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from cooperatives.models import Cooperative, Prison, Workshop
from cooperatives.path import Station, path, workshop_card
from core import listing, pictures
from core.cards import Card
from core.tellings import pages_of
from events.models import Event
from shop.models import Product
from shop.models.pages.cards import Item, items
from stories.blocks import GOODS
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
    stations: tuple[Station, ...]


def of(story: Any) -> Connections:
    language, key = story.language, story.pk or 0  # a preview of a new story has no key yet
    told = {block.value.translation_key: block.value for block in _goods(story)}
    products = Product.objects.filter(Q(stories__page=key) | Q(pages__translation_key__in=told)).distinct()
    sold = list(pages_of(products, language, None).order_by("title"))
    beside = list(_near(story, key))
    pictures.give_sizes([*sold, *beside, story], "card", "product", "opening")
    linked = listing.links(
        language,
        cooperatives=Cooperative.objects.filter(stories__page=key),
        prisons=Prison.objects.filter(stories__page=key),
        events=Event.objects.filter(stories__page=key),
    )
    offered = {page.translation_key: item for page, item in zip(sold, items(sold), strict=True)}
    for page in told.values():
        page.together.give(offered, language)
    made = [Card(page.title, page.get_url() or "") for page in sold]
    workshops = _workshops(key, [page.product_id for page in sold], linked["cooperatives"], language)
    topics = Topic.objects.filter(stories__page=key)
    return Connections(
        **linked,
        products=tuple(item for shown, item in offered.items() if shown not in told),
        topics=tuple(topic.label(language) for topic in topics),
        near=listing.cards_of(beside),
        stations=path(
            "story",
            product=made,
            workshop=workshops,
            cooperative=linked["cooperatives"],
            prison=linked["prisons"],
            story=[Card(story.title, "")],
        ),
    )


def _workshops(key: int, products: list[int], makers: tuple[Card, ...], language: str) -> list[Card]:
    """Where its products are made; a story without any is at home in its cooperatives' workshops in its prisons.

    They are told on the pages of the cooperatives that it names.
    """
    there = Q(cooperative__stories__page=key, prison__stories__page=key)
    rows = Workshop.objects.filter(Q(products__in=products) if products else there).distinct()
    urls = {card.title: card.url for card in makers}
    return [
        workshop_card(row, language, urls.get(row.cooperative.name, ""))
        for row in rows.select_related("cooperative").order_by("name_it")
    ]


def _goods(story: Any) -> list[Any]:
    """The products that the story itself shows."""
    return [block for block in story.body if block.block_type == GOODS and block.value is not None]


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
