"""What the home page shows: what an editor chose, filled up with what is newest."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from cooperatives.places import Place, places
from core import listing, pictures
from core.cards import Card
from events.programme import Item, next_items
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
    places: tuple[Place, ...]
    season: Card | None  # the collection that is open today: the products are its own


def front(home: Any) -> Front:
    chosen = featured(home)
    taken = [page.pk for page in chosen]
    pages = [*chosen, *_newest(home, taken, STORIES - len(chosen))]
    season = next(iter(seasons.open_pages(home.language)), None)
    seasonal = _of_season(home, season) if season else []
    pictures.give_sizes([*pages, home], "card", "lead")
    return Front(
        stories=tuple(page.card for page in pages),
        products=tuple(seasonal or _available(home)),
        events=tuple(next_items(home.language, timezone.now(), EVENTS)),
        places=places(home.language, timezone.localdate()),
        season=season.card if season and seasonal else None,
    )


def featured(home: Any) -> list[Any]:
    """The chosen stories in the editor's order, as this language tells them; live and public only."""
    order = [row.page.translation_key for row in home.featured.select_related("page")]
    told = StoryPage.objects.filter(translation_key__in=order, locale_id=home.locale_id)
    by_key = {page.translation_key: page for page in listing.for_cards(told, None)} if order else {}
    return [by_key[key] for key in order if key in by_key]


def _newest(home: Any, taken: list[int], most: int) -> list[Any]:
    if most <= 0:
        return []
    stories = StoryPage.objects.filter(locale_id=home.locale_id).exclude(pk__in=taken)
    return list(listing.for_cards(stories, None).order_by("-story_date", "-pk")[:most])


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
