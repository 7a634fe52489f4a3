"""Writing and sending letters.

A letter is written in the transaction of what it tells; after the commit a task is nudged, and every tick
sweeps what remains. It is never lost. It can leave twice only when the process dies between the server's
answer and the mark, and then with the same Message-ID.
"""

import datetime
import logging
import re
import smtplib
from dataclasses import dataclass
from email.mime.text import MIMEText
from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import F, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.crypto import get_random_string
from django_tasks import task

from core.models import Letter, Organisation

logger = logging.getLogger(__name__)
LEASE = datetime.timedelta(minutes=5)
MOST_ATTEMPTS = 12
# What opens a door stands in no row, export or backup for longer than it has to.
BLANK_ONCE_SENT = frozenset({"entrance_forgotten"})


class ServerGone(Exception):
    """Nobody answers at the mail server: it is not this letter's fault."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a letter says."""

    subject: str
    text: str
    html: str


def compose(kind: str, language: str, context: dict[str, Any]) -> Words:
    """From `letters/<kind>.subject.txt`, `.txt` and `.html`, in that language."""
    with translation.override(language):
        full = {**context, "organisation": Organisation.load(), "language": language}
        subject = " ".join(render_to_string(f"letters/{kind}.subject.txt", full).split())
        full["subject"] = subject
        text = render_to_string(f"letters/{kind}.txt", full).strip() + "\n"
        return Words(subject, text, render_to_string(f"letters/{kind}.html", full))


def write(
    kind: str,
    to: str,
    language: str,
    context: dict[str, Any],
    *,
    about: str = "",
    reply_to: str = "",
    references: str = "",
    calendar: str = "",
) -> Letter:
    """Keep a letter and send it after commit."""
    words = compose(kind, language, context)
    more = {"about": about, "reply_to": reply_to, "references": references, "calendar": calendar}
    letter = keep(kind, to, language, words, **more)
    transaction.on_commit(nudge, robust=True)
    return letter


def keep(
    kind: str,
    to: str,
    language: str,
    words: Words,
    *,
    about: str = "",
    reply_to: str = "",
    leave_url: str = "",
    references: str = "",
    calendar: str = "",
) -> Letter:
    """Keep a letter for the next sweep: for many at once, which need no nudge each."""
    return Letter.objects.create(
        kind=kind,
        to=to,
        reply_to=reply_to,
        language=language,
        subject=words.subject[:250],
        text=words.text,
        html=words.html,
        about=about,
        leave_url=leave_url,
        references=references,
        calendar=calendar,
        message_id=f"<{get_random_string(32).lower()}@letters.consorzio>",
    )


def nudge() -> None:
    send_letters.enqueue()


@task()
def send_letters() -> int:
    return send_waiting(timezone.now())


def send_waiting(now: datetime.datetime, most: int = 200) -> int:
    """Send what was due then, oldest first; returns how many left. Safe beside another sweep: each letter is leased
    first, from the moment its turn comes, however long those before it took.
    """
    sent = 0
    for letter in Letter.objects.due(now).order_by("next_attempt", "pk")[:most]:
        leased = (
            Letter.objects.due(now)
            .filter(pk=letter.pk)
            .update(next_attempt=timezone.now() + LEASE, attempts=F("attempts") + 1)
        )
        try:
            sent += bool(leased and _send(letter))
        except ServerGone:
            break  # the others would wait for it just as long, and whoever asked waits with them
    return sent


def resend(letter: Letter) -> Letter:
    """The same words once more, as a letter of its own: the first stays as it was, sent or given up."""
    words = Words(letter.subject, letter.text, letter.html)
    names = ("about", "reply_to", "references", "calendar")
    more = {name: getattr(letter, name) for name in names}
    again = keep(letter.kind, letter.to, letter.language, words, leave_url=letter.leave_url, **more)
    if letter.sent is None:  # it would leave beside its copy
        Letter.objects.filter(pk=letter.pk, sent__isnull=True).update(given_up=timezone.now(), attempts=0)
    transaction.on_commit(nudge, robust=True)
    return again


def given_up() -> "QuerySet[Letter]":
    """Those that nobody tries any more, without those that were written once more by `resend`."""
    return Letter.objects.filter(sent__isnull=True, given_up__isnull=False, attempts__gt=0)


def try_again(which: "QuerySet[Letter]") -> int:
    """The same letters from the beginning, once what kept them is gone; with the same Message-ID, so never twice."""
    tried = which.filter(sent__isnull=True).update(
        given_up=None, attempts=0, next_attempt=timezone.now(), last_error=""
    )
    transaction.on_commit(nudge, robust=True)
    return tried


def _send(letter: Letter) -> bool:
    message = EmailMultiAlternatives(
        letter.subject,
        letter.text,
        to=[letter.to],
        reply_to=[letter.reply_to] if letter.reply_to else None,
        headers=_headers(letter),
    )
    if letter.html:
        message.attach_alternative(letter.html, "text/html")
    if letter.calendar:
        message.attach(calendar_part(letter.calendar))
    try:
        message.send()
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused, ValueError) as error:
        _failed(letter, error)
        return False
    except OSError as error:  # smtplib's own errors are among them
        _failed(letter, error)
        raise ServerGone from error
    blank = {"text": "", "html": ""} if letter.kind in BLANK_ONCE_SENT else {}
    Letter.objects.filter(pk=letter.pk).update(sent=timezone.now(), last_error="", **blank)
    return True


def calendar_part(calendar: str) -> MIMEText:
    """A file to keep. Its method is said in the header as in the file, or mail programs distrust it (RFC 6047)."""
    part = MIMEText(calendar, "calendar", "utf-8")
    if method := re.search(r"^METHOD:(\w+)\r?$", calendar, re.MULTILINE):
        part.set_param("method", method[1])
    part.add_header("Content-Disposition", "attachment", filename="calendar.ics")
    return part


def _headers(letter: Letter) -> dict[str, str]:
    headers = {"Message-ID": letter.message_id, "Content-Language": letter.language}
    if letter.references:
        headers["In-Reply-To"] = letter.references.split()[-1]
        headers["References"] = letter.references
    if letter.leave_url:
        headers["List-Unsubscribe"] = f"<{letter.leave_url}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers


def _failed(letter: Letter, error: Exception) -> None:
    """Try again after 1, 2, 4 … minutes, half a day at most; give up and show it to staff after twelve
    attempts.
    """
    now = timezone.now()
    attempts = letter.attempts + 1
    pause = datetime.timedelta(minutes=min(2 ** (attempts - 1), 720))
    logger.warning(
        "letter %s (%s) did not leave, attempt %s: %s", letter.pk, letter.kind, attempts, type(error).__name__
    )
    Letter.objects.filter(pk=letter.pk).update(
        last_error=f"{type(error).__name__}: {error}"[:250],
        next_attempt=now + pause,
        given_up=now if attempts >= MOST_ATTEMPTS else None,
    )
