"""Two people at the shop's desk at the same moment: real threads, PostgreSQL."""

from decimal import Decimal

import pytest

from shop import repricing
from shop.desk.importing import running
from shop.models import Price, ProductImport
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
