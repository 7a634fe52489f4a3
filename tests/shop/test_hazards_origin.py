"""Whose page may write, one writer at a time, in whose language a refusal speaks (hazards 7, 8, 18, 19)."""

import json

import pytest
from django.test import Client

from shop.models import Basket, BasketItem, Order, Stock


def nothing_written() -> None:
    assert not Basket.objects.exists()
    assert not Order.objects.exists()


def test_7_every_write_locks_the_basket(shop, panettone, visitor, api, locked_tables):
    visitor.add(panettone.sku)
    for write in (
        lambda: visitor.add(panettone.sku),
        lambda: visitor.change(panettone.sku, 3),
        lambda: api("patch", f"basket/{panettone.sku}/", {"quantity": 2}),
        lambda: api("put", "basket/extra/", {"extra": {"country": "DE"}}),
        lambda: api("post", "basket/clear/"),
    ):
        assert "shop_basket" in locked_tables(write)
    assert not BasketItem.objects.exists()


FOREIGN = [
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"referer": "https://evil.example/page"},
]


@pytest.mark.parametrize("headers", FOREIGN)
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("post", "basket/"),
        ("put", "basket/PAN-CLA-1000/"),
        ("delete", "basket/"),
        ("post", "basket/clear/"),
        ("put", "basket/extra/"),
        ("post", "checkout/"),
    ],
)
def test_8_another_sites_page_writes_nothing_through_the_api(shop, panettone, api, headers, method, path):
    api("post", "basket/", {"sku": panettone.sku})

    answer = api(method, path, {"sku": panettone.sku, "quantity": 5}, **headers)

    assert answer.status_code == 403
    assert BasketItem.objects.get().quantity == 1


@pytest.mark.parametrize("headers", [h for h in FOREIGN if h != {"origin": "null"}])
def test_8_another_sites_page_adds_nothing_by_a_form(shop, panettone, visitor, headers):
    assert visitor.add(panettone.sku, 1, **headers).status_code == 403
    nothing_written()


def test_8_a_browser_that_does_not_say_is_asked_once_more(shop, panettone):
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/it/carrello/", {"sku": panettone.sku, "quantity": 2}, headers={"origin": "null"})

    assert answer.status_code == 200
    assert b"csrfmiddlewaretoken" in answer.content
    assert panettone.sku.encode() in answer.content
    nothing_written()


def test_8_checkout_and_withdrawal_ask_for_djangos_token(shop, panettone):
    strict = Client(enforce_csrf_checks=True)

    for address in (
        "/it/cassa/",
        "/it/cassa/conferma/",
        "/it/carrello/buono/",
        "/it/recesso/",
        "/it/carrello/riga/",
    ):
        assert strict.post(address, {"name": "x"}).status_code == 403
    nothing_written()


def test_18_salesmans_own_words_are_italian(shop, client):
    answer = client.post(
        "/api/basket/",
        json.dumps({"sku": "NO"}),
        content_type="application/json",
        headers={"accept-language": "it"},
    )

    assert answer.json()["detail"] == "Questo prodotto non esiste."


@pytest.mark.parametrize("language", ["it", "en"])
@pytest.mark.parametrize(
    "path", ["", "nothing/", "basket", "basket/NO-SUCH/", "orders/", "orders/VM-2026-00009/"]
)
def test_19_an_unknown_address_of_the_api_is_a_404_in_the_visitors_language(shop, client, path, language):
    answer = client.get(f"/api/{path}", headers={"accept-language": language})

    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/json"
    words = {
        "it": ("A questo", "Questo prodotto", "Non trovato"),
        "en": ("There is", "This product", "Not found"),
    }[language]
    assert answer.json()["detail"].startswith(words)


def test_19_a_post_without_the_last_slash_is_no_redirect(shop, panettone, client):
    answer = client.post("/api/basket", {"sku": panettone.sku}, content_type="application/json")

    assert answer.status_code == 404
    assert Stock.objects.get(variant=panettone).reserved == 0
