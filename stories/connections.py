"""What a story is linked to, and which stories are near it: live and of the same language only."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When

from cooperatives.models import Cooperative, Prison, Workshop
from cooperatives.path import Station, path, workshop_card
from core import listing, pictures
from core.cards import Card
from core.tellings import pages_of
from events.models import Event
from shop.models import Product
from shop.models.pages.cards import Item, items
from stories import sequence
from stories.blocks import GOODS
from stories.models.links import StoryCooperative, StoryPrison, StoryProduct, StoryTopic
from stories.models.topics import Series, Topic
from stories.sequence import Sequence

NEAR = 3


@dataclass(frozen=True, slots=True)
class Connections:
    cooperatives: tuple[Card, ...]
    prisons: tuple[Card, ...]
    products: tuple[Item, ...]
    events: tuple[Card, ...]
    topics: tuple[Card, ...]
    sequence: Sequence | None
    near: tuple[Card, ...]
    stations: tuple[Station, ...]
    sold: tuple[Any, ...]  # the pages of all goods that it shows, in its text or below


def of(story: Any) -> Connections:
    language, key = story.language, story.pk or 0  # a preview of a new story has no key yet
    told = {block.value.translation_key: block.value for block in _goods(story)}
    products = Product.objects.filter(Q(stories__page=key) | Q(pages__translation_key__in=told)).distinct()
    told_here = pages_of(products, language, None).select_related("product__workshop__cooperative")
    shelf = listing.narrow(told_here)
    sold = list(shelf.order_by("title"))
    linked = listing.links(
        language,
        cooperatives=Cooperative.objects.filter(stories__page=key),
        prisons=Prison.objects.filter(stories__page=key),
        events=Event.objects.filter(stories__page=key),
        series=Series.objects.filter(pk=story.series_id or 0),
    )
    around = list(_around(story, key))
    whole = sequence.of(story, next(iter(linked.pop("series")), None), around)
    beside = _near(around, key, whole)
    pictures.give_sizes([*sold, *beside, story], "card", "product", "opening")
    offered = {page.translation_key: item for page, item in zip(sold, items(sold), strict=True)}
    for page in told.values():
        page.together.give(offered, language)
    return Connections(
        **linked,
        products=tuple(item for shown, item in offered.items() if shown not in told),
        topics=tuple(_topics(story, key)),
        sequence=whole,
        near=listing.cards_of(beside),
        stations=_stations(story, key, sold, linked),
        sold=tuple(sold),
    )


def _stations(
    story: Any, key: int, sold: list[Any], linked: dict[str, tuple[Card, ...]]
) -> tuple[Station, ...]:
    return path(
        "story",
        product=[Card(page.title, page.get_url() or "") for page in sold],
        workshop=_workshops(key, sold, linked["cooperatives"], story.language),
        cooperative=linked["cooperatives"],
        prison=linked["prisons"],
        story=[Card(story.title, "")],
    )


def _workshops(key: int, sold: list[Any], makers: tuple[Card, ...], language: str) -> list[Card]:
    """Where its products are made; a story without any is at home in its cooperatives' workshops in its prisons.

    They are told on the pages of the cooperatives that it names.
    """
    rows = {page.product.workshop for page in sold if page.product.workshop}
    if not sold:
        there = Workshop.objects.filter(cooperative__stories__page=key, prison__stories__page=key)
        rows = set(there.select_related("cooperative"))
    urls = {card.title: card.url for card in makers}
    return [
        workshop_card(row, language, urls.get(row.cooperative.name, ""))
        for row in sorted(rows, key=lambda row: (row.name_it, row.pk))
    ]


def _goods(story: Any) -> list[Any]:
    """The products that the story itself shows."""
    return [block for block in story.body if block.block_type == GOODS and block.value is not None]


def _topics(story: Any, key: int) -> list[Card]:
    """Each leads to its own page; without one in this language, to the list of its stories."""
    telling: Any = Topic._meta.get_field("pages").related_model
    page = telling.objects.live().filter(topic=OuterRef("pk"), locale=story.locale_id).order_by("pk")
    above = (story.get_url() or "").rstrip("/").rpartition("/")[0]
    found = Topic.objects.filter(stories__page=key).annotate(slug=Subquery(page.values("slug")[:1]))
    return [
        Card(
            topic.label(story.language),
            f"{above}/{topic.slug}/" if topic.slug else f"{above}/?{urlencode({'topic': topic.code})}",
        )
        for topic in found
    ]


def _around(story: Any, key: int) -> "QuerySet[Any]":
    """In one query all the parts of its series, and the nearest stories: enough of them for `_near`."""
    shared = (
        StoryProduct.objects.filter(product__stories__page=key),
        StoryCooperative.objects.filter(cooperative__stories__page=key),
        StoryPrison.objects.filter(prison__stories__page=key),
        StoryTopic.objects.filter(topic__stories__page=key),
    )
    ranks = [Q(series=story.series_id)] if story.series_id else []
    ranks += [Q(pk__in=links.values("page")) for links in shared]
    rank = Case(
        *(When(near, then=Value(place)) for place, near in enumerate(ranks)),
        default=None,
        output_field=IntegerField(),
    )
    told = type(story).objects.filter(locale_id=story.locale_id).annotate(nearness=rank)
    others = listing.open_to_all(told.live()).exclude(pk=key).filter(nearness__isnull=False)
    nearest = others.order_by("nearness", "-story_date", "-pk").values("pk")[: NEAR + 2]
    parts = Q(series=story.series_id) if story.series_id else Q()
    return listing.narrow(listing.for_cards(told.filter(Q(pk__in=nearest) | parts), None))


def _near(around: list[Any], key: int, whole: Sequence | None) -> list[Any]:
    """Those of its series first, then of its products, cooperatives, prisons, topics; the newest of each first.

    What stands before and after it in the series is named there already.
    """
    named = (key, *whole.beside) if whole else (key,)
    others = [page for page in around if page.pk not in named]
    return sorted(others, key=lambda page: (page.nearness, -page.story_date.toordinal(), -page.pk))[:NEAR]
