"""A real site, served as `make run` serves it, and a real browser before it."""

import os
import subprocess
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import psycopg
import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.conftest import CHROMIUM, free_port
from tests.journeys.serving import served
from tests.migrated_once import template
from tests.shop.stripe_server import StripeServer

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = (
    "true"  # Playwright's loop runs in the thread that asks the database
)

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Site:
    """The site that is being served; the ORM of the test sees the same database. Cards are paid with `stripe`."""

    def __init__(
        self, address: str, folder: Path, process: "subprocess.Popen[bytes]", stripe: StripeServer
    ) -> None:
        self.address = address
        self.folder = folder
        self.process = process
        self.stripe = stripe

    def letters_to(self, address: str) -> list[EmailMessage]:
        """What lies in the mailbox for somebody, oldest first."""
        files = sorted((self.folder / "mail").glob("*"), key=lambda path: path.stat().st_mtime_ns)
        written = [part for path in files for part in path.read_bytes().split(b"\n" + b"-" * 79 + b"\n")]
        letters = [message_from_bytes(part, policy=policy.default) for part in written if part.strip()]
        return [letter for letter in letters if address in str(letter["To"])]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, django_db_blocker) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    port = free_port()
    kept = {
        "VAR_DIR": str(folder),
        "EMAIL_URL": f"filemail://{folder}/mail",
        "DATABASE_URL": _new_database(folder),
    }
    address = f"http://127.0.0.1:{port}"
    with django_db_blocker.unblock(), StripeServer().running() as stripe:
        stripe.webhook_to = f"{address}/api/stripe/webhook/"
        with served(port, folder / "log", **kept, **_told_of(stripe)) as process:
            yield Site(address, folder, process, stripe)
            connection.close()


def _told_of(stripe: StripeServer) -> dict[str, str]:
    """Its keys and its address, for the environment of the site."""
    return {
        name: ",".join(said) if isinstance(said, list) else str(said)
        for name, said in stripe.settings.items()
    }


def _new_database(folder: Path) -> str:
    """A database of its own for the journeys, which the ORM of the tests then uses too."""
    if connection.vendor != "postgresql":
        settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = str(
            folder / "site.sqlite3"
        )
        return f"sqlite:///{folder / 'site.sqlite3'}"
    name = f"journeys_{os.getpid()}"
    with psycopg.connect(
        os.environ["DATABASE_URL"].replace("/site", "/postgres", 1), autocommit=True
    ) as server:
        known = server.execute("select 1 from pg_database where datname = %s", [template()]).fetchone()
        server.execute(f'create database "{name}" template "{template() if known else "template1"}"')
    connection.settings_dict["NAME"] = name
    return os.environ["DATABASE_URL"].replace("/site", f"/{name}", 1)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def enter(site: Site, browser: Browser) -> Iterator[Callable[..., Page]]:
    """Come as a new visitor: `enter()`, `enter(java_script_enabled=False)`, `enter(locale="en-GB")`.

    At the end no page may have complained: no script error, nothing refused by the content policy, no
    answer 500, nothing asked of another host.
    """
    visits: list[BrowserContext] = []
    complaints: list[str] = []

    def newcomer(**wishes: object) -> Page:
        visit = browser.new_context(
            **{"base_url": site.address, "locale": "it-IT", "viewport": PHONE} | wishes
        )
        visits.append(visit)
        page = visit.new_page()
        _listen(page, (site.address, site.stripe.address), complaints)
        return page

    yield newcomer
    for visit in visits:
        visit.close()
    assert complaints == []


def _listen(page: Page, hosts: tuple[str, ...], complaints: list[str]) -> None:
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("console", lambda line: _hear(line.type, f"{page.url}: {line.text}", complaints))
    page.on(
        "request",
        lambda asked: None if _ours(asked.url, hosts) else complaints.append(f"asked {asked.url}"),
    )
    page.on(
        "response",
        lambda answer: complaints.append(f"{answer.status} {answer.url}") if answer.status >= 500 else None,
    )


def _hear(kind: str, line: str, complaints: list[str]) -> None:
    """A refusal (404, 409, …) is logged as an error by the browser, and is what some journeys want to see.

    Wagtail writes what its checks found in a preview as an error too: it is for the editor, in the panel.
    """
    meant = "Failed to load resource" in line or "axe.run results" in line
    if kind == "error" and not meant:
        complaints.append(line)


def _ours(url: str, hosts: tuple[str, ...]) -> bool:
    return url.startswith((*hosts, "data:", "blob:", "about:"))


@pytest.fixture
def page(enter: Callable[..., Page]) -> Page:
    return enter()


@pytest.fixture
def plain_page(enter: Callable[..., Page]) -> Page:
    """The same without JavaScript."""
    return enter(java_script_enabled=False)


@pytest.fixture
def barriers() -> Callable[[Page], list[str]]:
    """What axe finds on the page that is open."""
    axe = Axe()

    def found(page: Page) -> list[str]:
        options = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": AXE_TAGS}}
        violations = axe.run(page, options=options).response["violations"]
        return [f"{each['id']}: {node['target']}" for each in violations for node in each["nodes"]]

    return found
