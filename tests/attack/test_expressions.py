"""No expression of ours can be made to think for long (ReDoS): all of them, whatever is read with them."""

import importlib
import pkgutil
import re
import signal
from types import ModuleType

import pytest
from django.core.validators import RegexValidator
from django.urls import URLPattern, URLResolver, get_resolver

OURS = ("config", "cooperatives", "core", "events", "home", "search", "shop", "stories")
LONG = 4_000
PIECES = (
    *("a", "A", "1", " ", ".", "-", "_", "@", "/", "<", "=", "(", ",", "'", "é", "\n", "\t", "%", "&"),
    *(
        "a.",
        "a-",
        "1.",
        "1,",
        "ab ",
        "a@",
        "a1",
        "<a",
        "a=",
        "//",
        "/a",
        "\r\n",
        "<p",
        "&a;",
        "aA",
        "1a",
        "- ",
        "{}",
    ),
)
HOSTILE = [
    beginning + piece * (LONG // len(piece)) + "\x01" for piece in PIECES for beginning in ("", "a", "1", "<")
]
ELSEWHERE = (".migrations", ".settings", "gunicorn", "sqlite_search")  # the last is read with SQLite only
LIMIT = 2.0  # seconds for all of these together; a right one needs a hundredth


def modules() -> list[ModuleType]:
    found = []
    for name in OURS:
        package = importlib.import_module(name)
        found.append(package)
        for each in pkgutil.walk_packages(package.__path__, f"{name}."):
            if not any(part in each.name for part in ELSEWHERE):
                found.append(importlib.import_module(each.name))
    return found


def written() -> dict[str, re.Pattern]:
    """Those kept under a name, in our modules and in their classes, and those of our validators."""
    found: dict[str, re.Pattern] = {}
    for module in modules():
        for name, value in list(vars(module).items()):
            if isinstance(value, RegexValidator):
                value = value.regex
            if isinstance(value, re.Pattern):
                found[f"{module.__name__}.{name}"] = value
            if isinstance(value, type) and value.__module__ == module.__name__:
                inner = {k: v for k, v in vars(value).items() if isinstance(v, re.Pattern)}
                found |= {f"{module.__name__}.{name}.{k}": v for k, v in inner.items()}
    return found


def of_addresses(resolver: URLResolver, above: str = "") -> dict[str, re.Pattern]:
    found = {}
    for each in resolver.url_patterns:
        here = f"{above}{each.pattern}"
        if hasattr(each.pattern, "regex"):
            found[here] = each.pattern.regex
        if not isinstance(each, URLPattern):
            found |= of_addresses(each, here)
    return found


class TooLong(Exception):
    pass


def ring(*_told: object) -> None:
    raise TooLong


def slow(expressions: dict[str, re.Pattern]) -> list[str]:
    """Those that a bell interrupts."""
    found, before = [], signal.signal(signal.SIGALRM, ring)
    for name, expression in expressions.items():
        try:
            signal.setitimer(signal.ITIMER_REAL, LIMIT)
            for words in HOSTILE:
                said = words.encode() if isinstance(expression.pattern, bytes) else words
                expression.search(said)
                expression.fullmatch(said)
        except TooLong:
            found.append(f"{name} thinks too long about {words[:12]!r}")
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)
    return found


@pytest.mark.once
def test_no_expression_thinks_for_long():
    ours = written()

    assert len(ours) > 40
    assert slow(ours) == []


@pytest.mark.once
def test_no_address_thinks_for_long():
    known = of_addresses(get_resolver())

    assert len(known) > 300
    outside_wagtail = {name: one for name, one in known.items() if not name.startswith(("admin/", "^admin"))}
    assert slow(outside_wagtail) == []


def test_one_that_thinks_for_long_is_found():
    assert len(slow({"bad": re.compile(r"^(a+)+$"), "good": re.compile(r"^a+$")})) == 1
