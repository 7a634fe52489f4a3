"""All events of a language as short facts, for lists, filters and months: a fixed number of queries.

In English an event without an English page is told by its Italian one, and marked.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet

from core import listing
from events.models.events import Event, Occurrence

SOURCE = "it"


@dataclass(frozen=True, slots=True)
class Known:
    """One event: the key of the page that tells it, its facts, its dates in their order."""

    page: int
    event: int
    facts: dict[str, Any]
    dates: tuple[Occurrence, ...]
    cooperatives: tuple[tuple[str, str], ...] = ()

    def last(self) -> datetime.datetime:
        return max(row.end for row in self.dates)

    def ahead(self, now: datetime.datetime) -> list[Occurrence]:
        """Running or still to come; a cancelled one too, so that people read that it is."""
        return [row for row in self.dates if row.end > now]


FACTS = {
    "venue": F("event__venue"),
    "participation": F("event__participation"),
    "spoken": F("event__language"),
    "prison": F("event__prison__code"),
    "prison_name": F("event__prison__name"),
    "prison_english": F("event__prison__english_name"),
    "series": F("event__series__code"),
    "series_it": F("event__series__label_it"),
    "series_en": F("event__series__label_en"),
}


def events(language: str) -> list[Known]:
    """Every event with a live page and a date: three queries."""
    told = _told(language)
    keys = [row["event_id"] for row in told]
    dates = _dates(keys)
    makers = _makers(keys)
    return [
        Known(row["pk"], row["event_id"], row, tuple(dates[row["event_id"]]), tuple(makers[row["event_id"]]))
        for row in told
        if dates[row["event_id"]]
    ]


def _told(language: str) -> list[dict[str, Any]]:
    telling: Any = Event._meta.get_field("pages").related_model
    languages = Q(locale__language_code=language) | Q(locale__language_code=SOURCE)
    pages = listing.open_to_all(telling.objects.live().filter(languages, alias_of__isnull=True))
    rows = pages.values("pk", "event_id", code=F("locale__language_code"), **FACTS)
    best: dict[int, dict[str, Any]] = {}
    for row in rows:
        if row["event_id"] not in best or row["code"] == language:
            best[row["event_id"]] = row
    return list(best.values())


def telling(rows: "QuerySet[Event]", language: str) -> "QuerySet[Any]":
    """The page that tells each of these events in a language, by the same rule, with what its card needs."""
    pages: Any = Event._meta.get_field("pages").related_model.objects.filter(
        event__in=rows, alias_of__isnull=True
    )
    own = pages.filter(locale__language_code=language)
    if language == SOURCE:
        return listing.for_cards(own, None)
    told = listing.open_to_all(own.live()).values("event")
    instead = Q(locale__language_code=SOURCE) & ~Q(event__in=told)
    return listing.narrow(listing.for_cards(pages.filter(Q(locale__language_code=language) | instead), None))


def _dates(keys: Sequence[int]) -> dict[int, list[Occurrence]]:
    found: dict[int, list[Occurrence]] = defaultdict(list)
    for row in Occurrence.objects.filter(event__in=keys).order_by("start", "pk"):
        found[row.event_id].append(row)
    return found


def _makers(keys: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    rows = Event.cooperatives.through.objects.filter(event__in=keys).order_by("cooperative__name")
    for event, code, name in rows.values_list("event_id", "cooperative__code", "cooperative__name"):
        found[event].append((code, name))
    return found


def pages(known: Iterable[Known]) -> dict[int, Any]:
    """The pages of these events by key, with their truth and its dates: one query."""
    wanted = {one.page: one for one in known}
    if not wanted:
        return {}
    telling: Any = Event._meta.get_field("pages").related_model
    found = telling.objects.filter(pk__in=wanted).select_related("locale", "event__prison", "event__series")
    read = {page.pk: page for page in found}
    for key, page in read.items():
        give_dates(page.event, wanted[key].dates)
    return read


def give_dates(event: Event, rows: Sequence[Occurrence]) -> None:
    """Dates already read: `event.occurrences.all()` and each row's `event` ask no more."""
    dates = event.occurrences.all()
    dates._result_cache = list(rows)
    event._prefetched_objects_cache = {"occurrences": dates}
    for row in rows:
        row.event = event
