"""Whether the index says what the pages say, and mending where it does not: for the clock, and for "State"."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.utils import timezone

from events.models import EventPage
from search import indexing, pages
from search.models import Entry, Kind, Standing

MENDED_A_TICK = 200
# A page that was published just now may still be waiting for its task.
PATIENCE = datetime.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Freshness:
    """`waiting` pages can be read and not yet be found as they are; `left` can be found and no longer be read."""

    found: int
    waiting: int
    left: int
    written: datetime.datetime | None
    rebuilt: datetime.datetime | None
    rebuilding: bool

    @property
    def is_fresh(self) -> bool:
        return not self.waiting and not self.left


def state(now: datetime.datetime | None = None) -> Freshness:
    standing = Standing.objects.first() or Standing()
    moment = now or timezone.now()
    return Freshness(
        found=Entry.objects.filter(build=standing.current).count(),
        waiting=_waiting(standing, moment - PATIENCE).count(),
        left=_left(standing).count(),
        written=standing.written,
        rebuilt=standing.rebuilt,
        rebuilding=standing.upcoming is not None,
    )


def mend(now: datetime.datetime) -> int:
    """For the tick: what a task failed to do, events that ended, a new database that was never indexed."""
    standing = Standing.objects.first() or Standing()
    # The newest first: those that cannot be read are asked for at every tick, and may not take the others' place.
    waiting = _waiting(standing, now - PATIENCE).order_by(F("last_published_at").desc(nulls_last=True), "-pk")
    keys = set(waiting.values_list("pk", flat=True)[:MENDED_A_TICK])
    keys |= set(_left(standing).values_list("page", flat=True)[:MENDED_A_TICK])
    keys |= set(_ended(standing, now).values_list("page", flat=True)[:MENDED_A_TICK])
    if keys:
        indexing.put(sorted(keys))
    return len(keys)


def _waiting(standing: Standing, before: datetime.datetime) -> Any:
    """Published before that moment, and not read since."""
    mine = Entry.objects.filter(build=standing.current, page=OuterRef("pk"))
    there = pages.open_pages().annotate(indexed=Subquery(mine.values("made")[:1]))
    late = Q(indexed__isnull=True) | Q(indexed__lt=F("last_published_at"))
    return there.filter(late, Q(last_published_at__lt=before) | Q(last_published_at__isnull=True))


def _left(standing: Standing) -> Any:
    there = pages.open_pages().filter(pk=OuterRef("page"))
    return Entry.objects.filter(build=standing.current).exclude(Exists(there))


def _ended(standing: Standing, now: datetime.datetime) -> Any:
    """Events that are said to come, and have ended or go on with another date; not those that last for days."""
    today = timezone.localdate(now).toordinal()
    told = EventPage.objects.filter(pk=OuterRef("page"))
    lasting = told.filter(event__occurrences__end__gt=now)
    coming = told.filter(event__occurrences__start__gte=now)
    entries = Entry.objects.filter(build=standing.current, kind=Kind.EVENTS, past=False, day__lt=today)
    return entries.filter(~Exists(lasting) | Exists(coming))
