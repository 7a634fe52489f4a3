"""Giving money back: by line and delivery, to the cent, never above what was paid, never twice."""

import datetime
from decimal import Decimal

import pytest
from django.db.models import Sum
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.models import Letter
from shop import fulfilment, inventory, providers, refund_sending, refunding, vat
from shop.models import (
    Batch,
    BoxLine,
    Order,
    OrderItem,
    OrderLog,
    OrderPayment,
    OrderVat,
    Reason,
    Refund,
    RefundState,
    RefundVat,
    StockMovement,
    WrittenOnce,
)
from shop.refusals import Refused

NONE = Decimal(0)


def back(order, lines, delivery="0.00", *, key="k", restock=True, **more):
    return refunding.refund(
        order, lines, delivery=Decimal(delivery), restock=restock, why="Rotto", who=None, key=key, **more
    )


def moved() -> tuple:
    """All that a refund may change."""
    return (
        Refund.objects.count(),
        RefundVat.objects.count(),
        OrderLog.objects.count(),
        Letter.objects.count(),
        StockMovement.objects.count(),
        list(OrderItem.objects.values_list("held", "shipped")),
        list(Order.objects.values_list("status")),
    )


@pytest.fixture
def paid(placed):
    """Two panettoni at 25.00, delivery 6.90, VAT 10 %."""
    return fulfilment.pay(placed)


@pytest.fixture
def sent(paid):
    return fulfilment.ship(paid, carrier="BRT", tracking="A1")


@pytest.fixture
def item(paid):
    return OrderItem.objects.get()


def test_one_piece_and_the_delivery_are_given_back_with_their_vat(sent, item, panettone, stock_of):
    row = back(sent, {item.pk: 1}, "6.90")

    assert (row.amount, row.of_delivery, row.state, row.method) == (
        Decimal("31.90"),
        Decimal("6.90"),
        RefundState.ASKED,
        "bank_transfer",
    )
    line = row.lines.get()
    assert (line.quantity, line.amount, line.restocked) == (1, Decimal("25.00"), 1)
    vat = row.vat_rows.get()
    assert (vat.rate, vat.gross, vat.net, vat.vat) == (
        Decimal("10.00"),
        Decimal("31.90"),
        Decimal("29.00"),
        Decimal("2.90"),
    )
    assert stock_of(panettone) == (9, 0)
    assert StockMovement.objects.filter(reason=Reason.RETURN).get().about == sent.ref
    left = refunding.refundable(sent)
    assert (left.lines[0].quantity, left.lines[0].amount, left.delivery, left.total) == (
        1,
        Decimal("25.00"),
        NONE,
        Decimal("25.00"),
    )
    assert Order.objects.get().status == "shipped"
    assert "31,90" in Letter.objects.get(kind="order_refunded").text


def test_the_same_key_is_the_same_refund(sent, item):
    first = back(sent, {item.pk: 1})
    before = moved()

    assert back(sent, {item.pk: 1}) == first
    assert back(sent, {item.pk: 2}, "6.90") == first
    assert moved() == before


@pytest.mark.parametrize(
    ("pieces", "delivery", "surplus", "words"),
    [
        (3, "0.00", "0", "Si possono rendere meno pezzi"),
        (-1, "0.00", "0", "Si possono rendere meno pezzi"),
        (1, "6.91", "0", "6,90"),
        (1, "-1.00", "0", "due decimali"),
        (1, "0.001", "0", "due decimali"),
        (0, "0.00", "0", "Scegli che cosa"),
        (1, "0.00", "0.01", "pagato in più"),
    ],
)
def test_what_cannot_be_given_back_is_refused_and_nothing_moves(sent, item, pieces, delivery, surplus, words):
    before = moved()

    with pytest.raises(Refused, match=words):
        back(sent, {item.pk: pieces}, delivery, surplus=Decimal(surplus))

    assert moved() == before


def test_pieces_of_another_order_are_refused(sent):
    with pytest.raises(Refused):
        back(sent, {999_999: 1})


def test_never_more_than_was_paid(sent, item):
    back(sent, {item.pk: 2}, "6.90")
    before = moved()

    for lines, delivery in (({item.pk: 1}, "0.00"), ({}, "0.01")):
        with pytest.raises(Refused):
            back(sent, lines, delivery, key="k2")
    assert moved() == before
    assert refunding.refundable(sent).total == NONE


def test_what_was_never_paid_is_not_given_back(placed):
    with pytest.raises(Refused):
        back(placed, {OrderItem.objects.get().pk: 1})
    assert not Refund.objects.exists()


def test_a_part_that_was_paid_of_an_order_that_expired_goes_back_by_no_line(placed):
    fulfilment.pay(placed, Decimal("20.00"))
    fulfilment.cancel(placed, why="Non paga")
    left = refunding.refundable(placed)
    assert (left.lines, left.delivery, left.surplus) == ((), NONE, Decimal("20.00"))

    row = back(placed, {}, surplus=Decimal("20.00"))

    assert (row.amount, row.surplus, row.vat_rows.count()) == (Decimal("20.00"), Decimal("20.00"), 0)
    assert refunding.refundable(placed).total == NONE


def test_a_second_payment_goes_back_whole_and_leaves_the_order_as_it_is(sent, item):
    second = OrderPayment.objects.create(
        order=sent, amount=Decimal("56.90"), payment_method="bank_transfer", transaction_id="twice"
    )

    row = back(sent, {}, surplus=Decimal("56.90"), payment=second)

    assert (row.payment, row.amount) == (second, Decimal("56.90"))
    assert refunding.refundable(sent).total == Decimal("56.90")
    assert Order.objects.get().status == "shipped"


def test_what_was_not_sent_yet_is_no_longer_held_and_the_order_ends_with_its_last_piece(
    paid, item, panettone, stock_of
):
    back(paid, {item.pk: 1}, key="1")
    assert stock_of(panettone) == (10, 1)
    assert Order.objects.get().status == "paid"

    back(paid, {item.pk: 1}, key="2", restock=False)
    assert stock_of(panettone) == (9, 0)
    assert StockMovement.objects.filter(reason=Reason.BREAKAGE).get().quantity == -1
    assert Order.objects.get().status == "cancelled"


def test_a_part_that_left_and_a_rest_that_is_refunded_make_a_shipped_order(paid, item, panettone, stock_of):
    fulfilment.ship(paid, {item.pk: 1}, carrier="BRT", tracking="A1")
    assert Order.objects.get().status == "paid"

    back(paid, {item.pk: 1})

    assert Order.objects.get().status == "shipped"
    assert stock_of(panettone) == (9, 0)


def test_pieces_go_back_into_the_batch_they_came_from(shop, visitor, stock_of):
    tarallo = shop.variant(stock=0, price="4.00")
    soon, late = (
        Batch.objects.create(variant=tarallo, code=code, best_before=timezone.localdate() + days)
        for code, days in (("A", datetime.timedelta(days=30)), ("B", datetime.timedelta(days=90)))
    )
    inventory.move(tarallo.pk, 1, Reason.RECEIPT, batch=soon)
    inventory.move(tarallo.pk, 5, Reason.RECEIPT, batch=late)
    visitor.add(tarallo.sku, 3)
    visitor.order()
    order = fulfilment.ship(fulfilment.pay(Order.objects.get()))

    back(order, {order.items.get().pk: 2})

    assert list(Batch.objects.order_by("code").values_list("remaining", flat=True)) == [1, 4]
    assert stock_of(tarallo) == (5, 0)
    with pytest.raises(Refused):
        back(order, {order.items.get().pk: 2}, key="again")
    assert stock_of(tarallo) == (5, 0)


def test_a_box_gives_back_its_contents_and_their_rates(shop, visitor, stock_of):
    bread = shop.variant(price="10.00", rate="Panettone", stock=4)
    bag = shop.variant(price="20.00", rate="Caffè, abiti, borse", stock=4)
    box = shop.variant(price="27.00", stock=0)
    BoxLine.objects.create(box=box, component=bread, quantity=1)
    BoxLine.objects.create(box=box, component=bag, quantity=1)
    visitor.add(box.sku, 2)
    visitor.order()
    order = fulfilment.ship(fulfilment.pay(Order.objects.get()))

    row = back(order, {order.items.get().pk: 1})

    assert [(vat.rate, vat.gross) for vat in row.vat_rows.all()] == [
        (Decimal("10.00"), Decimal("9.00")),
        (Decimal("22.00"), Decimal("18.00")),
    ]
    assert stock_of(bread) == stock_of(bag) == (3, 0)


RATES = ("Taralli semplici", "Panettone", "Caffè, abiti, borse")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_all_refunds_together_are_what_was_paid_with_exactly_its_vat(shop, db, django_db_blocker, data):
    """Whatever the discount, in whatever order and portions."""
    order = _order(shop, data.draw)
    step = 0
    while (left := refunding.refundable(order)).total:
        step += 1
        lines = {
            line.item.pk: data.draw(st.integers(0, line.quantity)) for line in left.lines if line.quantity
        }
        delivery = data.draw(st.sampled_from([NONE, left.delivery]))
        if not any(lines.values()) and not delivery:
            lines = {line.item.pk: line.quantity for line in left.lines}
            delivery = left.delivery
        if not sum(line.worth(lines.get(line.item.pk, 0)) for line in left.lines) + delivery:
            continue
        back(order, lines, str(delivery), key=f"{order.ref}-{step}")

    assert order.refunds.aggregate(sum=Sum("amount"))["sum"] == order.total
    given_back = {
        row["rate"]: (row["gross"], row["tax"])
        for row in RefundVat.objects.filter(refund__order=order)
        .order_by()
        .values("rate")
        .annotate(gross=Sum("gross"), tax=Sum("vat"))
    }
    assert given_back == {
        row.rate: (row.net + row.vat, row.vat) for row in order.vat_rows.all() if row.net + row.vat
    }


def _order(shop, draw) -> Order:
    """An order as it would be frozen, written by hand: the basket is not what is tested."""
    number, product = next(shop.numbers), shop.product(english=None)
    sold = [
        (
            shop.variant(product=product, price=None, stock=0, rate=draw(st.sampled_from(RATES))),
            draw(st.integers(1, 3)),
            Decimal(draw(st.integers(1, 3000))) / 100,
        )
        for _each in range(draw(st.integers(1, 3)))
    ]
    goods = sum((price * pieces for _variant, pieces, price in sold), NONE)
    discount = Decimal(draw(st.integers(0, int(goods * 100) - 1))) / 100
    delivery = Decimal(draw(st.sampled_from(["0.00", "6.90"])))
    total = goods - discount + delivery
    columns = {"discount": discount} if hasattr(Order, "discount") else {}
    order = Order(
        ref=f"T-{number}",
        idempotency_key=f"T-{number}",
        email="a@example.org",
        name="A",
        language="it",
        delivery_method="delivery",
        payment_method="bank_transfer",
        subtotal=goods if columns else goods - discount,
        delivery=delivery,
        total=total,
        status="delivered",
        **columns,
    )
    order.save()
    for variant, pieces, price in sold:
        net, tax = vat.take_out(price * pieces, variant.vat_rule.rate)
        OrderItem.objects.create(
            order=order,
            variant=variant,
            product_type="shop.Variant",
            product_id=variant.pk,
            sku=variant.sku,
            name_it=variant.sku,
            quantity=pieces,
            unit_price=price,
            subtotal=price * pieces,
            total=price * pieces,
            vat_rate=variant.vat_rule.rate,
            net=net,
            vat=tax,
        )
    paid = vat.split(total - delivery, {n: price * pieces for n, (_v, pieces, price) in enumerate(sold)})
    rows = vat.rows(((v.vat_rule.rate, paid[n]) for n, (v, _p, _price) in enumerate(sold)), delivery)
    for row in rows:
        OrderVat.objects.create(
            order=order, rate=row.rate, goods=row.goods, delivery=row.delivery, net=row.net, vat=row.vat
        )
    OrderPayment.objects.create(
        order=order, amount=total, payment_method="bank_transfer", transaction_id=order.ref
    )
    return order


# The way of the money.


class Till:
    """A provider as the shop sees it: what it was asked for, and what it answers."""

    code = label = "card"

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answers: list[Exception | str] = []

    def is_ready(self) -> bool:
        return True

    def refund(self, refund: Refund) -> str:
        self.asked.append(refund.key)
        answer = self.answers.pop(0) if self.answers else "re_1"
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def till(monkeypatch) -> Till:
    made = Till()
    monkeypatch.setattr(providers, "_providers", {"card": made})
    return made


@pytest.fixture
def by_card(sent, item):
    OrderPayment.objects.update(payment_method="card")
    return back(sent, {item.pk: 1})


def test_a_provider_is_asked_after_the_commit_and_only_once(
    sent, item, till, django_capture_on_commit_callbacks
):
    OrderPayment.objects.update(payment_method="card")
    with django_capture_on_commit_callbacks(execute=True):
        back(sent, {item.pk: 1})
        assert till.asked == []

    assert till.asked == ["k"]
    row = Refund.objects.get()
    assert (row.state, row.provider_id) == (RefundState.SENT, "re_1")
    assert refund_sending.send_waiting(timezone.now() + datetime.timedelta(days=1)) == 0
    refunding.done(row)
    refunding.done(row)
    assert Refund.objects.get().state == RefundState.DONE
    assert Letter.objects.filter(kind="order_refund_made").count() == 1


def test_a_provider_that_does_not_answer_is_asked_again_later(by_card, till):
    till.answers = [providers.Unreachable("down")]
    now = timezone.now()
    with pytest.raises(Refused):  # nobody makes by hand what is about to leave by itself
        refunding.done_by_hand(by_card, None)

    assert refund_sending.send_waiting(now) == 0
    assert refund_sending.send_waiting(now) == 0
    row = Refund.objects.get()
    assert (row.state, row.attempts, row.last_error) == (RefundState.ASKED, 1, "down")

    assert refund_sending.send_waiting(now + datetime.timedelta(hours=1)) == 1
    assert till.asked == ["k", "k"]


def test_a_refund_that_is_asked_slowly_is_no_other_sweeps(by_card, sent, item, till, monkeypatch):
    back(sent, {item.pk: 1}, key="second")
    clock = [timezone.now()]
    began = clock[0]
    monkeypatch.setattr(refund_sending.timezone, "now", lambda: clock[0])
    answer = till.refund

    def slowly(refund: Refund) -> str:
        number = answer(refund)
        clock[0] += datetime.timedelta(minutes=4)
        if refund.key == "second":  # the first sweep is eight minutes old, and another one begins
            refund_sending.send_waiting(clock[0])
        return number

    monkeypatch.setattr(till, "refund", slowly)

    assert refund_sending.send_waiting(began) == 2
    assert till.asked == ["k", "second"]


def test_a_refund_that_was_refused_is_seen_tried_again_or_made_by_hand(by_card, till):
    till.answers = [providers.Rejected("card closed")]
    refund_sending.send_waiting(timezone.now())
    row = Refund.objects.get()
    assert (row.state, row.last_error) == (RefundState.FAILED, "card closed")
    assert refunding.refundable(row.order).total == Decimal("31.90"), "it counts all the same"

    refunding.again(row, None)
    assert refund_sending.send_waiting(timezone.now()) == 1
    refunding.failed(row, "sent back")
    refunding.send_it_there(row, "IT60X0542811101000000123456", "Anna Bianchi")
    refunding.done_by_hand(row, None)

    row.refresh_from_db()
    assert (row.state, row.iban) == (RefundState.DONE, "IT60X0542811101000000123456")
    for attempt in (
        lambda: refunding.done_by_hand(row, None),
        lambda: refunding.again(row, None),
        lambda: refunding.send_it_there(row, "x", "x"),
    ):
        with pytest.raises(Refused):
            attempt()


def test_a_refund_of_a_transfer_waits_for_somebody_and_is_marked_with_its_day(sent, item, till):
    row = back(sent, {item.pk: 1})

    assert refund_sending.send_waiting(timezone.now()) == 0
    assert "IBAN" in Letter.objects.get(kind="order_refunded").text
    with pytest.raises(Refused):
        refunding.done_by_hand(row, None, timezone.now() + datetime.timedelta(days=1))
    yesterday = timezone.now() - datetime.timedelta(days=1)
    refunding.done_by_hand(row, None, yesterday)
    assert Refund.objects.get().done_at == yesterday


def test_what_a_refund_says_of_its_lines_and_its_vat_is_never_changed(sent, item):
    row = back(sent, {item.pk: 1})
    for one in (row.lines.get(), row.vat_rows.get()):
        with pytest.raises(WrittenOnce):
            one.save()
