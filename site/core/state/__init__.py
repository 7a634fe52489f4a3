"""How the site is: facts that apps register, for the admin's "State" and for letters about what is bad.

A fact says in a sentence what is so, whether that is good, and what to do about it when it is not. One that cannot be
found, because the database or Redis does not answer, says that, and keeps no other from being told.
"""

import datetime
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

logger = logging.getLogger(__name__)
Words = str | Promise


class State(StrEnum):
    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"


SAID: dict[State, Words] = {State.GOOD: _("Good"), State.ATTENTION: _("Attention"), State.BAD: _("Bad")}


@dataclass(frozen=True, slots=True)
class Fact:
    """`name` is for programs. `todo` is shown when it is not good; `alarms`: bad, it is told by letter."""

    name: str
    label: Words
    value: str
    state: State = State.GOOD
    todo: str = ""
    url: str = ""
    link: str = ""
    alarms: bool = False

    @property
    def said(self) -> str:
        return str(SAID[self.state])

    @property
    def is_good(self) -> bool:
        return self.state == State.GOOD


@dataclass(frozen=True, slots=True)
class Group:
    """`find` answers the facts of one heading."""

    name: str
    heading: Words
    order: int
    find: Callable[[datetime.datetime], Iterable[Fact]]


@dataclass(frozen=True, slots=True)
class Shown:
    name: str
    heading: Words
    facts: list[Fact]


_groups: dict[str, Group] = {}


def register(group: Group) -> None:
    _groups[group.name] = group


def look(now: datetime.datetime) -> list[Shown]:
    groups = sorted(_groups.values(), key=lambda one: (one.order, one.name))
    shown = [Shown(group.name, group.heading, _found(group, now)) for group in groups]
    return [one for one in shown if one.facts]


def _found(group: Group, now: datetime.datetime) -> list[Fact]:
    try:
        return list(group.find(now))
    except Exception as error:  # noqa: BLE001 - whatever it was: this page is what one opens when things do not work
        logger.warning("state: %s could not be asked: %s", group.name, type(error).__name__)
        said = gettext("could not be asked (%(error)s)") % {"error": type(error).__name__}
        return [
            Fact(
                group.name, group.heading, said, State.BAD, gettext("Look at the other lines and at the log.")
            )
        ]


def worst(shown: Iterable[Shown]) -> State:
    states = {fact.state for group in shown for fact in group.facts}
    return next((state for state in (State.BAD, State.ATTENTION) if state in states), State.GOOD)


def unless(good: bool, fact: Fact, *, bad: bool = True, todo: str = "") -> Fact:
    """The fact as it is when good; otherwise bad, or worth attention, with what to do."""
    return (
        fact if good else replace(fact, state=State.BAD if bad else State.ATTENTION, todo=todo or fact.todo)
    )
