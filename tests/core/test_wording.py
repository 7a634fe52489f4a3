"""Words to look at again: warnings in the editor, never a block."""

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from core import wording
from core.models import User
from demo.page_factories import in_english
from demo.telling_factories import StoryPageFactory, plant_site
from stories.models import StoryPage
from tests.desk_forms import as_sent


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le persone detenute e la persona detenuta lavorano.", []),
        ("Un detenuto lavora con due ex detenuti.", ["detenuto", "ex detenuti"]),
        ("Le magliette Gatti Galeotti; un galeotto.", ["galeotto"]),
        ("Condannato per rapina, dice il giornale.", ["Condannato", "rapina"]),
        ("Una scelta etica e sostenibile, a impatto zero.", ["etica", "sostenibile", "a impatto zero"]),
        ("Detenuto. DETENUTO. detenuto.", ["Detenuto"]),
        ("Il pane, la pala, il forno; l’etichetta verde.", []),
    ],
)
def test_italian_words_to_look_at_again(text, words):
    assert [remark.word for remark in wording.remarks([text], "it")] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("People in prison work here, and a person in prison bakes.", []),
        ("Two inmates and an ex-convict", ["inmates", "ex-convict"]),
        ("A sustainable, ethical gift", ["sustainable", "ethical"]),
        ("He was convicted of theft", ["convicted", "theft"]),
    ],
)
def test_english_words_to_look_at_again(text, words):
    assert [remark.word for remark in wording.remarks([text], "en")] == words


def test_readability_is_measured_as_italian_is():
    easy = "Il forno si accende alle quattro. Chi entra trova il pane. La pala sta lì. " * 3
    hard = (
        "L’amministrazione penitenziaria, congiuntamente alle organizzazioni cooperative territorialmente competenti, "
        "predispone annualmente programmi professionalizzanti caratterizzati da responsabilizzazione individuale, "
        "valorizzazione motivazionale, accompagnamento formativo, orientamento occupazionale e consolidamento delle "
        "competenze trasversali precedentemente acquisite."
    )

    # 9 sentences, 48 words, 180 letters: 89 + (2700 - 1800) / 48.
    assert wording.gulpease(easy) == 100
    assert wording.gulpease(hard) == 0
    assert wording.gulpease("Poche parole.") is None


@pytest.fixture
def editor(db) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("capo", "capo@example.org", "x"))
    return client


def test_the_panel_tells_the_words_of_the_draft_in_its_language(editor):
    plant_site()
    story = StoryPageFactory(standfirst="Due detenuti e un forno.")
    english = in_english(story, title="The oven", slug="the-oven", standfirst="Two inmates and an oven.")

    italian = editor.get(reverse("page_words", args=[story.pk])).content.decode()
    told = editor.get(reverse("page_words", args=[english.pk])).content.decode()

    assert "<b>detenuti</b>: Di’ «persona detenuta»" in italian
    assert "<b>inmates</b>" in told


def test_only_who_may_edit_the_page_sees_its_words(client, db):
    story = StoryPageFactory()
    client.force_login(User.objects.create_user("altra", "altra@example.org", "x", is_staff=True))

    assert client.get(reverse("page_words", args=[story.pk])).status_code in (302, 403)


def test_words_never_stop_a_page_and_are_told_after_it_went_out(editor):
    story = StoryPageFactory(live=False, standfirst="Un regalo etico.")
    edit = reverse("wagtailadmin_pages:edit", args=[story.pk])

    response = editor.post(edit, as_sent(editor.get(edit).context["form"]) | {"action-publish": "1"})

    assert StoryPage.objects.get(pk=story.pk).live is True
    said = " ".join(str(message) for message in get_messages(response.wsgi_request))
    assert "Riguarda queste parole:<ul><li><b>etico</b>: " in said


def test_the_checks_of_the_editor_are_on_and_speak_italian(editor):
    story = StoryPageFactory(live=False)

    html = editor.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()

    for rule in ("alt-text-quality", "empty-meta-description", "image-alt", "heading-order"):
        assert f'"{rule}"' in html
    assert "Manca la descrizione per i motori di ricerca" in html
    assert "data-content-readability-score" in html
    assert f'data-words="{reverse("page_words", args=[story.pk])}"' in html
    seen = editor.get(reverse("wagtailadmin_pages:view_draft", args=[story.pk]))
    assert "wagtail-userbar" in seen.content.decode()


def test_no_reader_is_given_the_bar(client, db):
    story = StoryPageFactory()

    assert "wagtail-userbar" not in client.get(story.get_url()).content.decode()
