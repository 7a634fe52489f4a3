"""VAT is taken out of shelf prices and never added on."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop import vat

TEN, FOUR, TWENTY_TWO = Decimal(10), Decimal(4), Decimal(22)
amounts = st.decimals(min_value="0.01", max_value="9999.99", places=2)
rates = st.sampled_from([Decimal(0), FOUR, Decimal(5), TEN, TWENTY_TWO])


@pytest.mark.parametrize(
    ("gross", "rate", "net", "tax"),
    [
        ("11.00", TEN, "10.00", "1.00"),
        ("25.00", TEN, "22.73", "2.27"),
        ("12.20", TWENTY_TWO, "10.00", "2.20"),
        ("3.90", FOUR, "3.75", "0.15"),
        ("0.13", FOUR, "0.12", "0.01"),  # half a cent goes up
        ("5.00", Decimal(0), "5.00", "0.00"),
    ],
)
def test_vat_is_taken_out_of_the_gross_price(gross, rate, net, tax):
    assert vat.take_out(Decimal(gross), rate) == (Decimal(net), Decimal(tax))


@given(amounts, rates)
def test_net_and_vat_always_make_the_gross(gross, rate):
    net, tax = vat.take_out(gross, rate)

    assert net + tax == gross
    assert abs(tax - gross * rate / (100 + rate)) <= Decimal("0.005")


@given(amounts, st.dictionaries(rates, amounts, min_size=1))
def test_a_split_loses_no_cent_and_strays_by_less_than_one(amount, weights):
    shares = vat.split(amount, weights)

    assert sum(shares.values()) == amount
    whole = sum(weights.values())
    assert all(
        abs(shares[rate] - amount * weight / whole) < Decimal("0.01") for rate, weight in weights.items()
    )


def test_spare_cents_go_to_the_largest_remainder():
    # 6.90 over 10.00, 10.00 and 10.01: the exact shares are 2.2992…, 2.2992… and 2.3015…
    shares = vat.split(Decimal("6.90"), {FOUR: Decimal(10), TEN: Decimal(10), TWENTY_TWO: Decimal("10.01")})

    assert shares == {FOUR: Decimal("2.30"), TEN: Decimal("2.30"), TWENTY_TWO: Decimal("2.30")}


def test_goods_that_cost_nothing_share_delivery_equally():
    assert vat.split(Decimal("1.00"), {FOUR: Decimal(0), TEN: Decimal(0)}) == {
        FOUR: Decimal("0.50"),
        TEN: Decimal("0.50"),
    }


@given(st.lists(st.tuples(rates, amounts), min_size=1, max_size=12), amounts)
def test_the_rows_of_an_order_make_its_total(lines, delivery):
    rows = vat.rows(lines, delivery)

    assert sum(row.net + row.vat for row in rows) == sum(gross for _rate, gross in lines) + delivery
    assert sum(row.delivery for row in rows) == delivery


def test_delivery_follows_the_goods_rate_by_rate():
    rows = vat.rows([(TEN, Decimal("50.00")), (TWENTY_TWO, Decimal("25.00"))], Decimal("6.90"))

    assert [(row.rate, row.goods, row.delivery, row.net, row.vat) for row in rows] == [
        (TEN, Decimal("50.00"), Decimal("4.60"), Decimal("49.63"), Decimal("4.97")),
        (TWENTY_TWO, Decimal("25.00"), Decimal("2.30"), Decimal("22.38"), Decimal("4.92")),
    ]
