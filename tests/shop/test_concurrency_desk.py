"""Two people at the shop's desk at the same moment: real threads, PostgreSQL."""

import time
from decimal import Decimal
from threading import Event

import pytest
from django.db import transaction

from shop import pricing, repricing, shelf
from shop.desk.importing import running
from shop.models import Price, ProductImport, Shelf
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
