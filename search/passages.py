"""The passages of a page in its own language: only they are searched, and only of them are extracts taken.

What stands on an English page in Italian is marked with `lang` where it is read; an extract could not say so, and
who searches in English looks for English words.
"""

from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup
from django.utils.html import strip_tags
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.rich_text import RichText
from wagtail.search.index import SearchField

from core import tongues
from core.languages import other
from core.translating import marking

MARK = " lang="


def own(page: Any) -> Iterator[str]:
    """All that stands on it beside its title, as Wagtail's own search is told by `search_fields`, without markup.

    The page is this search's own: from here on it prints its marks.
    """
    foreign = other(page.locale.language_code)
    left = getattr(page, "untranslated", [])  # a page of Wagtail's own type says nothing of it
    if left:
        marking.print_marked(page)
    for field in page.get_search_fields():
        if isinstance(field, SearchField) and field.field_name not in ("title", *left):
            yield from _said(page, field, foreign)


def _said(page: Any, field: SearchField, foreign: str) -> Iterator[str]:
    """A sentence in the other language that nobody marked is known by its small words."""
    value = getattr(page, field.field_name, None)
    if isinstance(value, str):
        setattr(page, field.field_name, _without(value, foreign))
    for rich in _rich(value):
        rich.source = _without(rich.source, foreign)
    told = field.get_value(page)
    for one in told if isinstance(told, list | tuple) else [told]:
        text = " ".join(strip_tags(_without(str(one or ""), foreign).replace("<", " <")).split())
        if text and tongues.of(text) != foreign:
            yield text


def _rich(value: Any) -> Iterator[RichText]:
    """Every formatted text in the blocks: Wagtail gives the search its words without their marks."""
    if isinstance(value, RichText):
        yield value
    elif isinstance(value, StructValue):
        for inner in value.values():
            yield from _rich(inner)
    elif isinstance(value, ListValue):
        for inner in value:
            yield from _rich(inner)
    elif isinstance(value, StreamValue):
        for block in value:
            yield from _rich(block.value)


def _without(html: str, language: str) -> str:
    """What is marked as that language, left out; all else as it was."""
    if MARK not in html:
        return html
    soup = BeautifulSoup(html, "html.parser")
    for part in soup.find_all(lang=language):
        part.extract()
    return str(soup)
