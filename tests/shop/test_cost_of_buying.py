"""What buying costs in queries: the basket's page, and the whole way from a product's page to the order's."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import generations, listing, page_cache, pieces
from core.models import Organisation
from core.page_cache import shelf
from demo.shop_factories import CategoryPageFactory, ProductPageFactory
from home import context
from shop import defaults, rack
from shop.models import Order
from shop.views import basket_lines
from tests.journeys.guest import Answer, buys, carried

pytestmark = pytest.mark.django_db

OF_A_BASKET, OF_A_PURCHASE = 8, 90


@pytest.fixture
def goods(settings, monkeypatch, tmp_path):
    """Thirty products and a shop that can take an order, as in production: with what a process keeps."""
    settings.PAGE_CACHE, settings.SHOP_FACTS_KEPT = True, 5
    store = generations.Files(tmp_path)
    for module in (page_cache, pieces, context, rack, listing):
        monkeypatch.setattr(module, "store", store)
    defaults.write()
    Organisation.objects.update_or_create(
        pk=1, defaults={"iban": "IT60X0542811101000000123456", "email": "bottega@example.org"}
    )
    below = CategoryPageFactory(title="Forno", slug="forno")
    pages = [ProductPageFactory(parent=below, product__category=below.category) for _number in range(30)]
    return [(page.get_url(), page.product.variants.get().sku) for page in pages]


def test_a_basket_costs_as_much_with_one_line_as_with_thirty_and_little(goods, visitor, count_queries):
    cost = {}
    for lines in (1, 30):
        for _page, sku in goods[:lines]:
            visitor.add(sku)
        cost[lines] = count_queries("/it/carrello/")

    assert cost[1] == cost[30] <= OF_A_BASKET


def test_a_line_that_is_kept_bears_the_token_of_who_looks_and_says_what_is_in_their_basket(
    goods, visitor, client_of_another
):
    for one, number in ((visitor, 1), (client_of_another, 3)):
        one.add(goods[0][1], number)
    pages = [one.basket().content.decode() for one in (visitor, client_of_another, visitor)]

    quantities = [re.findall(r'name="quantity" value="(\d+)"', page) for page in pages]
    tokens = [set(re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)) for page in pages]
    assert quantities == [["1"], ["3"], ["1"]]
    assert all(tokens)
    assert not tokens[0] & tokens[1]
    assert not any(basket_lines.HERE in page for page in pages)


def test_a_guests_whole_purchase_costs_ninety_queries_at_most(goods, client):
    """The second one: what the process keeps of the frame is warm."""

    def send(ask):
        headers = {"sec-fetch-site": "same-origin"}
        if ask.sent is None:
            answer = client.get(ask.address, headers=headers)
        else:
            answer = client.post(ask.address, ask.sent, headers=headers)
        location = answer.headers.get("Location", "")
        return Answer(ask.address, answer.status_code, answer.content.decode(), location)

    for buyer in range(2):
        client.cookies.clear()
        shelf.clear()  # the product's page is made anew
        with CaptureQueriesContext(connection) as asked:
            end = carried(buys(*goods[buyer], f"costo-{buyer}@example.org"), send)
        assert end.order, (end.page.address, end.page.status)

    assert Order.objects.count() == 2
    assert len([one for one in asked if "SAVEPOINT" not in one["sql"]]) <= OF_A_PURCHASE
