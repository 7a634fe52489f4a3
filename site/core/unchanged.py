"""For jobs of the clock that look through everything: not again while what their answer hangs on is as it was.

Known in one process only, and for ten minutes at most: then all is looked through, for a fact that nobody thought of.
"""

import time
from typing import Any

LONGEST = 600.0  # seconds

_all: list["LastLook"] = []


class LastLook:
    """The facts that one job found when it last looked."""

    def __init__(self) -> None:
        self._facts: Any = None
        self._whole = 0.0
        _all.append(self)

    @property
    def facts(self) -> Any:
        """None when it is too long ago, or was in another process."""
        return self._facts if time.monotonic() - self._whole < LONGEST else None

    def was(self, facts: Any, *, whole: bool = True) -> None:
        """Read before the job did what there was to do. Not `whole`: it did so for what was new only."""
        self._facts = facts
        if whole:
            self._whole = time.monotonic()

    def forget(self) -> None:
        self._facts = None


def forget() -> None:
    """For tests: each begins with an empty database."""
    for one in _all:
        one.forget()
