"""How `make bench` measures: processor time of the server's processes for an answer, and its queries.

The machine may be busy with other things: processor time and queries stay nearly the same then, answers a second do
not.
"""

import http.client
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

import psutil
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

VISITORS = 8
SECONDS = float(os.environ.get("SECONDS", "2"))
ROUNDS = 3
fresh = count(1)  # numbers that make an address new to the page cache, and to no other site's: it is told so
os.environ.setdefault("MEASURED_PARAMETERS", "fresh")


def processor_time(tree: psutil.Process) -> float:
    """Of a process and those that it started, also those that have ended."""
    alive = [each.cpu_times() for each in [tree, *tree.children(recursive=True)]]
    ended = tree.cpu_times()
    return sum(one.user + one.system for one in alive) + ended.children_user + ended.children_system


@dataclass(frozen=True, slots=True)
class Server:
    """A running server. `database` is the process of PostgreSQL, where there is one."""

    port: int
    tree: psutil.Process
    database: psutil.Process | None = None

    def rush(self, address: Callable[[], str], cookie: str = "", visitors: int = VISITORS) -> "Pace":
        """Several visitors at once for a while."""
        ends = time.monotonic() + SECONDS
        answered = [0] * visitors

        def visit(visitor: int) -> None:
            line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
            while time.monotonic() < ends or not answered[visitor]:
                _get(line, address(), cookie)
                answered[visitor] += 1

        return self.spent_on(lambda: in_threads(visit, visitors), lambda: sum(answered))

    def one_by_one(
        self, address: Callable[[], str], before_each: Callable[[], None], number: int, cookie: str = ""
    ) -> "Pace":
        """So many answers, one after the other; what the database does between them is counted as its own."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

        def ask() -> None:
            for _each in range(number):
                before_each()
                _get(line, address(), cookie)

        return self.spent_on(ask, lambda: number)

    def spent_on(self, work: Callable[[], None], number: Callable[[], int]) -> "Pace":
        """What each of so many pieces of work cost the server and the database."""
        before = self._spent()
        work()
        now, pieces = self._spent(), max(1, number())
        return Pace((now[0] - before[0]) * 1000 / pieces, (now[1] - before[1]) * 1000 / pieces)

    def _spent(self) -> tuple[float, float]:
        return processor_time(self.tree), processor_time(self.database) if self.database else 0.0


def in_threads(work: Callable[[int], None], number: int) -> None:
    threads = [threading.Thread(target=work, args=(each,)) for each in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@dataclass(frozen=True, slots=True)
class Pace:
    """Processor milliseconds for an answer, of the server and of the database."""

    server: float
    database: float


def median(paces: list[Pace]) -> Pace:
    return sorted(paces, key=lambda pace: pace.server)[len(paces) // 2]


def _get(line: http.client.HTTPConnection, address: str, cookie: str) -> None:
    headers = {"Accept-Encoding": "gzip", **({"Cookie": cookie} if cookie else {})}
    line.request("GET", address, headers=headers)
    answer = line.getresponse()
    answer.read()
    if answer.status != 200:
        raise SystemExit(f"{address} answers {answer.status}")


def made_anew(address: str) -> str:
    """The same page under an address that the page cache has not seen."""
    return f"{address}{'&' if '?' in address else '?'}fresh={next(fresh)}"


def queries_of(
    address: Callable[[], str], cookie: str = "", before: Callable[[], None] = lambda: None
) -> int:
    """Of a page that is made, once what is kept for all pages is warm; `before` is done right before it."""
    client = Client(HTTP_HOST="127.0.0.1", headers={"Cookie": cookie} if cookie else None)
    client.get(address())
    before()
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address())
    if answer.status_code != 200:
        raise SystemExit(f"{answer.request['PATH_INFO']} answers {answer.status_code} here")
    return len(captured)
