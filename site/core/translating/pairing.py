"""Which old sentence a changed one stands for, so that it can keep its English."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from core.translating import memory
from core.translating.memory import Sentence

ALIKE = 0.5


def keep_english(before: Iterable[Sentence], after: Iterable[Sentence], locale: Locale) -> int:
    """Give each changed sentence the English of the one that it replaces, to be looked at; returns how many."""
    kept = 0
    for old, new in pairs(before, after):
        if old.english is None or new.english is not None:
            continue
        if new.path == memory.ADDRESS:
            memory.remember(new, old.english, locale)
            continue
        machine = StringTranslation.TRANSLATION_TYPE_MACHINE
        memory.remember(new, old.english, locale, translation_type=machine, tool_name=memory.KEPT)
        kept += 1
    return kept


def pairs(before: Iterable[Sentence], after: Iterable[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """(old, new) wherever one took the place of the other; what was only added or taken away has no pair."""
    old_places, new_places = _by_path(before), _by_path(after)
    for path, new in new_places.items():
        old = old_places.get(path, [])
        matcher = SequenceMatcher(None, [s.string for s in old], [s.string for s in new], autojunk=False)
        for change, i, until_i, j, until_j in matcher.get_opcodes():
            if change == "replace":
                yield from _matched(old[i:until_i], new[j:until_j])


def _by_path(found: Iterable[Sentence]) -> dict[str, list[Sentence]]:
    places: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in found:
        places[sentence.path].append(sentence)
    return places


def _matched(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """One for one where there are as many; otherwise the most alike, and only if they are alike at all."""
    if len(old) == len(new):
        yield from zip(old, new, strict=True)
        return
    left = list(old)
    for sentence in new:
        scored = [(SequenceMatcher(None, one.italian, sentence.italian).ratio(), one) for one in left]
        best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        if best[1] is not None and best[0] >= ALIKE:
            left.remove(best[1])
            yield best[1], sentence
