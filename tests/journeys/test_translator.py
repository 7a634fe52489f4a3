"""A translator's road: she sees only what is to be translated, translates a story, publishes it, touches no Italian."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from stories.models import StoryPage

pytestmark = pytest.mark.journey

DESK = {"width": 1280, "height": 900}
STORY = "la-vetrina-d-angolo-cambia-mestiere"
WORDS = {
    "Titolo": "The corner window changes trade",
    "Sommario": "From January one of the five windows will show work instead of goods.",
}
DESCRIPTION = "A workshop in the window, a week each."


@pytest.fixture
def story(site) -> StoryPage:
    """The demo's story without English; afterwards it has none again."""
    italian = StoryPage.objects.get(slug=STORY, locale__language_code="it")
    yield italian
    for english in StoryPage.objects.filter(translation_key=italian.translation_key).exclude(pk=italian.pk):
        english.delete()


def sign_in(page: Page) -> None:
    page.goto("/admin/")
    page.locator("[name=username]").fill("traduzioni")
    page.locator("[name=password]").fill("demo")
    page.locator("[type=submit]").click()
    page.wait_for_url("**/admin/**")


def say(field: Locator, words: str) -> None:
    field.get_by_role("button", name="Traduci").click()
    field.locator("textarea").fill(words)
    field.get_by_role("button", name="Salva").click()
    expect(field.locator("li.complete")).to_contain_text(words)


def field_called(page: Page, name: str | re.Pattern[str]) -> Locator:
    return page.locator("li", has=page.locator("> h3", has_text=name)).last


def test_a_translator_publishes_a_story_and_touches_no_italian(story, enter):
    page = enter(viewport=DESK)
    sign_in(page)
    expect(page.locator("nav li.w-sidebar-menu-item, .sidebar-main-menu__list > li")).to_have_text(
        ["Da tradurre"]
    )
    page.get_by_role("navigation").get_by_role("link", name="Da tradurre").click()
    row = page.locator("tr", has_text=story.title)
    expect(row).to_contain_text("manca")
    row.get_by_role("button", name="Traduci").click()

    expect(field_called(page, re.compile("^Titolo$"))).to_be_visible()
    expect(page.get_by_text("to Inglese translation").first).to_be_hidden()
    for name, words in WORDS.items():
        say(field_called(page, re.compile(f"^{name}$")), words)
    page.get_by_role("button", name="Pubblica in Inglese").click()
    expect(page.locator(".messages")).to_contain_text("descrizione per i motori di ricerca")
    say(field_called(page, re.compile("escri", re.IGNORECASE)), DESCRIPTION)
    page.get_by_role("button", name="Pubblica in Inglese").click()
    expect(page.get_by_role("heading", name="Pubblicare con passaggi in italiano?")).to_be_visible()
    page.get_by_role("button", name="Pubblica lo stesso").click()
    expect(page.locator(".messages")).to_contain_text("The corner window changes trade")

    reader = enter(locale="en-GB")
    reader.goto("/en/stories/")
    reader.get_by_role("link", name=WORDS["Titolo"]).first.click()
    expect(reader).to_have_url(re.compile(r"/en/stories/the-corner-window-changes-trade/$"))
    expect(reader.locator("h1")).to_have_text(WORDS["Titolo"])
    assert reader.locator("main [lang=it]").count() > 3

    page.goto(f"/admin/pages/{story.pk}/edit/")
    expect(page.locator(".messages")).to_contain_text("permess")
    assert page.request.get(f"/admin/pages/{story.pk}/unpublish/", max_redirects=0).status == 302
    story.refresh_from_db()
    assert story.live is True
