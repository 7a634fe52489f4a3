"""A translator's way through the admin: submit, translate, publish; and what is closed to her."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail import hooks
from wagtail.admin.panels import ObjectList
from wagtail.models import Page, get_page_models
from wagtail_localize.models import StringSegment, Translation

from config import roles
from core.desk import english_next
from core.models import User
from core.pages import BasePage
from core.translating import memory, starting, states
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
    plant_site()
    story = StoryPageFactory(
        title="Il lievito", slug="il-lievito", standfirst="Il forno.", search_description="Alle quattro."
    )
    translate(story.get_parent(), {})
    roles.grant()
    return story


def enter(client, role: str) -> User:
    user = User.objects.create_user(role.lower(), password="x")
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return user


def english_of(page: Page) -> StoryPage:
    return StoryPage.objects.get(translation_key=page.translation_key, locale=locale("en"))


def say(client, page: Page, words: dict[str, str]) -> None:
    """Type English into localize's editor, sentence by sentence, as its script sends it."""
    translation = Translation.objects.get(source__object_id=page.translation_key)
    for segment in StringSegment.objects.filter(source=translation.source).select_related("string"):
        if segment.string.data in words:
            address = f"/admin/localize/translate/{translation.pk}/strings/{segment.pk}/edit/"
            answer = client.put(
                address,
                f"value={words[segment.string.data]}",
                content_type="application/x-www-form-urlencoded",
            )
            assert answer.status_code in (200, 201), answer.content


def publish(client, page: Page, **more: str):
    return client.post(f"/admin/pages/{page.pk}/edit/", {"action": "publish", **more})


def said(response) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


@pytest.mark.parametrize("role", ["Traduzioni", "Redazione"])
def test_submit_translate_publish(client, story, role, django_capture_on_commit_callbacks):
    enter(client, role)
    screen = client.get(f"/admin/localize/submit/page/{story.pk}/")
    assert screen.status_code == 200
    assert b"checked" in screen.content

    client.post(f"/admin/localize/submit/page/{story.pk}/", {"locales": [locale("en").pk]})
    english = english_of(story)
    assert english.live is False
    assert client.get(f"/admin/pages/{english.pk}/edit/").status_code == 200
    say(client, story, WORDS)
    with django_capture_on_commit_callbacks(execute=True):
        publish(client, english)

    english.refresh_from_db()
    assert (english.live, english.title, english.slug) == (True, "The sourdough", "the-sourdough")
    assert client.get("/en/storie/the-sourdough/").status_code == 200
    assert client.get("/en/storie/il-lievito/").status_code == 404  # nobody was ever sent there


def test_an_untranslated_page_is_refused_and_nothing_moves(client, story):
    enter(client, "Traduzioni")
    english = starting.start(story)

    response = publish(client, english)

    assert "Ancora da tradurre in inglese: titolo, sommario, descrizione per i motori di ricerca." in said(
        response
    )
    assert english_of(story).live is False


def test_a_refused_correction_leaves_the_live_page_as_it_was(client, story):
    """Localize writes the page before it asks: the gate is asked first."""
    enter(client, "Traduzioni")
    english = translate(story, WORDS)
    say(client, story, {"Opera": "Opera, near Milan"})
    Translation.objects.filter(source__object_id=story.translation_key).first()
    memory.sentences(memory.source_of(story), locale("en"))
    StringSegment.objects.get(
        context__path="title", source__object_id=story.translation_key
    ).string.translations.all().delete()

    publish(client, english)

    assert english_of(story).place == "Opera"


def test_gaps_go_out_after_a_warning(client, story, django_capture_on_commit_callbacks):
    enter(client, "Traduzioni")
    english = starting.start(story)
    say(client, story, {k: v for k, v in WORDS.items() if k != "Opera"})

    warning = publish(client, english)
    assert warning.status_code == 200
    assert '<li lang="it">Opera</li>' in warning.content.decode()
    assert english_of(story).live is False

    with django_capture_on_commit_callbacks(execute=True):
        publish(client, english, with_gaps="1")
    page = client.get(english_of(story).get_url()).content.decode()
    assert '<li lang="it">Opera</li>' in page


def test_a_translator_touches_no_italian(client, story):
    enter(client, "Traduzioni")
    for address in (
        f"/admin/pages/{story.pk}/edit/",
        f"/admin/pages/{story.pk}/unpublish/",
        f"/admin/pages/{story.pk}/delete/",
        f"/admin/pages/{story.pk}/move/",
    ):
        assert client.post(address, {"title": "X"}).status_code in (302, 403), address
    story.refresh_from_db()
    assert (story.title, story.live) == ("Il lievito", True)


@pytest.mark.parametrize(("role", "answer"), [("Incontri", 302), ("Bottega", 200)])
def test_who_has_no_leave_to_translate_a_page_neither_sees_nor_starts(client, story, role, answer):
    """The shop translates what stands in the shop."""
    enter(client, role)
    listed = client.get("/admin/da-tradurre/")
    assert listed.status_code == answer
    assert story.title not in listed.content.decode()
    for address in (f"/admin/da-tradurre/{story.pk}/inizia/", f"/admin/localize/submit/page/{story.pk}/"):
        client.post(address, {"locales": [locale("en").pk]})
    assert not StoryPage.objects.filter(translation_key=story.translation_key, locale=locale("en")).exists()


def test_localize_cannot_be_left_for_direct_edits_or_copies(client, story):
    user = User.objects.create_superuser("capo", "", "x")
    client.force_login(user)
    english = translate(story, WORDS)
    translation = Translation.objects.get(source__object_id=story.translation_key)

    for address in (
        f"/admin/localize/translate/{translation.pk}/disable/",
        f"/admin/localize/page/{english.pk}/convert_to_alias/",
        f"/admin/localize/translate/{translation.pk}/machine_translate/",
    ):
        assert client.post(address).status_code == 302  # Wagtail's way to say no
    client.post(f"/admin/localize/update/{translation.source_id}/", {"publish_translations": "on"})

    translation.refresh_from_db()
    assert translation.enabled is True
    assert english_of(story).alias_of is None
    assert english_of(story).revisions.count() == english.revisions.count()
    settings_screen = client.get(f"/admin/locales/edit/{locale('en').pk}/")
    assert "sync_from" not in settings_screen.content.decode()
    for part in ("", "results/"):
        report = client.get(f"/admin/localize/reports/translations/{part}")
        assert report.headers["Location"] == "/admin/da-tradurre/"


def states_of() -> dict[str, str]:
    return {page.title: page.state for page in states.pages()}


def test_the_list_says_how_each_page_stands(client, story):
    assert states_of()["Il lievito"] == State.MISSING
    starting.start(story)
    assert states_of()["Il lievito"] == State.DRAFT
    translate(story, {k: v for k, v in WORDS.items() if k != "Opera"})
    assert states_of()["Il lievito"] == State.PARTIAL
    translate(story, WORDS)
    assert states_of()["Il lievito"] == State.FINE
    story.standfirst = "Il forno è acceso."
    story.save_revision().publish()
    assert states_of()["Il lievito"] == State.STALE

    enter(client, "Traduzioni")
    screen = client.get("/admin/da-tradurre/?state=stale&q=lievito").content.decode()
    assert "da aggiornare" in screen
    assert "L’inglese va bene così" in screen
    changed = BeautifulSoup(client.get(f"/admin/da-tradurre/{story.pk}/").content, "html.parser")
    said = [cell.get_text() for cell in changed.select("table.changes td")]
    assert said == ["Il forno.", "Il forno è acceso.", "The oven."]
    assert [part.get_text() for part in changed.select("table.changes :is(ins, del)")] == [" è acceso"]

    client.post(f"/admin/da-tradurre/{story.pk}/va-bene/")
    assert states_of()["Il lievito"] == State.FINE
    assert english_of(story).standfirst == "The oven."


def test_a_new_paragraph_makes_it_stale_until_somebody_says_it_is_fine(client, story):
    translate(story, WORDS)
    story.body = [{"type": "text", "id": "a1", "value": "<p>Del tutto nuovo.</p>"}]
    story.save_revision().publish()
    assert states_of()["Il lievito"] == State.STALE

    enter(client, "Redazione")
    client.post(f"/admin/da-tradurre/{story.pk}/va-bene/")

    assert states_of()["Il lievito"] == State.PARTIAL
    assert list(english_of(story).body) == []


def test_thirty_pages_cost_as_much_as_three(client, story):
    enter(client, "Traduzioni")

    def cost(number: int) -> int:
        for _each in range(number):
            StoryPageFactory()
        client.get("/admin/da-tradurre/")
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/admin/da-tradurre/").status_code == 200
        return len(captured)

    few = cost(3)
    assert cost(20) == few


def test_the_editor_of_the_italian_page_says_how_english_stands(client, story):
    enter(client, "Redazione")
    assert "Inglese: manca" in client.get(f"/admin/pages/{story.pk}/edit/").content.decode()
    translate(story, WORDS)
    screen = client.get(f"/admin/pages/{story.pk}/edit/").content.decode()
    assert "Inglese: a posto" in screen


def offered(user: User, page: Page) -> list[tuple[str, str]]:
    """The buttons that stand in what is said after publishing."""
    request = RequestFactory().post("/")
    request.user, request._messages = user, CookieStorage(request)
    with translation.override("it"):
        english_next.offer(request, page)
    told = BeautifulSoup("".join(str(message) for message in request._messages), "html.parser")
    return [(button.text, button["href"]) for button in told.select("a.button")]


def test_after_publishing_the_english_that_is_missing_or_behind_is_one_click_away(client, story):
    assert english_next.offer in hooks.get_hooks("after_publish_page")
    editor = enter(client, "Redazione")
    assert offered(editor, story) == [("Traduci in inglese", f"/admin/localize/submit/page/{story.pk}/")]

    draft = starting.start(story)
    assert offered(editor, story) == [("Traduci in inglese", f"/admin/pages/{draft.pk}/edit/")]

    translate(story, WORDS)
    assert offered(editor, story) == []

    story.body = [{"type": "text", "id": "a1", "value": "<p>Del tutto nuovo.</p>"}]
    story.save_revision().publish()
    assert offered(editor, story) == [("Aggiorna l’inglese", f"/admin/da-tradurre/{story.pk}/")]
    assert offered(User.objects.create_user("nobody"), story) == []


def test_what_english_needs_stands_on_the_first_tab_of_every_kind_of_page():
    kinds = [kind for kind in get_page_models() if issubclass(kind, BasePage)]

    def fields(panel: Any) -> list[str]:
        below = [name for child in getattr(panel, "children", []) for name in fields(child)]
        return [*([panel.field_name] if hasattr(panel, "field_name") else []), *below]

    for kind in kinds:
        content, promote = (
            fields(ObjectList(panels)) for panels in (kind.content_panels, kind.promote_panels)
        )
        counts = content.count("search_description"), promote.count("search_description")
        assert counts == (1, 0), kind
    assert len(kinds) > 10
