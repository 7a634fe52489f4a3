"""The cost of a parcel by weight and zone."""

from decimal import Decimal

import pytest

from shop.shipping import MAINLAND, Destination, NotDeliverable, cost_of

SICILY = Destination(province="PA")
CALABRIA = Destination(province="CZ")
SARDINIA = Destination(province="SS")
GERMANY = Destination(country="DE")
PICKUP = Destination(method="pickup")


@pytest.mark.parametrize(
    ("destination", "weight", "price"),
    [
        (MAINLAND, 0, "6.90"),
        (MAINLAND, 3000, "6.90"),
        (MAINLAND, 3001, "8.90"),
        (MAINLAND, 10000, "8.90"),
        (MAINLAND, 20000, "12.90"),
        (Destination(province="MI"), 500, "6.90"),
        (SICILY, 3000, "9.90"),
        (CALABRIA, 10000, "11.90"),
        (SARDINIA, 20000, "15.90"),
        (GERMANY, 5000, "16.90"),
        (PICKUP, 90000, "0"),
    ],
)
def test_the_cost_follows_zone_and_weight(shop, destination, weight, price):
    assert cost_of(destination, weight, Decimal("10.00")).price == Decimal(price)


@pytest.mark.parametrize(
    ("destination", "goods", "price"),
    [
        (MAINLAND, "78.99", "6.90"),
        (MAINLAND, "79.00", "0"),
        (SICILY, "79.00", "0"),
        (GERMANY, "500.00", "16.90"),
    ],
)
def test_delivery_is_free_in_italy_from_79_euro(shop, destination, goods, price):
    assert cost_of(destination, 1000, Decimal(goods)).price == Decimal(price)


@pytest.mark.parametrize(
    ("destination", "weight", "code"),
    [
        (MAINLAND, 20001, "too_heavy"),
        (GERMANY, 5001, "too_heavy"),
        (Destination(country="CH"), 100, "no_zone"),
    ],
)
def test_what_cannot_be_delivered_is_refused_in_words(shop, destination, weight, code):
    with pytest.raises(NotDeliverable) as refusal:
        cost_of(destination, weight, Decimal("10.00"))

    assert refusal.value.code == code


def test_what_is_missing_for_free_delivery_is_told(shop):
    assert cost_of(MAINLAND, 100, Decimal("50.00")).missing_for_free == Decimal("29.00")
