"""The provenance trail: from a cooperative or a prison to its workshops, products, stories and events.

Products, stories and events belong to apps on the left: they are read through their reverse accessors only,
live and in one language.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import Max, QuerySet

from cooperatives import directory
from cooperatives.models.places import Prison, Workshop
from cooperatives.models.producers import Cooperative
from core import listing, pictures
from core.cards import Card
from core.tellings import pages_linking, pages_of

MOST = 24


@dataclass(frozen=True, slots=True)
class Place:
    """One workshop: `prison` and `cooperative` are cards where they have a page in this language."""

    name: str
    trade: str
    since: int | None
    prison_name: str
    prison: Card | None
    cooperative_name: str
    cooperative: Card | None


@dataclass(frozen=True, slots=True)
class Trail:
    workshops: tuple[Place, ...]
    prisons: tuple[Card, ...]
    cooperatives: tuple[Card, ...]
    products: tuple[Card, ...]
    stories: tuple[Card, ...]
    events: tuple[Card, ...]


def of_cooperative(page: Any) -> Trail:
    """From a cooperative's page on; the page's own picture is read with the others."""
    cooperative, language = page.cooperative, page.language
    rows: Any = cooperative  # what stands on the left is known by its accessor only
    workshops = list(cooperative.workshops.select_related("prison", "cooperative"))
    prisons = Prison.objects.filter(pk__in=[row.prison_id for row in workshops if row.prison_id])
    places = {page.prison_id: page.card for page in pages_of(prisons, language, None)}
    return _trail(
        page,
        workshops=[_place(row, language, places, {}) for row in workshops],
        prisons=tuple(places.values()),
        cooperatives=(),
        products=pages_of(rows.products.on_sale(), language, None),
        stories=pages_linking(rows.stories.all(), language, None),
        events=pages_of(rows.events.all(), language, None),
    )


def of_prison(page: Any) -> Trail:
    prison, language = page.prison, page.language
    rows: Any = prison
    workshops = list(prison.workshops.select_related("prison", "cooperative"))
    makers = Cooperative.objects.filter(workshops__prison=prison).distinct()
    # Their trades here are read with the workshops: what their cards would say of everywhere is not.
    told = {
        each.cooperative_id: Card(
            title=each.title,
            url=each.get_url() or "",
            text=each.card_text,
            meta=directory.trades(row for row in workshops if row.cooperative_id == each.cooperative_id),
        )
        for each in pages_of(makers, language, None).prefetch_related(None).order_by("title")
    }
    products: Any = Workshop._meta.get_field("products").related_model
    return _trail(
        page,
        workshops=[_place(row, language, {}, told) for row in workshops],
        prisons=(),
        cooperatives=tuple(told.values()),
        products=pages_of(products.objects.on_sale().filter(workshop__prison=prison), language, None),
        stories=pages_linking(rows.stories.all(), language, None),
        events=pages_of(rows.events.all(), language, None),
    )


def who_does(service: Any) -> tuple[Card, ...]:
    """The cooperatives that do a service, in its page's language."""
    rows = Cooperative.objects.filter(services__page=service.pk or 0)
    return tuple(page.card for page in pages_of(rows, service.language, None).order_by("title"))


def _trail(
    page: Any,
    workshops: list[Place],
    prisons: tuple[Card, ...],
    cooperatives: tuple[Card, ...],
    products: "QuerySet[Any]",
    stories: "QuerySet[Any]",
    events: "QuerySet[Any]",
) -> Trail:
    """Pictures of all of them are fetched at once."""
    sold = list(products.order_by("title")[:MOST])
    told = list(stories.order_by("-story_date", "-pk")[:MOST])
    last = events.annotate(last=Max("event__occurrences__start")).order_by("-last")
    happens = list(last[:MOST])
    pictures.give_sizes([*sold, *told, page], "card", "product", "opening")
    return Trail(
        workshops=tuple(workshops),
        prisons=prisons,
        cooperatives=cooperatives,
        products=listing.cards_of(sold),
        stories=listing.cards_of(told),
        events=listing.cards_of(happens),
    )


def _place(row: Workshop, language: str, prisons: dict[int, Card], cooperatives: dict[int, Card]) -> Place:
    return Place(
        name=row.name(language),
        trade=str(row.get_trade_display()),
        since=row.since,
        prison_name=row.prison.name if row.prison else "",
        prison=prisons.get(row.prison_id) if row.prison_id else None,
        cooperative_name=row.cooperative.name,
        cooperative=cooperatives.get(row.cooperative_id),
    )
