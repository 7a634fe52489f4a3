"""What an order's secret page says and lets one do once the order is under way."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.models import Letter
from shop import couriers, fulfilment, refunding, withdrawal_days
from shop.models import (
    Courier,
    Order,
    OrderItem,
    OrderPayment,
    Refund,
    Sheet,
    Shipment,
    Withdrawal,
    WrittenOnce,
)
from shop.refusals import Refused

IBAN = "IT60X0542811101000000123456"


@pytest.fixture
def paid(placed):
    return fulfilment.pay(placed)


@pytest.fixture
def two_parcels(paid):
    """One panettone each: the first left, the second as well."""
    item = OrderItem.objects.get()
    fulfilment.ship(paid, {item.pk: 1}, carrier="brt", tracking="A 1")
    return fulfilment.ship(paid, carrier="Zio Pino", tracking="B2")


def see(client, order, end="", language="it"):
    words = {"it": ("ordine",), "en": ("order",)}[language]
    return client.get(f"/{language}/{words[0]}/{order.ref}/{order.token}/{end}")


def test_parts_of_an_order_leave_one_after_another_each_with_its_letter(paid, panettone, client, stock_of):
    item = OrderItem.objects.get()
    fulfilment.ship(paid, {item.pk: 1}, carrier="BRT", tracking="A1")

    assert (Order.objects.get().status, stock_of(panettone)) == ("paid", (9, 1))
    first = Letter.objects.get(kind="order_shipped")
    assert first.subject == f"Una parte dell’ordine {paid.ref} è partita"
    assert "In un pacco che segue" in first.text
    page = see(client, paid).content.decode()
    assert "Una parte del tuo ordine è partita" in page
    assert "Nspediz=A1" in page

    for wrong in (
        {"pieces": {item.pk: 2}},
        {"pieces": {item.pk: 0}},
        {"pieces": {99: 1}},
        {"tracking": "a1", "carrier": "brt"},
    ):
        with pytest.raises(Refused):
            fulfilment.ship(paid, **wrong)
    with pytest.raises(Refused):
        fulfilment.cancel(paid, why="too late")
    assert (Shipment.objects.count(), stock_of(panettone)) == (1, (9, 1))

    fulfilment.ship(paid, carrier="BRT", tracking="A2")
    assert (Order.objects.get().status, stock_of(panettone)) == ("shipped", (8, 0))
    assert Letter.objects.filter(kind="order_shipped").count() == 2


def test_an_order_is_delivered_with_its_last_parcel_and_the_fourteen_days_run_from_there(two_parcels, client):
    first, last = Shipment.objects.order_by("pk")
    old = datetime.datetime(2026, 11, 1, 9, tzinfo=datetime.UTC)
    Shipment.objects.update(shipped_at=old)
    with pytest.raises(Refused):
        fulfilment.delivered(first, timezone.now() + datetime.timedelta(days=1))
    with pytest.raises(Refused):
        fulfilment.delivered(first, old - datetime.timedelta(days=2))

    # 23:30 in Rome on the 6th; the 20th is a Friday.
    fulfilment.delivered(last, datetime.datetime(2026, 11, 6, 22, 30, tzinfo=datetime.UTC))
    assert (Order.objects.get().status, withdrawal_days.last_day(two_parcels)) == ("shipped", None)
    fulfilment.delivered(first, datetime.datetime(2026, 11, 4, 10, tzinfo=datetime.UTC))
    fulfilment.delivered(first, datetime.datetime(2026, 11, 5, 10, tzinfo=datetime.UTC))

    order = Order.objects.get()
    assert order.status == "delivered"
    assert order.delivered_at == datetime.datetime(2026, 11, 6, 22, 30, tzinfo=datetime.UTC)
    assert withdrawal_days.last_day(order) == datetime.date(2026, 11, 20)
    edge = datetime.datetime(2026, 11, 20, 22, 59, tzinfo=datetime.UTC)  # a minute before midnight in Rome
    assert not withdrawal_days.is_over(order, edge)
    assert withdrawal_days.is_over(order, edge + datetime.timedelta(minutes=2))
    assert "20 novembre 2026" in Letter.objects.get(kind="order_delivered").text
    assert "20 novembre 2026" in see(client, order).content.decode()


@pytest.mark.parametrize(
    ("arrived", "last"),
    [
        (datetime.date(2026, 11, 7), datetime.date(2026, 11, 23)),  # a Saturday waits for Monday
        (datetime.date(2026, 12, 11), datetime.date(2026, 12, 28)),  # Christmas, Santo Stefano, a Sunday
    ],
)
def test_a_last_day_that_is_a_feast_moves_to_the_next_working_day(two_parcels, arrived, last):
    noon = datetime.datetime.combine(arrived, datetime.time(12), datetime.UTC)
    Shipment.objects.update(delivered_at=noon)
    Order.objects.update(status="delivered")

    assert withdrawal_days.last_day(Order.objects.get()) == last


def test_what_is_collected_is_told_when_it_is_ready_and_when_it_was_taken(shop, panettone, visitor):
    visitor.add(panettone.sku)
    visitor.order(delivery_method="pickup", payment_method="pay_at_pickup")
    order = Order.objects.get()
    with pytest.raises(Refused):
        fulfilment.ship(order)
    fulfilment.ready(order)
    with pytest.raises(Refused):
        fulfilment.ready(order)
    assert "ti aspetta in negozio" in see(visitor.client, order).content.decode()
    fulfilment.deliver(order)

    kinds = list(Letter.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds == ["order_placed", "order_ready", "order_delivered"]
    assert withdrawal_days.last_day(Order.objects.get()) is not None


@pytest.mark.parametrize(
    "pattern",
    [
        "http://x.it/{tracking}",
        "https://x.it/",
        "https://{tracking}.it/",
        "javascript:{tracking}",
        "https://x.it/{tracking}/{tracking}",
    ],
)
def test_an_address_for_parcels_is_a_safe_one(db, pattern):
    with pytest.raises(ValidationError):
        Courier(name="X", tracking_url=pattern).full_clean()


def test_a_number_is_quoted_in_the_couriers_address(shop):
    assert couriers.link("BRT ", "a/b?c&d").endswith("Nspediz=a%2Fb%3Fc%26d")
    assert couriers.link("Somebody", "1") == couriers.link("BRT", " ") == ""


def test_a_wrong_address_is_like_one_that_never_was_and_guessing_is_counted(placed, client, settings):
    settings.LIMITS = {**settings.LIMITS, "guesses": (4, 60 * 60 * 24)}
    assert [see(client, placed).status_code for _each in range(6)] == [200] * 6
    answers = [
        client.get(f"/it/ordine/{placed.ref}/wrong/"),
        client.get(f"/it/ordine/VM-1999-00001/{placed.token}/"),
        client.post(f"/it/ordine/{placed.ref}/wrong/di-nuovo/"),
        client.get(f"/it/ordine/{placed.ref}/wrong/recesso/"),
    ]
    assert {answer.status_code for answer in answers} == {404}

    late = client.get(f"/it/ordine/{placed.ref}/wrong/")
    assert late.status_code == 429
    assert "no-store" in late["Cache-Control"]


def test_ordering_again_fills_the_basket_with_what_is_on_sale_and_says_what_is_not(
    shop, panettone, visitor, english, stock_of
):
    torrone = shop.variant(product=shop.product("Torrone"), stock=1)
    visitor.add(panettone.sku, 2)
    visitor.add(torrone.sku)
    visitor.order()
    order = Order.objects.get()
    address = f"/it/ordine/{order.ref}/{order.token}/di-nuovo/"
    before = (Order.objects.count(), stock_of(panettone))

    assert visitor.client.get(address).status_code == 302
    answer = visitor.client.post(address)

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Torrone</span>: Questo prodotto è esaurito." in page
    shown = visitor.basket().content.decode()
    assert "Panettone" in shown
    assert "Torrone" not in shown
    assert (Order.objects.count(), stock_of(panettone)) == before
    assert answer.cookies["basket"].value == "2"


def test_the_page_asks_for_the_account_of_a_refund_and_keeps_only_an_iban(paid, client):
    fulfilment.ship(paid)
    OrderPayment.objects.update(payment_method="bank_transfer")
    row = refunding.refund(
        paid,
        {OrderItem.objects.get().pk: 1},
        delivery=Decimal(0),
        restock=True,
        why="Rotto",
        who=None,
        key="k",
    )
    page = see(client, paid).content.decode()
    assert "25,00" in page
    assert 'name="iban"' in page
    address = f"/it/ordine/{paid.ref}/{paid.token}/iban/"
    typed = {"refund": row.pk, "account_holder": "Anna Bianchi"}

    wrong = client.post(address, {**typed, "iban": IBAN[:-1] + "7"})
    assert wrong.status_code == 422
    assert "Questo non è un IBAN" in wrong.content.decode()
    assert "Anna Bianchi" in wrong.content.decode()
    assert Refund.objects.get().iban == ""

    spaced = " ".join(IBAN[start : start + 4] for start in range(0, 27, 4)).lower()
    assert client.post(address, {**typed, "iban": spaced}).status_code == 303
    assert Refund.objects.get().iban == IBAN
    refunding.done_by_hand(row, None)
    assert client.post(address, {**typed, "iban": IBAN}).status_code == 409
    assert 'name="iban"' not in see(client, paid).content.decode()


def test_lines_are_ticked_on_the_way_from_the_orders_page(two_parcels, client):
    item = OrderItem.objects.get()
    address = f"/it/ordine/{two_parcels.ref}/{two_parcels.token}/recesso/"
    assert f'name="line-{item.pk}" value="2"' in client.get(address).content.decode()
    typed = {"name": "Anna Bianchi", "email": "altra@example.org", f"line-{item.pk}": "1"}

    for wrong in ({f"line-{item.pk}": "3"}, {f"line-{item.pk}": "0"}, {"email": "x"}):
        answer = client.post(address, typed | wrong)
        assert answer.status_code == 422
        assert "Anna Bianchi" in answer.content.decode()
    step = client.post(address, typed)
    assert "Conferma recesso" in step.content.decode()
    assert not Withdrawal.objects.exists()
    hidden = {name: str(value) for name, value in step.context["hidden"].items()}
    answers = [client.post(address, hidden | {"do": "confirm"}) for _each in range(2)]

    assert answers[0]["Location"] == answers[1]["Location"]
    row = Withdrawal.objects.get()
    assert (row.order, row.lines, row.email) == (two_parcels, "1 × Panettone", "altra@example.org")
    assert [(line.item, line.quantity) for line in row.chosen.all()] == [(item, 1)]
    assert row.case.state == "received"
    with pytest.raises(WrittenOnce):
        row.chosen.get().save()
    assert row.reference in see(client, two_parcels).content.decode()


def test_lines_keep_the_allergens_of_the_day_they_were_sold(shop, panettone, visitor):
    Sheet.objects.update_or_create(
        product=panettone.product, defaults={"allergens": ["milk", "eggs"], "traces": ["nuts"]}
    )
    visitor.add(panettone.sku)
    visitor.order()
    Sheet.objects.update(allergens=[], traces=[])

    item = OrderItem.objects.get()
    assert (item.allergens, item.traces) == (["eggs", "milk"], ["nuts"])
