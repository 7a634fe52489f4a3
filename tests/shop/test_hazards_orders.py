"""What went wrong with orders in a trial of Salesman, and does not here (hazards 2, 4, 10–15)."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from salesman.checkout.payment import payment_methods_pool
from salesman.orders.signals import status_changed

from core.models import Letter
from shop import fulfilment, ordering, pricing
from shop.models import (
    Order,
    OrderCounter,
    OrderItem,
    OrderPayment,
    OrderState,
    Price,
    Product,
    Refund,
    Stock,
    Variant,
    VatRule,
)


def nothing_moved(variant: Variant) -> None:
    assert not Order.objects.exists()
    assert not OrderCounter.objects.filter(last__gt=0).exists()
    assert not Letter.objects.exists()
    assert not Stock.objects.filter(variant=variant, reserved__gt=0).exists()


def test_2_the_same_submission_again_gives_the_same_order(shop, panettone, visitor, stock_of):
    visitor.add(panettone.sku, 2)
    typed = visitor.form()

    answers = [visitor.send(typed) for _each in range(3)]

    assert [answer.status_code for answer in answers] == [303, 303, 303]
    assert len({answer["Location"] for answer in answers}) == 1
    assert Order.objects.count() == 1
    assert stock_of(panettone) == (10, 2)
    assert Letter.objects.filter(kind="order_placed").count() == 1


def test_2_a_key_means_nothing_beside_another_basket(shop, panettone, visitor, client_of_another, stock_of):
    visitor.add(panettone.sku)
    typed = visitor.form(key="the-same-key")
    first = visitor.send(typed)
    client_of_another.add(panettone.sku)

    second = client_of_another.send(client_of_another.form(key="the-same-key"))

    assert first.status_code == second.status_code == 303
    assert first["Location"] != second["Location"]
    assert Order.objects.count() == 2
    assert stock_of(panettone) == (10, 2)


@pytest.mark.parametrize(
    ("now", "reference"),
    [
        ("2026-12-31T22:59:59+00:00", "VM-2026-00001"),
        ("2026-12-31T23:00:00+00:00", "VM-2027-00001"),  # already the new year in Rome
    ],
)
def test_2_the_year_of_a_reference_is_that_of_rome(db, now, reference):
    assert ordering.next_reference(datetime.datetime.fromisoformat(now)) == reference


def test_2_references_go_up_by_one_and_begin_again_each_year(db):
    autumn = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
    spring = datetime.datetime(2027, 3, 1, tzinfo=datetime.UTC)

    assert [ordering.next_reference(autumn) for _each in range(3)] == [
        "VM-2026-00001",
        "VM-2026-00002",
        "VM-2026-00003",
    ]
    assert ordering.next_reference(spring) == "VM-2027-00001"


def test_4_a_price_that_rose_meanwhile_is_refused_and_the_new_total_shown(shop, panettone, visitor):
    visitor.add(panettone.sku)
    typed = visitor.form()
    pricing.set_price(panettone, Decimal("29.00"))

    answer = visitor.send(typed)

    assert answer.status_code == 409
    assert [option["expected"] for option in answer.context["options"]] == ["35.90", "29.00"]
    assert "35,90" in answer.content.decode()
    assert 'value="anna@example.org"' in answer.content.decode()
    nothing_moved(panettone)
    assert visitor.send(typed | {"expected_delivery": "35.90"}).status_code == 303


def without_price(variant: Variant) -> None:
    Price._base_manager.filter(variant=variant).delete()


@pytest.mark.parametrize(
    "change",
    [
        lambda variant: Variant.objects.filter(pk=variant.pk).update(active=False),
        lambda variant: Product.objects.filter(pk=variant.product_id).update(active=False),
        lambda variant: Product.objects.filter(pk=variant.product_id).update(retired="2026-01-01"),
        lambda variant: variant.product.pages.update(live=False),
        lambda variant: Stock.objects.filter(variant=variant).update(on_hand=1),
        lambda variant: Stock.objects.filter(variant=variant).update(on_hand=0),
        lambda variant: Stock.objects.filter(variant=variant).delete(),
        lambda variant: Variant.objects.filter(pk=variant.pk).update(most_per_order=1),
        without_price,
    ],
    ids=["off", "product off", "retired", "draft", "fewer", "none", "no stock", "limit", "no price"],
)
def test_4_what_stopped_being_buyable_is_refused_under_the_lock(shop, panettone, visitor, change):
    visitor.add(panettone.sku, 2)
    typed = visitor.form()
    change(panettone)

    assert visitor.basket().status_code == 200
    assert visitor.checkout().status_code == 200
    assert visitor.send(typed).status_code == 409
    nothing_moved(panettone)


def test_4_a_private_page_hides_its_product(shop, panettone, visitor):
    panettone.product.pages.first().view_restrictions.create(restriction_type="login")
    for page in panettone.product.pages.all():
        page.view_restrictions.get_or_create(restriction_type="login")

    assert visitor.add(panettone.sku).status_code == 409
    nothing_moved(panettone)


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

    assert [method.identifier for method in methods] == ["bank_transfer", "pay_at_pickup"]
    assert all("basket_payment" in vars(type(method)) for method in methods)


def test_15_a_checkout_by_the_api_answers_with_an_address(shop, panettone, api, checkout_data):
    api("post", "basket/", {"sku": panettone.sku})

    for data in (checkout_data, checkout_data):
        answer = api("post", "checkout/", data)
        assert answer.json()["url"].startswith("/it/ordine/VM-")
        assert answer["Location"] == answer.json()["url"]
    assert Order.objects.count() == 1
