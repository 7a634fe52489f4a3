"""Nobody writes a line into our log: whatever stands in an address or a header, each entry is one line of JSON."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from io import StringIO
from urllib.parse import quote

import pytest
from django.test import Client

from core.logs.lines import Json, Line
from tests.shop.doors import doors

FORGED = '{"time": "2026-01-01T00:00:00", "level": "INFO", "logger": "forged", "message": "all is well"}'
ENDS = ("\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\\n", "%0a", "%250a")
SIGNS = (*ENDS, "\x1b[2K\x1b[1A", "\x9b31m", "\x1b]0;owned\x07", "\b" * 20, "\u202e", '"}\n{"', "\x7f")
LOGGERS = (
    None,
    "core",
    "django",
    "django.request",
    "django.security",
    "django_guid",
    "axes",
    "wagtail",
    "shop",
)


def clean(written: str) -> bool:
    """Nothing in it but signs that are seen."""
    return not any(sign < " " or "\x7f" <= sign <= "\x9f" or sign in "\u2028\u2029\u202e" for sign in written)


def record(words: str, *facts: object, name: str, error: BaseException | None = None) -> logging.LogRecord:
    trouble = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord(name, logging.ERROR, "x.py", 1, words, facts, trouble)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "name", ["core.x", "core.logs.requests", "django.security.csrf", "gunicorn.error", "axes"]
)
def test_a_line_stays_one_whoever_writes_it(name):
    for sign in SIGNS:
        made = record("Origin checking failed - %s does not match", f"https://x{sign}{FORGED}", name=name)
        told = Json().format(made)
        assert clean(told), (name, sign)
        assert json.loads(told)["logger"] == name
        assert clean(Line().format(made)), (name, sign)


def test_the_words_of_an_error_begin_no_line():
    for sign in SIGNS:
        try:
            raise ConnectionRefusedError(f"mail.example.org{sign}{FORGED}")
        except ConnectionRefusedError as error:
            made = record("It failed", name="core.x", error=error)
        assert clean(Json().format(made)), sign
        assert not any(line.startswith("{") for line in Line().format(made).splitlines()), sign


@pytest.fixture
def log() -> Iterator[StringIO]:
    """All of it, also what production leaves out, in the form in which production writes."""
    kept = StringIO()
    handler = logging.StreamHandler(kept)
    handler.setFormatter(Json())
    before = {name: logging.getLogger(name).level for name in LOGGERS}
    for name in LOGGERS:
        logging.getLogger(name).setLevel(logging.DEBUG)
    logging.getLogger().addHandler(handler)
    yield kept
    logging.getLogger().removeHandler(handler)
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def forged(kept: StringIO) -> list[str]:
    """Lines that are no entry of ours, or hold a sign that is not seen."""
    wrong = []
    for line in kept.getvalue().split("\n"):
        try:
            entry = json.loads(line) if line else {"logger": "none"}
        except ValueError:
            entry = {}
        if not entry or entry["logger"] == "forged" or not clean(line):
            wrong.append(line[:300])
    return wrong


def asked(browser: Client, address: str, sign: str) -> None:
    """In the path, in the question, in what a browser says of itself, in a form."""
    text = f"x{sign}{FORGED}"
    said = {
        "user-agent": text,
        "x-request-id": text,
        "referer": f"http://testserver/{text}",
        "x-forwarded-for": text,
        "accept-language": text,
        "cookie": f"sessionid={quote(text)}",
    }
    browser.get(f"{address}{quote(text)}", {text: text}, headers=said)
    browser.get(address, {"q": text, "page": text, "next": text}, headers={**said, "host": f"x{sign}"})
    browser.post(
        address, {"name": text, "email": text, text: "x"}, headers={**said, "origin": f"http://{text}"}
    )


@pytest.mark.proof
@pytest.mark.django_db
@pytest.mark.once
@pytest.mark.parametrize("behind_proxy", [False, True])
def test_no_public_address_lets_anybody_write_a_line(known_world, log, settings, behind_proxy):
    settings.BEHIND_PROXY = behind_proxy
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    addresses = [door.address(known_world.known.get(door.name, ())) for door in doors()]
    for number, address in enumerate([*addresses, "/", "/it/", "/admin/login/", "/admin/", "/media/x"]):
        for sign in SIGNS[number % 4 :: 4]:
            asked(browser, address, sign)

    written = log.getvalue().split("\n")
    assert len(written) > 3 * len(addresses)
    assert forged(log) == []
    assert any("Origin checking failed" in line for line in written)


def test_the_sieve_sees_a_forged_line(log):
    log.write(f"{FORGED}\n")
    logging.getLogger("core").warning("ours")
    log.write("\x1b[31mred\n")

    assert len(forged(log)) == 2
    assert sys.getdefaultencoding() == "utf-8"
