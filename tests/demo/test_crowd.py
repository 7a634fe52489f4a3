"""What `make bench` fills the shop with is lawful: it could have been typed."""

import pytest
from django.db.models import Sum
from wagtail.models import Page

from demo.crowd import goods
from demo.page_factories import in_english
from demo.shop_factories import CategoryPageFactory, ProductPageFactory, VariantFactory, the_shop
from shop.models import ProductPage, Shelf, Stock, StockMovement, Variant

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop():
    """Two products, one of them with two sizes, in both languages."""
    shelf = CategoryPageFactory(title="Forno", slug="forno")
    in_english(shelf, title="Bakery", slug="bakery")
    for title in ("Taralli", "Grissini"):
        page = ProductPageFactory(
            parent=shelf, title=title, slug=title.lower(), product__category=shelf.category
        )
        in_english(page, title=f"{title} in English", slug=f"{title.lower()}-en")
    VariantFactory(product=page.product, sku="GRI-500")
    return the_shop()


def test_it_makes_as_many_variants_as_asked_with_pages_in_both_languages(shop, client):
    before = Variant.objects.count()

    products = goods.plant(30)

    assert Variant.objects.count() == before + 30
    assert Shelf.objects.exclude(title_en="").count() == products + 2
    assert Page.find_problems() == ([], [], [], [], [])
    for page in ProductPage.objects.order_by("-pk")[:2]:
        assert client.get(page.get_url()).status_code == 200
        assert page.refusals() == []
        assert page.get_translations().count() == 1


def test_the_ledger_of_each_sums_to_what_is_there(shop):
    goods.plant(30)

    moved = dict(StockMovement.objects.order_by().values_list("variant").annotate(Sum("quantity")))

    assert {stock.variant_id: moved.get(stock.variant_id, 0) for stock in Stock.objects.all()} == {
        stock.variant_id: stock.on_hand for stock in Stock.objects.all()
    }


def test_a_full_shop_costs_the_queries_of_an_empty_one(shop, count_queries):
    few = count_queries(shop.get_url())

    goods.plant(60)

    assert count_queries(shop.get_url()) == few <= 10
