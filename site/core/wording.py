"""Words that the site would rather not use, and how easily an Italian text reads. Warnings, never a block.

Nobody is told by an offence or called by where they are (law.md L48, L49); a general green or social claim cannot
be proved (L31). A brand that carries such a word is left alone (`Newsroom.brands`), a claim with evidence too.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PERSON = _("Say “person in prison”, or better the name and the work.")
FORMER = _("Nobody is for ever what they were: say who they are today.")
OFFENCE = _("Nobody is told by an offence: say what they do.")
BESIDE = _("An offence stands beside a name: take it out, and say what this person does.")
CLAIM = _(
    "A general claim cannot be proved: say what was done, how much, where, since when; or attach the evidence."
)

_GREEN_THINGS = (
    r"choices?|gifts?|products?|compan(?:y|ies)|brands?|fashion|packaging|future|economy|energy|shopping"
)
_ADVICE: dict[str, tuple[tuple[str, Promise], ...]] = {
    "it": (
        (r"\bex[\s-]+(?:detenut|carcerat|reclus|galeott|prigionier|condannat)[oaie]\b", FORMER),
        (
            r"(?<!persona )(?<!persone )(?<!ex )(?<!ex-)"
            r"\b(?:detenut|carcerat|reclus|galeott|prigionier|ergastolan)[oaie]\b",
            PERSON,
        ),
        (
            r"\b(?:criminal[ei]|delinquent[ei]|malviventi?|malfattor[ei]|pregiudicat[oaie]|avanz[oi] di galera)\b",
            PERSON,
        ),
        (
            r"\b(?:omicid[ai]\w*|omicidi?|assassin[oaie]|assassini[oi]?|furt[oi]|ladr[oaie]|rapin[ae]|rapinator[ei]|"
            r"spacci\w+|stupr\w+|violentator[ei]|mafi\w+|camorrist\w+|terrorist[aei]|truff[ae]|truffator[ei]|"
            r"reat[oi]|condannat[oaie]|colpevol[ei])\b",
            OFFENCE,
        ),
        (
            r"\b(?:\w*sostenibil[ei]|(?:eco)?sostenibilità|ecologic(?:o|a|he|i)|eco-?friendly|eco-?compatibil[ei]|green|"
            r"(?:a )?impatto zero|(?:a )?zero emissioni|carbon neutral|etic(?:o|a|he|i)|equo e solidale|"
            r"amic[oaie] dell[’']ambiente|rispettos[oaie] dell[’']ambiente)\b",
            CLAIM,
        ),
    ),
    "en": (
        (
            r"\bex[\s-]?(?:inmate|convict|prisoner|offender|con)s?\b|\bformer (?:inmate|convict|prisoner|offender)s?\b",
            FORMER,
        ),
        (
            r"(?<!ex-)(?<!ex)(?<!ex )(?<!former )"
            r"\b(?:inmate|convict|prisoner|detainee|felon|criminal|offender|jailbird)s?\b",
            PERSON,
        ),
        (
            r"\b(?:murder\w*|manslaughter|thefts?|thie(?:f|ves)|burglar\w*|robber\w*|drug[ -]deal\w+|rap(?:e|ists?)|"
            r"terrorists?|fraud\w*|guilty|convicted)\b",
            OFFENCE,
        ),
        (
            rf"\b(?:sustainab\w+|eco-?friendly|green (?:{_GREEN_THINGS})|go(?:ing|es)? green|zero[ -]impact|"
            r"zero[ -]emissions?|carbon[ -]neutral|ethical\w*|environmentally friendly|"
            r"fair[ -]?trade|planet-friendly)\b",
            CLAIM,
        ),
    ),
}
_COMPILED = {
    language: tuple((re.compile(pattern, re.IGNORECASE), advice) for pattern, advice in rows)
    for language, rows in _ADVICE.items()
}
_NOT_NAMES = {
    "it": {"San", "Santa", "Milano", "Opera", "Bollate", "Vittore", "Italia"},
    "en": {"I", "Milan", "Italy"},
}
_END = re.compile(r"(?<=[.!?…])[»”\"')]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Remark:
    """A word as it stands in the text, what to say instead, and the sentence in which it stands."""

    word: str
    advice: str | Promise
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Allowed:
    """What is no slip: names of brands, and general claims when evidence for them is attached."""

    brands: tuple[str, ...] = ()
    claims: bool = False


def remarks(texts: Iterable[str], language: str, allowed: Allowed | None = None) -> list[Remark]:
    """Each word once, in the order in which it is first met."""
    found: dict[str, Remark] = {}
    for text in texts:
        for sentence in _END.split(unicodedata.normalize("NFC", text)):
            for remark in _in_sentence(" ".join(sentence.split()), language, allowed or Allowed()):
                found.setdefault(remark.word.casefold(), remark)
    return list(found.values())


def _in_sentence(sentence: str, language: str, allowed: Allowed) -> list[Remark]:
    met = []
    free = [match.span() for brand in allowed.brands for match in _written(brand).finditer(sentence)]
    for pattern, advice in _COMPILED.get(language, ()):
        for match in pattern.finditer(sentence):
            branded = any(start <= match.start() and match.end() <= end for start, end in free)
            if branded or (allowed.claims and advice is CLAIM):
                continue
            told = BESIDE if advice is OFFENCE and _names_somebody(sentence, match[0], language) else advice
            met.append((match.start(), Remark(match[0], told, sentence)))
    return [remark for _place, remark in sorted(met, key=lambda one: one[0])]


@cache
def _written(brand: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in unicodedata.normalize("NFC", brand).split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _names_somebody(sentence: str, word: str, language: str) -> bool:
    """A capital inside the sentence that is no place of ours: more often a name than not."""
    inside = re.findall(r"(?<=[\w,;:’'] )[A-ZÀ-Ý][\w’'-]+", sentence)
    return any(one != word and one not in _NOT_NAMES.get(language, set()) for one in inside)


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
