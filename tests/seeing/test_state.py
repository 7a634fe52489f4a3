"""Stato: the numbers are those of the site, and each fact says whether it is good and what to do."""

import datetime
import json
import uuid
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.utils import timezone

from config.state import JOBS
from core import letters, state, tick
from core.models import Alert, Letter, User
from core.state import State
from shop.models import EventOutcome, PaymentEvent

pytestmark = pytest.mark.django_db
HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def admin(client):
    client.force_login(User.objects.create_superuser("admin", "admin@example.org", "demo"))
    return client


def facts() -> dict[str, state.Fact]:
    return {fact.name: fact for group in state.look(timezone.now()) for fact in group.facts}


def lost(number: int = 1) -> list[Letter]:
    made = []
    for each in range(number):
        letter = letters.keep("order_placed", f"a{each}@example.org", "it", letters.Words("Ordine", "x", "x"))
        Letter.objects.filter(pk=letter.pk).update(given_up=timezone.now(), attempts=12, last_error="550 no")
        made.append(letter)
    return made


def test_letters_are_counted(db):
    lost(2)
    letters.keep("order_placed", "a@example.org", "it", letters.Words("x", "x", "x"))
    found = facts()

    assert (found["letters-given-up"].value, found["letters-given-up"].state) == ("2 lettere", State.BAD)
    assert (found["letters-waiting"].value, found["letters-waiting"].state) == ("1", State.GOOD)
    Letter.objects.filter(given_up=None).update(written=timezone.now() - HOUR)
    assert facts()["letters-waiting"].state == State.ATTENTION


def test_the_clock_says_when_it_ticked_and_what_failed(settings, tmp_path):
    settings.GENERATIONS_ROOT = tmp_path
    assert facts()["clock"].state == State.BAD

    now = timezone.now()
    jobs = {
        "letters": {"seconds": 1.5},
        "search": {"seconds": 2.0, "failed": now.isoformat(), "why": "KeyError"},
    }
    for at, failed, told in (
        (now, [], (State.GOOD, State.GOOD)),
        (now, ["search"], (State.GOOD, State.BAD)),
        (now - datetime.timedelta(minutes=6), [], (State.BAD, State.GOOD)),
    ):
        said = {"at": at.isoformat(), "failed": failed, "jobs": jobs}
        (tmp_path / "last-tick").write_text(json.dumps(said))
        found = facts()
        assert (found["clock"].state, found["clock-jobs"].state) == told
    assert found["clock-jobs"].value.endswith("2,0 secondi")


def test_every_job_of_the_clock_has_words():
    assert set(tick._jobs) - set(JOBS) == set()


def test_messages_about_payments_that_were_not_taken(db):
    now = timezone.now()
    for number, (outcome, received) in enumerate(
        [
            (EventOutcome.DONE, now),
            (EventOutcome.FAILED, now),
            (EventOutcome.WRONG, now),
            (EventOutcome.RECEIVED, now),
            (EventOutcome.RECEIVED, now - HOUR),
        ]
    ):
        PaymentEvent.objects.create(
            provider="card", event_id=f"evt_{number}", outcome=outcome, received=received
        )
    found = facts()

    assert found["webhooks"].value.startswith("5, ")
    assert (found["webhooks-failed"].value, found["webhooks-failed"].state) == ("3 messaggi", State.BAD)
    assert found["webhooks-failed"].url == "/admin/payments/"


def test_disk_and_backup(settings, tmp_path, monkeypatch):
    settings.BACKUPS_ROOT = str(tmp_path)
    assert facts()["backup"].state == State.ATTENTION
    manifest = tmp_path / "2026-11-22T03-30-00" / "manifest.json"
    manifest.parent.mkdir()
    manifest.write_text("{}")
    assert facts()["backup"].state == State.GOOD
    settings.BACKUP_HOURS = 0
    assert facts()["backup"].state == State.BAD

    settings.DISK_FREE_MB = 100
    for free, told in ((300, State.GOOD), (150, State.ATTENTION), (99, State.BAD)):
        monkeypatch.setattr("core.state.machine.free_space", lambda free=free: (free * 1024 * 1024, 10**12))
        assert facts()["disk"].state == told


def test_the_database_tells_its_size_and_the_migrations(monkeypatch):
    found = facts()
    assert found["database"].value.startswith(f"{connection.display_name}, ")
    assert not found["database"].value.endswith(" 0\xa0byte")
    assert found["migrations"].state == State.GOOD
    monkeypatch.setattr("core.health.migrated", lambda: False)
    assert facts()["migrations"].state == State.BAD


def test_accounts_without_a_second_step_and_shut_doors_are_counted(settings, monkeypatch):
    User.objects.create_superuser("admin", "admin@example.org", "demo")
    User.objects.create_user("anna", password="x")  # does not work in the admin
    settings.SECOND_FACTOR_GROUPS = ["*"]
    assert (facts()["second-steps"].value, facts()["second-steps"].state) == ("1 account", State.ATTENTION)
    settings.SECOND_FACTOR_GROUPS = []
    assert facts()["second-steps"].state == State.GOOD
    assert facts()["doors-shut"].value == "0 account"
    monkeypatch.setattr("config.entrance.locks.locked_names", lambda names, now: sorted(names))
    assert (facts()["doors-shut"].value, facts()["doors-shut"].state) == ("2 account", State.ATTENTION)


def test_redis_that_does_not_answer_is_told_and_the_page_opens(admin, settings, real_redis):
    settings.CACHES = {
        "default": {**settings.CACHES["default"], "LOCATION": real_redis.url},
    }
    monkey = pytest.MonkeyPatch()
    monkey.setattr("core.health.cache_answers", lambda: False)
    try:
        page = admin.get("/admin/state/")
    finally:
        monkey.undo()
    assert page.status_code == 200
    assert "Redis non risponde" in page.text


def test_what_cannot_be_asked_keeps_no_other_fact_from_being_told(admin, monkeypatch):
    groups = state._groups | {"bad": state.Group("bad", "Guasto", 1, lambda _now: 1 / 0)}
    monkeypatch.setattr("core.state._groups", groups)
    page = admin.get("/admin/state/")

    assert page.status_code == 200
    assert "non si è potuto sapere (ZeroDivisionError)" in page.text
    assert "Wagtail" in page.text


def test_the_page_says_in_words_what_is_good_and_what_to_do(admin, settings):
    lost()
    Alert.objects.create(kind="task", hour=timezone.now(), what="shop.x: KeyError", times=3)
    soup = BeautifulSoup(admin.get("/admin/state/").text, "html.parser")

    todo = " ".join(soup.select_one(".desk-todo").get_text(" ").split())
    assert "Da riparare Abbandonate : 1 lettera. Dopo dodici tentativi nessuno riprova più." in todo
    said = [one.get_text() for one in soup.select(".desk-facts .desk-said")]
    assert len(said) == len(soup.select(".desk-facts > div"))
    assert set(said) <= {"Bene", "Attenzione", "Da riparare"}
    assert "task: shop.x: KeyError" in soup.get_text()


def test_letters_that_were_given_up_are_tried_again_one_or_all(
    admin, postbox, django_capture_on_commit_callbacks
):
    first, second, third = lost(3)
    with django_capture_on_commit_callbacks(execute=True):
        answer = admin.post(f"/admin/state/letters/{first.pk}/again/", follow=True)
    assert "1 lettera viene rimandata adesso." in answer.text
    assert [one["To"] for one in postbox.letters] == ["a0@example.org"]

    with django_capture_on_commit_callbacks(execute=True):
        answer = admin.post("/admin/state/letters/again/", follow=True)
    assert "2 lettere vengono rimandate adesso." in answer.text
    assert {one["Message-ID"] for one in postbox.letters} == {
        one.message_id for one in (first, second, third)
    }
    assert letters.given_up().count() == 0

    answer = admin.post(f"/admin/state/letters/{first.pk}/again/", follow=True)
    assert "Niente da fare" in answer.text
    assert len(postbox.letters) == 3


def test_a_letter_that_was_written_once_more_is_not_called_lost(db):
    (letter,) = lost()
    letters.resend(letter)
    assert letters.given_up().count() == 0


def test_a_task_can_be_tried_again_only_where_there_is_a_queue(admin):
    answer = admin.post(f"/admin/state/tasks/{uuid.uuid4()}/again/", follow=True)
    assert "Niente da fare: qualcuno ha fatto prima." in answer.text


def test_nobody_but_administrators_may(client):
    (letter,) = lost()
    client.force_login(User.objects.create_user("anna", password="x"))
    for path in ("letters/again/", f"letters/{letter.pk}/again/", f"tasks/{uuid.uuid4()}/again/"):
        assert client.post(f"/admin/state/{path}").status_code in (302, 403)
    assert letters.given_up().count() == 1


def test_the_page_asks_the_database_little(admin, django_assert_max_num_queries):
    lost(20)
    with django_assert_max_num_queries(60):
        admin.get("/admin/state/")


def test_the_files_of_backups_are_where_the_settings_say(settings):
    assert Path(settings.BACKUPS_ROOT).name == "backups"
