"""All rows of ours before and after a request: what is refused has moved none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.db import connection

from core.models import MissingPage
from search.models import Missed

OURS = {"core", "cooperatives", "events", "home", "search", "shop", "stories"}
# What readers did not find is counted, whatever is answered.
COUNTS = {MissingPage._meta.db_table, Missed._meta.db_table}


@contextmanager
def statements_that_write() -> Iterator[list[str]]:
    """Those that may have changed a row of ours: where there was none, nobody need look through all rows for it."""
    found: list[str] = []

    def listen(execute: Any, sql: str, *told: Any) -> Any:
        harmless = sql.lstrip().upper().startswith(("SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK"))
        if not harmless and any(table in sql for table in tables()):
            found.append(sql)
        return execute(sql, *told)

    with connection.execute_wrapper(listen):
        yield found


@lru_cache
def tables() -> list[str]:
    models = (model for model in apps.get_models(include_auto_created=True) if model._meta.app_label in OURS)
    return sorted({model._meta.db_table for model in models if model._meta.managed} - COUNTS)


def everything() -> dict[str, Any]:
    """All rows of all our tables."""
    quoted = [(name, connection.ops.quote_name(name)) for name in tables()]
    counts = [f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM {table})" for name, table in quoted]  # noqa: S608
    with connection.cursor() as cursor:
        filled = set()
        for start in range(0, len(counts), 100):  # SQLite joins no more than 500
            cursor.execute(" UNION ALL ".join(counts[start : start + 100]))
            filled |= {name for (name,) in cursor.fetchall()}
        held = {}
        for name, table in quoted:
            if name in filled:
                cursor.execute(f"SELECT * FROM {table}")  # noqa: S608
                held[name] = sorted(map(repr, cursor.fetchall()))
    return held


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: (before.get(name), after.get(name))
        for name in {*before, *after}
        if before.get(name) != after.get(name)
    }
