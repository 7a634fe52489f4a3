"""Words as they are compared: folded (no case, no accents), then cut to their stem by the rules of the language.

Accents go before the stem is taken, so that "caffè" and "caffe" are the same word on every database.
"""

import re
import threading
from functools import lru_cache

import snowballstemmer

from core.forgetting.names import plain
from search.small_words import SMALL

RULES = {"it": "italian", "en": "english"}
WORD = re.compile(r"[^\W_]+")
JOINED = re.compile(r"(?<![^\W_])[^\W_]+(?:[-–/.][^\W_]+)+")  # T-shirt, PAN-CLA-1000
TOKEN = re.compile(f"{JOINED.pattern}|{WORD.pattern}")
LONGEST = 60  # letters of a word that is kept

_stemmers = {language: snowballstemmer.stemmer(name) for language, name in RULES.items()}
_one_at_a_time = threading.Lock()  # a stemmer keeps the word it is working on in itself


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """Of a word that is folded already; what holds a figure is no word of the language."""
    stemmer = _stemmers.get(language)
    if stemmer is None or len(word) < 3 or not word.isalpha():
        return word
    with _one_at_a_time:
        return str(stemmer.stemWord(word))


def folded(text: str) -> list[str]:
    """Every word of a text, in its order, folded."""
    return [word[:LONGEST] for word in WORD.findall(plain(text))]


def squeezed(text: str) -> str:
    """Only its letters and figures: "PAN-CLA 1000" and "pancla1000" are the same."""
    return "".join(folded(text))[:LONGEST]


def joined(text: str) -> list[str]:
    """What is written with hyphens, as one word each."""
    return [squeezed(one) for one in JOINED.findall(plain(text))]


def matters(word: str, language: str) -> bool:
    """Not an article, a preposition, or what an apostrophe left over."""
    return word not in SMALL.get(language, ()) and (len(word) > 1 or word.isdigit())


def stems(text: str, language: str) -> list[str]:
    """The stems of the words that matter."""
    return [stem(word, language) for word in folded(text) if matters(word, language)]


def indexed(text: str, language: str) -> str:
    """What the full-text index is given: every word that matters, folded, its stem beside it."""
    told: list[str] = []
    for word in [*folded(text), *joined(text)]:
        if matters(word, language):
            told.append(word)
            cut = stem(word, language)
            if cut != word:
                told.append(cut)
    return " ".join(told)
