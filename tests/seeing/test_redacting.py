"""What a line of the log may hold."""

import json
import logging
import sys

import pytest
from django.db import IntegrityError
from django.test import RequestFactory
from django.urls import resolve
from django_guid.context import guid

from core.logs import addresses, redacting
from core.logs.lines import Json, Line

TOKEN = "Ab12Cd34Ef56Gh78Ij90Kl12"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("from zaccheo.quaranta@example.org to b%40c.it", "from [e-mail] to [e-mail]"),
        ("by RSSMRA80A01F205X and rssmra80a41f205z", "by [tax code] and [tax code]"),
        ("omocode RSSMRAULALMFNLRX", "omocode [tax code]"),
        ("call +39 347 112 2334, 02 39 66 58 77 or 3471122334", "call [number], [number] or [number]"),
        ("on 2026-11-22 20:10:05 page 12345 and 1234567", "on 2026-11-22 20:10:05 page 12345 and 1234567"),
        ("from 203.0.113.7 and 2001:db8::7 at 20:10:05", "from [machine] and [machine] at 20:10:05"),
        ("here is 127.0.0.1 and ::1", "here is 127.0.0.1 and ::1"),
        (
            "10.0.0.1:5432, ::ffff:10.0.0.1 and [2001:db8::7]:443, 64:ff9b::192.0.2.33.",
            "[machine]:5432, [machine] and [[machine]]:443, [machine].",
        ),
        (f"with {TOKEN} in it", "with [token] in it"),
        ("IT60X0542811101000000123456 and IT60 X054 2811 1010 0000 0123 456", "[account] and [account]"),
        ("order VM-2026-00017", "order [reference]"),
        (
            "at https://vialedeimille.it/it/ordine/VM/x?y=z and redis://u:p@host:1/0",
            "at https://… and redis://…",
        ),
        ("task 550e8400-e29b-41d4-a716-446655440000", "task 550e8400-e29b-41d4-a716-446655440000"),
        ("la-lavanda-si-taglia-a-luglio-2026 is a story", "la-lavanda-si-taglia-a-luglio-2026 is a story"),
    ],
)
def test_what_says_who_somebody_is_or_opens_a_door_is_taken_out(said, kept):
    assert redacting.clean(said) == kept


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (ValueError("Zaccheo typed this"), "ValueError"),
        (KeyError("zaccheo"), "KeyError"),
        (
            AttributeError("'str' object has no attribute 'x'"),
            "AttributeError: 'str' object has no attribute 'x'",
        ),
        (
            IntegrityError('duplicate key value violates "letter_to"\nDETAIL: Key (name)=(Zaccheo) is there'),
            'django.db.utils.IntegrityError: duplicate key value violates "letter_to"',
        ),
        (FileNotFoundError(2, "No such file", "/media/zaccheo.jpg"), "FileNotFoundError"),
    ],
)
def test_an_exception_is_told_by_its_kind_and_by_words_only_where_a_program_wrote_them(error, line):
    assert redacting.told(redacting.kind_of(error), str(error)) == line


def test_a_trace_shows_code_and_what_came_first_and_no_value():
    name = "Zaccheo Quaranta"
    try:
        try:
            raise ValueError(name)
        except ValueError as error:
            raise KeyError(name) from error
    except KeyError as error:
        told = redacting.trace(error)

    assert name not in told
    assert told.index("ValueError") < told.index("KeyError")
    assert "raise KeyError(name) from error" in told


def test_sql_is_told_without_anything_between_quotes():
    assert redacting.statement("SELECT *\n FROM a WHERE name = 'Zac''cheo' AND b = %s") == (
        "SELECT * FROM a WHERE name = '…' AND b = %s"
    )


def record(message: str, *args: object, name: str = "core.x", **extra: object) -> logging.LogRecord:
    made = logging.LogRecord(name, logging.ERROR, "x.py", 1, message, args, None)
    made.__dict__.update(extra)
    return made


def test_a_line_is_one_json_object_and_holds_nothing_that_came_along():
    request = RequestFactory().get(f"/it/ordine/VM-2026-00001/{TOKEN}/?email=zaccheo@example.org")
    request.resolver_match = None
    guid.set("0123456789abcdef0123456789abcdef")
    typed = "zac" + "cheo"
    try:
        raise ValueError(typed)
    except ValueError:
        made = record(
            "Internal Server Error: %s", request.path, request=request, status_code=500, user="Zaccheo"
        )
        made.exc_info = sys.exc_info()
    line = Json().format(made)
    guid.set(None)

    told = json.loads(line)
    assert "\n" not in line
    assert set(told) == {"time", "level", "logger", "message", "request", "exception"}
    assert told["message"] == "Internal Server Error: /it/…"
    assert (told["level"], told["request"]) == ("ERROR", "0123456789abcdef0123456789abcdef")
    assert "zaccheo" not in line.lower()
    assert TOKEN not in line
    assert made.args == (request.path,), "other handlers see the record as it was"


@pytest.mark.parametrize(
    ("name", "said", "kept"),
    [
        ("wagtail.core", 'Page published: "Storia di Zaccheo" id=7', "Page published: “…” id=7"),
        (
            "axes.handlers",
            "AXES: New login failure by {username: zaccheo, path: /x}",
            "AXES: New login failure by {…}",
        ),
        ("gunicorn.error", "Error handling request /it/ordine/VM/abc?x=y", "Error handling request /…"),
    ],
)
def test_what_others_are_known_to_write_is_taken_out_too(name, said, kept):
    assert Line().format(record(said, name=name)).endswith(f"{name} {kept}")


def test_words_and_facts_that_do_not_fit_are_written_without_the_facts():
    assert Line().format(record("one %s", "Zaccheo", "Quaranta")).endswith("core.x one %s")


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        (f"/it/ordine/VM-2026-00001/{TOKEN}/", 200, "/it/ordine/<str:ref>/<str:token>/"),
        (f"/it/iscrizione/12/{TOKEN}/", 200, "/it/iscrizione/12/<str:token>/"),
        ("/admin/pages/12/edit/", 200, "/admin/pages/12/edit/"),
        ("/it/storie/il-pane/", 200, "/it/storie/il-pane/"),
        ("/it/storie/il-nome-di-una-persona/", 301, "/it/…"),
        (f"/it/ordine/VM/{TOKEN[:9]}", 404, "/it/…"),
        ("/zaccheo/", 404, "/…"),
        ("/readyz/", 503, "/readyz/"),
    ],
)
def test_an_address_is_whole_only_where_everybody_may_read_it(path, status, told):
    request = RequestFactory().get(path, {"email": "zaccheo@example.org"})
    request.resolver_match = resolve(path) if status in (200, 301) else None

    assert addresses.of(request, status) == told
