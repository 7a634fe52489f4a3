"""Telling a CDN that stands before us to throw its pages away, after a hard bump: a withdrawal, an unpublishing.

It is owed from the commit on, asked at once by a task, and by the clock until it answers. And once more a little later:
another process believes for a moment that nothing was called back, and what it answers then the CDN keeps anew. Without
CDN_PURGE_URL nothing stands before us that keeps pages for longer than our own headers allow, and nobody is asked.
"""

import datetime
import logging
import urllib.error
import urllib.request
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from core.models import Purge

logger = logging.getLogger(__name__)
SECONDS = 5
AGAIN = datetime.timedelta(seconds=5)  # longer than generations.LOOK_EVERY and a page that was being made
LONGEST_PAUSE = datetime.timedelta(minutes=10)
KEPT = datetime.timedelta(days=30)


class NotAsked(Exception):
    """The CDN did not answer, or refused."""


class _Stay(urllib.request.HTTPRedirectHandler):
    """Where it sends us on is refused: urllib would take our key along, to whatever host is named."""

    def redirect_request(self, *_asked: Any, **_more: Any) -> None:
        return None


def ask() -> None:
    """In the transaction of what must not be seen any more: whoever dies after the commit still owes it."""
    if settings.CDN_PURGE_URL:
        Purge.objects.create()
        second = Purge.objects.create(next_attempt=timezone.now() + AGAIN)
        transaction.on_commit(partial(_nudge, second.pk), robust=True)


def _nudge(second: int) -> None:
    """The second question counts from the commit on, or in a long transaction the first would settle both."""
    later = timezone.now() + AGAIN
    Purge.objects.filter(pk=second, done=None).update(next_attempt=later)
    purge_cdn.enqueue()
    if purge_cdn.get_backend().supports_defer:  # otherwise the clock asks again
        purge_cdn.using(run_after=later).enqueue()


@task()
def purge_cdn() -> int:
    return purge_waiting(timezone.now())


def purge_waiting(now: datetime.datetime) -> int:
    """One question settles all that is due by then; a refusal is asked again after 1, 2, 4 … minutes, ten at most."""
    Purge.objects.filter(done__lt=now - KEPT).delete()
    owed = list(Purge.objects.due(now).order_by("pk").values_list("pk", "attempts"))
    if not owed or not settings.CDN_PURGE_URL:
        return 0
    waiting = Purge.objects.filter(pk__in=[key for key, _attempts in owed])
    try:
        _request()
    except (NotAsked, OSError) as error:
        attempts = max(tried for _key, tried in owed) + 1
        pause = min(datetime.timedelta(minutes=2 ** min(attempts - 1, 10)), LONGEST_PAUSE)
        said = str(error) if isinstance(error, NotAsked) else type(error).__name__
        logger.warning("the CDN did not throw its pages away, attempt %s: %s", attempts, said)
        waiting.update(attempts=attempts, next_attempt=now + pause, last_error=said[:250])
        return 0
    return waiting.update(done=timezone.now(), last_error="")


def _request() -> None:
    question = urllib.request.Request(  # noqa: S310 - the address is the operator's own
        settings.CDN_PURGE_URL,
        data=settings.CDN_PURGE_BODY.encode() or None,
        method=settings.CDN_PURGE_METHOD,
        headers=settings.CDN_PURGE_HEADERS,
    )
    try:
        with urllib.request.build_opener(_Stay).open(question, timeout=SECONDS):
            return
    except urllib.error.HTTPError as error:
        raise NotAsked(f"HTTP {error.code}") from error
