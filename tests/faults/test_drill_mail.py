"""Drill: the mail server is down, refuses one, asks to wait, and comes back. `make drills`."""

import datetime
from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes

import pytest
from aiosmtpd.controller import Controller

from tests.faults.test_drill_database import begin_to_buy

pytestmark = [pytest.mark.proof, pytest.mark.once]
DUE = "UPDATE core_letter SET next_attempt = now() - interval '1 minute' WHERE sent IS NULL"
WAITING = "SELECT count(*) FROM core_letter WHERE sent IS NULL AND given_up IS NULL"


class Sink:
    """Takes letters; nobody lives at nowhere.example, and the first time it is asked it says: later."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, str]] = []
        self.later = 1

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:  # noqa: N802
        if address.endswith("@nowhere.example"):
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802
        if self.later:
            self.later -= 1
            return "451 greylisted, come back later"
        letter = message_from_bytes(envelope.content)
        self.taken.append((letter["To"], letter["Message-ID"]))
        return "250 OK"


@pytest.fixture
def sink(house) -> Iterator[tuple[Sink, Controller]]:
    made = Sink()
    controller = Controller(made, hostname="127.0.0.1", port=house.post_port)
    yield made, controller
    if controller.loop and controller.loop.is_running():
        controller.stop()


def test_letters_wait_for_the_server_and_leave_once(house, sink, report):
    server, controller = sink
    house.postgres.ask("DELETE FROM core_letter")
    with house.served() as site:
        visitor = site.visitor()
        ordered = visitor.post("/it/cassa/conferma/", begin_to_buy(visitor))
        assert ordered.status == 303
        assert house.postgres.one(WAITING) == 1
        report.say(
            "mail server down",
            "an order is placed",
            f"the order's page, after {ordered.seconds:.1f} s; its letter waits",
        )
    house.shell(
        "from core.models import Letter\n"
        "for n, to in enumerate(['a@example.org', 'b@nowhere.example', 'c@example.org']):\n"
        "    Letter.objects.create(kind='x', to=to, language='it', subject='x', text='x', message_id=f'<drill{n}@x>')"
    )
    house.postgres.ask(DUE)
    house.manage("tick")
    assert (house.postgres.one(WAITING), server.taken) == (4, [])
    controller.start()
    for _again in range(3):
        house.postgres.ask(DUE)
        house.manage("tick")
    assert sorted(to for to, _mark in server.taken) == ["a@example.org", "anna@example.org", "c@example.org"]
    assert set(Counter(server.taken).values()) == {1}
    assert house.postgres.one(
        "SELECT last_error FROM core_letter WHERE \"to\" = 'b@nowhere.example'"
    ).startswith("SMTPRecipientsRefused")
    assert datetime.timedelta(0) < house.postgres.one(
        "SELECT next_attempt - now() FROM core_letter WHERE \"to\" = 'b@nowhere.example'"
    )
    report.say(
        "mail server back",
        "one letter is asked to wait, one address is refused",
        "every other letter arrives, each once",
    )
