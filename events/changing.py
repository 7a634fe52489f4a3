"""What happens to a date that is known: it moves, is cancelled, gets more or fewer places.

Nothing else writes start, end, state or seats of a saved date. Each verb locks the row, looks again, writes who
did it, and tells those who booked after commit.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from core import page_cache, sharing
from core.models import User
from core.opening import ROME
from events import booking_rules as rules
from events import seats as places
from events import telling, waiting_list
from events.models import DateChange, Occurrence
from shop.refusals import Refused


def locked(occurrence: Occurrence) -> Occurrence:
    """A fresh copy, its row locked: what the caller holds may be stale.

    Of a course the door first, where people book: whoever gets in before is told, whoever comes after reads anew.
    """
    places.hold(occurrence.bookings_at.pk)
    return Occurrence.objects.select_for_update(of=("self",)).select_related("event").get(pk=occurrence.pk)


def announced(occurrence: Occurrence) -> bool:
    """Somebody may have read of this date: its event has a live page, or a booking."""
    pages = occurrence.event.pages.filter(live=True)
    return pages.exists() or occurrence.bookings_at.registrations.exists()


@transaction.atomic
def move(
    occurrence: Occurrence, start: datetime.datetime, end: datetime.datetime, *, who: User | None
) -> Occurrence:
    """The date remembers what it was announced for; moved back to that, it is as announced again."""
    row, was = _move(occurrence, start, end, who)
    if was:
        telling.moved([was])
    return row


@transaction.atomic
def move_all(
    moves: Iterable[tuple[Occurrence, datetime.datetime, datetime.datetime]], *, who: User | None
) -> None:
    """Several dates of one event. Whoever booked a course reads of all of them in one letter."""
    told: dict[int, list[telling.Moved]] = defaultdict(list)
    for occurrence, start, end in moves:
        row, was = _move(occurrence, start, end, who)
        if was:
            told[row.bookings_at.pk].append(was)
    for moved in told.values():
        telling.moved(moved)


def _move(
    occurrence: Occurrence, start: datetime.datetime, end: datetime.datetime, who: User | None
) -> tuple[Occurrence, telling.Moved | None]:
    """The row, and what is to be told of it, if it moved at all."""
    row = locked(occurrence)
    _refuse_gone([row])
    _refuse_times(start, end)
    if (row.start, row.end) == (start, end):
        return row, None
    was = telling.Moved(row, row.start, row.end)
    if announced(row):
        first = row.moved_from or was.start
        back = first == start
        row.moved_from = None if back else first
        row.state = Occurrence.State.SCHEDULED if back else Occurrence.State.MOVED
    row.start, row.end = start, end
    row.sequence += 1
    row.save(update_fields=["start", "end", "state", "moved_from", "sequence"])
    _note(row, DateChange.What.MOVED, _span(was.start, was.end), _span(start, end), who)
    _show(row)
    return row, was


@transaction.atomic
def cancel(occurrence: Occurrence, *, who: User | None) -> Occurrence:
    """The row stays, so that page, list and calendars can say so."""
    row = locked(occurrence)
    _refuse_gone([row])
    row.state = Occurrence.State.CANCELLED
    row.sequence += 1
    row.save(update_fields=["state", "sequence"])
    _note(row, DateChange.What.CANCELLED, _span(row.start, row.end), "", who)
    telling.cancelled(row)
    _show(row)
    return row


@transaction.atomic
def set_seats(occurrence: Occurrence, seats: int | None, *, who: User | None) -> Occurrence:
    """Never fewer than are taken. Places that come free are offered to whoever waits."""
    row = locked(occurrence)
    _refuse_gone(rules.dates_of(row))
    if seats == row.seats:
        return row
    if seats is not None and seats < row.taken:
        message = gettext("%(taken)s places are taken: there cannot be fewer than these.")
        raise Refused("seats", message % {"taken": row.taken})
    before, row.seats = row.seats, seats
    row.sequence += 1
    Occurrence.objects.filter(pk=row.pk).update(seats=seats, sequence=F("sequence") + 1)
    _note(row, DateChange.What.SEATS, _places(before), _places(seats), who)
    waiting_list.offer(row)
    page_cache.soft_bump()
    return row


def _show(row: Occurrence) -> None:
    """On pages, lists and calendars, and on the pictures that other sites show."""
    page_cache.soft_bump()
    for page in row.event.pages.filter(live=True):
        sharing.make_after_commit(page)


def has_places(row: Occurrence, now: datetime.datetime) -> bool:
    """How many there are still counts; of a course, on the row of its bookings, while any of its dates takes place."""
    if row.bookings_at.pk != row.pk:
        return row.state != Occurrence.State.CANCELLED and row.end > now
    return not rules.is_cancelled(row) and rules.ends(row) > now


def _refuse_gone(dates: list[Occurrence]) -> None:
    held = [row for row in dates if row.state != Occurrence.State.CANCELLED]
    if not held:
        raise Refused("cancelled", gettext("This date is cancelled: it cannot be changed any more."))
    if max(row.end for row in held) <= timezone.now():
        raise Refused("over", gettext("This date is over: it cannot be changed any more."))


def _refuse_times(start: datetime.datetime, end: datetime.datetime) -> None:
    if end <= start:
        raise Refused("end", gettext("It ends before it starts."))
    if start <= timezone.now():
        raise Refused("start", gettext("A date can only be moved to a moment that is still to come."))


def _note(row: Occurrence, what: DateChange.What, before: str, after: str, who: User | None) -> None:
    DateChange.objects.create(occurrence=row, what=what, before=before, after=after, who=who)


def _span(start: datetime.datetime, end: datetime.datetime) -> str:
    """«3 dicembre 2026, 18:00–19:30», as the log keeps it."""
    begins, ends = start.astimezone(ROME), end.astimezone(ROME)
    if begins.date() == ends.date():
        return f"{date_format(begins, 'j F Y, H:i')}–{date_format(ends, 'H:i')}"
    return f"{date_format(begins, 'j F Y, H:i')} – {date_format(ends, 'j F Y, H:i')}"


def _places(seats: int | None) -> str:
    return gettext("as many as come") if seats is None else str(seats)
