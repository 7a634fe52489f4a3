"""The whole index made anew beside the one that is searched, then put in its place by one statement.

Safe while the site runs: a page that is saved meanwhile is written into both builds, under the same lock.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F
from django.utils import timezone

from search import indexing, pages
from search.models import Entry, Standing, Word

logger = logging.getLogger(__name__)
REMOVED_AT_ONCE = 2_000


class Overtaken(Exception):
    """Somebody began another rebuild; this one stops and leaves it the field."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many pages can be found, and the keys of those that could not be read: the clock tries them again."""

    found: int
    failed: tuple[int, ...] = ()


def rebuild() -> Rebuilt:
    """A page that cannot be read is left out and named in the log; nothing else waits for it."""
    build = _begin()
    keys = list(pages.open_pages().order_by("pk").values_list("pk", flat=True))
    failed: list[int] = []
    for start in range(0, len(keys), indexing.AT_ONCE):
        failed += _put(build, keys[start : start + indexing.AT_ONCE])
    _put_in_place(build)
    _clear()
    return Rebuilt(Entry.objects.filter(build=build).count(), tuple(failed))


def _put(build: int, keys: Sequence[int]) -> list[int]:
    """One portion under the lock, or page by page where one of it cannot be read; returns those."""
    try:
        _write(build, keys)
    except (Overtaken, OperationalError, InterfaceError):
        raise  # somebody else's turn, or the database: no page's fault
    except Exception:  # whatever a page's own words may do
        if len(keys) > 1:
            return [key for one in keys for key in _put(build, [one])]
        logger.exception("search: this page was left out of the new index: %s", keys[0])
        return [keys[0]]
    return []


def _write(build: int, keys: Sequence[int]) -> None:
    with transaction.atomic():
        if indexing.locked().upcoming != build:
            raise Overtaken
        indexing.write(build, keys)


def _begin() -> int:
    """A rebuild that died leaves rows behind: they go, and its number is not used again."""
    with transaction.atomic():
        standing = indexing.locked()
        build = max(standing.current, standing.upcoming or 0) + 1
        Standing.objects.update(upcoming=build)
    _clear()
    return build


def _put_in_place(build: int) -> None:
    now = timezone.now()
    swapped = Standing.objects.filter(upcoming=build).update(
        current=build, upcoming=None, rebuilt=now, written=now, words=F("words") + 1
    )
    if not swapped:
        raise Overtaken


def _clear() -> None:
    """What belongs to no build that counts, a portion at a time."""
    for kind in (Entry, Word):
        while True:
            with transaction.atomic():
                standing = indexing.locked()
                counts = [build for build in (standing.current, standing.upcoming) if build is not None]
                old = kind._default_manager.exclude(build__in=counts).order_by("pk")
                keys = list(old.values_list("pk", flat=True)[:REMOVED_AT_ONCE])
                kind._default_manager.filter(pk__in=keys).delete()
            if len(keys) < REMOVED_AT_ONCE:
                break
