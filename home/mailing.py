"""Sending an issue of the newsletter: a row for each reader first, then a letter for each row, a few hundred a time.

Interrupted, it goes on at the next tick; begun twice, nobody gets two.
"""

import datetime
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone, translation
from django.utils.translation import gettext
from django_tasks import task

from core import letters, pictures
from core.cards import Card
from core.languages import LANGUAGES
from core.models import Picture, Subscriber, User
from home import subscribing
from home.models.newsletters import Delivery, Newsletter

AT_ONCE = 200
PICTURE = "card"


class NothingToSend(Exception):
    """The issue has no readers, or has been sent."""


def readers() -> dict[str, int]:
    """How many would receive an issue now, by language."""
    rows = _readers().values("language").annotate(number=Count("pk"))
    return {row["language"]: row["number"] for row in rows.order_by("language")}


def _readers() -> Any:
    return Subscriber.objects.filter(confirmed__isnull=False, left__isnull=True)


def cards(newsletter: Newsletter, language: str) -> list[dict[str, Any]]:
    """What the letter shows of the issue's live public pages in that language; the others are left out.

    Letters are read elsewhere: every address in them is whole.
    """
    found = []
    with translation.override(language):
        for chosen in newsletter.cards.select_related("page"):
            told = chosen.page.get_translations(inclusive=True).live().public()
            page = told.filter(locale__language_code=language).specific().first()
            if page is not None:
                found.append(_told(page.card, pictures.open_to_all(page.specific.picture), language))
    return found


def _told(card: Card, picture: Picture | None, language: str) -> dict[str, Any]:
    seen = pictures.shown(picture, PICTURE, language) if picture else None
    return {
        "title": card.title,
        "url": _whole(card.url),
        "text": card.text,
        "meta": card.meta,
        "picture": {"src": _whole(seen.src), "alt": seen.alt} if seen else None,
    }


def _whole(address: str) -> str:
    return address if "://" in address else settings.BASE_URL + address


def compose(
    newsletter: Newsletter, language: str, leave_url: str, shown: list[dict[str, Any]]
) -> letters.Words:
    context = {
        "newsletter": {"subject": newsletter.subject(language), "opening": newsletter.opening(language)},
        "cards": shown,
        "leave_url": leave_url,
    }
    return letters.compose(subscribing.NEWSLETTER, language, context)


def start(newsletter: Newsletter, who: User) -> int:
    """Fix who gets the issue and begin; returns how many. NothingToSend when it has begun or nobody reads."""
    with transaction.atomic():
        locked = Newsletter.objects.select_for_update().get(pk=newsletter.pk)
        rows = [Delivery(newsletter=locked, subscriber=reader) for reader in _readers()]
        if locked.started or not rows:
            raise NothingToSend
        Delivery.objects.bulk_create(rows, batch_size=500)
        Newsletter.objects.filter(pk=locked.pk).update(started=timezone.now(), started_by=who)
        transaction.on_commit(write_letters.enqueue, robust=True)
    return len(rows)


@task()
def write_letters() -> int:
    return write_more(timezone.now())


def write_more(now: datetime.datetime, most: int = AT_ONCE) -> int:
    """Write the letters of what has begun; returns how many."""
    waiting = Delivery.objects.filter(written__isnull=True).order_by("pk")
    made: dict[tuple[int, str], list[dict[str, Any]]] = {}
    written = 0
    for delivery in waiting.select_related("newsletter", "subscriber")[:most]:
        language = delivery.subscriber.language
        key = (delivery.newsletter_id, language)
        if key not in made:
            made[key] = cards(delivery.newsletter, language)
        written += _write(delivery, made[key], now)
    return written


def _write(delivery: Delivery, shown: list[dict[str, Any]], now: datetime.datetime) -> bool:
    reader, leave_url = delivery.subscriber, subscribing.leaving_address(delivery.subscriber)
    words = compose(delivery.newsletter, reader.language, leave_url, shown)
    with transaction.atomic():
        taken = Delivery.objects.filter(
            pk=delivery.pk, written__isnull=True, subscriber__left__isnull=True
        ).update(written=now)
        if not taken:
            Delivery.objects.filter(pk=delivery.pk, written__isnull=True).delete()  # has left meanwhile
            return False
        letter = letters.keep(
            subscribing.NEWSLETTER,
            reader.email,
            reader.language,
            words,
            about=f"newsletter {delivery.newsletter_id}",
            leave_url=leave_url,
        )
        Delivery.objects.filter(pk=delivery.pk).update(letter=letter)
    return True


def progress(newsletter: Newsletter) -> dict[str, int]:
    """Of all deliveries, how many letters have left, were given up, and perhaps left (core/letters.py)."""
    gone = Q(letter__sent__isnull=False) | Q(written__isnull=False, letter__isnull=True)
    return Delivery.objects.filter(newsletter=newsletter).aggregate(
        all=Count("pk"),
        sent=Count("pk", filter=gone),
        failed=Count("pk", filter=Q(letter__given_up__isnull=False)),
        doubted=Count("pk", filter=Q(letter__in=letters.in_doubt(timezone.now()))),
    )


def try_out(newsletter: Newsletter, to: str) -> None:
    """The issue in both languages to one address, called a trial in its subject."""
    with transaction.atomic():
        for language in LANGUAGES:
            words = compose(newsletter, language, settings.BASE_URL, cards(newsletter, language))
            with translation.override(language):
                subject = gettext("Trial: %(subject)s") % {"subject": words.subject}
            letters.keep("newsletter_trial", to, language, replace(words, subject=subject))
        transaction.on_commit(letters.nudge, robust=True)
