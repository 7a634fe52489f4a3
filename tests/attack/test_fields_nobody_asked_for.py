"""Whoever sends every column of ours along with a form moves what the form says, and nothing else (mass assignment)."""

import datetime
import decimal
import random
import re
import secrets
import uuid
from typing import Any

import pytest
from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models

from tests.attack.posted import Posting, Sender, postings, public_forms
from tests.shop.unmoved import tables

pytestmark = [
    pytest.mark.django_db,
    # What was rolled back keeps its numbers there, so that the rows of two tries differ in them.
    pytest.mark.skipif(
        connection.vendor == "postgresql", reason="compares rows with their numbers: SQLite's part does it"
    ),
]
MARK = "FORGED"
A_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d[ T])?\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:?\d\d)?|\d{8}T\d{6}Z")
Row = dict[str, Any]


def forged(field: Any) -> str:
    """What its column would take, and nobody would have said."""
    if field.choices:
        return str(field.flatchoices[-1][0])
    if field.is_relation:
        return str(field.related_model._base_manager.values_list("pk", flat=True).first() or 1)
    if isinstance(field, models.BooleanField):
        return "on"
    if isinstance(field, models.DateTimeField):
        return "2001-02-03T04:05"
    if isinstance(field, models.DateField):
        return "2001-02-03"
    if isinstance(field, models.UUIDField):
        return str(uuid.UUID(int=0xF0))
    if isinstance(field, models.DecimalField):
        return "0.01"
    return "7" if isinstance(field, models.IntegerField) else MARK


def columns(changed: set[str]) -> Row:
    """Of all models of which a row moved."""
    said: Row = {}
    for model in apps.get_models(include_auto_created=True):
        if model._meta.db_table in changed:
            for field in model._meta.concrete_fields:
                said |= {field.name: forged(field), field.attname: forged(field)}
    return said | {"pk": "1", "is_staff": "on", "is_superuser": "on", "user": "1", "user_id": "1"}


@pytest.fixture
def same_chances(monkeypatch):
    """Secrets and numbers come in the same order each time: two answers can be compared."""
    chance = random.Random()
    monkeypatch.setattr(secrets, "choice", lambda among: chance.choice(list(among)))
    monkeypatch.setattr(secrets, "token_bytes", lambda length=32: chance.randbytes(length or 32))
    monkeypatch.setattr(uuid, "uuid4", lambda: uuid.UUID(int=chance.getrandbits(128), version=4))
    return chance


def rows() -> dict[str, list[Row]]:
    """All rows of all our tables, with the names of their columns."""
    held = {}
    with connection.cursor() as cursor:
        for name in tables():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)}")  # noqa: S608
            titles = [column[0] for column in cursor.description]
            held[name] = [dict(zip(titles, row, strict=True)) for row in cursor.fetchall()]
    return held


def moved(
    before: dict[str, list[Row]], after: dict[str, list[Row]]
) -> dict[str, tuple[list[str], list[str]]]:
    """By table: rows that are new or changed, and those that went; without moments and seals."""
    told = {}
    for name in {*before, *after}:
        was, now = ([repr(sorted(row.items())) for row in each.get(name, [])] for each in (before, after))
        if sorted(was) != sorted(now):
            came = [row for row in after.get(name, []) if repr(sorted(row.items())) not in was]
            went = [row for row in before.get(name, []) if repr(sorted(row.items())) not in now]
            told[name] = (sorted(map(plain, came)), sorted(map(plain, went)))
    return told


def plain(row: Row) -> str:
    kept = {}
    for name, value in sorted(row.items()):
        if isinstance(value, datetime.datetime):
            value = value.isoformat()
        if name != "sealed":
            kept[name] = A_MOMENT.sub(_moment, value) if isinstance(value, str) else value
    return repr(kept)


def _moment(found: re.Match[str]) -> str:
    """Of ours it only matters that there is one."""
    return found[0] if found[0].startswith("2001") else "now"


def number_anew(names: set[str]) -> None:
    """On PostgreSQL a number that was undone is not given again."""
    chosen = [model for model in apps.get_models(include_auto_created=True) if model._meta.db_table in names]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), chosen):
            cursor.execute(statement)


def test_every_public_form_is_posted_here(known_world):
    posted = {name for posting in postings(known_world) for name in posting.forms}

    assert public_forms() - posted == set()


def test_nothing_moves_but_what_the_forms_ask(known_world, same_chances):
    sender, asked = Sender(known_world.client), postings(known_world)
    before, wrong, tried = rows(), {}, 0
    number_anew(set(tables()))
    for posting in asked:
        same_chances.seed(7)
        answer, meant = sender.send(posting, posting.said, lambda: moved(before, rows()))
        if answer.status_code >= 400 or not (meant or posting.asks_only):
            wrong[posting.name] = f"is not taken: {answer.status_code}"
            continue
        extra = {name: value for name, value in columns(set(meant)).items() if name not in posting.said}
        same_chances.seed(7)
        number_anew(set(meant))
        answer, seen = sender.send(posting, {**posting.said, **extra}, lambda: moved(before, rows()))
        tried += len(extra)
        if complaint := differs(posting, answer.status_code, meant, seen):
            wrong[posting.name] = complaint

    assert tried > 500
    assert wrong == {}


def differs(posting: Posting, status: int, meant: Any, seen: Any) -> Any:
    """The API refuses what it does not know; a form does not look at it."""
    if posting.is_json:
        return None if (status, seen) == (400, {}) else (status, seen)
    return None if (status < 400 and seen == meant) else (status, seen, meant)


def test_what_would_have_moved_is_noticed(known_world, same_chances):
    """A price that a form took along would be found above."""
    before = rows()
    row = {
        "id": 3,
        "price": decimal.Decimal("0.01"),
        "made": datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
    }
    table = tables()[0]

    assert moved(before, before) == {}
    assert moved(before, {**before, table: [*before.get(table, []), row]})[table][0] == [plain(row)]
    assert "0.01" in plain(row)
