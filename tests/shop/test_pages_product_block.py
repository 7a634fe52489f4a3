"""The product inside a text: chosen once, shown in the reader's language, with the price and stock of now."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.blocks import StreamBlock

from demo.page_factories import in_english
from demo.shop_factories import ProductPageFactory
from shop import inventory
from shop.blocks import ProductBlock

pytestmark = pytest.mark.django_db

TEXT = StreamBlock([("product", ProductBlock())])


def shown(*pages, language="it"):
    value = TEXT.to_python([{"type": "product", "value": page.pk} for page in pages])
    with translation.override(language):
        return TEXT.render(value)


@pytest.fixture
def taralli():
    return ProductPageFactory(title="Taralli", slug="taralli")


def test_it_shows_name_price_and_stock_of_now(taralli):
    inventory.reserve(taralli.product.variants.get().pk, 9)

    text = shown(taralli)

    assert f'<a href="{taralli.url}">Taralli</a>' in text
    assert "10,00\u00a0€" in text
    assert 'data-state="last"' in text


def test_it_speaks_the_language_of_the_reader(taralli):
    english = in_english(taralli, title="Taralli rings", slug="taralli-rings")

    assert f'<a href="{english.url}">Taralli rings</a>' in shown(taralli, language="en")
    assert f'<a href="{taralli.url}">Taralli</a>' in shown(english, language="it")


def test_without_english_the_italian_is_shown_and_marked(taralli):
    text = shown(taralli, language="en")

    assert 'lang="it"' in text
    assert "Taralli" in text
    assert "€10.00" in text


def test_a_product_taken_down_leaves_nothing(taralli):
    taralli.unpublish()

    assert "Taralli" not in shown(taralli)


def test_three_products_cost_as_many_queries_as_one():
    pages = [ProductPageFactory() for _ in range(3)]
    shown(*pages)  # the addresses of the site are then known
    costs = []
    for chosen in (pages[:1], pages):
        with CaptureQueriesContext(connection) as captured:
            shown(*chosen)
        costs.append(len(captured))

    assert costs[0] == costs[1]
