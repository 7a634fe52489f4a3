"""Sitemaps, and what search engines are told of an address (product.md J1, J6, H4)."""

import re
from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from config import sitemaps
from core import generations
from demo.page_factories import in_english
from demo.people_factories import PictureFactory
from demo.shop_factories import ProductPageFactory, VariantFactory
from demo.telling_factories import StoryPageFactory, plant_site

pytestmark = pytest.mark.django_db
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
    "i": "http://www.google.com/schemas/sitemap-image/1.1",
}
OURS = "http://127.0.0.1:8000"


def entries(client, address):
    answer = client.get(address)
    assert answer["Content-Type"] == "application/xml; charset=utf-8"
    tree = ET.fromstring(answer.content)  # noqa: S314 - our own answer
    return {
        url.find("s:loc", NAMES).text: (
            [(link.get("hreflang"), link.get("href")) for link in url.findall("x:link", NAMES)],
            [image.text for image in url.findall("i:image/i:loc", NAMES)],
            url.find("s:lastmod", NAMES),
        )
        for url in tree.findall("s:url", NAMES)
    }


def test_each_language_has_its_pages_with_the_other_s_and_their_pictures(client):
    plant_site()
    both = StoryPageFactory(slug="il-forno", picture=PictureFactory())
    english = in_english(both, slug="the-bakery")
    hidden = StoryPageFactory(slug="solo-italiano", picture=PictureFactory(withheld=timezone.now()))
    draft = StoryPageFactory(slug="bozza", live=False)
    private = StoryPageFactory(slug="riservata")
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    italian, other = entries(client, "/sitemap-it.xml"), entries(client, "/sitemap-en.xml")

    links, pictures, changed = italian[f"{OURS}{both.get_url()}"]
    assert links == [
        ("it", f"{OURS}/it/storie/il-forno/"),
        ("en", f"{OURS}{english.get_url()}"),
        ("x-default", f"{OURS}/it/storie/il-forno/"),
    ]
    assert other[f"{OURS}{english.get_url()}"][0] == links
    assert len(pictures) == 1
    assert pictures[0].startswith(f"{OURS}/media/")
    assert changed is not None
    assert italian[f"{OURS}{hidden.get_url()}"][:2] == ([], [])
    assert not {f"{OURS}{page.get_url()}" for page in (draft, private)} & italian.keys()
    assert not [address for address in italian if "/en/" in address]


def test_the_index_names_both_and_robots_names_the_index(client):
    plant_site()

    index = client.get("/sitemap.xml").content.decode()

    assert re.findall(r"<loc>(.*?)</loc>", index) == [f"{OURS}/sitemap-it.xml", f"{OURS}/sitemap-en.xml"]
    assert f"Sitemap: {OURS}/sitemap.xml" in client.get("/robots.txt").content.decode()
    first = client.get("/sitemap-it.xml")
    assert client.get("/sitemap-it.xml", headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_an_order_leaves_sitemaps_as_they_are_and_a_publishing_does_not(client, monkeypatch, tmp_path):
    plant_site()
    store = generations.Files(tmp_path)
    monkeypatch.setattr(sitemaps, "store", store)
    known = {"If-None-Match": client.get("/sitemap-it.xml")["ETag"]}
    for bump, status in (("goods", 304), ("soft-en", 200)):
        store.bump(bump)
        assert client.get("/sitemap-it.xml", headers=known).status_code == status, bump


def test_what_is_too_long_for_one_file_is_split(client, monkeypatch):
    plant_site()
    for _number in range(4):
        StoryPageFactory()
    monkeypatch.setattr(sitemaps, "IN_A_FILE", 4)

    index = client.get("/sitemap.xml").content.decode()

    assert f"<loc>{OURS}/sitemap-it-2.xml</loc>" in index
    assert len(entries(client, "/sitemap-it.xml")) == 4
    assert len(entries(client, "/sitemap-it-2.xml")) == 2  # home and list, then four stories
    assert client.get("/sitemap-it-3.xml").status_code == 404


def test_nine_more_pages_cost_as_much_as_three(client):
    plant_site()

    def cost(more):
        for _number in range(more):
            StoryPageFactory(picture=PictureFactory())
        client.get("/sitemap-it.xml")
        with CaptureQueriesContext(connection) as asked:
            client.get("/sitemap-it.xml")
        return len(asked)

    assert cost(3) == cost(9)


def head(client, address):
    text = client.get(address).content.decode()
    robots = re.findall(r'<meta name="robots" content="([^"]*)"', text)
    canonical = re.findall(r'<link rel="canonical" href="([^"]*)"', text)
    links = dict(re.findall(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"', text))
    return robots, canonical, links


def test_every_address_says_which_one_it_stands_for(client):
    italian, _english = plant_site()
    story = StoryPageFactory(slug="il-forno")
    english = in_english(story, slug="the-bakery")
    product = ProductPageFactory()
    VariantFactory(product=product.product, sku="PAN-1")
    shop = product.get_parent().get_parent()
    both = {"it": f"{OURS}{story.get_url()}", "en": f"{OURS}{english.get_url()}"}
    both["x-default"] = both["it"]
    assert head(client, story.get_url()) == ([], [both["it"]], both)
    assert head(client, english.get_url()) == ([], [both["en"]], both)
    assert head(client, f"{story.get_url()}?x=1") == ([], [both["it"]], both)
    whole = f"{OURS}{product.get_url()}"
    assert head(client, f"{product.get_url()}?sku=PAN-1")[1] == [whole]
    assert head(client, f"{shop.get_url()}?sort=cheap") == (
        ["noindex, follow"],
        [f"{OURS}{shop.get_url()}"],
        {},
    )
    assert head(client, "/it/cerca/?q=pane")[0] == ["noindex, follow"]
    assert head(client, "/it/niente/") == (["noindex"], [], {})
    for address in ("/it/carrello/", "/en/basket/"):
        assert head(client, address)[0] == ["noindex"]
    assert head(client, italian.get_url())[1] == [f"{OURS}/it/"]


def test_the_page_that_is_missing_has_a_search_with_what_was_looked_for(client):
    plant_site()

    text = client.get("/it/bottega/panetone-classico.html").content.decode()

    assert '<form class="search-form" action="/it/cerca/" method="get" role="search">' in text
    assert 'name="q" value="panetone classico"' in text
    assert 'action="/en/search/"' in client.get("/en/%3Cb%3E/").content.decode()
