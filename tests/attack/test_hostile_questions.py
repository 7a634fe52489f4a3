"""Whatever stands in a question or in a part of an address, nothing answers 500: every parameter that a view reads."""

from __future__ import annotations

import copy
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.core.cache import caches
from django.core.signals import got_request_exception
from django.db import transaction
from django.db.models import QuerySet
from django.http import QueryDict
from django.template.response import SimpleTemplateResponse
from django.test import Client
from django.urls import NoReverseMatch, reverse
from wagtail.models import Page

from core.models import User
from tests.config.admin_addresses import arguments, of_the_admin, values
from tests.config.admin_roles import DEFECTS_ELSEWHERE, SIGNING
from tests.shop.doors import doors
from tests.shop.test_fuzz import changed, everything

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.once,
    pytest.mark.proof,
    pytest.mark.xdist_group("hostile questions"),
]
SAID = {
    "quote": "' OR 1=1 --",
    "two quotes": '"; DROP TABLE shop_order; --',
    "place holders": "%s %(x)s {0} \\ %",
    "nought": "a\0b",
    "half a sign": "\ud800",
    "long": "x" * 6000,
    "32 bits": str(2**31),
    "64 bits": str(2**63),
    "huge": "9" * 400,
    "negative": "-1",
    "no number": "NaN",
    "without end": "1e999",
    "other figures": "٣",
    "no day": "2026-02-30",
    "no year": "0000-00-00",
    "far day": "99999-01-01",
    "a list": "1,'2,x",
    "a column": "user__password",
    "nothing": "",
}
NUMBERS = (0, 2**31, 2**63, 10**30)
# What lists read in the end only if something else was right; and a question that is none.
ALWAYS = ("q", "p", "page", "ordering", "export")


class Reading:
    """Which parameters are asked for while an address is answered."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    @contextmanager
    def watched(self, patch: pytest.MonkeyPatch) -> Iterator[set[str]]:
        with patch.context() as only_here:
            for name in ("get", "getlist", "__getitem__", "__contains__"):
                only_here.setattr(QueryDict, name, self._noting(getattr(QueryDict, name)))
            self.names = set()
            yield self.names

    def _noting(self, usual: Any) -> Any:
        def read(given: QueryDict, name: str, *more: Any, **named: Any) -> Any:
            if isinstance(name, str):
                self.names.add(name)
            return usual(given, name, *more, **named)

        return read


@pytest.fixture
def quickly(monkeypatch) -> None:
    """What is drawn is no matter here; that rows are read does matter, and many lists only do it there."""

    def rows_only(self: SimpleTemplateResponse) -> str:
        for value in (self.context_data or {}).values():
            rows = getattr(value, "object_list", value)
            if isinstance(rows, QuerySet):
                list(rows[:2])
        return ""

    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", property(rows_only))


@pytest.fixture
def broken() -> Iterator[list[str]]:
    """What was raised and not answered."""
    raised: list[str] = []

    def note(request: Any, **_more: Any) -> None:
        error = sys.exc_info()[1]
        raised.append(f"{type(error).__name__}: {str(error)[:120]}")

    got_request_exception.connect(note)
    yield raised
    got_request_exception.disconnect(note)


def question(names: Iterable[str], said: str) -> str:
    """Each name once; and as a list, for those that expect one value."""
    plain = [(name, said) for name in names]
    return urlencode([*plain, *((f"{name}[]", said) for name in names)], errors="surrogatepass")


def look(browser: Client, address: str, broken: list[str]) -> str:
    """What is wrong with the answer. Whoever asked is then who they were before."""
    broken.clear()
    cookies = copy.deepcopy(browser.cookies)
    with transaction.atomic():
        answer = browser.get(address)
        if answer.streaming:
            b"".join(answer.streaming_content)
        transaction.set_rollback(True)
    browser.cookies = cookies
    return f"{answer.status_code} {broken}" if answer.status_code >= 500 else ""


def asked_of(browser: Client, address: str, reading: Reading, patch: pytest.MonkeyPatch) -> set[str]:
    cookies = copy.deepcopy(browser.cookies)
    with reading.watched(patch) as names, transaction.atomic():
        browser.get(address)
        transaction.set_rollback(True)
    browser.cookies = cookies
    return {name for name in names if name and len(name) < 80}


def test_no_list_of_the_admin_breaks_on_what_is_asked_of_it(world, quickly, broken, monkeypatch):
    browser, reading, wrong, read = Client(raise_request_exception=False), Reading(), {}, {}
    browser.force_login(User.objects.get(username="admin"))
    for number, one in enumerate(world):
        names = asked_of(browser, one.path, reading, monkeypatch)
        if not names or one.name in DEFECTS_ELSEWHERE:
            continue
        read[one.name] = names
        # Each kind at every fifth: all would take half an hour.
        for kind, said in list(SAID.items())[number % 5 :: 5]:
            if complaint := look(browser, f"{one.path}?{question([*names, *ALWAYS], said)}", broken):
                wrong[f"{one.name} {kind} {sorted(names)}"] = complaint
        twice = urlencode([(name, value) for name in names for value in ("1", "'")])
        if complaint := look(browser, f"{one.path}?{twice}", broken):
            wrong[f"{one.name} twice"] = complaint

    assert len(read) > 100
    assert {"q", "status"} <= set().union(*read.values())
    assert wrong == {}


def test_no_address_of_the_admin_breaks_on_a_part_of_it(world, quickly, broken):
    browser, wrong, tried = Client(raise_request_exception=False), {}, 0
    browser.force_login(User.objects.get(username="admin"))
    for name, address in bent_addresses():
        tried += 1
        if complaint := look(browser, address, broken):
            wrong[f"{name} {address[:90]}"] = complaint

    assert tried > 1000
    assert wrong == {}


def bent_addresses() -> Iterator[tuple[str, str]]:
    """Every address with one of its parts bent, the others as they are."""
    known = values()
    for name, way in of_the_admin():
        namespace, names = name.rpartition(":")[0], arguments(way)
        if name in SIGNING or name.endswith("None"):
            continue
        keys = {one: (f"{name} {one}", f"{namespace}: {one}", one) for one in names}
        given = {one: next(known[key] for key in keys[one] if key in known) for one in names}
        for one in names:
            for said in (*NUMBERS, *SAID.values()):
                try:
                    yield name, reverse(name, kwargs={**given, one: said})
                except (NoReverseMatch, ValueError, UnicodeEncodeError):
                    continue  # its pattern lets nothing of the kind in


def test_no_public_address_breaks_on_what_is_asked_of_it(known_world, broken, monkeypatch):
    browser, reading, wrong, seen = known_world.client, Reading(), {}, set()
    pages = [page.get_url() for page in Page.objects.filter(depth__gt=1, live=True)]
    addresses = [door.address(known_world.known.get(door.name, ())) for door in doors()]
    before = everything()
    for address in [*addresses, *(page for page in pages if page)]:
        names = asked_of(browser, address, reading, monkeypatch)
        seen |= names
        for kind, said in SAID.items():
            for cache in caches.all():
                cache.clear()
            if complaint := look(browser, f"{address}?{question([*names, *ALWAYS], said)}", broken):
                wrong[f"{address} {kind} {sorted(names)}"] = complaint

    assert seen >= {"q", "variant", "token", "order", "looks"}
    assert wrong == {}
    assert changed(before, everything()) == {}


def test_no_public_address_breaks_on_a_part_of_it(known_world, broken):
    browser, wrong, tried = known_world.client, {}, 0
    for door in doors():
        known = known_world.known.get(door.name, ())
        address = door.address(known)
        for part in known:
            for said in (*map(str, NUMBERS), *SAID.values()):
                bent = quote(said.encode("utf-8", "surrogatepass"), safe="") or "-"
                tried += 1
                for cache in caches.all():
                    cache.clear()
                if complaint := look(browser, address.replace(part, bent, 1), broken):
                    wrong[f"{door.name} {said[:40]!r}"] = complaint

    assert tried > 500
    assert wrong == {}
