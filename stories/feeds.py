"""The feeds of stories, one for each language, and one for each topic (Atom, RFC 4287)."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core import listing
from core.asked import knows
from stories.models import StoryIndexPage, StoryPage, TopicPage

NEWEST = 20


@require_safe
@knows()
def feed(request: HttpRequest, topic: str = "") -> HttpResponse:
    """The newest stories that anybody may read, of a topic or of all; nothing in it depends on who asks."""
    language = (get_language() or "it")[:2]
    heads = TopicPage.objects.filter(topic__code=topic) if topic else StoryIndexPage.objects.all()
    head = listing.for_cards(heads.filter(locale__language_code=language), None).first()
    if head is None:
        raise Http404
    told = Atom1Feed(
        title=f"{head.title} · Consorzio Viale dei Mille",
        link=_whole(head.get_url()),
        description=head.card_text,
        subtitle=head.card_text,
        language=language,
        feed_url=_whole(request.path),
    )
    written = StoryPage.objects.filter(locale=head.locale_id)
    stories = listing.for_cards(written.filter(topics__topic__code=topic) if topic else written, None)
    for story in stories.order_by("-story_date", "-pk")[:NEWEST]:
        _add(told, story, language)
    response = HttpResponse(content_type=told.content_type)
    told.write(response, "utf-8")
    return response


def _add(told: Atom1Feed, story: Any, language: str) -> None:
    told.add_item(
        title=story.title,
        link=_whole(story.get_url()),
        description=escape(story.standfirst),  # read as HTML there
        author_name=story.byline or "Consorzio Viale dei Mille",
        pubdate=story.first_published_at or timezone.now(),
        updateddate=story.last_published_at or timezone.now(),
        # The address may change with the title; whoever follows the feed keeps one entry.
        unique_id=f"urn:uuid:{story.translation_key}:{language}",
    )


def _whole(address: str | None) -> str:
    return f"{settings.BASE_URL}{address}"
