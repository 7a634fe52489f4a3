"""Whoever is only heard, or only seen in pictures, is hidden and erased like whoever is named."""

import datetime

import pytest
from django.utils import timezone

from core import ending, hiding
from core.models import Consent, Recording
from demo.people_factories import ConsentFactory, PersonFactory, PictureFactory, RecordingFactory
from demo.telling_factories import StoryPageFactory, plant_site
from stories.models import StoryPage

pytestmark = [pytest.mark.django_db, pytest.mark.indexed]
DAY = datetime.timedelta(days=1)


@pytest.fixture
def consent() -> Consent:
    plant_site()
    return ConsentFactory(person__display_name="Davide", expires=timezone.localdate() + 10 * DAY)


@pytest.fixture
def recorded(consent) -> tuple[StoryPage, Recording]:
    """A story that names nobody, in which Davide is heard."""
    recording = RecordingFactory(shows_people=True)
    recording.heard.add(consent.person)
    row = {"type": "recording", "value": {"recording": recording.pk, "caption": "La notte"}}
    return StoryPageFactory(title="Di notte", body=[row]), recording


def test_a_story_in_which_somebody_is_only_heard_is_hidden_with_the_file(
    client, consent, recorded, django_capture_on_commit_callbacks
):
    story, recording = recorded
    file = f"/media/{recording.file.name}"
    assert client.get(file).status_code == 200

    Consent.objects.update(given=consent.expires - 40 * DAY, expires=timezone.localdate() - DAY)
    with django_capture_on_commit_callbacks(execute=True):
        assert hiding.settle(timezone.now()) == (1, 0)

    assert not StoryPage.objects.live().exists()
    assert client.get(file).status_code == 404
    assert [one.page_id for one in hiding.hidden_for(consent.person)] == [story.pk]
    assert ending.overdue(timezone.now() + 89 * DAY) == []
    assert ending.overdue(timezone.now() + 91 * DAY) == [consent.person]


def test_somebody_only_seen_in_pictures_is_erased_after_ninety_days_too(consent):
    PictureFactory(shows_people=True).people.add(consent.person)
    unsigned = PictureFactory(shows_people=True)
    unsigned.people.add(PersonFactory())
    hidden_on = timezone.now() + 11 * DAY
    hiding.settle(hidden_on)

    assert ending.overdue(hidden_on + 89 * DAY) == []
    assert ending.overdue(hidden_on + 90 * DAY) == [consent.person]  # whoever never signed is waited for
