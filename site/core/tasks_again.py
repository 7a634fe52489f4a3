"""Tasks whose worker was killed in the middle are taken up again.

django-tasks-db leaves such a task "running" for ever. All of ours may be run twice (tests/config/test_twice.py).
"""

import datetime
import logging

from django_tasks import TaskResultStatus

from core import queue

logger = logging.getLogger(__name__)
LEASE = datetime.timedelta(minutes=30)  # longer than any of ours takes
MOST_WORKERS = 3  # what so many did not live to end is left as failed, for somebody to look at


class Left(Exception):
    """Written beside a task that no worker lived to end."""


def take_up(now: datetime.datetime) -> int:
    """How many were taken up again. Without a table of tasks nothing outlives the request that asked for it."""
    if not queue.is_kept():
        return 0
    again = 0
    for task in queue.stuck(now, LEASE):
        # Somebody else's tick may have been quicker.
        lost = queue.running().filter(pk=task.pk, started_at=task.started_at)
        if len(task.worker_ids) < MOST_WORKERS:
            again += lost.update(status=TaskResultStatus.READY)
            logger.warning("task %s was left by its worker and is taken up again", task.task_path)
        elif lost.update(status=TaskResultStatus.FAILED, finished_at=now, exception_class_path=LEFT):
            logger.error("task %s was left by %s workers and is given up", task.task_path, MOST_WORKERS)
    return again


LEFT = f"{Left.__module__}.{Left.__qualname__}"
