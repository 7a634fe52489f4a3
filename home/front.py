"""What the home page shows: what an editor chose, filled up with what is newest."""

from collections.abc import Sequence
from functools import cached_property
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


class Front:
    """Each shelf is read when it is asked for. `home` may be a draft that stands in memory only."""

    def __init__(self, home: Any) -> None:
        self.home, self.now = home, timezone.now()

    @cached_property
    def stories(self) -> tuple[Card, ...]:
        """The pages that an editor featured, then the newest stories."""
        pages = told(self.home)
        pictures.give_sizes([*pages, self.home], "card", "lead")
        return tuple(page.card for page in pages)

    @property
    def picture(self) -> Any:
        """The large one, whose sizes are read with those of the stories."""
        _read_with_them = self.stories
        return self.home.picture

    @cached_property
    def events(self) -> tuple[Item, ...]:
        return tuple(next_items(self.home.language, self.now, EVENTS))

    @property
    def coming(self) -> Item | None:
        """The next that takes place, whatever is cancelled before it: asked for only when all shown are cancelled."""
        held = [event for event in self.events if event.state != CANCELLED]
        if not held and len(self.events) == EVENTS:
            held = next_items(self.home.language, self.now, 1, held=True)
        return next(iter(held), None)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        return places(self.home.language, timezone.localdate(self.now))

    @cached_property
    def _shelf(self) -> tuple[Any, list[goods.Item]]:
        open_today = next(iter(seasons.open_pages(self.home.language)), None)
        seasonal = _of_season(self.home, open_today) if open_today else []
        return (open_today, seasonal) if seasonal else (None, _available(self.home))

    @property
    def products(self) -> tuple[goods.Item, ...]:
        return tuple(self._shelf[1])

    @property
    def season(self) -> Card | None:
        """The collection that is open today: the products are its own."""
        page = self._shelf[0]
        return page.card if page else None


def told(home: Any) -> list[Any]:
    """In one query: the chosen stories in the editor's order, as this language tells them, then the newest."""
    stories = StoryPage.objects.filter(locale_id=home.locale_id).annotate(chosen_at=_chosen_place(home))
    order = (F("chosen_at").asc(nulls_last=True), "-story_date", "-pk")
    return list(listing.narrow(listing.for_cards(stories, None)).order_by(*order)[:STORIES])


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
        return list(listing.narrow(listing.for_cards(told, None)))

    return goods.printed(wanted, home.language, read)
