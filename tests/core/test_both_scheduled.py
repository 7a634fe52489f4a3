"""Italian and its English go out at the same moment by one act, and neither leaks before."""

import datetime

import pytest
from django.contrib.messages import get_messages
from django.utils import timezone
from wagtail.models import Page, Revision

from core.models import User
from core.publishing import publish_scheduled
from core.translating import memory, starting, states, together
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
def moment() -> datetime.datetime:
    return timezone.now().replace(microsecond=0) + datetime.timedelta(days=3)


@pytest.fixture
def tick(monkeypatch):
    """The clock's publishing at some moment, which Wagtail too takes for now."""

    def run(moment: datetime.datetime) -> tuple[int, int]:
        monkeypatch.setattr(timezone, "now", lambda: moment)
        return publish_scheduled(moment)

    return run


@pytest.fixture
def story() -> StoryPage:
    """An Italian draft whose English draft says everything."""
    plant_site()
    words = {"standfirst": "Il forno.", "search_description": "Alle quattro."}
    story = StoryPageFactory(title="Il lievito", slug="il-lievito", live=False, **words)
    translate(story.get_parent(), {})
    starting.start(story)
    say(story, WORDS)
    return story


def say(story: StoryPage, words: dict[str, str]) -> None:
    for one in memory.sentences(memory.source_of(story), locale("en")):
        if one.italian in words:
            memory.remember(one, words[one.italian], locale("en"))


def schedule(
    story: StoryPage, moment: datetime.datetime | None, until: datetime.datetime | None = None
) -> None:
    story.go_live_at, story.expire_at = moment, until
    story.save_revision().publish()
    story.refresh_from_db()


def english_of(story: Page) -> StoryPage:
    return StoryPage.objects.get(translation_key=story.translation_key, locale=locale("en"))


def waiting() -> list[tuple[str, datetime.datetime]]:
    found = Revision.page_revisions.filter(approved_go_live_at__isnull=False)
    return sorted((one.content["title"], one.approved_go_live_at) for one in found)


def test_one_act_schedules_both_and_both_go_out_and_end_together(client, story, moment, tick):
    until = moment + datetime.timedelta(days=7)
    schedule(story, moment, until)

    assert waiting() == [("Il lievito", moment), ("The sourdough", moment)]
    assert states.of(story).state == states.State.SCHEDULED
    for address in ("/it/storie/il-lievito/", "/en/storie/the-sourdough/", "/en/storie/il-lievito/"):
        assert client.get(address).status_code == 404
    assert tick(moment - datetime.timedelta(seconds=2)) == (0, 0)

    assert tick(moment) == (2, 0)

    assert client.get("/it/storie/il-lievito/").status_code == 200
    english = english_of(story)
    assert (english.live, english.title, english.expire_at) == (True, "The sourdough", until)
    assert client.get("/en/storie/the-sourdough/").status_code == 200

    tick(until)
    story.refresh_from_db()
    assert (story.live, english_of(story).live) == (False, False)


def test_moved_together_and_taken_off_together(client, story, moment, tick):
    schedule(story, moment)
    later = moment + datetime.timedelta(hours=5)
    schedule(story, later)
    assert waiting() == [("Il lievito", later), ("The sourdough", later)]

    client.force_login(User.objects.create_superuser("capo", "", "x"))
    revision = story.scheduled_revision
    client.post(f"/admin/pages/{story.pk}/revisions/{revision.pk}/unschedule/")

    assert waiting() == []
    assert tick(later) == (0, 0)


def test_english_that_is_not_ready_stays_a_draft_and_says_why(story, moment, tick):
    memory.sentences(memory.source_of(story), locale("en"))
    StoryPage.objects.filter(pk=story.pk).update(standfirst="Il forno.")
    story.standfirst = "Un altro forno, del tutto diverso da quello."
    schedule(story, moment)

    assert waiting() == [("Il lievito", moment)]
    assert together.told(story).startswith("Il suo inglese non è pronto e resta una bozza:")
    assert tick(moment) == (1, 0)
    assert english_of(story).live is False


def test_english_finished_later_is_given_the_same_moment_from_its_own_screen(client, story, moment):
    story.standfirst = "Un altro forno, del tutto diverso da quello."
    schedule(story, moment)
    say(story, {story.standfirst: "Another oven."})
    client.force_login(User.objects.create_superuser("capo", "", "x"))

    answer = client.post(f"/admin/pages/{english_of(story).pk}/edit/", {"action": "publish"})

    assert "Il suo inglese esce nello stesso momento." in [
        str(one) for one in get_messages(answer.wsgi_request)
    ]
    assert waiting() == [("Il lievito", moment), ("The sourdough", moment)]
    assert english_of(story).live is False


def test_the_gate_is_asked_again_at_the_moment(story, moment, tick):
    """Italian could not go out: English does not go out alone."""
    schedule(story, moment)
    Revision.page_revisions.filter(object_id=str(story.pk)).update(approved_go_live_at=None)

    assert tick(moment) == (0, 0)

    assert english_of(story).live is False
    assert waiting() == []


def test_published_before_its_moment_it_takes_its_english_along(story, moment):
    schedule(story, moment)
    schedule(story, None)

    assert (story.live, english_of(story).live, waiting()) == (True, True, [])
