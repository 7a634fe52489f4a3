"""Two people who give the same money back in the same moment."""

from decimal import Decimal

import pytest
from django.db.models import Sum
from django.test import Client
from django.utils import timezone

from core.models import Letter
from shop import fulfilment, providers, refund_sending, refunding
from shop.models import Order, OrderItem, OrderPayment, Refund, RefundState
from shop.refusals import Refused
from tests.shop.meeting import at_once

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("letters_wait", "connection_for_each"),
]


def test_money_goes_back_once_whoever_asks(shop, panettone, visitor_of, stock_of, monkeypatch):
    """Ten with one key, then ten with keys of their own, then four sweeps at the provider."""
    monkeypatch.setattr(refund_sending, "nudge", lambda: None)
    buyer = visitor_of(Client())
    buyer.add(panettone.sku, 2)
    buyer.order()
    order = fulfilment.ship(fulfilment.pay(Order.objects.get()))
    item = OrderItem.objects.get()
    OrderPayment.objects.update(payment_method="card")

    def back(key):
        try:
            parts = {"delivery": Decimal("0.00"), "restock": True, "why": "", "who": None, "key": key}
            return refunding.refund(order, {item.pk: 1}, **parts).pk
        except Refused:
            return None

    assert len(set(at_once([lambda: back("same") for _each in range(10)]))) == 1
    at_once([lambda key=key: back(f"key-{key}") for key in range(10)])

    assert Refund.objects.count() == 2
    assert Refund.objects.aggregate(sum=Sum("amount"))["sum"] == Decimal("50.00")
    assert stock_of(panettone) == (10, 0)
    assert Letter.objects.filter(kind="order_refunded").count() == 2

    asked = []
    till = type("Till", (), {"refund": lambda self, refund: asked.append(refund.key) or "re"})()
    monkeypatch.setattr(providers, "_providers", {"card": till})
    now = timezone.now()
    assert sum(at_once([lambda: refund_sending.send_waiting(now) for _each in range(4)])) == 2
    assert len(asked) == len(set(asked)) == 2
    assert set(Refund.objects.values_list("state", flat=True)) == {RefundState.SENT}
