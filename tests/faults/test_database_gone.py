"""The database is gone: what a visitor sees, what he typed, and how the site finds it again."""

import threading
import time

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection, transaction
from django.test import Client

from core import outage, page_cache, telephone, tick
from core.models import Letter
from tests.demo import mixed

HEADS = {
    ("it", "gone"): "Torniamo tra pochi minuti",
    ("en", "gone"): "Back in a few minutes",
    ("it", "locked"): "Un momento: c’è chi viene prima",
    ("en", "locked"): "One moment: others are before you",
    ("it", "full"): "Non c’è più posto per i file",
    ("en", "full"): "There is no room for files",
}


@pytest.fixture(autouse=True)
def failing(settings, monkeypatch):
    settings.ROOT_URLCONF = "tests.faults.failing"
    monkeypatch.setattr(outage, "database", outage.Database())
    monkeypatch.setattr(telephone, "_known", "02 3651 1234")


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False, headers={"Accept-Language": "de"})


def soup(answer) -> BeautifulSoup:
    return BeautifulSoup(answer.content.decode(), "html.parser")


@pytest.mark.once
@pytest.mark.django_db
def test_each_failure_is_told_in_the_language_of_the_address_and_stored_nowhere(client, monkeypatch):
    for language in ("it", "en"):
        for kind, status, after in (("gone", 503, "30"), ("locked", 503, "2"), ("full", 507, None)):
            monkeypatch.setattr(outage, "database", outage.Database())
            answer = client.get(f"/{language}/{kind}/")
            page = soup(answer)
            assert (answer.status_code, answer.get("Retry-After")) == (status, after)
            assert answer["Cache-Control"] == "private, no-store"
            assert (page.html["lang"], page.h1.get_text()) == (language, HEADS[language, kind])
            assert mixed.found(page, language) == []
            assert "Traceback" not in page.get_text()
            assert "Operational" not in page.get_text()
            assert ("02 3651 1234" in page.get_text()) is (status == 503)
            assert 'rel="stylesheet"' in str(page)


@pytest.mark.once
@pytest.mark.django_db
def test_a_mistake_of_ours_is_no_outage(client):
    assert client.get("/it/mistaken/").status_code == 500
    assert outage.database.is_gone is False


@pytest.mark.once
@pytest.mark.django_db
def test_the_api_says_it_as_an_api(client):
    answer = client.get("/api/gone/", headers={"Accept-Language": "en"})

    assert (answer.status_code, answer["Retry-After"], answer.json()["code"]) == (503, "30", "away")
    assert answer.json()["detail"].startswith("We cannot reach our records")


@pytest.mark.once
@pytest.mark.django_db
def test_what_was_typed_can_be_sent_again_with_one_button(client):
    answer = client.post("/it/gone/?a=1", {"name": 'Anna "B" <b>', "line": ["1", "2"], "key": "k"})
    form = soup(answer).form

    fields = [(field["name"], field["value"]) for field in form.find_all("input")]
    assert fields == [("name", 'Anna "B" <b>'), ("line", "1"), ("line", "2"), ("key", "k")]
    assert (form["method"], form["action"]) == ("post", "/it/gone/?a=1")


@pytest.mark.once
@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed", [{"username": "ada", "password": "secret"}, {"file": SimpleUploadedFile("a.txt", b"secret")}]
)
def test_passwords_and_files_are_not_printed_to_be_sent_again(client, typed):
    answer = client.post("/it/gone/", typed)

    assert answer.status_code == 503
    assert soup(answer).form is None
    assert b"secret" not in answer.content


@pytest.mark.once
@pytest.mark.django_db(transaction=True)
def test_once_it_is_known_nobody_waits_and_one_a_second_asks(client, monkeypatch):
    asked = []
    monkeypatch.setattr(outage, "_ask", lambda: asked.append(1) or refuse())
    assert client.get("/it/closed/").status_code == 503

    for _each in range(5):
        assert client.get("/it/asking/").status_code == 503
        assert client.get("/healthz/").status_code == 200
    assert asked == []  # within the first second

    monkeypatch.setattr(outage, "PAUSE", 0.0)
    outage.database.fell(OperationalError())
    assert client.get("/it/asking/").status_code == 503
    assert asked == [1]
    monkeypatch.undo()


def refuse():
    raise OperationalError("still gone")


@pytest.mark.once
@pytest.mark.django_db(transaction=True)
def test_when_it_answers_again_so_does_the_site(client, monkeypatch):
    monkeypatch.setattr(outage, "PAUSE", 0.0)
    assert client.get("/it/gone/").status_code == 503
    assert outage.database.is_gone is True

    assert client.get("/it/asking/").content == b"asked"
    assert outage.database.is_gone is False


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_connection_that_the_server_ends_is_an_outage_and_the_next_request_is_served(client, monkeypatch):
    monkeypatch.setattr(outage, "PAUSE", 0.0)
    with pytest.raises(OperationalError) as ended, connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
    connection.close()

    assert outage.is_gone(ended.value)
    assert client.get("/it/asking/").content == b"asked"


def ask_for_it(wait: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(wait.replace("SET", "SET LOCAL"))
        cursor.execute("SELECT 1 FROM core_letter FOR UPDATE")


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("wait", ["SET lock_timeout = 50", "SET statement_timeout = 50"])
def test_a_row_that_somebody_else_holds_too_long_is_told_as_such(wait):
    letter = Letter.objects.create(kind="x", to="a@example.org", language="it", subject="x", text="x")
    held, done = threading.Event(), threading.Event()

    def hold():
        with transaction.atomic():
            Letter.objects.select_for_update().get(pk=letter.pk)
            held.set()
            done.wait(20)
        connection.close()

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(20)
    with pytest.raises(OperationalError) as refused:
        ask_for_it(wait)
    done.set()
    holder.join()

    assert outage.is_busy(refused.value)
    assert not outage.is_gone(refused.value)


@pytest.mark.once
@pytest.mark.django_db
def test_an_old_page_is_better_than_none_unless_it_was_called_back(client, settings, monkeypatch):
    settings.PAGE_CACHE = True
    now = time.monotonic()
    monkeypatch.setattr(page_cache.time, "monotonic", lambda: now)
    assert client.get("/it/asking/").content == b"asked"
    monkeypatch.setattr(outage, "database", Away())

    now += page_cache.KEPT + 1
    assert [client.get("/it/asking/").content for _each in range(3)] == [b"asked"] * 3
    assert client.get("/it/asking/?page=2").status_code == 503  # nobody had read it

    now += page_cache.LAST_RESORT
    assert client.get("/it/asking/").status_code == 503
    now -= page_cache.LAST_RESORT
    page_cache.store.bump("hard")
    assert client.get("/it/asking/").status_code == 503


class Away(outage.Database):
    def answers(self) -> bool:
        return False


@pytest.mark.once
@pytest.mark.django_db
def test_a_tick_without_a_database_ends_at_once_and_says_so(monkeypatch, caplog):
    done = []
    monkeypatch.setattr(tick, "_jobs", {"first": lambda _now: refuse(), "second": done.append})

    answers = tick.run()

    assert list(answers) == ["first"]
    assert done == []
    assert "the rest waits for the next" in caplog.text
    assert tick.last()[1] == ["first"]


@pytest.mark.once
def test_the_telephone_number_outlives_the_process_that_learned_it(monkeypatch, settings, tmp_path):
    settings.GENERATIONS_ROOT = tmp_path
    telephone.remember("02 1234")
    monkeypatch.setattr(telephone, "_known", None)  # as in a new process

    assert telephone.known() == "02 1234"
    settings.GENERATIONS_ROOT = tmp_path / "nowhere"
    assert telephone.known() == ""
    telephone.remember("02 5678")  # nowhere to write to: said in the log, and the page goes on
    assert telephone.known() == "02 5678"
