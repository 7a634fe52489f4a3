"""Each request bears a number, and is told in one line."""

import json
import logging
import re
from io import StringIO

import pytest
from django.conf import settings as configured

from core.logs import queries
from core.logs.lines import Json
from core.page_cache import shelf
from demo.page_factories import the_home

pytestmark = pytest.mark.django_db
NUMBER = re.compile(r"[0-9a-f]{32}")
GIVEN = "5f0c9e1e6d8b4e2a9b3c4d5e6f708192"


@pytest.fixture
def lines():
    """What is written meanwhile, as production writes it."""
    kept = StringIO()
    handler = logging.StreamHandler(kept)
    handler.setFormatter(Json())
    root, told = logging.getLogger(), logging.getLogger("core.logs")
    before = told.level
    root.addHandler(handler)
    told.setLevel(logging.INFO)
    yield lambda: [json.loads(line) for line in kept.getvalue().splitlines()]
    told.setLevel(before)
    root.removeHandler(handler)


def test_a_request_is_told_in_one_line_with_the_number_that_its_answer_bears(client, lines):
    answer = client.get("/it/carrello/?email=zaccheo@example.org")

    (line,) = lines()
    assert NUMBER.fullmatch(answer.headers["X-Request-Id"])
    assert line["request"] == answer.headers["X-Request-Id"]
    assert (line["method"], line["address"], line["status"]) == ("GET", "/it/carrello/", 200)
    assert line["milliseconds"] > 0
    assert line["logger"] == "core.logs.requests"


def test_a_number_from_outside_is_taken_from_our_own_proxy_only_and_when_it_is_one(client, settings):
    ask = lambda number: client.get("/it/carrello/", headers={"x-request-id": number}).headers["X-Request-Id"]  # noqa: E731
    assert ask(GIVEN) != GIVEN

    settings.BEHIND_PROXY = True
    assert ask(GIVEN) == GIVEN
    assert NUMBER.fullmatch(ask("anna@example.org"))
    assert NUMBER.fullmatch(ask("x" * 500))


def test_a_stored_page_bears_no_number_and_is_told_all_the_same(client, lines, settings):
    settings.PAGE_CACHE, settings.BASE_URL = True, "http://testserver"
    the_home()
    answers = [client.get("/it/") for _twice in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert len(shelf.pages) == 1
    assert all("X-Request-Id" not in answer.headers for answer in answers)
    assert [(line["address"], line["status"]) for line in lines()] == [("/it/", 200), ("/it/", 200)]
    assert len({line["request"] for line in lines()}) == 2


def test_what_is_asked_every_few_seconds_is_told_only_when_it_is_bad(client, lines, monkeypatch):
    client.get("/healthz/")
    assert lines() == []

    monkeypatch.setattr("core.health.database", lambda: False)
    client.get("/readyz/")
    assert [(line["address"], line["status"]) for line in lines()] == [("/readyz/", 503)]


def test_the_page_of_an_error_says_the_number_to_tell_us(client, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("core.input.is_text", lambda *_parts: 1 / 0)

    answer = client.get("/en/basket/", headers={"accept-language": "it"})

    assert answer.status_code == 500
    assert f"<strong>{answer.headers['X-Request-Id'][:8]}</strong>" in answer.text
    assert '<html lang="en">' in answer.text
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_slow_questions_are_logged_without_what_was_asked(settings, caplog):
    settings.SLOW_QUERY_SECONDS = 0.0001
    queries.slow_ones.clear()
    queries.begin()
    with caplog.at_level(logging.WARNING, "core.logs.queries"):
        queries.ask(lambda *_asked: sum(range(100_000)), "SELECT 'Zaccheo', %s", ("Zaccheo",), False, {})

    assert queries.count() == 1
    assert [one.statement for one in queries.slow_ones] == ["SELECT '…', %s"]
    assert "slow query" in caplog.text
    assert "Zaccheo" not in caplog.text
    queries.slow_ones.clear()


def test_quick_questions_are_only_counted(settings, caplog):
    settings.SLOW_QUERY_SECONDS = 5
    queries.begin()
    for _each in range(3):
        queries.ask(lambda *_asked: None, "SELECT 1", (), False, {})

    assert queries.count() == 3
    assert not queries.slow_ones
    assert caplog.text == ""


def test_production_writes_json_and_keeps_others_quiet():
    from config.settings.logs import lines as form  # noqa: PLC0415 - the settings, not what tests made of them

    said = form("json", "INFO")
    assert said["handlers"]["console"]["formatter"] == "json"
    assert said["loggers"]["axes"] == said["loggers"]["wagtail"] == {"level": "WARNING"}
    assert configured.MIDDLEWARE[:2] == [
        "core.logs.requests.RequestsMiddleware",
        "django_guid.middleware.guid_middleware",
    ]
