"""What the home page shows: what an editor chose, filled up with what is newest."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from cooperatives.places import Place, places
from core import listing, pictures
from core.cards import Card
from events.programme import CANCELLED, Item, next_items
from shop import seasons
from shop.models import ProductPage
from shop.models.pages import cards as goods
from shop.rack import racks
from stories.models import StoryPage

STORIES = 3
PRODUCTS = 4
EVENTS = 3


@dataclass(frozen=True, slots=True)
class Front:
    """`stories` are the pages that an editor featured, then the newest stories."""

    stories: tuple[Card, ...]
    products: tuple[goods.Item, ...]
    events: tuple[Item, ...]
    coming: Item | None  # the next that takes place, whatever is cancelled before it
    places: tuple[Place, ...]
    season: Card | None  # the collection that is open today: the products are its own


def front(home: Any) -> Front:
    pages = told(home)
    season = next(iter(seasons.open_pages(home.language)), None)
    seasonal = _of_season(home, season) if season else []
    pictures.give_sizes([*pages, home], "card", "lead")
    now = timezone.now()
    events = next_items(home.language, now, EVENTS)
    return Front(
        stories=tuple(page.card for page in pages),
        products=tuple(seasonal or _available(home)),
        events=tuple(events),
        coming=_coming(home.language, events, now),
        places=places(home.language, timezone.localdate()),
        season=season.card if season and seasonal else None,
    )


def _coming(language: str, events: Sequence[Item], now: datetime.datetime) -> Item | None:
    """Asked for only when all that are shown are cancelled."""
    held = [event for event in events if event.state != CANCELLED]
    if not held and len(events) == EVENTS:
        held = next_items(language, now, 1, held=True)
    return next(iter(held), None)


def told(home: Any) -> list[Any]:
    """In one query: the chosen stories in the editor's order, as this language tells them, then the newest."""
    stories = StoryPage.objects.filter(locale_id=home.locale_id).annotate(chosen_at=_chosen_place(home))
    order = (F("chosen_at").asc(nulls_last=True), "-story_date", "-pk")
    return list(listing.for_cards(stories, None).order_by(*order)[:STORIES])


def _chosen_place(home: Any) -> Any:
    rows = home.featured.all()
    if isinstance(rows, QuerySet):
        chosen = rows.filter(page__translation_key=OuterRef("translation_key"))
        return Subquery(chosen.values(at=Coalesce("sort_order", 0))[:1])
    # A preview: what is chosen stands in memory only.
    keys = enumerate(row.page.translation_key for row in rows)
    whens = [When(translation_key=key, then=Value(place)) for place, key in keys]
    return Case(*whens, default=None, output_field=IntegerField())


def _of_season(home: Any, season: Any) -> list[goods.Item]:
    """The first of the collection that are there to be bought, in its own order."""
    rack = racks.get(home.language)
    there = season.within(rack) & rack.of("available", "yes")
    return _printed(home, rack.products(there, season.natural_order)[:PRODUCTS])


def _available(home: Any) -> list[goods.Item]:
    """The newest products that are there to be bought: one of each maker first, then whatever is newest."""
    rack = racks.get(home.language)
    return _printed(home, rack.one_of_each("cooperative", rack.of("available", "yes"), "new", PRODUCTS))


def _printed(home: Any, wanted: Sequence[int]) -> list[goods.Item]:
    def read(products: Sequence[int]) -> list[ProductPage]:
        told = ProductPage.objects.filter(locale_id=home.locale_id, product__in=products)
        return list(listing.for_cards(told, None))

    return goods.printed(wanted, home.language, read)
