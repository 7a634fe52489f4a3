"""Letters are rows: written with what they tell, sent after the commit, never lost."""

import datetime
import smtplib

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone

from core import letters
from core.models import Letter

NOW = datetime.datetime(2026, 11, 22, 9, 0, tzinfo=datetime.UTC)


@pytest.fixture
def frame(settings, tmp_path):
    """A kind of letter of its own, so that these tests depend on no shop and no event."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "greeting.subject.txt").write_text("Hello\n{{ name }}\n")
    (folder / "greeting.txt").write_text("Dear {{ name }}, {{ language }}")
    (folder / "greeting.html").write_text("<p>Dear {{ name }}</p>")
    templates = [{**settings.TEMPLATES[0], "DIRS": [tmp_path, *settings.TEMPLATES[0]["DIRS"]]}]
    settings.TEMPLATES = templates


@pytest.fixture
def clock(monkeypatch):
    """It stands until somebody moves it."""

    class Clock:
        now = NOW

        def passes(self, **time: float) -> datetime.datetime:
            self.now += datetime.timedelta(**time)
            return self.now

    own = Clock()
    monkeypatch.setattr(letters.timezone, "now", lambda: own.now)
    return own


def waiting(**fields: object) -> Letter:
    given = {
        "kind": "greeting",
        "to": "ada@example.org",
        "language": "it",
        "subject": "Ciao",
        "text": "Ciao\n",
    }
    number = Letter.objects.count()
    return Letter.objects.create(
        **{**given, "message_id": f"<{number}@test>", "written": NOW, "next_attempt": NOW, **fields}
    )


@pytest.mark.django_db(transaction=True)
def test_a_letter_leaves_after_the_commit_and_not_before(frame):
    with transaction.atomic():
        letter = letters.write("greeting", "ada@example.org", "en", {"name": "Ada"}, about="VM-2026-00001")
        assert mail.outbox == []

    (message,) = mail.outbox
    assert message.subject == "Hello Ada"
    assert message.to == ["ada@example.org"]
    assert message.body == "Dear Ada, en\n"
    assert message.alternatives[0].content == "<p>Dear Ada</p>"
    assert message.extra_headers["Message-ID"] == letter.message_id
    letter.refresh_from_db()
    assert letter.sent is not None


@pytest.mark.django_db(transaction=True)
def test_a_letter_about_something_undone_is_undone_with_it(frame):
    with transaction.atomic():
        letters.write("greeting", "ada@example.org", "it", {"name": "Ada"})
        transaction.set_rollback(True)

    assert Letter.objects.count() == 0
    assert mail.outbox == []


@pytest.mark.django_db
def test_a_letter_left_behind_by_a_dead_process_goes_out_at_the_next_sweep_and_once():
    letter = waiting()

    assert letters.send_waiting(NOW) == 1
    assert letters.send_waiting(NOW + datetime.timedelta(hours=1)) == 0

    assert [message.extra_headers["Message-ID"] for message in mail.outbox] == [letter.message_id]


@pytest.mark.django_db
def test_a_sweep_leaves_alone_what_another_sweep_has_leased():
    waiting()
    Letter.objects.update(next_attempt=NOW + letters.LEASE, attempts=1)

    assert letters.send_waiting(NOW) == 0
    assert mail.outbox == []


@pytest.mark.django_db
def test_a_letter_that_leaves_slowly_is_no_other_sweeps_however_long_those_before_it_took(clock, monkeypatch):
    for _each in range(3):
        waiting()
    left = []

    def slowly(self: mail.EmailMultiAlternatives) -> None:
        left.append(self.extra_headers["Message-ID"])
        now = clock.passes(minutes=4)
        if len(left) == 3:  # the first sweep is eight minutes old, and another one begins
            letters.send_waiting(now)

    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", slowly)

    assert letters.send_waiting(NOW) == 3
    assert left == ["<0@test>", "<1@test>", "<2@test>"]


@pytest.mark.django_db
def test_a_refusal_is_waited_out_from_when_it_came(clock, monkeypatch):
    letter = waiting()

    def refuse(self: object) -> None:
        clock.passes(minutes=7)
        raise smtplib.SMTPRecipientsRefused({})

    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", refuse)

    assert letters.send_waiting(NOW) == 0
    letter.refresh_from_db()
    assert letter.next_attempt == NOW + datetime.timedelta(minutes=8)


@pytest.mark.django_db
def test_a_server_that_refuses_is_asked_again_later_with_the_same_message_id(postbox, clock):
    postbox.refuses = 1
    letter = waiting()

    assert letters.send_waiting(NOW) == 0
    letter.refresh_from_db()
    assert letter.sent is None
    assert letter.attempts == 1
    assert letter.next_attempt == NOW + datetime.timedelta(minutes=1)
    assert "451" in letter.last_error

    assert letters.send_waiting(NOW + datetime.timedelta(minutes=2)) == 1
    assert [received["Message-ID"] for received in postbox.letters] == [letter.message_id]


@pytest.mark.django_db
def test_after_twelve_refusals_a_letter_is_given_up_and_shown(clock, monkeypatch):
    def refuse(self: object) -> None:
        raise smtplib.SMTPServerDisconnected("gone")

    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", refuse)
    letter = waiting()
    for _attempt in range(12):
        letters.send_waiting(clock.now)
        clock.passes(hours=13)
    letter.refresh_from_db()

    assert letter.attempts == 12
    assert letter.given_up is not None
    assert letter.sent is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    "says", [ConnectionRefusedError(), smtplib.SMTPAuthenticationError(535, b"no")], ids=["nothing", "no"]
)
def test_when_nobody_answers_at_the_server_the_others_are_not_tried_too(monkeypatch, says):
    asked = []

    def nobody(self: mail.EmailMultiAlternatives) -> None:
        asked.append(self.to)
        raise says

    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", nobody)
    waiting(to="first@example.org")
    second = waiting(to="second@example.org")

    assert letters.send_waiting(NOW) == 0
    second.refresh_from_db()
    assert asked == [["first@example.org"]]
    assert second.attempts == 0


@pytest.mark.django_db
def test_one_bad_address_does_not_hold_up_the_letters_behind_it(monkeypatch):
    bad, good = waiting(to="bad@example.org"), waiting(to="good@example.org")
    real = mail.EmailMultiAlternatives.send

    def send(self: mail.EmailMultiAlternatives) -> int:
        if "bad@example.org" in self.to:
            raise smtplib.SMTPRecipientsRefused({})
        return real(self)

    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", send)

    assert letters.send_waiting(NOW) == 1
    good.refresh_from_db()
    bad.refresh_from_db()
    assert (good.sent is not None, bad.sent is None) == (True, True)


@pytest.mark.django_db(transaction=True)
def test_a_letter_that_never_came_can_be_sent_again():
    letter = waiting(sent=timezone.now())

    again = letters.resend(letter)

    assert [message.extra_headers["Message-ID"] for message in mail.outbox] == [again.message_id]
    assert again.message_id != letter.message_id
    assert (again.subject, again.text, again.to) == (letter.subject, letter.text, letter.to)


@pytest.mark.django_db(transaction=True)
def test_a_letter_that_is_sent_again_does_not_leave_beside_its_copy():
    letter = waiting(next_attempt=timezone.now() + datetime.timedelta(hours=1), attempts=3)

    letters.resend(letter)

    assert len(mail.outbox) == 1
    assert letters.send_waiting(timezone.now() + datetime.timedelta(days=1)) == 0


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("method", ["PUBLISH", ""])
def test_a_calendar_file_goes_with_its_letter_and_with_its_copy(frame, method):
    line = f"METHOD:{method}\r\n" if method else ""
    calendar = f"BEGIN:VCALENDAR\r\n{line}SUMMARY:Città\r\nEND:VCALENDAR\r\n"

    letter = letters.write("greeting", "ada@example.org", "it", {"name": "Ada"}, calendar=calendar)
    letters.resend(letter)

    for message in mail.outbox:
        (part,) = [part for part in message.message().walk() if part.get_content_type() == "text/calendar"]
        assert part.get_payload(decode=True).decode() == calendar
        assert part.get_param("method") == (method or None)
        assert part.get_filename() == "calendar.ics"
    assert len(mail.outbox) == 2
