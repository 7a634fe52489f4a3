"""What a process keeps for the basket's page: the same for everybody, and never older than the shop."""

import re
from decimal import Decimal

import pytest

from core import generations, page_cache, pieces
from shop import inventory, pricing

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def production(settings, monkeypatch, tmp_path):
    """With what a process keeps."""
    settings.PAGE_CACHE = True
    store = generations.Files(tmp_path)
    for module in (page_cache, pieces):
        monkeypatch.setattr(module, "store", store)


def test_a_new_price_and_the_last_pieces_are_seen_at_the_next_look(
    shop, panettone, visitor, django_capture_on_commit_callbacks
):
    visitor.add(panettone.sku, 2)
    first = visitor.basket().content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        pricing.set_price(panettone, Decimal("31.00"))
    inventory.count(panettone.pk, 1)
    second = visitor.basket().content.decode()

    assert ("50,00" in first, "62,00" in first, "Ne restano solo" in first) == (True, False, False)
    assert ("50,00" in second, "62,00" in second) == (False, True)
    assert "Ne volevi 2" in second


def test_what_one_visitor_writes_stands_in_no_others_basket(shop, panettone, visitor, client_of_another):
    for one in (visitor, client_of_another):
        one.add(panettone.sku)
        one.basket()
    visitor.client.post("/it/carrello/regalo/", {"gift_message": "Auguri, zia Clotilde"})
    mine, other = visitor.basket().content.decode(), client_of_another.basket().content.decode()

    assert "zia Clotilde" in mine
    assert "Clotilde" not in other
    tokens = [set(re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)) for page in (mine, other)]
    assert all(tokens)
    assert not tokens[0] & tokens[1]
    assert "the-token-of-this-form" not in mine + other
