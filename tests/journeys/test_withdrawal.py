"""Somebody agrees, is told of in both languages, changes their mind: gone, with a receipt."""

import pytest
from playwright.sync_api import expect

from core.models import Person, Portrayal
from demo.people_factories import ConsentFactory
from demo.telling_factories import StoryPageFactory
from demo.translating import translate
from stories.models import StoryIndexPage

pytestmark = pytest.mark.journey
NAME = "Zoraide"


def told(person: Person) -> list[str]:
    """A story about them that is read in both languages; its addresses."""
    above = StoryIndexPage.objects.get(locale__language_code="it")
    story = StoryPageFactory(
        parent=above,
        title=f"Il telaio di {NAME}",
        slug="il-telaio-di-zoraide",
        portrayals=[Portrayal(person=person)],
    )
    english = translate(story, {f"Il telaio di {NAME}": f"The loom of {NAME}"})
    return [story.get_url(), english.get_url()]


def test_who_withdraws_is_gone_in_both_languages(enter, site):
    person = ConsentFactory(person__display_name=NAME).person
    stories = told(person)
    reader = enter()
    for address in stories:
        assert reader.goto(address).status == 200
        expect(reader.locator("h1")).to_contain_text(NAME)

    desk = enter(viewport={"width": 1440, "height": 900})
    desk.goto("/admin/login/")
    desk.fill("[name=username]", "redazione")
    desk.fill("[name=password]", "demo")
    desk.locator("form button[type=submit]").first.click()
    desk.goto(f"/admin/people/{person.pk}/withdraw/")
    expect(desk.locator("form.desk")).to_contain_text(f"Il telaio di {NAME}")
    desk.locator("button[name=erase]").click()
    assert Person.objects.get(pk=person.pk).forgotten is None  # nobody ticked that they had read it
    desk.locator("[name=sure]").check()
    desk.locator("button[name=erase]").click()
    desk.wait_for_url("**/receipt/")
    assert NAME not in desk.content()

    for address in stories:
        assert reader.goto(address).status == 404
    for address in (
        "/it/cerca/?q=telaio",
        "/en/search/?q=loom",
        "/it/storie/",
        "/en/stories/",
        "/sitemap.xml",
    ):
        assert NAME.lower() not in reader.request.get(address).text().lower(), address
    assert NAME not in Person.objects.get(pk=person.pk).display_name
