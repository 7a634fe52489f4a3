"""A database is migrated once, and copied for whoever needs another.

On SQLite it is kept in a file, so that a short run need not migrate anew. The file is named for all that migrations
are made of: the packages' locked versions, the apps that are installed, every migration of ours. A server of PostgreSQL
keeps it as long as it runs, for the other workers and for the journeys. `make test` begins with a new server and a new
folder for the file (MIGRATED_IN), and so walks every migration.

    DATABASE_URL= python -m tests.migrated_once     makes the file
"""

import fcntl
import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import django
import pytest
from django.conf import settings
from django.db import connection
from django.db.backends.base.creation import BaseDatabaseCreation

ROOT = Path(__file__).resolve().parents[1]
ONE_AT_A_TIME = 2015  # of a lock on the server
PLACE = Path(os.environ.get("MIGRATED_IN") or Path(tempfile.gettempdir()) / "viale-dei-mille-tests")
MADE_OF = (
    "requirements/*.txt",
    "*/migrations/*.py",
    "site/*/migrations/*.py",
    "shop/defaults.py",  # written after every migration
)


def kept_file() -> Path:
    mark = hashlib.sha256(repr(settings.INSTALLED_APPS).encode())
    for pattern in MADE_OF:
        for path in sorted(ROOT.glob(pattern)):
            mark.update(path.read_bytes())
    return PLACE / f"{mark.hexdigest()[:24]}.sqlite3"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    migrate = BaseDatabaseCreation.create_test_db
    if connection.vendor == "postgresql":
        BaseDatabaseCreation.create_test_db = copy_on_the_server_or(migrate)  # type: ignore[method-assign]
    elif os.environ.get("MIGRATED_IN") or not os.environ.get("CI"):
        BaseDatabaseCreation.create_test_db = copy_or(migrate)  # type: ignore[method-assign]


def template() -> str:
    return f"migrated_{kept_file().stem}"


def copy_on_the_server_or(migrate: Any) -> Any:
    def create(self: BaseDatabaseCreation, *args: Any, **kwargs: Any) -> str:
        with self._nodb_cursor() as server:
            server.execute("select pg_advisory_lock(%s)", [ONE_AT_A_TIME])
            server.execute("select 1 from pg_database where datname = %s", [template()])
            if server.fetchone():
                name = str(self._get_test_db_name())
                server.execute(f'drop database if exists "{name}"')
                server.execute(f'create database "{name}" template "{template()}"')
            else:
                name = str(migrate(self, *args, **kwargs))
                self.connection.close()
                self.connection.close_pool()  # nobody may be in what is copied
                server.execute(f'create database "{template()}" template "{name}"')
        self.connection.close()
        self.connection.settings_dict["NAME"] = name
        self.connection.ensure_connection()
        return name

    return create


def copy_or(migrate: Any) -> Any:
    def create(self: BaseDatabaseCreation, *args: Any, **kwargs: Any) -> str:
        kept = kept_file()
        with alone(PLACE):
            if not kept.exists():
                name = str(migrate(self, *args, **kwargs))
                keep(kept)
                return name
        name = str(self._get_test_db_name())
        self.connection.close()
        self.connection.settings_dict["NAME"] = name
        self.connection.ensure_connection()
        with sqlite3.connect(kept) as source:
            source.backup(self.connection.connection)
        return name

    return create


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Who comes second finds the file."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def keep(place: Path) -> None:
    """Written beside and moved, so that nobody sees half a file."""
    beside = place.with_suffix(f".{os.getpid()}")
    with sqlite3.connect(beside) as target:
        connection.connection.backup(target)
    beside.replace(place)


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    django.setup()
    copy_or(BaseDatabaseCreation.create_test_db)(connection.creation, verbosity=0)


if __name__ == "__main__":
    main()
