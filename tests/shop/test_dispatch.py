"""The day by which an order leaves: working days, a cut-off at noon, days of its own, what must come first."""

import datetime

import pytest

from core.opening import ROME
from shop import dispatch
from shop.models import Variant
from shop.supply import Supply

pytestmark = pytest.mark.django_db  # the cut-off hour is a setting

THERE = Supply(there=9)


def rome(day, hour):
    return datetime.datetime(2026, 11, day, hour, tzinfo=ROME)


@pytest.mark.parametrize(
    ("ordered", "leaves"),
    [
        (rome(23, 11), 25),  # Monday before noon: Wednesday
        (rome(23, 12), 26),
        (rome(27, 9), 1),  # Friday: Tuesday, the first of December
        (rome(28, 9), 2),  # Saturday counts from Monday
        (rome(27, 15), 2),
    ],
)
def test_two_working_days_from_before_noon(ordered, leaves):
    assert dispatch.leaves_by(Variant(dispatch_days=2), THERE, 1, ordered).day == leaves


def test_plants_leave_on_mondays_and_tuesdays():
    plant = Variant(dispatch_days=2, dispatch_weekdays=[0, 1])

    assert dispatch.leaves_by(plant, THERE, 1, rome(23, 9)) == datetime.date(2026, 11, 30)


def test_nothing_leaves_on_a_feast():
    # The 7th and 8th of December are feasts in Milan: the plant that leaves on those days waits a week.
    plant = Variant(dispatch_days=4, dispatch_weekdays=[0, 1])

    assert dispatch.leaves_by(plant, THERE, 1, rome(30, 13)) == datetime.date(2026, 12, 14)


def test_what_comes_on_a_day_leaves_from_that_day():
    supply = Supply(there=1, to_come=5, comes_on=datetime.date(2026, 12, 12))  # a Saturday

    assert dispatch.leaves_by(Variant(dispatch_days=2), supply, 2, rome(23, 9)) == datetime.date(2026, 12, 14)
    assert dispatch.leaves_by(Variant(dispatch_days=2), supply, 1, rome(23, 9)) == datetime.date(2026, 11, 25)


def test_what_is_made_to_order_takes_its_time():
    supply = Supply(to_come=5, made_in=5)

    assert dispatch.leaves_by(Variant(dispatch_days=2), supply, 1, rome(23, 9)) == datetime.date(2026, 11, 30)


def test_a_choice_of_no_working_day_is_no_choice():
    assert (
        dispatch.leaves_by(Variant(dispatch_days=1, dispatch_weekdays=[5, 6]), THERE, 1, rome(23, 9)).day
        == 24
    )
