"""Words to look at again: warnings in the editor, never a block."""

import re

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from core import wording
from core.models import Evidence, Newsroom, User
from demo.page_factories import in_english
from demo.people_factories import PictureFactory
from demo.telling_factories import StoryPageFactory, plant_site
from home.models import Newsletter
from stories.models import StoryPage
from tests.desk_forms import as_sent

pytestmark = pytest.mark.once

OURS = wording.Allowed(("Gatti Galeotti",))


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
        ("La borsa GATTI  GALEOTTI, non i galeotti.", ["galeotti"]),
        ("Gatti Galeottini e gatti galeotti.", []),
        (
            "L’ex detenuta e un’ex-carcerata; ex\u00a0galeotte.",
            ["ex detenuta", "ex-carcerata", "ex galeotte"],
        ),
        (
            "Le detenute, i RECLUSI, una carcerata, un ergastolano.",
            ["detenute", "RECLUSI", "carcerata", "ergastolano"],
        ),
        ("Dell’omicidio, dell'omicida, degli omicidi.", ["omicidio", "omicida", "omicidi"]),
        ("La sostenibilita\u0300 e la sostenibilità.", ["sostenibilità"]),
        ("Amici dell’ambiente, amico dell'ambiente.", ["Amici dell’ambiente", "amico dell'ambiente"]),
        ("Insostenibile il caldo del forno? Un pane ecologico.", ["Insostenibile", "ecologico"]),
        ("Detenzione, reclusione, il carcere, chi sta dentro.", []),
        ("Ha trattenuto il fiato; il contenuto; la criminologia.", []),
    ],
)
def test_italian_words_to_look_at_again(text, words):
    assert [remark.word for remark in wording.remarks([text], "it", OURS)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("People in prison work here, and a person in prison bakes.", []),
        ("Two inmates and an ex-convict", ["inmates", "ex-convict"]),
        ("A sustainable, ethical gift", ["sustainable", "ethical"]),
        ("He was convicted of theft", ["convicted", "theft"]),
        ("A former prisoner, ex-cons, an ex convict.", ["former prisoner", "ex-cons", "ex convict"]),
        ("A green apron and green tomatoes, not a green gift.", ["green gift"]),
        ("Carbon-neutral, zero impact, going green.", ["Carbon-neutral", "zero impact", "going green"]),
        ("The context, the concert, a conviction of ours.", []),
    ],
)
def test_english_words_to_look_at_again(text, words):
    assert [remark.word for remark in wording.remarks([text], "en")] == words


def test_a_remark_stands_in_its_sentence_and_an_offence_beside_a_name_is_told_apart():
    text = "Nadia cuce. Racconta Omar, condannato per furto.\nPoi il pane. Di furto parla la legge."

    first, second = wording.remarks([text], "it")

    assert (first.word, first.sentence) == ("condannato", "Racconta Omar, condannato per furto.")
    assert first.advice == second.advice == wording.BESIDE
    assert wording.remarks(["Di furto parla la legge."], "it")[0].advice == wording.OFFENCE


def test_evidence_lets_a_claim_stand_and_nothing_else():
    said = ["Un detenuto e un pane sostenibile."]

    assert [one.word for one in wording.remarks(said, "it")] == ["detenuto", "sostenibile"]
    proven = wording.Allowed(claims=True)
    assert [one.word for one in wording.remarks(said, "it", proven)] == ["detenuto"]


def test_on_a_page_brands_evidence_and_the_descriptions_of_its_pictures_count(editor):
    newsroom = Newsroom.load()
    newsroom.brands = "Gatti Galeotti\nPane Etico"
    newsroom.save()
    story = StoryPageFactory(
        standfirst="Gatti Galeotti, Pane Etico, un’idea sostenibile.",
        picture=PictureFactory(alt_it="Un detenuto al forno"),
    )
    words = reverse("page_words", args=[story.pk])
    told = editor.get(words).content.decode()
    assert re.findall("<b>(.*?)</b>", told) == ["sostenibile", "detenuto"]
    assert "<q>Un detenuto al forno</q>" in told

    story.evidence = [Evidence(what="Bilancio sociale 2025", link="https://example.org/bilancio")]
    story.save_revision().publish()

    assert re.findall("<b>(.*?)</b>", editor.get(words).content.decode()) == ["detenuto"]
    form = editor.get(f"/admin/images/{story.picture_id}/").content.decode()
    assert "<b>detenuto</b>" in form


def test_the_preview_tells_them_and_the_page_for_readers_does_not(editor, client):
    story = StoryPageFactory(standfirst="Due detenuti e un forno.")

    shown = story.make_preview_request(preview_mode="it").content.decode()

    assert "<b>detenuti</b>" in shown
    assert "<q>Due detenuti e un forno.</q>" in shown
    assert "<b>detenuti</b>" not in client.get(story.get_url()).content.decode()


def test_an_issue_of_the_newsletter_is_looked_at_in_both_languages(editor):
    issue = Newsletter.objects.create(
        subject_it="Novembre", subject_en="November", opening_en="Two inmates bake."
    )

    shown = editor.get(reverse("newsletters:send", args=[issue.pk])).content.decode()

    assert "<b>inmates</b>" in shown


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


def proven(text: str, **fields: object) -> StoryPage:
    story = StoryPageFactory(standfirst=text, **fields)
    story.evidence = [Evidence(what="Bilancio 2025", link="https://example.org/bilancio")]
    story.save_revision().publish()
    return story


def test_what_silences_the_check_is_shown_where_the_check_is_shown(editor):
    story = proven("Un laboratorio sostenibile e due detenuti.")

    panel = editor.get(reverse("page_words", args=[story.pk])).content.decode()
    preview = story.make_preview_request(preview_mode="it").content.decode()

    for shown in (panel, preview):
        assert "<b>detenuti</b>" in shown
        assert "Non segnate, perché c’è una prova: <em>sostenibile</em>" in " ".join(shown.split())
        assert "Bilancio 2025" in shown
        assert 'href="https://example.org/bilancio"' in shown


def test_evidence_on_a_page_that_claims_nothing_is_not_spoken_of(editor):
    story = proven("Un forno e due mani.")

    assert "Bilancio 2025" not in editor.get(reverse("page_words", args=[story.pk])).content.decode()


def test_the_report_lists_the_words_of_all_live_pages_and_the_claims_that_are_proved(editor):
    proven("Un laboratorio sostenibile.", title="Con la prova")
    StoryPageFactory(standfirst="Due detenuti.", title="Da riguardare")
    StoryPageFactory(standfirst="Due detenuti.", title="Solo una bozza", live=False)
    StoryPageFactory(standfirst="Due mani.", title="Niente da dire")

    def listed(query):
        shown = editor.get(reverse("words_report") + query).content.decode()
        titles = ("Con la prova", "Da riguardare", "Solo una bozza", "Niente da dire")
        return [title for title in titles if title in shown]

    assert listed("") == ["Con la prova", "Da riguardare"]
    assert listed("?show=proven") == ["Con la prova"]
