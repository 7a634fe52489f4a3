""" "Oggi": what each person has to do today, and nothing else.

An app registers its kinds of jobs in its `wagtail_hooks`; the panel shows those that the person may do.
"""

from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast, overload

from django.db.models import Count, QuerySet, Window
from django.utils.functional import Promise
from wagtail.admin.ui.components import Component

from core.models import User

MOST = 8


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to do: what, where to do it, and since when (an aware moment, or None)."""

    title: str
    url: str
    detail: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Jobs:
    """A heading of "Oggi". `may(user)` says for whom; `find(user)` gives the jobs, the most urgent first.

    At most `most` are shown and the rest counted; `more()` is the address of the whole list. Rows of the
    database are best given as `Rows`, which reads no more than what is shown.
    """

    name: str
    heading: str | Promise
    order: int
    may: Callable[[User], bool]
    find: Callable[[User], Sequence[Job]]
    more: Callable[[], str]
    most: int = MOST


class Rows(Sequence[Job]):
    """Jobs told from rows: only those asked for are read, and the first of them say how many there are.

    The rows must not be `distinct()`: the database counts before it leaves out what is there twice.
    """

    def __init__(self, rows: "QuerySet[Any]", tell: Callable[[Any], Job]) -> None:
        self.rows = rows
        self.tell = tell
        self._length: int | None = None

    def __len__(self) -> int:
        return self.rows.count() if self._length is None else self._length

    @overload
    def __getitem__(self, at: int) -> Job: ...
    @overload
    def __getitem__(self, at: slice) -> list[Job]: ...
    def __getitem__(self, at: int | slice) -> Job | list[Job]:
        if isinstance(at, slice):
            found = list(self.rows.annotate(there_are=Window(Count("*")))[at])
            if found:
                self._length = found[0].there_are
            return [self.tell(row) for row in found]
        return self.tell(self.rows[at])


class Told(Sequence[Job]):
    """Jobs told from what has been read: only those that are shown are put into words."""

    def __init__(self, found: Sequence[Any], tell: Callable[[Any], Job]) -> None:
        self.found = found
        self.tell = tell

    def __len__(self) -> int:
        return len(self.found)

    @overload
    def __getitem__(self, at: int) -> Job: ...
    @overload
    def __getitem__(self, at: slice) -> list[Job]: ...
    def __getitem__(self, at: int | slice) -> Job | list[Job]:
        if isinstance(at, slice):
            return [self.tell(one) for one in self.found[at]]
        return self.tell(self.found[at])


@dataclass(frozen=True, slots=True)
class Shown:
    """What the template prints of one heading."""

    name: str
    heading: str | Promise
    jobs: list[Job]
    left: int
    more: str


_registered: dict[str, Jobs] = {}
_read: ContextVar[dict[str, Any]] = ContextVar("read for one person's Oggi")


def register(jobs: Jobs) -> None:
    _registered[jobs.name] = jobs


def once(name: str, read: Callable[[], Any]) -> Any:
    """What several headings tell of, read by the first of them and forgotten when all have been told."""
    known = _read.get({})
    if name not in known:
        known[name] = read()
    return known[name]


def for_user(user: User) -> list[Shown]:
    """The headings with something to do, in their order."""
    token = _read.set({})
    try:
        return _found(user)
    finally:
        _read.reset(token)


def _found(user: User) -> list[Shown]:
    shown = []
    for jobs in sorted(_registered.values(), key=lambda one: (one.order, one.name)):
        if not jobs.may(user):
            continue
        found = jobs.find(user)
        first = list(found[: jobs.most])
        if first:
            left = len(found) - len(first) if len(first) == jobs.most else 0
            shown.append(Shown(jobs.name, jobs.heading, first, left, jobs.more()))
    return shown


class TodayPanel(Component):
    """The only panel of the admin's first page."""

    name = "today"
    order = 1
    template_name = "core/desk/today.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        request = (parent_context or {})["request"]
        return {"shown": for_user(cast(User, request.user))}
