"""A letter leaves once. Where nobody can know whether the mail server took it, a person decides."""

import asyncio
import datetime
import threading
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from aiosmtpd.controller import Controller
from django.core import mail
from django.utils import timezone

from core import letters, post, state
from core.models import Letter, Subscriber, User
from core.postman import Postman
from home import mailing
from home.models import Delivery, Newsletter
from tests.conftest import Postbox, free_port

pytestmark = pytest.mark.once
NOW = datetime.datetime(2026, 11, 22, 9, 0, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)


class Slow(Postbox):
    """Has the words, and answers after `waits` seconds; `hangs_up` without an answer."""

    waits, hangs_up = 0.0, False

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 - aiosmtpd's word
        answer = await super().handle_DATA(server, session, envelope)
        await asyncio.sleep(self.waits)
        if self.hangs_up:
            server.transport.abort()
        return answer


@pytest.fixture
def server(settings, monkeypatch) -> Iterator[Slow]:
    box = Slow()
    controller = Controller(box, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = "core.post.Backend", "127.0.0.1"
    settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = controller.port, 0.3
    monkeypatch.setattr(post, "ANSWER_SECONDS", 0.8)
    yield box
    controller.stop()


def waiting(**fields: object) -> Letter:
    words = {"kind": "greeting", "language": "it", "subject": "Ciao", "text": "Ciao\n"}
    given = {"to": "ada@example.org", "message_id": f"<{Letter.objects.count()}@test>"}
    return Letter.objects.create(**{**words, **given, **fields})


def in_the_middle() -> Letter:
    """As a process leaves it that is killed between the server's answer and its own mark."""
    ended = timezone.now() - datetime.timedelta(minutes=1)
    return waiting(attempts=1, handed=ended - letters.LEASE, next_attempt=ended)


def facts() -> dict[str, state.Fact]:
    return {fact.name: fact for group in state.look(timezone.now()) for fact in group.facts}


@pytest.mark.django_db
def test_a_slow_server_is_waited_for_after_the_words_and_has_the_letter_once(server):
    server.waits = 0.5  # longer than anything else may take
    letter = waiting()

    assert letters.send_waiting(timezone.now()) == 1
    assert letters.send_waiting(timezone.now() + HOUR) == 0

    letter.refresh_from_db()
    assert (letter.sent is not None, len(server.letters)) == (True, 1)


@pytest.mark.django_db
@pytest.mark.parametrize("fault", [{"waits": 1.2}, {"hangs_up": True}], ids=["says nothing", "hangs up"])
def test_a_letter_whose_server_says_nothing_is_not_sent_again_and_shown(server, fault):
    vars(server).update(fault)
    letter, behind = waiting(), waiting()

    assert letters.send_waiting(timezone.now()) == 0
    vars(server).update(waits=0.0, hangs_up=False)
    assert letters.send_waiting(timezone.now() + HOUR) == 1  # the one behind it, which was not tried

    letter.refresh_from_db()
    behind.refresh_from_db()
    assert (letter.is_in_doubt, letter.sent, behind.sent is not None) == (True, None, True)
    assert [one["Message-ID"] for one in server.letters] == [letter.message_id, behind.message_id]
    assert (facts()["letters-in-doubt"].value, facts()["letters-in-doubt"].state) == ("1 lettera", "bad")
    assert facts()["letters-waiting"].value == "0"


@pytest.mark.django_db
def test_a_server_that_refuses_the_words_is_asked_again(server):
    server.refuses = 1
    letter = waiting()

    assert letters.send_waiting(timezone.now()) == 0
    letter.refresh_from_db()
    assert (letter.handed, letter.is_in_doubt) == (None, False)
    assert letters.send_waiting(timezone.now() + HOUR) == 1
    assert len(server.letters) == 1


@pytest.mark.django_db
def test_a_process_killed_after_the_servers_answer_leaves_a_letter_to_a_person(client):
    letter = in_the_middle()
    assert letters.send_waiting(timezone.now() + HOUR) == 0
    assert mail.outbox == []

    client.force_login(User.objects.create_superuser("admin"))
    shown = client.get("/admin/state/").content.decode()
    assert "forse partita" in shown
    answer = client.post(f"/admin/state/letters/{letter.pk}/left/", follow=True)
    assert "La lettera vale come partita." in answer.content.decode()
    letter.refresh_from_db()
    assert (letter.sent, letter.is_in_doubt) == (letter.handed, False)
    again = client.post(f"/admin/state/letters/{letter.pk}/left/", follow=True)
    assert "Niente da fare" in again.content.decode()
    assert facts()["letters-in-doubt"].state == "good"


@pytest.mark.django_db(transaction=True)
def test_whoever_finds_that_it_did_not_arrive_sends_it_again(client):
    letter = in_the_middle()
    client.force_login(User.objects.create_superuser("admin"))

    client.post(f"/admin/state/letters/{letter.pk}/again/")

    assert [one.extra_headers["Message-ID"] for one in mail.outbox] == [letter.message_id]


@pytest.mark.django_db
def test_what_is_on_its_way_cannot_be_sent_again_beside_itself():
    letter = waiting(attempts=1, handed=timezone.now(), next_attempt=timezone.now() + letters.LEASE)

    assert letters.try_again(Letter.objects.filter(pk=letter.pk)) == 0
    assert letters.has_left(Letter.objects.filter(pk=letter.pk)) == 0


@pytest.mark.django_db
def test_what_opens_a_door_does_not_stay_in_a_letter_that_has_left_after_all():
    letter = in_the_middle()
    Letter.objects.update(kind="entrance_forgotten")

    assert letters.has_left(Letter.objects.filter(pk=letter.pk)) == 1
    assert Letter.objects.values_list("text", "html").get() == ("", "")


@pytest.mark.django_db
def test_two_hosts_whose_clocks_differ_by_a_day_send_one(monkeypatch):
    waiting()
    real, tomorrow = post.send, timezone.now() + datetime.timedelta(days=1)
    beside = []

    def send(message, handing):
        if not beside:  # the lease of the first has ended for whoever lives a day later
            beside.append(None)
            beside[0] = letters.send_waiting(tomorrow)
        real(message, handing)

    monkeypatch.setattr(post, "send", send)

    assert (letters.send_waiting(timezone.now()), beside) == (0, [1])
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_a_letter_written_before_the_clock_was_set_back_leaves_at_once():
    waiting(next_attempt=NOW + HOUR, written=NOW + HOUR)

    assert letters.send_waiting(NOW) == 1


@pytest.mark.django_db
def test_a_sweep_ends_in_time_and_the_next_goes_on(monkeypatch):
    for _each in range(3):
        waiting()
    took = iter([0.0, 1.0, 39.0, 41.0])
    monkeypatch.setattr(letters, "time", SimpleNamespace(monotonic=lambda: next(took)))

    assert letters.send_waiting(timezone.now()) == 2
    monkeypatch.undo()
    assert letters.send_waiting(timezone.now()) == 1


@pytest.mark.django_db
def test_an_issue_does_not_wait_for_a_letter_in_doubt():
    issue = Newsletter.objects.create(subject_it="Novembre", subject_en="November")
    now = timezone.now()
    for number, letter in enumerate((in_the_middle(), waiting(sent=now))):
        reader = Subscriber.objects.create(
            email=f"r{number}@example.org", token=f"{number:032}", language="it"
        )
        Delivery.objects.create(newsletter=issue, subscriber=reader, written=now, letter=letter)

    assert mailing.progress(issue) == {"all": 2, "sent": 1, "failed": 0, "doubted": 1}


def test_the_postman_goes_once_more_for_what_was_written_while_he_was_out():
    begun, go_on, rounds = threading.Event(), threading.Event(), []

    def sweep() -> None:
        rounds.append(threading.current_thread().name)
        begun.set()
        assert go_on.wait(5)

    postman = Postman(sweep)
    postman.call()
    assert begun.wait(5)
    for _letter in range(3):
        postman.call()
    go_on.set()
    for thread in threading.enumerate():
        if thread.name == "letters":
            thread.join(5)

    assert rounds == ["letters", "letters"]


def test_a_round_that_failed_does_not_keep_the_postman_from_the_next(caplog):
    rounds = []

    def sweep() -> None:
        rounds.append(1)
        raise RuntimeError

    postman = Postman(sweep)
    for _call in range(2):
        postman.call()
        for thread in threading.enumerate():
            if thread.name == "letters":
                thread.join(5)

    assert len(rounds) == 2
    assert "letters could not be sent" in caplog.text


def test_nobody_waits_for_a_mail_server_where_no_worker_does_it(settings, monkeypatch):
    called = []
    monkeypatch.setattr(letters, "postman", SimpleNamespace(call=lambda: called.append(1)))
    settings.LETTERS_BESIDE = True

    letters.nudge()

    assert called == [1]
