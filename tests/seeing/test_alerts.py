"""Somebody is told when something is wrong: once an hour of each kind, and never more than may be written down."""

import datetime

import pytest
from django.db import connection
from django.utils import timezone
from django_tasks import task

from core import alerts, letters, tick
from core.logs import queries
from core.models import Alert, Letter, Purge
from core.state import Fact, Group, State

pytestmark = [pytest.mark.django_db, pytest.mark.once]
NOON = datetime.datetime(2026, 11, 22, 12, 10, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)


@pytest.fixture(autouse=True)
def somebody(settings):
    settings.ALERTS_TO = ["guardia@example.org", "altra@example.org"]


def written() -> list[tuple[str, str]]:
    return list(Letter.objects.filter(kind="alert").order_by("pk").values_list("to", "subject"))


def test_trouble_is_told_to_everybody_once_an_hour_and_counted_meanwhile():
    assert alerts.tell(alerts.TASK, "shop.waiting.tell: ValueError", NOON)
    assert not alerts.tell(alerts.TASK, "shop.waiting.tell: KeyError", NOON + 20 * MINUTE)
    assert not alerts.tell(
        alerts.TASK, "shop.waiting.tell: KeyError", NOON + 55 * MINUTE
    )  # another hour, too soon

    subject = "Il sito: Un compito non è riuscito"
    assert written() == [("guardia@example.org", subject), ("altra@example.org", subject)]
    first, second = Alert.objects.order_by("hour")
    assert (first.times, first.what, first.told) == (2, "shop.waiting.tell: KeyError", NOON)
    assert (second.times, second.told) == (1, None)

    assert alerts.tell(alerts.TASK, "shop.waiting.tell: KeyError", NOON + 61 * MINUTE)
    assert len(written()) == 4
    letter = Letter.objects.filter(kind="alert").first()
    assert "shop.waiting.tell: KeyError" in letter.text
    assert "/admin/state/" in letter.text
    assert "Apri Stato" in letter.text


def test_another_kind_is_told_in_the_same_hour():
    alerts.tell(alerts.TASK, "x", NOON)
    assert alerts.tell(alerts.SLOW, "1200 ms: SELECT 1", NOON)
    assert len(written()) == 4


def test_with_nobody_to_tell_it_is_kept_for_state(settings):
    settings.ALERTS_TO = []
    assert not alerts.tell(alerts.TASK, "x", NOON)
    assert (Alert.objects.count(), written()) == (1, [])


def test_what_cannot_be_kept_hurts_nobody(monkeypatch, caplog):
    monkeypatch.setattr(Alert.objects, "select_for_update", lambda: 1 / 0)
    assert not alerts.tell(alerts.TASK, "x")
    assert "could not be kept: task" in caplog.text


@task()
def breaks(name: str) -> None:
    raise ValueError(name)


def test_a_task_that_fails_is_told_without_what_it_was_asked():
    breaks.enqueue("Zaccheo Quaranta")

    assert Alert.objects.get().what.endswith("test_alerts.breaks: ValueError")
    assert "Zaccheo" not in Letter.objects.filter(kind="alert").first().text


def test_a_job_of_the_clock_that_fails_is_told_each_by_its_name(monkeypatch):
    monkeypatch.setattr(tick, "_jobs", {"breaks": lambda _now: 1 / 0, "works": lambda _now: 1})
    tick.run(NOON)

    assert [(one.kind, one.what) for one in Alert.objects.all()] == [
        ("clock-job:breaks", "breaks: ZeroDivisionError")
    ]
    ran = tick.jobs()
    assert ran["breaks"].failed == NOON
    assert ran["breaks"].why == "ZeroDivisionError"
    assert ran["works"].failed is None

    monkeypatch.setattr(tick, "_jobs", {"breaks": lambda _now: 1, "works": lambda _now: 1})
    tick.run(NOON + MINUTE)
    assert tick.last() == (NOON + MINUTE, [])
    assert tick.jobs()["breaks"].failed == NOON  # so far back one remembers


@pytest.fixture
def slow(monkeypatch):
    """Two slow questions were noted, by somebody who is not within a transaction."""
    monkeypatch.setattr("core.alerts.connection", type("Free", (), {"in_atomic_block": False}))
    monkeypatch.setattr(alerts._looked, "slow", float("-inf"))
    queries.slow_ones.clear()
    queries.slow_ones.extend([queries.Slow("SELECT 1", 1100), queries.Slow("SELECT 2", 1900)])
    yield queries.slow_ones
    queries.slow_ones.clear()


def test_slow_questions_are_told_once_the_answer_has_left(slow):
    alerts.about_slow_queries()

    assert Alert.objects.get().what == "1900 ms: SELECT 2"
    assert not slow


def test_a_database_that_is_slow_is_asked_to_write_of_it_once_a_minute(slow, monkeypatch):
    alerts.about_slow_queries()
    slow.append(queries.Slow("SELECT 3", 2000))

    assert not alerts.about_slow_queries()
    assert (Alert.objects.get().times, len(slow)) == (1, 1), "it waits to be told"

    monkeypatch.setattr(alerts._looked, "slow", alerts._looked.slow - alerts.SLOW_TOLD)
    assert alerts.about_slow_queries()
    assert (Alert.objects.get().times, len(slow)) == (2, 0)


def test_what_telling_itself_asks_slowly_is_not_told_again(slow, settings):
    settings.SLOW_QUERY_SECONDS = 0.0000001
    with connection.execute_wrapper(queries.ask):
        alerts.about_slow_queries()
        assert not slow

        Alert.objects.count()
        assert len(slow) == 1, "what others ask is noted as before"


@pytest.mark.parametrize("addresses", [[], ["guardia@example.org"]])
def test_a_connection_taken_to_tell_is_given_back_letter_or_none(slow, settings, monkeypatch, addresses):
    settings.ALERTS_TO = addresses
    given_back = []
    monkeypatch.setattr(alerts, "close_old_connections", lambda: given_back.append(True))
    alerts._after_an_answer()
    alerts._after_an_answer()

    slow_ones = Alert.objects.filter(kind=alerts.SLOW.kind)  # the clock may have something to tell besides
    assert (slow_ones.count(), given_back) == (1, [True])


@pytest.mark.parametrize(("minutes", "told"), [(9, 0), (11, 1)])
def test_a_clock_that_stands_is_told_by_whoever_serves_pages(monkeypatch, minutes, told):
    monkeypatch.setattr(alerts._looked, "at", -1000.0)
    monkeypatch.setattr(tick, "last", lambda: (timezone.now() - minutes * MINUTE, []))
    assert alerts.about_the_clock() is bool(told)
    assert not alerts.about_the_clock(), "it has just been looked at"
    assert Alert.objects.filter(kind="clock").count() == told


def test_what_is_bad_in_state_is_told_again_only_when_it_changes_or_a_day_later(monkeypatch):
    said = {"value": "3 lettere", "state": State.BAD}
    group = Group("x", "X", 1, lambda _now: [Fact("lost", "Lost", alarms=True, **said)])
    monkeypatch.setattr("core.state._groups", {"x": group})
    hour = 60 * MINUTE

    assert alerts.about_state(NOON) == 1
    assert alerts.about_state(NOON + 2 * hour) == 0
    said["value"] = "4 lettere"
    assert alerts.about_state(NOON + 3 * hour) == 1
    assert alerts.about_state(NOON + 28 * hour) == 1
    said["state"] = State.ATTENTION
    assert alerts.about_state(NOON + 60 * hour) == 0


def test_letters_that_were_given_up_are_told_but_not_those_that_tell_of_trouble():
    lost = letters.keep("alert", "guardia@example.org", "it", letters.Words("x", "x", "x"))
    Letter.objects.filter(pk=lost.pk).update(given_up=NOON, attempts=12)
    alerts.about_state(NOON)
    assert not Alert.objects.filter(kind="state:letters-given-up").exists()

    Letter.objects.filter(pk=lost.pk).update(kind="order_placed")
    alerts.about_state(NOON)
    assert Alert.objects.get(kind="state:letters-given-up").what == "1 lettera"


def test_a_cdn_that_was_not_emptied_is_told(settings):
    settings.CDN_PURGE_URL = "http://127.0.0.1:1/"
    Purge.objects.create(asked=NOON - 11 * MINUTE, last_error="HTTP 403")
    alerts.about_state(NOON)
    assert "HTTP 403" in Alert.objects.get(kind="state:cdn").what


def test_old_alerts_are_forgotten():
    Alert.objects.create(
        kind="old", hour=NOON - datetime.timedelta(days=91), last=NOON - datetime.timedelta(days=91)
    )
    alerts.about_state(NOON)
    assert not Alert.objects.filter(kind="old").exists()
