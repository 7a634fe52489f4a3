"""No door and no form tells who is known here: neither by its words, nor by what is done before it answers."""

from __future__ import annotations

import datetime
import re
import time
import uuid
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core.cache import caches
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core import letters, tickets
from core.models import DataRequest, Letter, Subscriber, User
from shop import waiting
from shop.models import Order, Variant, Waiting
from tests.attack.posted import SAME_SITE
from tests.shop.conftest import placed as placed

pytestmark = [pytest.mark.django_db, pytest.mark.once]
KNOWN, UNKNOWN = "ada@example.org", "nob@example.org"
# Tokens, numbers of rows, moments: they differ from one answer to the next, whoever is asked for.
VARIABLE = re.compile(
    r'value="[^"]*"|[A-Za-z0-9]{32,64}|[0-9a-f-]{36}|\b[A-Z]{1,2}-[A-Z0-9-]{4,}|\d\d:\d\d:\d\d'
)
TABLE = re.compile(r'(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b.*?"(\w+)"', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Told:
    """All that an answer lets somebody see, or measure."""

    status: int
    location: str
    words: str
    asked: Counter[str]
    hashed: int
    written: int


@pytest.fixture
def hashing(monkeypatch) -> list[str]:
    """Each time that a password is hashed, which takes most of the time at the door."""
    seen: list[str] = []
    hashed = MD5PasswordHasher.encode

    def count(self: Any, password: str, salt: str) -> str:
        seen.append(salt)
        return hashed(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", count)
    return seen


def told(address: str, said: dict[str, str], hashing: list[str] = []) -> Told:  # noqa: B006 - only counted
    """Sent for the first time and undone: the second finds everything as the first did."""
    for cache in caches.all():
        cache.clear()
    browser = Client(raise_request_exception=False)
    browser.get(address)
    hashing.clear()
    with transaction.atomic():
        with CaptureQueriesContext(connection) as captured:
            answer = browser.post(address, said, headers=SAME_SITE)
        queries = asked(captured.captured_queries)  # the next request forgets them
        page = browser.get(answer["Location"]) if answer.has_header("Location") else answer
        written = Letter.objects.count()
        transaction.set_rollback(True)
    words = VARIABLE.sub("", page.content.decode())
    for value in said.values():
        words = words.replace(value, "…") if len(value) > 3 else words
    location = re.sub(r"[0-9a-f-]{36}", "…", answer.get("Location", ""))
    return Told(answer.status_code, location, words, queries, len(hashing), written)


def asked(queries: list[dict[str, str]]) -> Counter[str]:
    """What was asked of the database, by kind and table."""
    found = (TABLE.search(query["sql"]) for query in queries)
    return Counter(f"{one[1]} {one[2]}" for one in found if one)


def unlike(one: Told, other: Told) -> list[str]:
    names = ("status", "location", "words", "asked", "hashed")
    return [
        f"{name}: {apart(getattr(one, name), getattr(other, name))}"
        for name in names
        if getattr(one, name) != getattr(other, name)
    ]


def apart(one: Any, other: Any) -> str:
    """Of a page, where the two begin to differ; of what was asked, by how much."""
    if isinstance(one, Counter):
        return f"{one - other} / {other - one}"
    at = next((at for at, (a, b) in enumerate(zip(str(one), str(other), strict=False)) if a != b), 0)
    return f"{str(one)[max(0, at - 80) : at + 80]!r} / {str(other)[max(0, at - 80) : at + 80]!r}"


def ticketed(**said: str) -> dict[str, str]:
    return {"ticket": tickets.give(at=time.time() - 60), "consent": "on", "website": "", **said}


def test_the_door_does_the_same_for_a_name_that_there_is_and_for_one_that_there_is_not(hashing):
    User.objects.create_superuser("nadia", "nadia@example.org", "una frase lunga")
    User.objects.create_superuser("nadir", "nadir@example.org", "una frase lunga", is_active=False)
    User.objects.create_user("nadim", "nadim@example.org")  # no password has been set yet
    wrong = [
        told("/admin/login/", {"username": name, "password": "indovina"}, hashing)
        for name in ("noone", "nadia", "nadir", "nadim")
    ]
    right = told("/admin/login/", {"username": "nadir", "password": "una frase lunga"}, hashing)

    assert wrong[0].status == 200
    assert wrong[0].hashed == 1
    assert [unlike(wrong[0], each) for each in (*wrong[1:], right)] == [[]] * 4


def test_a_forgotten_password_is_as_much_work_for_an_address_of_nobody():
    User.objects.create_superuser("nadia", KNOWN, "una frase lunga")
    User.objects.create_superuser("nadir", "nad@example.org", "una frase lunga", is_active=False)
    known, unknown, closed = (
        told("/admin/password_reset/", {"email": email}) for email in (KNOWN, UNKNOWN, "nad@example.org")
    )

    assert known.status == 302
    assert (known.written, unknown.written, closed.written) == (1, 0, 0)
    assert known.asked["INSERT INTO core_letter"] == 1
    assert unlike(known, unknown) == unlike(known, closed) == []


def test_the_newsletter_is_as_much_work_for_a_reader_of_it():
    now = timezone.now()
    long_ago = now - datetime.timedelta(days=9)
    rows = {
        "new@example.org": {"asked": long_ago},  # never confirmed
        "old@example.org": {"asked": long_ago, "confirmed": long_ago},
        "out@example.org": {"asked": long_ago, "confirmed": long_ago, "left": now},
        "now@example.org": {"asked": now},
    }
    for email, moments in rows.items():
        Subscriber.objects.create(email=email, language="it", text_version="1", token=email, **moments)
    unknown = told("/it/newsletter/", ticketed(email=UNKNOWN))
    known = [told("/it/newsletter/", ticketed(email=email)) for email in rows]

    assert (unknown.status, unknown.written) == (303, 1)
    assert [one.written for one in known] == [1, 0, 1, 0]
    assert [unlike(unknown, one) for one in known] == [[]] * 4


def test_asking_for_ones_data_is_as_much_work_for_who_has_none():
    Subscriber.objects.create(email=KNOWN, language="it", text_version="1", token="a")
    DataRequest.objects.create(email=KNOWN, language="it", token="b")
    known, unknown = (told("/it/i-tuoi-dati/", ticketed(email=email)) for email in (KNOWN, UNKNOWN))

    assert (known.status, known.written) == (303, 1)
    assert unlike(known, unknown) == []


def test_being_told_when_it_is_back_is_as_much_work_for_who_waits(shop):
    sold_out: Variant = shop.variant(sku="ESA-URI-001", stock=0)
    waiting.ask(sold_out, KNOWN, "it")
    Waiting.objects.update(confirmed=timezone.now(), asked=timezone.now() - datetime.timedelta(days=9))
    letters_before = Letter.objects.count()
    known, unknown = (
        told("/it/avvisami/", ticketed(variant="ESA-URI-001", email=email)) for email in (KNOWN, UNKNOWN)
    )

    assert unknown.status == 303
    assert (known.written, unknown.written) == (letters_before, letters_before + 1)
    assert unlike(known, unknown) == []


def test_a_withdrawal_does_not_tell_whether_a_number_and_an_address_belong_together(placed):
    said = {"name": "Anna", "lines": "", "key": str(uuid.UUID(int=5)), "do": "confirm"}
    tried = [
        told("/it/recesso/", {**said, "order": ref, "email": email})
        for ref, email in (
            (placed.ref, placed.email),
            (placed.ref, "anni@example.org"),
            ("VM-1999-00001", placed.email),
        )
    ]

    assert Order.objects.count() == 1
    assert tried[0].status == 303
    assert [unlike(tried[0], other) for other in tried[1:]] == [[], []]


def test_writing_to_us_does_not_tell_who_has_written_before(known_world):
    said = {
        "topic": "other",
        "message": "Trecento magliette?",
        "name": "Anna",
        "organisation": "",
        "phone": "",
    }
    address = "/it/scrivici/"
    Client().post(address, ticketed(email=KNOWN, **said), headers=SAME_SITE)
    known, unknown = (told(address, ticketed(email=email, **said)) for email in (KNOWN, UNKNOWN))

    assert known.status == 303
    assert unlike(known, unknown) == []


def test_whoever_asks_the_postman_is_called_whether_there_is_a_letter_or_not(
    monkeypatch, django_capture_on_commit_callbacks
):
    called = []
    monkeypatch.setattr(letters, "nudge", lambda: called.append("now"))
    for _each in range(2):  # the second is too soon after the first
        with django_capture_on_commit_callbacks(execute=True):
            Client().post("/it/newsletter/", ticketed(email=UNKNOWN), headers=SAME_SITE)

    assert called == ["now", "now"]
    assert Letter.objects.count() == 1
