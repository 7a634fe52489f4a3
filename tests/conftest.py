"""What every test can ask for. Journeys in a browser have more, in tests/journeys/conftest.py."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from email.message import Message as Email
from pathlib import Path
from types import SimpleNamespace

import pytest
from _pytest.nodeid import NodeId
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as Handler
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.translation.reloader import translation_file_changed

from config.messages.compiling import compile_all
from core import pieces, unchanged
from core.listing import forget_closed
from core.page_cache import aside, shelf
from home.context import forget_frames
from search import vocabulary

pytest_plugins = ["tests.migrated_once", "tests.emptying", "tests.real_redis"]

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
NO_JOURNEYS = (
    "No Chromium was found: THE JOURNEYS IN A BROWSER WERE NOT WALKED. Install chromium, or set CHROMIUM."
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database-only",
        action="store_true",
        help="leave out what touches no database or is the same on all",
    )


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput") and compile_all(ROOT):
        translation_file_changed(sender=None, file_path=ROOT / "django.mo")  # forget what was read before


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    journeys = [item for item in items if item.get_closest_marker("journey")]
    if journeys and not CHROMIUM:
        if os.environ.get("CI"):
            raise pytest.UsageError(f"{NO_JOURNEYS} In CI that is a failure.")
        config.stash[JOURNEYS_LEFT_OUT] = len(journeys)
        config.hook.pytest_deselected(items=journeys)
        items[:] = [item for item in items if item not in journeys]
    if connection.vendor != "postgresql":
        left_out = [item for item in items if item.get_closest_marker("postgres")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
    if config.getoption("--database-only"):
        config.hook.pytest_deselected(items=[item for item in items if not touches_the_database(item)])
        items[:] = [item for item in items if touches_the_database(item)]
    keep_groups_together(config, items)


def keep_groups_together(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Name the group after the test, by which xdist sends it to one worker.

    xdist 3.8 writes it where pytest 9.2 no longer reads it (`_nodeid`): it may go when xdist does this itself.
    """
    for item in items if getattr(config.option, "loadgroup", False) else ():
        group = item.get_closest_marker("xdist_group")
        if group and not item.nodeid.endswith(f"@{group.args[0]}"):
            item._id = NodeId.parse(f"{item.nodeid}@{group.args[0]}")  # type: ignore[attr-defined]


def touches_the_database(item: pytest.Item) -> bool:
    if item.get_closest_marker("once"):
        return False
    asked = set(getattr(item, "fixturenames", ()))
    return bool(item.get_closest_marker("django_db") or asked & {"db", "transactional_db"})


JOURNEYS_LEFT_OUT = pytest.StashKey[int]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.stash.get(JOURNEYS_LEFT_OUT, 0):
        terminalreporter.section("journeys", red=True, bold=True)
        terminalreporter.line(NO_JOURNEYS)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """A run of journeys only, without a browser, found nothing to do and has said so: that is no failure."""
    if exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED and session.config.stash.get(JOURNEYS_LEFT_OUT, 0):
        session.exitstatus = pytest.ExitCode.OK


@pytest.fixture(autouse=True)
def fresh_caches() -> Iterator[None]:
    yield
    for cache in caches.all():
        cache.clear()
    forget_frames()
    pieces.forget()
    unchanged.forget()
    forget_closed()
    vocabulary.forget()
    translation.deactivate()  # a request leaves its language behind
    shelf.clear()
    aside.clear()


@pytest.fixture(autouse=True)
def indexes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every row saved is indexed, for searching and for what refers to what: nearly half the time of a test.

    So only for those who ask: by the mark `searched` for the site’s own search, by `indexed` for Wagtail’s indexes too.
    """
    indexed, searched = (request.node.get_closest_marker(name) for name in ("indexed", "searched"))
    if not (indexed or searched):
        leave_indexes_alone(monkeypatch)
        return
    if not indexed:
        leave_wagtails_indexes_alone(monkeypatch)
    # A test's transaction never comes to its end.
    monkeypatch.setattr("search.watching.on_commit", lambda act, **_how: act())


def leave_indexes_alone(patch: pytest.MonkeyPatch) -> None:
    leave_wagtails_indexes_alone(patch)
    patch.setattr("search.watching.later", lambda keys: None)


def leave_wagtails_indexes_alone(patch: pytest.MonkeyPatch) -> None:
    quiet = SimpleNamespace(enqueue=lambda *names: None)
    patch.setattr("modelsearch.signal_handlers.insert_or_update_object_task", quiet)
    patch.setattr("wagtail.signal_handlers.update_reference_index_task", quiet)


@pytest.fixture
def count_queries(client: Client) -> Callable[[str], int]:
    """How many queries a page costs a visitor, once what is kept for all pages is warm."""

    def count(address: str) -> int:
        for _warm in range(2):
            with CaptureQueriesContext(connection) as captured:
                response = client.get(address)
            assert response.status_code == 200, f"{address} answers {response.status_code}"
        return len(captured)

    return count


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Postbox(Handler):
    """Keeps the letters that a real SMTP server received. It answers 451 first, `refuses` times."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: list[Email] = []
        self.refuses = 0

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 - aiosmtpd's word
        if self.refuses:
            self.refuses -= 1
            return "451 try again later"
        return await super().handle_DATA(server, session, envelope)

    def handle_message(self, message: Email) -> None:
        self.letters.append(message)


@pytest.fixture
def postbox(settings) -> Iterator[Postbox]:
    """A real SMTP server, to which the site's letters go during the test."""
    box = Postbox()
    controller = Controller(box, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = controller.hostname, controller.port
    yield box
    controller.stop()
