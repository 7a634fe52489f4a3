"""An event for search engines: each date by itself; a course or a fair as one with its days (product.md G4, J2)."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone, translation

from core import structured
from core.models import Organisation
from core.opening import ROME
from core.structured import Thing
from events import standing
from events.models.events import Event, Occurrence, Participation, Venue

SCHEMA = "https://schema.org"
MOST = 30  # dates of one event
WHOLE = (Event.Kind.COURSE, Event.Kind.FAIR)  # kinds of events to which one comes for all their days


def events(page: Any, request: Any) -> list[Thing]:
    """The dates ahead; of an event that is over, the last one."""
    now, house = timezone.now(), structured.house(request)
    dates = list(page.event.occurrences.all())
    shown = [date for date in dates if date.end > now][:MOST] or dates[-1:]
    if not shown:
        return []
    with translation.override(page.language):
        if page.event.kind in WHOLE and len(dates) > 1:
            return [_as_one(page, dates, house)]
        return [_date(page, date, house) for date in shown]


def _as_one(page: Any, dates: Sequence[Occurrence], house: Organisation) -> Thing:
    """From its first day to its last. A day that was moved or cancelled says so for itself."""
    held = [date for date in dates if date.state != Occurrence.State.CANCELLED]
    span = held or dates
    state = "EventScheduled" if held else "EventCancelled"
    days = [_days(page, date) for date in dates[:MOST]]
    whole = {**_shared(page, house), **_times(span), "eventStatus": f"{SCHEMA}/{state}", "subEvent": days}
    if page.event.kind == Event.Kind.COURSE:
        # Whoever books comes to all of it: there are places while its door has one.
        whole["offers"] = offer(page, full=any(standing.is_full(date) for date in span))
    else:
        whole["offers"] = offer(page, full=all(standing.is_full(date) for date in span))
    return whole


def _days(page: Any, date: Occurrence) -> Thing:
    return {"@type": "Event", "name": page.title, **_times([date]), **_state(date)}


def _date(page: Any, date: Occurrence, house: Organisation) -> Thing:
    return {
        **_shared(page, house),
        "@id": f"{structured.whole(page.get_url())}#{date.uid}",
        **_times([date]),
        **_state(date),
        "offers": offer(page, full=standing.is_full(date)),
        "maximumPhysicalAttendeeCapacity": date.seats,
    }


def _shared(page: Any, house: Organisation) -> Thing:
    event: Event = page.event
    return {
        "@type": "Event",
        "@id": f"{structured.whole(page.get_url())}#event",
        "name": page.title,
        "description": page.standfirst,
        "url": structured.whole(page.get_url()),
        "image": structured.image(page.picture),
        "eventAttendanceMode": f"{SCHEMA}/OfflineEventAttendanceMode",
        "inLanguage": event.language,
        "isAccessibleForFree": not event.price,
        "location": place(event, house),
        "organizer": {**structured.us(), "url": structured.whole(f"/{page.language}/")},
    }


def _times(dates: Sequence[Occurrence]) -> Thing:
    first, last = min(date.start for date in dates), max(date.end for date in dates)
    return {"startDate": first.astimezone(ROME), "endDate": last.astimezone(ROME)}


def _state(date: Occurrence) -> Thing:
    """A date that was moved says what it had been announced for."""
    if date.state == Occurrence.State.CANCELLED:
        return {"eventStatus": f"{SCHEMA}/EventCancelled"}
    if date.state == Occurrence.State.MOVED:
        was = date.moved_from.astimezone(ROME) if date.moved_from else ""
        return {"eventStatus": f"{SCHEMA}/EventRescheduled", "previousStartDate": was}
    return {"eventStatus": f"{SCHEMA}/EventScheduled"}


def offer(page: Any, *, full: bool) -> Thing:
    event: Event = page.event
    elsewhere = event.booking_link if event.participation == Participation.ELSEWHERE else ""
    return {
        "@type": "Offer",
        "url": elsewhere or structured.whole(page.get_url()),
        "price": event.price,
        "priceCurrency": "EUR",
        "availability": f"{SCHEMA}/{'SoldOut' if full else 'InStock'}",
        "validFrom": page.first_published_at.astimezone(ROME) if page.first_published_at else "",
    }


def place(event: Event, house: Organisation) -> Thing:
    if event.venue == Venue.STORE:
        told = structured.postal(house.street, house.postcode, house.city, house.province)
        at: Any = house
    else:
        prison = event.prison if event.venue == Venue.PRISON else None
        told = structured.postal(event.address or event.place, "", prison.city if prison else "", "")
        at = prison or event
    return {
        "@type": "Place",
        "name": house.name if event.venue == Venue.STORE else event.place,
        "address": told,
        "geo": structured.position(at.latitude, at.longitude),
    }
