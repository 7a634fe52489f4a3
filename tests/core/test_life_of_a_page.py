"""The whole life of a page, in both languages: after each step, what readers, machines and feeds find."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Page

from core.models import User
from core.publishing import publish_scheduled
from core.translating import keeping, starting
from demo.page_factories import in_english, locale
from demo.telling_factories import StoryIndexPageFactory, StoryPageFactory, plant_site
from stories.models import StoryPage
from tests.core.living import EVERYWHERE, finds, look, move, publish, publish_english, say, told_elsewhere

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.searched]
WORDS = {
    "Il lievito madre": "The sourdough starter",
    "Il forno è caldo.": "The oven is hot.",
    "Alle quattro.": "At four.",
    "Opera, di notte": "Opera, at night",
}
IT, EN = "/it/storie/il-lievito-madre/", "/en/stories/the-sourdough-starter/"


def english_of(story: Page) -> StoryPage:
    return StoryPage.objects.get(translation_key=story.translation_key, locale=locale("en"))


def test_a_page_from_its_first_draft_to_its_end(client, django_capture_on_commit_callbacks):
    plant_site()
    index = StoryIndexPageFactory(search_description="Storie.")
    in_english(index, title="Stories", slug="stories")
    words = {
        "standfirst": "Il forno è caldo.",
        "search_description": "Alle quattro.",
        "place": "Opera, di notte",
    }

    # Created: nobody sees it.
    story = StoryPageFactory(title="Il lievito madre", slug="il-lievito-madre", live=False, **words)
    assert look(client, IT).status == 404
    assert told_elsewhere(client, IT) == set()

    # Scheduled, then out: Italian alone, and the switcher says so.
    moment = timezone.now() + datetime.timedelta(seconds=1)
    publish(story, go_live_at=timezone.now() + datetime.timedelta(hours=1))
    assert look(client, IT).status == 404
    publish(story, go_live_at=None)
    publish_scheduled(moment)
    found = look(client, IT)
    assert (found.status, found.switcher, found.says_untranslated, found.alternates) == (
        200,
        "/en/",
        True,
        {},
    )
    assert told_elsewhere(client, IT) == EVERYWHERE
    assert finds(client, "it", "lievito", IT)

    # Translated, not yet published: no draft leaks.
    starting.start(story)
    say(story, WORDS)
    assert look(client, EN).status == 404
    assert look(client, "/en/stories/il-lievito-madre/").status == 404
    assert look(client, IT).says_untranslated

    # English out: each leads to the other, and both say so to machines.
    with django_capture_on_commit_callbacks(execute=True):
        publish_english(story)
    pair = {"it": IT, "en": EN, "x-default": IT}
    for here, there in ((IT, EN), (EN, IT)):
        found = look(client, here)
        assert (found.status, found.switcher, found.says_untranslated, found.alternates) == (
            200,
            there,
            False,
            pair,
        )
        assert told_elsewhere(client, here) == EVERYWHERE
    assert finds(client, "en", "sourdough", EN)
    assert not finds(client, "it", "sourdough", EN)

    # Italian changes: English stays as it was until somebody looks.
    publish(story, standfirst="Il forno è rovente.", place="")
    assert "Il forno è rovente." in look(client, IT).text
    assert "The oven is hot." in look(client, EN).text
    assert "Opera, at night" not in look(client, EN).text, "a cleared field is cleared in English"
    keeping.keep(story, User.objects.create_superuser("capo", "", "x"))
    assert "The oven is hot." in look(client, EN).text

    # Renamed: each language's old address leads on.
    with django_capture_on_commit_callbacks(execute=True):
        publish(story, title="Il lievito", slug="il-lievito")
    say(story, {"Il lievito": "The sourdough", "il-lievito": "the-sourdough"})
    with django_capture_on_commit_callbacks(execute=True):
        publish_english(story)
    new_it, new_en = "/it/storie/il-lievito/", "/en/stories/the-sourdough/"
    for old, new in ((IT, new_it), (EN, new_en)):
        answer = client.get(old)
        assert (answer.status_code, answer.headers["Location"]) == (301, new)
        assert look(client, new).status == 200
    assert look(client, new_it).switcher == new_en

    # Moved: English goes along, and the addresses lead on.
    other = StoryIndexPageFactory(title="Archivio", slug="archivio", search_description="Archivio.")
    in_english(other, title="Archive", slug="archive")
    with django_capture_on_commit_callbacks(execute=True):
        move(story, other)
    far_it, far_en = "/it/archivio/il-lievito/", "/en/archive/the-sourdough/"
    for old, new in ((new_it, far_it), (new_en, far_en)):
        answer = client.get(old)
        assert (answer.status_code, answer.headers["Location"]) == (301, new)
        assert look(client, new).status == 200

    # English hidden alone: Italian says that it is not translated.
    english_of(story).unpublish()
    assert look(client, far_en).status == 404
    assert look(client, far_it).says_untranslated
    english_of(story).get_latest_revision().publish()
    assert look(client, far_en).status == 200

    # Withdrawn: both at once, everywhere.
    story = StoryPage.objects.get(pk=story.pk)
    story.unpublish()
    for address, language in ((far_it, "it"), (far_en, "en")):
        assert look(client, address).status == 404
        assert address not in b"".join(client.get(f"/sitemap-{language}.xml")).decode()
        assert not finds(client, language, {"it": "lievito", "en": "sourdough"}[language], address)

    # Deleted: neither is left.
    client.force_login(User.objects.get(username="capo"))
    client.post(f"/admin/pages/{story.pk}/delete/")
    assert not Page.objects.filter(translation_key=story.translation_key).exists()
