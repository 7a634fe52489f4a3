"""A story for search engines: an article by whoever signed it, or by the consortium."""

from typing import Any

from django.utils import timezone

from core import structured
from core.opening import ROME
from core.structured import Thing

LONGEST_HEADLINE = 110


def article(story: Any) -> Thing:
    address = structured.whole(story.get_url())
    return {
        "@type": "Article",
        "@id": f"{address}#article",
        "mainEntityOfPage": address,
        "headline": story.title[:LONGEST_HEADLINE],
        "description": story.standfirst,
        "image": structured.image(story.picture),
        "datePublished": _when(story.first_published_at),
        "dateModified": _when(story.last_published_at),
        "author": author(story),
        "publisher": {**structured.us(), "logo": structured.logo()},
        "inLanguage": story.language,
        "contentLocation": {"@type": "Place", "name": story.place} if story.place else {},
        "isAccessibleForFree": True,
    }


def author(story: Any) -> Thing:
    """Whoever is portrayed and does not agree to be named is no author either: machines keep what they read."""
    name = story.byline.strip()
    if not name or name in story.people.silent:
        return structured.us()
    return {"@type": "Person", "name": name}


def _when(moment: Any) -> Any:
    return timezone.localtime(moment, ROME) if moment else ""
