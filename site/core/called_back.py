"""The rows behind hard bumps: what stands in a file or in Redis is a copy of what the database says."""

import datetime

from core.generations import store
from core.models import HardBump

MOST = 1000  # rows; whoever removes some changes the mark, and every stored page is made once more
KEPT = datetime.timedelta(days=7)


def settle(now: datetime.datetime) -> bool:
    """The clock's share: whether a hard bump had been committed of which nobody was told."""
    if HardBump.objects.count() > MOST:
        HardBump.objects.filter(at__lt=now - KEPT).delete()
    return store.settle(HardBump.mark())
