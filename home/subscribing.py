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
    """Write the letter with the link. Whether the address is known or not, the visitor gets the same answer, and the
    same is done for it: neither its words nor its time tell who is on the list.

    A second letter within ten minutes is not written: somebody may be typing another person's address.
    """
    now, token = timezone.now(), get_random_string(32)
    new = Subscriber(
        email=email.lower(), language=language, asked=now, text_version=TEXT_VERSION, token=token
    )
    with transaction.atomic():
        # Not `get_or_create`, which does more for some; and a row that is there is ours from now on.
        Subscriber.objects.bulk_create(
            [new], update_conflicts=True, unique_fields=["email"], update_fields=["email"]
        )
        row = Subscriber.objects.select_for_update().get(email=new.email)
        writes = row.token == token or _may_ask_again(row, now)
        if writes:
            # The secret stays: the link to leave in an old issue must work for ever.
            row.language, row.asked, row.text_version = language, now, TEXT_VERSION
            row.confirmed = row.left = None
        row.save()
        _write(row, leaves=writes)


def _may_ask_again(row: Subscriber, now: datetime.datetime) -> bool:
    on_the_list = row.confirmed and not row.left
    return not on_the_list and row.asked <= now - ASK_AGAIN_AFTER


def _write(row: Subscriber, *, leaves: bool) -> None:
    with translation.override(row.language):
        link = settings.BASE_URL + reverse("home:newsletter_confirm", kwargs={"token": row.token})
    said = {"link": link}
    letters.write_alike("newsletter_confirm", row.email, row.language, said, leaves=leaves, about=NEWSLETTER)


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
