"""What the shop looks up all the time and seldom changes: zones, terms, VAT rules, the organisation.

A process keeps it for some seconds, so that a page to be looked at costs few queries, and no longer than until
something on the site has changed: a stored page must not be made anew from a copy that has grown old. Whoever writes
an order reads what makes its total anew: what was shown from an old copy is then refused as changed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings

from core.generations import store
from core.languages import LANGUAGES

Thing = TypeVar("Thing")
_known: dict[str, tuple[float, tuple[int, int], Any]] = {}


def kept(name: str, read: Callable[[], Thing]) -> Thing:
    """What `read` answered within the last few seconds, or what it answers now."""
    now, generation = time.monotonic(), store.read(LANGUAGES[0]).words
    read_at, seen, known = _known.get(name, (0.0, generation, None))
    if known is None or seen != generation or now - read_at > settings.SHOP_FACTS_KEPT:
        known = read()
        _known[name] = (now, generation, known)
    return known


def forget(*names: str) -> None:
    """Those whose name begins so; all of them where none is named."""
    for name in list(_known):
        if not names or name.startswith(names):
            _known.pop(name, None)
