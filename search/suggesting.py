"""What to suggest while somebody types: titles of pages, by the words that have been typed so far."""

from typing import TypedDict

from wagtail.models import Page

from core import listing
from search import asking, vocabulary
from search.asking import Wanted
from search.extracts import Marker
from search.results import cleaned
from search.understanding import understood
from shop import seasons

MOST = 7
SHORTEST = 2  # letters from which something is suggested


class Suggestion(TypedDict):
    title: str
    parts: list[tuple[str, bool]]  # of the title, each with whether it was typed
    url: str
    kind: str


def titles(typed: str, language: str) -> list[Suggestion]:
    text = cleaned(typed)
    if sum(sign.isalnum() for sign in text) < SHORTEST:
        return []
    words = vocabulary.of(language)
    query = understood(text, words, unfinished=True)
    found = asking.hits(query, Wanted(language, seasons.closed_pages(), last=MOST, titles_only=True))[:MOST]
    keys = [hit.page for hit in found]
    pages = {page.pk: page for page in listing.for_cards(Page.objects.filter(pk__in=keys), None)}
    marker = Marker(query.terms, language)
    return [
        Suggestion(
            title=pages[hit.page].title,
            parts=marker.parts(pages[hit.page].title),
            url=pages[hit.page].get_url() or "",
            kind=str(hit.kind.label),
        )
        for hit in found
        if hit.page in pages
    ]
