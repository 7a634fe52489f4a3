"""The queue of tasks, where it stands in the database (TASKS_BACKEND): what waits, what failed, and trying it again."""

import datetime
from typing import Any

from django.apps import apps
from django.db import transaction
from django_tasks import TaskResultStatus

DONE_KEPT = datetime.timedelta(days=7)
FAILED_KEPT = datetime.timedelta(days=30)


def is_kept() -> bool:
    """Otherwise whoever asks for a task does it at once."""
    return apps.is_installed("django_tasks_db")


def rows() -> Any:
    return apps.get_model("django_tasks_database.DBTaskResult")._default_manager.all()  # type: ignore[misc]


def waiting(now: datetime.datetime) -> Any:
    return rows().ready().order_by("enqueued_at")


def running() -> Any:
    return rows().running().order_by("started_at")


def failed() -> Any:
    return rows().failed().order_by("-finished_at")


def stuck(now: datetime.datetime, since: datetime.timedelta) -> Any:
    """Begun long ago and never ended: its worker was killed."""
    return running().filter(started_at__lt=now - since)


def again(key: Any) -> bool:
    """Ask for the same once more; the old row goes. False when somebody was quicker, or it did not fail."""
    with transaction.atomic():
        row = failed().select_for_update().filter(pk=key).first()
        if row is None:
            return False
        row.task.enqueue(*row.args_kwargs["args"], **row.args_kwargs["kwargs"])
        row.delete()
    return True


def forget_old(now: datetime.datetime) -> int:
    """Of tasks that ended: what they were asked may hold something personal."""
    if not is_kept():
        return 0
    done = rows().filter(status=TaskResultStatus.SUCCESSFUL, finished_at__lt=now - DONE_KEPT)
    broken = rows().filter(status=TaskResultStatus.FAILED, finished_at__lt=now - FAILED_KEPT)
    return int(done.delete()[0] + broken.delete()[0])
