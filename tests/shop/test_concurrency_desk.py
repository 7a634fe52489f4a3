"""Two people at the shop's desk at the same moment: real threads, PostgreSQL."""

import time
import uuid
from decimal import Decimal
from threading import Event

import pytest
from django.db import transaction

from core.models import Organisation
from demo.shop_factories import place_order
from shop import counter, fulfilment, packing, pricing, repricing, shelf
from shop.desk.importing import running
from shop.desk.shipping_day import tracking
from shop.drafts import Address, Particulars
from shop.invoicing import issuing
from shop.models import Invoice, PackingLine, Price, ProductImport, Shelf, Shipment, Stock
from shop.refusals import Refused
from tests.shop.meeting import at_once

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("connection_for_each"),
]


def test_of_those_who_saw_the_same_prices_one_writes(shop):
    wine, bread = shop.variant(price="8.00"), shop.variant(price="4.00")

    def write(after):
        wanted = {wine.pk: (Decimal("8.00"), after), bread.pk: (Decimal("4.00"), after)}
        try:
            return repricing.apply(wanted)
        except Refused:
            return 0

    written = at_once([lambda after=Decimal(number): write(after) for number in range(10, 16)])

    assert sorted(written) == [0, 0, 0, 0, 0, 2]
    assert Price.objects.filter(variant=wine).count() == 2


def test_a_file_that_many_workers_take_up_is_checked_and_written_once(shop):
    bread = shop.variant(price="4.00")
    made = ProductImport.objects.create(file_name="x.csv", digest="x")
    made.lines.create(number=2, cells={"sku": bread.sku, "price": "5,00"})
    at_once([lambda: running.work(made.pk, 100)] * 4)
    running.confirm(made, only_good=False)

    at_once([lambda: running.work(made.pk, 100)] * 4)

    made.refresh_from_db()
    assert made.state == "done"
    assert list(Price.objects.filter(variant=bread).order_by("pk").values_list("amount", flat=True)) == [4, 5]


def test_two_prices_at_once_follow_each_other_and_the_shelf_says_the_last(shop):
    wine = shop.variant(price="8.00")
    one_is_written, done = Event(), []

    def one():
        with transaction.atomic():
            pricing.set_price(wine, Decimal("9.00"))
            one_is_written.set()
            time.sleep(0.3)  # in which the other would overtake it
            shelf.rebuild([wine.product_id])
            done.append("one")

    def other():
        one_is_written.wait(5)
        with transaction.atomic():
            pricing.set_price(wine, Decimal("7.00"))
            shelf.rebuild([wine.product_id])
            done.append("other")

    at_once([one, other])

    rows = list(Price.objects.filter(variant=wine).order_by("pk").values_list("amount", "valid_from"))
    assert done == ["one", "other"]
    assert [amount for amount, _since in rows] == [8, 9, 7]
    assert rows == sorted(rows, key=lambda row: row[1])
    assert Shelf.objects.get(product=wine.product_id).price_from == 7


@pytest.fixture
def paid(shop, panettone, letters_wait):
    """Six parcels that are paid for, with an invoice wanted."""
    Organisation.objects.update(city="Milano", province="MI", postcode="20129")
    said = {"delivery_method": "delivery", "payment_method": "bank_transfer"}
    place = Address("via Prova 1", "20129", "Milano", "MI")
    asked = Particulars(tax_code="RSSDAA80A41F205X")
    return [
        fulfilment.pay(place_order(panettone, address=place, invoice=asked, **said)) for _each in range(6)
    ]


def test_invoices_issued_at_once_have_numbers_without_a_gap(paid):
    at_once([lambda order=order: issuing.issue(order, None) for order in [*paid, *paid]])

    assert sorted(Invoice.objects.values_list("number", flat=True)) == [1, 2, 3, 4, 5, 6]
    assert Invoice.objects.values("order").distinct().count() == 6


def test_two_who_begin_a_day_of_dispatch_take_each_order_once(paid, django_user_model):
    keeper = django_user_model.objects.create_user("keeper")
    wanted = [order.pk for order in paid]

    def begin():
        try:
            return len(packing.begin(wanted, uuid.uuid4(), keeper)[1])
        except Refused:
            return 6

    assert sorted(at_once([begin] * 3)) == [0, 6, 6]
    assert PackingLine.objects.count() == 6


def test_many_workers_on_one_file_of_numbers_ship_each_order_once(paid, django_user_model):
    keeper = django_user_model.objects.create_user("keeper")
    rows = "\n".join(f"{order.ref};N{order.pk}" for order in paid)
    source = tracking.begin("n.csv", f"Rif;Tracking\n{rows}".encode(), keeper, None, "BRT")
    tracking.confirm(source)

    at_once([lambda: tracking.work(source.pk, 100)] * 4)

    assert Shipment.objects.count() == 6
    source.refresh_from_db()
    assert source.state == "done"


def test_two_tables_of_one_evening_sell_no_piece_twice(shop, django_user_model):
    keeper = django_user_model.objects.create_user("keeper")
    bread = shop.variant(stock=5)

    def sell():
        try:
            return counter.write(counter.Table({}, {}, {bread.pk: 2}), uuid.uuid4(), keeper)
        except Refused:
            return 0

    assert sorted(at_once([sell] * 4)) == [0, 0, 1, 1]
    assert Stock.objects.get(variant=bread).on_hand == 1
