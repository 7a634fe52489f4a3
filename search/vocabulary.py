"""All words of the pages of a language in the memory of a process, with the editors' synonyms and promotions.

Read whole, and again only when `Standing.words` says that one came or went: a word that was erased is forgotten by
every process before its next search.
"""

import bisect
import datetime
import threading
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from search.models import Promotion, Standing, Synonyms, Word
from search.words import folded, stem, stems

SHORTEST = 4  # letters of a word in which a slip is looked for
LONG = 8  # from so many letters on, two slips are forgiven
ALIKE = 0.84  # from here on two words look alike, of 1 at most
MOST = 3  # words that one typed word may stand for
Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Promoted:
    query: Stems
    page: int
    first: datetime.date
    last: datetime.date | None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`words` in the order of the alphabet, `entries` says in how many pages each stands."""

    version: tuple[int, int]
    language: str
    words: Sequence[str]
    entries: Mapping[str, int]
    stems: frozenset[str]
    synonyms: Mapping[Stems, tuple[Stems, ...]]
    promotions: tuple[Promoted, ...]
    by_length: Mapping[int, Sequence[str]] = field(default_factory=dict)

    def knows(self, word: str) -> bool:
        return word in self.entries or stem(word, self.language) in self.stems

    def begins(self, start: str) -> bool:
        """Whether some word begins like that."""
        at = bisect.bisect_left(self.words, start)
        return at < len(self.words) and self.words[at].startswith(start)

    def near(self, word: str) -> list[str]:
        """Words of which this one is a slip of the fingers, the likeliest first; those that differ in figures never."""
        if len(word) < SHORTEST or word.isdigit():
            return []
        slips = 2 if len(word) >= LONG else 1
        alike = [
            each
            for length in range(len(word) - slips, len(word) + slips + 1)
            for each in self.by_length.get(length, ())
        ]
        found = process.extract(word, alike, scorer=OSA.distance, score_cutoff=slips, limit=40)
        # The fewest slips, then the same beginning, which people rarely miss, then the commonest.
        ranked = sorted(
            (distance, each[0] != word[0], -self.entries[each], each) for each, distance, _place in found
        )
        least = ranked[0][:2] if ranked else None
        return [each for *how, _entries, each in ranked if tuple(how) == least][:MOST]

    def closest(self, word: str) -> list[str]:
        """For whoever found nothing: words that look like it."""
        found = process.extract(
            word, self.words, scorer=JaroWinkler.similarity, score_cutoff=ALIKE, limit=MOST
        )
        return [each for each, _likeness, _place in found if not each.isdigit()]


_kept: dict[str, Vocabulary] = {}
_one_at_a_time = threading.Lock()


def of(language: str) -> Vocabulary:
    """One query while nothing changed."""
    version = Standing.objects.values_list("current", "words").first() or (1, 0)
    kept = _kept.get(language)
    if kept is not None and kept.version == version:
        return kept
    with _one_at_a_time:
        kept = _kept.get(language)
        if kept is None or kept.version != version:
            kept = _kept[language] = _read(language, version)
        return kept


def forget() -> None:
    """For tests: each begins with an empty database."""
    _kept.clear()


def _read(language: str, version: tuple[int, int]) -> Vocabulary:
    rows = Word.objects.filter(build=version[0], language=language)
    entries = dict(rows.values_list("word", "entries"))
    groups = [group.each for group in Synonyms.objects.filter(language=language).order_by("pk")]
    for word in {word for group in groups for one in group for word in folded(one)}:
        entries.setdefault(word, 0)  # on no page, but a slip of the fingers may have meant it
    by_length: dict[int, list[str]] = defaultdict(list)
    for word in entries:
        by_length[len(word)].append(word)
    return Vocabulary(
        version=version,
        language=language,
        words=sorted(entries),
        entries=entries,
        stems=frozenset(rows.values_list("stem", flat=True)),
        synonyms=_synonyms(groups, language),
        promotions=_promotions(language),
        by_length=by_length,
    )


def _synonyms(groups: Sequence[Sequence[str]], language: str) -> dict[Stems, tuple[Stems, ...]]:
    """For each phrase all others that mean the same, as stems; those of several groups together."""
    found: dict[Stems, dict[Stems, None]] = defaultdict(dict)
    for group in groups:
        same = [tuple(stems(one, language)) for one in group]
        for one in filter(None, same):
            found[one].update(dict.fromkeys(other for other in same if other and other != one))
    return {one: tuple(others) for one, others in found.items()}


def _promotions(language: str) -> tuple[Promoted, ...]:
    rows = Promotion.objects.filter(page__locale__language_code=language).order_by("-first", "pk")
    return tuple(
        Promoted(tuple(stems(one, language)), row.page_id, row.first, row.last)
        for row in rows
        for one in row.each
    )
