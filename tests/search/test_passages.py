"""Of a page only what is in its own language is searched and shown in an extract."""

import pytest

from demo.event_factories import EventPageFactory
from demo.shop_factories import ProductPageFactory
from demo.telling_factories import StoryPageFactory, plant_site
from demo.translating import translate
from search.models import Entry, Word
from search.results import find

pytestmark = [pytest.mark.django_db, pytest.mark.searched]
TEXT = (
    "<p>Il forno è della cooperativa.</p><p>La <b>scorza</b> si gratta a mano.</p>"
    "<p>Per due ore lievita & riposa.</p>"
)
BODY = [
    {"type": "text", "id": "11111111-1111-1111-1111-111111111111", "value": TEXT},
    {
        "type": "quote",
        "id": "22222222-2222-2222-2222-222222222222",
        "value": {"quote": "Si comincia presto.", "name": "Ada", "role": "al forno"},
    },
]
ENGLISH = {"Il forno": "The oven", "Il forno è della cooperativa.": "The oven belongs to the cooperative."}
ITALIAN_ONLY = ("scorza", "lievita", "presto")


def found(query: str, language: str) -> list[str]:
    return [one.card.title for group in find(query, language).groups for one in group.results]


@pytest.fixture
def story():
    plant_site()
    return StoryPageFactory(title="Il forno", body=BODY)


def test_italian_passages_of_an_english_page_are_neither_found_nor_shown_there(story):
    english = translate(story, ENGLISH)
    assert "scorza" in str(english.body), "the page itself shows them, marked"

    entry = Entry.objects.get(page=english)

    assert "belongs to the cooperative" in entry.text
    assert {word for word in ITALIAN_ONLY if word in f"{entry.text} {entry.told} {entry.words}"} == set()
    for word in ITALIAN_ONLY:
        assert (found(word, "en"), found(word, "it")) == ([], ["Il forno"])
    assert not Word.objects.filter(language="en", word__in=ITALIAN_ONLY).exists()
    assert found("belongs", "en") == ["The oven"]


def test_what_becomes_english_is_found_from_then_on(story):
    translate(story, ENGLISH)
    assert found("peel", "en") == []

    translate(story, ENGLISH | {"La <b>scorza</b> si gratta a mano.": "The <b>peel</b> is grated by hand."})

    assert found("peel", "en") == ["The oven"]
    assert "&amp;" not in Entry.objects.get(language="it", title="Il forno").text


def test_a_passage_that_nobody_marked_is_known_by_its_small_words():
    story = StoryPageFactory(
        title="Le parole",
        body=[
            {
                "type": "text",
                "id": "1",
                "value": "<p>The oven is of the cooperative and not of the prison.</p>",
            },
            {"type": "text", "id": "2", "value": "<p>Il forno è della cooperativa.</p>"},
        ],
    )

    text = Entry.objects.get(page=story).text
    assert ("Il forno è della cooperativa." in text, "The oven" in text) == (True, False)
    assert found("prison", "it") == []


def test_a_product_sold_in_english_and_an_event_in_italian_show_no_italian_there():
    plant_site()
    text = [
        {"type": "text", "id": "11111111-1111-1111-1111-111111111111", "value": "<p>La scorza si gratta.</p>"}
    ]
    product = ProductPageFactory(title="Il panettone", body=text)
    event = EventPageFactory(title="Il lievito", body=text)
    for page, title in ((product, "The panettone"), (event, "The starter")):
        entry = Entry.objects.get(page=translate(page, {page.title: title}))
        assert "scorza" not in f"{entry.text} {entry.led} {entry.told} {entry.words}", title
        assert Entry.objects.get(page=page).language == "it"
    assert (set(found("scorza", "it")), found("scorza", "en")) == ({"Il panettone", "Il lievito"}, [])
