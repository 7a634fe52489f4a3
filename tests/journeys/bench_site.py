"""A site of its own for measuring: gunicorn with production's settings, everything in a temporary folder.

On SQLite, or on the PostgreSQL that DATABASE_URL names (tests/embedded_postgres.py).
"""

import json
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import django
import psutil
import psycopg
from cryptography.fernet import Fernet

from config.run import give_way
from tests.journeys.serving import ROOT, ready

KEPT = Path(os.environ.get("VAR_DIR", ROOT / "var")) / "bench"


def database(folder: Path) -> str:
    """A new one: on the server that DATABASE_URL names, otherwise a file."""
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        return f"sqlite:///{folder / 'site.sqlite3'}"
    name = f"bench_{os.getpid()}"
    with psycopg.connect(server.replace("/site", "/postgres", 1), autocommit=True) as connected:
        connected.execute(f'create database "{name}"')
    return server.replace("/site", f"/{name}", 1)


def environment(folder: Path, port: int) -> dict[str, str]:
    """What `make run` gives, with a place of its own for everything."""
    return {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
        "VAR_DIR": str(folder),
        "PORT": str(port),
        "BASE_URL": f"http://127.0.0.1:{port}",
        "ALLOWED_HOSTS": "127.0.0.1",
        "DATABASE_URL": database(folder),
        "SECRET_KEY": secrets.token_urlsafe(50),
        "IDENTITY_KEYS": Fernet.generate_key().decode(),
        "LOG_LEVEL": "ERROR",
        "MEASURED_PARAMETERS": "fresh",
        "LIMITS_TIMES": "1000",  # one machine plays all visitors
        "SECOND_FACTOR_GROUPS": "",  # the desk is measured with a session made here
    }


@contextmanager
def new_site(port: int, **more: str) -> Iterator[Path]:
    """The demo in a new database, ready for models to be imported; yields the folder in which all of it lies.

    BENCH_SITE names a folder that is kept, and used again as it is by the next who names it.
    """
    if kept := os.environ.get("BENCH_SITE"):
        _prepare(Path(kept), port, more)
        yield Path(kept)
        return
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        _prepare(Path(temporary), port, more)
        yield Path(temporary)


def _prepare(folder: Path, port: int, more: dict[str, str]) -> None:
    told = folder / "environment.json"
    if told.exists():
        os.environ.update(json.loads(told.read_text("utf-8")) | more)
    else:
        folder.mkdir(parents=True, exist_ok=True)
        found = environment(folder, port)
        os.environ.update(found | more)
        subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, check=True)
        told.write_text(json.dumps(found), "utf-8")
    django.setup()


@contextmanager
def running(name: str, folder: Path, *command: str, nice: int = 0, **more: str) -> Iterator[psutil.Process]:
    """What it says lies in the folder."""
    with (folder / f"{name}.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, *command],
            cwd=ROOT,
            env=os.environ | more,
            stdout=log,
            stderr=subprocess.STDOUT,
            preexec_fn=partial(give_way, nice),
        )
        try:
            yield psutil.Process(process.pid)
        finally:
            process.terminate()
            process.wait(timeout=60)


@contextmanager
def gunicorn(application: str, port: int, folder: Path, address: str = "readyz/") -> Iterator[psutil.Process]:
    """Without the clock, whose work would be counted; it runs once it answers at that address."""
    command = ("-m", "gunicorn", "--config", str(ROOT / "gunicorn.conf.py"), application)
    with running(f"gunicorn-{port}", folder, *command, PORT=str(port)) as process:
        if not ready(process, f"http://127.0.0.1:{port}/{address}"):
            said = (folder / f"gunicorn-{port}.log").read_text("utf-8")[-4000:]
            raise SystemExit(f"The server did not start:\n{said}")
        yield process


@contextmanager
def plain_gunicorn(application: str, port: int, folder: Path, address: str) -> Iterator[psutil.Process]:
    """As gunicorn comes, with two of its sync workers."""
    nothing = folder / "nothing.conf.py"
    nothing.touch()
    told = ("--config", str(nothing), "--workers", "2", "--bind", f"127.0.0.1:{port}")
    with running(f"plain-{port}", folder, "-m", "gunicorn", *told, application) as process:
        if not ready(process, f"http://127.0.0.1:{port}/{address}"):
            raise SystemExit("The plain server did not start.")
        yield process


def postmaster() -> psutil.Process | None:
    """The process of the embedded PostgreSQL."""
    folder = parse_qs(urlsplit(os.environ["DATABASE_URL"]).query).get("host", [""])[0]
    told = Path(folder) / "postmaster.pid"
    return psutil.Process(int(told.read_text().split()[0])) if folder and told.exists() else None
