"""Pieces that many pages show, as a card in lists: printed once, and kept in the process as long as a stored page.

After a bump of their language, soft or hard, none of the old ones is used again; a minute passes, and they are printed
anew even so, since prices and days follow the clock (core/minute.py). A bump of the goods leaves them, unless
they are said to show `goods`.
"""

from collections.abc import Hashable
from typing import Any

from django.conf import settings

from core import minute
from core.generations import store

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
        since, seen = minute.since(), store.read(language)
        generation = seen if self._goods else seen.words
        known, made, pieces = self._kept.get(language, (None, 0.0, {}))
        is_good = known == generation and made == since and len(pieces) < (self._most or MOST)
        if is_good and getattr(settings, "PAGE_CACHE", True):
            return pieces
        fresh: dict[Hashable, Any] = {}
        self._kept[language] = (generation, since, fresh)
        return fresh

    def forget(self) -> None:
        self._kept.clear()


def forget() -> None:
    """For tests: each begins with an empty database."""
    for kind in _kinds:
        kind.forget()
    minute.begin()
