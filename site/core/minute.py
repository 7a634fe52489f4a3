"""The minute that everything kept in one process shares: what was made in it is shown in it, and not beyond.

So what stands inside something else that is kept, as the frame inside a part inside a page, is sixty seconds old at
most, where ages of their own would add up. Whatever keeps something notes this before it reads what it will keep. A
minute begins with the first who asks after the last one, so that the processes of a host do not all begin at once.
"""

import time

LONG = 60.0  # seconds
_since = 0.0


def since() -> float:
    """When the present one began, by the clock of `time.monotonic`."""
    global _since
    now, began = time.monotonic(), _since
    if not 0 <= now - began < LONG:
        began = _since = now
    return began


def begin() -> None:
    """For tests: nothing is known of the minute before."""
    global _since
    _since = 0.0
