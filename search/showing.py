"""Pages that were found as the cards of their kind, in a fixed number of queries whatever their number."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from cooperatives.models import CooperativePage, PrisonPage
from core import pictures
from core.cards import Card
from core.listing import for_cards
from events import programme
from events.models import EventPage
from search.asking import Hit
from search.extracts import Marker
from search.models import Kind
from shop.models import ProductPage
from shop.models.pages import cards as goods
from shop.models.pages.places import SHEET
from stories.models import StoryPage

TYPES: dict[Kind, tuple[type[Any], ...]] = {
    Kind.STORIES: (StoryPage,),
    Kind.PRODUCTS: (),  # see _sold
    Kind.PLACES: (CooperativePage, PrisonPage),
    Kind.EVENTS: (EventPage,),
    Kind.PAGES: (),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One result: `item` is what the card of a product or of an event prints, `card` what all others do."""

    card: Card
    item: "goods.Item | programme.Item | None" = None


def shown(hits: Sequence[Hit], marker: Marker) -> dict[int, Shown]:
    """By the page's key. What has gone since it was found is left out."""
    sold = _sold([hit for hit in hits if hit.product is not None], marker.language)
    hits = [hit for hit in hits if hit.product is None]
    read: dict[int, Any] = {}
    for kind, types in TYPES.items():
        keys = {hit.page for hit in hits if hit.kind == kind}
        for one in types:
            if keys - read.keys():
                read |= {
                    page.pk: page for page in for_cards(one.objects.filter(pk__in=keys - read.keys()), None)
                }
    rest = {hit.page for hit in hits} - read.keys()
    if rest:
        read |= {page.pk: page for page in for_cards(Page.objects.filter(pk__in=rest), None)}
    pictures.give_sizes([page for page in read.values() if isinstance(page, StoryPage)], "card")
    return sold | {hit.page: _shown(read[hit.page], hit, marker) for hit in hits if hit.page in read}


def _sold(hits: Sequence[Hit], language: str) -> dict[int, Shown]:
    """Products as the shop's lists print them: most are known already."""
    pages = {hit.product: hit.page for hit in hits if hit.product is not None}

    def read(products: Sequence[int]) -> list[ProductPage]:
        told = ProductPage.objects.filter(pk__in=[pages[product] for product in products])
        return list(for_cards(told, None).defer("body", *SHEET))

    found = goods.by_product(list(pages), language, read)
    return {pages[product]: Shown(item.card, item) for product, item in found.items()}


def _shown(page: Any, hit: Hit, marker: Marker) -> Shown:
    extract = marker.extract(hit.text)
    if isinstance(page, EventPage) and (rows := list(page.event.occurrences.all())):
        now = timezone.now()
        ahead = [row for row in rows if row.end > now]
        told = programme.item(page, ahead or rows[::-1], now, page.language)
        return Shown(told.card, replace(told, card=replace(told.card, text=extract or told.card.text)))
    if type(page) is Page:
        return Shown(Card(page.title, page.get_url() or "", extract or page.search_description))
    return Shown(replace(page.card, text=extract or page.card.text))
