"""Whatever is sent to the shop's forms and to its API, nothing answers 500 and refusals write nothing."""

import json

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shop.models import Order, Withdrawal

words = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=40),
    st.sampled_from(
        ["PAN-CLA-1000", "delivery", "pickup", "bank_transfer", "IT", "MI", "20136", "1e999", "-0", "٣"]
    ),
)
values = st.recursive(
    words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner)
)
names = st.sampled_from(
    [
        "sku", "quantity", "product_id", "product_type", "ref", "extra", "email", "name", "delivery_method",
        "payment_method", "shipping_address", "street", "postcode", "province", "country", "expected_total",
        "idempotency_key", "key", "line", "do", "order", "lines", "voucher", "gift_message", "hides_prices", "invoice",
        "wants_invoice", "buyer_kind", "tax_code", "vat_number", "slot", "contents", "bill_country", "billing_address",
    ]
)  # fmt: skip
API = [
    ("post", "/api/basket/"),
    ("put", "/api/basket/PAN-CLA-1000/"),
    ("put", "/api/basket/extra/"),
    ("post", "/api/checkout/"),
]
FORMS = [
    *(
        "/it/carrello/",
        "/en/basket/line/",
        "/it/carrello/buono/",
        "/en/basket/gift/",
        "/it/carrello/spedizione/",
    ),
    *("/it/cassa/", "/en/checkout/payment/", "/it/cassa/conferma/", "/it/recesso/"),
]
often = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def quiet(shop, panettone, visitor) -> Client:
    visitor.add(panettone.sku)
    visitor.client.raise_request_exception = False
    return visitor.client


@often
@given(where=st.sampled_from(API), data=st.dictionaries(names | st.text(max_size=8), values, max_size=6))
def test_no_object_breaks_the_api(quiet, where, data):
    method, address = where

    answer = getattr(quiet, method)(address, json.dumps(data), content_type="application/json")

    assert answer.status_code < 500
    assert not Order.objects.exists()


@often
@given(where=st.sampled_from(API), body=st.binary(max_size=200))
def test_no_bytes_break_the_api(quiet, where, body):
    method, address = where

    assert getattr(quiet, method)(address, body, content_type="application/json").status_code < 500


@often
@given(where=st.sampled_from(FORMS), data=st.dictionaries(names, st.text(max_size=60), max_size=10))
def test_no_form_breaks_a_page(quiet, where, data):
    answer = quiet.post(where, data, headers={"sec-fetch-site": "same-origin"})

    assert answer.status_code < 500
    assert not Order.objects.exists()
    assert not Withdrawal.objects.exists()


@often
@given(path=st.text(max_size=40), query=st.text(max_size=40))
def test_no_address_breaks_the_shop(quiet, path, query):
    for start in ("/api/", "/p/", "/it/ordine/", "/it/carrello/", "/api/orders/", "/api/basket/"):
        assert quiet.get(f"{start}{path}", {"token": query, "order": query}).status_code < 500
