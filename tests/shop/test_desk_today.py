"""What "Oggi" tells the shop of orders: to ship, late, collected today, refused refunds, invoices, letters."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from config import roles
from core.models import Letter, User
from demo.shop_factories import CategoryPageFactory, place_order
from demo.telling_factories import plant_site
from shop import fulfilment, refunding
from shop.drafts import Particulars
from shop.models import Order, OrderItem, Refund, Stock
from shop.ordering import Address

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters_wait")]
MILAN = Address("via Prova 1", "20129", "Milano", "MI")


def headings(client) -> dict[str, list[str]]:
    client.force_login(
        User.objects.filter(username="keeper").first() or User.objects.create_superuser("keeper")
    )
    panels = client.get("/admin/").context["panels"]
    shown = panels[0].get_context_data({"request": client.get("/admin/").wsgi_request})["shown"]
    return {each.name: [job.title for job in each.jobs] for each in shown}


def test_each_order_stands_where_it_asks_for_something(client, panettone):
    said = {"delivery_method": "delivery", "payment_method": "bank_transfer", "address": MILAN}
    order = fulfilment.pay(place_order(panettone, invoice=Particulars(tax_code="RSSDAA80A41F205X"), **said))
    collected = place_order(panettone)
    Order.objects.filter(pk=collected.pk).update(pickup_on=timezone.localdate())
    before = headings(client)
    assert before["dispatch"] == ["Giornata di spedizione"]
    assert before["pickups"] == [collected.ref]
    assert before["invoices"] == [order.ref]
    assert {"late", "troubled"}.isdisjoint(before)

    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    OrderItem.objects.filter(order=order).update(leaves_by=yesterday)
    refunding.refund(order, {order.items.get().pk: 1}, restock=False, why="Rotto", who=None, key="a")
    assert "late" not in headings(client)  # nothing is left in it
    Refund.objects.update(state="failed")
    Letter.objects.filter(kind="order_paid").update(attempts=3, last_error="550")

    after = headings(client)
    assert after["troubled"] == [order.ref]
    assert len(after["shop-letters"]) == 1


def test_what_was_promised_for_yesterday_is_late_until_it_leaves(client, panettone):
    said = {"delivery_method": "delivery", "payment_method": "bank_transfer", "address": MILAN}
    order = fulfilment.pay(place_order(panettone, **said))
    OrderItem.objects.update(leaves_by=timezone.localdate() - datetime.timedelta(days=1))
    assert headings(client)["late"] == [order.ref]

    fulfilment.ship(order, tracking="A1")

    assert "late" not in headings(client)


def test_the_shops_two_busiest_screens_cost_as_much_with_thirty_orders_as_with_three_and_little(
    client, panettone, count_queries
):
    """For whom the shop belongs to, with the headings of orders full."""
    plant_site()
    CategoryPageFactory()
    roles.grant()
    keeper = User.objects.create_user("bottega", password="x")
    keeper.groups.add(Group.objects.get(name="Bottega"))
    client.force_login(keeper)
    Stock.objects.update(on_hand=1000)
    parcel = {"delivery_method": "delivery", "payment_method": "bank_transfer", "address": MILAN}
    invoiced = {**parcel, "invoice": Particulars(tax_code="RSSDAA80A41F205X")}
    today = timezone.localdate()
    cost = []
    for thirds in (1, 9):
        for _each in range(thirds):
            paid = fulfilment.pay(place_order(panettone, **invoiced))
            place_order(panettone, **parcel)
            place_order(panettone)
        OrderItem.objects.filter(order__status="paid").update(leaves_by=today - datetime.timedelta(days=1))
        Order.objects.filter(delivery_method="pickup").update(pickup_on=today)
        refunding.refund(paid, {}, delivery=paid.delivery, restock=False, why="Rotto", who=None, key=paid.ref)
        cost.append((count_queries("/admin/"), count_queries(f"/admin/orders/{paid.pk}/")))

    assert cost[0] == cost[1]
    assert max(cost[0]) <= 30, cost
