"""Buyers of boxes and of what is in them, at the same moment: real threads, PostgreSQL."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from shop import fulfilment, inventory
from shop.models import BoxLine, Order, Reason, Stock, StockMovement
from shop.refusals import Refused
from tests.shop.meeting import at_once

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("letters_wait", "connection_for_each"),
]


def refused_or_done(work):
    try:
        work()
    except Refused:
        return False
    return True


def test_boxes_and_loose_pieces_share_the_last_ones(shop, visitor_of, stock_of, settings):
    settings.LIMITS_TIMES = 10  # all write the same e-mail address
    one, two = shop.variant(stock=12, price="4.00"), shop.variant(stock=20, price="3.00")
    boxes = [
        shop.variant(stock=0, price="9.00", product=shop.product(name)) for name in ("Grande", "Piccola")
    ]
    # The same two things in opposite order: who locks as they come would wait for each other for ever.
    for box, inside in zip(boxes, ((one, two), (two, one)), strict=True):
        for component in inside:
            BoxLine.objects.create(box=box, component=component)
    buyers = [visitor_of(Client()) for _each in range(24)]
    for number, buyer in enumerate(buyers):
        assert buyer.add([*boxes, one][number % 3].sku).status_code == 303
    forms = [buyer.form() for buyer in buyers]

    answers = at_once([lambda b=b, f=f: b.send(f) for b, f in zip(buyers, forms, strict=True)])

    assert sorted(answer.status_code for answer in answers) == [303] * 12 + [409] * 12
    assert stock_of(one) == (12, 12)
    boxed = Order.objects.filter(items__variant__in=boxes).count()
    assert stock_of(two) == (20, boxed)


def test_ten_at_once_take_five_promised_pieces(shop, stock_of):
    gown = shop.variant(stock=0)
    inventory.keep(gown.pk, to_come=5, comes_on=timezone.localdate() + datetime.timedelta(days=9))

    done = at_once([lambda: refused_or_done(lambda: inventory.reserve(gown.pk, 1)) for _each in range(10)])

    assert done.count(True) == 5
    assert stock_of(gown) == (0, 5)


def test_receipts_sales_and_parcels_at_once_leave_a_ledger_that_sums(shop, stock_of):
    loaf = shop.variant(stock=20)
    inventory.reserve(loaf.pk, 10)
    batch = loaf.batches.create(code="B1", best_before=timezone.localdate() + datetime.timedelta(days=9))
    works = [
        *[lambda: inventory.move(loaf.pk, 3, Reason.RECEIPT, batch=batch)] * 5,
        *[lambda: inventory.ship(loaf.pk, 1, about="VM")] * 10,
        *[lambda: inventory.move(loaf.pk, -1, Reason.COUNTER_SALE)] * 5,
    ]

    done = at_once([lambda work=work: refused_or_done(work) for work in works])

    assert done.count(True) == 20
    assert stock_of(loaf) == (20, 0)
    assert sum(StockMovement.objects.filter(variant=loaf).values_list("quantity", flat=True)) == 20
    batch.refresh_from_db()
    of_batch = sum(StockMovement.objects.filter(batch=batch).values_list("quantity", flat=True))
    assert batch.remaining == of_batch
    assert batch.remaining <= Stock.objects.get(variant=loaf).on_hand


def test_cancelling_a_box_twice_gives_its_contents_back_once(shop, visitor_of, stock_of):
    one = shop.variant(stock=5)
    box = shop.variant(stock=0, product=shop.product("Scatola"))
    BoxLine.objects.create(box=box, component=one, quantity=2)
    buyer = visitor_of(Client())
    buyer.add(box.sku, 2)
    buyer.order()
    order = Order.objects.get()

    done = at_once(
        [lambda: refused_or_done(lambda: fulfilment.cancel(order, why="twice")) for _each in range(4)]
    )

    assert done.count(True) == 1
    assert stock_of(one) == (5, 0)
