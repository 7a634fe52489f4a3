"""Italian is the source: no page begins in English, and English has no picture of its own."""

import pytest
from django.utils import timezone
from wagtail.models import Page

from core.models import User
from core.translating import memory, starting
from demo.people_factories import PictureFactory
from demo.telling_factories import StoryPageFactory, plant_site
from demo.translating import translate
from stories.models import StoryPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def story() -> StoryPage:
    plant_site()
    story = StoryPageFactory(title="Il lievito")
    translate(story.get_parent(), {})
    return story


def test_no_page_begins_in_english(client, story):
    client.force_login(User.objects.create_superuser("capo", "", "x"))
    italian = story.get_parent()
    english = italian.get_translations().get()
    before = Page.objects.count()

    for address in (f"stories/new/{english.pk}/notizia/", f"pages/{english.pk}/add_subpage/"):
        assert client.get(f"/admin/{address}").headers["Location"] == "/admin/"
    client.post(f"/admin/pages/add/stories/storypage/{english.pk}/", {"title": "By hand", "slug": "by-hand"})

    assert Page.objects.count() == before
    assert client.get(f"/admin/stories/new/{italian.pk}/notizia/").status_code == 200


def test_a_picture_of_the_text_is_the_same_in_both_languages(story):
    picture = {"picture": PictureFactory().pk, "caption": "Il forno"}
    story.body = [{"type": "picture", "id": "a1", "value": picture}]
    story.save_revision().publish()

    starting.start(story)

    assert not memory.source_of(story).overridablesegment_set.exists()


def test_when_a_sentence_was_translated_is_said_in_no_language(client, story):
    client.force_login(User.objects.create_superuser("capo", "", "x"))
    english = translate(story, {story.title: "The sourdough"})

    screen = client.get(f"/admin/pages/{english.pk}/edit/").content.decode()

    assert f"Tradotto manualmente il {timezone.now():%d/%m/%Y}" in screen
