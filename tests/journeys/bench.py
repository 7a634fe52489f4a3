"""`make bench`: what each kind of page costs, as production serves it.

First every kind of page on the database in var/: queries and processor time when it is made, processor time and
answers a second when it is stored. Then pages and lists with the demo's goods and with ten thousand variants, on
SQLite and on PostgreSQL (tests/journeys/bench_scale.py), and the search with twenty thousand pages
(tests/journeys/bench_search.py). Processor time and queries are steadier than answers a second.
"""

import os
import subprocess
import sys
from pathlib import Path

import django
import psutil

from tests.journeys.bench_meter import Server, made_anew, queries_of
from tests.journeys.serving import ROOT, served

VAR = Path(os.environ.get("VAR_DIR", ROOT / "var"))
PORT = 8191
HEADING = f"{'':<34}{'made: SQL':>10}{'CPU ms':>9}{'stored: CPU ms':>16}{'a second':>10}"
SCALES = [[sys.executable, "-m", f"tests.journeys.{name}"] for name in ("bench_scale", "bench_search")]


def measure(kind: str, address: str, site: Server) -> str:
    site.rush(lambda: address)  # every thread has its connection, every template is compiled
    made = site.rush(lambda: made_anew(address))
    stored = site.rush(lambda: address)
    return f"{kind:<34}{queries_of(address):>10}{made.server:>9.1f}{stored.server:>16.2f}{stored.a_second:>10.0f}"


def every_kind() -> None:
    VAR.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{VAR / 'site.sqlite3'}")
    with served(PORT, VAR / "bench.log", LOG_LEVEL="ERROR") as process:
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.dev"
        django.setup()
        from tests.journeys.addresses import of_each_kind  # noqa: PLC0415 - models exist only now

        site = Server(PORT, psutil.Process(process.pid))
        print(HEADING)  # noqa: T201 - for who runs it
        for language in ("it", "en"):
            for kind, address in of_each_kind(language):
                print(measure(f"{kind} ({language})", address, site), flush=True)  # noqa: T201


def at_scale() -> None:
    """Each database in a process of its own, with a site of its own."""
    alone = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "VAR_DIR")}
    for part in SCALES:
        subprocess.run(part, cwd=ROOT, env=alone, check=True)
    server = [sys.executable, str(ROOT / "tests" / "embedded_postgres.py")]
    for part in SCALES:
        subprocess.run([*server, *part], cwd=ROOT, env=alone, check=True)


if __name__ == "__main__":
    every_kind()
    at_scale()
