"""Drill: PostgreSQL fails and comes back under a serving process, with nobody to restart it. `make drills`."""

import subprocess
import sys
import threading
import time

import pytest

from tests.faults.house import ROOT, until

pytestmark = [pytest.mark.proof, pytest.mark.once]
ROWS = "SELECT (SELECT count(*) FROM shop_order), (SELECT coalesce(sum(reserved), 0) FROM shop_stock)"


def begin_to_buy(visitor, pay: str = "bank_transfer") -> dict[str, str]:
    """Up to the last button; what it would send."""
    assert visitor.post("/it/carrello/", {"sku": "PAN-CLA-1000", "quantity": "1"}).status == 303
    typed = {
        "email": "anna@example.org",
        "name": "Anna Bianchi",
        "phone": "",
        "street": "Via Bellezza 12",
        "postcode": "20136",
        "city": "Milano",
        "province": "MI",
        "country": "IT",
        "delivery_method": "delivery",
        "payment_method": pay,
    }
    for path in ("/it/cassa/", "/it/cassa/pagamento/"):
        answer = visitor.post(path, {**visitor.sent_by(path), **typed})
        assert answer.status == 303, answer.text[:3000]
    return visitor.sent_by("/it/cassa/conferma/")


def test_the_database_fails_and_comes_back(house, report):
    with house.served() as site:
        visitor = site.visitor()
        assert visitor.get("/it/").status == visitor.get("/it/bottega/").status == 200
        form = begin_to_buy(visitor)
        before = house.postgres.ask(ROWS)
        house.postgres.stop("immediate")
        try:
            order = visitor.post("/it/cassa/conferma/", form)
            assert (order.status, order.heading) == (503, "Torniamo tra pochi minuti")
            assert form["key"] in order.text, "the form can be sent again"
            assert "02 3651 1234" in order.text
            assert "Traceback" not in order.text
            later = [
                visitor.get(path) for path in ("/it/carrello/", "/en/basket/", "/it/chi-siamo/", "/admin/")
            ]
            assert [one.status for one in later] == [503] * 4
            assert later[1].heading == "Back in a few minutes"
            assert max(one.seconds for one in later[1:]) < 5
            stored = visitor.get("/it/bottega/")
            assert stored.status == 200
            assert visitor.get("/healthz/").status == 200
            assert visitor.get("/readyz/").status == 503
            time.sleep(62)  # older than a stored page may be
            old = visitor.get("/it/bottega/")
            assert (old.status, old.text == stored.text) == (200, True)
            tick = subprocess.run(
                [sys.executable, "manage.py", "tick"],
                cwd=ROOT,
                env=house.environment(),
                capture_output=True,
                timeout=120,
                check=False,
            )
            assert tick.returncode == 0, tick.stderr[-2000:]
            report.say(
                "PostgreSQL killed",
                "the order is confirmed",
                f"503 “{order.heading}” after {order.seconds:.1f} s, the telephone number, a button to send it again",
            )
            slowest = max(one.seconds for one in later)
            report.say(
                "PostgreSQL killed",
                "reads",
                f"pages read before as they were, also after a minute; others 503 in {slowest:.1f} s at most",
            )
        finally:
            house.postgres.start()
        back = until(20, lambda: visitor.get("/it/carrello/").status == 200)
        assert house.postgres.ask(ROWS) == before, "no half order, no pieces kept for nobody"
        assert visitor.post("/it/cassa/conferma/", form).status == 303
        assert visitor.post("/it/cassa/conferma/", form).status == 303
        assert house.postgres.ask(ROWS) == [(before[0][0] + 1, before[0][1] + 1)]
        report.say(
            "PostgreSQL back",
            "nobody restarts anything",
            f"served again after {back:.1f} s; the same form, sent twice, makes one order",
        )
        assert "Traceback" not in visitor.get("/it/").text


def test_the_database_is_restarted_for_an_upgrade_while_people_read_and_buy(house, report):
    with house.served(WEB_THREADS="4") as site:
        answers: list[int] = []
        stop = threading.Event()

        def read() -> None:
            visitor = site.visitor()
            while not stop.is_set():
                answers.append(visitor.get("/it/carrello/").status)

        threads = [threading.Thread(target=read) for _each in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(1)
        house.postgres.stop("fast")
        time.sleep(2)
        house.postgres.start()
        until(15, lambda: site.visitor().get("/it/carrello/").status == 200)
        time.sleep(1)
        stop.set()
        for thread in threads:
            thread.join()
        assert set(answers) <= {200, 503}
        assert answers[-8:] == [200] * 8
        report.say(
            "PostgreSQL restarted",
            f"{len(answers)} readings of the basket",
            f"{answers.count(200)} served, {answers.count(503)} told to come back, no error",
        )


def test_the_clock_lives_through_it(house, report):
    clock = house.begin(sys.executable, "manage.py", "tick", "--every", "1")
    time.sleep(5)
    house.postgres.stop("immediate")
    time.sleep(8)
    assert clock.poll() is None
    house.postgres.start()
    moment = house.postgres.one("SELECT now()")
    house.postgres.ask(
        'INSERT INTO core_letter (kind, "to", reply_to, language, subject, text, html, calendar, about, leave_url, '
        '"references", message_id, written, next_attempt, attempts, last_error) VALUES '
        "('x', 'a@example.org', '', 'it', 'x', 'x', '', '', '', '', '', '<clock@x>', %s, %s, 0, '')",
        moment,
        moment,
    )
    tried = "SELECT attempts FROM core_letter WHERE message_id = '<clock@x>'"
    took = until(60, lambda: house.postgres.one(tried) > 0)
    assert clock.poll() is None
    clock.kill()
    report.say(
        "PostgreSQL killed and back", "the clock ticks", f"it lived, and took up its work {took:.0f} s after"
    )
