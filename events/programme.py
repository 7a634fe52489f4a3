"""What is on: the list of events, and the dates of one of them. All times are Rome's."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.db.models import Max, Min, Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cooperatives.models import Prison
from core import listing, pictures
from core.cards import Card
from core.opening import ROME
from core.paging import page_of
from core.tellings import pages_linking, pages_of
from events.models.events import Event, Occurrence, Participation
from shop.models.pages import cards as goods

A_PAGE = 12
MOST_AHEAD = 60

PARTICIPATION = {
    Participation.FREE: gettext_lazy("Free entry, no booking needed."),
    Participation.HERE: gettext_lazy("Booking is needed: write to us or call."),
    Participation.ELSEWHERE: gettext_lazy("Booking is needed, at this address:"),
    Participation.PHONE: gettext_lazy("Booking is needed, by telephone:"),
}
# What the design calls each state; a scheduled date needs no word.
SHOWN = {Occurrence.State.CANCELLED: "cancelled", Occurrence.State.MOVED: "postponed"}


@dataclass(frozen=True, slots=True)
class Date:
    """One occurrence in words. `state` is empty when it takes place as announced."""

    start: datetime.datetime
    end: datetime.datetime
    day: str
    hours: str
    state: str
    state_label: str
    over: bool
    running: bool
    seats: int | None


@dataclass(frozen=True, slots=True)
class Item:
    """What components/card_event.html prints."""

    card: Card
    start: datetime.datetime
    when: str
    place: str
    state: str
    state_label: str
    running: bool


@dataclass(frozen=True, slots=True)
class Programme:
    ahead: tuple[Item, ...]
    past: tuple[Item, ...]
    paging: "Page[Any]"


@dataclass(frozen=True, slots=True)
class Detail:
    """The dates of one event, and where it links to."""

    ahead: tuple[Date, ...]
    past: tuple[Date, ...]
    place: str
    address: str
    participation: str
    prison: Card | None
    cooperatives: tuple[Card, ...]
    products: tuple[goods.Item, ...]
    stories: tuple[Card, ...]

    @property
    def takes_place(self) -> bool:
        """There is a date ahead to which one can still come."""
        return any(date.state != SHOWN[Occurrence.State.CANCELLED] for date in self.ahead)


def of(language: str, now: datetime.datetime, number: str | None) -> Programme:
    """Running and coming first: an event leaves them when its last date has ended. The past is in pages."""
    gone = pages_of(_over(now), language, None)
    gone = gone.annotate(last=Max("event__occurrences__end")).order_by("-last", "-pk")
    paging = page_of(gone, number, A_PAGE)
    return Programme(
        ahead=tuple(next_items(language, now, MOST_AHEAD)),
        past=tuple(_item(page, page.event.occurrences.all()[::-1], now) for page in paging.object_list),
        paging=paging,
    )


def next_items(language: str, now: datetime.datetime, most: int) -> list[Item]:
    """The events that run or come next: two queries."""
    ahead = Q(event__occurrences__end__gt=now)
    rows = Event.objects.filter(pk__in=Occurrence.objects.not_over(now).values("event"))
    pages = pages_of(rows, language, None).annotate(next=Min("event__occurrences__start", filter=ahead))
    return [
        _item(page, [row for row in page.event.occurrences.all() if row.end > now], now)
        for page in pages.order_by("next", "pk")[:most]
    ]


def _over(now: datetime.datetime) -> Any:
    dated = Event.objects.filter(occurrences__isnull=False).distinct()
    return dated.exclude(pk__in=Occurrence.objects.not_over(now).values("event"))


def _item(page: Any, occurrences: Sequence[Occurrence], now: datetime.datetime) -> Item:
    """Tells the first of these dates and how many more there are."""
    first = occurrences[0]
    told = in_words(first, now)
    more = len(occurrences) - 1
    also = ngettext("and one more date", "and %(more)s more dates", more) % {"more": more}
    return Item(
        card=page.card,
        start=told.start,
        when=f"{told.hours}, {also}" if more and first.end > now else told.hours,
        place=page.event.place,
        state=told.state,
        state_label=told.state_label,
        running=told.running,
    )


def in_words(row: Occurrence, now: datetime.datetime) -> Date:
    start, end = row.start.astimezone(ROME), row.end.astimezone(ROME)
    opens, closes = date_format(start, "TIME_FORMAT"), date_format(end, "TIME_FORMAT")
    if start.date() == end.date():
        hours = f"{opens}–{closes}"
    else:
        until = {"day": date_format(end, "j F"), "hour": closes}
        closing = _("until %(day)s at %(hour)s") % until
        hours = closing if start <= now < end else f"{opens}, {closing}"
    state = Occurrence.State(row.state)
    return Date(
        start=start,
        end=end,
        day=date_format(start, "l j F Y"),
        hours=hours,
        state=SHOWN.get(state, ""),
        state_label=str(state.label) if state in SHOWN else "",
        over=row.end <= now,
        running=row.start <= now < row.end,
        seats=row.seats,
    )


def when_and_where(event: Event, now: datetime.datetime) -> str:
    """«3 dicembre 2026 · Negozio di Milano»: the next date, or the last that was."""
    rows = list(event.occurrences.all())
    if not rows:
        return event.place
    shown = next((row for row in rows if row.end > now), rows[-1])
    return f"{date_format(shown.start.astimezone(ROME), 'DATE_FORMAT')} · {event.place}"


def detail(page: Any, now: datetime.datetime) -> Detail:
    event: Event = page.event
    dates = [in_words(row, now) for row in event.occurrences.all()]
    sold = list(pages_of(event.products.all(), page.language, None).order_by("title"))
    told = list(_stories(event, page.language))
    pictures.give_sizes([*sold, *told, page], "card", "product", "opening")
    linked = listing.links(
        page.language,
        cooperatives=event.cooperatives.all(),
        prisons=Prison.objects.filter(events=event),
    )
    return Detail(
        ahead=tuple(date for date in dates if not date.over),
        past=tuple(date for date in dates if date.over),
        place=event.place,
        address=event.address,
        participation=str(PARTICIPATION[Participation(event.participation)]),
        prison=next(iter(linked["prisons"]), None),
        cooperatives=linked["cooperatives"],
        products=tuple(goods.items(sold)),
        stories=listing.cards_of(told),
    )


def _stories(event: Any, language: str) -> Any:
    """Stories stand on the left: they are known by their links to the event only."""
    return pages_linking(event.stories.all(), language, None).order_by("-story_date", "-pk")
