"""The list of stories."""

import pytest

from demo.people_factories import PictureFactory
from demo.telling_factories import StoryIndexPageFactory, StoryPageFactory, plant_site
from demo.translating import translate
from stories import archive
from stories.models import StoryPage

pytestmark = pytest.mark.django_db


def test_the_newest_story_stands_in_front():
    first, second, third = StoryPageFactory.create_batch(3)
    StoryPageFactory(title="Bozza", live=False)

    page = archive.of(StoryPage.objects.all(), None)

    assert page.lead.title == third.title
    assert [card.title for card in page.cards] == [second.title, first.title]


def test_stories_come_in_pages(client):
    StoryPageFactory.create_batch(archive.A_PAGE + 2)

    second = archive.of(StoryPage.objects.all(), "2")

    assert second.lead is None
    assert len(second.cards) == 2
    assert 'href="?page=2"' in client.get("/it/storie/").content.decode()


@pytest.mark.parametrize("number", ["2", "0", "-1", "x", "99999999999999999999"])
def test_a_page_that_is_not_there_is_not_found(client, number):
    StoryPageFactory()

    assert client.get("/it/storie/", {"page": number}).status_code == 404


def test_each_language_lists_its_own(client):
    plant_site()
    story = StoryPageFactory(title="Il forno")
    StoryPageFactory(title="La sartoria")
    translate(story.get_parent().specific, {"Storie": "Stories", "storie": "stories"})
    translate(story, {"Il forno": "The bakery"})

    english = client.get("/en/stories/").content.decode()

    assert "The bakery" in english
    assert "La sartoria" not in english
    assert "The bakery" not in client.get("/it/storie/").content.decode()


def test_an_empty_list_says_so(client):
    StoryIndexPageFactory()

    assert "Non c’è ancora nessuna storia pubblicata." in client.get("/it/storie/").content.decode()


def test_thirteen_stories_with_pictures_cost_as_much_as_three(count_queries):
    for _each in range(3):
        StoryPageFactory(picture=PictureFactory())
    few = count_queries("/it/storie/")
    for _each in range(10):
        StoryPageFactory(picture=PictureFactory())

    assert count_queries("/it/storie/") == few
    assert few <= 10
