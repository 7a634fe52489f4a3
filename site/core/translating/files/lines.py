"""What a file holds of a page: its Italian sentences in their places, with the English of now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core.translating import changes, memory
from core.translating.memory import Sentence


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence in its place. `english` is empty when there is none; `waits` when its Italian has changed since,
    and `before` is that older Italian.
    """

    path: str
    italian: str
    english: str = ""
    waits: bool = False
    before: str = ""

    @property
    def is_open(self) -> bool:
        return self.waits or not self.english


def of(pages: Iterable[Page]) -> dict[Page, list[Line]]:
    """By page, in their order; a page that nobody began to translate is read as it stands today."""
    listed = list(pages)
    locale = memory.english()
    begun = TranslationSource.objects.filter(
        object_id__in=[page.translation_key for page in listed],
        locale__language_code="it",
        translations__enabled=True,
    )
    sources = {source.object_id: source.pk for source in begun}
    told = memory.sentences_of(sources.values(), locale)
    open_ones = [one.context for found in told.values() for one in found if one.kept]
    old = changes.old_italian(open_ones, locale.pk)
    fresh = [page.pk for page in listed if page.translation_key not in sources]
    specific = {page.pk: page for page in Page.objects.filter(pk__in=fresh).specific()}
    return {
        page: _once(
            [_line(one, old) for one in told[sources[page.translation_key]]]
            if page.translation_key in sources
            else _as_it_stands(specific[page.pk])
        )
        for page in listed
    }


def _line(one: Sentence, old: dict[tuple[int, str | None], str]) -> Line:
    before = old.get((one.context, one.english), "") if one.kept else ""
    return Line(one.path, one.italian, one.english or "", one.kept, before)


def _as_it_stands(page: Any) -> list[Line]:
    now = page if page.live else page.get_latest_revision_as_object()
    found = (one for one in extract_segments(now) if isinstance(one, StringSegmentValue))
    return [Line(one.path, one.string.data) for one in sorted(found, key=lambda one: one.order)]


def _once(found: Iterable[Line]) -> list[Line]:
    """Words that stand twice in one place are one sentence; an address is made from the title."""
    return list({(one.path, one.italian): one for one in found if one.path != memory.ADDRESS}.values())
