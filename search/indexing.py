"""Putting pages into the index and taking them out. Whoever writes holds the lock of `Standing`, one at a time.

A page is read under that lock, after what changed it was committed: the last to write has read the newest, also
while a build is being made beside the one that is searched.
"""

import logging
from collections import Counter
from collections.abc import Iterable, Sequence

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from search import pages
from search.models import Entry, Standing, Word
from search.words import stem

logger = logging.getLogger(__name__)
AT_ONCE = 25  # pages that are read and written under one lock
COLUMNS = [field.name for field in Entry._meta.concrete_fields if field.name not in ("id", "build", "page")]
Counts = Counter[tuple[str, str]]  # by language and word


def locked() -> Standing:
    """The one row, locked until the transaction ends."""
    Standing.objects.get_or_create(pk=1)
    return Standing.objects.select_for_update().get(pk=1)


class NotIndexed(Exception):
    """These pages could not be read; all others are in."""


@task()
def index_pages(keys: list[int]) -> int:
    """After the commit of what changed them. What fails here is tried again by the clock (`search.freshness`)."""
    try:
        return put(keys)
    except Exception:
        logger.exception("search: these pages are not indexed as they are now: %s", keys)
        raise


def put(keys: Sequence[int]) -> int:
    """Make what is found of these pages what they say now; of those that nobody may read, nothing.

    Where one cannot be read, the others of its portion go in one by one.
    """
    found, failed = 0, []
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        try:
            found += _put(some)
        except (OperationalError, InterfaceError):
            raise  # the database, not a page
        except Exception:  # noqa: BLE001 - whatever a page's own words may do
            for key in some:
                try:
                    found += _put([key])
                except Exception:
                    logger.exception("search: this page is not indexed as it is now: %s", key)
                    failed.append(key)
    if failed:
        raise NotIndexed(failed)
    return found


def _put(keys: Sequence[int]) -> int:
    with transaction.atomic():
        standing = locked()
        return sum(write(build, keys) for build in (standing.current, standing.upcoming) if build)


def take_out(keys: Iterable[int]) -> int:
    """In the same transaction as what takes the pages away."""
    with transaction.atomic():
        locked()
        gone = Entry.objects.filter(page__in=list(keys))
        for build in set(gone.values_list("build", flat=True)):
            rows = list(gone.filter(build=build).only("language", "words"))
            _count(build, _words_of(rows), Counter())
        return gone.delete()[0]


def write(build: int, keys: Sequence[int]) -> int:
    """Under the lock. Returns how many of these pages can now be found."""
    before = list(Entry.objects.filter(build=build, page__in=keys).only("page", "language", "words"))
    entries = [pages.entry_of(page) for page in pages.read(keys)]
    for entry in entries:
        entry.build = build
    there = {entry.page_id for entry in entries}
    Entry.objects.filter(pk__in=[row.pk for row in before if row.page_id not in there]).delete()
    Entry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["build", "page"], update_fields=COLUMNS
    )
    _count(build, _words_of(before), _words_of(entries))
    Standing.objects.update(written=timezone.now())
    return len(entries)


def _words_of(entries: Iterable[Entry]) -> Counts:
    return Counter((entry.language, word) for entry in entries for word in entry.words.split())


def _count(build: int, before: Counts, now: Counts) -> None:
    """The vocabulary follows. The lock makes reading and writing one step."""
    now = now.copy()
    now.subtract(before)
    changes = {key: number for key, number in now.items() if number}
    rows = Word.objects.filter(build=build, word__in={word for _language, word in changes})
    known = {
        (language, word): number for language, word, number in rows.values_list("language", "word", "entries")
    }
    totals = {key: known.get(key, 0) + number for key, number in changes.items()}
    kept = [
        Word(build=build, language=language, word=word, stem=stem(word, language), entries=number)
        for (language, word), number in totals.items()
        if number > 0
    ]
    Word.objects.bulk_create(
        kept,
        500,
        update_conflicts=True,
        unique_fields=["build", "language", "word"],
        update_fields=["entries"],
    )
    gone: dict[str, list[str]] = {}
    for (language, word), number in totals.items():
        if number <= 0:
            gone.setdefault(language, []).append(word)
    for language, words in gone.items():
        Word.objects.filter(build=build, language=language, word__in=words).delete()
    if gone or totals.keys() - known.keys():
        changed()


def changed() -> None:
    """What processes remember of words, synonyms and promotions is read anew by the next search."""
    Standing.objects.update(words=F("words") + 1)
