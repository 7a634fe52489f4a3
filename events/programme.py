"""What is on: the list of events, ahead until they end and past in pages, as rows to be printed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Page
from django.db.models import Min, Q
from django.db.models.functions import Coalesce
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import listing
from core.cards import Card
from core.opening import ROME
from core.paging import page_of
from events import filters, reading
from events.dating import CANCELLED, Date, in_words, price_in_words
from events.models.events import Event, Occurrence
from events.reading import Known

__all__ = ["CANCELLED", "Date", "Item", "Programme", "in_words", "next_items", "of", "when_and_where"]
A_PAGE = 12
MOST_AHEAD = 60


@dataclass(frozen=True, slots=True)
class Item:
    """What components/card_event.html prints; `state` as in `events.dating`, empty where nothing need be said."""

    card: Card
    start: datetime.datetime
    when: str
    place: str
    state: str
    state_label: str
    running: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """`recaps` are counted among the past: those that a story tells."""

    ahead: tuple[Item, ...]
    past: tuple[Item, ...]
    paging: Page[Any]
    filters: filters.Filters


def of(language: str, now: datetime.datetime, asked: QueryDict, action: str) -> Programme:
    """Running and coming first: an event leaves them when its last date has ended. The past is in pages."""
    chosen = filters.of(reading.events(language), asked, language, action)
    ahead = sorted(
        (one for one in chosen.fitting if one.ahead(now)),
        key=lambda one: (one.ahead(now)[0].start, one.event),
    )
    gone = sorted(
        (one for one in chosen.fitting if not one.ahead(now)),
        key=lambda one: (one.last(), one.event),
        reverse=True,
    )
    paging = page_of(gone, asked.get("page"), A_PAGE)
    paging.query, paging.anchor = chosen.query, "#past"  # type: ignore[attr-defined]  # kept by the links
    shown = ahead[:MOST_AHEAD] if paging.number == 1 else []
    told = reading.pages([*shown, *paging.object_list])
    recaps = _told_afterwards(list(paging.object_list), language)
    return Programme(
        ahead=tuple(item(told[one.page], one.ahead(now), now, language) for one in shown),
        past=tuple(_past(told[one.page], one, now, language, recaps) for one in paging.object_list),
        paging=paging,
        filters=chosen,
    )


def _told_afterwards(gone: list[Known], language: str) -> set[int]:
    """Those of the past events of which a live story of this language tells."""
    links: Any = Event._meta.get_field("stories").related_model
    told = links.objects.filter(
        event__in=[one.event for one in gone], page__live=True, page__locale__language_code=language
    )
    return set(told.values_list("event", flat=True))


def _past(page: Any, one: Known, now: datetime.datetime, language: str, recaps: set[int]) -> Item:
    made = item(page, one.dates[::-1], now, language)
    return replace(made, note=_("With the account of how it went")) if one.event in recaps else made


def next_items(language: str, now: datetime.datetime, most: int, *, held: bool = False) -> list[Item]:
    """The events that run or come next, by the first date that takes place: two queries. `held`: no cancelled ones."""
    dates = Occurrence.objects.not_over(now)
    there = dates.exclude(state=Occurrence.State.CANCELLED)
    ahead = Q(event__occurrences__end__gt=now)
    on = ahead & ~Q(event__occurrences__state=Occurrence.State.CANCELLED)
    rows = Event.objects.filter(pk__in=(there if held else dates).values("event"))
    first = Coalesce(
        Min("event__occurrences__start", filter=on), Min("event__occurrences__start", filter=ahead)
    )
    pages = listing.narrow(reading.telling(rows, language)).annotate(next=first)
    return [
        item(page, [row for row in page.event.occurrences.all() if row.end > now], now, language)
        for page in pages.order_by("next", "pk")[:most]
    ]


def item(page: Any, occurrences: Sequence[Occurrence], now: datetime.datetime, language: str) -> Item:
    """Tells the first of these dates that takes place, and how many more there are."""
    first = next((row for row in occurrences if row.state != Occurrence.State.CANCELLED), occurrences[0])
    told = in_words(first, now)
    more = len(occurrences) - 1
    also = ngettext("and one more date", "and %(more)s more dates", more) % {"more": more}
    spoken = page.language
    card = page.card if spoken == language else replace(page.card, lang=spoken)
    return Item(
        card=card,
        start=told.start,
        when=f"{told.hours}, {also}" if more and first.end > now else told.hours,
        place=page.event.place,
        state=told.state if told.label else "",
        state_label=told.label,
        running=told.running,
        note=price_in_words(page.event) if first.end > now and told.state != CANCELLED else "",
    )


def when_and_where(event: Event, now: datetime.datetime) -> str:
    """«3 dicembre 2026 · Negozio di Milano»: the next date, or the last that was."""
    rows = list(event.occurrences.all())
    if not rows:
        return event.place
    shown = next((row for row in rows if row.end > now), rows[-1])
    return f"{date_format(shown.start.astimezone(ROME), 'DATE_FORMAT')} · {event.place}"
