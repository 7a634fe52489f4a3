"""The shop's front and its categories: what is listed, in which order, at what cost."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import generations, page_cache, pieces
from demo.page_factories import in_english
from demo.shop_factories import CategoryPageFactory, ProductPageFactory, VariantFactory, the_shop
from home import context
from shop import inventory, pricing, rack, window
from shop.models.pages import cards, places

pytestmark = pytest.mark.django_db


@pytest.fixture
def bakery():
    return CategoryPageFactory(title="Forno", slug="forno")


def shelve(category, number):
    return [ProductPageFactory(parent=category, product__category=category.category) for _ in range(number)]


def test_the_shop_lists_categories_and_products(client, bakery):
    product = ProductPageFactory(parent=bakery, title="Taralli")

    text = client.get(the_shop().url).content.decode()

    assert f'<a href="{bakery.url}">Forno</a>' in text
    assert f'<a href="{product.url}">Taralli</a>' in text
    assert "10,00\u00a0€" in text


def test_a_category_lists_only_what_is_its_own_live_and_in_its_language(client, bakery):
    own, draft = shelve(bakery, 1)[0], ProductPageFactory(parent=bakery, title="Bozza", live=False)
    other = shelve(CategoryPageFactory(), 1)[0]
    english = in_english(own, title="Breadsticks", slug="breadsticks")

    text = client.get(bakery.url).content.decode()

    assert own.url in text
    assert [page.title for page in (draft, other, english) if page.title in text] == []


def test_the_cheapest_variant_gives_the_price_from(client, bakery):
    page = shelve(bakery, 1)[0]
    VariantFactory(product=page.product, price="4.00")

    text = client.get(bakery.url).content.decode()

    assert "da <strong>4,00\u00a0€</strong>" in text


def test_what_is_sold_out_stays_on_the_shelf_and_says_so(client, bakery):
    page = shelve(bakery, 1)[0]
    inventory.reserve(page.product.variants.get().pk, 10)

    text = client.get(bakery.url).content.decode()

    assert 'data-state="out"' in text


def test_a_long_shelf_has_pages(client, bakery, monkeypatch):
    monkeypatch.setattr(places, "ON_A_PAGE", 2)
    pages = shelve(bakery, 3)

    text = client.get(bakery.url, {"page": "2"}).content.decode()

    assert pages[2].url in text
    assert pages[0].url not in text
    assert client.get(bakery.url, {"page": "3"}).status_code == 404
    assert client.get(bakery.url, {"page": "x"}).status_code == 404


@pytest.mark.once
def test_thirty_products_cost_as_many_queries_as_three(client, count_queries):
    few, many = CategoryPageFactory(), CategoryPageFactory()
    shelve(few, 3)
    shelve(many, 30)

    assert count_queries(many.url) == count_queries(few.url)


def test_a_category_and_a_product_stay_within_their_budgets(client, bakery, count_queries):
    pages = shelve(bakery, 6)

    assert count_queries(bakery.url) <= 10
    assert count_queries(the_shop().url) <= 10
    assert count_queries(pages[0].url) <= 14


@pytest.fixture
def kept_pages(settings, monkeypatch, tmp_path):
    """As in production: what lists show is kept until something changes."""
    settings.PAGE_CACHE = True
    store = generations.Files(tmp_path)
    for module in (page_cache, pieces, context, rack):
        monkeypatch.setattr(module, "store", store)


def test_a_kept_card_costs_nothing_and_a_new_price_is_seen_at_once(
    client, bakery, kept_pages, django_capture_on_commit_callbacks
):
    pages = shelve(bakery, 2)
    client.get(bakery.url, {"page": "1"})
    known = queries_of(client, f"{bakery.url}?sort=new")
    with django_capture_on_commit_callbacks(execute=True):
        pricing.set_price(pages[0].product.variants.get(), Decimal("7.35"))

    text = client.get(bakery.url, {"sort": "dear"}).content.decode()

    assert known <= 4
    assert [text.count(f"<strong>{price}\u00a0€</strong>") for price in ("7,35", "10,00")] == [1, 1]


def test_an_order_elsewhere_leaves_menu_and_cards_as_they_are(
    client, bakery, kept_pages, django_capture_on_commit_callbacks
):
    listed, other = shelve(bakery, 2), shelve(CategoryPageFactory(), 1)[0]
    client.get(bakery.url, {"sort": "new"})
    with django_capture_on_commit_callbacks(execute=True):
        inventory.reserve(other.product.variants.get().pk, 9)
    after_an_order_elsewhere = queries_of(client, f"{bakery.url}?sort=name")
    with django_capture_on_commit_callbacks(execute=True):
        inventory.reserve(listed[0].product.variants.get().pk, 9)

    text = client.get(bakery.url, {"sort": "dear"}).content.decode()

    assert after_an_order_elsewhere <= 7
    assert text.count("Ultimo pezzo") == 1


def test_who_read_the_price_before_it_changed_leaves_no_old_card_to_others(
    bakery, kept_pages, django_capture_on_commit_callbacks
):
    page = shelve(bakery, 1)[0]
    variant, asked = page.product.variants.get(), [page.product_id]

    def shown(offers=window.offered):
        (item,) = cards.printed(asked, "it", bakery.pages_of, offers)
        return str(item.price.amount), item.html.count("7,35")

    def while_it_changes(products):
        old = window.offered(products)
        with django_capture_on_commit_callbacks(execute=True):
            pricing.set_price(variant, Decimal("7.35"))
        assert shown() == ("7.35", 1)  # somebody else is quicker
        return old

    assert shown(while_it_changes) == ("10.00", 0)

    assert shown() == ("7.35", 1)


def test_a_card_that_is_right_is_listed_although_the_older_prints_are_gone(bakery, kept_pages):
    asked = [shelve(bakery, 1)[0].product_id]
    before = cards.printed(asked, "it", bakery.pages_of)
    cards.kept.forget()

    assert cards.printed(asked, "it", bakery.pages_of) == before != []


def queries_of(client, address):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)
