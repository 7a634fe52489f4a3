"""Prices are added and never changed; a reduction is shown against what was really asked before."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop import pricing
from shop.models import Price, Variant, WrittenOnce
from shop.pricing import Reduction

NOW = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)


def history(*steps: tuple[int, str]) -> list[tuple[datetime.datetime, Decimal]]:
    """(days ago, price) in order of time."""
    return [(NOW - datetime.timedelta(days=days), Decimal(amount)) for days, amount in steps]


def test_a_price_that_fell_is_shown_against_the_lowest_of_thirty_days():
    told = pricing.reduction_of(history((100, "20.00"), (20, "18.00"), (5, "22.00"), (1, "15.00")), NOW)

    assert told == Reduction(Decimal("18.00"), 30)


def test_one_cut_after_another_keeps_the_first_reference():
    told = pricing.reduction_of(history((100, "30.00"), (10, "25.00"), (4, "20.00")), NOW)

    assert told == Reduction(Decimal("30.00"), 30)


def test_what_was_on_sale_for_less_than_thirty_days_says_for_how_long():
    assert pricing.reduction_of(history((12, "30.00"), (2, "25.00")), NOW) == Reduction(Decimal("30.00"), 10)


@pytest.mark.parametrize(
    "steps",
    [
        [(10, "20.00")],
        [(50, "20.00"), (3, "24.00")],
        [(90, "20.00"), (31, "18.00")],  # a month later it is simply the price
        [(40, "10.00"), (20, "30.00"), (1, "12.00")],  # it was 10 within the thirty days: no reduction at all
    ],
)
def test_what_is_no_reduction_is_not_told_as_one(steps):
    assert pricing.reduction_of(history(*steps), NOW) is None


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 50)), min_size=1, max_size=12))
def test_no_history_makes_a_reduction_out_of_nothing(steps):
    ordered = history(*[(days, str(amount)) for days, amount in sorted(steps, reverse=True)])
    told = pricing.reduction_of(ordered, NOW)

    if told is not None:
        asked = [amount for _since, amount in ordered[:-1]]
        assert ordered[-1][1] < told.lowest <= max(asked)
        assert told.lowest in asked
        assert 1 <= told.days <= 30


@pytest.mark.parametrize(
    ("quantity", "unit", "amount", "per"),
    [("250", "g", "12.00", "kg"), ("750", "ml", "4.00", "l"), ("1000", "g", "3.00", "kg")],
)
def test_the_unit_price_is_by_the_kilo_or_the_litre(quantity, unit, amount, per):
    variant = Variant(net_quantity=Decimal(quantity), unit=unit)

    assert pricing.unit_price(variant, Decimal("3.00")) == pricing.UnitPrice(Decimal(amount), per)


def test_what_is_sold_by_the_piece_has_no_unit_price():
    assert pricing.unit_price(Variant(net_quantity=Decimal(1), unit="pc"), Decimal("3.00")) is None


def test_the_price_of_now_is_the_newest_that_has_begun(panettone):
    pricing.set_price(panettone, Decimal("27.00"))
    pricing.set_price(
        panettone, Decimal("1.00"), valid_from=datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC)
    )

    assert pricing.price_of(panettone.pk) == Decimal("27.00")
    assert Variant.objects.with_price().get(pk=panettone.pk).price_now == Decimal("27.00")
    assert pricing.priced(Variant.objects.filter(pk=panettone.pk))[1][panettone.pk].amount == Decimal("27.00")


def test_a_price_is_neither_changed_nor_deleted(panettone):
    price = Price.objects.get(variant=panettone)
    price.amount = Decimal("1.00")

    for attempt in (
        price.save,
        price.delete,
        Price.objects.all().delete,
        lambda: Price.objects.update(amount=1),
    ):
        with pytest.raises(WrittenOnce):
            attempt()
    assert Price.objects.get(pk=price.pk).amount == Decimal("25.00")


def test_thirty_variants_and_their_offers_cost_one_query(shop, django_assert_num_queries):
    product = shop.product()
    added = [shop.variant(product=product) for _each in range(30)]

    with django_assert_num_queries(1):
        variants, offers = pricing.priced(Variant.objects.order_by("-pk"))
    assert variants == added[::-1]
    assert offers.keys() == {variant.pk for variant in added}
