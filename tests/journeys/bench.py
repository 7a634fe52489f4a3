"""`make bench`: what each kind of page costs, as production serves it, on the database in var/.

Per page: queries and processor time when it is made, processor time and answers a second when it is stored.
Processor time and queries are steadier than answers a second.
"""

import http.client
import os
import threading
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import django
import psutil
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.journeys.serving import ROOT, served

VAR = Path(os.environ.get("VAR_DIR", ROOT / "var"))
PORT = 8191
VISITORS = 8
SECONDS = float(os.environ.get("SECONDS", "2"))
HEADING = f"{'':<34}{'made: SQL':>10}{'CPU ms':>9}{'stored: CPU ms':>16}{'a second':>10}"


def processor_time(tree: psutil.Process) -> float:
    alive = [tree, *tree.children(recursive=True)]
    return sum(each.cpu_times().user + each.cpu_times().system for each in alive)


def rush(address: Callable[[], str], tree: psutil.Process) -> tuple[float, float]:
    """Several visitors at once for a while: processor milliseconds an answer, and answers a second."""
    ends = time.monotonic() + SECONDS
    answered = [0] * VISITORS

    def visit(visitor: int) -> None:
        line = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
        while time.monotonic() < ends:
            line.request("GET", address(), headers={"Accept-Encoding": "gzip"})
            answer = line.getresponse()
            answer.read()
            if answer.status != 200:
                raise SystemExit(f"{address()} answers {answer.status}")
            answered[visitor] += 1

    before, started = processor_time(tree), time.monotonic()
    visitors = [threading.Thread(target=visit, args=(each,)) for each in range(VISITORS)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    total = max(1, sum(answered))
    return (processor_time(tree) - before) * 1000 / total, total / (time.monotonic() - started)


def queries_of(address: str) -> int:
    client = Client(HTTP_HOST="127.0.0.1")
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)


def measure(kind: str, address: str, tree: psutil.Process) -> str:
    fresh = count()
    rush(lambda: address, tree)  # every thread has its connection, every template is compiled
    made, _ = rush(lambda: f"{address}?fresh={next(fresh)}", tree)
    stored, pace = rush(lambda: address, tree)
    return f"{kind:<34}{queries_of(address):>10}{made:>9.1f}{stored:>16.2f}{pace:>10.0f}"


def main() -> None:
    VAR.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{VAR / 'site.sqlite3'}")
    with served(PORT, VAR / "bench.log", LOG_LEVEL="ERROR") as process:
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.dev"
        django.setup()
        from tests.journeys.addresses import of_each_kind  # noqa: PLC0415 - models exist only now

        print(HEADING)  # noqa: T201 - for who runs it
        for language in ("it", "en"):
            for kind, address in of_each_kind(language):
                print(measure(f"{kind} ({language})", address, psutil.Process(process.pid)), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
