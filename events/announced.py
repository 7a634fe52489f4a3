"""What a booking says of its event, on its page and in its letters, in the active language."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.formats import date_format

from core.models import Organisation
from core.money import euro
from core.opening import ROME
from events import booking_rules as rules
from events import programme
from events.models import Occurrence, Venue


@dataclass(frozen=True, slots=True)
class Announced:
    """`lang` is set where the words are Italian for want of English; `url` is empty while nobody may read the page."""

    title: str
    lang: str
    url: str
    dates: tuple[programme.Date, ...]
    place: str
    address: str
    price: str
    access: str
    is_public: bool
    is_inside: bool

    @property
    def when(self) -> str:
        """The first date that one can come to."""
        first = next((date for date in self.dates if date.state != "cancelled"), self.dates[0])
        return in_short(first)

    @property
    def page(self) -> str:
        """The whole address, for letters."""
        return settings.BASE_URL + self.url if self.url else ""


def in_short(date: programme.Date) -> str:
    """«giovedì 3 dicembre 2026, 18:00–19:30»."""
    return f"{date.day}, {date.hours}"


def moment(when: datetime.datetime) -> str:
    """«giovedì 3 dicembre 2026, 18:00»."""
    local = when.astimezone(ROME)
    return f"{date_format(local, 'l j F Y')}, {date_format(local, 'TIME_FORMAT')}"


def of(row: Occurrence, language: str, now: datetime.datetime) -> Announced:
    event = row.event
    page = page_of(event, language)
    here = page is not None and page.live
    spoken = page.locale.language_code if page else language
    return Announced(
        title=page.title if page else event.code,
        lang="" if spoken == language else spoken,
        url=(page.get_url() or "") if page and here else "",
        dates=tuple(programme.in_words(date, now) for date in rules.dates_of(row)),
        place=event.place,
        address=_address(event),
        price=euro(event.price, language) if event.price else "",
        access=page.access_notes if page else "",
        is_public=here and not page.get_view_restrictions().exists() if page else False,
        is_inside=event.venue == Venue.PRISON,
    )


def page_of(event: Any, language: str) -> Any:
    """The live page of that language, the live Italian one, or whatever there is: letters still need a title."""
    pages = list(event.pages.select_related("locale"))
    return min(
        pages,
        key=lambda page: (not page.live, page.locale.language_code != language, page.pk),
        default=None,
    )


def whereabouts(event: Any) -> str:
    """«Negozio di Milano, Viale dei Mille 1»."""
    return ", ".join(part for part in (event.place, _address(event)) if part)


def _address(event: Any) -> str:
    if event.address or event.venue != Venue.STORE:
        return str(event.address)
    return Organisation.load().address
