"""No letter takes a second header or a second receiver from what somebody typed: every kind, every form, every sign."""

from __future__ import annotations

import email
from email.utils import getaddresses
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.mail.backends.locmem import EmailBackend
from django.core.mail.message import sanitize_address

from core import letters
from core.lines import Line, MailAddress, readable
from core.models import Letter
from events.letter_words import KINDS
from tests.attack.posted import Posting, Sender, postings

ROOT = Path(__file__).resolve().parents[2]
HEADERS = {
    *("Content-Type", "MIME-Version", "Subject", "From", "To", "Date", "Message-ID", "Content-Language"),
    *(
        "Reply-To",
        "List-Unsubscribe",
        "List-Unsubscribe-Post",
        "References",
        "In-Reply-To",
        "Content-Transfer-Encoding",
    ),
}
# What mail servers, Python or Unicode take for the end of a line, and how it is smuggled.
ENDS = {
    "CRLF": "\r\n",
    "LF": "\n",
    "CR": "\r",
    "VT": "\v",
    "FF": "\f",
    "FS": "\x1c",
    "RS": "\x1e",
    "NEL": "\x85",
    "LS": "\u2028",
    "PS": "\u2029",
    "escaped": "%0d%0a",
    "twice": "%250d%250a",
    "folded": "\r\n ",
    "empty": "\r\n\r\n",
    "encoded word": "=?utf-8?q?=0D=0A?=",
    "short": "\u560d\u560a",
}
EVIL = "Bcc: evil@example.com"
TYPED = (
    "name",
    "email",
    "message",
    "lines",
    "recipient",
    "street",
    "city",
    "phone",
    "organisation",
    "company",
)
TYPED += ("gift_message", "account_holder", "order", "topic", "voucher", "pec", "bill_street", "language")


class Hostile:
    """Stands for all that a letter may tell: whatever is asked of it, it says the same; true or not, as told."""

    def __init__(self, said: str, *, true: bool) -> None:
        self.said, self.true = said, true

    def __str__(self) -> str:
        return self.said

    def __getattr__(self, name: str) -> Hostile:
        if name.startswith("__") or name in ("resolve_expression", "do_not_call_in_templates", "alters_data"):
            raise AttributeError(name)
        return self

    def __getitem__(self, name: object) -> Hostile:
        if isinstance(name, int):
            raise IndexError
        return self

    def __bool__(self) -> bool:
        return self.true

    def __len__(self) -> int:
        return 2


class Anything(dict[str, Any]):
    """A context that has everything."""

    def __init__(self, said: Hostile) -> None:
        super().__init__(dict.fromkeys(NAMES, said), language="it")


class Wire(EmailBackend):
    """Keeps letters, and writes each out as the connection to a mail server does."""

    def send_messages(self, messages: Any) -> int:
        for message in messages:
            message.message().as_bytes(linesep="\r\n")
            for receiver in message.recipients():
                sanitize_address(receiver, "utf-8")
        return int(super().send_messages(messages))


def kinds() -> list[str]:
    folders = sorted(ROOT.glob("**/templates/letters/*.subject.txt"))
    return [path.name.removesuffix(".subject.txt") for path in folders if ".venv" not in path.parts]


# What stands at the beginning of a variable in any of their subjects.
NAMES = {
    word
    for path in ROOT.glob("templates/letters/*.subject.txt")
    for word in path.read_text().replace("=", " ").replace(".", " ").replace("|", " ").split()
    if word.isidentifier()
}


def complaints(sent: Any, to: str) -> list[str]:
    """What a mail server would find in a letter besides what belongs there."""
    raw = sent.message().as_bytes(linesep="\n")
    head = raw.partition(b"\n\n")[0]
    told = email.message_from_bytes(raw)
    found = [f"header {name}" for name in told if name not in HEADERS]
    found += [f"twice {name}" for name in HEADERS if len(told.get_all(name, [])) > 1]
    found += [
        f"sign {sign!r}" for sign in head.decode("latin-1") if (sign < " " and sign != "\n") or sign == "\x85"
    ]
    receivers = [address for _name, address in getaddresses([told["To"]])]
    if receivers != [to] or sent.recipients() != [to]:
        found.append(f"receivers {receivers} {sent.recipients()}")
    return found


def test_every_kind_of_letter_keeps_its_subject_on_one_line():
    assert len(kinds()) > 35
    assert {"about", "order", "withdrawal", "enquiry", "newsletter", "heading", "name", "said"} <= NAMES
    broken, showing = [], set()
    for kind in kinds():
        for end, sign in ENDS.items():
            for true in (True, False):
                said = letters.subject_of(kind, Anything(Hostile(f"Ada{sign}{EVIL}", true=true)))
                showing |= {kind} if "Ada" in said else set()
                if len(said.splitlines()) != 1:
                    broken.append(f"{kind} {end}")

    assert broken == []
    assert showing >= {"booking", "newsletter", "waiting_back", "waiting_confirm", "order_placed", "alert"}
    assert all(len(str(words.subject).splitlines()) == 1 for words in KINDS.values())


@pytest.mark.django_db
@pytest.mark.once
def test_a_row_that_holds_a_second_line_all_the_same_does_not_leave_and_stops_no_other(settings):
    settings.EMAIL_BACKEND = f"{__name__}.Wire"
    good = {"kind": "alert", "to": "anna@example.org", "language": "it", "subject": "Buongiorno", "text": "x"}
    rows = [
        Letter(
            **{**good, name: f"{good.get(name, 'a@example.org')}{sign}{EVIL}"}, message_id=f"<{name}{end}@x>"
        )
        for name in ("subject", "to", "reply_to", "references", "leave_url")
        for end, sign in ENDS.items()
    ]
    Letter.objects.bulk_create([*rows, Letter(**good, message_id="<good@x>")])

    letters.send_waiting(rows[-1].next_attempt.replace(year=2099))

    assert "<good@x>" in {sent.extra_headers["Message-ID"] for sent in mail.outbox}
    for sent in mail.outbox:
        assert complaints(sent, sent.to[0]) == [], sent.extra_headers


def refusals(field: forms.Field, typed: str) -> bool:
    try:
        return "\n" in field.clean(typed) or len(field.clean(typed).splitlines()) > 1
    except ValidationError:
        return True


def test_a_line_is_refused_that_holds_the_end_of_one_and_one_that_turns_round():
    line = Line(max_length=120)
    for end, sign in ENDS.items():
        if not sign.isprintable():
            assert refusals(line, f"Ada{sign}{EVIL}"), end
    assert refusals(line, "Ada\u202egro.live")
    for name in ("Ada Bianchi", "Zoë O’Hara-Müller", "李小龍", "علی\u200cرضا", "Ada %0d%0a"):
        assert line.clean(name) == name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("anna@example.org", "anna@example.org"),
        ("Anna@Example.org", "Anna@Example.org"),
        ("anna@müller.de", "anna@müller.de"),
        ("anna@exam\ufeffple.org", "anna@example.org"),  # the same mailbox by another spelling
        ("anna@\uff45xample.org", "anna@example.org"),
        ("anna@example。org", None),
        ('"anna"@example.org', None),
        ('"a\\nna"@example.org', None),
        ('"anna\x0b"@example.org', None),
        ("anna@exam\u2028ple.org", None),
        ("anna@example.org\r\nBcc: evil@example.com", None),
        ("anna@example.org,evil@example.com", None),
        ("anna@example.org%0d%0aBcc:evil@example.com", None),
    ],
)
def test_a_mailbox_has_one_spelling_and_one_receiver(typed, kept):
    field = MailAddress()
    if kept is None:
        with pytest.raises(ValidationError, match=r"e-?mail"):
            field.clean(typed)
    else:
        assert field.clean(typed) == kept


def test_several_lines_hold_nothing_that_cannot_be_shown():
    readable("Auguri!\r\nAnna\te Bruno\n")
    for sign in ("\x00", "\x1b[31m", "\v", "\u202e"):
        with pytest.raises(ValidationError):
            readable(f"Auguri{sign}")


@pytest.mark.proof
@pytest.mark.django_db
@pytest.mark.once
def test_no_form_puts_a_second_header_or_receiver_into_a_letter(known_world):
    sender, tried, written, wrong = Sender(known_world.client), 0, set(), []
    for posting in postings(known_world):
        for name in texts(posting):
            for end, sign in ENDS.items():
                said = {**posting.said, name: f"{posting.said[name]}{sign}{EVIL}"}
                answer, found = sender.send(posting, said, letters_of_it)
                tried += 1
                written |= {kind for kind, _told in found}
                wrong += [f"{posting.name} {name} {end}: {kind} {told}" for kind, told in found if told]
                if answer.status_code >= 500 or (answer.status_code >= 400 and not answer.content):
                    wrong.append(f"{posting.name} {name} {end} answers {answer.status_code}")

    assert wrong == []
    assert tried > 400
    assert {
        "enquiry_received",
        "enquiry_to_answer",
        "booking_confirmed",
        "order_placed",
        "withdrawal_received",
    } <= {kind.partition(" ")[0] for kind in written}


def texts(posting: Posting) -> list[str]:
    named = [name for name, value in posting.said.items() if isinstance(value, str)]
    return [name for name in named if name.rpartition("-")[2] in TYPED or "name" in name]


def letters_of_it() -> list[tuple[str, list[str]]]:
    """Of each letter that was written just now its kind, and what is wrong with it."""
    mail.outbox.clear()
    told = []
    for letter in Letter.objects.filter(sent__isnull=True):
        letters._send(letter)
        told.append(
            (letter.kind, complaints(mail.outbox[-1], letter.to) if mail.outbox else ["did not leave"])
        )
    return told
