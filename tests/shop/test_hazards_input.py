"""Input that broke Salesman in a trial (hazards 3, 5, 6). A refusal also proves that nothing moved."""

import pytest
from django.contrib.sessions.models import Session

from shop import filling
from shop.models import Basket, BasketItem, Order

NUL = "\x00"
READ = ["basket/", "basket/count/", "basket/quantity/", "basket/extra/", "checkout/"]
PAGES = ["/it/carrello/", "/en/basket/", "/it/cassa/", "/en/checkout/", "/it/recesso/", "/en/withdrawal/"]


def nothing_written() -> None:
    assert not Basket.objects.exists()
    assert not BasketItem.objects.exists()
    assert not Order.objects.exists()
    assert not Session.objects.exists()


@pytest.mark.parametrize("quantity", [10**3, 2**31, 2**63, 10**30, -1, 0])
def test_3_no_quantity_can_brick_the_shop(shop, panettone, visitor, api, quantity):
    assert visitor.add(panettone.sku, quantity).status_code == 400
    assert api("post", "basket/", {"sku": panettone.sku, "quantity": quantity}).status_code == 400
    nothing_written()


def test_3_a_total_beyond_the_shops_measure_is_refused_and_the_basket_still_opens(shop, visitor):
    gold = shop.variant(price="9999.99", stock=99, weight=1)
    assert visitor.add(gold.sku, 11).status_code == 303

    assert visitor.basket().status_code == 200
    assert visitor.order(payment_method="bank_transfer").status_code == 409
    assert not Order.objects.exists()
    assert visitor.change(gold.sku, 1).status_code == 303
    assert visitor.order().status_code == 303


def test_3_a_basket_holds_at_most_fifty_products(shop, visitor, monkeypatch):
    monkeypatch.setattr(filling, "MOST_LINES", 2)
    variants = [shop.variant() for _each in range(3)]

    assert [visitor.add(variant.sku).status_code for variant in variants] == [303, 303, 409]
    assert BasketItem.objects.count() == 2


@pytest.mark.parametrize("address", PAGES + [f"/api/{path}" for path in READ])
def test_5_whoever_only_looks_writes_no_row(shop, panettone, client, address):
    for _each in range(3):
        assert client.get(address).status_code in (200, 302)

    nothing_written()
    assert "sessionid" not in client.cookies


@pytest.mark.parametrize(
    "extra", [[], "text", 7, True, {"a": NUL}, {"price": "1.00"}, {"x": "y" * 20_000}, None]
)
def test_6_extra_is_an_object_of_known_words_or_refused(shop, panettone, api, extra):
    api("post", "basket/", {"sku": panettone.sku})

    answer = api("put", "basket/extra/", {"extra": extra})

    assert answer.status_code in (400, 413)
    assert Basket.objects.get().extra == {}


@pytest.mark.parametrize(
    "data",
    [
        {"sku": "PAN-CLA-1000", "quantity": "two"},
        {"sku": "PAN-CLA-1000", "quantity": 1.5},
        {"sku": "PAN-CLA-1000", "quantity": True},
        {"sku": "PAN-CLA-1000", "quantity": None},
        {"sku": "PAN-CLA-1000", "quantity": [1]},
        {"sku": "PAN-CLA-1000", "extra": {"gift": True}},
        {"sku": "PAN-CLA-1000", "price": "0.01"},
        {"sku": "PAN-CLA-1000", "unit_price": "0.01"},
        {"sku": ["PAN-CLA-1000"]},
        {"sku": {"x": 1}},
        {"sku": "P" * 5000},
        {"sku": f"PAN{NUL}"},
        {"sku": "\ud800"},
        {"sku": ""},
        {"sku": "NO-SUCH"},
        {},
        {"product_type": "core.User", "product_id": 1},
        {"product_type": "shop.Variant", "product_id": 2**63},
        {"product_type": "shop.Variant", "product_id": "x"},
        {"product_type": "shop.Variant"},
        {"product_type": 5, "product_id": 1},
    ],
)
def test_6_what_no_basket_can_hold_is_refused(shop, panettone, api, data):
    assert api("post", "basket/", data).status_code == 400
    nothing_written()


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ("[1, 2]", "application/json", 400),
        ('"text"', "application/json", 400),
        ("7", "application/json", 400),
        ("null", "application/json", 400),
        ("{", "application/json", 400),
        ("[" * 16_000, "application/json", 400),
        ('{"sku": ' + "9" * 5000 + "}", "application/json", 400),
        ('{"quantity": NaN}', "application/json", 400),
        ("{" + '"a": {' * 50 + "}" * 51, "application/json", 400),
        ("x" * 20_000, "application/json", 413),
        ("\xff\xfe", "application/json", 400),
        ("sku=PAN-CLA-1000", "application/x-www-form-urlencoded", 415),
        ("x", "multipart/form-data; boundary=x", 400),
        ("<a/>", "application/xml", 415),
        ("{}", "", 415),
    ],
)
def test_6_bodies_that_are_no_small_json_object_are_refused(shop, client, body, kind, status):
    for path in ("basket/", "checkout/"):
        answer = client.generic("POST", f"/api/{path}", body.encode("latin-1"), content_type=kind)
        assert answer.status_code == status, (path, answer.content)
        assert answer["Content-Type"] == "application/json"
    nothing_written()


def test_6_the_clients_own_reference_is_dropped(shop, panettone, api):
    for ref in ("x" * 500, "PAN-CLA-1000", "other"):
        assert api("post", "basket/", {"sku": panettone.sku, "ref": ref}).status_code == 201

    assert list(BasketItem.objects.values_list("ref", "quantity")) == [("PAN-CLA-1000", 3)]


def test_6_deleting_the_basket_with_a_question_is_no_500(shop, panettone, api):
    api("post", "basket/", {"sku": panettone.sku})

    answer = api("delete", "basket/?basket")

    assert answer.status_code == 200
    assert answer.json()["items"] == []
    assert not BasketItem.objects.exists()


@pytest.mark.parametrize("token", ["%00", "%ED%A0%80", "x" * 5000, "%27", "a&token=b"])
def test_6_a_strange_token_finds_nothing(placed, client, token):
    assert client.get(f"/api/orders/{placed.ref}/?token={token}").status_code in (400, 404)


@pytest.mark.parametrize(
    "path",
    [
        "basket/%00/",
        "basket/" + "x" * 300 + "/",
        "basket/../",
        "orders/%00/",
        "orders/VM-2026-00001%0A/",
        "nothing/",
    ],
)
@pytest.mark.parametrize("method", ["get", "post", "put", "patch", "delete", "options", "trace", "head"])
def test_6_no_address_and_no_method_ends_in_a_500(shop, client, path, method):
    answer = getattr(client, method)(f"/api/{path}", content_type="application/json")

    assert answer.status_code in (400, 403, 404, 405)


@pytest.mark.parametrize("path", ["basket/", "basket/count/", "basket/clear/", "checkout/", "orders/VM-1/"])
@pytest.mark.parametrize(
    "method", ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PURGE", "HEAD"]
)
def test_6_methods_that_mean_nothing_here_are_refused(shop, client, path, method):
    answer = client.generic(method, f"/api/{path}", b"{}", content_type="application/json")

    assert answer.status_code in (200, 400, 403, 404, 405)


def test_6_an_address_of_100_kb_is_refused(shop, panettone, visitor, api, checkout_data):
    visitor.add(panettone.sku)
    address = checkout_data["shipping_address"] | {"street": "x" * 100_000}

    assert api("post", "checkout/", checkout_data | {"shipping_address": address}).status_code == 413
    assert visitor.say(street="x" * 100_000).status_code == 422
    assert not Order.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"shipping_address": "Via Bellezza 12"},
        {"shipping_address": ["x"]},
        {"shipping_address": {"street": 7}},
        {"shipping_address": {"floor": "2"}},
        {"email": None},
        {"email": ["anna@example.org"]},
        {"email": "nobody"},
        {"name": "Anna\nBcc: all@example.org"},
        {"expected_total": True},
        {"expected_total": []},
        {"expected_total": "NaN"},
        {"expected_total": "1e400"},
        {"expected_total": None},
        {"payment_method": "gift"},
        {"payment_method": "pay_at_pickup"},
        {"delivery_method": "drone"},
        {"idempotency_key": "short"},
        {"idempotency_key": {"a": 1}},
        {"total": "0.01"},
        {"status": "paid"},
    ],
    ids=str,
)
def test_6_a_checkout_with_something_else_than_asked_is_refused(
    shop, panettone, api, checkout_data, change, stock_of
):
    api("post", "basket/", {"sku": panettone.sku})

    answer = api("post", "checkout/", checkout_data | change)

    assert answer.status_code == 400, answer.content
    assert not Order.objects.exists()
    assert stock_of(panettone) == (10, 0)
