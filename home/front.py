"""What the home page shows: what an editor chose, filled up with what is newest."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from cooperatives.places import Place, places
from core import listing, pictures
from core.cards import Card
from events.programme import Item, next_items
from shop.models import ProductPage, Shelf
from shop.models.pages import cards as goods
from stories.models import StoryPage

STORIES = 3
PRODUCTS = 4
EVENTS = 3
WINDOW = 6  # how many times more products are looked through to find different makers


@dataclass(frozen=True, slots=True)
class Front:
    """`stories` are the pages that an editor featured, then the newest stories."""

    stories: tuple[Card, ...]
    products: tuple[goods.Item, ...]
    events: tuple[Item, ...]
    places: tuple[Place, ...]


def front(home: Any) -> Front:
    chosen = featured(home)
    taken = [page.pk for page in chosen]
    pages = [*chosen, *_newest(home, taken, STORIES - len(chosen))]
    sold = _available(home)
    pictures.give_sizes([*pages, *sold, home], "card", "lead", "product")
    return Front(
        stories=tuple(page.card for page in pages),
        products=tuple(goods.items(sold)),
        events=tuple(next_items(home.language, timezone.now(), EVENTS)),
        places=places(home.language, timezone.localdate()),
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


def _available(home: Any) -> list[Any]:
    """The newest products that are there to be bought: one of each maker first, then whatever is newest."""
    there = Shelf.objects.filter(available__gt=0).values("product")
    told = ProductPage.objects.filter(locale_id=home.locale_id, product__in=there)
    newest = list(listing.for_cards(told, None).order_by("-first_published_at", "-pk")[: PRODUCTS * WINDOW])
    makers: dict[int, int] = {}
    turns = []
    for place, page in enumerate(newest):
        turn = makers[page.product.producer_id] = makers.get(page.product.producer_id, 0) + 1
        turns.append((turn, place, page))
    return [page for _turn, _place, page in sorted(turns, key=lambda row: row[:2])[:PRODUCTS]]
