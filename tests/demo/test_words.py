"""The demo's words: both languages, no forbidden word, lengths that fit."""

import re

from demo.texts.cooperatives import COOPERATIVES
from demo.texts.organisation import ORGANISATION
from demo.texts.shapes import Event, Figure, P, PictureRef, Product, Story, T
from demo.texts.sources import EXAMPLE
from demo.texts.stories import STORIES
from demo.texts.walk import EVERYTHING, TELLINGS, found, untranslated

TEXTS = list(found(T, EVERYTHING))
SENTENCES = [text for pair in TEXTS for text in (pair.it, pair.en or "")]
BANNED = re.compile(
    r"\bdetenut[oi]\b|\bex[- ]detenut|galeott|criminal|delinquen|carcerat|\bsbarre\b|"
    r"\bmanette\b|\breat[oi]\b|"
    r"riscatt|redenzion|seconda (possibilità|chance)|"
    r"\binmates?\b|\bconvicts?\b|\bprisoners?\b|\boffenders?\b|\bfelons?\b|ex-con\b|behind bars|handcuff|"
    r"\boffences?\b|second chance|redemption|"
    r"sostenibil|ecologic|\becofriendly|eco-friendly|sustainab|\betic(o|a|i|he)\b|\bethical|solidal|carbon|climatic|"
    r"a impatto|impact on|\bbio\b|biologic|\borganic\b|zero waste|"
    r"prim[oa] e-?commerce|first (prison )?e-?commerce",
    re.IGNORECASE,
)
MARKUP = re.compile(r"<[^>]*>")


def test_words_we_do_not_use():
    plain = [sentence.replace("Gatti Galeotti", "").replace("gatti-galeotti", "") for sentence in SENTENCES]
    assert [(match.group(), text) for text in plain if (match := BANNED.search(text))] == []


def test_only_bold_and_italic_and_only_in_paragraphs():
    assert {tag for text in SENTENCES for tag in MARKUP.findall(text)} <= {"<b>", "</b>", "<i>", "</i>"}
    for text in SENTENCES:
        assert text.count("<b>") == text.count("</b>")
        assert text.count("<i>") == text.count("</i>")
    for telling in TELLINGS:
        head = [getattr(telling, name, None) for name in ("title", "name", "standfirst", "summary", "slug")]
        assert not any(MARKUP.search(f"{text.it}{text.en}") for text in head if isinstance(text, T))


def test_texts_fit_where_they_go():
    for telling in TELLINGS:
        head = getattr(telling, "standfirst", None) or getattr(telling, "summary", None)
        if head:
            assert max(len(head.it), len(head.en or "")) <= 300, telling.slug.it
    for ref in found(PictureRef):
        assert max(len(ref.caption.it), len(ref.caption.en or "")) <= 250
    for figure in found(Figure):
        assert max(len(figure.unit.it), len(figure.unit.en or "")) <= 160
        assert len(figure.value) <= 40


def test_a_story_is_as_long_as_a_story():
    for story in STORIES:
        words = sum(len(MARKUP.sub("", text.it).split()) for text in found(T, story.body))
        assert 350 <= words <= 950, (story.slug.it, words)


def test_nothing_in_english_is_empty_by_mistake():
    assert [text.it for text in TEXTS if text.it and text.en == ""] == []
    assert [text.en for text in TEXTS if text.en and not text.it] == []


def test_english_was_written_and_not_copied():
    same = [text.it for text in TEXTS if text.en == text.it and len(text.it.split()) > 6]
    # Facts are the same in every language.
    facts = ("Ingredients (INCI)", *(maker.legal.name for maker in COOPERATIVES))
    assert [text for text in same if not text.startswith(facts)] == []


def test_invented_figures_say_so():
    assert "esempio" in EXAMPLE.it
    assert "example" in (EXAMPLE.en or "")


def test_the_organisation_is_plainly_an_example():
    assert ORGANISATION.email.endswith(".example")
    assert ORGANISATION.pec.endswith(".example")
    assert all(maker.legal.email.endswith(".example") for maker in COOPERATIVES)


def test_about_a_tenth_is_left_in_italian_on_purpose():
    told = [telling for telling in TELLINGS if isinstance(telling, Story | Product | Event)]
    left = [telling for telling in told if untranslated(telling)]
    assert {type(telling) for telling in left} == {Story, Product, Event}
    assert 0.05 < len(left) / len(told) < 0.15


def test_what_is_translated_has_no_gap_but_one_paragraph():
    for telling in TELLINGS:
        if not untranslated(telling):
            gaps = [text.it for text in found(T, telling) if text.en is None]
            assert len(gaps) <= 1, telling.slug.it


def test_a_product_left_in_italian_still_has_its_sheet_in_english():
    for telling in TELLINGS:
        if isinstance(telling, Product) and untranslated(telling):
            assert [text.it for text in found(T, (telling.food, telling.goods)) if text.en is None] == []
            assert [text.it for text in found(T, telling.variants) if text.en is None] == []


def test_one_story_has_one_paragraph_left_in_italian():
    partial = [
        story
        for story in STORIES
        if not untranslated(story) and any(block.text.en is None for block in found(P, story))
    ]
    assert len(partial) == 1
