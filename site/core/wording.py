"""Words that the site would rather not use, and how easily an Italian text reads. Warnings, never a block.

Nobody is told by an offence or called by where they are (law.md L48, L49); a general green or social claim cannot
be proved (L31). A brand that carries such a word is left alone.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PERSON = _("Say “person in prison”, or better the name and the work.")
FORMER = _("Nobody is for ever what they were: say who they are today.")
OFFENCE = _("Nobody is told by an offence: say what they do.")
CLAIM = _("A general claim cannot be proved: say what was done, how much, where, since when.")

_ADVICE: dict[str, tuple[tuple[str, Promise], ...]] = {
    "it": (
        (r"\bex[ -]+(?:detenut|carcerat|reclus|galeott)[oaie]\b", FORMER),
        (r"(?<!persona )(?<!persone )(?<!ex )(?<!ex-)\b(?:detenut|carcerat|reclus)[oaie]\b", PERSON),
        (r"(?<!gatti )(?<!ex )(?<!ex-)\bgaleott[oaie]\b", PERSON),
        (r"\b(?:criminal[ei]|delinquent[ei]|malviventi?)\b", PERSON),
        (
            r"\b(?:omicid[ai]\w*|omicidi?|assassin[oaie]|furt[oi]|rapin[ae]|rapinator[ei]|spacci\w+|stupr[oi]|"
            r"mafi\w+|reat[oi]|condannat[oaie])\b",
            OFFENCE,
        ),
        (
            r"\b(?:\w*sostenibil[ei]|sostenibilità|ecologic[oahei]+|eco-?friendly|green|"
            r"(?:a )?impatto zero|carbon neutral|etic[oahei]+)\b",
            CLAIM,
        ),
    ),
    "en": (
        (r"\bex-?(?:inmate|convict|prisoner|offender|con)s?\b", FORMER),
        (r"(?<!ex-)(?<!ex)\b(?:inmate|convict|prisoner|detainee|felon|criminal)s?\b", PERSON),
        (r"\b(?:murder\w*|thefts?|robber\w*|drug deal\w+|rap(?:e|ist)s?|convicted)\b", OFFENCE),
        (r"\b(?:sustainab\w+|eco-?friendly|green|zero impact|carbon neutral|ethical\w*)\b", CLAIM),
    ),
}
_COMPILED = {
    language: tuple((re.compile(pattern, re.IGNORECASE), advice) for pattern, advice in rows)
    for language, rows in _ADVICE.items()
}


@dataclass(frozen=True, slots=True)
class Remark:
    """A word as it stands in the text, and what to say instead."""

    word: str
    advice: str | Promise


def remarks(texts: Iterable[str], language: str) -> list[Remark]:
    """Each word once, in the order in which it is first met."""
    found: dict[str, Remark] = {}
    for _place, remark in sorted(_met("\n".join(texts), language), key=lambda met: met[0]):
        found.setdefault(remark.word.casefold(), remark)
    return list(found.values())


def _met(text: str, language: str) -> Iterator[tuple[int, Remark]]:
    for pattern, advice in _COMPILED.get(language, ()):
        for match in pattern.finditer(text):
            yield match.start(), Remark(match[0], advice)


ENOUGH_WORDS = 30  # of fewer, no measure says anything


def gulpease(text: str) -> int | None:
    """The index of readability made for Italian: 0 to 100, the higher the easier; nothing for a short text."""
    words = re.findall(r"[^\W_]+", text)
    if len(words) < ENOUGH_WORDS:
        return None
    sentences = max(1, len(re.findall(r"[.!?…]+(?:[\s»”\"']|$)", text)))
    letters = sum(map(len, words))
    return max(0, min(100, round(89 + (300 * sentences - 10 * letters) / len(words))))


def told(index: int) -> Promise:
    """What the index means, for whoever left school at fourteen."""
    if index >= 60:
        return _("it reads without effort")
    if index >= 40:
        return _("it asks for attention: shorter sentences help")
    return _("hard to read: split the sentences")
