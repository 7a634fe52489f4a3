"""What of a PO file is refused, whole or by line, and why; nothing that is refused changes anything."""

import uuid

import polib
import pytest
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from wagtail_localize.models import StringTranslation

from config import roles
from core.desk import translation_files
from core.forgetting import refusing
from core.forgetting.names import Name
from core.models import User
from core.translating.files import writing
from stories.models import StoryPage
from tests.core.taken_home import (
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


def test_a_small_file_that_cannot_be_sent_back_is_not_called_larger_than_it_is(
    client, story, translator, monkeypatch
):
    monkeypatch.setattr(translation_files, "MOST_SENT_BACK", 10)
    po = taken_home(client, f"/admin/da-tradurre/{story.pk}/file/")

    said = bring(client, po).content.decode()

    assert "ha troppe parole" in said
    assert "supera i 5 MB" not in said


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
