"""One event as its page tells it: its dates, its place, how one takes part, and what it is linked to."""

import datetime
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cooperatives.models import Prison
from cooperatives.whereabouts import Whereabouts, at, of_store
from core import listing, pictures
from core.cards import Card
from core.models import Organisation
from core.tellings import pages_linking, pages_of
from events import dating, reading
from events.dating import CANCELLED, Date
from events.models.events import Event, Participation, Venue
from shop.models.pages import cards as goods

PARTICIPATION = {
    Participation.FREE: gettext_lazy("Come as you like, no booking needed."),
    Participation.HERE: gettext_lazy("You book a place here."),
    Participation.ELSEWHERE: gettext_lazy("Booking is needed, at this address:"),
    Participation.PHONE: gettext_lazy("Booking is needed, by telephone:"),
}
SPOKEN = {"it": gettext_lazy("It is held in Italian."), "en": gettext_lazy("It is held in English.")}


@dataclass(frozen=True, slots=True)
class Detail:
    """The dates of one event, and where it links to.

    `booking` is of a course: one place for all its dates; `prison` is the one inside which it takes place.
    """

    ahead: tuple[Date, ...]
    past: tuple[Date, ...]
    place: Whereabouts
    participation: str
    spoken: str
    price: str
    booking: Date | None
    booking_remarks: tuple[str, ...]
    prison: Card | None
    cooperatives: tuple[Card, ...]
    products: tuple[goods.Item, ...]
    stories: tuple[Card, ...]
    series: "SeriesPart | None"
    sold: tuple[Any, ...]  # the pages of its products

    @property
    def takes_place(self) -> bool:
        """There is a date ahead to which one can still come."""
        return any(date.state != CANCELLED for date in self.ahead)

    @property
    def is_over(self) -> bool:
        return bool(self.past) and not self.ahead


@dataclass(frozen=True, slots=True)
class SeriesPart:
    """The other encounters of its series, and where all of them are listed."""

    title: str
    url: str
    others: tuple[Card, ...]


def detail(page: Any, now: datetime.datetime) -> Detail:
    event: Event = page.event
    prefetch_related_objects([event], "occurrences")  # each date asks for the others of its event
    rows = list(event.occurrences.all())
    for row in rows:
        row.event = event
    dates = [dating.in_words(row, now) for row in rows]
    sold = list(listing.narrow(pages_of(event.products.all(), page.language, None)).order_by("title"))
    told = list(_stories(event, page.language))
    pictures.give_sizes([*sold, *told, page], "card", "product", "opening")
    linked = listing.links(
        page.language,
        cooperatives=event.cooperatives.all(),
        prisons=Prison.objects.filter(events=event, events__venue=Venue.PRISON),
    )
    course = event.kind == Event.Kind.COURSE and event.participation == Participation.HERE
    booking, remarks = _course(event, now) if course else (None, ())
    return Detail(
        ahead=tuple(date for date in dates if not date.over),
        past=tuple(date for date in dates if date.over)[::-1],
        place=_place(page),
        participation=str(PARTICIPATION[Participation(event.participation)]),
        spoken=str(SPOKEN[event.language]),
        price=_price(event),
        booking=booking,
        booking_remarks=remarks,
        prison=next(iter(linked["prisons"]), None),
        cooperatives=linked["cooperatives"],
        products=tuple(goods.items(sold)),
        stories=listing.cards_of(told),
        series=_series(page) if event.series_id else None,
        sold=tuple(sold),
    )


def _course(event: Event, now: datetime.datetime) -> tuple[Date | None, tuple[str, ...]]:
    """A course is booked once, for all its dates: what is left and until when is said once."""
    door = event.door
    if door is None:
        return None, ()
    said = (dating.places_left(door), dating.deadline(door, now))
    url, action = dating.booking(door, now)  # that this row is cancelled ends nothing while others take place
    return replace(dating.in_words(door, now), url=url, action=action), tuple(one for one in said if one)


def _price(event: Event) -> str:
    price = dating.price_in_words(event)
    return _("%(price)s, paid on the spot") % {"price": price} if event.price else price


def _place(page: Any) -> Whereabouts:
    """The store, a prison, or elsewhere: the event's own position comes before the one that is known of a place."""
    event: Event = page.event
    if event.venue == Venue.STORE and event.latitude is None and not event.address:
        return replace(of_store(Organisation.load()), title=event.place)
    latitude, longitude, town = event.latitude, event.longitude, ""
    if event.prison is not None and event.venue == Venue.PRISON:
        town = event.prison.town(page.language)
        if latitude is None:
            latitude, longitude = event.prison.latitude, event.prison.longitude
    name = event.place
    address = event.address or ("" if town in name else town)
    query = ", ".join(part for part in (event.address or name, town) if part)
    return at(name, address, latitude, longitude, spot=(name, town), query=query)


def _series(page: Any) -> SeriesPart:
    """The other events of the series, the next first; in Italian those that have no page in this language."""
    series = page.event.series
    others = Event.objects.filter(series=series).exclude(pk=page.event_id)
    told = list(reading.telling(others, page.language))
    told.sort(key=lambda other: min((row.start for row in other.event.occurrences.all()), default=_LATE))
    above = (page.get_url() or "").rstrip("/").rpartition("/")[0]
    url = f"{above}/?{urlencode({'series': series.code})}"
    cards = listing.cards_of(told)
    marked = tuple(
        card if other.language == page.language else replace(card, lang=other.language)
        for other, card in zip(told, cards, strict=True)
    )
    return SeriesPart(series.label(page.language), url, marked)


_LATE = datetime.datetime.max.replace(tzinfo=datetime.UTC)


def _stories(event: Any, language: str) -> Any:
    """Stories stand on the left: they are known by their links to the event only."""
    told = listing.narrow(pages_linking(event.stories.all(), language, None))
    return told.order_by("-story_date", "-pk")
