"""What saving would do to the dates of an event, told before it is done."""

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext

from core.opening import ROME
from events import planning, recurrence
from events.desk import rule_forms
from events.models import DateRule, Event, Occurrence, Registration
from events.planning import Plan


@dataclass(frozen=True, slots=True)
class Line:
    """One day of the rule: what becomes of it, and how many people would get a letter."""

    day: str
    when: str
    says: str = ""
    left_out: bool = False
    letters: int = 0
    change: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """`lines` are the days of the rule, `leaving` rows that it no longer names; `seal` stands for this very plan."""

    title: str
    lines: tuple[Line, ...]
    leaving: tuple[Line, ...]
    letters: int
    seal: str

    @property
    def asks(self) -> bool:
        """It moves what somebody booked: it is not done before it was read."""
        return self.letters > 0


def of(rule: DateRule, event: Event, now: datetime.datetime) -> Preview:
    found = planning.plan(rule, event, now)
    told = _letters([row for row, _one in found.moved])
    lines = sorted([*_lines(found, told), *_left_out(rule)], key=lambda dated: dated[0])
    leaving = [
        *(_leaving(row, gettext("goes: nobody has booked it"), "remove") for row in found.removed),
        *(_leaving(row, gettext("stays: it is booked, cancel it by itself"), "keep") for row in found.kept),
    ]
    return Preview(
        title=recurrence.in_words(rule),
        lines=tuple(line for _start, line in lines),
        leaving=tuple(leaving),
        letters=sum(told.values()),
        seal=_seal(found),
    )


Dated = tuple[str, Line]


def _lines(found: Plan, told: dict[int, int]) -> Iterable[Dated]:
    for one in found.added:
        yield (
            one.start.isoformat(),
            Line(one.day.isoformat(), span(one.start, one.end), one.remark, change="add"),
        )
    for row, one in found.moved:
        says = gettext("moves from %(when)s") % {"when": span(row.start, row.end)}
        line = Line(one.day.isoformat(), span(one.start, one.end), says, letters=told[row.pk], change="move")
        yield one.start.isoformat(), line
    for row, one in found.same:
        cancelled = row.state == Occurrence.State.CANCELLED
        says = _stands(row) if cancelled or (row.start, row.end) != (one.start, one.end) else ""
        yield one.start.isoformat(), Line(one.day.isoformat(), span(one.start, one.end), says or one.remark)


def _stands(row: Occurrence) -> str:
    """A row that differs from the rule because somebody changed it, or because it has begun."""
    if row.state == Occurrence.State.CANCELLED:
        return gettext("is cancelled, and stays so")
    return gettext("takes place %(when)s, and stays so") % {"when": span(row.start, row.end)}


def _left_out(rule: DateRule) -> Iterable[Dated]:
    for day, _remark in rule_forms.named(rule):
        if day in rule.without:
            said = Line(day.isoformat(), date_format(day, "l j F Y"), gettext("taken out"), left_out=True)
            yield day.isoformat(), said


def _leaving(row: Occurrence, says: str, change: str) -> Line:
    return Line("", span(row.start, row.end), says, change=change)


def _letters(moved: list[Occurrence]) -> dict[int, int]:
    """Of a course all dates are told in one letter, which is counted at the first."""
    doors: dict[int, int] = {}
    for row in moved:
        doors.setdefault(row.bookings_at.pk, row.pk)
    first = set(doors.values())
    return {row.pk: letters_to(row) if row.pk in first else 0 for row in moved}


def letters_to(row: Occurrence) -> int:
    """Bookings of a date that are alive: each gets a letter when it moves or is cancelled."""
    at = row.bookings_at
    return at.registrations.exclude(state=Registration.State.CANCELLED).count()


def span(start: datetime.datetime, end: datetime.datetime) -> str:
    begins, ends = start.astimezone(ROME), end.astimezone(ROME)
    if ends - begins < datetime.timedelta(hours=12):
        return f"{date_format(begins, 'l j F Y, H:i')}–{date_format(ends, 'H:i')}"
    return f"{date_format(begins, 'l j F Y, H:i')} – {date_format(ends, 'l j F Y, H:i')}"


def _seal(found: Plan) -> str:
    told = [
        *(f"+{one.start.isoformat()}" for one in found.added),
        *(f"{row.pk}>{one.start.isoformat()}/{one.end.isoformat()}" for row, one in found.moved),
        *(f"-{row.pk}" for row in found.removed),
    ]
    return hashlib.blake2b("|".join(told).encode(), digest_size=8).hexdigest()
