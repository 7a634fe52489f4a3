"""The month view: a table of weeks, each day with what takes place on it. On a phone it is read as a list."""

from __future__ import annotations

import calendar
import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, QueryDict
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format

from core.opening import ROME
from events import dating, filters, reading
from events.models.events import Occurrence
from events.reading import Known

FIRST_YEAR, LAST_YEAR = 2015, 2100  # the consortium began in 2015
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """What takes place on a day: `state` and `label` as in `events.dating`; `lang` if told in another language."""

    title: str
    url: str
    hours: str
    state: str
    label: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """One cell. Days of the months beside it stand empty."""

    date: datetime.date
    inside: bool
    today: bool
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A link to a month: its name and its address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Month:
    title: str
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[Day, ...], ...]
    before: Way | None
    after: Way | None
    today: Way
    list_url: str
    empty: bool
    filters: filters.Filters


def asked_for(typed: str) -> datetime.date:
    """The first day of a month written as `2026-12`; Http404 for anything else."""
    year, _dash, month = typed.partition("-")
    right = len(year) == 4 and len(month) == 2 and (year + month).isascii() and (year + month).isdigit()
    if not right or not FIRST_YEAR <= int(year) <= LAST_YEAR or not 1 <= int(month) <= 12:
        raise Http404(typed)
    return datetime.date(int(year), int(month), 1)


def of(language: str, now: datetime.datetime, asked: QueryDict, action: str) -> Month:
    """Four queries, however many events there are."""
    first = asked_for(asked.get("month", ""))
    today = now.astimezone(ROME).date()
    kept = {"month": f"{first:%Y-%m}"}
    chosen = filters.of(reading.events(language), asked, language, action, kept)
    entries = _entries(chosen.fitting, first, now, language)
    weeks = tuple(
        tuple(Day(day, day.month == first.month, day == today, tuple(entries.get(day, ()))) for day in week)
        for week in calendar.Calendar().monthdatescalendar(first.year, first.month)
    )
    return Month(
        title=date_format(first, "F Y"),
        weekdays=tuple(str(WEEKDAYS[number]) for number in range(7)),
        weeks=weeks,
        before=_way(action, (first - DAY).replace(day=1), chosen.query),
        after=_way(action, (first + 31 * DAY).replace(day=1), chosen.query),
        today=Way(date_format(today, "F Y"), _address(action, today, chosen.query)),
        list_url=f"{action}?{chosen.query}".rstrip("?&"),
        empty=not entries,
        filters=chosen,
    )


def _way(action: str, first: datetime.date, query: str) -> Way | None:
    if not FIRST_YEAR <= first.year <= LAST_YEAR:
        return None
    return Way(date_format(first, "F Y"), _address(action, first, query))


def _address(action: str, day: datetime.date, query: str) -> str:
    return f"{action}?{query}{urlencode({'month': f'{day:%Y-%m}'})}"


def _entries(
    events: Iterable[Known], first: datetime.date, now: datetime.datetime, language: str
) -> dict[datetime.date, list[Entry]]:
    """What takes place on each day of the month; what lasts several days stands on each of them."""
    last = (first + 31 * DAY).replace(day=1) - DAY
    near = [one for one in events if any(_touches(row, first, last) for row in one.dates)]
    told = reading.pages(near)
    rows = [(row, told[one.page]) for one in near for row in one.dates if _touches(row, first, last)]
    found: dict[datetime.date, list[Entry]] = defaultdict(list)
    for row, page in sorted(rows, key=lambda pair: (pair[0].start, pair[0].pk)):
        entry = _entry(row, page, now, language)
        begins, ends = _days(row)
        day = max(begins, first)
        while day <= min(ends, last):
            found[day].append(entry)
            day += DAY
    return found


def _days(row: Occurrence) -> tuple[datetime.date, datetime.date]:
    """From which to which day it is read: a night past midnight belongs to its evening."""
    start, end = row.start.astimezone(ROME), row.end.astimezone(ROME)
    night = end - start < datetime.timedelta(hours=12)
    return start.date(), start.date() if night else (end - datetime.timedelta(microseconds=1)).date()


def _touches(row: Occurrence, first: datetime.date, last: datetime.date) -> bool:
    begins, ends = _days(row)
    return begins <= last and ends >= first


def _entry(row: Occurrence, page: Any, now: datetime.datetime, language: str) -> Entry:
    told = dating.in_words(row, now)
    return Entry(
        title=page.title,
        url=page.get_url() or "",
        hours=told.hours if told.start.date() == told.end.date() else date_format(told.start, "TIME_FORMAT"),
        state=told.state,
        label=told.label,
        lang="" if page.language == language else page.language,
    )
