"""Generations: three counters that every process shares, and that a page remembers from the moment it was made.

A soft bump says that something shown may have changed; a bump of the goods that prices or pieces did, and nothing
else: it comes with every order, and leaves alone what shows neither, as the menu; a hard bump that nothing old may be
shown again. They stand in Redis where there is one, otherwise in the times of small files in `var/`, which every
process on the host sees.
"""

import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.cache import cache

LOOK_EVERY = (
    1.0  # seconds between two looks at Redis; a file's time costs two microseconds and is read each time
)


@dataclass(frozen=True, slots=True)
class Generation:
    soft: int
    hard: int
    goods: int = 0

    @property
    def words(self) -> tuple[int, int]:
        """All but the goods."""
        return self.soft, self.hard


class Files:
    """Nanosecond times of files; a bump touches one, and two bumps never leave the same time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()

    def read(self, language: str) -> Generation:
        return Generation(self._time(f"soft-{language}"), self._time("hard"), self._time("goods"))

    def bump(self, name: str) -> None:
        path = self.folder / name
        with self._lock:
            before = self._time(name)
            path.touch()
            if path.stat().st_mtime_ns <= before:
                os.utime(path, ns=(before + 1_000_000, before + 1_000_000))

    def _time(self, name: str) -> int:
        try:
            return (self.folder / name).stat().st_mtime_ns
        except FileNotFoundError:
            return 0


class Shared:
    """Counters in the cache that all hosts share."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[float, Generation]] = {}

    def read(self, language: str) -> Generation:
        looked, generation = self._seen.get(language, (0.0, Generation(0, 0)))
        now = time.monotonic()
        if now - looked < LOOK_EVERY and looked:
            return generation
        keys = [f"generation:soft-{language}", "generation:hard", "generation:goods"]
        found = cache.get_many(keys)
        generation = Generation(*(int(found.get(key, 0)) for key in keys))
        self._seen[language] = (now, generation)
        return generation

    def bump(self, name: str) -> None:
        cache.set(f"generation:{name}", time.time_ns(), None)
        self._seen.clear()


def _store() -> Files | Shared:
    if "redis" in settings.CACHES["default"]["BACKEND"].lower():
        return Shared()
    return Files(Path(settings.GENERATIONS_ROOT))


store = _store()
