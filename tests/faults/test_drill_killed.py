"""Drill: a worker is killed while an order is written; a worker of tasks died in the middle of one. `make drills`."""

import os
import signal
import threading
import time

import pytest
import requests

from tests.faults.house import until
from tests.faults.test_drill_database import ROWS, begin_to_buy

pytestmark = [pytest.mark.proof, pytest.mark.once]
SLOW = """
CREATE OR REPLACE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN PERFORM pg_sleep(3); RETURN NEW; END $$
"""
QUEUE = {"TASKS_BACKEND": "django_tasks_db.DatabaseBackend"}


def test_a_worker_is_killed_while_it_writes_an_order(house, report):
    """The transaction has written the order and waits; the worker dies; whoever sends the form again has one order."""
    with house.served() as site:
        visitor = site.visitor()
        form, before = begin_to_buy(visitor), house.postgres.ask(ROWS)
        house.postgres.ask(SLOW)
        house.postgres.ask(
            "CREATE TRIGGER slow AFTER INSERT ON shop_order FOR EACH ROW EXECUTE FUNCTION slow()"
        )
        failed: list[str] = []

        def order() -> None:
            try:
                visitor.post("/it/cassa/conferma/", form)
            except requests.ConnectionError as error:
                failed.append(type(error).__name__)

        sending = threading.Thread(target=order)
        sending.start()
        time.sleep(1.5)
        (worker,) = site.workers()
        os.kill(worker, signal.SIGKILL)
        sending.join()
        house.postgres.ask("DROP TRIGGER slow ON shop_order")
        assert failed, "the worker was killed too late to show anything"
        took = until(
            20, lambda: site.workers() not in ([], [worker]) and visitor.get("/healthz/").status == 200
        )
        until(10, lambda: house.postgres.ask(ROWS) == before)
        assert [visitor.post("/it/cassa/conferma/", form).status for _twice in range(2)] == [303, 303]
        assert house.postgres.ask(ROWS) == [(before[0][0] + 1, before[0][1] + 1)]
        report.say(
            "worker killed",
            "an order is being written",
            f"the browser says that the connection broke; served again after {took:.1f} s; no half order, no pieces "
            "kept; the same form, sent twice, makes one order",
        )


def test_a_task_whose_worker_died_is_done_by_the_next_one(house, report):
    """Its row is written as a dead worker leaves it: half an hour is too long to wait for."""
    house.manage("migrate", "-v0", **QUEUE)
    house.shell("from core.letters import send_letters; send_letters.enqueue()", **QUEUE)
    state = (
        "SELECT status FROM django_tasks_database_dbtaskresult WHERE task_path = 'core.letters.send_letters'"
    )
    house.postgres.ask(
        "UPDATE django_tasks_database_dbtaskresult SET status = 'RUNNING', worker_ids = '[\"dead\"]', "
        "started_at = now() - interval '31 minutes'"
    )
    house.manage("db_worker", "--batch", "--no-startup-delay", **QUEUE)
    assert house.postgres.one(state) == "RUNNING", "the library does not look at it again by itself"
    house.manage("tick", **QUEUE)
    house.manage("db_worker", "--batch", "--no-startup-delay", **QUEUE)
    assert house.postgres.one(state) == "SUCCESSFUL"
    report.say(
        "task's worker killed", "after half an hour the clock looks", "the task is done by the next worker"
    )
