"""News of an event for whoever booked it, beside those of one date: another place, one more date of a course."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F
from django.utils import timezone, translation

from core import page_cache
from core.models import User
from events import announced, programme, seats, telling
from events.models import DateChange, Event, Occurrence

PLACE, ADDED = "booking_place", "booking_added"
NOTED = 80  # as much as a change keeps of a place


def place_changed(event: Event, was: Event, *, who: User | None) -> int:
    """`was` is the event as it had been kept. The dates to come are changed for calendars; returns how many letters."""
    before, after = _in_italian(was), _in_italian(event)
    if before == after:
        return 0
    ahead = Occurrence.objects.filter(event=event.pk, end__gt=timezone.now())
    rows = list(ahead.exclude(state=Occurrence.State.CANCELLED).order_by("pk"))
    Occurrence.objects.filter(pk__in=[row.pk for row in rows]).update(sequence=F("sequence") + 1)
    DateChange.objects.bulk_create(
        DateChange(
            occurrence=row,
            what=DateChange.What.MOVED,
            before=before[:NOTED],
            after=after[:NOTED],
            who=who,
        )
        for row in rows
    )
    page_cache.soft_bump()

    def facts() -> dict[str, str]:
        return {"was": announced.whereabouts(was), "now": announced.whereabouts(event)}

    written, door = 0, _door(event)
    for number in [door.pk] if door and rows else [row.pk for row in rows]:
        told = telling.Round(seats.hold(number))
        written += told.to_all(PLACE, seats.active(told.row).order_by("pk"), facts)
    return written


def dates_added(event: Event, dates: Iterable[Occurrence]) -> int:
    """Whoever booked a course comes to these too, and could not know; of other events nobody booked a new date."""
    added = sorted(dates, key=lambda row: row.start)
    door = _door(event)
    if door is None or not added:
        return 0
    told = telling.Round(seats.hold(door.pk))

    def facts() -> dict[str, str]:
        said = [announced.in_short(programme.in_words(row, told.now)) for row in added]
        return {"now": "; ".join(said)}

    return told.to_all(ADDED, seats.active(told.row).order_by("pk"), facts)


def _door(event: Event) -> Occurrence | None:
    """Read anew: the event at hand may hold its dates of before."""
    return Event.objects.get(pk=event.pk).door


def _in_italian(event: Event) -> str:
    with translation.override("it"):
        return announced.whereabouts(event)
