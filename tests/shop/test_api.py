"""The API as a shop's client uses it, by curl or from our own pages."""

from decimal import Decimal

import pytest

from shop.models import BasketItem, Order, Price


def test_a_purchase_by_curl(shop, panettone, api, checkout_data, client):
    added = api("post", "basket/", {"sku": panettone.sku, "quantity": 2})
    assert added.status_code == 201
    assert added.cookies["basket"].value == "2"
    look = api("get", "checkout/").json()
    assert look["totals"] == {"delivery": "56.90", "pickup": "50.00"}
    assert [method["identifier"] for method in look["payment_methods"]] == ["bank_transfer", "pay_at_pickup"]

    placed = api("post", "checkout/", checkout_data | {"expected_total": look["totals"]["delivery"]})

    assert placed.status_code == 201
    told = placed.json()
    assert told["ref"].startswith("VM-")
    assert client.get(told["url"]).status_code == 200
    order = client.get(f"/api/orders/{told['ref']}/?token={told['token']}").json()
    assert (order["total"], order["delivery"], order["subtotal"]) == ("56.90", "6.90", "50.00")
    assert order["vat"] == [{"rate": "10", "net": "51.72", "vat": "5.18"}]
    assert order["items"][0]["quantity"] == 2
    assert api("get", "basket/").json()["items"] == []


def test_salesmans_way_to_name_a_product_works_too(shop, panettone, api):
    answer = api("post", "basket/", {"product_type": "shop.Variant", "product_id": panettone.pk})

    assert answer.status_code == 201
    assert answer.json()["items"][0]["ref"] == "PAN-CLA-1000"


@pytest.mark.parametrize(
    ("language", "name", "label"),
    [("it", "Panettone", "Spedizione"), ("en", "Panettone, baked slowly", "Delivery")],
)
def test_the_basket_is_told_in_the_visitors_language(shop, panettone, api, language, name, label):
    api("post", "basket/", {"sku": panettone.sku})

    told = api("get", "basket/", **{"accept-language": language}).json()

    line = told["items"][0]
    assert (line["product"]["name"], line["product"]["name_language"]) == (name, language)
    assert (line["unit_price"], line["total"]) == ("25.00", "25.00")
    assert (told["subtotal"], told["total"]) == ("25.00", "31.90")
    assert told["extra_rows"][0]["label"] == label
    assert [(row["modifier"], row["amount"]) for row in told["extra_rows"]] == [
        ("delivery", "6.90"),
        ("vat-10", "2.90"),
    ]


def test_the_basket_of_the_api_is_the_basket_of_the_page(shop, panettone, api, visitor):
    visitor.add(panettone.sku)
    api("patch", f"basket/{panettone.sku}/", {"quantity": 3})

    assert BasketItem.objects.get().quantity == 3
    page = visitor.basket()
    assert page.context["reckoning"].total == Decimal("83.90")
    assert api("get", "basket/").json()["total"] == "83.90"
    assert api("delete", f"basket/{panettone.sku}/").json()["items"] == []


def test_what_is_said_about_delivery_changes_the_total(shop, panettone, api):
    api("post", "basket/", {"sku": panettone.sku})

    totals = [
        api("put", "basket/extra/", {"extra": said}).json()["total"]
        for said in ({"province": "PA"}, {"province": None, "country": "DE"}, {"method": "pickup"})
    ]

    assert totals == ["34.90", "41.90", "25.00"]


@pytest.mark.parametrize("expected", ["31.89", "0.01", "31.91", 25])
def test_another_total_than_the_true_one_is_a_conflict_that_says_the_true_one(
    shop, panettone, api, checkout_data, expected, stock_of
):
    api("post", "basket/", {"sku": panettone.sku})

    answer = api("post", "checkout/", checkout_data | {"expected_total": expected})

    assert answer.status_code == 409
    assert (answer.json()["code"], answer.json()["total"]) == ("total_changed", "31.90")
    assert not Order.objects.exists()
    assert stock_of(panettone) == (10, 0)


def test_a_true_total_may_be_a_number(shop, panettone, api, checkout_data):
    api("post", "basket/", {"sku": panettone.sku})

    assert api("post", "checkout/", checkout_data | {"expected_total": 31.9}).status_code == 201


def test_the_same_key_is_the_same_order_and_says_so(shop, panettone, api, checkout_data):
    api("post", "basket/", {"sku": panettone.sku})
    first = api("post", "checkout/", checkout_data)
    again = api("post", "checkout/", checkout_data)

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["ref"] == again.json()["ref"]
    assert (first.json()["created"], again.json()["created"]) == (True, False)


def test_an_empty_basket_is_refused(shop, api, checkout_data):
    answer = api("post", "checkout/", checkout_data)

    assert (answer.status_code, answer.json()["code"]) == (409, "empty")
    assert answer.json()["detail"] == "Il carrello è vuoto."


def test_an_unsold_product_is_refused(shop, panettone, api):
    Price._base_manager.filter(variant=panettone).delete()

    answer = api("post", "basket/", {"sku": panettone.sku})

    assert (answer.status_code, answer.json()["code"]) == (409, "not_available")
    assert not BasketItem.objects.exists()


def test_our_own_pages_may_write(shop, panettone, api):
    for headers in ({"sec-fetch-site": "same-origin"}, {"origin": "http://testserver"}):
        assert api("post", "basket/", {"sku": panettone.sku}, **headers).status_code == 201


@pytest.mark.parametrize("accept", ["text/html", "application/xml", "", "*/*", "x" * 300])
def test_the_answer_is_json_whatever_is_asked_for(shop, client, accept):
    answer = client.get("/api/basket/?format=api", headers={"accept": accept})

    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/json"


def test_a_key_used_again_after_the_basket_was_filled_anew_is_told_and_orders_nothing(
    shop, panettone, api, checkout_data
):
    api("post", "basket/", {"sku": panettone.sku})
    first = api("post", "checkout/", checkout_data).json()
    api("post", "basket/", {"sku": panettone.sku})

    again = api("post", "checkout/", checkout_data)

    assert (again.status_code, again.json()["code"], again.json()["ref"]) == (409, "key_used", first["ref"])
    assert Order.objects.count() == 1
    fresh = {**checkout_data, "idempotency_key": "another-order"}
    seen = api("get", "checkout/").json()["contents"]
    changed = api("post", "checkout/", {**fresh, "contents": "something-else"})
    assert (changed.status_code, changed.json()["code"]) == (409, "contents_changed")
    assert api("post", "checkout/", {**fresh, "contents": seen}).status_code == 201
