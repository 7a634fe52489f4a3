"""The feed of stories in each language."""

import datetime
from xml.etree import ElementTree

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from demo.telling_factories import StoryIndexPageFactory, StoryPageFactory, plant_site
from demo.translating import translate
from stories import feeds
from stories.models import StoryIndexPage, StoryPage

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client, address):
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    root = ElementTree.fromstring(answer.content)  # noqa: S314 - our own answer
    return root, root.findall(f"{ATOM}entry")


def titles(client, address):
    return [entry.find(f"{ATOM}title").text for entry in entries(client, address)[1]]


def test_each_language_has_its_own_stories_the_newest_first(client, settings):
    plant_site()
    day = datetime.date(2026, 11, 1)
    old = StoryPageFactory(title="Il forno", standfirst="Alle sei.", story_date=day)
    StoryPageFactory(title="La sartoria & il filo", story_date=day + datetime.timedelta(days=1))
    translate(StoryIndexPage.objects.get(), {"Storie": "Stories", "storie": "stories"})
    translate(old, {"Il forno": "The bakery", "Alle sei.": "At six."})

    assert titles(client, "/it/storie/feed/") == ["La sartoria & il filo", "Il forno"]
    root, (entry,) = entries(client, "/en/stories/feed/")
    assert entry.find(f"{ATOM}title").text == "The bakery"
    assert entry.find(f"{ATOM}summary").text == "At six."
    assert entry.find(f"{ATOM}link").get("href").startswith(f"{settings.BASE_URL}/en/stories/")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"


def test_drafts_and_closed_stories_are_not_in_it(client):
    StoryPageFactory(title="Bozza", live=False)
    closed = StoryPageFactory(title="Chiusa")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    StoryPageFactory(title="Aperta")

    assert titles(client, "/it/storie/feed/") == ["Aperta"]


def test_an_entry_keeps_its_name_when_its_address_changes(client):
    story = StoryPageFactory()
    before = entries(client, "/it/storie/feed/")[1][0].find(f"{ATOM}id").text
    story.slug = "altrove"
    story.save_revision().publish()

    after = entries(client, "/it/storie/feed/")[1][0]
    assert after.find(f"{ATOM}id").text == before
    assert after.find(f"{ATOM}link").get("href").endswith("/altrove/")


def test_thirty_stories_cost_as_much_as_three_and_twenty_are_told(client, count_queries):
    StoryPageFactory.create_batch(3)
    few = count_queries("/it/storie/feed/")
    StoryPageFactory.create_batch(27)

    assert count_queries("/it/storie/feed/") == few
    assert len(titles(client, "/it/storie/feed/")) == feeds.NEWEST
    assert StoryPage.objects.filter(last_published_at__lte=timezone.now()).count() == 30


def test_the_list_leads_to_it_and_a_reader_gets_no_cookie(client):
    StoryIndexPageFactory()

    assert 'type="application/atom+xml"' in client.get("/it/storie/").content.decode()
    assert not client.get("/it/storie/feed/").cookies


def test_without_stories_in_a_language_there_is_no_feed(client):
    StoryIndexPageFactory()

    assert client.get("/en/stories/feed/").status_code == 404
