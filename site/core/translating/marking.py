"""Italian that stands on an English page, marked for whoever hears it read aloud.

Marked when it is published, so that reading costs no query: rich text gets `lang` on its paragraphs, every other
place is listed in `untranslated` on the page, and `print_marked` wraps the words there as they are printed.
"""

import json
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.blocks import ListBlock, StructBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, Revision

from core.translating import memory
from core.translating.memory import Sentence

PARAGRAPHS = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote"]


def settle(revision: Revision, page: Page) -> None:
    """Write into the revision which of its passages are Italian; for an English page, before it goes live."""
    translation = memory.translation_to(page)
    if translation is None:
        return
    gaps = memory.without_english(memory.sentences(translation.source, translation.target_locale))
    content = dict(revision.content)
    places: list[str] = []
    for field in page._meta.get_fields():
        here = [gap for gap in gaps if gap.field == field.name]
        if isinstance(field, StreamField):
            blocks = json.loads(content[field.name])
            content[field.name] = json.dumps(_marked(blocks, here, field.name, places))
        elif isinstance(field, RichTextField):
            content[field.name] = _marked_html(content[field.name], here)
        elif here and content.get(field.name) == here[0].italian:
            places.append(field.name)
    content["untranslated"] = sorted(places)
    if content != revision.content:
        revision.content = content
        revision.save(update_fields=["content"])


def _marked(value: Any, gaps: list[Sentence], path: str, places: list[str]) -> Any:
    here = [gap for gap in gaps if gap.path == path or gap.path.startswith(f"{path}.")]
    if isinstance(value, list):
        return [_marked_item(one, here, path, places) for one in value]
    if isinstance(value, dict):
        return {name: _marked(one, here, f"{path}.{name}", places) for name, one in value.items()}
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("<"):
        return _marked_html(value, here)
    if any(gap.italian == value for gap in here):
        places.append(path)
    return value


def _marked_item(one: Any, gaps: list[Sentence], path: str, places: list[str]) -> Any:
    if not isinstance(one, dict) or "id" not in one:
        return one
    return {**one, "value": _marked(one["value"], gaps, f"{path}.{one['id']}", places)}


def _marked_html(html: str, gaps: list[Sentence]) -> str:
    """Paragraphs in Italian say so; those that said so and are English now do not."""
    if not gaps and " lang=" not in html:
        return html
    soup = BeautifulSoup(html, "html.parser")
    italian = {_said(BeautifulSoup(gap.italian, "html.parser")) for gap in gaps}
    for paragraph in soup.find_all(PARAGRAPHS):
        del paragraph["lang"]
        if _said(paragraph) in italian:
            paragraph["lang"] = "it"
    return str(soup)


def _said(part: Tag) -> str:
    return " ".join(part.get_text().split())


def print_marked(page: Any) -> None:
    """From now on this page in memory prints `lang="it"` around the words that are listed as Italian."""
    for place in page.untranslated:
        name, _dot, rest = place.partition(".")
        field = page._meta.get_field(name)
        if isinstance(field, StreamField):
            _mark_in(getattr(page, name), rest.split("."))


def _mark_in(value: Any, way: list[str]) -> None:
    """Follow a path through the blocks; where it ends nowhere, nothing is marked."""
    for block in getattr(value, "bound_blocks", None) or value:
        if getattr(block, "id", None) != way[0]:
            continue
        if len(way) == 1:
            block.value = in_italian(block.value)
        elif isinstance(block.block, StructBlock):
            _mark_field(block.value, way[1:])
        elif isinstance(block.block, ListBlock):
            _mark_in(block.value, way[1:])


def _mark_field(struct: Any, way: list[str]) -> None:
    if way[0] not in struct:
        return
    if len(way) == 1:
        struct[way[0]] = in_italian(struct[way[0]])
    else:
        _mark_in(struct[way[0]], way[1:])


def in_italian(words: Any) -> Any:
    """The words inside a span for each line, since a template may make paragraphs of lines."""
    if not isinstance(words, str | Promise) or isinstance(words, SafeString):
        return words
    lines = str(words).splitlines()
    spans = [format_html('<span lang="it">{}</span>', line) if line.strip() else "" for line in lines]
    return mark_safe("\n".join(spans))  # noqa: S308 - every line was escaped by format_html
