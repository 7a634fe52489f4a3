"""The process that sends an issue is killed in the middle and begun again: nobody is left out, nobody reads it twice.

Real processes, a database in a file, a real server of SMTP. `make proof` runs it.
"""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from email import message_from_bytes
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

from tests.conftest import free_port
from tests.migrated_once import kept_file

pytestmark = [pytest.mark.proof, pytest.mark.once]
ROOT = Path(__file__).resolve().parents[2]
READERS = 40
BEGIN = f"""
from django.utils import timezone
from core.models import Subscriber, User
from home import mailing
from home.models import Newsletter
now = timezone.now()
facts = dict(asked=now, confirmed=now, text_version="1")
Subscriber.objects.bulk_create(
    Subscriber(email=f"r{{n}}@example.org", token=f"{{n:032}}", language="en" if n % 2 else "it", **facts)
    for n in range({READERS})
)
issue = Newsletter.objects.create(subject_it="Novembre", subject_en="November")
mailing.start(issue, User.objects.create_user("redazione"))
"""
WRITE = "from django.utils import timezone; from home import mailing; mailing.write_more(timezone.now())"
SEND = "from django.utils import timezone; from core import letters; letters.send_waiting(timezone.now())"
# The letter that was on its way is tried again when its lease has ended.
SEND_LATER = SEND.replace("timezone.now())", "timezone.now() + 2 * letters.LEASE)")


class Server:
    """Takes letters; kills whoever brings the one with the number `dies_at`, before or after it is taken."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, str]] = []
        self.begun = 0
        self.dies_at, self.before, self.victim = 0, False, 0

    async def handle_MAIL(self, server, session, envelope, address, options) -> str:  # noqa: N802
        self.begun += 1
        if self.before and self.begun == self.dies_at:
            os.kill(self.victim, signal.SIGKILL)
        envelope.mail_from = address
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802
        letter = message_from_bytes(envelope.content)
        self.taken.append((letter["To"], letter["Message-ID"]))
        if not self.before and self.begun == self.dies_at:
            os.kill(self.victim, signal.SIGKILL)
        return "250 OK"


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    controller = Controller(made, hostname="127.0.0.1", port=free_port())
    controller.start()
    made.port = controller.port
    yield made
    controller.stop()


@pytest.fixture
def run(tmp_path, server):
    """Begins a process of its own on a database of its own."""
    var = tmp_path / "var"
    var.mkdir()
    if kept_file().exists():
        shutil.copy(kept_file(), var / "site.sqlite3")
    given = {
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "VAR_DIR": str(var),
        "DATABASE_URL": "",
        "EMAIL_URL": f"smtp://127.0.0.1:{server.port}",
        # Nothing is done at once: each step is a process of its own.
        "TASKS_BACKEND": "django_tasks.backends.dummy.DummyBackend",
    }
    environment = {**os.environ, **given}

    def begin(*arguments: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen([sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment)

    assert begin("migrate", "-v0").wait(300) == 0
    return lambda code: begin("shell", "--no-imports", "-c", code)


def count(run_folder: Path, table: str) -> int:
    with closing(sqlite3.connect(run_folder / "var" / "site.sqlite3", timeout=20)) as database:
        return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


@pytest.mark.parametrize("before", [True, False], ids=["before the server has it", "after the server has it"])
def test_killed_while_writing_and_while_sending_everybody_gets_one_letter(run, server, tmp_path, before):
    assert run(BEGIN).wait(300) == 0

    writing = run(WRITE)
    while writing.poll() is None and count(tmp_path, "core_letter") < READERS // 4:
        pass
    writing.kill()
    writing.wait(60)
    written = count(tmp_path, "core_letter")
    assert 0 < written < READERS, "it was killed too late to show anything"
    assert run(WRITE).wait(300) == 0
    assert count(tmp_path, "core_letter") == READERS

    server.dies_at, server.before = READERS // 2, before
    sending = run(SEND)
    server.victim = sending.pid
    assert sending.wait(300) == -signal.SIGKILL
    assert len(server.taken) == READERS // 2 - before
    server.dies_at = 0
    assert run(SEND_LATER).wait(300) == 0

    everybody = {f"r{number}@example.org" for number in range(READERS)}
    assert {to for to, _mark in server.taken} == everybody
    assert len({mark for _to, mark in server.taken}) == READERS
    assert set(Counter(server.taken).values()) == {1}
    # What the server had taken when the process died is not sent again: a person decides.
    assert count(tmp_path, "core_letter WHERE sent IS NULL AND handed IS NOT NULL") == (0 if before else 1)
    assert run(SEND_LATER).wait(300) == 0
    assert len(server.taken) == READERS
