"""Pieces are kept as long as a stored page may be, and never across a bump."""

import pytest

from core import generations, minute, pieces
from core.generations import Files
from core.pieces import Pieces


@pytest.fixture
def store(settings, monkeypatch, tmp_path) -> Files:
    settings.PAGE_CACHE = True
    own = generations.Files(tmp_path)
    monkeypatch.setattr(pieces, "store", own)
    return own


def test_a_piece_is_kept_by_language(store):
    cards = Pieces()

    cards.of("it")["pane"] = "Pane"

    assert cards.of("it") == {"pane": "Pane"}
    assert cards.of("en") == {}


@pytest.mark.parametrize("bump", ["soft-it", "hard"])
def test_no_piece_outlives_a_bump_of_its_language(store, bump):
    cards = Pieces()
    cards.of("it")["pane"] = "Pane, 3,00 €"
    cards.of("en")["pane"] = "Bread, €3.00"

    store.bump(bump)

    assert cards.of("it") == {}
    assert cards.of("en") == ({"pane": "Bread, €3.00"} if bump == "soft-it" else {})


def test_a_bump_of_the_goods_ends_only_pieces_that_show_goods(store):
    links, cards = Pieces(), Pieces(goods=True)
    for kind in (links, cards):
        kind.of("it")["pane"] = "Pane"

    store.bump("goods")

    assert [kind.of("it") for kind in (links, cards)] == [{"pane": "Pane"}, {}]


def test_a_piece_begun_before_a_bump_is_not_used_after_it(store):
    cards = Pieces()
    begun = cards.of("it")
    store.bump("soft-it")
    cards.of("it")

    begun["pane"] = "the old price"

    assert cards.of("it") == {}


def test_after_a_minute_it_is_printed_anew(store, monkeypatch):
    cards = Pieces()
    cards.of("it")["pane"] = "Pane"
    later = minute.since() + minute.LONG
    monkeypatch.setattr(minute.time, "monotonic", lambda: later)

    assert cards.of("it") == {}


def test_there_is_an_end_to_what_a_process_keeps(store, monkeypatch):
    monkeypatch.setattr(pieces, "MOST", 2)
    cards = Pieces()
    cards.of("it").update(pane=1, olio=2)

    assert cards.of("it") == {}


def test_nothing_is_kept_where_pages_are_not(store, settings):
    settings.PAGE_CACHE = False
    cards = Pieces()

    cards.of("it")["pane"] = "Pane"

    assert cards.of("it") == {}
