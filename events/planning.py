"""From a rule to rows: what a rule would add, move and remove, told before it is done.

What was moved or cancelled by itself stays as it is. What has begun stays. A date that somebody booked is never
removed by a rule: that is done by cancelling it, which tells those who booked.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from core.models import User
from core.opening import ROME
from events import changing, recurrence
from events.models import DateRule, Event, Occurrence
from events.recurrence import Planned

Key = tuple[datetime.date, int]


@dataclass(frozen=True, slots=True)
class Plan:
    """`kept` are rows that the rule no longer names and that stay all the same: somebody booked them."""

    added: tuple[Planned, ...] = ()
    moved: tuple[tuple[Occurrence, Planned], ...] = ()
    removed: tuple[Occurrence, ...] = ()
    kept: tuple[Occurrence, ...] = ()
    same: tuple[tuple[Occurrence, Planned], ...] = ()

    @property
    def changes(self) -> bool:
        return bool(self.added or self.moved or self.removed)


def plan(rule: DateRule, event: Event, now: datetime.datetime) -> Plan:
    """`event` may be new: then all its dates are added, past ones too."""
    rows = list(event.occurrences.order_by("pk")) if event.pk else []
    known, named = _by_key(rows), {one.key: one for one in recurrence.planned(rule)}
    bound = _bound(event, known, now)
    added = [one for key, one in named.items() if key not in known and (not rows or one.start > now)]
    gone = [row for key, row in known.items() if key not in named and row.pk in bound]
    booked = _booked(event, gone)
    moved: list[tuple[Occurrence, Planned]] = []
    same: list[tuple[Occurrence, Planned]] = []
    for key, one in named.items():
        row = known.get(key)
        if row is None:
            continue
        differs = (row.start, row.end) != (one.start, one.end)
        (moved if differs and row.pk in bound and one.start > now else same).append((row, one))
    return Plan(
        added=tuple(added),
        moved=tuple(moved),
        removed=tuple(row for row in gone if row.pk not in booked),
        kept=tuple(row for row in gone if row.pk in booked),
        same=tuple(same),
    )


def _by_key(rows: Sequence[Occurrence]) -> dict[Key, Occurrence]:
    """The first row that was made for a day is its first turn, wherever it moved since.

    A row that was made by hand stands for the day on which it is.
    """
    turns: dict[datetime.date, int] = defaultdict(int)
    found: dict[Key, Occurrence] = {}
    for row in rows:
        day = row.planned or row.start.astimezone(ROME).date()
        found[day, turns[day]] = row
        turns[day] += 1
    return found


def _bound(event: Event, known: dict[Key, Occurrence], now: datetime.datetime) -> set[int]:
    """The rows that still stand where the rule put them: what was moved by itself follows no rule any more."""
    rule = DateRule.objects.filter(event=event.pk).first() if known else None
    put = {one.key: (one.start, one.end) for one in recurrence.planned(rule)} if rule else {}
    return {
        row.pk
        for key, row in known.items()
        if row.planned
        and row.state != Occurrence.State.CANCELLED
        and row.start > now
        and put.get(key) == (row.start, row.end)
    }


def _booked(event: Event, rows: list[Occurrence]) -> set[int]:
    """Those of the rows on which somebody has, or once had, a booking; of a course all or none."""
    if not rows:
        return set()
    door = event.door
    if door is not None:
        return {row.pk for row in rows} if door.registrations.exists() else set()
    keys = [row.pk for row in rows]
    found = Occurrence.objects.filter(pk__in=keys, registrations__isnull=False)
    return set(found.values_list("pk", flat=True))


@transaction.atomic
def follow(rule: DateRule, event: Event, now: datetime.datetime, who: User | None) -> Plan:
    """Keep the rule and do what `plan` says, with the event's row locked so that two people do not do it twice."""
    Event.objects.select_for_update().get(pk=event.pk)
    # Nobody books a date between the question whether somebody did and its removal.
    list(Occurrence.objects.select_for_update().filter(event=event).order_by("pk").values_list("pk"))
    found = plan(rule, event, now)
    rule.event = event
    rule.save()
    for row in found.removed:
        row.delete()
    for row, one in found.moved:
        changing.move(row, one.start, one.end, who=who)
    for one in found.added:
        Occurrence.objects.create(
            event=event, start=one.start, end=one.end, planned=one.day, seats=event.seats
        )
    return found
