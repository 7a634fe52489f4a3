"""When a date can be booked, until when, and what is said when it cannot."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from events import inside
from events.models import Event, Occurrence, Participation

# Whose places we count: booked on the site, or taken down by us on the telephone.
COUNTED = (Participation.HERE, Participation.PHONE)
AN_HOUR = datetime.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Bar:
    """Why a date cannot be booked. `code`: over, cancelled, not_here, closed, no_key or full."""

    code: str
    words: str


def dates_of(row: Occurrence) -> list[Occurrence]:
    """What a booking is good for: one date; of a course all of them, in order, those that were cancelled too."""
    if row.event.kind != Event.Kind.COURSE:
        return [row]
    return sorted(row.event.occurrences.all(), key=lambda date: (date.start, date.pk))


def taking_place(row: Occurrence) -> list[Occurrence]:
    return [date for date in dates_of(row) if date.state != Occurrence.State.CANCELLED]


def starts(row: Occurrence) -> datetime.datetime:
    """Of a course, its first date that takes place."""
    return (taking_place(row) or dates_of(row))[0].start


def ends(row: Occurrence) -> datetime.datetime:
    return max(date.end for date in taking_place(row) or dates_of(row))


def closes(row: Occurrence, *, by_us: bool = False) -> datetime.datetime:
    """The moment after which nobody books any more. Inside a prison everybody's identity must be known by then;
    elsewhere whoever telephones is taken down until it begins.
    """
    last = starts(row) - datetime.timedelta(hours=row.event.booking_closes_hours)
    if inside.asks(row.event):
        return min(last, inside.deadline(row))
    return starts(row) if by_us else last


def is_cancelled(row: Occurrence) -> bool:
    return not taking_place(row)


def bar(row: Occurrence, now: datetime.datetime, *, by_us: bool = False) -> Bar | None:
    """None when it can be booked, if only for the waiting list; `by_us`: by somebody who telephones."""
    if is_cancelled(row):
        return Bar("cancelled", _("This date is cancelled: it cannot be booked."))
    if now >= ends(row):
        return Bar("over", _("This date is over: it cannot be booked any more."))
    if row.event.participation not in (COUNTED if by_us else COUNTED[:1]):
        return Bar("not_here", _without_booking(row.event))
    if now >= closes(row, by_us=by_us):
        return Bar("closed", inside.refusal(row, now) or _closed(row, now))
    if words := inside.refusal(row, now):
        return Bar("no_key", words)  # nobody's data can be kept here now: it passes, and ends nothing
    if row.bookings_at.is_full and not row.event.waiting_list:
        return Bar("full", _("All places are taken, and there is no waiting list."))
    return None


def refusal(row: Occurrence, now: datetime.datetime, *, by_us: bool = False) -> str:
    """Why it cannot be booked, in words; empty when it can."""
    found = bar(row, now, by_us=by_us)
    return found.words if found else ""


def _without_booking(event: Event) -> str:
    if event.participation == Participation.FREE:
        return _("Entry is free: come without booking.")
    if event.participation == Participation.PHONE:
        return _("Here one books by telephone: %(phone)s.") % {"phone": event.booking_phone}
    return _("Here one books elsewhere: the link is on the event's page.")


def _closed(row: Occurrence, now: datetime.datetime) -> str:
    if now < starts(row):
        return _("Booking is closed: the date is too near. If it is urgent, telephone.")
    return _("Booking is closed: it has begun.")


def offered_until(row: Occurrence, now: datetime.datetime) -> datetime.datetime:
    """A day (OFFER_HOURS). Near the date half of the time that is left, so that the next in line has a chance too;
    an hour at least, where there is one.
    """
    left = closes(row) - now
    kept = min(settings.OFFER_HOURS * AN_HOUR, max(left / 2, min(left, AN_HOUR)))
    return (now + kept).replace(second=0, microsecond=0)
