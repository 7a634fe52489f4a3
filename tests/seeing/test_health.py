"""What a balancer is told: quickly, whatever name it asks by, and nothing that is nobody's business."""

import json
import socket
import time

import pytest
from django.db import OperationalError, connection

from core import health

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def anew():
    health._migrated.clear()
    yield
    health._migrated.clear()


def test_alive_asks_nothing_of_anybody(client, django_assert_num_queries, settings):
    settings.SECURE_SSL_REDIRECT = True
    with django_assert_num_queries(0):
        answer = client.get("/healthz/", headers={"host": "10.0.0.7:8000"})

    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert answer.headers["Cache-Control"] == "no-store"
    assert not answer.cookies


def test_ready_is_asked_by_any_name_and_without_tls(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    answer = client.get("/readyz/", headers={"host": "10.0.0.7:8000"})
    assert (answer.status_code, json.loads(answer.content)["ready"]) == (200, True)
    assert client.post("/readyz/").status_code == 405


def test_a_database_that_is_gone_is_told_without_why(client, monkeypatch, caplog):
    def gone(*_args: object, **_more: object) -> None:
        raise OperationalError("connection to host secret.example.org failed: password=hunter2")

    monkeypatch.setattr("django.db.backends.base.base.BaseDatabaseWrapper.cursor", gone)
    answer = client.get("/readyz/")

    assert answer.status_code == 503
    assert json.loads(answer.content) == {
        "ready": False,
        "database": False,
        "cache": True,
        "migrations": False,
    }
    assert "hunter2" not in answer.text + caplog.text
    assert "not ready: the database: OperationalError" in caplog.text


def test_a_cache_that_is_gone_is_told_and_the_site_serves_without_it(client, monkeypatch):
    monkeypatch.setattr("core.health.cache.set", lambda *_said: 1 / 0)
    answer = client.get("/readyz/")
    assert (answer.status_code, json.loads(answer.content)["cache"]) == (200, False)


def test_missing_migrations_are_told_and_looked_for_until_there_are_none(client, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "core.health.MigrationExecutor.migration_plan",
        lambda *_said: asked.append(1) or ["0001"] * (len(asked) < 3),
    )
    answers = [client.get("/readyz/") for _each in range(5)]

    assert [answer.status_code for answer in answers] == [503, 503, 200, 200, 200]
    assert len(asked) == 3


@pytest.mark.postgres
def test_a_database_that_takes_connections_and_says_nothing_is_given_up_after_two_seconds(monkeypatch):
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        monkeypatch.setitem(connection.settings_dict, "HOST", "127.0.0.1")
        monkeypatch.setitem(connection.settings_dict, "PORT", str(mute.getsockname()[1]))
        began = time.monotonic()
        assert not health.database()
        assert 1 < time.monotonic() - began < 6
