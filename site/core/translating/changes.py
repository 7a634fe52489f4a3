"""What changed in Italian since its English was written: old and new Italian, and the English of now."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from django.utils.html import strip_tags
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from core.translating import memory

TOKEN = re.compile(r"\s+|[^\s\w]|\w+")
Part = tuple[Literal["same", "del", "ins"], str]


@dataclass(frozen=True, slots=True)
class Change:
    """`before` and `english` are empty for a sentence that is new."""

    before: str
    after: str
    english: str

    @property
    def before_marked(self) -> list[Part]:
        """The old Italian, word by word: what is no longer there is "del"."""
        return [part for part in difference(self.before, self.after) if part[0] != "ins"]

    @property
    def english_plain(self) -> str:
        return plain(self.english)

    @property
    def after_marked(self) -> list[Part]:
        """The new Italian: what has come is "ins"; all of a sentence that is new."""
        return [part for part in difference(self.before, self.after) if part[0] != "del"]


def plain(sentence: str) -> str:
    """As it is read: localize keeps sentences as HTML."""
    return html.unescape(strip_tags(sentence))


def difference(before: str, after: str) -> list[Part]:
    """Word by word, without markup, in the order in which one would read both."""
    old, new = TOKEN.findall(plain(before)), TOKEN.findall(plain(after))
    parts: list[Part] = []
    for change, i, until_i, j, until_j in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if change == "equal":
            parts.append(("same", "".join(old[i:until_i])))
            continue
        if until_i > i:
            parts.append(("del", "".join(old[i:until_i])))
        if until_j > j:
            parts.append(("ins", "".join(new[j:until_j])))
    return parts


def of(page: Page) -> list[Change]:
    """In the order of the page; three queries."""
    source = memory.source_of(page)
    if source is None:
        return []
    locale = memory.english()
    found = [one for one in memory.sentences(source, locale) if one.path != memory.ADDRESS]
    open_ones = [one for one in found if one.kept or one.english is None]
    old = old_italian([one.context for one in open_ones], locale.pk)
    return [
        Change(old.get((one.context, one.english), ""), one.italian, one.english or "") for one in open_ones
    ]


def old_italian(contexts: Iterable[int], locale: int) -> dict[tuple[int, str | None], str]:
    """The Italian for which this English was written, by place and English."""
    written = StringTranslation.objects.filter(context__in=contexts, locale=locale)
    written = written.exclude(tool_name=memory.KEPT).select_related("translation_of").order_by("updated_at")
    return {(row.context_id, row.data): row.translation_of.data for row in written}
