"""Files that go: written down in the transaction, erased after it, and tried again by the clock until they are gone."""

import datetime
import logging
import uuid
from pathlib import PurePosixPath
from typing import Any

from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import F

from core.models import FileToErase

logger = logging.getLogger(__name__)
MOST = 500


def queue(storage: Storage, path: str) -> None:
    """For `erase_waiting`, after commit. A path stands in the database only as long as the file lies there."""
    if path:
        FileToErase.objects.create(path=path, store=_alias(storage))


def _alias(storage: Storage) -> str:
    """Guessed, a file would be looked for in the wrong store, not found, and taken for erased."""
    for alias in storages.backends:
        if alias != "staticfiles" and storages[alias] == storage:
            return alias
    raise LookupError(f"{storage!r} is none of STORAGES")


def erase_waiting(now: datetime.datetime | None = None) -> int:
    """Returns how many went. One that cannot be erased does not hold up the others."""
    gone = 0
    for entry in FileToErase.objects.order_by("pk")[:MOST]:
        try:
            storages[entry.store].delete(entry.path)
        except Exception as error:  # noqa: BLE001 - whatever a store may raise: it is tried again
            FileToErase.objects.filter(pk=entry.pk).update(attempts=F("attempts") + 1)
            logger.warning("file %s was not erased: %s", entry.pk, type(error).__name__)
            continue
        FileToErase.objects.filter(pk=entry.pk).delete()
        gone += 1
    return gone


def blank(rows: Any, field: models.FileField, storage: Storage) -> int:
    """The files of these rows are queued, and the rows name none that could be found.

    Wagtail would pass a file's name to a task when the row is deleted, and tasks are kept.
    """
    number = 0
    for row in rows.only("pk", field.name):
        queue(storage, str(getattr(row, field.name).name or ""))
        type(row)._base_manager.filter(pk=row.pk).update(**{field.name: f"{uuid.uuid4().hex}.gone"})
        number += 1
    return number


def rename(row: Any, field: models.FileField) -> tuple[Storage, str]:
    """The same file under a name that tells nothing, which is returned; the old one goes after commit."""
    file = getattr(row, field.name)
    path = PurePosixPath(file.name)
    try:
        with file.open("rb") as content:
            name = file.storage.save(str(path.with_name(f"{uuid.uuid4().hex}{path.suffix}")), content)
    except FileNotFoundError:
        name = str(path.with_name(f"{uuid.uuid4().hex}{path.suffix}"))
    queue(file.storage, file.name)
    type(row)._base_manager.filter(pk=row.pk).update(**{field.name: name})
    return file.storage, name
