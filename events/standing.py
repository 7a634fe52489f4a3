"""How an event stands as a whole, for whoever sees only its name: a card of other sites, a feed, a search engine."""

import datetime
from collections.abc import Iterable
from enum import Enum

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.models.events import Occurrence, Participation

COUNTED = (Participation.HERE, Participation.PHONE)


class Standing(Enum):
    ON = "on"
    MOVED = "moved"
    FULL = "full"
    CANCELLED = "cancelled"
    PAST = "past"


CHANGED = (Standing.MOVED, Standing.CANCELLED)  # otherwise than it had been announced


def of(dates: Iterable[Occurrence], now: datetime.datetime) -> Standing:
    """Of its dates that are not over: cancelled or full when all are, moved when the next one is."""
    ahead = sorted((date for date in dates if date.end > now), key=lambda date: date.start)
    if not ahead:
        return Standing.PAST
    held = [date for date in ahead if date.state != Occurrence.State.CANCELLED]
    if not held:
        return Standing.CANCELLED
    if all(is_full(date) for date in held):
        return Standing.FULL
    return Standing.MOVED if held[0].state == Occurrence.State.MOVED else Standing.ON


def is_full(date: Occurrence) -> bool:
    """Of a date whose places we count: booked here, or by telephone with us."""
    return date.event.participation in COUNTED and date.is_full


def marked(title: str, language: str) -> str:
    """The title of a page in `language`, for somebody who reads the active one."""
    if language == "it" and (get_language() or "it")[:2] != "it":
        return _("%(title)s (in Italian)") % {"title": title}
    return title


def headed(title: str, standing: Standing) -> str:
    """The title as it may be read far from its page: that nobody need come, or comes on another day, stands first."""
    if standing is Standing.CANCELLED:
        return _("Cancelled: %(title)s") % {"title": title}
    if standing is Standing.MOVED:
        return _("New date: %(title)s") % {"title": title}
    if standing is Standing.FULL:
        return _("Full: %(title)s") % {"title": title}
    return title
