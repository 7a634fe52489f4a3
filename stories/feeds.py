"""The feed of stories, one for each language (Atom, RFC 4287)."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core import listing
from stories.models import StoryIndexPage, StoryPage

NEWEST = 20


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The newest stories that anybody may read; nothing in it depends on who asks."""
    language = (get_language() or "it")[:2]
    index = listing.for_cards(StoryIndexPage.objects.filter(locale__language_code=language), None).first()
    if index is None:
        raise Http404
    told = Atom1Feed(
        title=f"{index.title} · Consorzio Viale dei Mille",
        link=_whole(index.get_url()),
        description=index.card_text,
        subtitle=index.card_text,
        language=language,
        feed_url=_whole(reverse("story_feed")),
    )
    stories = listing.for_cards(StoryPage.objects.child_of(index), None)
    for story in stories.order_by("-story_date", "-pk")[:NEWEST]:
        told.add_item(
            title=story.title,
            link=_whole(story.get_url()),
            description=story.standfirst,
            author_name=story.byline or "Consorzio Viale dei Mille",
            pubdate=story.first_published_at or timezone.now(),
            updateddate=story.last_published_at or timezone.now(),
            # The address may change with the title; whoever follows the feed keeps one entry.
            unique_id=f"urn:uuid:{story.translation_key}:{language}",
        )
    response = HttpResponse(content_type=told.content_type)
    told.write(response, "utf-8")
    return response


def _whole(address: str | None) -> str:
    return f"{settings.BASE_URL}{address}"
