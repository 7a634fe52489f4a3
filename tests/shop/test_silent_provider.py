"""A provider that is silent costs neither readers nor the clock their time."""

import threading

import pytest

from shop import providers, refund_sending, shutting
from shop.adapters import stripe_checkout
from shop.models import Order, PaymentSession, Refund, SessionState
from shop.providers import Unreachable
from tests.shop.stripe_server import StripeServer

pytestmark = pytest.mark.django_db


class Silent:
    """Registered in the card's place and says nothing."""

    code, label = "card", "Carta"

    def __init__(self) -> None:
        self.asked = 0

    def is_ready(self) -> bool:
        return True

    def close(self, session):
        self.asked += 1
        raise Unreachable

    def refund(self, refund):
        self.asked += 1
        raise Unreachable


@pytest.fixture
def silent(monkeypatch) -> Silent:
    made = Silent()
    monkeypatch.setitem(providers._providers, "card", made)
    return made


@pytest.fixture
def orders(shop, panettone, visitor) -> list[Order]:
    for _each in range(3):
        visitor.add(panettone.sku)
        visitor.order(payment_method="bank_transfer")
    return list(Order.objects.all())


def test_the_clock_asks_a_silent_provider_once_whatever_it_has_to_ask(orders, silent):
    now = max(order.date_created for order in orders)
    for order in orders:
        PaymentSession.objects.create(order=order, provider="card", amount=1, expires_at=now, language="it")
    Order.objects.update(status="cancelled")

    assert shutting.shut_needless(now) == 0

    assert silent.asked == 1
    assert PaymentSession.objects.filter(state=SessionState.OPEN).count() == 3


def test_refunds_wait_together_for_a_silent_provider_and_only_the_one_asked_was_tried(orders, silent):
    for order in orders:
        Refund.objects.create(order=order, key=f"r-{order.pk}", amount=1, why="x", method="card")
    last = Refund.objects.latest("pk")

    assert refund_sending.send_waiting(last.next_attempt) == 0

    assert silent.asked == 1
    assert sorted(Refund.objects.values_list("attempts", flat=True)) == [0, 0, 1]


def test_who_comes_while_all_turns_are_taken_is_told_at_once_and_keeps_the_order(
    shop, panettone, visitor, client, settings, monkeypatch
):
    taken = threading.BoundedSemaphore(1)
    monkeypatch.setattr(stripe_checkout, "_turns", taken)
    monkeypatch.setattr(stripe_checkout, "TURN_SECONDS", 0.01)
    with StripeServer().running() as server:
        for name, value in server.settings.items():
            setattr(settings, name, value)
        visitor.add(panettone.sku)
        taken.acquire()
        answer = visitor.order(payment_method="card")
        order = Order.objects.get()
        assert (answer.status_code, answer["Location"].endswith("?silent=1")) == (303, True)
        assert server.asked == []
        taken.release()

        again = client.post(answer["Location"].partition("?")[0], {"do": "card"})

        assert (again.status_code, again["Location"]) == (303, PaymentSession.objects.get().url)
        assert Order.objects.get() == order
        assert taken.acquire(blocking=False), "the turn is given back"
