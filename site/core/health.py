"""`/healthz/`: the process answers. `/readyz/`: database and migrations do too, or 503 says which does not.

Whether the cache answers is said as well, and the site stays ready without it, as it serves without it
(core/redis_cache.py): a balancer that took every machine away for want of Redis would close it.

A balancer asks each machine by its number and without TLS: both are answered before anything looks at the host, the
language, a session or a limit, and none of it is told.
"""

import copy
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

logger = logging.getLogger(__name__)
PATIENCE = 2  # seconds in which a database must let somebody in
_migrated = threading.Event()


class HealthMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = ANSWERS.get(request.path_info)
        if answer is None:
            return self.get_response(request)
        response = answer() if request.method in ("GET", "HEAD") else HttpResponse(status=405)
        response.headers["Cache-Control"] = "no-store"
        return response


def alive() -> HttpResponse:
    return HttpResponse("ok\n", content_type="text/plain")


def ready() -> JsonResponse:
    checks = {"database": database(), "cache": cache_answers()}
    checks["migrations"] = checks["database"] and migrated()
    good = checks["database"] and checks["migrations"]
    return JsonResponse({"ready": good, **checks}, status=200 if good else 503)


ANSWERS: dict[str, Callable[[], HttpResponse]] = {"/healthz/": alive, "/readyz/": ready}


def database() -> bool:
    """Asked over a connection of its own: the pool waits for its turn for longer than a balancer does."""
    with _probe() as probe, _told("the database"), probe.cursor() as cursor:
        cursor.execute("SELECT 1")
        return True
    return False


def cache_answers() -> bool:
    with _told("the cache"):
        cache.set("readyz", "1", 5)
        return bool(cache.get("readyz") == "1")
    return False


def migrated() -> bool:
    """Once true it stays so for this process: its code does not change while it runs."""
    with _probe() as probe, _told("the migrations"):
        if not _migrated.is_set():
            executor = MigrationExecutor(probe)
            if executor.migration_plan(executor.loader.graph.leaf_nodes()):
                return False
            _migrated.set()
        return True
    return False


@contextmanager
def _told(what: str) -> Iterator[None]:
    """Whatever is wrong is written down by its kind, and nothing of it leaves."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - each maker of databases and caches has errors of its own
        logger.warning("not ready: %s: %s", what, type(error).__name__)


@contextmanager
def _probe() -> Iterator[BaseDatabaseWrapper]:
    ours = connections[DEFAULT_DB_ALIAS]
    if ours.vendor != "postgresql":
        yield ours
        return
    settings: dict[str, Any] = copy.deepcopy(ours.settings_dict)
    settings["OPTIONS"] = {name: value for name, value in settings["OPTIONS"].items() if name != "pool"}
    settings["OPTIONS"] |= {"connect_timeout": PATIENCE, "options": f"-c statement_timeout={PATIENCE}s"}
    probe = type(ours)(settings, alias=DEFAULT_DB_ALIAS)
    try:
        yield probe
    finally:
        probe.close()
