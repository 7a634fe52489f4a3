"""Two hosts on one machine: each has a folder and a port; PostgreSQL, Redis and the mail server are shared."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

from tests.conftest import ROOT, free_port
from tests.journeys.serving import ready

PREPARED_SECONDS = 900


@dataclass
class Hosts:
    """`a` and `b` are addresses; `manage` runs a command as on host A."""

    a: str
    b: str
    database: str
    environment: dict[str, str] = field(repr=False)

    def command(self, *words: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, str(ROOT / "manage.py"), *words],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def manage(self, *words: str) -> str:
        running = self.command(*words)
        said, _nothing = running.communicate(timeout=PREPARED_SECONDS)
        assert running.returncode == 0, said[-3000:]
        return said

    def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.database) as connection:
            return connection.execute(statement, values).fetchall()  # type: ignore[arg-type]


def named(address: str, name: str) -> str:
    """The same server, another database."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(path=f"/{name}"))


@contextmanager
def two_hosts(server: str, redis: str, mail_port: int, folder: Path, **more: str) -> Iterator[Hosts]:
    database = named(server, "two_hosts")
    with psycopg.connect(named(server, "postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS two_hosts")
        connection.execute("CREATE DATABASE two_hosts")
    shared = {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
        "DATABASE_URL": database,
        "CACHE_URL": redis,
        "EMAIL_URL": f"smtp://127.0.0.1:{mail_port}",
        "TASKS_BACKEND": "django_tasks_db.DatabaseBackend",
        "SECRET_KEY": "two hosts, one key" * 4,
        "IDENTITY_KEYS": "b25seSBmb3IgdGVzdHM6IHRoaXMgaXMgbm8ga2V5ISE=",
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECOND_FACTOR_GROUPS": "",
        "WEB_CONCURRENCY": "1",
        "LOG_LEVEL": "WARNING",
        **more,
    }
    ports = free_port(), free_port()
    hosts = [_host(folder / name, port, shared) for name, port in zip("ab", ports, strict=True)]
    found = Hosts(*(f"http://127.0.0.1:{port}" for port in ports), database, os.environ | hosts[0])
    found.manage("prepare")
    # Pictures are shared, as a network folder or a bucket is; what the first host collected is copied with the code.
    for name in ("media", "static", "forgotten.jsonl"):
        (folder / "b" / name).symlink_to(folder / "a" / name)
    with ExitStack() as stack:
        for name, port, environment in zip("ab", ports, hosts, strict=True):
            stack.enter_context(_web(port, environment, folder / f"{name}.log"))
        yield found


def _host(folder: Path, port: int, shared: dict[str, str]) -> dict[str, str]:
    folder.mkdir(parents=True)
    return shared | {"VAR_DIR": str(folder), "PORT": str(port), "BASE_URL": f"http://127.0.0.1:{port}"}


@contextmanager
def _web(port: int, environment: dict[str, str], log: Path) -> Iterator[None]:
    with log.open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--config", str(ROOT / "gunicorn.conf.py")],
            cwd=ROOT,
            env=os.environ | environment,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            assert ready(process, f"http://127.0.0.1:{port}/readyz/"), log.read_text("utf-8")[-3000:]
            yield
        finally:
            process.terminate()
            process.wait(timeout=60)
