"""In which ways a name may be written: with and without accents, in any case, in an address, with markup between.

Words are whole: “Rosa” is not found in “Rosaria”. On the pages that portray somebody each word of the name counts,
elsewhere only the whole name: a “Rossi” of another page is mostly somebody else.
"""

import hashlib
import hmac
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from django.conf import settings
from django.utils.text import slugify

SHORTEST = 3  # letters of a word that counts by itself
PARTICLES = frozenset(
    ("san", "del", "della", "delle", "dei", "degli", "dal", "dalla", "van", "von", "bin", "ben", "abu", "the")
)
WORD = re.compile(r"[^\W_]+")
LETTERS = dict(zip("ßæœøłđıðþ", ("ss", "ae", "oe", "o", "l", "d", "i", "d", "th"), strict=True))
MARKS = "[\u0300-\u036f]*"
# What may stand between two words of a name: blanks, signs, entities, markup; or nothing, as in a file's name.
BETWEEN = r"(?:[\s.,_+\-'’ʼ·]|&(?:nbsp|apos|rsquo|#39|#x27);|%20|%27|<[^<>]*>)*"
ADDRESS = "-_/%"


def plain(text: str) -> str:
    """Without case and accents."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(LETTERS.get(sign, sign) for sign in folded if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    return WORD.findall(plain(text))


def _alike() -> dict[str, str]:
    """For each plain letter all that look like it."""
    found: dict[str, str] = defaultdict(str)
    for code in chain(range(0x41, 0x5B), range(0x61, 0x7B), range(0xC0, 0x250), range(0x1E00, 0x1F00)):
        letter = plain(chr(code))
        if len(letter) == 1 and letter.isalpha():
            found[letter] += chr(code)
    return dict(found)


ALIKE = _alike()


def _letter(sign: str) -> str:
    if sign not in ALIKE:
        return re.escape(sign)
    entity = rf"|&[{sign}{sign.upper()}](?:grave|acute|circ|uml|tilde|ring|cedil|caron|slash|macr);"
    return f"(?:[{re.escape(ALIKE[sign])}]{MARKS}{entity})"


def _either(forms: list[list[str]]) -> str:
    """`forms` from the longest to the shortest, each a list of plain words."""
    return "|".join(BETWEEN.join("".join(map(_letter, word)) for word in form) for form in forms)


def _pattern(forms: list[list[str]]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{_either(forms)})(?![^\W_])", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """`shown` is the name as the register has it."""

    shown: str

    @cached_property
    def words(self) -> list[str]:
        return words(self.shown)

    @cached_property
    def parts(self) -> list[str]:
        """The words that count by themselves where the person is portrayed."""
        long = [word for word in self.words if len(word) >= SHORTEST and word not in PARTICLES]
        return sorted(set(long), key=lambda word: (-len(word), word)) if len(self.words) > 1 else []

    @cached_property
    def whole(self) -> re.Pattern[str]:
        return _pattern([self.words])

    @cached_property
    def any(self) -> re.Pattern[str]:
        return _pattern(self._forms)

    @cached_property
    def near(self) -> re.Pattern[str]:
        """Inside longer words too, as JSON's escapes would make them: finds at least all that `any` finds."""
        return re.compile(_either(self._forms), re.IGNORECASE)

    @property
    def _forms(self) -> list[list[str]]:
        return [self.words, *([part] for part in self.parts)]

    @property
    def empty(self) -> bool:
        return not self.words

    def hidden_in(self, text: str) -> bool:
        """Whether the name, or a word of it, stands in this text."""
        return bool(self.any.search(text))


@dataclass(frozen=True)
class Writing:
    """What to write in place of a name, and where the name is looked for."""

    pattern: re.Pattern[str]
    pseudonym: str

    def in_text(self, text: str) -> str:
        return self.pattern.sub(self._instead, text)

    def in_address(self, slug: str) -> str:
        return self.pattern.sub(slugify(self.pseudonym) or "x", slug)

    def _instead(self, found: re.Match[str]) -> str:
        said, whole = found.group(), found.string
        before, after = whole[: found.start()][-1:], whole[found.end() :][:1]
        if said.islower() and set(before + after) & set(ADDRESS):
            return slugify(self.pseudonym) or "x"
        return self.pseudonym.upper() if said.isupper() and len(said) > 1 else self.pseudonym


def digest(*of: str) -> str:
    """What is kept of a name that may not come back: nothing that can be read."""
    key = hashlib.sha256(b"forgotten name" + settings.SECRET_KEY.encode()).digest()
    return hmac.new(key, "".join(of).encode(), hashlib.sha256).hexdigest()


def digests(text: str, length: int) -> set[str]:
    """Of all runs of so many words in a text."""
    said = words(text)
    runs = {tuple(said[start : start + length]) for start in range(len(said) - length + 1)}
    return {digest(*run) for run in runs}
