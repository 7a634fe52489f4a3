"""Italian is published, English follows: what comes over by itself, and what waits for a translator."""

import uuid
from typing import Any

import pytest
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import StringTranslation, TranslationSource

from core.models import User
from core.publishing import PublishRefused
from core.translating import gate, keeping, memory, starting
from demo.page_factories import locale
from demo.people_factories import PictureFactory
from demo.place_factories import CooperativeFactory
from demo.telling_factories import StoryPageFactory
from demo.translating import translate
from stories.models import StoryCooperative, StoryPage

pytestmark = pytest.mark.django_db

ENGLISH = {
    "Il lievito": "The sourdough",
    "Il forno è caldo.": "The oven is hot.",
    "Alle quattro.": "At four.",
    "Opera, di notte": "Opera, at night",
    "<b>Prima</b> frase.": "<b>First</b> sentence.",
    "Seconda frase.": "Second sentence.",
    "Le mani nell’impasto": "Hands in the dough",
}


def block(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "id": str(uuid.uuid5(uuid.NAMESPACE_DNS, kind + str(value)[:12])), "value": value}


def text(*sentences: str) -> str:
    return "".join(f"<p>{sentence}</p>" for sentence in sentences)


@pytest.fixture
def story() -> StoryPage:
    """An Italian story with a text and a picture."""
    body = [
        block("text", text("<b>Prima</b> frase.", "Seconda frase.")),
        block("picture", {"picture": PictureFactory().pk, "caption": "Le mani nell’impasto"}),
    ]
    words = {"standfirst": "Il forno è caldo.", "search_description": "Alle quattro."}
    return StoryPageFactory(
        title="Il lievito", slug="il-lievito", place="Opera, di notte", body=body, **words
    )


@pytest.fixture
def told(story: StoryPage) -> StoryPage:
    """Its English, complete and live."""
    translate(story.get_parent(), {})
    translate(story, ENGLISH)
    return story


def english_of(page: Page) -> Any:
    return StoryPage.objects.get(translation_key=page.translation_key, locale=locale("en"))


def publish(page: Any, **changes: Any) -> None:
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    page.refresh_from_db()


def body_of(page: Any) -> list[dict[str, Any]]:
    return list(page.body.get_prep_value())


def waiting(page: Page) -> dict[str, str | None]:
    """Italian sentences whose English is to be looked at or missing, with the English that they have."""
    source = memory.source_of(page)
    found = memory.sentences(source, locale("en"))
    return {one.italian: one.english for one in found if one.kept or one in memory.without_english(found)}


def test_a_changed_sentence_keeps_its_old_english_until_somebody_looks(told):
    publish(told, standfirst="Il forno è rovente.")

    assert english_of(told).standfirst == "The oven is hot."
    assert waiting(told) == {"Il forno è rovente.": "The oven is hot."}


def test_changed_twice_and_taken_back(told):
    publish(told, standfirst="Il forno è rovente.")
    publish(told, standfirst="Il forno è spento.")
    assert waiting(told) == {"Il forno è spento.": "The oven is hot."}

    publish(told, standfirst="Il forno è caldo.")
    assert waiting(told) == {}


def test_only_the_changed_paragraph_of_a_text_waits(told):
    first, second = body_of(told)
    publish(told, body=[{**first, "value": text("<b>Prima</b> frase.", "Un’altra frase.")}, second])

    assert body_of(english_of(told))[0]["value"] == text("<b>First</b> sentence.", "Second sentence.")
    assert waiting(told) == {"Un’altra frase.": "Second sentence."}


def test_a_new_paragraph_is_not_shown_in_italian(told):
    first, second = body_of(told)
    longer = text("<b>Prima</b> frase.", "Seconda frase.", "Frase del tutto nuova.")
    publish(told, body=[{**first, "value": longer}, second])

    assert body_of(english_of(told))[0]["value"] == text("<b>First</b> sentence.", "Second sentence.")
    assert waiting(told) == {"Frase del tutto nuova.": None}


def test_a_new_block_waits_and_the_others_follow_the_new_order(told):
    first, second = body_of(told)
    publish(told, body=[second, block("text", text("Blocco nuovo.")), first])

    kinds = [row["type"] for row in body_of(english_of(told))]
    assert kinds == ["picture", "text"]
    assert "Blocco nuovo" not in str(body_of(english_of(told)))


def test_pictures_and_rows_come_over_at_once(told):
    other, cooperative, (first, second) = PictureFactory(), CooperativeFactory(), body_of(told)
    changed = {**second, "value": {**second["value"], "picture": other.pk}}
    told.cooperatives.add(StoryCooperative(cooperative=cooperative))
    publish(told, body=[first, changed], picture=other, delicate=True)

    english = english_of(told)
    assert body_of(english)[1]["value"] == {"picture": other.pk, "caption": "Hands in the dough"}
    assert (english.picture, english.delicate) == (other, True)
    assert [row.cooperative for row in english.cooperatives.all()] == [cooperative]


def test_what_is_emptied_in_italian_is_emptied_in_english(told):
    _first, second = body_of(told)
    publish(told, place="", body=[{**second, "value": {**second["value"], "caption": ""}}])

    english = english_of(told)
    assert english.place == ""
    assert [row["type"] for row in body_of(english)] == ["picture"]
    assert body_of(english)[0]["value"]["caption"] == ""


def test_publishing_the_same_words_again_changes_nothing(told):
    source, english = memory.source_of(told), english_of(told)
    since, revisions = source.last_updated_at, english.revisions.count()

    publish(told)

    source.refresh_from_db()
    assert source.last_updated_at == since
    assert english_of(told).revisions.count() == revisions


def test_english_is_not_touched_when_italian_is_refused(told):
    before, unseen = body_of(english_of(told)), PictureFactory(title="Forno", shows_people=True)

    with pytest.raises(PublishRefused):
        publish(told, standfirst="Altro.", picture=unseen)

    assert body_of(english_of(told)) == before
    assert waiting(told) == {}


def test_english_is_fine_as_it_is(told):
    user = User.objects.create_user("redazione")
    publish(told, standfirst="Il forno è caldo!")

    assert keeping.keep(told, user) == 1

    english = english_of(told)
    assert waiting(told) == {}
    assert english.standfirst == "The oven is hot."
    row = StringTranslation.objects.get(translation_of__data="Il forno è caldo!")
    assert (row.data, row.tool_name, row.last_translated_by) == ("The oven is hot.", "", user)
    entries = PageLogEntry.objects.filter(page__in=[told.pk, english.pk], action="core.translation.keep")
    assert [entry.user for entry in entries] == [user, user]


def test_submitting_makes_a_draft_and_the_pages_above_are_no_aliases(story):
    locale("en")
    english = starting.start(story)

    assert (english.live, english.title) == (False, "Il lievito")
    above = english.get_ancestors().filter(depth__gte=2)
    assert {(page.live, page.alias_of_id) for page in above} == {(False, None)}
    assert TranslationSource.objects.filter(object_id=story.translation_key).count() == 1


def test_english_goes_out_only_with_its_minimum(story):
    locale("en")
    english = starting.start(story)

    with pytest.raises(PublishRefused) as refused:
        english.get_latest_revision().publish()

    assert refused.value.reasons == [
        "Ancora da tradurre in inglese: titolo, sommario, descrizione per i motori di ricerca."
    ]
    english.refresh_from_db()
    assert english.live is False


def test_a_picture_without_english_words_holds_the_page_back(told):
    picture = PictureFactory(title="Forno")
    type(picture).objects.filter(pk=picture.pk).update(alt_en="")
    english = english_of(told)
    english.picture = picture

    assert gate.refusals(english) == ["L’immagine «Forno» non ha un testo alternativo in inglese."]


def test_english_does_not_go_out_before_italian(told):
    told.unpublish()
    english = english_of(told)

    with pytest.raises(PublishRefused) as refused:
        english.save_revision().publish()

    assert "La pagina italiana non è pubblicata" in refused.value.reasons[0]


def test_passages_still_in_italian_are_marked(story, client):
    translate(story.get_parent(), {})
    some = {k: v for k, v in ENGLISH.items() if k not in ("Seconda frase.", "Le mani nell’impasto")}
    some.pop("Opera, di notte")
    english = translate(story, some)

    page = client.get(english.get_url()).content.decode()

    assert '<p lang="it">Seconda frase.</p>' in page
    assert "<p><b>First</b> sentence.</p>" in page
    assert '<span lang="it">Le mani nell’impasto</span>' in page
    assert '<li lang="it">Opera, di notte</li>' in page
    assert [place.rpartition(".")[2] for place in english.untranslated] == ["caption", "place"]


def test_once_translated_nothing_is_marked(story, client):
    translate(story.get_parent(), {})
    translate(story, {k: v for k, v in ENGLISH.items() if k != "Seconda frase."})
    english = translate(story, ENGLISH)

    assert english.untranslated == []
    assert 'lang="it"' not in str(body_of(english))
