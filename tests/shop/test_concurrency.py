"""Buyers who meet: real threads, real connections, PostgreSQL."""

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db.models import Sum
from django.test import Client
from django.utils import timezone

from core import tick
from core.models import Letter
from shop import fulfilment, names
from shop.models import (
    Basket,
    BasketItem,
    Order,
    OrderItem,
    OrderState,
    StockMovement,
    Voucher,
    VoucherUse,
)
from tests.shop.meeting import at_once

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("letters_wait", "connection_for_each"),
]
ROOT = Path(__file__).resolve().parents[2]


def test_forty_checkouts_for_ten_units_make_ten_orders(shop, panettone, visitor_of, stock_of, settings):
    settings.LIMITS_TIMES = 10  # all forty write the same e-mail address
    buyers = [visitor_of(Client()) for _each in range(40)]
    forms = []
    for buyer in buyers:
        assert buyer.add(panettone.sku).status_code == 303
        forms.append(buyer.form())

    answers = at_once([lambda b=b, f=f: b.send(f) for b, f in zip(buyers, forms, strict=True)])

    codes = [answer.status_code for answer in answers]
    assert codes.count(303) == 10
    assert codes.count(409) == 30
    assert all("esaurito" in answer.content.decode() for answer in answers if answer.status_code == 409)
    assert stock_of(panettone) == (10, 10)
    assert sorted(Order.objects.values_list("ref", flat=True)) == [
        f"VM-{timezone.localdate().year}-{number:05d}" for number in range(1, 11)
    ]
    assert OrderItem.objects.aggregate(sum=Sum("held"))["sum"] == 10
    assert StockMovement.objects.aggregate(sum=Sum("quantity"))["sum"] == 10
    assert Letter.objects.filter(kind="order_placed").count() == 10
    # Who was refused still has the basket.
    assert BasketItem.objects.count() == 30


def test_the_same_order_posted_five_times_at_once_is_one_order(shop, panettone, visitor_of, stock_of):
    buyer = visitor_of(Client())
    buyer.add(panettone.sku, 2)
    typed = buyer.form()
    tabs = [twin(buyer, visitor_of) for _each in range(5)]

    answers = at_once([lambda tab=tab: tab.send(typed) for tab in tabs])

    assert [answer.status_code for answer in answers] == [303] * 5
    assert len({answer["Location"] for answer in answers}) == 1
    assert Order.objects.count() == 1
    assert stock_of(panettone) == (10, 2)
    assert Letter.objects.filter(kind="order_placed").count() == 1


def test_the_same_order_through_the_api_without_a_key_is_one_order(
    shop, panettone, visitor_of, checkout_data
):
    buyer = visitor_of(Client())
    buyer.add(panettone.sku)
    tabs = [twin(buyer, visitor_of) for _each in range(5)]
    data = {name: value for name, value in checkout_data.items() if name != "idempotency_key"}

    answers = at_once(
        [lambda t=t: t.client.post("/api/checkout/", data, content_type="application/json") for t in tabs]
    )

    assert Order.objects.count() == 1
    assert {answer.status_code for answer in answers} <= {200, 201, 409}
    assert len({answer.json()["ref"] for answer in answers if answer.status_code < 300}) == 1


def test_ten_additions_at_once_sum_exactly(shop, panettone, visitor_of):
    buyer = visitor_of(Client())
    buyer.add(panettone.sku)
    tabs = [twin(buyer, visitor_of) for _each in range(9)]

    answers = at_once([lambda tab=tab: tab.add(panettone.sku) for tab in tabs])

    assert [answer.status_code for answer in answers] == [303] * 9
    assert BasketItem.objects.get().quantity == 10


def test_two_first_additions_of_one_session_end_in_one_basket(shop, visitor_of):
    one, two = shop.variant(), shop.variant()
    buyer = visitor_of(Client())
    buyer.client.session.save()  # a session without a basket
    tabs = [twin(buyer, visitor_of) for _each in range(2)]

    at_once([lambda: tabs[0].add(one.sku), lambda: tabs[1].add(two.sku)])

    assert Basket.objects.count() == 1
    assert set(BasketItem.objects.values_list("variant", flat=True)) == {one.pk, two.pk}


def test_two_buyers_of_the_same_two_things_do_not_block_each_other_for_ever(shop, visitor_of, stock_of):
    one, two = shop.variant(stock=40), shop.variant(stock=40)
    buyers = [visitor_of(Client()) for _each in range(16)]
    for number, buyer in enumerate(buyers):
        for variant in (one, two) if number % 2 else (two, one):
            buyer.add(variant.sku)
    forms = [buyer.form() for buyer in buyers]

    answers = at_once([lambda b=b, f=f: b.send(f) for b, f in zip(buyers, forms, strict=True)])

    assert [answer.status_code for answer in answers] == [303] * 16
    assert stock_of(one) == stock_of(two) == (40, 16)


def test_cancelling_and_expiring_at_once_gives_stock_back_once(shop, panettone, visitor_of, stock_of):
    buyer = visitor_of(Client())
    buyer.add(panettone.sku, 3)
    buyer.order()
    order = Order.objects.get()
    late = order.pay_by + datetime.timedelta(days=1)

    def cancel():
        try:
            return fulfilment.cancel(order, why="twice")
        except fulfilment.WrongState:
            return None

    at_once(
        [
            cancel,
            cancel,
            cancel,
            lambda: fulfilment.expire_unpaid(late),
            lambda: fulfilment.expire_unpaid(late),
        ]
    )

    order.refresh_from_db()
    assert order.status in (OrderState.CANCELLED, OrderState.EXPIRED)
    assert stock_of(panettone) == (10, 0)
    assert order.log.count() == 2
    assert Letter.objects.exclude(kind="order_placed").count() == 1


KILLED = """
import json, os, sys
import django

django.setup()
from django.test import Client
from core import letters

# The process dies after the commit and before the letter leaves.
letters.nudge = lambda: os._exit(9)
client = Client()
client.cookies["sessionid"] = sys.argv[1]
client.post(sys.argv[2], json.loads(sys.argv[3]))
os._exit(0)
"""


def test_a_letter_whose_process_was_killed_leaves_at_the_next_tick(shop, panettone, visitor_of, mailoutbox):
    buyer = visitor_of(Client())
    buyer.add(panettone.sku)
    typed = buyer.form()

    died = in_another_process(KILLED, buyer.client.cookies["sessionid"].value, "/it/cassa/conferma/", typed)

    assert died.returncode == 9, died.stderr
    order = Order.objects.get()
    assert Letter.objects.get(about=order.ref).sent is None
    assert mailoutbox == []

    tick.run()

    assert [letter.subject for letter in mailoutbox] == [f"Il tuo ordine {order.ref}"]
    assert Letter.objects.get(about=order.ref).sent is not None
    assert names.of([panettone.pk])[panettone.pk]["it"].text in mailoutbox[0].body
    tick.run()
    assert len(mailoutbox) == 1


def twin(buyer, visitor_of):
    """The same browser in another tab: the same cookies, another connection."""
    client = Client()
    client.cookies.load({name: morsel.value for name, morsel in buyer.client.cookies.items()})
    return visitor_of(client)


def in_another_process(
    program: str, session: str, address: str, typed: dict
) -> subprocess.CompletedProcess[str]:
    database = settings.DATABASES["default"]
    host = database["HOST"] or database["OPTIONS"].get("host", "")
    url = f"postgres://{database['USER']}:{database['PASSWORD'] or ''}@/{database['NAME']}?host={host}"
    if database["PORT"]:
        url += f"&port={database['PORT']}"
    return subprocess.run(
        [sys.executable, "-c", program, session, address, json.dumps(typed)],
        cwd=ROOT,
        env=os.environ
        | {
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
        },
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_two_buyers_of_a_vouchers_last_use_are_one_order(shop, panettone, visitor_of):
    Voucher.objects.create(code="ULTIMO", kind="amount", value=5, most_uses=1)
    buyers = [visitor_of(Client()) for _each in range(4)]
    for buyer in buyers:
        buyer.add(panettone.sku)
        assert buyer.client.post("/it/carrello/buono/", {"voucher": "ULTIMO"}).status_code == 303
    forms = [buyer.form() for buyer in buyers]

    answers = at_once([lambda b=b, f=f: b.send(f) for b, f in zip(buyers, forms, strict=True)])

    assert sorted(answer.status_code for answer in answers) == [303, 409, 409, 409]
    assert VoucherUse.objects.count() == Order.objects.count() == 1
