"""From a rule to rows: what a rule would add, move and remove, told before it is done.

What was moved or cancelled by itself stays as it is. What has begun stays. A date that somebody booked is never
removed by a rule: that is done by cancelling it, which tells those who booked.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from core.models import User
from core.opening import ROME
from events import changing, news, recurrence
from events.models import DateRule, Event, Occurrence
from events.recurrence import Planned


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
    put = _put(event, rows)
    pairs = _paired(rows, recurrence.planned(rule), {key: one.start for key, one in put.items()})
    bound = _bound(rows, put, now)
    added = [one for row, one in pairs if row is None and (not rows or one.start > now)]
    known = [(row, one) for row, one in pairs if row is not None]
    stays = {row.pk for row, _one in known}
    gone = [row for row in rows if row.pk not in stays and row.pk in bound]
    booked = _booked(event, gone)
    moved: list[tuple[Occurrence, Planned]] = []
    same: list[tuple[Occurrence, Planned]] = []
    for row, one in known:
        differs = (row.start, row.end) != (one.start, one.end)
        (moved if differs and row.pk in bound and one.start > now else same).append((row, one))
    return Plan(
        added=tuple(added),
        moved=tuple(moved),
        removed=tuple(row for row in gone if row.pk not in booked),
        kept=tuple(row for row in gone if row.pk in booked),
        same=tuple(same),
    )


def _paired(
    rows: Iterable[Occurrence], named: Iterable[Planned], put: Mapping[int, datetime.datetime]
) -> list[tuple[Occurrence | None, Planned]]:
    """Each date that a rule names with the row that stands for it on that day, or with none.

    A row keeps its hour (`put`: the one for which it was made, wherever it moved since) when the rule still names it,
    whatever is added beside it; what is left of the day is paired in order.
    """
    left: dict[datetime.date, list[Occurrence]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (put.get(row.pk, row.start), row.pk)):
        left[_day(row)].append(row)
    found: list[tuple[Occurrence | None, Planned]] = []
    others: list[Planned] = []
    for one in named:
        here = left[one.day]
        same = next((row for row in here if put.get(row.pk, row.start) == one.start), None)
        if same is None:
            others.append(one)
        else:
            here.remove(same)
            found.append((same, one))
    for one in others:
        here = left[one.day]
        found.append((here.pop(0) if here else None, one))
    return sorted(found, key=lambda pair: pair[1].start)


def _day(row: Occurrence) -> datetime.date:
    """The one for which it was made; a row that was made by hand stands for the day on which it is."""
    return row.planned or row.start.astimezone(ROME).date()


def _put(event: Event, rows: Sequence[Occurrence]) -> dict[int, Planned]:
    """Where the rule that is kept put each of the rows."""
    rule = DateRule.objects.filter(event=event.pk).first() if rows else None
    pairs = _paired(rows, recurrence.planned(rule), {}) if rule else []
    return {row.pk: one for row, one in pairs if row is not None}


def _bound(rows: Iterable[Occurrence], put: Mapping[int, Planned], now: datetime.datetime) -> set[int]:
    """The rows that still stand where the rule put them: what was moved by itself follows no rule any more."""
    return {
        row.pk
        for row in rows
        if row.planned
        and row.state != Occurrence.State.CANCELLED
        and row.start > now
        and row.pk in put
        and (row.start, row.end) == (put[row.pk].start, put[row.pk].end)
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
    changing.move_all(((row, one.start, one.end) for row, one in found.moved), who=who)
    added = [
        Occurrence.objects.create(
            event=event, start=one.start, end=one.end, planned=one.day, seats=event.seats
        )
        for one in found.added
    ]
    news.dates_added(event, added)
    return found
