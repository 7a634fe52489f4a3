"""What is printed once for many answers is read again by none of them, and is gone when it must be."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from core import generations, listing, minute, page_cache, parts, pieces
from core.models import Organisation
from demo.event_factories import EventPageFactory
from demo.people_factories import PictureFactory
from demo.shop_factories import ProductPageFactory
from demo.telling_factories import CooperativePageFactory, PrisonPageFactory, StoryPageFactory, plant_site
from home import context
from shop import pricing, rack
from stories.models import StoryPage, StoryProduct

pytestmark = pytest.mark.django_db


@pytest.fixture
def store(settings, monkeypatch, tmp_path):
    settings.PAGE_CACHE = True
    own = generations.Files(tmp_path)
    for module in (page_cache, pieces, listing, context, rack):
        monkeypatch.setattr(module, "store", own)
    return own


@pytest.fixture
def story(store):
    plant_site()
    return StoryPageFactory(title="Di notte", standfirst="Parla Davide.", picture=PictureFactory())


@pytest.fixture
def made_anew(client):
    """The page as a reader gets it when the whole page is not kept any more."""

    def read(address: str) -> str:
        for kept in (page_cache.shelf, page_cache.aside):
            kept.clear()
        answer = client.get(address)
        assert answer.status_code == 200, address
        return answer.content.decode()

    return read


def test_a_page_that_is_made_again_asks_nothing_of_the_database(store, made_anew):
    plant_site()
    product = ProductPageFactory(picture=PictureFactory())
    pages = [
        product,
        StoryPageFactory(products=[StoryProduct(product=product.product)]),
        EventPageFactory(),
        CooperativePageFactory(),
        PrisonPageFactory(),
    ]
    for address in ["/it/", *(page.get_url() for page in pages)]:
        first = made_anew(address)
        with CaptureQueriesContext(connection) as asked:
            assert made_anew(address) == first
        assert [query["sql"] for query in asked] == [], address


def test_after_a_hard_bump_nothing_old_is_shown(story, store, made_anew):
    assert "Davide" in made_anew(story.url)
    StoryPage.objects.update(standfirst="Parla uno di loro.")
    assert "Davide" in made_anew(story.url)

    store.bump("hard")

    assert "Davide" not in made_anew(story.url)


def test_what_was_begun_before_a_hard_bump_is_not_kept_for_those_after_it(store):
    begun = parts.begin(RequestFactory().get("/it/"), "it")
    store.bump("hard")

    assert begun.kept("name", lambda: "Davide") == "Davide"

    assert (
        parts.begin(RequestFactory().get("/it/"), "it").kept("name", lambda: "uno di loro") == "uno di loro"
    )


def test_staff_who_edit_see_the_page_as_it_is_and_leave_nothing_behind(story, client, made_anew):
    made_anew(story.url)
    StoryPage.objects.update(standfirst="Solo per la redazione.")
    client.cookies["editing"] = "1"
    assert "Solo per la redazione." in made_anew(story.url)

    del client.cookies["editing"]
    assert "Solo per la redazione." not in made_anew(story.url)


def test_a_preview_gets_nothing_that_is_kept_and_leaves_nothing_behind(story, made_anew):
    made_anew(story.url)
    draft = story.get_latest_revision_as_object()
    draft.standfirst = "Ancora una bozza."

    shown = draft.make_preview_request(preview_mode="it").render().content.decode()

    assert "Ancora una bozza." in shown
    assert "Ancora una bozza." not in made_anew(story.url)


def test_a_new_price_is_on_the_page_as_soon_as_it_is_told(store, made_anew):
    plant_site()
    product = ProductPageFactory(title="Pane")
    story = StoryPageFactory(
        products=[StoryProduct(product=product.product)],
        body=[{"type": "product", "id": "1", "value": product.pk}],
    )
    before = {page.url: made_anew(page.url) for page in (product, story)}

    pricing.set_price(product.product.variants.get(), Decimal("77.70"))
    store.bump("goods")

    for address, old in before.items():
        assert "77,70" not in old
        assert "77,70" in made_anew(address)


def test_a_variant_has_a_print_of_its_own_and_an_invented_one_has_none(store, made_anew):
    plant_site()
    product = ProductPageFactory()
    sku = product.product.variants.get().sku

    for asked in (sku, "nessuno", "nessuno-2"):
        assert f'value="{sku}"' in made_anew(f"{product.url}?sku={asked}")

    prints = [key for key in parts.goods.of("it") if key[0] == "top"]
    assert sorted(key[2] for key in prints) == ["", sku]


def test_what_stands_in_a_part_of_a_page_is_no_older_than_a_minute_either(story, store, client, monkeypatch):
    house = Organisation.load()
    house.legal_name = "Consorzio di ieri"
    house.save()
    now = 1_000_000.0
    monkeypatch.setattr(minute.time, "monotonic", lambda: now)
    context.frame("it")
    now += 40
    assert (
        "Consorzio di ieri" in client.get(story.url).content.decode()
    )  # its parts and the page itself begin here
    Organisation.objects.update(
        legal_name="Consorzio di oggi"
    )  # as an hour does that strikes: nobody is told

    now += 19
    still = client.get(story.url).content.decode()
    now += 1
    new = client.get(story.url).content.decode()

    assert [text.count("Consorzio di ieri") > 0 for text in (still, new)] == [True, False]
    assert "Consorzio di oggi" in new


def test_the_shelf_is_read_anew_with_the_minute_and_not_later(store, monkeypatch):
    now = 1_000_000.0
    monkeypatch.setattr(minute.time, "monotonic", lambda: now)
    minute.since()
    now += 40
    first = rack.racks.get("it")
    assert rack.racks.get("it") is first

    now += 20

    assert rack.racks.get("it") is not first
