"""The database as one file, by django-dbbackup: SQLite's own copying, or pg_dump and pg_restore of the host."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from dbbackup.db.base import get_connector
from django.db import connection, transaction


def dump(to: Path) -> dict[str, int]:
    """Write it whole as it stands at one moment; returns the rows of each table at that moment."""
    if connection.vendor == "sqlite":
        _keep(_connector().create_dump(), to)
        return _rows_of_file(to)
    with transaction.atomic(), connection.cursor() as cursor:
        # What is counted is what is dumped, whoever writes meanwhile.
        cursor.execute("set transaction isolation level repeatable read, read only")
        cursor.execute("select pg_export_snapshot()")
        tool = _connector()
        tool.dump_suffix = f"--snapshot={cursor.fetchone()[0]}"
        _keep(tool.create_dump(), to)
        return rows()


def load(source: Path) -> None:
    """Into a database without tables."""
    connection.close()
    if connection.vendor == "sqlite":
        file = Path(connection.settings_dict["NAME"])
        for beside in ("-wal", "-shm"):
            file.with_name(file.name + beside).unlink(missing_ok=True)
    with source.open("rb") as dumped:
        _connector().restore_dump(dumped)


def is_empty() -> bool:
    return not connection.introspection.table_names()


def rows() -> dict[str, int]:
    """How many rows each table holds."""
    with connection.cursor() as cursor:
        found = {}
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"select count(*) from {connection.ops.quote_name(table)}")  # noqa: S608 - a table's name
            found[table] = int(cursor.fetchone()[0])
        return found


def _connector() -> Any:
    """With the host and the programs that Django's own connection uses."""
    tool = get_connector("default")
    options = connection.settings_dict.get("OPTIONS", {})
    tool.settings["HOST"] = connection.settings_dict.get("HOST") or options.get("host", "")
    tool.drop = tool.if_exists = False  # it is restored where nothing is
    if programs := os.environ.get("PG_PROGRAMS"):
        tool.dump_cmd, tool.restore_cmd = (f"{programs}/{name}" for name in ("pg_dump", "pg_restore"))
    return tool


def _keep(dumped: Any, to: Path) -> None:
    with dumped, to.open("wb") as file:
        shutil.copyfileobj(dumped, file)


def _rows_of_file(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as copy:
        named = (
            "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
        )
        tables = [name for (name,) in copy.execute(named).fetchall()]
        return {name: copy.execute(f'select count(*) from "{name}"').fetchone()[0] for name in tables}  # noqa: S608
