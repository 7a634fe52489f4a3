"""Dates that are booked, for the tests of bookings: who books, and whether the sums are right."""

import datetime
import uuid

from django.db.models import Sum
from django.utils import timezone

from demo.event_factories import EventFactory, OccurrenceFactory
from events import booking
from events.models import Occurrence, Registration

State = Registration.State


def here(seats: int | None = 3, *, event: object = None, **about: object) -> Occurrence:
    """A date in a week that one books here; `event` is one that exists already."""
    return OccurrenceFactory(event=event or EventFactory(participation="here", **about), seats=seats)


def book(
    row: Occurrence, who: str = "anna", seats: int = 1, *, language: str = "it", **more: object
) -> Registration:
    waits = bool(more.pop("waits", False))
    details = booking.Details(who.title(), f"{who}@example.org", seats, waits=waits)
    return booking.book(row, details, language=language, key=more.pop("key", uuid.uuid4()), **more)


def filled(row: Occurrence, **people: int) -> dict[str, Registration]:
    """Several, one after the other; those who do not fit wait."""
    return {who: book(row, who, seats, waits=True) for who, seats in people.items()}


def sums(row: Occurrence) -> tuple[int, int]:
    """(places taken, people who wait), which must be what the bookings add up to."""
    now = Occurrence.objects.get(pk=row.pk)
    rows = Registration.objects.filter(occurrence=now)
    counted = [
        rows.filter(state__in=states).aggregate(sum=Sum("seats"))["sum"] or 0
        for states in ([State.CONFIRMED, State.OFFERED], [State.WAITING])
    ]
    assert [now.taken, now.waiting] == counted
    assert now.seats is None or now.taken <= now.seats
    return now.taken, now.waiting


def states(**bookings: Registration) -> dict[str, str]:
    return {who: str(Registration.objects.get(pk=row.pk).state) for who, row in bookings.items()}


def at(row: Occurrence, **before: float) -> None:
    """Move the date to so long from now, as time does."""
    start = timezone.now() + datetime.timedelta(**before)
    length = row.end - row.start
    Occurrence.objects.filter(pk=row.pk).update(start=start, end=start + length)
    row.refresh_from_db()
