"""Drill: many write at once to one SQLite file, as under `make run`; somebody holds it for long. `make drills`."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from tests.faults.house import Seen, Visitor
from tests.faults.small_house import SmallHouse
from tests.faults.test_drill_database import begin_to_buy

pytestmark = [pytest.mark.proof, pytest.mark.once]
TWO = {"WEB_CONCURRENCY": "2"}
BUYERS, ORDERS, EDITORS = 4, 5, 2
HELD = "SELECT (SELECT count(*) FROM shop_order), (SELECT sum(reserved) FROM shop_stock)"


def rows(house: SmallHouse, query: str) -> tuple[int, ...]:
    with closing(sqlite3.connect(house.file, timeout=60)) as line:
        return tuple(line.execute(query).fetchone())


@pytest.fixture
def stock(small_house) -> tuple[int, ...]:
    with closing(sqlite3.connect(small_house.file, timeout=60)) as line:
        line.execute("UPDATE shop_stock SET on_hand = on_hand + 100")
        line.commit()
    return rows(small_house, HELD)


class Holding:
    """Another process that writes: it holds the file so long, again and again, as an import or a purge does."""

    def __init__(self, house: SmallHouse, seconds: float, pause: float) -> None:
        self.house, self.seconds, self.pause = house, seconds, pause
        self.ends, self.times = threading.Event(), 0

    def __enter__(self) -> "Holding":
        self.thread = threading.Thread(target=self._hold, daemon=True)
        self.thread.start()
        while not self.times:
            time.sleep(0.01)
        return self

    def _hold(self) -> None:
        with closing(sqlite3.connect(self.house.file, timeout=60, isolation_level=None)) as line:
            while not self.ends.is_set():
                line.execute("BEGIN IMMEDIATE")
                line.execute("UPDATE shop_stock SET on_hand = on_hand")
                self.times += 1
                self.ends.wait(self.seconds)
                line.execute("COMMIT")
                self.ends.wait(self.pause)

    def __exit__(self, *_raised: object) -> None:
        self.ends.set()
        self.thread.join(60)


def all_at_once(works: list[Callable[[], Iterator[Seen]]]) -> list[Seen]:
    seen: list[Seen] = []
    threads = [threading.Thread(target=lambda work=work: seen.extend(work())) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen


def buying(visitor: Visitor) -> Iterator[Seen]:
    for _order in range(ORDERS):
        form = begin_to_buy(visitor)
        yield visitor.post("/it/cassa/conferma/", form, timeout=120)


def editing(visitor: Visitor) -> Iterator[Seen]:
    assert visitor.sign_in().status == 302
    for number in range(ORDERS):
        typed = visitor.sent_by("/admin/notices/new/")
        said = {"text_it": f"Avviso {number}", "text_en": f"Notice {number}"}
        day = {"first": "22/11/2026", "last": "22/11/2026"}
        yield visitor.post("/admin/notices/new/", {**typed, **said, **day}, timeout=120)


def test_buyers_and_editors_wait_for_each_other_and_nobody_gets_an_error(small_house, stock, report):
    with small_house.served(**TWO) as site, small_house.ticking(), Holding(small_house, 1.0, 0.4) as holding:
        buyers = [lambda: buying(site.visitor()) for _each in range(BUYERS)]
        editors = [lambda: editing(site.visitor()) for _each in range(EDITORS)]
        seen = all_at_once([*buyers, *editors])
        assert "Traceback" not in site.log.read_text("utf-8")
    assert {one.status for one in seen} <= {302, 303}, [(one.status, one.heading) for one in seen]
    assert len(seen) == (BUYERS + EDITORS) * ORDERS
    orders, reserved = stock
    assert rows(small_house, HELD) == (orders + BUYERS * ORDERS, reserved + BUYERS * ORDERS)
    slowest = max(one.seconds for one in seen)
    report.say(
        "SQLite, many writers",
        f"{BUYERS} buyers and {EDITORS} editors at two processes, the clock, and a third that held the file "
        f"{holding.times} times for a second",
        f"{len(seen)} forms, no error; the slowest waited {slowest:.1f} s; every order and piece is counted",
    )


def test_a_file_held_for_longer_than_anybody_waits_is_said_and_the_form_sent_again(
    small_house, stock, report
):
    with small_house.served(**TWO) as site:
        visitor = site.visitor()
        form = begin_to_buy(visitor)
        with Holding(small_house, 90.0, 0.0):
            seen = visitor.post("/it/cassa/conferma/", form, timeout=60)
            read = site.visitor().get("/it/carrello/")
        assert (seen.status, read.status) == (503, 200)
        assert seen.heading.startswith("Un momento")
        assert form["key"] in seen.text
        assert rows(small_house, HELD) == stock
        assert [visitor.post("/it/cassa/conferma/", form).status for _twice in range(2)] == [303, 303]
    assert rows(small_house, HELD) == (stock[0] + 1, stock[1] + 1)
    report.say(
        "SQLite held for long",
        "the order is confirmed, others read",
        f"“{seen.heading}” after {seen.seconds:.0f} s, nothing moved; the same form, sent twice, makes one order; "
        "reading goes on",
    )
