"""The queue of tasks."""

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core import queue
from core.state import Fact, Group, State, register, unless
from core.state.clock import moment

LATE = datetime.timedelta(minutes=10)
TOO_LONG = datetime.timedelta(hours=1)


def _tasks(now: datetime.datetime) -> Iterator[Fact]:
    if not queue.is_kept():
        said = gettext("none: each task is done at once by whoever asks for it")
        yield Fact("tasks", _("Queue"), said)
        return
    first = queue.waiting(now).first()
    number = queue.waiting(now).count()
    fact = Fact("tasks-waiting", _("Waiting"), str(number))
    if first is not None and now - first.enqueued_at > LATE:
        said = gettext("%(number)s, the oldest since %(when)s") % {
            "number": number,
            "when": moment(first.enqueued_at),
        }
        todo = gettext("Nobody works on the queue: start `db_worker` again.")
        fact = Fact("tasks-waiting", _("Waiting"), said, State.BAD, todo, alarms=True)
    yield fact
    stuck = queue.stuck(now, TOO_LONG).count()
    said = str(queue.running().count())
    todo = ngettext(
        "%(number)s began over an hour ago: its worker was probably killed. The clock does it again.",
        "%(number)s began over an hour ago: their workers were probably killed. The clock does it again.",
        stuck,
    )
    running = Fact("tasks-running", _("Being done"), said)
    yield unless(not stuck, running, bad=False, todo=todo % {"number": stuck})
    broken = queue.failed().count()
    todo = gettext("They are listed below, with what went wrong; each can be tried again.")
    yield unless(not broken, Fact("tasks-failed", _("Failed"), str(broken)), todo=todo)


def tell() -> None:
    register(Group("tasks", _("Tasks"), 20, _tasks))
