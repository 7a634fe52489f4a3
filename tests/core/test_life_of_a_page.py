"""The whole life of a page, in both languages: after each step, what readers, machines and feeds find."""

import datetime
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from core.models import User
from core.publishing import publish_scheduled
from core.translating import keeping, memory, starting
from demo.page_factories import in_english, locale
from demo.telling_factories import StoryIndexPageFactory, StoryPageFactory, plant_site
from stories.models import StoryPage

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.indexed]
WORDS = {
    "Il lievito madre": "The sourdough starter",
    "Il forno è caldo.": "The oven is hot.",
    "Alle quattro.": "At four.",
    "Opera, di notte": "Opera, at night",
}
NOT_TRANSLATED = {"it": "This page is not in English yet.", "en": "Questa pagina non è tradotta in italiano."}
IT, EN = "/it/storie/il-lievito-madre/", "/en/stories/the-sourdough-starter/"


@dataclass
class Found:
    """What one address says of itself and of its twin."""

    status: int
    switcher: str
    says_untranslated: bool
    alternates: dict[str, str]
    text: str


def look(client: Client, address: str) -> Found:
    answer = client.get(address)
    soup = BeautifulSoup(answer.content.decode(), "html.parser")
    other = "en" if address.startswith("/it/") else "it"
    alternates = soup.find_all("link", rel="alternate", hreflang=True)
    main = soup.select_one("main")
    switch = soup.select_one(f".switcher a[hreflang={other}]")
    return Found(
        answer.status_code,
        str(switch["href"]) if switch else "",
        NOT_TRANSLATED[address[1:3]] in soup.get_text(),
        {str(one["hreflang"]): urlsplit(str(one["href"])).path for one in alternates},
        " ".join(main.get_text().split()) if main else "",
    )


def told_elsewhere(client: Client, address: str) -> set[str]:
    """Where else the page is told: "sitemap", "feed", "index"."""
    language = address[1:3]
    index = {"it": "/it/storie/", "en": "/en/stories/"}[language]
    places = {"sitemap": f"/sitemap-{language}.xml", "feed": f"{index}feed/", "index": index}
    said = {name: b"".join(client.get(place)).decode() for name, place in places.items()}
    return {name for name, text in said.items() if re.search(rf"{re.escape(address)}[\"<]", text)}


EVERYWHERE = {"sitemap", "feed", "index"}


def finds(client: Client, language: str, words: str, address: str) -> bool:
    search = {"it": "/it/cerca/", "en": "/en/search/"}[language]
    return f'href="{address}"' in client.get(search, {"q": words}).content.decode()


def say(story: Page, words: dict[str, str]) -> None:
    for one in memory.sentences(memory.source_of(story), locale("en")):
        if one.italian in words:
            memory.remember(one, words[one.italian], locale("en"))


def publish(page: Any, **changes: Any) -> Any:
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def publish_english(story: Page) -> StoryPage:
    """As localize's editor does."""
    translation = memory.source_of(story).translations.get()
    starting.name_address(translation)
    translation.save_target(publish=False)
    english = english_of(story)
    english.get_latest_revision().publish()
    return english_of(story)


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


def move(story: Page, place: Page) -> None:
    """As the admin's screen does, through Wagtail's hooks."""
    mover = Client()
    mover.force_login(User.objects.get(username="capo"))
    answer = mover.post(f"/admin/pages/{story.pk}/move/{place.pk}/confirm/")
    assert answer.status_code == 302
