"""The clock's work: publishing, expiries, purges, letters, reminders. One command, `tick`, does it all.

A job is safe to run twice and at the same time as another tick; one that fails is logged and does not stop
the rest.
"""

import datetime
import json
import logging
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import close_old_connections, connection
from django.utils import timezone
from django_guid.context import guid

from core import outage

Job = Callable[[datetime.datetime], object]

logger = logging.getLogger(__name__)
_jobs: dict[str, Job] = {}
_told: list[Callable[[str, Exception], object]] = []
LAST_TICK = "tick:last"


@dataclass(frozen=True, slots=True)
class Ran:
    """How a job went the last time, and when it failed last, ever: its moment and the kind of its error."""

    seconds: float
    failed: datetime.datetime | None
    why: str


def every_tick(name: str, job: Job) -> None:
    _jobs[name] = job


def when_failed(tell: Callable[[str, Exception], object]) -> None:
    """Called with the name of a job and what it raised."""
    _told[:] = [tell]


def run(now: datetime.datetime | None = None) -> dict[str, object]:
    """Run every job; returns what each answered, or the exception that it raised."""
    moment = now or timezone.now()
    guid.set(uuid.uuid4().hex)  # all lines of one tick bear one number
    answers: dict[str, object] = {}
    took: dict[str, float] = {}
    for name, job in _jobs.items():
        if not connection.in_atomic_block:  # inside somebody’s transaction none is old
            close_old_connections()
        began = time.monotonic()
        try:
            answers[name] = job(moment)
        except Exception as error:
            answers[name] = error
            if not outage.is_gone(error):
                logger.exception("tick: %s failed", name)
        took[name] = time.monotonic() - began
        if outage.is_gone(answers[name]):  # the other jobs would wait for it just as long
            logger.error("tick: the database does not answer (%s): the rest waits for the next", name)
            break
    failed = {name: answer for name, answer in answers.items() if isinstance(answer, Exception)}
    _remember(moment, failed, took)
    for name, raised in failed.items():
        for tell in _told:
            tell(name, raised)
    guid.set(None)
    return answers


def _remember(moment: datetime.datetime, failed: dict[str, Exception], took: dict[str, float]) -> None:
    """For the admin's "State": in a file for the processes of this host, in the cache for those of others."""
    before = _read().get("jobs", {})
    jobs = {name: {**before.get(name, {}), "seconds": round(seconds, 3)} for name, seconds in took.items()}
    for name, error in failed.items():
        jobs[name] |= {"failed": moment.isoformat(), "why": type(error).__name__}
    said = json.dumps({"at": moment.isoformat(), "failed": list(failed), "jobs": jobs})
    folder = Path(settings.GENERATIONS_ROOT)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / "last-tick.new"
        beside.write_text(said, encoding="utf-8")
        beside.replace(folder / "last-tick")  # nobody reads half of it
    except OSError as error:  # the disk is full: the clock goes on
        logger.warning("tick: its time could not be written to %s: %s", folder, error)
    cache.set(LAST_TICK, said, None)


def last() -> tuple[datetime.datetime | None, list[str]]:
    """When the clock last ticked, as far as this process can know, and which jobs failed then."""
    said = _read()
    return (_moment(said["at"]), list(said["failed"])) if said else (None, [])


def jobs() -> dict[str, Ran]:
    """How each job went, as far as this process can know."""
    return {
        name: Ran(one["seconds"], _moment(one.get("failed")), one.get("why", ""))
        for name, one in _read().get("jobs", {}).items()
    }


def _read() -> dict[str, Any]:
    told = [cache.get(LAST_TICK)]
    kept = Path(settings.GENERATIONS_ROOT) / "last-tick"
    if kept.exists():
        told.append(kept.read_text(encoding="utf-8"))
    ticks = sorted((json.loads(one) for one in told if one), key=lambda one: str(one["at"]))
    return dict(ticks[-1]) if ticks else {}


def _moment(said: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(said) if said else None
