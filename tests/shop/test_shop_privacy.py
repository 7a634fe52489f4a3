"""What the shop knows about somebody can be exported, erased and goes by itself in time (law.md L44)."""

import datetime
import uuid

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from core import personal_data, tick
from shop import fulfilment, privacy, registrations
from shop.models import Basket, Order, Withdrawal

NOW = timezone.now()


def test_all_about_an_address_is_exported(placed, client):
    records = personal_data.export("ANNA@example.org")["orders"]

    assert [record["ref"] for record in records] == [placed.ref]
    assert records[0]["street"] == "Via Bellezza 12"
    assert records[0]["lines"] == ["2 × Panettone"]
    assert "orders" not in personal_data.export("somebody@example.org")


def test_a_served_order_is_kept_for_the_accounts_without_its_telephone(placed):
    Order.objects.update(phone="02 1234567")
    fulfilment.pay(placed)

    assert registrations.erase_orders("anna@example.org") == 1

    order = Order.objects.get()
    assert (order.name, order.phone, order.city) == ("Anna Bianchi", "", "Milano")


def test_an_order_that_was_never_served_loses_every_name(placed):
    fulfilment.cancel(placed, why="")

    assert registrations.erase_orders("anna@example.org") == 1

    order = Order.objects.get()
    assert (order.email, order.name, order.street, order.recipient) == ("", "—", "", "")
    assert order.total > 0
    assert privacy.orders_of("anna@example.org") == []


def test_an_order_that_was_paid_and_then_cancelled_is_kept_for_the_accounts(placed):
    Order.objects.update(phone="02 1234567")
    fulfilment.pay(placed)
    fulfilment.cancel(placed, why="")

    assert registrations.erase_orders("anna@example.org") == 1

    order = Order.objects.get()
    assert (order.name, order.email, order.phone) == ("Anna Bianchi", "anna@example.org", "")
    assert order.forgotten_at is None


def test_a_withdrawal_from_an_unknown_order_loses_its_names_with_the_address(placed):
    unknown, other = (
        Withdrawal.objects.create(
            key=uuid.uuid4(), reference=number, name="Anna", order_reference="x", email=email, language="it"
        )
        for number, email in (("R-1", "Anna@example.org"), ("R-2", "carla@example.org"))
    )
    assert privacy.orders_of("anna@example.org")[-1]["reference"] == "R-1"

    assert registrations.erase_orders("anna@example.org") == 1

    unknown.refresh_from_db()
    other.refresh_from_db()
    assert (unknown.name, unknown.email) == ("—", "")
    assert (other.name, other.email) == ("Anna", "carla@example.org")


def test_after_ten_years_only_the_sums_stay(placed):
    ten_years_on = NOW + privacy.ORDERS_KEPT + datetime.timedelta(days=1)

    assert registrations.purge_orders(NOW) == 0
    assert [registrations.purge_orders(ten_years_on) for _each in range(2)] == [1, 0]

    order = Order.objects.get()
    assert (order.email, order.name) == ("", "—")
    assert order.forgotten_at is not None


def test_old_withdrawals_lose_their_names(shop, client):
    row = Withdrawal.objects.create(
        key=uuid.uuid4(), reference="R-1", name="Anna", order_reference="x", email="a@b.it", language="it"
    )

    registrations.purge_orders(NOW + privacy.ORDERS_KEPT + datetime.timedelta(days=1))

    row.refresh_from_db()
    assert (row.name, row.email) == ("—", "")


@pytest.mark.parametrize(("days", "left"), [(29, 1), (31, 0)])
def test_a_basket_is_kept_for_thirty_days(shop, panettone, visitor, days, left):
    visitor.add(panettone.sku)

    personal_data.purge(NOW + datetime.timedelta(days=days))

    assert Basket.objects.count() == left
    assert visitor.basket().status_code == 200


def test_the_clock_does_the_shops_work():
    assert tick._jobs["unpaid orders"] is fulfilment.expire_unpaid
    assert "shelf" in tick._jobs


def test_expired_sessions_go(shop, panettone, visitor):
    visitor.add(panettone.sku)
    registrations.purge_sessions(NOW)
    assert Session.objects.count() == 1

    Session.objects.update(expire_date=NOW - datetime.timedelta(days=1))
    registrations.purge_sessions(NOW)

    assert not Session.objects.exists()


def test_what_was_typed_at_the_checkout_is_exported_erased_and_goes_with_the_order(shop, panettone, visitor):
    visitor.add(panettone.sku)
    visitor.form()
    assert personal_data.export("ANNA@example.org")["baskets"][0]["street"] == "Via Bellezza 12"
    assert registrations.erase_typed("Anna@Example.org") == 1
    assert Basket.objects.get().typed == {}
    seen = visitor.form()
    assert visitor.send(seen).status_code == 303
    assert Basket.objects.get().typed == {}
