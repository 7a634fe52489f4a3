"""Cooperative and prison: workshops, products, stories and events on both, in one language."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from demo.event_factories import EventFactory, EventPageFactory, OccurrenceFactory
from demo.people_factories import PictureFactory
from demo.place_factories import CooperativeFactory, PrisonFactory, WorkshopFactory
from demo.shop_factories import ProductFactory, ProductPageFactory
from demo.telling_factories import (
    CooperativePageFactory,
    PrisonPageFactory,
    StoryPageFactory,
    plant_site,
)
from demo.translating import translate
from stories.models import StoryCooperative, StoryPrison

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def place():
    """In Opera bakes in Opera; a product, a story and an event come from there."""
    plant_site()
    cooperative, prison = CooperativeFactory(name="In Opera"), PrisonFactory(name="Opera", code="opera")
    workshop = WorkshopFactory(
        cooperative=cooperative, prison=prison, trade="bakery", name_it="Forno", since=2013
    )
    product = ProductFactory(name="Pagnotta", producer=cooperative, workshop=workshop)
    ProductPageFactory(product=product, title="Pagnotta", slug="pagnotta")
    StoryPageFactory(
        title="Di notte",
        slug="di-notte",
        cooperatives=[StoryCooperative(cooperative=cooperative)],
        prisons=[StoryPrison(prison=prison)],
    )
    event = EventFactory(venue="prison", prison=prison)
    event.cooperatives.add(cooperative)
    OccurrenceFactory(event=event)
    EventPageFactory(event=event, title="Porte aperte", slug="porte-aperte")
    return (
        CooperativePageFactory(cooperative=cooperative, slug="in-opera"),
        PrisonPageFactory(prison=prison, slug="opera"),
    )


def text(client, page) -> str:
    response = client.get(page.get_url())
    assert response.status_code == 200
    return response.content.decode()


def test_a_cooperative_leads_to_prison_product_story_and_event(client, place):
    html = text(client, place[0])

    for address in ("/it/carceri/opera/", "/it/storie/di-notte/", "/it/incontri/porte-aperte/"):
        assert f'href="{address}"' in html
    assert "/pagnotta/" in html
    assert "dal 2013" in html
    assert "Panificazione" in html


def test_a_prison_leads_to_cooperative_product_story_and_event(client, place):
    html = text(client, place[1])

    for address in ("/it/cooperative/in-opera/", "/it/storie/di-notte/", "/it/incontri/porte-aperte/"):
        assert f'href="{address}"' in html
    assert "/pagnotta/" in html


def test_in_english_only_what_is_told_in_english_is_linked(client, place):
    english = translate(place[0], {"Pane, di notte.": "Bread, by night."})

    html = text(client, english)

    assert "Bread, by night." in html
    assert "The bakery" in html
    assert not [word for word in ("/pagnotta/", "/di-notte/", "/porte-aperte/") if word in html]


def test_drafts_are_nowhere_on_the_trail(client, place):
    cooperative = place[0].cooperative
    StoryPageFactory(title="Bozza", live=False, cooperatives=[StoryCooperative(cooperative=cooperative)])

    assert "Bozza" not in text(client, place[0])


@pytest.mark.parametrize("which", [0, 1], ids=["cooperative", "prison"])
def test_a_place_has_one_page_a_language(place, which):
    page = place[which]
    make = (CooperativePageFactory, PrisonPageFactory)[which]
    truth = ("cooperative", "prison")[which]

    with pytest.raises(ValidationError) as refused:
        make(**{truth: getattr(page, truth)}, slug="seconda")

    assert refused.value.message_dict == {truth: ["C’è già una pagina che ne parla in questa lingua."]}
    assert type(page).objects.live().count() == 1
    assert translate(page, {}).locale.language_code == "en"


def test_a_rich_place_costs_fourteen_queries_at_most(count_queries, place):
    for page in place:
        page.picture = PictureFactory()
        page.body = [{"type": "picture", "id": "1", "value": {"picture": page.picture.pk, "caption": ""}}]
        page.save_revision().publish()

        assert count_queries(page.get_url()) <= 14


def test_the_newest_event_stands_first(client, place):
    later = EventFactory(code="later")
    later.cooperatives.add(place[0].cooperative)
    start = datetime.datetime(2100, 1, 1, 18, tzinfo=datetime.UTC)
    OccurrenceFactory(event=later, start=start)
    EventPageFactory(event=later, title="Più avanti")

    html = text(client, place[0])

    assert html.index("Più avanti") < html.index("Porte aperte")
