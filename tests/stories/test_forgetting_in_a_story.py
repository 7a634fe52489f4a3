"""Somebody changes their mind: what of them was in a story goes."""

import pytest

from core.models import Portrayal
from demo.people_factories import ConsentFactory, PictureFactory
from demo.telling_factories import StoryPageFactory
from stories.models import StoryPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    """Davide speaks, and is seen; Elena speaks too."""
    davide, elena = (ConsentFactory(person__display_name=name).person for name in ("Davide", "Elena"))
    portrait = PictureFactory(shows_people=True)
    portrait.people.add(davide)
    hands = PictureFactory()
    return StoryPageFactory(
        picture=portrait,
        portrayals=[Portrayal(person=davide), Portrayal(person=elena)],
        body=[
            {"type": "text", "id": "1", "value": "<p>Alle quattro.</p>"},
            {"type": "quote", "id": "2", "value": {"quote": "Io impasto.", "name": "Davide", "role": ""}},
            {"type": "quote", "id": "3", "value": {"quote": "Io cucio.", "name": "Elena", "role": ""}},
            {"type": "picture", "id": "4", "value": {"picture": portrait.pk, "caption": "Al forno"}},
            {"type": "picture", "id": "5", "value": {"picture": hands.pk, "caption": "Mani"}},
        ],
    )


def davide(story):
    return story.portrayals.get(person__display_name="Davide").person


def test_quotes_and_pictures_of_that_person_go_and_the_rest_stays(client, story):
    story.forget(davide(story))

    left = StoryPage.objects.get(pk=story.pk)
    assert [block.id for block in left.body] == ["1", "3", "5"]
    assert left.picture is None
    assert [str(row) for row in left.portrayals.all()] == ["Elena"]
    assert left.live is True
    html = client.get(left.get_url()).content.decode()
    assert "Davide" not in html
    assert "Io cucio." in html


def test_no_revision_remembers_what_went(story):
    story.forget(davide(story))

    assert story.revisions.count() == 0


def test_a_story_that_still_says_the_name_is_taken_down(story):
    story.body = [*story.body.raw_data, {"type": "text", "id": "6", "value": "<p>Poi Davide esce.</p>"}]
    story.save_revision().publish()
    story.refresh_from_db()

    story.forget(davide(story))

    assert StoryPage.objects.get(pk=story.pk).live is False
