"""After the order: each step checked, logged, told once."""

import datetime
from decimal import Decimal

import pytest
from django.db.models import Sum

from core.models import Letter
from shop import fulfilment, inventory
from shop.fulfilment import WrongState
from shop.models import (
    MOVES,
    Order,
    OrderItem,
    OrderPayment,
    OrderState,
    PaymentAlert,
    Shipment,
    StockMovement,
    Trouble,
    WrittenOnce,
)


@pytest.fixture
def bottega(django_user_model):
    return django_user_model.objects.create_user("bottega", "bottega@example.org", "pw")


def letters() -> list[str]:
    return list(Letter.objects.order_by("pk").values_list("kind", flat=True))


def ledger(variant) -> int:
    return StockMovement.objects.filter(variant=variant).aggregate(sum=Sum("quantity"))["sum"]


def test_an_order_is_paid_prepared_and_shipped_and_stock_moves_once(placed, panettone, bottega, stock_of):
    fulfilment.pay(placed, who=bottega)
    fulfilment.prepare(placed, who=bottega)
    fulfilment.ship(placed, who=bottega, carrier="Corriere", tracking="ABC123")

    order = Order.objects.get()
    assert order.status == OrderState.SHIPPED
    assert order.paid_at
    assert order.shipped_at
    assert stock_of(panettone) == (8, 0)
    assert ledger(panettone) == 8
    item = OrderItem.objects.get()
    assert (item.held, item.shipped) == (0, 2)
    assert Shipment.objects.get().tracking == "ABC123"
    assert [(step.before, step.after, step.who) for step in order.log.all()] == [
        ("", "placed", None),
        ("placed", "paid", bottega),
        ("paid", "preparing", bottega),
        ("preparing", "shipped", bottega),
    ]
    assert letters() == ["order_placed", "order_paid", "order_shipped"]
    assert "ABC123" in Letter.objects.get(kind="order_shipped").text
    with pytest.raises(WrongState):
        fulfilment.ship(placed, who=bottega)
    assert stock_of(panettone) == (8, 0)


def test_cancelling_gives_stock_back_once(placed, panettone, bottega, stock_of):
    fulfilment.cancel(placed, why="asked by telephone", who=bottega)

    with pytest.raises(WrongState):
        fulfilment.cancel(placed, why="again", who=bottega)

    assert stock_of(panettone) == (10, 0)
    assert ledger(panettone) == 10
    assert letters() == ["order_placed", "order_cancelled"]
    assert Order.objects.get().log.last().why == "asked by telephone"


def test_a_transfer_that_does_not_come_expires_after_its_last_day(placed, panettone, stock_of):
    assert fulfilment.expire_unpaid(placed.pay_by) == 0

    late = placed.pay_by + datetime.timedelta(seconds=1)
    assert [fulfilment.expire_unpaid(late) for _each in range(2)] == [1, 0]

    assert Order.objects.get().status == OrderState.EXPIRED
    assert stock_of(panettone) == (10, 0)
    assert letters() == ["order_placed", "order_expired"]


def test_a_paid_order_does_not_expire(placed, panettone, stock_of):
    fulfilment.pay(placed)

    assert fulfilment.expire_unpaid(placed.pay_by + datetime.timedelta(days=90)) == 0
    assert stock_of(panettone) == (10, 2)


def test_a_transfer_that_comes_after_the_order_expired_revives_it_while_the_goods_are_there(
    placed, panettone, bottega, stock_of
):
    fulfilment.expire_unpaid(placed.pay_by + datetime.timedelta(days=1))

    fulfilment.pay(placed, who=bottega, why="Bank statement of the day")

    order = Order.objects.get()
    assert (order.status, order.is_paid, order.closed_at) == (OrderState.PAID, True, None)
    assert order.paid_at
    assert OrderPayment.objects.get().amount == Decimal("56.90")
    step = order.log.last()
    assert (step.before, step.after, step.who) == ("expired", "paid", bottega)
    assert step.why == "Pagato dopo la scadenza; la merce c’era ancora. Bank statement of the day"
    assert stock_of(panettone) == (10, 2)
    assert OrderItem.objects.get().held == 2
    assert letters() == ["order_placed", "order_expired", "order_revived"]
    with pytest.raises(WrongState):
        fulfilment.pay(placed)
    assert OrderPayment.objects.count() == 1


def test_a_transfer_that_comes_when_the_goods_are_gone_is_kept_and_alerts_the_shop(
    placed, panettone, bottega, stock_of
):
    fulfilment.expire_unpaid(placed.pay_by + datetime.timedelta(days=1))
    inventory.reserve(panettone.pk, 9)

    fulfilment.pay(placed, who=bottega, why="Bank statement of the day")

    order = Order.objects.get()
    assert (order.status, order.paid_at, order.is_paid) == (OrderState.EXPIRED, None, True)
    alert = PaymentAlert.objects.get()
    assert (alert.trouble, alert.amount, alert.settled_at) == (Trouble.GONE, Decimal("56.90"), None)
    step = order.log.last()
    assert (step.before, step.after, step.who) == ("expired", "expired", bottega)
    assert step.why == (
        "Pagato dopo la scadenza, e la merce non c’è più: da rimborsare. Bank statement of the day"
    )
    assert stock_of(panettone) == (10, 9)
    assert letters() == ["order_placed", "order_expired", "order_paid_late"]
    assert "56,90\xa0€" in Letter.objects.get(kind="order_paid_late").text
    with pytest.raises(WrongState):
        fulfilment.pay(placed)
    assert OrderPayment.objects.count() == 1


def test_an_order_paid_in_part_does_not_expire(placed, panettone, stock_of):
    fulfilment.pay(placed, Decimal("20.00"))

    assert fulfilment.expire_unpaid(placed.pay_by + datetime.timedelta(days=1)) == 0
    assert Order.objects.get().status == OrderState.PLACED
    assert stock_of(panettone) == (10, 2)


@pytest.mark.parametrize("is_prepared", [False, True])
def test_what_nobody_collects_in_fourteen_days_goes_back_on_the_shelf(
    shop, panettone, visitor, stock_of, is_prepared
):
    visitor.add(panettone.sku)
    visitor.order(delivery_method="pickup", payment_method="pay_at_pickup")
    order = Order.objects.get()
    if is_prepared:
        fulfilment.prepare(order)
    assert fulfilment.expire_unpaid(order.pay_by) == 0
    assert stock_of(panettone) == (10, 1)

    assert fulfilment.expire_unpaid(order.pay_by + datetime.timedelta(seconds=1)) == 1

    assert Order.objects.get().status == OrderState.EXPIRED
    assert stock_of(panettone) == (10, 0)
    assert "Nessuno è passato a ritirarlo" in Letter.objects.get(kind="order_expired").text


def test_what_is_collected_and_paid_does_not_expire(shop, panettone, visitor, stock_of):
    visitor.add(panettone.sku)
    visitor.order(delivery_method="pickup", payment_method="pay_at_pickup")
    order = Order.objects.get()
    fulfilment.deliver(fulfilment.prepare(order))

    assert fulfilment.expire_unpaid(order.pay_by + datetime.timedelta(days=1)) == 0
    assert stock_of(panettone) == (9, 0)


def test_a_part_of_the_money_is_written_down_and_pays_nothing(placed):
    fulfilment.pay(placed, Decimal("20.00"))
    assert Order.objects.get().status == OrderState.PLACED
    assert Order.objects.get().amount_outstanding == Decimal("36.90")

    fulfilment.pay(placed)

    assert Order.objects.get().status == OrderState.PAID
    assert list(OrderPayment.objects.values_list("amount", flat=True)) == [Decimal("20.00"), Decimal("36.90")]


def test_an_order_is_not_paid_twice(placed):
    fulfilment.pay(placed)

    with pytest.raises(WrongState):
        fulfilment.pay(placed)

    assert OrderPayment.objects.count() == 1
    assert letters() == ["order_placed", "order_paid"]


def test_a_transfer_is_not_prepared_before_it_came(placed):
    with pytest.raises(WrongState):
        fulfilment.prepare(placed)

    assert Order.objects.get().status == OrderState.PLACED


def test_what_is_paid_in_store_is_handed_over_and_settled_there(shop, panettone, visitor, stock_of):
    visitor.add(panettone.sku)
    visitor.order(delivery_method="pickup", payment_method="pay_at_pickup")
    order = Order.objects.get()
    fulfilment.prepare(order)
    fulfilment.deliver(order)

    order.refresh_from_db()
    assert order.status == OrderState.DELIVERED
    assert order.is_paid
    assert stock_of(panettone) == (9, 0)
    assert ledger(panettone) == 9
    with pytest.raises(WrongState):
        fulfilment.deliver(order)
    assert stock_of(panettone) == (9, 0)


def test_what_is_collected_is_not_shipped(shop, panettone, visitor):
    visitor.add(panettone.sku)
    visitor.order(delivery_method="pickup", payment_method="pay_at_pickup")
    order = Order.objects.get()
    fulfilment.prepare(order)

    with pytest.raises(WrongState):
        fulfilment.ship(order)


@pytest.mark.parametrize("state", OrderState.values)
def test_only_the_moves_of_the_table_are_possible(placed, state):
    Order.objects.filter(pk=placed.pk).update(status=state)
    verbs = {
        "cancelled": lambda: fulfilment.cancel(placed, why=""),
        "delivered": lambda: fulfilment.deliver(placed),
        "shipped": lambda: fulfilment.ship(placed),
        "paid": lambda: fulfilment.pay(placed),
    }
    if state == OrderState.EXPIRED:
        del verbs["paid"]  # the money is written down all the same, the state stays: see above
    for after, verb in verbs.items():
        if after not in MOVES[state]:
            with pytest.raises(WrongState):
                verb()
    assert Order.objects.get().status == state


def test_the_lines_and_the_history_of_an_order_are_never_changed(placed):
    item, step = OrderItem.objects.get(), placed.log.get()

    for attempt in (item.save, item.delete, step.save, step.delete):
        with pytest.raises(WrittenOnce):
            attempt()
