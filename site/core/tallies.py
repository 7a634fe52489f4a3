"""Strokes on a wall that all processes of one host share: a file for each thing counted, a byte for each stroke.

The kernel appends one after another and tells each writer where its byte came to lie, so that of any number at
the same moment each gets a number of its own: no lock, no database that would have to write. What is counted
stands under a keyed hash: no address and no name lies on the disk. Hosts that count together have Redis
(core/limits.py).
"""

import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.utils.crypto import salted_hmac


def add(key: str, until: int) -> int:
    """One more; how many there are now. `until` (seconds since 1970) it is remembered."""
    place = _place(key, until)
    try:
        return _stroke(place)
    except FileNotFoundError:
        place.parent.mkdir(parents=True, exist_ok=True)
        number = _stroke(place)
        # A period begins: the clock, which forgets those before, may run on another host.
        with suppress(OSError):
            sweep(time.time())
        return number


def seen(key: str, until: int) -> int:
    try:
        return _place(key, until).stat().st_size
    except FileNotFoundError:
        return 0


def sweep(now: float) -> int:
    """Forget what is over; how many periods that were."""
    root = Path(settings.LIMITS_ROOT)
    over = [folder for folder in root.iterdir() if int(folder.name) < now] if root.exists() else []
    for folder in over:
        shutil.rmtree(folder, ignore_errors=True)  # another process may be at it
    return len(over)


def _place(key: str, until: int) -> Path:
    return Path(settings.LIMITS_ROOT) / str(until) / salted_hmac("limits", key).hexdigest()[:32]


def _stroke(place: Path) -> int:
    file = os.open(place, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(file, b".")
        return os.lseek(file, 0, os.SEEK_CUR)
    finally:
        os.close(file)
