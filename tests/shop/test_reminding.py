"""The reminder to pay: one letter, in time, to who has ordered by transfer and not paid."""

import datetime

import pytest

from core.models import Letter
from shop import fulfilment, reminding
from shop.models import Order


@pytest.fixture
def waiting(placed):
    """An order of three days ago, whose last day to pay is tomorrow."""
    Order.objects.update(date_created=placed.pay_by - datetime.timedelta(days=4))
    return Order.objects.get()


def reminders() -> int:
    return Letter.objects.filter(kind="order_reminder").count()


def test_who_has_not_paid_is_reminded_once_a_day_and_a_half_before_the_end(waiting):
    soon = waiting.pay_by - datetime.timedelta(hours=36)

    assert reminding.remind(soon - datetime.timedelta(seconds=1)) == 0
    assert [reminding.remind(soon) for _tick in range(2)] == [1, 0]

    letter = Letter.objects.get(kind="order_reminder")
    assert letter.to == "anna@example.org"
    assert waiting.ref in letter.subject
    assert "IT60 X054" in letter.text
    assert reminding.remind(waiting.pay_by + datetime.timedelta(seconds=1)) == 0


@pytest.mark.parametrize("how", ["paid", "paid in part", "cancelled", "just ordered", "paid in store"])
def test_nobody_else_is_reminded(waiting, how):
    soon = waiting.pay_by - datetime.timedelta(hours=20)
    if how == "paid":
        fulfilment.pay(waiting)
    elif how == "paid in part":
        fulfilment.pay(waiting, waiting.total / 2)
    elif how == "cancelled":
        fulfilment.cancel(waiting, why="asked by telephone")
    elif how == "just ordered":
        Order.objects.update(date_created=soon - datetime.timedelta(hours=23))
    else:
        Order.objects.update(payment_method="pay_at_pickup")

    assert reminding.remind(soon) == 0
    assert reminders() == 0
