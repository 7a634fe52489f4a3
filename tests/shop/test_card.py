"""Paying by card on the provider's page, over real sockets, against a stand-in that signs as Stripe does."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from core.models import Letter
from shop import fulfilment, hosted, inventory, paying, providers, refund_sending, refunding, shutting
from shop.models import (
    EventOutcome,
    Order,
    OrderPayment,
    OrderState,
    PaymentAlert,
    PaymentEvent,
    PaymentSession,
    Refund,
    SessionState,
    Trouble,
)
from tests.shop.stripe_server import StripeServer


@pytest.fixture(scope="module")
def server():
    with StripeServer().running() as running:
        yield running


@pytest.fixture
def stripe(server, settings):
    for name, value in server.settings.items():
        setattr(settings, name, value)
    settings.STRIPE_RETRIES = 0
    server.silent, server.broken, server.webhook_to = 0.0, False, ""
    server.sessions.clear()
    server.refunds.clear()
    server.asked.clear()
    return server


@pytest.fixture
def by_card(stripe, shop, panettone, visitor):
    """(the answer to the last button, the order): two panettoni to Milan, by card."""
    visitor.add(panettone.sku, 2)
    answer = visitor.order(payment_method="card")
    return answer, Order.objects.get()


@pytest.fixture
def webhook(client, stripe):
    def send(event, secret=None):
        body, signature = stripe.signed(event, **({"secret": secret} if secret else {}))
        headers = {"stripe-signature": signature}
        return client.post(
            "/api/stripe/webhook/", body, content_type="application/json", headers=headers
        ).status_code

    return send


def only_session(stripe):
    (session,) = stripe.sessions.values()
    return session


def letters() -> list[str]:
    return list(Letter.objects.order_by("pk").values_list("kind", flat=True))


def pay_page(order, language="it"):
    end = "ordine/{}/{}/pagamento/" if language == "it" else "order/{}/{}/pay/"
    return f"/{language}/" + end.format(order.ref, order.token)


def test_without_keys_the_card_is_offered_nowhere(shop, panettone, visitor, api, client, checkout_data):
    visitor.add(panettone.sku)

    assert paying.offered() == ["bank_transfer", "pay_at_pickup"]
    assert "Apple Pay" not in visitor.basket().content.decode()
    assert "Apple Pay" not in visitor.checkout().content.decode()
    told = api("get", "checkout/").json()["payment_methods"]
    assert [one["identifier"] for one in told] == ["bank_transfer", "pay_at_pickup"]
    assert visitor.order(payment_method="card").status_code == 409
    assert api("post", "checkout/", checkout_data | {"payment_method": "card"}).status_code == 400
    assert client.post("/api/stripe/webhook/", "{}", content_type="application/json").status_code == 404
    assert not Order.objects.exists()


def test_an_order_by_card_leads_to_the_hosted_page_and_holds_its_stock(by_card, stripe, panettone, stock_of):
    answer, order = by_card

    session = only_session(stripe)
    assert (answer.status_code, answer["Location"]) == (303, session["url"])
    assert (session["amount_total"], session["currency"]) == (5690, "eur")
    assert (session["client_reference_id"], session["about"]) == (order.ref, f"Ordine {order.ref}")
    assert session["locale"] == "it"
    assert session["expires_at"] == int(order.pay_by.timestamp())
    assert order.pay_by - order.date_created < datetime.timedelta(minutes=61)
    assert (order.status, order.payment_method) == (OrderState.PLACED, "card")
    assert stock_of(panettone) == (10, 2)
    # Nothing of what was bought, and nothing of where it goes, leaves the house.
    sent = str(stripe.asked)
    assert "Panettone" not in sent
    assert "Bellezza" not in sent


def test_a_second_press_finds_the_same_order_and_the_same_page(stripe, shop, panettone, visitor):
    visitor.add(panettone.sku)
    typed = visitor.form(payment_method="card")

    first, second = visitor.send(typed), visitor.send(typed)

    assert first["Location"] == second["Location"] == only_session(stripe)["url"]
    assert Order.objects.count() == PaymentSession.objects.count() == 1


def test_an_order_by_card_through_the_api_answers_with_the_hosted_page(
    stripe, shop, panettone, api, checkout_data
):
    api("post", "basket/", {"sku": panettone.sku, "quantity": 1})

    answer = api("post", "checkout/", checkout_data | {"payment_method": "card"})

    assert answer.status_code == 201
    assert answer.json()["url"] == only_session(stripe)["url"]


def test_only_pages_that_are_never_stored_may_lead_to_the_provider(stripe, shop, panettone, visitor, client):
    visitor.add(panettone.sku)

    assert f"form-action 'self' {stripe.address}" in visitor.checkout()["Content-Security-Policy"]
    assert stripe.address not in client.get("/robots.txt")["Content-Security-Policy"]


def test_coming_back_proves_nothing_and_the_signed_message_does(by_card, stripe, client, webhook):
    _answer, order = by_card
    back = only_session(stripe)["success_url"].removeprefix("http://127.0.0.1:8000")

    waiting = client.get(back)
    assert waiting.status_code == 200
    assert "Aspettiamo la conferma" in waiting.content.decode()
    assert waiting["Refresh"].startswith("4; url=")
    assert Order.objects.get().status == OrderState.PLACED
    assert "Refresh" not in client.get(f"{back}?looks=15")

    assert webhook(stripe.pay(only_session(stripe)["id"])) == 200

    paid = Order.objects.get()
    assert (paid.status, paid.is_paid) == (OrderState.PAID, True)
    payment = OrderPayment.objects.get()
    assert (payment.amount, payment.payment_method) == (Decimal("56.90"), "card")
    assert payment.transaction_id == only_session(stripe)["payment_intent"]
    answer = client.get(back)
    assert (answer.status_code, answer["Location"]) == (303, f"/it/ordine/{order.ref}/{order.token}/")
    assert letters() == ["order_placed", "order_paid"]
    assert PaymentSession.objects.get().state == SessionState.PAID


def test_the_same_message_three_times_and_its_twin_are_one_payment(by_card, stripe, webhook):
    event = stripe.pay(only_session(stripe)["id"])
    twin = stripe.event("checkout.session.async_payment_succeeded", only_session(stripe))

    assert [webhook(each) for each in (event, event, twin, event)] == [200] * 4

    assert OrderPayment.objects.count() == 1
    assert letters() == ["order_placed", "order_paid"]
    rows = PaymentEvent.objects.order_by("pk").values_list("outcome", "amount", "attempts")
    assert list(rows) == [("done", Decimal("56.90"), 3), ("done", Decimal("56.90"), 1)]


@pytest.mark.parametrize("how", ["another secret", "none", "nonsense", "not ASCII", "not a text", "a form"])
def test_what_is_not_signed_by_our_secret_writes_nothing(by_card, stripe, webhook, client, how):
    event = stripe.pay(only_session(stripe)["id"])
    if how == "another secret":
        assert webhook(event, secret="whsec_of_somebody_else") == 400
    else:
        body, signature = stripe.signed(event)
        signature = {"none": "", "nonsense": "t=x,v1=y", "not ASCII": "t=1,v1=é"}.get(how, signature)
        body = b"\xff\xfe" if how == "not a text" else body
        headers = {"stripe-signature": signature}
        kind = "multipart/form-data; boundary=edge" if how == "a form" else "application/json"
        body = b"--edge--\r\n" if how == "a form" else body
        answer = client.post("/api/stripe/webhook/", body, content_type=kind, headers=headers)
        assert answer.status_code == 400
    assert not PaymentEvent.objects.exists()
    assert Order.objects.get().status == OrderState.PLACED


def test_a_message_of_a_kind_we_do_not_know_is_answered_and_kept(by_card, stripe, webhook):
    assert webhook(stripe.event("customer.created", {"id": "cus_1", "email": "anna@example.org"})) == 200

    event = PaymentEvent.objects.get()
    assert (event.outcome, event.order) == (EventOutcome.NOTHING, None)
    assert "anna" not in str(vars(event))


@pytest.mark.parametrize(
    ("changes", "why"),
    [({"currency": "usd"}, "56.90 USD"), ({"client_reference_id": "VM-1999-00001", "id": "cs_x"}, "order")],
)
def test_money_that_agrees_with_no_order_pays_nothing_and_is_shown(by_card, stripe, webhook, changes, why):
    event = stripe.pay(only_session(stripe)["id"])
    event["data"]["object"] |= changes

    assert webhook(event) == 200

    assert (PaymentEvent.objects.get().outcome, PaymentEvent.objects.get().why) == ("wrong", why)
    assert not OrderPayment.objects.exists()
    assert Order.objects.get().status == OrderState.PLACED


@pytest.mark.parametrize(
    ("cents", "state", "trouble", "back"),
    [(5689, "placed", Trouble.UNDER, "0.00"), (5700, "paid", Trouble.OVER, "0.10")],
)
def test_another_amount_than_the_order_s_is_written_as_it_came_and_alerts_the_shop(
    by_card, stripe, webhook, cents, state, trouble, back
):
    event = stripe.pay(only_session(stripe)["id"])
    event["data"]["object"]["amount_total"] = cents

    assert webhook(event) == 200

    assert OrderPayment.objects.get().amount == Decimal(cents) / 100
    assert Order.objects.get().status == state
    alert = PaymentAlert.objects.get()
    assert (alert.trouble, alert.amount) == (trouble, Decimal(back))


def test_a_message_that_cannot_be_done_now_is_kept_and_can_be_tried_again(
    by_card, stripe, webhook, monkeypatch
):
    event = stripe.pay(only_session(stripe)["id"])
    with monkeypatch.context() as broken:
        broken.setattr("shop.receiving.fulfilment.pay", lambda *args, **more: 1 / 0)
        assert webhook(event) == 503

    row = PaymentEvent.objects.get()
    assert (row.outcome, row.why, row.attempts) == ("failed", "ZeroDivisionError", 1)
    assert not OrderPayment.objects.exists()
    assert webhook(event) == 200
    assert PaymentEvent.objects.get().outcome == "done"
    assert Order.objects.get().status == OrderState.PAID


def test_a_second_payment_is_kept_told_and_shown_to_the_shop(by_card, stripe, webhook):
    _answer, order = by_card
    fulfilment.pay(order, method="bank_transfer")

    assert webhook(stripe.pay(only_session(stripe)["id"])) == 200

    alert = PaymentAlert.objects.select_related("payment").get()
    assert (alert.trouble, alert.amount) == (Trouble.SECOND, Decimal("56.90"))
    assert alert.payment.payment_method == "card"
    assert Order.objects.get().amount_paid == Decimal("113.80")
    assert letters() == ["order_placed", "order_paid", "order_paid_twice"]


def test_a_silent_provider_keeps_the_order_and_shows_the_other_ways(
    stripe, shop, panettone, visitor, client, stock_of, settings
):
    settings.STRIPE_SECONDS = 0.2
    stripe.silent = 0.6
    visitor.add(panettone.sku)

    answer = visitor.order(payment_method="card")

    order = Order.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"{pay_page(order)}?silent=1")
    page = client.get(answer["Location"])
    assert page.status_code == 200
    told = page.content.decode()
    assert "non risponde" in told
    assert "Riprova con la carta" in told
    assert "Paga invece con bonifico" in told
    again = client.post(pay_page(order), {"do": "card"})
    assert (again.status_code, "non risponde" in again.content.decode()) == (503, True)
    assert stock_of(panettone) == (10, 1)

    stripe.silent, settings.STRIPE_SECONDS = 0.0, 6
    answer = client.post(pay_page(order), {"do": "card"})
    assert (answer.status_code, answer["Location"] in {s["url"] for s in stripe.sessions.values()}) == (
        303,
        True,
    )
    assert PaymentSession.objects.count() == 1


def test_a_provider_that_is_down_is_said_in_the_visitor_s_language(stripe, shop, panettone, english):
    stripe.broken = True
    english.add(panettone.sku)

    answer = english.order(payment_method="card")

    page = english.client.get(answer["Location"]).content.decode()
    assert "does not answer at the moment" in page
    assert "Pay by bank transfer instead" in page


def test_who_would_rather_pay_by_transfer_keeps_the_goods_for_as_long_as_one_takes(
    by_card, client, stock_of, panettone
):
    _answer, order = by_card

    answers = [client.post(pay_page(order), {"do": "transfer"}) for _press in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]
    changed = Order.objects.get()
    assert changed.payment_method == "bank_transfer"
    assert changed.pay_by > timezone.now() + datetime.timedelta(days=2)
    assert letters() == ["order_placed", "order_placed"]
    assert "IT60" in Letter.objects.latest("pk").text.replace(" ", "")
    assert stock_of(panettone) == (10, 2)


def test_a_page_that_was_not_paid_is_shut_before_its_order_expires(by_card, stripe, panettone, stock_of):
    _answer, order = by_card
    late = order.pay_by + datetime.timedelta(seconds=1)

    assert fulfilment.expire_unpaid(late) == 0, "its page is still open"
    assert shutting.shut_needless(late) == 1
    assert only_session(stripe)["status"] == "expired"
    assert fulfilment.expire_unpaid(late) == 1

    assert Order.objects.get().status == OrderState.EXPIRED
    assert stock_of(panettone) == (10, 0)


def test_an_order_whose_message_was_lost_is_found_paid_instead_of_expiring(by_card, stripe):
    _answer, order = by_card
    stripe.pay(only_session(stripe)["id"])  # and its message never arrives
    late = order.pay_by + datetime.timedelta(seconds=1)

    shutting.shut_needless(late)

    assert fulfilment.expire_unpaid(late) == 0
    assert Order.objects.get().status == OrderState.PAID
    assert OrderPayment.objects.get().amount == Decimal("56.90")


def test_patience_with_a_provider_that_never_answers_ends(by_card, stripe, stock_of, panettone):
    _answer, order = by_card
    stripe.broken = True
    late = order.pay_by + hosted.PATIENCE + datetime.timedelta(seconds=1)

    assert shutting.shut_needless(late) == 0
    assert fulfilment.expire_unpaid(late) == 1
    assert stock_of(panettone) == (10, 0)


@pytest.mark.parametrize("are_there", [True, False])
def test_a_message_after_the_order_expired_follows_the_same_rule_as_a_transfer(
    by_card, stripe, webhook, panettone, stock_of, are_there
):
    _answer, order = by_card
    event = stripe.pay(only_session(stripe)["id"])
    PaymentSession.objects.update(state=SessionState.CLOSED)
    fulfilment.expire_unpaid(order.pay_by + datetime.timedelta(seconds=1))
    if not are_there:
        inventory.reserve(panettone.pk, 9)

    assert webhook(event) == 200

    assert Order.objects.get().status == (OrderState.PAID if are_there else OrderState.EXPIRED)
    assert stock_of(panettone) == ((10, 2) if are_there else (10, 9))
    assert letters()[2:] == ["order_revived" if are_there else "order_paid_late"]
    assert list(PaymentAlert.objects.values_list("trouble", flat=True)) == ([] if are_there else ["gone"])


def test_money_for_a_cancelled_order_is_kept_for_staff(by_card, stripe, webhook, stock_of, panettone):
    _answer, order = by_card
    fulfilment.cancel(order, why="asked by telephone")

    assert webhook(stripe.pay(only_session(stripe)["id"])) == 200

    assert Order.objects.get().status == OrderState.CANCELLED
    assert PaymentAlert.objects.get().trouble == Trouble.CANCELLED
    assert stock_of(panettone) == (10, 0)
    assert letters() == ["order_placed", "order_cancelled", "order_paid_late"]


def test_beginning_anew_near_the_end_holds_the_goods_a_little_longer_but_not_for_ever(
    by_card, stripe, client
):
    _answer, order = by_card
    PaymentSession.objects.update(state=SessionState.CLOSED)
    soon = timezone.now() + datetime.timedelta(minutes=5)
    Order.objects.update(pay_by=soon)

    assert client.post(pay_page(order), {"do": "card"}).status_code == 303
    moved = Order.objects.get().pay_by
    assert datetime.timedelta(minutes=25) < moved - soon < datetime.timedelta(minutes=27)
    assert list(stripe.sessions.values())[-1]["expires_at"] == int(moved.timestamp())

    PaymentSession.objects.update(state=SessionState.CLOSED)
    Order.objects.update(date_created=timezone.now() - datetime.timedelta(minutes=95), pay_by=soon)
    assert client.post(pay_page(order), {"do": "card"}).status_code == 409
    assert (Order.objects.get().pay_by, PaymentSession.objects.count()) == (soon, 2)
    Order.objects.update(pay_by=timezone.now() - datetime.timedelta(seconds=1))
    refused = client.post(pay_page(order), {"do": "card"})
    assert (refused.status_code, PaymentSession.objects.count()) == (409, 2)


def test_the_link_of_an_order_taken_by_phone_shows_it_with_both_ways_to_pay(stripe, placed, client, settings):
    link = paying.link_for(placed)
    assert link in Letter.objects.get(kind="order_placed").text
    assert link in client.get(f"/it/ordine/{placed.ref}/{placed.token}/").content.decode()

    assert link == settings.BASE_URL + pay_page(placed)
    page = client.get(pay_page(placed))
    told = page.content.decode()
    assert "Paga con la carta" in told
    assert "IT60 X054" in told
    assert "56,90" in told
    assert "private, no-store" in page["Cache-Control"]
    assert page["X-Robots-Tag"] == "noindex"
    assert client.get(pay_page(placed).replace(placed.token, "x" * 30)).status_code == 404
    answer = client.post(pay_page(placed, "en"), {"do": "card"})
    assert answer["Location"] == only_session(stripe)["url"]
    assert only_session(stripe)["locale"] == "en"

    fulfilment.cancel(placed, why="asked by telephone")
    told = client.get(pay_page(placed)).content.decode()
    assert "non aspetta un pagamento" in told
    assert "IT60" not in told


def test_a_refund_asked_for_three_times_leaves_once_and_never_exceeds_what_was_paid(by_card, stripe, webhook):
    _answer, order = by_card
    webhook(stripe.pay(only_session(stripe)["id"]))
    provider = providers.of("card")
    part = Refund.objects.create(order=order, key="a-part", amount=Decimal("10.10"), why="one broken")

    first, second = provider.refund(part), provider.refund(part)
    stripe.answers.clear()  # Stripe forgets its keys after a day
    third = provider.refund(part)

    assert first == second == third
    assert [one["amount"] for one in stripe.refunds.values()] == [1010]
    too_much = Refund.objects.create(order=order, key="too-much", amount=Decimal("46.81"), why="all of it")
    with pytest.raises(providers.Rejected):
        provider.refund(too_much)
    assert len(stripe.refunds) == 1
    stripe.broken = True
    rest = Refund.objects.create(order=order, key="the-rest", amount=Decimal("46.80"), why="the rest")
    with pytest.raises(providers.Unreachable):
        provider.refund(rest)
    stripe.broken = False
    assert provider.refund(rest) != first


def test_what_stripe_says_of_a_refund_is_written_beside_it(by_card, stripe, webhook, django_user_model):
    _answer, order = by_card
    webhook(stripe.pay(only_session(stripe)["id"]))
    who = django_user_model.objects.create_user("bottega", "bottega@example.org", "pw")
    left = refunding.refundable(order).lines[0]
    asked = {"delivery": Decimal(0), "restock": False, "why": "one broken", "who": who}
    first = refunding.refund(order, {left.item.pk: 1}, key="first", **asked)
    second = refunding.refund(order, {left.item.pk: 1}, key="second", **asked)
    refund_sending.send_waiting(timezone.now())
    made = {one["metadata"]["refund"]: one for one in stripe.refunds.values()}
    assert {key: one["amount"] for key, one in made.items()} == {"first": 2500, "second": 2500}

    assert webhook(stripe.event("refund.updated", made["first"])) == 200
    assert webhook(stripe.event("refund.failed", made["second"] | {"status": "failed"})) == 200
    elsewhere = made["first"] | {"id": "re_elsewhere", "metadata": {}}
    assert webhook(stripe.event("refund.updated", elsewhere)) == 200

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == ("done", "failed")
    outcomes = PaymentEvent.objects.filter(type__startswith="refund").order_by("pk")
    assert list(outcomes.values_list("outcome", "why")) == [("done", ""), ("done", ""), ("wrong", "refund")]
