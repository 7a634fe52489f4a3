"""The database is gone, or has no time: what a visitor sees, and how the site finds it again by itself.

Whoever meets the first error waits for it; from then on one request a second asks whether the database is back, and
all others are told at once. Pages that are stored are read as before (core/page_cache.py).
"""

import logging
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from django.db import DEFAULT_DB_ALIAS, InterfaceError, OperationalError, connections
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import translation
from django.utils.translation import gettext

from core import errors, room, telephone
from core.languages import of_address, preferred
from core.origin import repeatable

logger = logging.getLogger(__name__)
PAUSE = 1.0  # seconds between two questions whether it is back
SAID_EVERY = 60.0
TRY_AGAIN = 30  # seconds
OPEN = ("/static/", "/media/", "/healthz/", "/readyz/")
# SQLSTATE (PostgreSQL, appendix A): lost, refused, shutting down, out of means, broken underneath.
GONE = ("08", "53", "57P", "58")
BUSY = ("40001", "40P01", "55P03", "57014")
# What SQLite says instead of a code.
LOCKED = ("database is locked", "database table is locked")
MISTAKES = (
    "no such",
    "near ",
    "too many",
    "unrecognized",
    "parser stack",
    "fts5:",
    "unterminated",
    "unknown special",
)


class Database:
    """What the threads of this process know of it."""

    def __init__(self) -> None:
        self.is_gone = False
        self._again = self._said = float("-inf")
        self._asking = threading.Lock()

    def answers(self) -> bool:
        if not self.is_gone:
            return True
        if time.monotonic() < self._again or not self._asking.acquire(blocking=False):
            return False
        try:
            _ask()
        except (OperationalError, InterfaceError) as error:
            self.fell(error)
            return False
        finally:
            self._asking.release()
        self.is_gone = False
        logger.warning("the database answers again")
        return True

    def fell(self, error: BaseException) -> None:
        now = time.monotonic()
        self.is_gone, self._again = True, now + PAUSE
        if now - self._said >= SAID_EVERY:
            self._said = now
            logger.error("the database does not answer: %s", error)


database = Database()


def _ask() -> None:
    """Over a line of its own: the pool may still be waiting before it tries again."""
    database: Any = connections[DEFAULT_DB_ALIAS]
    database.close()
    if database.vendor == "postgresql":
        params = {**database.get_connection_params(), "connect_timeout": 2}
        with database.wrap_database_errors, database.Database.connect(**params) as line:
            line.execute("SELECT 1")
        database.close_pool()
    with database.cursor() as cursor:
        cursor.execute("SELECT 1")


def is_gone(error: object) -> bool:
    if isinstance(error, InterfaceError):
        return True
    if not isinstance(error, OperationalError) or is_busy(error):
        return False
    code = _code(error)
    if code is None:  # of PostgreSQL's: nobody was there to give one
        return not str(error).startswith(MISTAKES)
    return code.startswith(GONE)


def is_busy(error: object) -> bool:
    """Somebody else holds what this request needs; in a moment he will not."""
    if not isinstance(error, OperationalError):
        return False
    code = _code(error)
    return code in BUSY if code else str(error).startswith(LOCKED)


def _code(error: BaseException) -> str | None:
    code: Any = getattr(error.__cause__, "sqlstate", None)
    return code


class OutageMiddleware:
    """Below the page cache, above everything that reads the database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(OPEN) or database.answers():
            return self.get_response(request)
        return answer(request)


def server_error(request: HttpRequest) -> HttpResponse:
    """What Django asks when something was raised (`handler500`): the database's absence is nobody's mistake."""
    error = sys.exc_info()[1]
    if room.is_full(error):
        return room.answer(request)
    if is_busy(error):
        return answer(request, is_busy=True)
    if error is not None and is_gone(error):
        database.fell(error)
        return answer(request)
    return errors.server_error(request)


def answer(request: HttpRequest, *, is_busy: bool = False) -> HttpResponse:
    """In the language of the address, with what was typed to send again; nothing of it is stored anywhere."""
    language = of_address(request.path_info) or preferred(request)
    response: HttpResponse
    if request.path_info.startswith("/api/"):
        with translation.override(language):
            said = gettext("We cannot reach our records at the moment. Please send it again in a minute.")
        response = JsonResponse({"detail": said, "code": "away"}, status=503)
    else:
        facts = {"telephone": telephone.known(), "is_busy": is_busy, "fields": repeatable(request)}
        response = errors.told(request, "503_away.html", 503, action=request.get_full_path(), **facts)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Retry-After"] = str(2 if is_busy else TRY_AGAIN)
    return response
