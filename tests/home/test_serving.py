"""A page is found at once by its address."""

import pytest
from wagtail.models import PageViewRestriction

from demo.telling_factories import ContentPageFactory, StoryPageFactory, plant_site
from demo.translating import translate

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/it/", "/en/", "/it/pagina/", "/it/pagina/sotto/"])
def test_every_level_is_found(client, address):
    plant_site()
    above = ContentPageFactory(slug="pagina")
    ContentPageFactory(parent=above, slug="sotto")

    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "address",
    ["/it/sotto/", "/en/pagina/", "/it/pagina/pagina/", "/it/viale-dei-mille/", "/it/%00/", "/it/bozza/"],
)
def test_what_is_not_at_an_address_is_not_found_there(client, address):
    plant_site()
    ContentPageFactory(parent=ContentPageFactory(slug="pagina"), slug="sotto")
    ContentPageFactory(slug="bozza", live=False)

    assert client.get(address).status_code in (400, 404)


def test_a_page_in_both_languages_leads_to_itself_in_the_other(client):
    plant_site()
    page = ContentPageFactory(title="Chi siamo", slug="chi-siamo")
    translate(page, {"Chi siamo": "About us", "chi-siamo": "about"})

    assert 'href="/en/about/" hreflang="en"' in client.get("/it/chi-siamo/").content.decode()
    assert 'href="/it/chi-siamo/" hreflang="it"' in client.get("/en/about/").content.decode()


def test_a_page_in_one_language_says_so(client):
    plant_site()
    ContentPageFactory(slug="solo-qui")

    html = client.get("/it/solo-qui/").content.decode()

    assert "This page is not in English yet." in html
    assert 'rel="alternate" hreflang' not in html


def test_what_is_closed_to_some_asks_who_they_are(client):
    plant_site()
    above = ContentPageFactory(slug="riservata")
    ContentPageFactory(parent=above, slug="sotto", standfirst="Segreto.")
    PageViewRestriction.objects.create(page=above, restriction_type="login")

    response = client.get("/it/riservata/sotto/")

    assert response.status_code == 302
    assert "Segreto." not in response.content.decode()


def test_the_breadcrumb_leads_from_home_down(client):
    plant_site()
    story = StoryPageFactory()

    assert [(card.title, card.url) for card in story.breadcrumb] == [
        ("Viale dei Mille", "/it/"),
        ("Storie", "/it/storie/"),
    ]
