"""What somebody meant: stems, accents, slips of the fingers, parts of words, numbers of articles, synonyms."""

import pytest

from search.understanding import Term, understood
from search.vocabulary import Vocabulary
from search.words import indexed, stem, stems

WORDS = [
    "panettone",
    "pancla1000",
    "tshirt",
    "shirt",
    "caffe",
    "cooperativa",
    "lievitazione",
    "tarallo",
    "san",
    "vittore",
    "2026",
    "portapane",
    "porta",
    "pane",
]


def vocabulary(**synonyms: list[str]) -> Vocabulary:
    by_length: dict[int, list[str]] = {}
    for word in WORDS:
        by_length.setdefault(len(word), []).append(word)
    return Vocabulary(
        version=(1, 1),
        language="it",
        words=sorted(WORDS),
        entries=dict.fromkeys(WORDS, 1),
        stems=frozenset(stem(word, "it") for word in WORDS),
        synonyms={
            tuple(stems(one, "it")): tuple(tuple(stems(each, "it")) for each in others)
            for one, others in synonyms.items()
        },
        promotions=(),
        by_length=by_length,
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("panettoni", "panetton"),
        ("PANETTONE", "panetton"),
        ("caffè", "caff"),
        ("i caffe", "caff"),
        ("panetone", "panetton"),  # a letter too few
        ("pnaettone", "panetton"),  # two that changed places
        ("panettonne", "panetton"),
        ("panett", "panett*"),  # a part
        ("PAN-CLA-1000", "pancla1000"),
        ("pan cla 1000", "pancla1000"),
        ("pan-cla", "pancla*"),
        ("sanvittore", "san vittor"),  # the blank forgotten
        ("porta pane", "portapan"),  # one word, though each half is one too
        ("t-shirt", "tshirt"),
        ("t shirt", "shirt"),
        ("l'elicottero", "elicotter"),  # that nobody knows is looked for as it is
    ],
)
def test_each_way_to_type_it_is_understood(typed, meant):
    first = understood(typed, vocabulary()).slots[0][0]

    assert " ".join(f"{term.text}{'*' if term.part else ''}" for term in first) == meant


def test_what_was_read_instead_is_said_and_only_then():
    assert understood("panetone classico", vocabulary()).read_as == "panettone classico"
    assert understood("panettone", vocabulary()).read_as == ""
    assert understood("panett", vocabulary()).read_as == ""


def test_a_number_is_never_taken_for_another():
    assert understood("2025", vocabulary()).read_as == ""


def test_synonyms_of_several_words_stand_for_one():
    known = vocabulary(maglietta=["maglia corta"], **{"maglia corta": ["maglietta"]})

    slots = understood("la maglia corta", known).slots

    assert len(slots) == 1
    assert (Term(stem("maglietta", "it")),) in slots[0]


def test_the_last_word_may_be_unfinished():
    assert understood("la coop", vocabulary(), unfinished=True).slots[0][0] == (Term("coop", part=True),)


def test_what_is_indexed_has_words_and_stems_without_small_words():
    assert indexed("Il caffè della T-shirt", "it").split() == ["caffe", "caff", "shirt", "tshirt"]
    assert indexed("The prisons", "en").split() == ["prisons", "prison"]
