"""One date of an event in words, as page, list and calendars tell it. All times are Rome's."""

import datetime
from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from core.money import euro
from core.opening import ROME
from events import booking_rules, inside, standing
from events.models.events import Event, Occurrence, Participation

# In the order in which they count: of a date that is several of these, the first is said.
CANCELLED, PAST, FULL, MOVED, SCHEDULED = "cancelled", "past", "full", "moved", "scheduled"
LABELS = {
    CANCELLED: gettext_lazy("cancelled"),
    FULL: gettext_lazy("all places taken"),
    MOVED: gettext_lazy("moved"),
}
FEW = 5  # places left that are worth counting aloud


@dataclass(frozen=True, slots=True)
class Date:
    """`state` is one of the five above; `remarks` are what one has to know of it, in short sentences.

    `url` is where a place on it is booked, empty where one cannot (any more).
    """

    start: datetime.datetime
    end: datetime.datetime
    day: str
    hours: str
    state: str
    label: str
    over: bool
    running: bool
    seats: int | None
    left: int | None
    remarks: tuple[str, ...] = ()
    url: str = ""
    action: str = ""


def state_of(row: Occurrence, now: datetime.datetime) -> str:
    if row.state == Occurrence.State.CANCELLED:
        return CANCELLED
    if row.end <= now:
        return PAST
    if standing.is_full(row):
        return FULL
    return MOVED if row.state == Occurrence.State.MOVED else SCHEDULED


def in_words(row: Occurrence, now: datetime.datetime) -> Date:
    start, end = row.start.astimezone(ROME), row.end.astimezone(ROME)
    state = state_of(row, now)
    here = row.event.participation == Participation.HERE
    url, action = ("", "") if state in (CANCELLED, PAST) else booking(row, now)
    return Date(
        start=start,
        end=end,
        day=date_format(start, "l j F Y"),
        hours=hours(start, end, now),
        state=state,
        label=str(LABELS.get(state, "")),
        over=row.end <= now,
        running=row.start <= now < row.end and state != CANCELLED,
        seats=row.seats,
        left=row.left if here else None,
        remarks=tuple(_remarks(row, state, now)),
        url=url,
        action=action,
    )


def hours(start: datetime.datetime, end: datetime.datetime, now: datetime.datetime) -> str:
    """«18:00–19:30»; over several days until when, and nothing but that once it has begun."""
    opens, closes = date_format(start, "TIME_FORMAT"), date_format(end, "TIME_FORMAT")
    if start.date() == end.date() or end - start < datetime.timedelta(hours=12):
        return f"{opens}–{closes}"
    until = _("until %(day)s at %(hour)s") % {"day": date_format(end, "j F"), "hour": closes}
    return until if start <= now < end else f"{opens}, {until}"


def closes(row: Occurrence) -> datetime.datetime:
    """The last moment at which a place may be booked; inside a prison the institute asks for names days before."""
    last = booking_rules.closes(row)
    return min(last, inside.deadline(row)) if inside.asks(row.event) else last


def booking(row: Occurrence, now: datetime.datetime) -> tuple[str, str]:
    """Address and words of the way to a place on this date; both empty when there is none."""
    door = row.bookings_at
    if door.pk is None or booking_rules.bar(door, now) or inside.refusal(door, now):
        return "", ""
    return reverse("booking", args=[door.pk]), _("Join the waiting list") if door.is_full else _(
        "Book a place"
    )


def _remarks(row: Occurrence, state: str, now: datetime.datetime) -> list[str]:
    if state in (CANCELLED, PAST):
        return []
    found = []
    if row.state == Occurrence.State.MOVED and row.moved_from:
        was = row.moved_from.astimezone(ROME)
        found.append(_("It was announced for %(when)s.") % {"when": date_format(was, "l j F, H:i")})
    if row.event.participation == Participation.HERE and row.event.kind != Event.Kind.COURSE:
        found += [said for said in (places_left(row), deadline(row, now)) if said]
    return found


def places_left(row: Occurrence) -> str:
    """Nothing where nobody counts them, and how many only when they are few."""
    left = row.left
    if left is None:
        return ""
    if left == 0:
        return _("There is a waiting list.") if row.event.waiting_list else _("No more places.")
    if left <= FEW:
        return ngettext("One place left.", "%(left)s places left.", left) % {"left": left}
    return _("Places available.")


def deadline(row: Occurrence, now: datetime.datetime) -> str:
    """Until when one can book, in words."""
    last = closes(row)
    when = date_format(last.astimezone(ROME), "l j F, H:i")
    if last <= now:
        return _("Booking closed on %(when)s.") % {"when": when}
    return _("Booking is open until %(when)s.") % {"when": when}


def price_in_words(event: Event) -> str:
    if not event.price:
        return _("Free entry")
    return euro(event.price, (get_language() or "it")[:2])
