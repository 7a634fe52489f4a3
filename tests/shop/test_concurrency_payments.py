"""Money that comes by several doors in the same moment: real threads, PostgreSQL, and a stand-in for Stripe."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from core.models import Letter
from shop import bank_matching, fulfilment, receiving, switching
from shop.models import BankRow, Order, OrderPayment, PaymentAlert, PaymentEvent, PaymentSession, Refund
from tests.shop.meeting import at_once
from tests.shop.stripe_server import StripeServer

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("letters_wait", "connection_for_each"),
]


@pytest.fixture
def stripe(settings):
    with StripeServer().running() as running:
        for name, value in running.settings.items():
            setattr(settings, name, value)
        yield running


@pytest.fixture
def order(stripe, shop, panettone, visitor):
    visitor.add(panettone.sku, 2)
    visitor.order(payment_method="card")
    return Order.objects.get()


def post(event):
    body, signature = StripeServer.signed(event)
    headers = {"stripe-signature": signature}
    answer = Client().post("/api/stripe/webhook/", body, content_type="application/json", headers=headers)
    return answer.status_code


def test_ten_messages_at_once_are_one_payment_and_one_letter(stripe, order):
    (session,) = stripe.sessions.values()
    first = stripe.pay(session["id"])
    second = stripe.event("checkout.session.async_payment_succeeded", session)

    answers = at_once([lambda event=event: post(event) for event in (first, second) * 5])

    assert answers == [200] * 10
    assert OrderPayment.objects.count() == 1
    assert Order.objects.get().status == "paid"
    assert Letter.objects.filter(kind="order_paid").count() == 1
    assert sorted(PaymentEvent.objects.values_list("outcome", flat=True)) == ["done", "done"]


def test_a_card_and_a_transfer_at_once_are_one_payment_and_one_alert(stripe, order):
    (session,) = stripe.sessions.values()
    event = stripe.pay(session["id"])

    def transfer():
        receiving.receive(order, order.total, method="bank_transfer", transaction_id="bank-1")

    at_once([lambda: post(event), transfer])

    assert OrderPayment.objects.count() == 2
    assert Order.objects.get().status == "paid"
    assert [alert.trouble for alert in PaymentAlert.objects.all()] == ["second"]


def test_five_presses_at_once_find_one_page(stripe, order):
    PaymentSession.objects.all().delete()
    stripe.sessions.clear()
    address = f"/it/ordine/{order.ref}/{order.token}/pagamento/"

    answers = at_once([lambda: Client().post(address, {"do": "card"}) for _press in range(5)])

    assert {answer.status_code for answer in answers} == {303}
    assert len({answer["Location"] for answer in answers}) == len(stripe.sessions) == 1


def test_a_list_recorded_by_two_at_once_is_recorded_once(stripe, order, django_user_model):
    who = django_user_model.objects.create_user("bottega", "bottega@example.org", "pw")
    switching.to_transfer(order)
    text = f"Data;Descrizione;Importo\n12/11/2026;{order.ref};56,90\n"
    today = timezone.localdate()
    files = [bank_matching.bring(text.encode(), who, today) for _twice in range(2)]
    rows = [BankRow.objects.get(source=file) for file in files]

    done = at_once(
        [
            lambda file=file, row=row: bank_matching.record(file, {row.pk: order.ref}, who)[0]
            for file, row in zip(files, rows, strict=True)
        ]
    )

    assert sorted(done) == [0, 1]
    assert OrderPayment.objects.count() == 1


def test_an_expiry_and_a_payment_at_once_end_in_a_paid_order_that_holds_its_goods(
    stripe, order, panettone, stock_of
):
    (session,) = stripe.sessions.values()
    event = stripe.pay(session["id"])
    PaymentSession.objects.update(state="closed")
    late = order.pay_by + datetime.timedelta(seconds=1)

    at_once([lambda: post(event), lambda: fulfilment.expire_unpaid(late)])

    assert Order.objects.get().status == "paid"
    assert stock_of(panettone) == (10, 2)


def test_an_alert_given_back_by_three_at_once_is_one_refund(stripe, order, django_user_model):
    who = django_user_model.objects.create_user("bottega", "bottega@example.org", "pw")
    (session,) = stripe.sessions.values()
    fulfilment.pay(order, method="bank_transfer")
    post(stripe.pay(session["id"]))
    alert = PaymentAlert.objects.get()

    at_once([lambda: receiving.give_back(alert, who) for _press in range(3)])

    assert Refund.objects.count() == 1
    assert [one["amount"] for one in stripe.refunds.values()] == [5690]
