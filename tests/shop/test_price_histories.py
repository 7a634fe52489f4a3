"""Random histories of prices against what the law says of reductions (law.md L21).

The days are whole and the examples are derived from the test's name, so that a failure is found again.
"""

import datetime
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from shop import pricing
from shop.models import Price, Variant, WithdrawalRule

NOW = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
bounded = settings(max_examples=80, derandomize=True, database=None, deadline=None)
# (days ago, price): at most one a day, the oldest first
histories = st.dictionaries(st.integers(0, 120), st.integers(1, 30), min_size=1, max_size=10).map(
    lambda days: [(NOW - ago * DAY, Decimal(days[ago])) for ago in sorted(days, reverse=True)]
)


def price_on(history, moment):
    """What was asked at that moment, or None before the first price."""
    return next((amount for since, amount in reversed(history) if since <= moment), None)


def asked_before(history, cut):
    """Every price that was asked on one of the thirty days before, looked at day by day."""
    moments = [cut - days * DAY for days in range(1, 31)]
    return {price for moment in moments if (price := price_on(history, moment)) is not None}


@bounded
@given(histories)
def test_the_reference_is_the_lowest_price_asked_in_the_thirty_days_before_a_cut(history):
    told = pricing.reduction_of(history, NOW)

    if told is not None:
        falls = [
            since
            for (since, amount), (_before, earlier) in zip(history[1:], history, strict=False)
            if amount < earlier
        ]
        assert told.lowest in {min(asked_before(history, cut)) for cut in falls}
        assert told.lowest > history[-1][1]
        assert told.days <= 30


@bounded
@given(histories, st.integers(1, 200))
def test_the_same_price_written_again_changes_nothing(history, hours):
    again = [*history, (history[-1][0] + datetime.timedelta(hours=hours), history[-1][1])]
    now = again[-1][0] + DAY

    assert pricing.reduction_of(again, now) == pricing.reduction_of(history, now)


@bounded
@given(histories, st.integers(1, 25))
def test_a_further_cut_keeps_the_reference_of_the_first(history, percent):
    told = pricing.reduction_of(history, NOW)
    further = [*history, (NOW, history[-1][1] * (100 - percent) / 100)]

    if told is not None:
        assert pricing.reduction_of(further, NOW) == told


@bounded
@given(histories)
def test_a_price_that_rises_is_no_reduction_and_one_that_stands_for_a_month_is_the_price(history):
    risen = [*history, (NOW, history[-1][1] + 1)]

    assert pricing.reduction_of(risen, NOW) is None
    assert pricing.reduction_of(history, history[-1][0] + 31 * DAY) is None


@bounded
@given(histories, st.integers(1, 1000))
def test_only_the_time_between_prices_counts(history, days):
    moved = [(since + days * DAY, amount) for since, amount in history]

    assert pricing.reduction_of(moved, NOW + days * DAY) == pricing.reduction_of(history, NOW)


def test_a_price_replaced_in_the_same_moment_never_held():
    before = NOW - 5 * DAY
    history = [(NOW - 60 * DAY, Decimal(20)), (before, Decimal(1)), (before, Decimal(18))]

    assert pricing.reduction_of(history, NOW) == pricing.Reduction(Decimal(20), 30)


def test_what_spoils_quickly_shows_no_reference(shop):
    bread = shop.variant(price="4.00", withdrawal=WithdrawalRule.PERISHABLE)
    Price.objects.create(variant=bread, amount=Decimal("2.00"), valid_from=NOW - DAY)

    offer = pricing.priced(Variant.objects.filter(pk=bread.pk), NOW)[1][bread.pk]

    assert (offer.amount, offer.reduction) == (Decimal("2.00"), None)
