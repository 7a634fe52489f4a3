"""Generations: three counters that every process shares, and that a page remembers from the moment it was made.

A soft bump says that something shown may have changed; a bump of the goods that prices or pieces did, and nothing
else: it comes with every order, and leaves alone what shows neither, as the menu; a hard bump that nothing old may be
shown again. They stand in Redis where there is one, otherwise in the times of small files in `var/`, which every
process on the host sees. Hard bumps stand in the database too (core/called_back.py), and it is what counts when
Redis is gone: then its rows say which pages are called back, and every page counts as softly outdated after two
seconds, since nobody can say what was changed.
"""

import logging
import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.db import Error as DatabaseError

from core.languages import LANGUAGES
from core.models.generations import HardBump

LOOK_EVERY = (
    1.0  # seconds between two looks at Redis; a file's time costs two microseconds and is read each time
)
UNHEARD = 2.0  # seconds for which a page is trusted while nobody hears of soft bumps
TOLD = "called-back"  # the file that holds the mark of the last hard bump that was told
logger = logging.getLogger(__name__)


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
        self.folder, self._inside = folder, f"{folder}{os.sep}"
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

    def call_back(self, mark: int) -> None:
        """A hard bump, of which the database says this mark."""
        self.bump("hard")
        try:
            (self.folder / TOLD).write_text(str(mark), encoding="ascii")
        except OSError as error:  # the disk is full; the clock will bump once more than it need
            logger.warning("%s could not be written: %s", TOLD, error)

    def settle(self, mark: int) -> bool:
        """Call back, unless that mark was told before; whether that was needed."""
        try:
            told = (self.folder / TOLD).read_text("ascii")
        except OSError:
            told = "0"
        if told == str(mark):
            return False
        self.call_back(mark)
        return True

    def _time(self, name: str) -> int:
        try:
            # Dozens of times a page: a Path takes thrice as long.
            return os.stat(f"{self._inside}{name}").st_mtime_ns  # noqa: PTH116
        except FileNotFoundError:
            return 0


class Shared:
    """Counters in the cache that all hosts share. The hard one is a copy of the database's mark.

    They are looked at for all languages at once: what an English page is made of is kept by the Italian generation
    too, and must not be older than the page says.

    A process that could not write or read one is in doubt: what it kept is not trusted until it has told the others
    all that may have been lost.
    """

    def __init__(self) -> None:
        self._seen: tuple[float, dict[str, Generation]] = 0.0, {}
        self._in_doubt = False
        self._mark = 0  # the last that the database said

    def read(self, language: str) -> Generation:
        looked, known = self._seen
        if not known or time.monotonic() - looked >= LOOK_EVERY:
            looked, known = self._look()
            if (
                looked >= self._seen[0]
            ):  # of two looks at once the later one counts, and none from before a bump
                self._seen = looked, known
        return known.get(language) or known[LANGUAGES[0]]

    def bump(self, name: str) -> None:
        if name == "hard":
            self.call_back(HardBump.mark())
        else:
            self._tell({name: time.time_ns()})

    def call_back(self, mark: int) -> None:
        """Told until it is what the database says: of two at once, the last to tell may know the least."""
        self._mark = mark
        while self._tell({"hard": mark}) and mark != self._from_database():
            mark = self._mark

    def settle(self, mark: int) -> bool:
        if not self._in_doubt and cache.get(_key("hard")) == mark:
            return False
        return self._tell_all(mark) is not None

    def _look(self) -> tuple[float, dict[str, Generation]]:
        """What they are, and since when."""
        now = time.monotonic()
        if not self._in_doubt:
            names = [*(f"soft-{language}" for language in LANGUAGES), "hard", "goods"]
            found = cache.get_many([_key(name) for name in names])
            if found.get(_key("hard")) is not None:
                *soft, self._mark, goods = (int(found.get(_key(name), 0)) for name in names)
                return now, {
                    language: Generation(one, self._mark, goods)
                    for language, one in zip(LANGUAGES, soft, strict=True)
                }
        mark = self._from_database()
        generation = self._tell_all(mark) or Generation(-int(time.monotonic() / UNHEARD), mark)
        return time.monotonic(), dict.fromkeys(LANGUAGES, generation)

    def _tell(self, values: dict[str, int]) -> bool:
        failed = cache.set_many({_key(name): value for name, value in values.items()}, None)
        self._in_doubt = self._in_doubt or bool(failed)
        self._seen = time.monotonic(), {}
        return not failed

    def _tell_all(self, mark: int) -> Generation | None:
        """As if everything had just changed: Redis is empty, or comes back without having heard of it."""
        now = time.time_ns()
        soft = {f"soft-{language}": now for language in LANGUAGES}
        self._in_doubt = not self._tell({"goods": now, **soft})
        if not self._in_doubt:
            self.call_back(mark)
        return None if self._in_doubt else Generation(now, self._mark, now)

    def _from_database(self) -> int:
        try:
            self._mark = HardBump.mark()
        except DatabaseError:  # neither answers: nothing can have been called back either
            logger.warning("neither Redis nor the database says which pages were called back")
        return self._mark


def _key(name: str) -> str:
    return f"generation:{name}"


def _store() -> Files | Shared:
    if "redis" in settings.CACHES["default"]["BACKEND"].lower():
        return Shared()
    return Files(Path(settings.GENERATIONS_ROOT))


store = _store()
