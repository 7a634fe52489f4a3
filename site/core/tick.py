"""The clock's work: publishing, expiries, purges, letters, reminders. One command, `tick`, does it all.

A job is safe to run twice and at the same time as another tick; one that fails is logged and does not stop
the rest.
"""

import datetime
import logging
from collections.abc import Callable

from django.core.cache import cache
from django.db import close_old_connections
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
        close_old_connections()
        try:
            answers[name] = job(moment)
        except Exception as error:
            logger.exception("tick: %s failed", name)
            answers[name] = error
    cache.set(LAST_TICK, moment.isoformat(), None)
    return answers
