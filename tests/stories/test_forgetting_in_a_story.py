"""Somebody changes their mind: what of them was in a story goes, as was decided for that story."""

import pytest
from django.core.exceptions import ValidationError

from core.forgetting import act
from core.forgetting.plan import Choices
from core.models import Person, Portrayal
from core.models.people import OnWithdrawal
from core.publishing import PublishRefused
from demo.people_factories import ConsentFactory, PictureFactory
from demo.telling_factories import StoryPageFactory
from stories.models import StoryPage

pytestmark = [pytest.mark.django_db, pytest.mark.indexed]


@pytest.fixture
def story():
    """Davide speaks, and is seen; Elena speaks too."""
    davide, elena = (ConsentFactory(person__display_name=name).person for name in ("Davide", "Elena"))
    portrait = PictureFactory(shows_people=True)
    portrait.people.add(davide)
    hands = PictureFactory()
    return StoryPageFactory(
        picture=portrait,
        portrayals=[
            Portrayal(person=davide, on_withdrawal=OnWithdrawal.PSEUDONYM),
            Portrayal(person=elena),
        ],
        body=[
            {"type": "text", "id": "1", "value": "<p>Alle quattro Davide accende.</p>"},
            {"type": "quote", "id": "2", "value": {"quote": "Io impasto.", "name": "Davide", "role": ""}},
            {"type": "quote", "id": "3", "value": {"quote": "Io cucio.", "name": "Elena", "role": ""}},
            {"type": "picture", "id": "4", "value": {"picture": portrait.pk, "caption": "Al forno"}},
            {
                "type": "gallery",
                "id": "5",
                "value": {"pictures": [a_picture("6", portrait), a_picture("7", hands)]},
            },
        ],
    )


def a_picture(key, picture):
    return {"type": "item", "id": key, "value": {"picture": picture.pk, "caption": "Mani"}}


def test_an_old_form_saved_afterwards_does_not_bring_the_name_back(story):
    stale = StoryPage.objects.get(pk=story.pk)
    old = story.save_revision()
    withdraw("Davide")
    after = StoryPage.objects.get(pk=story.pk)

    with pytest.raises(ValidationError, match="ritirato"):
        stale.save_revision()
    with pytest.raises(ValidationError, match="ritirato"):
        stale.full_clean()
    old.pk, old.content = None, {**old.content, "title": "Dàvide torna"}
    with pytest.raises(ValidationError, match="ritirato"):
        old.as_object().save_revision()
    old.save()
    with pytest.raises(PublishRefused, match="ritirato"):
        old.publish()

    left = StoryPage.objects.get(pk=story.pk)
    assert (left.title, left.body.raw_data[0]) == (after.title, after.body.raw_data[0])
    left.title = "Un altro titolo"
    left.save_revision().publish()  # everything else may still be written


def withdraw(name: str) -> None:
    act.forget(Person.objects.get(display_name=name), Choices("Celeste"))


def test_another_name_stands_there_and_only_pictures_of_that_person_go(client, story):
    withdraw("Davide")

    left = StoryPage.objects.get(pk=story.pk)
    assert [block.id for block in left.body] == ["1", "2", "3", "5"]
    assert [item["value"]["caption"] for item in left.body.raw_data[3]["value"]["pictures"]] == ["Mani"]
    assert left.picture is None
    assert [str(row) for row in left.portrayals.all()] == ["Elena"]
    assert (left.live, left.name_changed, left.shows_people) == (True, True, True)
    html = client.get(left.get_url()).content.decode()
    assert "Davide" not in html
    assert "Alle quattro Celeste accende." in html
    assert "Io impasto." in html


def test_no_version_remembers_what_went(story):
    withdraw("Davide")

    assert story.revisions.count() == 0


def test_a_story_is_taken_down_unless_somebody_decided_otherwise_and_does_not_come_back(client, story):
    withdraw("Elena")

    left = StoryPage.objects.get(pk=story.pk)
    assert left.live is False
    assert [block.id for block in left.body] == ["1", "2", "4", "5"]  # her words went
    assert client.get(story.get_url()).status_code == 404
    with pytest.raises(PublishRefused):
        left.save_revision().publish()
    assert StoryPage.objects.get(pk=story.pk).live is False


def test_who_alone_was_in_a_story_leaves_it_with_nobody_to_consent(story):
    story.portrayals = [row for row in story.portrayals.all() if str(row) == "Davide"]
    story.save_revision().publish()

    withdraw("Davide")

    left = StoryPage.objects.get(pk=story.pk)
    assert (left.live, left.shows_people) == (True, False)
    left.save_revision().publish()  # and it can be corrected and published again
