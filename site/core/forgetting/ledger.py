"""What a restored backup must do again, kept in a file outside the database.

It holds no name: the person's uuid, the day, what was decided. A backup from before a withdrawal has the name in its
own row, and `forget_again` reads it there. Lines are only ever added, each forced to the disk before it counts.
"""

import datetime
import fcntl
import json
import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

from core.models import Forgetting


def place() -> Path:
    return Path(settings.FORGOTTEN_LEDGER)


def write_missing() -> int:
    """Lines for the receipts that have none yet: after each act, and again by the clock if that failed."""
    written = 0
    for receipt in (
        Forgetting.objects.filter(written_outside__isnull=True).select_related("person").order_by("at")
    ):
        _append(_line(receipt))
        Forgetting.objects.filter(pk=receipt.pk).update(written_outside=timezone.now())
        written += 1
    return written


def _line(receipt: Forgetting) -> dict[str, Any]:
    return {
        "number": str(receipt.number),
        "person": str(receipt.person.uuid),
        "at": receipt.at.isoformat(),
        "reason": receipt.reason,
        "choices": receipt.choices,
    }


def _append(line: dict[str, Any]) -> None:
    path = place()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write(json.dumps(line, sort_keys=True) + "\n")
        file.flush()
        os.fsync(file.fileno())


class Broken(Exception):
    """A line that nobody can read: somebody has to look before the site serves."""


class Entry:
    """One line."""

    def __init__(self, line: dict[str, Any]) -> None:
        self.number = uuid.UUID(line["number"])
        self.person = uuid.UUID(line["person"])
        self.at = datetime.datetime.fromisoformat(line["at"])
        self.reason = str(line["reason"])
        self.choices: dict[str, Any] = line["choices"]


def entries() -> Iterator[Entry]:
    """In the order in which they were written; the same act may stand there twice."""
    if not place().exists():
        return
    for number, line in enumerate(place().read_text(encoding="utf-8").splitlines(), start=1):
        try:
            if line.strip():
                yield Entry(json.loads(line))
        except (ValueError, KeyError) as error:
            raise Broken(f"{place()}, line {number}") from error
