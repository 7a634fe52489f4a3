"""What somebody meant by what they typed: words with their other forms, synonyms, slips of the fingers."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.forgetting.names import plain
from search.models.editing import MOST_WORDS
from search.vocabulary import Vocabulary
from search.words import TOKEN, WORD, folded, matters, squeezed, stem, stems

MOST_SLOTS = 12  # words of a query that are looked for
CERTAIN = 6  # letters from which a word that differs by a slip is hardly another word
BEGINNING = 3  # letters from which a part of a word is one


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a stem as it stands in the index; `part` when it may be the beginning of one."""

    text: str
    part: bool = False


Way = tuple[Term, ...]  # all of them
Slot = tuple[Way, ...]  # any of them


@dataclass(frozen=True, slots=True)
class Query:
    """`slots` hold one for each word that was typed. `read_as` is what was looked for instead, if something was."""

    typed: str
    slots: tuple[Slot, ...]
    heading: str
    code: str
    read_as: str = ""

    @property
    def terms(self) -> list[Term]:
        return list({term: None for slot in self.slots for way in slot for term in way})


def understood(typed: str, vocabulary: Vocabulary, unfinished: bool = False) -> Query:
    """With `unfinished` the last word is still being typed."""
    language = vocabulary.language
    pieces = list(_pieces(typed, language, unfinished))[:MOST_SLOTS]
    if (whole := _written_apart(pieces, vocabulary)) is not None:
        return Query(typed, ((whole,),), "", squeezed(typed))
    slots: list[Slot] = []
    read_as = list(pieces)
    at = 0
    while at < len(pieces):
        length, ways = _same(pieces, at, vocabulary)
        if length == 0:
            last = unfinished and at == len(pieces) - 1
            ways, instead = _ways(pieces[at], vocabulary, last)
            read_as[at], length = instead, 1
        slots.append(ways)
        at += length
    changed = read_as != pieces
    return Query(
        typed=typed,
        slots=tuple(slots),
        heading=" ".join(stems(" ".join(read_as) if changed else typed, language)),
        code=squeezed(typed),
        read_as=_rewritten(typed, dict(zip(pieces, read_as, strict=True))) if changed else "",
    )


def _written_apart(pieces: list[str], vocabulary: Vocabulary) -> Way | None:
    """ "PAN CLA 1000", "pan doro": one word with blanks in it, when its pieces are none."""
    whole = squeezed(" ".join(pieces))
    if len(pieces) < 2 or whole not in vocabulary.entries or all(vocabulary.knows(one) for one in pieces):
        return None
    return (Term(whole),)


def _pieces(typed: str, language: str, unfinished: bool) -> Iterator[str]:
    """The words that matter; what is written with hyphens is one. When none matters, all of them do."""
    found = [match.group() for match in TOKEN.finditer(plain(typed))]
    last = len(found) - 1 if unfinished else -1
    kept = [
        one
        for place, one in enumerate(found)
        if place == last or not WORD.fullmatch(one) or matters(one, language)
    ]
    yield from dict.fromkeys(kept or found)


def _same(pieces: list[str], at: int, vocabulary: Vocabulary) -> tuple[int, Slot]:
    """The longest run of words from here that editors gave synonyms to, and all ways to say it.

    Two words that are also written as one ("bread sticks") are such a run.
    """
    cut = [tuple(stems(piece, vocabulary.language)) for piece in pieces[at : at + MOST_WORDS]]
    for length in range(len(cut), 0, -1):
        said = tuple(part for piece in cut[:length] for part in piece)
        if others := vocabulary.synonyms.get(said):
            return length, tuple(tuple(Term(part) for part in one) for one in (said, *others))
    whole = squeezed("".join(pieces[at : at + 2]))
    if len(cut) > 1 and whole in vocabulary.entries and min(map(len, pieces[at : at + 2])) >= BEGINNING:
        return 2, (
            (Term(stem(whole, vocabulary.language)),),
            tuple(Term(part) for one in cut[:2] for part in one),
        )
    return 0, ()


def _ways(piece: str, vocabulary: Vocabulary, unfinished: bool) -> tuple[Slot, str]:
    """How it may stand in the index, and what it was read as."""
    language = vocabulary.language
    if not WORD.fullmatch(piece):
        return _joined(piece, vocabulary), piece
    if unfinished:
        return ((Term(piece, part=True),), (Term(stem(piece, language)),)), piece
    if piece in vocabulary.entries:
        return _said(piece, vocabulary), piece
    if vocabulary.knows(piece):
        return _other_form(piece, vocabulary), piece
    if len(piece) >= BEGINNING and vocabulary.begins(piece):
        return ((Term(piece, part=True),),), piece
    if halves := _written_together(piece, vocabulary):
        return (halves,), piece
    if near := vocabulary.near(piece):
        return tuple(way for one in near for way in _said(one, vocabulary)), near[0]
    return ((Term(stem(piece, language)),),), piece


def _written_together(piece: str, vocabulary: Vocabulary) -> Way:
    """ "sanvittore": two words without the blank between them."""
    for at in range(BEGINNING, len(piece) - BEGINNING + 1):
        halves = piece[:at], piece[at:]
        if all(half in vocabulary.entries for half in halves):
            return tuple(Term(stem(half, vocabulary.language)) for half in halves)
    return ()


def _said(word: str, vocabulary: Vocabulary) -> Slot:
    own = stem(word, vocabulary.language)
    others = vocabulary.synonyms.get((own,), ())
    return ((Term(own),), *(tuple(Term(part) for part in one) for one in others))


def _other_form(piece: str, vocabulary: Vocabulary) -> Slot:
    """Nobody wrote it so, but its stem is known: it may also be a part of another word, or a slip in a long one."""
    ways = list(_said(piece, vocabulary))
    if len(piece) >= BEGINNING and vocabulary.begins(piece):
        ways.append((Term(piece, part=True),))
    if len(piece) >= CERTAIN:
        ways += [way for one in vocabulary.near(piece) for way in _said(one, vocabulary)]
    return tuple(dict.fromkeys(ways))


def _joined(piece: str, vocabulary: Vocabulary) -> Slot:
    """PAN-CLA-1000: the number of an article or the beginning of one; or else its single words."""
    whole = squeezed(piece)
    parts: Way = tuple(Term(stem(one, vocabulary.language)) for one in folded(piece))
    if vocabulary.knows(whole):
        return ((Term(whole),), parts)
    if len(whole) >= BEGINNING and vocabulary.begins(whole):
        return ((Term(whole, part=True),), parts)
    near = vocabulary.near(whole)
    return (*((Term(one),) for one in near), parts)


def _rewritten(typed: str, instead: dict[str, str]) -> str:
    return " ".join(instead.get(piece, piece) for piece in TOKEN.findall(plain(typed)))
