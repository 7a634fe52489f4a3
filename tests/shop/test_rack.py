"""What a process keeps of the shelf follows the changes of another one, and is then what a new process would read."""

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest
from django.utils import timezone

from core.generations import store
from demo.place_factories import CooperativeFactory
from demo.shop_factories import CategoryFactory, ProductFactory
from shop import shelf_rows
from shop.models import Shelf
from shop.rack import ORDERS, after, make, racks

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf():
    """Twelve rows, as another process wrote them a while ago; this one has read them, in every order."""
    maker, category = CooperativeFactory(), CategoryFactory()
    before = timezone.now() - datetime.timedelta(hours=1)
    for number in range(12):
        Shelf.objects.create(
            product=ProductFactory(name=f"Pane {number}", producer=maker, category=category),
            category=category,
            cooperative=maker,
            price_from=Decimal(number * 3 + 1),
            price_to=Decimal(40),
            available=number % 4,
            since=before,
            title_it=f"Pane {number}",
            title_en="" if number % 3 else f"Bread {number}",
            position=f"0001{number:04d}",
            holds="gluten eggs" if number % 2 else "gluten",
            written=before,
        )
    racks.forget()
    for name in ORDERS:
        racks.get("it").order(name)
    yield Shelf.objects.order_by("position")
    racks.forget()


def changed(rows, **columns):
    """By another process: nothing is told to this one but that something has changed."""
    Shelf.objects.filter(pk__in=[row.pk for row in rows]).update(written=timezone.now(), **columns)
    store.bump("soft-it")


def told(rack):
    orders = {name: [rack.rows[number].product for number in rack.order(name)] for name in ("", *ORDERS)}
    return list(rack.rows), {key: bits for key, bits in rack.holds.items() if bits}, orders


def as_read_anew():
    return told(make(shelf_rows.read("it"), "it"))


@pytest.mark.parametrize(
    "columns",
    [
        {"price_from": Decimal("2.50")},
        {"price_from": Decimal("60.00")},
        {"available": 0},
        {"available": 9},
        {"holds": "nuts"},
        {"holds": ""},
        {"title_it": "Àncora pane"},
        {"title_it": ""},
        {"title_en": "Other bread"},
        {"position": "00009999"},
        {"category": "another"},
        {"cooperative": "another"},
    ],
    ids=str,
)
def test_what_changed_elsewhere_is_taken_over_as_if_all_were_read_anew(shelf, columns):
    if columns.get("category"):
        columns = {"category": CategoryFactory()}
    if columns.get("cooperative"):
        columns = {"cooperative": CooperativeFactory()}

    changed([shelf[3], shelf[8]], **columns)

    assert told(racks.get("it")) == as_read_anew()


def test_rows_that_came_and_went_are_seen_too(shelf):
    gone, model = shelf[2], shelf[5]
    gone.delete()
    store.bump("soft-it")
    assert told(racks.get("it")) == as_read_anew()

    model.pk, model.product, model.written = None, ProductFactory(name="Nuovo"), timezone.now()
    model.save()
    store.bump("soft-it")
    assert told(racks.get("it")) == as_read_anew()

    new = model
    shelf[0].delete()
    new.pk, new.product = None, ProductFactory(name="Un altro")
    new.save()
    store.bump("soft-it")
    assert told(racks.get("it")) == as_read_anew()


def test_a_row_that_was_committed_late_is_not_missed(shelf):
    now = timezone.now()
    changed([shelf[1]], available=7)
    racks.get("it")

    Shelf.objects.filter(pk=shelf[4].pk).update(written=now - datetime.timedelta(seconds=20), available=8)
    store.bump("soft-it")

    assert told(racks.get("it")) == as_read_anew()


def test_a_changed_price_costs_three_queries_and_not_the_whole_shelf(shelf, django_assert_num_queries):
    changed([shelf[3]], price_from=Decimal("2.50"))

    with django_assert_num_queries(3) as asked:
        racks.get("it")

    assert "WHERE" in asked.captured_queries[1]["sql"]
    with django_assert_num_queries(0):
        racks.get("it")


class Emptied(dict):
    """As when another thread finds it full right after this one has added to it."""

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.clear()


class Growing(dict):
    """As when another thread sorts the rows by one more order while this one looks through them."""

    def items(self):
        for pair in super().items():
            self[f"after {pair[0]}"] = []
            yield pair


def test_a_list_is_given_although_another_reader_throws_all_lists_away(shelf):
    rack = replace(racks.get("it"), listed=Emptied())

    assert rack.products(rack.all, "") == [row.product for row in rack.rows]


def test_a_rack_is_followed_while_another_reader_sorts_it(shelf):
    rack = replace(racks.get("it"), orders=Growing(racks.get("it").orders))
    row = rack.rows[3]

    followed = after(rack, [(row, row._replace(cents=row.cents + 1))])

    assert followed.rows[3].cents == row.cents + 1
    assert set(followed.orders) == {"new", "name"}
