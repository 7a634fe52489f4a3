"""Sentences taken home as a PO file and brought back: what is written, what is refused, and why."""

import uuid
from typing import Any

import polib
import pytest
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from config import roles
from core.forgetting import refusing
from core.forgetting.names import Name
from core.models import User
from core.translating import memory, states
from core.translating.files import writing
from core.translating.states import State
from demo.page_factories import locale
from demo.telling_factories import StoryPageFactory, plant_site
from demo.translating import translate
from stories.models import StoryPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]
WORDS = {
    "Il lievito": "The sourdough",
    "Il forno.": "The oven.",
    "Alle quattro.": "At four.",
    "Opera": "Opera",
}


@pytest.fixture
def story() -> StoryPage:
    """In English and live; `Il forno è <b>acceso</b>.` stands in its body without English."""
    plant_site()
    body = [{"type": "text", "id": str(uuid.UUID(int=1)), "value": "<p>Il forno è <b>acceso</b>.</p>"}]
    words = {"standfirst": "Il forno.", "search_description": "Alle quattro."}
    story = StoryPageFactory(title="Il lievito", slug="il-lievito", body=body, **words)
    translate(story.get_parent(), {})
    translate(story, WORDS)
    roles.grant()
    return story


@pytest.fixture
def translator(client) -> User:
    user = User.objects.create_user("traduzioni", password="x")
    user.groups.add(Group.objects.get_or_create(name="Traduzioni")[0])
    client.force_login(user)
    return user


def taken_home(client, address: str = "/admin/da-tradurre/file/scarica/") -> polib.POFile:
    """As another program reads it."""
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].endswith('.po"')
    return polib.pofile(answer.content.decode())


def bring(client, po: polib.POFile | bytes) -> Any:
    data = po if isinstance(po, bytes) else f"{po}\n".encode()
    return client.post("/admin/da-tradurre/file/", {"file": SimpleUploadedFile("x.po", data)})


def write(client, looked_at: Any) -> Any:
    return client.post("/admin/da-tradurre/file/scrivi/", {"sent_back": looked_at.context["sent_back"]})


def english_of(page: Page, italian: str) -> str | None:
    found = memory.sentences(memory.source_of(page), locale("en"))
    return next(one.english for one in found if one.italian == italian)


def entry(po: polib.POFile, italian: str) -> polib.POEntry:
    return next(one for one in po if one.msgid == italian)


def kept() -> list[tuple[str, str]]:
    return list(StringTranslation.objects.order_by("pk").values_list("data", "tool_name"))


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
    assert (
        b"Pubblica l\xe2\x80\x99inglese di queste pagine"
        in client.get("/admin/da-tradurre/?state=ready").content
    )
    english = StoryPage.objects.get(translation_key=story.translation_key, locale=locale("en"))
    StringTranslation.objects.filter(translation_of__data="Il lievito").update(has_error=True)

    answer = client.post("/admin/da-tradurre/pubblica/")

    said = " ".join(str(one) for one in get_messages(answer.wsgi_request))
    assert "Ancora da tradurre in inglese: titolo." in said
    english.refresh_from_db()
    assert english.standfirst == "The oven."

    StringTranslation.objects.update(has_error=False)
    client.post("/admin/da-tradurre/pubblica/")
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


WRONG = [
    ("Il forno.", {"msgctxt": f"{uuid.UUID(int=7)}/title"}, "Questa pagina non c’è più"),
    ("Il forno.", {"msgctxt": "title"}, "Non dice di quale pagina"),
    (
        "Il forno.",
        {"msgid": "Il vecchio forno."},
        "L’italiano è cambiato da quando il file è stato preparato",
    ),
    ("Il forno.", {"path": "body.nowhere"}, "Questo passaggio non è più nella pagina."),
    ("Il forno è <b>acceso</b>.", {"msgstr": "The oven is <b>on."}, "I suoi segni sono rotti"),
    ("Il forno è <b>acceso</b>.", {"msgstr": "The <script>oven</script>"}, "I suoi segni sono rotti"),
    (
        "Il forno è <b>acceso</b>.",
        {"msgstr": 'The <a id="a9">oven</a>'},
        "I suoi collegamenti non sono quelli",
    ),
    ("Il forno.", {"msgstr": "The oven %(name)s."}, "I suoi segnaposto non sono quelli"),
    ("Il forno.", {"msgstr": "È il forno della casa di Opera."}, "Si legge come italiano"),
    ("Il lievito", {"msgstr": "The oven " * 40}, "È troppo lunga: 255 caratteri al massimo."),
]


def test_what_is_wrong_is_told_by_line_and_stays_out(client, story, translator):
    address = f"/admin/da-tradurre/{story.pk}/file/"
    for italian, changes, why in WRONG:
        po = taken_home(client, address)
        changed = entry(po, italian)
        changed.msgstr = "Something else."
        for name, value in changes.items():
            if name == "path":
                changed.msgctxt = writing.context(story, value)
            else:
                setattr(changed, name, value)
        before = kept()

        found = bring(client, po).context["found"]

        assert [why in one.why for one in found.wrong] == [True], (changes, found.wrong)
        line = f"{po}\n".splitlines()[found.wrong[0].line - 1]
        assert line.startswith(("#. ", "msgctxt", "#")), line
        assert found.right == []
        assert kept() == before


def test_of_a_file_with_one_mistake_the_rest_may_be_written(client, story, translator):
    po = taken_home(client, f"/admin/da-tradurre/{story.pk}/file/")
    entry(po, "Il forno.").msgstr = "The oven <b>."
    entry(po, "Alle quattro.").msgstr = "At four o’clock."

    looked_at = bring(client, po)
    assert b"Scrivi 1 frase" in looked_at.content
    answer = write(client, looked_at)

    said = " ".join(str(one) for one in get_messages(answer.wsgi_request))
    assert "1 frase è stata scritta." in said
    assert "1 frase non andava bene ed è rimasta fuori." in said
    assert (english_of(story, "Alle quattro."), english_of(story, "Il forno.")) == (
        "At four o’clock.",
        "The oven.",
    )


def test_said_twice_is_wrong_both_times(client, story, translator):
    po = taken_home(client, f"/admin/da-tradurre/{story.pk}/file/")
    first = entry(po, "Il forno.")
    po.append(polib.POEntry(msgid=first.msgid, msgctxt=first.msgctxt, msgstr="Another oven."))

    found = bring(client, po).context["found"]

    assert {one.why for one in found.wrong} == {"È scritta due volte nel file."}
    assert len(found.wrong) == 2


def test_what_changed_between_looking_and_writing_stays_out(client, story, translator):
    po = taken_home(client, f"/admin/da-tradurre/{story.pk}/file/")
    entry(po, "Il forno.").msgstr = "The hot oven."
    looked_at = bring(client, po)
    story.standfirst = "La bottega."
    story.save_revision().publish()

    write(client, looked_at)

    assert not StringTranslation.objects.filter(data="The hot oven.").exists()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'msgid "a"\nmsgstr "\xe8"\n', "riga 2"),
        (b'msgid "a"\nmsgstr "a\0"\n', "riga 2"),
        (b'msgid "a"\nmsgstr "b\nmsgid\n', "non è un file PO"),
        (b"/etc/passwd", "non è un file PO"),
        (b'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "a"\nmsgstr "b"\n', "altra lingua («de»)"),
        (b'msgid ""\nmsgstr "Language: en\\n"\n', "Non c’è nessuna frase"),
        (b"", "vuoto"),
    ],
    ids=["encoding", "no text", "broken", "path", "language", "no sentence", "empty"],
)
def test_a_file_that_cannot_be_read_is_refused_whole(client, story, translator, data, said):
    before = kept()
    answer = bring(client, data)
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert "found" not in answer.context
    assert kept() == before


def test_what_is_sent_back_must_be_what_was_looked_at(client, story, translator):
    answer = client.post("/admin/da-tradurre/file/scrivi/", {"sent_back": "made:up:by-hand"})
    assert answer.headers["Location"] == "/admin/da-tradurre/file/"
    assert "Non è stato scritto niente" in " ".join(str(one) for one in get_messages(answer.wsgi_request))


def test_localizes_own_file_of_one_page_comes_in_too(client, story, translator):
    translation = Translation.objects.get(source__object_id=story.translation_key)
    po = translation.export_po()
    entry(po, "Il forno.").msgstr = "The hot oven."

    write(client, bring(client, po))

    assert english_of(story, "Il forno.") == "The hot oven."


def test_an_erased_name_does_not_come_back_by_an_old_file(client, story, translator):
    po = taken_home(client, f"/admin/da-tradurre/{story.pk}/file/")
    entry(po, "Il forno.").msgstr = "The oven of Ademaro Quintili."
    entry(po, "Alle quattro.").msgstr = "At four o’clock."
    refusing.refuse(Name("Ademaro Quintili"), {f"page:{story.translation_key}": True})

    found = bring(client, po).context["found"]

    assert [one.why for one in found.wrong] == ["Contiene un nome che qui è stato cancellato."]
    assert [one.english for one in found.right] == ["At four o’clock."]


def test_a_file_writes_only_where_its_sender_may(client, story):
    """The shop translates what stands in the shop."""
    user = User.objects.create_user("bottega", password="x")
    user.groups.add(Group.objects.get_or_create(name="Bottega")[0])
    roles.grant()
    client.force_login(user)
    po = writing.file_of([story], only_open=False)
    entry(po, "Il forno.").msgstr = "The hot oven."

    found = bring(client, po).context["found"]

    assert len(found.wrong) == 4
    assert found.right == []
    assert len(taken_home(client)) == 0
