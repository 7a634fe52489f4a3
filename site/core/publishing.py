"""The one publish gate, and the clock's publishing.

A page says in words why it may not be published. The form asks first; `publish()` asks again, and that is
what button, bulk action, workflow, schedule and localize all reach.
"""

import datetime
import logging
from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Locale, Page, Revision

logger = logging.getLogger(__name__)


class PublishRefused(Exception):
    """The page may not be published; `reasons` are sentences for the editor."""

    def __init__(self, page: Page, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.page = page
        self.reasons = reasons


class RefusalMiddleware:
    """Turns a refusal met anywhere in the admin into a message and the way back to the page, which stays as
    it was.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, PublishRefused):
            return None
        reasons = format_html_join("", "<li>{}</li>", ((reason,) for reason in error.reasons))
        title = _("“%(title)s” was not published:") % {"title": error.page.title}
        messages.error(request, format_html("{}<ul>{}</ul>", title, reasons))
        return HttpResponseRedirect(f"/admin/pages/{error.page.pk}/edit/")


def publish_scheduled(now: datetime.datetime) -> tuple[int, int]:
    """Publish what is due and take down what has expired; returns how many of each.

    Wagtail's own command stops at the first exception, and one refused page would hold up all the others.
    """
    return _publish_due(now), _expire_due(now)


def _publish_due(now: datetime.datetime) -> int:
    published = 0
    for revision in _due(now):
        try:
            revision.publish(log_action="wagtail.publish.scheduled")
            published += 1
        except PublishRefused as refusal:
            _take_off_the_schedule(revision, refusal)
        except Exception:  # one broken page may not hold up what is due after it
            logger.exception("scheduled revision %s was not published", revision.pk)
    return published


def _due(now: datetime.datetime) -> list[Revision]:
    """The Italian pages first, since English ones follow them; each language in its order."""
    english = set(Locale.objects.exclude(language_code="it").values_list("pk", flat=True))
    due = Revision.objects.filter(approved_go_live_at__lte=now)
    return sorted(
        due, key=lambda one: (one.content.get("locale") in english, one.approved_go_live_at, one.pk)
    )


def _take_off_the_schedule(revision: Revision, refusal: PublishRefused) -> None:
    """What is refused now would be refused at every tick; the page's history says that it did not go out."""
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    log(refusal.page, "wagtail.schedule.cancel", revision=revision)
    logger.warning("scheduled page %s refused: %s reasons", refusal.page.pk, len(refusal.reasons))


def _expire_due(now: datetime.datetime) -> int:
    gone = 0
    for page in Page.objects.live().filter(expire_at__lte=now).order_by("expire_at").specific():
        try:
            page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
            gone += 1
        except Exception:  # as above: the others still go
            logger.exception("expired page %s was not taken down", page.pk)
    return gone
