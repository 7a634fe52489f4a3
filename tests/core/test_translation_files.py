"""Sentences taken home as a PO file and brought back: what is written, what is refused, and why."""

import pytest
from django.contrib.messages import get_messages
from wagtail_localize.models import StringTranslation, Translation

from core.models import User
from core.translating import memory, states
from core.translating.states import State
from demo.page_factories import locale
from demo.telling_factories import StoryPageFactory
from stories.models import StoryPage
from tests.core.taken_home import (
    WORDS,
    a_story,
    a_translator,
    bring,
    english_of,
    entry,
    kept,
    taken_home,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def story() -> StoryPage:
    return a_story()


@pytest.fixture
def translator(client, story) -> User:
    return a_translator(client)


def test_out_changed_in_and_out_again_is_the_same(client, story, translator):
    address = f"/admin/da-tradurre/{story.pk}/file/"
    po = taken_home(client, address)
    assert (po.metadata["Language"], po.metadata["X-Source-Language"]) == ("en", "it")
    assert {one.msgid: one.msgstr for one in po} == {**WORDS, "Il forno è <b>acceso</b>.": ""}
    assert entry(po, "Il forno.").msgctxt == f"{story.translation_key}/standfirst"
    assert entry(po, "Il forno.").comment == "Il lievito: Sommario"

    entry(po, "Il forno.").msgstr = "The hot oven."
    entry(po, "Il forno è <b>acceso</b>.").msgstr = "The oven is <b>on</b>."
    before = kept()
    looked_at = bring(client, po)
    found = looked_at.context["found"]
    assert (found.new, found.changed, found.same, found.wrong) == (1, 1, 3, [])
    assert kept() == before, "looking writes nothing"

    answer = write(client, looked_at)

    assert answer.headers["Location"] == "/admin/da-tradurre/?state=ready"
    assert str(taken_home(client, address)) == str(po)
    row = StringTranslation.objects.get(data="The hot oven.")
    assert (row.last_translated_by, row.tool_name) == (translator, "")
    english = StoryPage.objects.get(translation_key=story.translation_key, locale=locale("en"))
    assert english.standfirst == "The oven.", "nothing is published by a file"
    assert states.of(story).state == State.READY
    assert bring(client, po).context["found"].same == 5


def test_what_a_file_brought_goes_out_in_one_act_and_what_may_not_stays(client, story, translator):
    po = taken_home(client, f"/admin/da-tradurre/{story.pk}/file/")
    entry(po, "Il forno.").msgstr = "The hot oven."
    write(client, bring(client, po))
    listed = client.get("/admin/da-tradurre/?state=ready").content.decode()
    assert "Pubblica l’inglese di queste pagine" in listed
    assert f'<input type="hidden" name="page" value="{story.pk}">' in listed
    english = StoryPage.objects.get(translation_key=story.translation_key, locale=locale("en"))
    StringTranslation.objects.filter(translation_of__data="Il lievito").update(has_error=True)

    client.post("/admin/da-tradurre/pubblica/", {"page": [story.pk + 1_000]})
    client.post("/admin/da-tradurre/pubblica/")
    english.refresh_from_db()
    assert english.standfirst == "The oven.", "a page that was not on the screen stays"
    answer = client.post("/admin/da-tradurre/pubblica/?state=ready&q=Pane", {"page": [story.pk, "x"]})
    assert answer.url == "/admin/da-tradurre/?state=ready&q=Pane"

    said = " ".join(str(one) for one in get_messages(answer.wsgi_request))
    assert "Ancora da tradurre in inglese: titolo." in said
    english.refresh_from_db()
    assert english.standfirst == "The oven."

    StringTranslation.objects.update(has_error=False)
    client.post("/admin/da-tradurre/pubblica/", {"page": [story.pk]})
    english.refresh_from_db()
    assert (english.standfirst, english.live) == ("The hot oven.", True)
    assert states.of(story).state == State.PARTIAL


def test_a_changed_sentence_goes_out_as_fuzzy_with_its_old_italian_and_stays_so_until_somebody_decides(
    client, story, translator
):
    story.standfirst = "Il forno nuovo."
    story.save_revision().publish()

    po = taken_home(client, "/admin/da-tradurre/file/scarica/?state=stale&sentences=open")
    assert [one.msgid for one in po] == ["Il forno nuovo.", "Il forno è <b>acceso</b>."]
    waiting = entry(po, "Il forno nuovo.")
    assert (waiting.previous_msgid, waiting.msgstr, waiting.flags) == ("Il forno.", "The oven.", ["fuzzy"])

    looked_at = bring(client, po)
    assert (looked_at.context["found"].unsettled, looked_at.context["found"].right) == (1, [])

    waiting.flags.remove("fuzzy")  # the translator found that it still fits
    write(client, bring(client, po))
    assert not StringTranslation.objects.filter(tool_name=memory.KEPT).exists()
    assert english_of(story, "Il forno nuovo.") == "The oven."


def test_a_page_that_nobody_began_is_begun_by_its_file(client, story, translator):
    other = StoryPageFactory(title="Le chiavi", slug="le-chiavi", standfirst="Sette chiavi.")
    po = taken_home(client, "/admin/da-tradurre/file/scarica/?state=missing&q=chiavi")
    assert entry(po, "Le chiavi").msgctxt == f"{other.translation_key}/title"
    entry(po, "Le chiavi").msgstr = "The keys"
    assert not other.get_translations().exists(), "reading writes nothing"

    write(client, bring(client, po))

    english = other.get_translations().get()
    assert (english.live, english.draft_title) == (False, "The keys")
    assert english_of(other, "Le chiavi") == "The keys"


def test_localizes_own_file_of_one_page_comes_in_too(client, story, translator):
    translation = Translation.objects.get(source__object_id=story.translation_key)
    po = translation.export_po()
    entry(po, "Il forno.").msgstr = "The hot oven."

    write(client, bring(client, po))

    assert english_of(story, "Il forno.") == "The hot oven."
