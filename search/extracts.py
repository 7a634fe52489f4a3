"""The piece of a page's text in which the words stand, with a mark on each: escaped, then marked."""

import re
from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.forgetting.names import plain
from search.understanding import Term
from search.words import WORD, stem

BEFORE = 8  # words before the first that was found
LONG = 30  # words of an extract
WORDS_READ = 1_200


class Marker:
    """Knows the words of a query again in a text, in all their forms."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        listed = list(terms)
        self.language = language
        self.whole = {term.text for term in listed if not term.part}
        self.beginnings = tuple(term.text for term in listed if term.part)

    def knows(self, word: str) -> bool:
        said = word.lower() if word.isascii() else plain(word)
        if said in self.whole or (self.beginnings and said.startswith(self.beginnings)):
            return True
        return stem(said, self.language) in self.whole

    def parts(self, text: str) -> list[tuple[str, bool]]:
        """All of the text in pieces, each with whether it was found."""
        return _parts(text, [found.span() for found in WORD.finditer(text) if self.knows(found.group())])

    def extract(self, text: str) -> SafeString:
        """From a little before the first word that was found; the beginning, when none was."""
        places = _first(WORD.finditer(text), WORDS_READ)
        met = next((at for at, found in enumerate(places) if self.knows(found.group())), 0)
        start = max(0, met - BEFORE)
        shown = places[start : start + LONG]
        if not shown:
            return SafeString("")
        begins = shown[0].start() if start else 0
        whole = start + LONG >= len(places)
        ends = len(text) if whole and len(places) < WORDS_READ else shown[-1].end()
        piece = text[begins:ends]
        spans = [
            (found.start() - begins, found.end() - begins) for found in shown if self.knows(found.group())
        ]
        return _printed(piece, spans, bool(begins), ends < len(text))


def _first(found: Iterable[re.Match[str]], most: int) -> list[re.Match[str]]:
    kept = []
    for one in found:
        kept.append(one)
        if len(kept) >= most:
            break
    return kept


def _parts(text: str, spans: list[tuple[int, int]]) -> list[tuple[str, bool]]:
    parts, at = [], 0
    for start, end in spans:
        parts += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [part for part in [*parts, (text[at:], False)] if part[0]]


def _printed(text: str, spans: list[tuple[int, int]], before: bool, after: bool) -> SafeString:
    parts = [("… ", False)] if before else []
    parts += [*_parts(text, spans), *([(" …", False)] if after else [])]
    return format_html_join("", "{}", ((_piece(*part),) for part in parts))


def _piece(text: str, found: bool) -> SafeString | str:
    return format_html("<mark>{}</mark>", text) if found else text
