"""The home page: what an editor chose, filled up with what is newest."""

import datetime

import pytest
from django.utils import timezone

from core import listing, page_cache
from core.models import OpeningHours
from demo.event_factories import EventFactory, EventPageFactory, OccurrenceFactory
from demo.people_factories import PictureFactory
from demo.place_factories import PrisonFactory, WorkshopFactory
from demo.shop_factories import ProductFactory, ProductPageFactory, VariantFactory
from demo.telling_factories import (
    ContentPageFactory,
    MembershipFactory,
    PrisonPageFactory,
    StoryPageFactory,
    plant_site,
)
from demo.translating import translate
from home.front import STORIES, Front, told
from home.models.pages import Featured, HomePage
from shop import shelf

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def titles(cards) -> list[str]:
    return [card.title for card in cards]


def test_with_nothing_chosen_the_newest_stories_stand_there():
    home, _english = plant_site()
    told = StoryPageFactory.create_batch(STORIES + 1)
    StoryPageFactory(title="Bozza", live=False)

    assert titles(Front(home).stories) == [story.title for story in reversed(told[1:])]


def test_what_an_editor_chose_stands_first_in_her_order():
    home, _english = plant_site()
    first, second, third = StoryPageFactory.create_batch(3)
    home.featured = [Featured(page=second), Featured(page=first)]
    home.save_revision().publish()
    home.refresh_from_db()

    assert titles(Front(home).stories) == [second.title, first.title, third.title]
    assert titles(Front(HomePage.objects.get(pk=home.pk)).stories) == titles(Front(home).stories)


def test_a_preview_shows_what_was_chosen_and_not_yet_published():
    home, _english = plant_site()
    first, second = StoryPageFactory.create_batch(2)
    home.featured = [Featured(page=first)]
    home.save_revision()

    draft = home.get_latest_revision_as_object()

    assert titles(Front(draft).stories) == [first.title, second.title]
    assert titles(Front(HomePage.objects.get(pk=home.pk)).stories) == [second.title, first.title]


def test_chosen_stories_and_the_newest_cost_one_query(django_assert_num_queries):
    home, _english = plant_site()
    chosen, newest = StoryPageFactory.create_batch(2)
    home.featured = [Featured(page=chosen)]
    home.save_revision().publish()
    saved = HomePage.objects.get(pk=home.pk)
    listing.closed()  # kept for all pages

    with django_assert_num_queries(1):
        assert titles(told(saved)) == [chosen.title, newest.title]


def test_prisons_are_named_and_linked_in_the_pages_language():
    _home, english = plant_site()
    prison = PrisonFactory(name="Padova", english_name="Padua", city="Padova")
    member = MembershipFactory(cooperative=WorkshopFactory(prison=prison).cooperative)
    page = translate(PrisonPageFactory(prison=prison, title="Padova"), {"Padova": "Padua"})

    (place,) = Front(english).places

    assert (place.name, place.url) == ("Padua", page.get_url())
    assert [work.name for work in place.work] == [member.cooperative.name]


def test_what_was_chosen_in_italian_is_told_in_english():
    home, _english = plant_site()
    told = StoryPageFactory(title="Il forno")
    translate(StoryPageFactory(title="La sartoria"), {"La sartoria": "The tailors"})
    translate(told, {"Il forno": "The bakery"})
    home.featured = [Featured(page=told)]
    home.save_revision().publish()

    english = translate(home, {})

    assert titles(Front(english).stories) == ["The bakery", "The tailors"]


def test_a_chosen_page_taken_down_leaves_its_place():
    home, _english = plant_site()
    gone, kept = StoryPageFactory.create_batch(2)
    home.featured = [Featured(page=gone)]
    home.save_revision().publish()
    home.refresh_from_db()
    gone.unpublish()

    assert titles(Front(home).stories) == [kept.title]


def test_each_language_shows_its_own():
    _italian, english = plant_site()
    told = StoryPageFactory(title="Il forno")
    StoryPageFactory(title="La sartoria")
    translate(told, {"Il forno": "The bakery"})

    assert titles(Front(english).stories) == ["The bakery"]


def test_only_what_is_there_to_be_bought_is_shown():
    home, _english = plant_site()
    ProductPageFactory(title="Panettone")
    sold_out = ProductFactory()
    VariantFactory(product=sold_out, stock=0)
    ProductPageFactory(product=sold_out, title="Esaurito")
    shelf.rebuild()

    assert [item.card.title for item in Front(home).products] == ["Panettone"]


def test_the_home_page_says_what_comes_next(client):
    home, _english = plant_site()
    event = EventFactory()
    OccurrenceFactory(event=event)
    EventPageFactory(event=event, title="Una sera di pane", slug="una-sera")

    html = client.get("/it/").content.decode()

    assert "Il lavoro, qui." in html
    assert 'href="/it/incontri/una-sera/"' in html
    assert Front(home).events[0].card.title == "Una sera di pane"


def test_the_line_of_today_passes_over_what_is_cancelled_and_says_what_was_moved(client):
    plant_site()
    now = timezone.now()
    for days in (1, 2, 3):
        start = now + datetime.timedelta(days=days)
        gone = OccurrenceFactory(start=start, state="cancelled")
        EventPageFactory(event=gone.event, title=f"Annullato {days}")
    held = OccurrenceFactory(start=now + datetime.timedelta(days=9), state="moved")
    OccurrenceFactory(event=held.event, start=now + datetime.timedelta(hours=9), state="cancelled")
    EventPageFactory(event=held.event, title="Pane spostato")
    last = OccurrenceFactory(start=now + datetime.timedelta(days=20))
    EventPageFactory(event=last.event, title="Più in là")

    def line() -> str:
        html = client.get("/it/").content.decode()
        return html[html.index('<div class="today">') :].partition("</div>")[0]

    assert "Pane spostato" in line()
    assert "(spostato)" in line()
    assert "Annullato" not in line()

    last.event.occurrences.update(
        start=now + datetime.timedelta(days=4), end=now + datetime.timedelta(days=5)
    )
    page_cache.hard_bump()
    assert "Più in là" in line()
    assert "(spostato)" not in line()


def test_in_english_what_has_no_english_page_comes_next_in_italian():
    _italian, english = plant_site()
    EventPageFactory(title="Una sera di pane")

    (event,) = Front(english).events

    assert (event.card.title, event.card.lang) == ("Una sera di pane", "it")


def test_a_full_home_page_costs_fourteen_queries_at_most(count_queries):
    home, _english = plant_site()
    for _each in range(5):
        StoryPageFactory(picture=PictureFactory())
        ProductPageFactory(picture=PictureFactory())
        EventPageFactory()
    shelf.rebuild()
    home.picture = PictureFactory()
    home.save_revision().publish()

    assert count_queries("/it/") <= 14


def test_the_store_says_when_it_is_open(client):
    plant_site()
    weekday = timezone.localdate().weekday()
    OpeningHours.objects.create(weekday=weekday, opens=datetime.time(10, 30), closes=datetime.time(19))
    store = ContentPageFactory(role="store", title="Negozio di Milano", slug="negozio")
    other = ContentPageFactory(title="Altro")

    page = client.get(store.get_url()).content.decode()
    assert page.count("10:30–19:00") == 2  # beside the text and at the foot, written as events are
    assert 'class="work-sheet"' not in client.get(other.get_url()).content.decode()
