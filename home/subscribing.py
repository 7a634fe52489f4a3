"""Signing up for the newsletter, confirming by letter, and leaving (law.md L43).

Whoever asks gets one letter with a link; only the button behind it makes a subscriber. What was agreed to is kept as
the version of the sentence beside the box, with the moments of asking and confirming.
"""

import datetime

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.crypto import get_random_string

from core import letters
from core.models import Letter, Subscriber

# A new wording of the sentence beside the box is a new version: a test holds the two together.
TEXT_VERSION = "2026-11"
CONFIRM_WITHIN = datetime.timedelta(hours=48)
ASK_AGAIN_AFTER = datetime.timedelta(minutes=10)
NEWSLETTER = "newsletter"


def ask(email: str, language: str) -> None:
    """Write the letter with the link; the answer to the visitor is the same whether the address is known or not.

    A second letter within ten minutes is not written: somebody may be typing another person's address.
    """
    now = timezone.now()
    with transaction.atomic():
        row, new = Subscriber.objects.select_for_update().get_or_create(
            email=email.lower(),
            defaults={
                "language": language,
                "asked": now,
                "text_version": TEXT_VERSION,
                "token": get_random_string(32),
            },
        )
        if new or _may_ask_again(row, now):
            # The secret stays: the link to leave in an old issue must work for ever.
            row.language, row.asked, row.text_version = language, now, TEXT_VERSION
            row.confirmed = row.left = None
            row.save()
            _write(row)


def _may_ask_again(row: Subscriber, now: datetime.datetime) -> bool:
    on_the_list = row.confirmed and not row.left
    return not on_the_list and row.asked <= now - ASK_AGAIN_AFTER


def _write(row: Subscriber) -> None:
    with translation.override(row.language):
        link = settings.BASE_URL + reverse("home:newsletter_confirm", kwargs={"token": row.token})
    letters.write("newsletter_confirm", row.email, row.language, {"link": link}, about=NEWSLETTER)


def waiting(token: str) -> Subscriber | None:
    """Who asked no more than 48 hours ago with this secret, or has confirmed already."""
    row = Subscriber.objects.filter(token=token, left__isnull=True).first()
    if row and (row.confirmed or row.asked > timezone.now() - CONFIRM_WITHIN):
        return row
    return None


def confirm(row: Subscriber) -> None:
    Subscriber.objects.filter(pk=row.pk, confirmed__isnull=True).update(confirmed=timezone.now())


def leave(row: Subscriber) -> None:
    """At once: what was written and has not left stays here."""
    with transaction.atomic():
        Subscriber.objects.filter(pk=row.pk, left__isnull=True).update(left=timezone.now())
        Letter.objects.filter(to=row.email, kind=NEWSLETTER, sent__isnull=True).delete()


def leaving_address(row: Subscriber) -> str:
    """For the foot of every issue and its List-Unsubscribe header (RFC 8058)."""
    with translation.override(row.language):
        return settings.BASE_URL + reverse("home:newsletter_leave", kwargs={"token": row.token})
