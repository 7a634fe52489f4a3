"""Calendars (RFC 5545): a file for each event, one to subscribe to in each language, one that goes with a booking.

A date has the UID of its row wherever it stands, so that whoever has it twice sees it once; moved or cancelled it keeps
it, with a higher SEQUENCE. Nothing here depends on the moment of asking but which dates are told.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from icalendar import Calendar
from icalendar import Event as Entry
from icalendar.prop import vDuration

from cooperatives.models import Prison
from core.models import Organisation
from core.opening import ROME
from events import announced, reading, standing, timezone_of_rome
from events.models import Event, Occurrence, Venue

KEPT = datetime.timedelta(days=30)  # after it has ended, for whoever looks back
ASK_EVERY = datetime.timedelta(hours=6)
MAKER = "-//Consorzio Viale dei Mille//viale-dei-mille//IT"


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of an event in one language, whichever of its dates is meant."""

    title: str
    text: str
    address: str
    changed: datetime.datetime | None
    language: str


def feed(language: str, now: datetime.datetime | None = None) -> bytes:
    """Every date that anybody may know of: to come, running, of the last month; in Italian what has no page."""
    moment = now or timezone.now()
    with translation.override(language):
        rows = Event.objects.filter(occurrences__end__gt=moment - KEPT).distinct()
        house = Organisation.load()
        calendar = _calendar(_("Events at Viale dei Mille"), language)
        told = [(page, _shown(page, moment)) for page in reading.telling(rows, language).order_by("path")]
        prefetch_related_objects([date for _page, dates in told for date in dates], "changes")
        for page, dates in told:
            _fill(calendar, page.event, dates, _told(page), house)
        return bytes(calendar.to_ical())


def of_page(page: Any, language: str, now: datetime.datetime | None = None) -> bytes:
    """The dates of one event that are not over; of one that is over, all."""
    moment = now or timezone.now()
    with translation.override(language):
        dates = list(page.event.occurrences.all())
        calendar = _calendar(page.title, language)
        dates = [date for date in dates if date.end > moment] or dates
        prefetch_related_objects(dates, "changes")
        _fill(calendar, page.event, dates, _told(page), Organisation.load())
        return bytes(calendar.to_ical())


def of_booking(registration: Any) -> str:
    """The date that somebody booked, in her language as far as it can be read there; of a course all its dates."""
    occurrence, language = registration.occurrence, registration.language
    event = occurrence.event
    dates = list(event.occurrences.all()) if event.kind == Event.Kind.COURSE else [occurrence]
    prefetch_related_objects(dates, "changes")
    with translation.override(language):
        page = announced.page_of(event, language)
        told = _told(page) if page else Told(event.code, "", "", None, language)
        calendar = _calendar(told.title, told.language)
        calendar.add("METHOD", "PUBLISH")  # to keep, with nothing to answer: see events.telling
        _fill(calendar, event, dates, told, Organisation.load())
        return bytes(calendar.to_ical()).decode()


def _shown(page: Any, now: datetime.datetime) -> list[Occurrence]:
    """What was cancelled is said until it would have ended: after that there is nothing to look back at."""
    gone = Occurrence.State.CANCELLED
    return [
        date
        for date in page.event.occurrences.all()
        if date.end > (now if date.state == gone else now - KEPT)
    ]


def _calendar(name: str, language: str) -> Calendar:
    calendar = Calendar()
    calendar.add("PRODID", MAKER)
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    # The first is the standard's (RFC 7986), the second what programs have read for longer.
    calendar.add("NAME", name, parameters={"LANGUAGE": language})
    calendar.add("X-WR-CALNAME", name)
    calendar.add("X-WR-TIMEZONE", timezone_of_rome.NAME)
    calendar.add("REFRESH-INTERVAL", ASK_EVERY, parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", vDuration(ASK_EVERY).to_ical().decode())
    calendar.add_component(timezone_of_rome.component())
    return calendar


def _fill(
    calendar: Calendar, event: Event, dates: Iterable[Occurrence], told: Told, house: Organisation
) -> None:
    for date in dates:
        calendar.add_component(_entry(event, date, told, house))


def _entry(event: Event, date: Occurrence, told: Told, house: Organisation) -> Entry:
    language = (translation.get_language() or "it")[:2]
    in_words = {"LANGUAGE": language}
    gone = date.state == Occurrence.State.CANCELLED
    entry = Entry()
    entry.add("UID", str(date.uid))
    entry.add("SEQUENCE", date.sequence)
    moment = changed(event, date, told.changed)
    entry.add("DTSTAMP", moment)
    entry.add("LAST-MODIFIED", moment)
    entry.add("DTSTART", _moment(date.start))
    entry.add("DTEND", _moment(date.end))
    entry.add("STATUS", "CANCELLED" if gone else "CONFIRMED")
    # Most programs do not show the state of what they are subscribed to: the words do.
    title = standing.marked(told.title, told.language)
    title = standing.headed(title, standing.Standing.CANCELLED) if gone else title
    entry.add("SUMMARY", title, parameters={"LANGUAGE": told.language})
    entry.add("DESCRIPTION", "\n\n".join(_text(event, date, told)), parameters=in_words)
    entry.add("LOCATION", location(event, house), parameters=in_words)
    if at := position(event, house):
        entry.add("GEO", at)
    if told.address:
        entry.add("URL", told.address)
    entry.add("TRANSP", "TRANSPARENT" if gone else "OPAQUE")
    return entry


def _moment(moment: datetime.datetime) -> datetime.datetime:
    """By Rome's clocks; within the hour that they show twice, by Greenwich, since programs disagree which is meant."""
    shown = moment.astimezone(ROME)
    twice = shown.replace(fold=0).utcoffset() != shown.replace(fold=1).utcoffset()
    return moment.astimezone(datetime.UTC) if twice else shown


def _told(page: Any) -> Told:
    """Of a page that nobody may read only the title, without which nobody would know what is meant."""
    said = (page.standfirst, page.directions, page.access_notes) if page.live else ()
    text = "\n\n".join(part.strip() for part in said if part.strip())
    address = f"{settings.BASE_URL}{page.get_url()}" if page.live else ""
    return Told(page.title, text, address, page.last_published_at, page.locale.language_code)


def _text(event: Event, date: Occurrence, told: Told) -> Sequence[str]:
    """What the date is like first, for whoever sees only the beginning; then what the page says, then the page."""
    said = [_state(date), told.text, _("Language: %(name)s") % {"name": event.get_language_display()}]
    return [part for part in (*said, told.address) if part]


def _state(date: Occurrence) -> str:
    if date.state == Occurrence.State.CANCELLED:
        return _("This date is cancelled.")
    if date.state == Occurrence.State.MOVED and date.moved_from:
        day = date_format(date.moved_from.astimezone(ROME), "DATETIME_FORMAT")
        return _("Moved: it had been announced for %(day)s.") % {"day": day}
    if date.state == Occurrence.State.MOVED:
        return _("Moved to this date.")
    return _("All places are taken.") if standing.is_full(date) else ""


def changed(event: Event, date: Occurrence, page: datetime.datetime | None) -> datetime.datetime:
    """When anything that is said of a date last changed: never the moment of asking, which says nothing."""
    moments = [change.at for change in date.changes.all()]
    moments += [page] if page else []
    return max(moments, default=date.start).astimezone(datetime.UTC).replace(microsecond=0)


def location(event: Event, house: Organisation) -> str:
    if event.venue == Venue.STORE:
        return ", ".join(part for part in (house.name, event.address or house.address) if part)
    return ", ".join(part for part in (event.place, event.address) if part)


def position(event: Event, house: Organisation) -> tuple[float, float] | None:
    """Latitude and longitude, where they are known."""
    at = place_of(event, house)
    if at.latitude is None or at.longitude is None:
        return None
    return float(at.latitude), float(at.longitude)


def place_of(event: Event, house: Organisation) -> Event | Organisation | Prison:
    """What knows where on earth it is."""
    if event.venue == Venue.STORE:
        return house
    return event.prison if event.venue == Venue.PRISON and event.prison else event
