"""Telling somebody that something is wrong: a row for each kind and hour, one letter for it, and a line of the log.

Nothing here raises: what failed has failed already, and who was just answered did nothing wrong.
"""

import datetime
import logging
import time
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.core.signals import request_finished
from django.db import close_old_connections, connection, transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django_tasks import TaskResultStatus
from django_tasks.signals import task_finished

from core import letters, state, tick
from core.logs import queries
from core.models import Alert

logger = logging.getLogger(__name__)
LETTER = "alert"
HOUR = datetime.timedelta(hours=1)
AGAIN = datetime.timedelta(days=1)  # what stays bad is told once a day
KEPT = datetime.timedelta(days=90)
CLOCK_STOPPED = datetime.timedelta(minutes=10)
CLOCK_LOOKED_AT = 300.0  # seconds between two looks of one process
SLOW_TOLD = 60.0  # and between two tellings of slow questions: a busy database is not asked to write of each
_looked = SimpleNamespace(at=time.monotonic(), slow=float("-inf"))


@dataclass(frozen=True, slots=True)
class Trouble:
    kind: str
    heading: str | Promise
    todo: str | Promise


TASK = Trouble(
    "task",
    _("A task failed"),
    _("Open State: the task stands there, with what went wrong and a button to try it again."),
)
SLOW = Trouble(
    "slow-query",
    _("The database answered slowly"),
    _("Once is nothing. If it comes again, give this line to whoever keeps the site."),
)
CLOCK = Trouble(
    "clock",
    _("The clock has stopped"),
    _("Nothing is published, no letter is sent again, no order expires: start `tick` again."),
)


def clock_job(name: str) -> Trouble:
    return Trouble(
        f"clock-job:{name}",
        _("A job of the clock failed"),
        _("It is tried again at every tick. If it goes on, look at the log and tell whoever keeps the site."),
    )


def tell(trouble: Trouble, what: str, now: datetime.datetime | None = None) -> bool:
    """Keep it, and write the letter when none about this kind was written within the hour. True when one was."""
    moment = now or timezone.now()
    try:
        with queries.unwatched(), transaction.atomic():
            alert = _kept(trouble, what[:250], moment)
            recent = Alert.objects.filter(kind=trouble.kind, told__gt=moment - HOUR)
            if not settings.ALERTS_TO or recent.exists():
                return False
            Alert.objects.filter(pk=alert.pk).update(told=moment)
            for address in settings.ALERTS_TO:
                _write(address, trouble, what, alert.times)
            return True
    except Exception:  # the database may be what is wrong
        logger.exception("an alert could not be kept: %s", trouble.kind)
        return False


def _kept(trouble: Trouble, what: str, moment: datetime.datetime) -> Alert:
    """The hour's row; locked, so that of two processes one writes the letter."""
    hour = moment.replace(minute=0, second=0, microsecond=0)
    alert, new = Alert.objects.select_for_update().get_or_create(
        kind=trouble.kind[:60], hour=hour, defaults={"what": what, "last": moment}
    )
    if not new:
        Alert.objects.filter(pk=alert.pk).update(times=F("times") + 1, what=what, last=moment)
        alert.times += 1
    return alert


def _write(address: str, trouble: Trouble, what: str, times: int) -> None:
    context: dict[str, Any] = {
        "heading": trouble.heading,
        "what": what,
        "todo": trouble.todo,
        "times": times,
        "url": settings.BASE_URL + reverse("state"),
    }
    letters.write(LETTER, address, "it", context, about=f"alert:{trouble.kind}"[:60])


def about_state(now: datetime.datetime) -> int:
    """For the tick: what is bad in "State" is told; again when it changes, or after a day."""
    told = 0
    with translation.override("it"):
        bad = [
            fact
            for group in state.look(now)
            for fact in group.facts
            if fact.alarms and fact.state == state.State.BAD
        ]
    for fact in bad:
        trouble = Trouble(f"state:{fact.name}"[:60], fact.label, fact.todo)
        before = Alert.objects.filter(kind=trouble.kind, last__gt=now - AGAIN, what=fact.value[:250])
        if not before.exists():
            told += tell(trouble, fact.value, now)
    Alert.objects.filter(last__lt=now - KEPT).delete()
    return told


def about_slow_queries() -> bool:
    """Those noted since, once nobody waits for us any more. True when the database was asked."""
    if not queries.slow_ones or connection.in_atomic_block or time.monotonic() - _looked.slow < SLOW_TOLD:
        return False
    _looked.slow = time.monotonic()
    noted = [queries.slow_ones.popleft() for _one in range(len(queries.slow_ones))]
    slowest = max(noted, key=lambda one: one.milliseconds)
    tell(SLOW, f"{slowest.milliseconds} ms: {slowest.statement}")
    return True


def about_the_clock() -> bool:
    """A clock that stands cannot say so: whoever serves pages looks at it now and then. True as above."""
    if not settings.ALERTS_TO or time.monotonic() - _looked.at < CLOCK_LOOKED_AT:
        return False
    _looked.at = time.monotonic()
    at, _failed = tick.last()
    if at is None or timezone.now() - at < CLOCK_STOPPED:
        return False
    tell(CLOCK, f"{timezone.localtime(at):%d/%m/%Y %H:%M}")
    return True


def _after_an_answer(**_more: Any) -> None:
    if about_slow_queries() | about_the_clock():
        close_old_connections()  # Django has done so already; the pool gets back what we took since


def _after_a_task(task_result: Any, **_more: Any) -> None:
    if task_result.status != TaskResultStatus.FAILED:
        return
    kinds = [error.exception_class_path.removeprefix("builtins.") for error in task_result.errors[-1:]]
    tell(TASK, ": ".join([task_result.task.module_path, *kinds]))


def watch() -> None:
    request_finished.connect(_after_an_answer, dispatch_uid="alerts")
    task_finished.connect(_after_a_task, dispatch_uid="alerts")
    tick.when_failed(lambda name, error: tell(clock_job(name), f"{name}: {type(error).__name__}"))
    tick.every_tick("alerts", about_state)
