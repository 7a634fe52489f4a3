"""The addresses at which calendars and readers' programs ask: the same answer for everybody, kept like pages."""

import datetime
from typing import Any

from django.conf import settings
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.http import http_date
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core import listing, redirecting
from core.asked import knows
from core.generations import store
from core.models import HardBump
from core.tellings import pages_of
from events import calendars, programme, reading, standing
from events.models import Event, EventIndexPage, EventPage, Occurrence

CALENDAR = "text/calendar; charset=utf-8"
NEWEST = 30


@require_safe
@knows()
def calendar(request: HttpRequest) -> HttpResponse:
    """What one subscribes to: all events of the language."""
    since = _last_change()
    _head()
    return _calendar(calendars.feed(_language()), since, "inline", "viale-dei-mille")


@require_safe
@knows()
def event_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """What one puts into one's own calendar: the dates of one event."""
    since, page = _last_change(), pages_of(Event.objects.all(), _language(), None).filter(slug=slug).first()
    if page is not None:
        return _calendar(calendars.of_page(page, _language()), since, "attachment", slug)
    # An event that was given another title: its page leads on from the old address, and so does its calendar.
    old = reverse("event_calendar", kwargs={"slug": slug}).rpartition("/")[0]
    found: Any = EventPage.objects.live().filter(pk=redirecting.page_behind(old)).first()
    if found is None or found.slug == slug:
        raise Http404
    return redirect("event_calendar", slug=found.slug, permanent=True)


@require_safe
@knows()
def atom(request: HttpRequest) -> HttpResponse:
    """The events ahead, the latest announced first (RFC 4287)."""
    head, language, now = _head(), _language(), timezone.now()
    told = Atom1Feed(
        title=f"{head.title} · {settings.WAGTAIL_SITE_NAME}",
        link=_whole(head.get_url()),
        description=head.card_text,
        subtitle=head.card_text,
        language=language,
        feed_url=_whole(request.path),
    )
    ahead = Event.objects.filter(pk__in=Occurrence.objects.not_over(now).values("event"))
    pages = reading.telling(ahead, language).prefetch_related("event__occurrences__changes")
    pages = pages.order_by("-first_published_at", "-pk")
    for page in pages[:NEWEST]:
        _add(told, page, language, now)
    response = HttpResponse(content_type=told.content_type)
    told.write(response, "utf-8")
    return response


def _add(told: Atom1Feed, page: Any, language: str, now: datetime.datetime) -> None:
    dates = page.event.occurrences.all()
    said = [programme.when_and_where(page.event, now), page.standfirst]
    told.add_item(
        title=standing.headed(standing.marked(page.title, page.language), standing.of(dates, now)),
        link=_whole(page.get_url()),
        description=escape(". ".join(part for part in said if part)),
        author_name=settings.WAGTAIL_SITE_NAME,
        pubdate=page.first_published_at or now,
        updateddate=max(calendars.changed(page.event, date, page.last_published_at) for date in dates),
        # The address may change with the title; whoever follows the feed keeps one entry.
        unique_id=f"urn:uuid:{page.translation_key}:{language}",
    )


def _head() -> Any:
    heads = EventIndexPage.objects.filter(locale__language_code=_language())
    head = listing.for_cards(heads, None).first()
    if head is None:
        raise Http404
    return head


def _language() -> str:
    return (get_language() or "it")[:2]


def _calendar(body: bytes, since: int, disposition: str, name: str) -> HttpResponse:
    response = HttpResponse(body, content_type=CALENDAR)
    response.headers["Content-Disposition"] = f'{disposition}; filename="{name}.ics"'
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Last-Modified"] = http_date(since)
    return response


def _last_change() -> int:
    """In seconds: when something on the site changed, or the hour that began, since dates end by themselves.

    To be asked before anything is read: what changes meanwhile is newer than the file says.
    """
    generation = store.read(_language())  # its hard one is a time in files, and in Redis only a mark
    called_back = HardBump.objects.aggregate(newest=Max("at"))["newest"]
    hour = timezone.now().replace(minute=0, second=0, microsecond=0)
    times = [generation.soft // 10**9, generation.hard // 10**9, int(hour.timestamp())]
    return max(*times, int(called_back.timestamp()) if called_back else 0)


def _whole(address: str | None) -> str:
    return f"{settings.BASE_URL}{address}"
