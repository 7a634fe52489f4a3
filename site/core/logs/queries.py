"""How many questions a request asks the database, and which of them were slow."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.backends.signals import connection_created

from core.logs.redacting import statement

logger = logging.getLogger(__name__)
_here = threading.local()


@dataclass(frozen=True, slots=True)
class Slow:
    statement: str
    milliseconds: int


# Told by letter once the answer has left (core/alerts.py).
slow_ones: deque[Slow] = deque(maxlen=50)


def begin() -> None:
    _here.count = 0


def count() -> int:
    return getattr(_here, "count", 0)


@contextmanager
def unwatched() -> Iterator[None]:
    """What is asked here is never noted as slow: telling of slowness would give more of it to tell."""
    before, _here.unwatched = getattr(_here, "unwatched", False), True
    try:
        yield
    finally:
        _here.unwatched = before


def start() -> None:
    """From now on each new connection is watched, unless SLOW_QUERY_SECONDS is nought."""
    if settings.SLOW_QUERY_SECONDS > 0:
        connection_created.connect(_watch, dispatch_uid="slow queries")


def _watch(connection: Any, **_more: Any) -> None:
    if ask not in connection.execute_wrappers:  # a pooled connection is "created" each time it is taken
        connection.execute_wrappers.append(ask)


def ask(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    began = time.perf_counter()
    try:
        return execute(sql, params, many, context)
    finally:
        _here.count = count() + 1
        took = time.perf_counter() - began
        if took >= settings.SLOW_QUERY_SECONDS and not getattr(_here, "unwatched", False):
            _note(str(sql), took)


def _note(sql: str, took: float) -> None:
    one = Slow(statement(sql), round(took * 1000))
    slow_ones.append(one)
    logger.warning("slow query, %s ms: %s", one.milliseconds, one.statement)
