"""What went wrong with orders in a trial of Salesman, and does not here (hazards 10–15)."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from salesman.checkout.payment import payment_methods_pool
from salesman.orders.signals import status_changed

from shop import fulfilment
from shop.models import (
    Order,
    OrderItem,
    OrderPayment,
    OrderState,
    Refund,
    VatRule,
)


def test_10_no_refund_can_be_asked_of_the_api(placed, api, admin_client):
    for path in (f"orders/{placed.ref}/refund/", f"orders/{placed.ref}/status/", f"orders/{placed.ref}/pay/"):
        assert api("post", path, {}).status_code == 404
        assert admin_client.post(f"/api/{path}", {}, content_type="application/json").status_code == 404

    placed.refresh_from_db()
    assert placed.status == OrderState.PLACED
    assert not Refund.objects.exists()


def test_10_the_same_refund_cannot_be_written_twice(placed):
    Refund.objects.create(order=placed, key="r-1", amount=Decimal("5.00"), why="crushed")

    with pytest.raises(IntegrityError), transaction.atomic():
        Refund.objects.create(order=placed, key="r-1", amount=Decimal("5.00"), why="crushed")

    placed.refresh_from_db()
    assert placed.status == OrderState.PLACED  # a refund is a row, never a state


def test_11_salesmans_signal_is_never_sent(placed):
    heard = []
    status_changed.connect(lambda **told: heard.append(told), weak=False, dispatch_uid="test-11")

    fulfilment.pay(placed)
    fulfilment.ship(placed)
    Order.objects.get(pk=placed.pk).save()

    status_changed.disconnect(dispatch_uid="test-11")
    assert heard == []
    assert list(placed.log.values_list("before", "after")) == [
        ("", "placed"),
        ("placed", "paid"),
        ("paid", "shipped"),
    ]


def test_12_what_is_paid_is_never_stale(placed):
    assert not placed.is_paid

    OrderPayment.objects.create(order=placed, amount=placed.total, transaction_id="t-1")

    assert placed.is_paid
    assert placed.amount_outstanding == 0


def test_12_only_and_defer_and_saving_all_columns_work(placed):
    assert Order.objects.only("ref").get().ref == placed.ref
    assert Order.objects.defer("_extra", "status").get().status == OrderState.PLACED
    assert OrderItem.objects.only("sku").get().sku == "PAN-CLA-1000"

    placed.save(update_fields=None)


def test_12_a_refreshed_order_has_fresh_extras(placed):
    Order.objects.filter(pk=placed.pk).update(_extra={"asked": "gift"})

    placed.refresh_from_db()

    assert placed.extra == {"asked": "gift"}


def test_13_asking_whether_a_move_is_allowed_never_allows_it(placed):
    for _each in range(3):
        with pytest.raises(ValidationError):
            OrderState.validate_transition(OrderState.DELIVERED, placed)
        OrderState.get_transitions()["placed"].append("delivered")

    assert "delivered" not in OrderState.get_transitions()["placed"]
    with pytest.raises(fulfilment.WrongState):
        fulfilment.deliver(placed)


def test_13_the_refusal_is_told_in_italian(placed, settings):
    with pytest.raises(
        fulfilment.WrongState, match=r"L’ordine VM-.* è «Ricevuto»: non può diventare «Consegnato»"
    ):
        fulfilment.deliver(placed)


def test_14_amounts_stand_in_columns_of_their_own_as_decimals(placed):
    order = Order.objects.get()

    assert (order.subtotal, order.delivery, order.total) == (
        Decimal("50.00"),
        Decimal("6.90"),
        Decimal("56.90"),
    )
    assert (order.currency, order.language) == ("EUR", "it")
    assert order._extra == {}
    row = order.vat_rows.get()
    assert (row.rate, row.goods, row.delivery, row.net, row.vat) == (
        Decimal("10.00"),
        Decimal("50.00"),
        Decimal("6.90"),
        Decimal("51.72"),
        Decimal("5.18"),
    )


def test_14_a_line_freezes_net_rate_and_vat(placed):
    VatRule.objects.update(rate=Decimal("22.00"))
    item = OrderItem.objects.get()

    assert (item.net, item.vat_rate, item.vat) == (Decimal("45.45"), Decimal("10.00"), Decimal("4.55"))


def test_15_each_way_to_pay_defines_basket_payment_itself_and_answers_with_an_address(shop):
    methods = payment_methods_pool.get_payments()

    assert [method.identifier for method in methods] == ["card", "bank_transfer", "pay_at_pickup"]
    assert all("basket_payment" in vars(type(method)) for method in methods)


def test_15_a_checkout_by_the_api_answers_with_an_address(shop, panettone, api, checkout_data):
    api("post", "basket/", {"sku": panettone.sku})

    for data in (checkout_data, checkout_data):
        answer = api("post", "checkout/", data)
        assert answer.json()["url"].startswith("/it/ordine/VM-")
        assert answer["Location"] == answer.json()["url"]
    assert Order.objects.count() == 1
