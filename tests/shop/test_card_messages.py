"""The provider's messages in any order, late, twice, many at once: one payment, and a row for each message."""

import datetime
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.models import Letter
from shop import fulfilment
from shop.models import (
    Order,
    OrderPayment,
    OrderState,
    PaymentAlert,
    PaymentEvent,
    PaymentSession,
    SessionState,
)
from tests.shop.stripe_server import StripeServer

ACTS = ("completed", "twin", "succeeded", "expired", "unknown", "the clock", "nobody's")
LISTS = st.lists(st.sampled_from(ACTS), min_size=1, max_size=8)


@pytest.fixture
def paid_page(shop, panettone, visitor, settings):
    """(the order, its events by name): the money is there, and no message has come yet."""
    with StripeServer().running() as stripe:
        for name, value in stripe.settings.items():
            setattr(settings, name, value)
        visitor.add(panettone.sku, 2)
        visitor.order(payment_method="card")
        session = next(iter(stripe.sessions.values()))
        completed = stripe.pay(session["id"])
        events = {
            "completed": completed,
            "twin": stripe.event("checkout.session.completed", session),
            "succeeded": stripe.event("checkout.session.async_payment_succeeded", session),
            "expired": stripe.event(
                "checkout.session.expired", session | {"status": "expired", "payment_status": "unpaid"}
            ),
            "unknown": stripe.event("charge.updated", {"id": "ch_1"}),
            "nobody's": stripe.event(
                "checkout.session.completed", session | {"id": "cs_0", "client_reference_id": "x"}
            ),
        }
        yield Order.objects.get(), events


def play(acts, order, events, client):
    """All of it in a transaction that is undone; what it came to is looked at before."""
    late = order.pay_by + datetime.timedelta(seconds=1)
    with transaction.atomic():
        for act in acts:
            if act == "the clock":
                PaymentSession.objects.update(state=SessionState.CLOSED)
                fulfilment.expire_unpaid(late)
                continue
            body, signature = StripeServer.signed(events[act])
            headers = {"stripe-signature": signature}
            answer = client.post(
                "/api/stripe/webhook/", body, content_type="application/json", headers=headers
            )
            assert answer.status_code == 200
        check(acts)
        transaction.set_rollback(True)


def check(acts):
    is_paid = bool({"completed", "twin", "succeeded"} & set(acts))
    expected = (
        OrderState.PAID if is_paid else OrderState.EXPIRED if "the clock" in acts else OrderState.PLACED
    )
    assert Order.objects.get().status == expected
    assert [payment.amount for payment in OrderPayment.objects.all()] == [Decimal("56.90")] * is_paid
    told = list(Letter.objects.filter(kind__in=["order_paid", "order_revived"]))
    assert len(told) == is_paid
    assert not PaymentAlert.objects.exists()
    assert PaymentEvent.objects.count() == len(set(acts) - {"the clock"})
    assert set(PaymentEvent.objects.values_list("outcome", flat=True)) <= {"done", "nothing", "wrong"}


HEALTH = [HealthCheck.function_scoped_fixture]


@settings(max_examples=60, deadline=None, suppress_health_check=HEALTH)
@given(acts=LISTS)
def test_messages_replayed_and_shuffled_come_to_one_payment(paid_page, client, acts):
    play(acts, *paid_page, client)


@pytest.mark.proof
@settings(max_examples=1000, deadline=None, suppress_health_check=HEALTH)
@given(acts=LISTS)
def test_messages_replayed_and_shuffled_a_thousand_times_come_to_one_payment(paid_page, client, acts):
    play(acts, *paid_page, client)


@settings(max_examples=80, deadline=None, suppress_health_check=HEALTH)
@given(body=st.binary(max_size=200), signature=st.text(max_size=80), is_signed=st.booleans())
def test_whatever_is_sent_without_our_signature_is_refused_and_writes_nothing(
    paid_page, client, body, signature, is_signed
):
    if is_signed:  # of the right form, by somebody who guesses the secret
        signature = StripeServer.signed({"id": "evt_1"}, secret="whsec_guessed")[1]
    headers = {"stripe-signature": signature.replace("\n", "").replace("\r", "")}

    answer = client.post("/api/stripe/webhook/", body, content_type="application/json", headers=headers)

    assert answer.status_code == 400
    assert not PaymentEvent.objects.exists()
    assert not OrderPayment.objects.exists()
