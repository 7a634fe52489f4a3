"""The bytes that a database leaves behind when a row has gone.

SQLite: `secure_delete` (settings/stores.py) writes zeros over what goes; the search index keeps words of old entries
until it is put in order, the write-ahead log until it is written back, and pages that were split keep copies until
the file is made anew: all three are done here. PostgreSQL keeps dead rows until VACUUM, which is done here for every
table that was searched; its write-ahead log and its backups are of the one who runs it (docs/forgetting.md).
"""

import datetime
import logging

from django.db import DatabaseError, OperationalError, connection
from django.utils import timezone
from django_tasks import task

from core.forgetting import places
from core.models import Forgetting

logger = logging.getLogger(__name__)
SEARCH = ("wagtailsearch_indexentry_fts", "search_entry_fts")


@task()
def clear() -> bool:
    return clear_waiting()


def clear_waiting(now: datetime.datetime | None = None) -> bool:
    """Once for all acts that wait for it; again by the clock when the database was too busy."""
    waiting = list(Forgetting.objects.filter(cleared__isnull=True).values_list("pk", flat=True))
    if not waiting or connection.in_atomic_block:
        return False
    try:
        _sqlite() if connection.vendor == "sqlite" else _postgresql()
    except DatabaseError as error:
        logger.warning("the database did not give up what was erased: %s", type(error).__name__)
        return False
    Forgetting.objects.filter(pk__in=waiting).update(cleared=now or timezone.now())
    return True


def _sqlite() -> None:
    with connection.cursor() as cursor:
        order_search(cursor)
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if (told := cursor.fetchone()) and told[0]:
            raise OperationalError("somebody reads from the write-ahead log")


def order_search(cursor: object) -> None:
    """Words of entries that were changed lie in the index until its parts are joined."""
    for name in set(SEARCH) & set(places.of_the_database()):
        cursor.execute(f"INSERT INTO {name}({name}) VALUES ('optimize')")  # type: ignore[attr-defined]  # noqa: S608


def _postgresql() -> None:
    """Only whoever owns a table may do it: another is told so by a warning, which is no error."""
    tables = sorted(
        {model._meta.db_table for model in places.searched()}
        | {"wagtailsearch_indexentry", "search_entry", "search_word", "core_person"}
    )
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"VACUUM {connection.ops.quote_name(table)}")
