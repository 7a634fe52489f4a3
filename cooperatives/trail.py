"""The provenance trail: from a cooperative or a prison to its workshops, products, stories and events.

Products, stories and events belong to apps on the left: they are read through their reverse accessors only,
live and in one language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, QuerySet

from cooperatives import directory
from cooperatives.benches import Bench, at_home, benches
from cooperatives.models.places import Prison, Workshop
from cooperatives.models.producers import Cooperative
from cooperatives.path import Station, path, workshop_card
from core import listing, pictures
from core.cards import Card
from core.tellings import pages_linking, pages_of

MOST = 48
RESTS = {
    "product": "#products",
    "story": "#stories",
    "workshop": "#workshops",
    "cooperative": "#cooperatives",
}


@dataclass(frozen=True, slots=True)
class Place:
    """One workshop of a prison: cards where the cooperative has a page in this language."""

    name: str
    url: str
    trade: str
    since: int | None
    cooperative_name: str
    cooperative: Card | None


@dataclass(frozen=True, slots=True)
class Ends:
    """What stands at the ends of the trail: pages already read, with their pictures."""

    products: list[Any]
    stories: list[Any]
    events: list[Any]


@dataclass(frozen=True, slots=True)
class Trail:
    """`workshops` are a prison's, `benches` a cooperative's; `stations` what `components/way.html` prints."""

    products: tuple[Card, ...]
    stories: tuple[Card, ...]
    events: tuple[Card, ...]
    stations: tuple[Station, ...]
    workshops: tuple[Place, ...] = ()
    benches: tuple[Bench, ...] = ()
    prisons: tuple[Card, ...] = ()
    cooperatives: tuple[Card, ...] = ()
    sold: tuple[Any, ...] = ()  # the pages of its products


def of_cooperative(page: Any, workshops: Sequence[Workshop]) -> Trail:
    """From a cooperative's page on, with its workshops; the page's own picture is read with the others."""
    cooperative, language = page.cooperative, page.language
    rows: Any = cooperative  # what stands on the left is known by its accessor only
    prisons = Prison.objects.filter(pk__in=[row.prison_id for row in workshops if row.prison_id])
    places = {each.prison_id: each.card for each in pages_of(prisons, language, None).order_by("title")}
    ends = _ends(
        page,
        pages_of(rows.products.on_sale(), language, None),
        at_home(pages_linking(rows.stories.all(), language, None), workshops),
        pages_of(rows.events.all(), language, None),
    )
    here = Card(page.title, page.get_url() or "")
    products, stories = listing.cards_of(ends.products), listing.cards_of(ends.stories)
    return Trail(
        products=products,
        stories=stories,
        events=listing.cards_of(ends.events),
        benches=benches(workshops, language, places, ends.products, ends.stories),
        prisons=tuple(places.values()),
        sold=tuple(ends.products),
        stations=path(
            "cooperative",
            RESTS,
            product=products,
            workshop=[workshop_card(row, language, here.url) for row in workshops],
            cooperative=[here],
            prison=tuple(places.values()),
            story=stories,
        ),
    )


def of_prison(page: Any) -> Trail:
    prison, language = page.prison, page.language
    rows: Any = prison
    workshops = list(prison.workshops.select_related("cooperative").order_by("cooperative__name", "name_it"))
    told = _who_works_there(workshops, language)
    sold: Any = Workshop._meta.get_field("products").related_model
    ends = _ends(
        page,
        pages_of(sold.objects.on_sale().filter(workshop__prison=prison), language, None),
        pages_linking(rows.stories.all(), language, None),
        pages_of(rows.events.all(), language, None),
    )
    places = [_place(row, language, told.get(row.cooperative_id)) for row in workshops]
    products, stories = listing.cards_of(ends.products), listing.cards_of(ends.stories)
    return Trail(
        products=products,
        stories=stories,
        events=listing.cards_of(ends.events),
        workshops=tuple(places),
        cooperatives=tuple(told.values()),
        sold=tuple(ends.products),
        stations=path(
            "prison",
            RESTS,
            product=products,
            workshop=[Card(place.name, place.url) for place in places],
            cooperative=tuple(told.values()),
            prison=[Card(page.title, page.get_url() or "")],
            story=stories,
        ),
    )


def _who_works_there(workshops: list[Workshop], language: str) -> dict[int, Card]:
    """Their trades here are read with the workshops: what their cards would say of everywhere is not."""
    makers = Cooperative.objects.filter(pk__in=[row.cooperative_id for row in workshops])
    return {
        each.cooperative_id: Card(
            title=each.title,
            url=each.get_url() or "",
            text=each.card_text,
            meta=directory.trades(row for row in workshops if row.cooperative_id == each.cooperative_id),
        )
        for each in pages_of(makers, language, None).prefetch_related(None).order_by("title")
    }


def who_does(service: Any) -> tuple[Card, ...]:
    """The cooperatives that do a service, in its page's language."""
    rows = Cooperative.objects.filter(services__page=service.pk or 0)
    return tuple(page.card for page in pages_of(rows, service.language, None).order_by("title"))


def _ends(page: Any, products: "QuerySet[Any]", stories: "QuerySet[Any]", events: "QuerySet[Any]") -> Ends:
    """Pictures of all of them are fetched at once."""
    sold = list(listing.narrow(products).order_by("title")[:MOST])
    told = list(listing.narrow(stories).order_by("-story_date", "-pk")[:MOST])
    last = listing.narrow(events).annotate(last=Max("event__occurrences__start")).order_by("-last")
    pictures.give_sizes([*sold, *told, page], "card", "product", "opening")
    return Ends(sold, told, list(last[:MOST]))


def _place(row: Workshop, language: str, cooperative: Card | None) -> Place:
    card = workshop_card(row, language, cooperative.url if cooperative else "")
    return Place(
        name=card.title,
        url=card.url,
        trade=str(row.get_trade_display()),
        since=row.since,
        cooperative_name=row.cooperative.name,
        cooperative=cooperative,
    )
