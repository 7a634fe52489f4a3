"""The clock's work: publishing, expiries, purges, letters, reminders. One command, `tick`, does it all.

A job is safe to run twice and at the same time as another tick; one that fails is logged and does not stop
the rest.
"""

import datetime
import json
import logging
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.db import close_old_connections, connection
from django.utils import timezone

Job = Callable[[datetime.datetime], object]

logger = logging.getLogger(__name__)
_jobs: dict[str, Job] = {}
LAST_TICK = "tick:last"


def every_tick(name: str, job: Job) -> None:
    _jobs[name] = job


def run(now: datetime.datetime | None = None) -> dict[str, object]:
    """Run every job; returns what each answered, or the exception that it raised."""
    moment = now or timezone.now()
    answers: dict[str, object] = {}
    for name, job in _jobs.items():
        if not connection.in_atomic_block:  # inside somebody’s transaction none is old
            close_old_connections()
        try:
            answers[name] = job(moment)
        except Exception as error:
            logger.exception("tick: %s failed", name)
            answers[name] = error
    _remember(moment, [name for name, answer in answers.items() if isinstance(answer, Exception)])
    return answers


def _remember(moment: datetime.datetime, failed: list[str]) -> None:
    """For the admin's "State": in a file for the processes of this host, in the cache for those of others."""
    said = json.dumps({"at": moment.isoformat(), "failed": failed})
    cache.set(LAST_TICK, said, None)
    folder = Path(settings.GENERATIONS_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "last-tick").write_text(said, encoding="utf-8")


def last() -> tuple[datetime.datetime | None, list[str]]:
    """When the clock last ticked, as far as this process can know, and which jobs failed then."""
    told = [cache.get(LAST_TICK)]
    kept = Path(settings.GENERATIONS_ROOT) / "last-tick"
    if kept.exists():
        told.append(kept.read_text(encoding="utf-8"))
    ticks = sorted((json.loads(one) for one in told if one), key=lambda one: str(one["at"]))
    if not ticks:
        return None, []
    return datetime.datetime.fromisoformat(ticks[-1]["at"]), list(ticks[-1]["failed"])
