"""A cache in Redis without which the site goes on: while Redis is gone it is empty, and nobody waits for it.

What could not be written is taken out of Redis before anything is read from it again, so that it comes back with
nothing older than what was last written here.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice
from typing import Any

from django.conf import settings
from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis import Redis
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)
PATIENCE = {
    "socket_connect_timeout": 0.5,
    "socket_timeout": 0.5,
}  # seconds; an answer takes a thousandth of one
PAUSE = 1.0  # seconds after a failure in which nobody asks
SAID_EVERY = 60.0
MOST_OWED = 10_000  # keys; beyond them all that Redis holds of ours is thrown away
AT_ONCE = 1_000
GONE = (RedisError, OSError)


class Line:
    """What the threads of this process know of one Redis: whether it answers, and what it was not told."""

    def __init__(self, address: str) -> None:
        self.address = address.rpartition("@")[2]  # without its password
        self.is_down = False
        self._again = self._said = float("-inf")
        self._owed: set[str] = set()
        self._trying = threading.Lock()

    def answers(self, client: Callable[[], "Redis"]) -> bool:
        """Whether to ask it. Whoever comes first after a pause tries, and takes out what could not be written."""
        if not self.is_down and not self._owed:
            return True
        if time.monotonic() < self._again or not self._trying.acquire(blocking=False):
            return False
        try:
            self._settle(client())
        except GONE as error:
            self.fell(error)
            return False
        finally:
            self._trying.release()
        return True

    def _settle(self, client: "Redis") -> None:
        owed = set(self._owed)
        if len(owed) > MOST_OWED:
            _throw_away(client)
        elif owed:
            client.delete(*owed)
        else:
            client.ping()
        self._owed -= owed
        self.is_down = False
        logger.warning("Redis at %s answers again", self.address)

    def fell(self, error: Exception, written: Iterable[str] = ()) -> None:
        now = time.monotonic()
        self.is_down, self._again = True, now + PAUSE
        self.owe(written)
        if now - self._said >= SAID_EVERY:
            self._said = now
            logger.error(
                "Redis at %s does not answer, the site goes on without: %s",
                self.address,
                type(error).__name__,
            )

    def owe(self, keys: Iterable[str]) -> None:
        if len(self._owed) <= MOST_OWED:
            self._owed.update(keys)


def _throw_away(client: "Redis") -> None:
    """All of ours: others may keep theirs under the same number."""
    for prefix in {str(one.get("KEY_PREFIX", "")) for one in settings.CACHES.values()}:
        ours = client.scan_iter(match=f"{prefix}:*", count=AT_ONCE)
        while keys := list(islice(ours, AT_ONCE)):
            client.delete(*keys)


_lines: dict[str, Line] = {}


class Client(RedisCacheClient):  # type: ignore[misc, unused-ignore]
    """Django's, whose questions find an empty cache while Redis is gone.

    `add` then answers no: as a lock it is held by somebody else, and nothing is done twice.
    """

    def __init__(self, servers: list[str], **options: Any) -> None:
        super().__init__(servers, **{**PATIENCE, **options})
        self._line = _lines.setdefault(servers[0], Line(servers[0]))

    def _ask(self, act: Callable[[], Any], otherwise: Any, writes: Iterable[str] = ()) -> Any:
        if not self._line.answers(partial(self.get_client, write=True)):
            self._line.owe(writes)
            return otherwise
        try:
            return act()
        except GONE as error:
            self._line.fell(error, writes)
            return otherwise

    def add(self, key: Any, value: Any, timeout: Any) -> bool:
        return bool(self._ask(partial(super().add, key, value, timeout), False))

    def get(self, key: Any, default: Any) -> Any:
        return self._ask(partial(super().get, key, default), default)

    def set(self, key: Any, value: Any, timeout: Any) -> None:
        self._ask(partial(super().set, key, value, timeout), None, [key])

    def touch(self, key: Any, timeout: Any) -> bool:
        return bool(self._ask(partial(super().touch, key, timeout), False))

    def delete(self, key: Any) -> bool:
        return bool(self._ask(partial(super().delete, key), False, [key]))

    def get_many(self, keys: Any) -> Any:
        return self._ask(partial(super().get_many, list(keys)), {})

    def has_key(self, key: Any) -> bool:
        return bool(self._ask(partial(super().has_key, key), False))

    def incr(self, key: Any, delta: int) -> int:
        """As of a key that is not there: whoever counts begins anew, and nobody is refused for it."""
        count = self._ask(partial(super().incr, key, delta), None)
        if count is None:
            raise ValueError(f"Key {key!r} not found.")
        return int(count)

    def set_many(self, data: Any, timeout: Any) -> Any:
        """Whether they were written."""

        def write() -> bool:
            super(Client, self).set_many(data, timeout)
            return True

        return bool(self._ask(write, False, data))

    def delete_many(self, keys: Any) -> None:
        listed = list(keys)
        self._ask(partial(super().delete_many, listed), None, listed)

    def clear(self) -> bool:
        return bool(self._ask(super().clear, False))


class RedisThatMayGo(RedisCache):  # type: ignore[misc, unused-ignore]
    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = Client

    def set_many(self, data: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> list[str]:
        """The keys that could not be written, as Django asks of every cache and its own for Redis never says."""
        if not data:
            return []
        safe = {self.make_and_validate_key(key, version=version): value for key, value in data.items()}
        client: Any = self._cache
        return [] if client.set_many(safe, self.get_backend_timeout(timeout)) else list(data)
