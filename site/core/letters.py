"""Writing and sending letters.

A letter is written in the transaction of what it tells; afterwards it is sent beside the request, and every tick
sweeps what remains. It is never lost and leaves once: it is marked before the mail server gets its words, and where
nobody can know whether the server took them, a person decides (docs/faults.md says why).
"""

import datetime
import logging
import threading
import time
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.crypto import get_random_string
from django_tasks import task

from core import envelopes, post, queue
from core.models import Letter, Organisation
from core.postman import Postman

logger = logging.getLogger(__name__)
LEASE = datetime.timedelta(minutes=5)  # longer than the mail server is given for one letter (core/post.py)
MOST_ATTEMPTS = 12
SWEEP_SECONDS = 40.0  # then the others of the clock and of the worker have their turn
# What opens a door stands in no row, export or backup for longer than it has to.
BLANK_ONCE_SENT = frozenset({"entrance_forgotten"})


class ServerGone(Exception):
    """Nobody answers at the mail server: it is not this letter's fault."""


class InOtherHands(Exception):
    """Another sweep has given this letter to the server already."""


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
        full["subject"] = subject = subject_of(kind, full)
        text = render_to_string(f"letters/{kind}.txt", full).strip() + "\n"
        return Words(subject, text, render_to_string(f"letters/{kind}.html", full))


def subject_of(kind: str, context: Any) -> str:
    """One line, whatever was typed into what it tells: a second one would be a header of the letter."""
    return " ".join(render_to_string(f"letters/{kind}.subject.txt", context).split())


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


def write_alike(
    kind: str, to: str, language: str, context: dict[str, Any], *, leaves: bool, about: str = ""
) -> None:
    """Where an answer may not tell who is known here: whether the letter `leaves` or not, the same is done."""
    with transaction.atomic():
        keep(kind, to, language, compose(kind, language, context), about=about)
        transaction.set_rollback(not leaves)
    transaction.on_commit(nudge, robust=True)


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
    if queue.is_kept() or not settings.LETTERS_BESIDE:
        send_letters.enqueue()
    else:
        postman.call()


@task()
def send_letters() -> int:
    return send_waiting(timezone.now())


postman = Postman(lambda: send_waiting(timezone.now()))


def send_waiting(now: datetime.datetime, most: int = 1000) -> int:
    """Send what was due then, oldest first, as far as one comes in SWEEP_SECONDS; returns how many left. Safe beside
    another sweep: each letter is leased first, from the moment its turn comes, however long those before it took.
    """
    sent, began = 0, time.monotonic()
    due = Letter.objects.due(now)
    for key in list(due.order_by("next_attempt", "pk").values_list("pk", flat=True)[:most]):
        if time.monotonic() - began > SWEEP_SECONDS or not threading.main_thread().is_alive():
            break  # the next sweep goes on
        leased = due.filter(pk=key).update(next_attempt=timezone.now() + LEASE, attempts=F("attempts") + 1)
        try:
            sent += bool(leased and _send(Letter.objects.get(pk=key)))
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


def in_doubt(now: datetime.datetime) -> "QuerySet[Letter]":
    """Those that the mail server may have or not: nobody sends them again by itself."""
    return Letter.objects.filter(
        sent__isnull=True, given_up__isnull=True, handed__isnull=False, next_attempt__lte=now
    )


def try_again(which: "QuerySet[Letter]") -> int:
    """The same letters from the beginning, once what kept them is gone; none that is on its way just now."""
    now = timezone.now()
    tried = (
        which.filter(sent__isnull=True)
        .exclude(handed__isnull=False, next_attempt__gt=now)
        .update(given_up=None, attempts=0, next_attempt=now, last_error="", handed=None)
    )
    transaction.on_commit(nudge, robust=True)
    return tried


def has_left(which: "QuerySet[Letter]") -> int:
    """Somebody has found out that these, which were in doubt, arrived."""
    doubted = in_doubt(timezone.now()) & which
    for kind in BLANK_ONCE_SENT:
        doubted.filter(kind=kind).update(text="", html="")
    return doubted.update(sent=F("handed"), last_error="")


def _send(letter: Letter) -> bool:
    handing = post.Handing(partial(_mark, letter))
    try:
        post.send(envelopes.message_of(letter), handing)
    except InOtherHands:
        return False
    except post.REFUSALS as error:
        _failed(letter, error)
        if isinstance(error, post.OF_THE_SERVER):
            raise ServerGone from error
        return False
    except OSError as error:  # smtplib's own errors are among them
        _unanswered(letter, error) if handing.begun else _failed(letter, error)
        raise ServerGone from error
    blank = {"text": "", "html": ""} if letter.kind in BLANK_ONCE_SENT else {}
    Letter.objects.filter(pk=letter.pk).update(sent=timezone.now(), last_error="", **blank)
    return True


def _mark(letter: Letter) -> None:
    """Just before the server gets the words. One sweep alone can set it, whatever the clocks of two hosts say."""
    mine = Letter.objects.filter(pk=letter.pk, sent__isnull=True, handed__isnull=True)
    if not mine.update(handed=timezone.now()):
        raise InOtherHands


def _unanswered(letter: Letter, error: Exception) -> None:
    """The mark stays, and says that the server may have it."""
    logger.error(
        "letter %s (%s) is in doubt: the server had it and said nothing: %s",
        letter.pk,
        letter.kind,
        type(error).__name__,
    )
    said = f"{type(error).__name__}: {error}"[:250]
    Letter.objects.filter(pk=letter.pk).update(last_error=said, next_attempt=timezone.now())


def _failed(letter: Letter, error: Exception) -> None:
    """Try again after 1, 2, 4 … minutes, half a day at most; give up and show it to staff after twelve
    attempts.
    """
    now = timezone.now()
    pause = datetime.timedelta(minutes=min(2 ** (letter.attempts - 1), 720))
    logger.warning(
        "letter %s (%s) did not leave, attempt %s: %s",
        letter.pk,
        letter.kind,
        letter.attempts,
        type(error).__name__,
    )
    Letter.objects.filter(pk=letter.pk).update(
        last_error=f"{type(error).__name__}: {error}"[:250],
        handed=None,
        next_attempt=now + pause,
        given_up=now if letter.attempts >= MOST_ATTEMPTS else None,
    )
