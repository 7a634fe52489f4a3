"""Pieces that many pages show, as a card in lists: printed once, and kept in the process as long as a stored page.

After a bump of their language, soft or hard, none of the old ones is used again; a minute passes, and they are printed
anew even so, since prices and days follow the clock (core/page_cache.py). A bump of the goods leaves them, unless
they are said to show `goods`.
"""

import time
from collections.abc import Hashable
from typing import Any

from django.conf import settings

from core.generations import store
from core.page_cache import KEPT

MOST = 4000  # of one language; a card is two kilobytes


_kinds: list["Pieces"] = []


class Pieces:
    """One kind of piece, by language and key; of one language `most`, and then all are printed anew."""

    def __init__(self, *, goods: bool = False, most: int | None = None) -> None:
        self._goods = goods
        self._most = most
        _kinds.append(self)
        self._kept: dict[str, tuple[object, float, dict[Hashable, Any]]] = {}

    def of(self, language: str) -> dict[Hashable, Any]:
        """What is known, to be read and added to. What is added belongs to the moment in which this was called."""
        now, seen = time.monotonic(), store.read(language)
        generation = seen if self._goods else seen.words
        known, made, pieces = self._kept.get(language, (None, 0.0, {}))
        is_good = known == generation and now - made < KEPT and len(pieces) < (self._most or MOST)
        if is_good and getattr(settings, "PAGE_CACHE", True):
            return pieces
        fresh: dict[Hashable, Any] = {}
        self._kept[language] = (generation, now, fresh)
        return fresh

    def forget(self) -> None:
        self._kept.clear()

    def since(self, language: str) -> float:
        """When the first of them was printed, by the clock of `time.monotonic`."""
        known = self._kept.get(language)
        return known[1] if known else time.monotonic()


def forget() -> None:
    """For tests: each begins with an empty database."""
    for kind in _kinds:
        kind.forget()
