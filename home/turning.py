"""What turns with the clock shows when it turns: notices at Rome's midnight, "open now" at opening and closing.

A stored page may be a minute old (core.page_cache) and what frames it another; the clock makes both anew at the moment
itself, so that a reader sees the change within one tick and five seconds.
"""

import datetime

from core import page_cache
from core.opening import ROME, openings

_looked: list[datetime.datetime] = []


def turn(now: datetime.datetime) -> bool:
    """Whether something turned since this process last looked; at the first look it may have."""
    before = _looked.pop() if _looked else None
    _looked.append(now)
    if before is not None and not _turned(before, now):
        return False
    page_cache.soft_bump()
    return True


def _turned(before: datetime.datetime, now: datetime.datetime) -> bool:
    if now < before:  # the clock was set back: what turned since may be as it was
        return True
    yesterday, today = (moment.astimezone(ROME).date() for moment in (before, now))
    if yesterday != today:
        return True
    return any(before < moment <= now for row in openings(today, 1) for moment in (row.start, row.end))
