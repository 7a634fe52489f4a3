"""What was sold, told by product, cooperative and month; what runs low. Only what was paid or left counts."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from core.models import User
from shop import fulfilment, refunding, sales
from shop.desk import reports
from shop.models import Order, Stock

YEAR = datetime.date(2000, 1, 1), datetime.date(2100, 1, 1)


@pytest.fixture
def two_orders(shop, visitor_of, client):
    """Two panettoni that are paid for, and one that never is."""
    panettone = shop.variant(sku="PAN-1", price="25.00", stock=10)
    for quantity in (2, 1):
        visitor = visitor_of(client)
        visitor.add(panettone.sku, quantity)
        assert visitor.order().status_code == 303
    paid, unpaid = Order.objects.order_by("pk")
    fulfilment.pay(paid)
    return paid, unpaid


@pytest.fixture
def keeper(client, two_orders) -> User:
    """Signs in last: whoever buys is a visitor."""
    user = User.objects.create_superuser("keeper", password="x")
    client.force_login(user)
    return user


def test_only_what_was_paid_or_left_is_counted(two_orders):
    expected = [(1, 2, Decimal("50.00"))]

    for find in (sales.by_product, sales.by_cooperative, sales.by_month):
        assert [(row.orders, row.pieces, row.amount) for row in find(*YEAR)] == expected
    assert sales.by_product(*YEAR)[0].what == "Panettone"
    assert sales.by_cooperative(*YEAR)[0].what == "In Opera"


def test_an_order_cancelled_after_it_was_paid_is_not_a_sale(two_orders):
    fulfilment.cancel(two_orders[0], why="Ci ha ripensato")

    assert sales.by_product(*YEAR) == []


def test_a_period_holds_both_its_days(two_orders):
    today = timezone.localdate()
    day = datetime.timedelta(days=1)

    assert sales.by_product(today, today) != []
    assert sales.by_product(today - 2 * day, today - day) == []
    assert sales.by_product(today + day, today + 2 * day) == []


def test_the_screen_shows_the_period_and_the_file_says_the_same(client, keeper):
    shown = client.get("/admin/sales/")
    file = client.get("/admin/sales/product.csv").content.decode("utf-8-sig")

    assert shown.context["total"] == {"pieces": 2, "amount": Decimal("50.00")}
    assert file.splitlines()[1] == "Panettone;1;2;50,00"


def test_a_period_turned_round_is_said_and_this_year_is_shown(client, keeper):
    shown = client.get("/admin/sales/?first=2026-03-01&last=2026-02-01")

    assert shown.status_code == 200
    assert shown.context["form"].errors == {"last": ["L’ultimo giorno viene prima del primo."]}
    assert shown.context["first"].day == shown.context["first"].month == 1


@pytest.mark.parametrize(
    "period", ["first=x&last=9999-12-31", "first=0001-01-01&last=9999-12-31", "first=%00"]
)
def test_no_period_breaks_the_screen(client, keeper, period):
    assert client.get(f"/admin/sales/?{period}").status_code in (200, 400)
    assert client.get("/admin/sales/nothing.csv").status_code == 404


def test_what_a_spreadsheet_would_reckon_with_is_sent_as_text(client, keeper):
    product = Order.objects.first().items.first().variant.product
    product.name = "=1+1"
    product.save()

    assert (
        client.get("/admin/sales/product.csv")
        .content.decode("utf-8-sig")
        .splitlines()[1]
        .startswith("'=1+1;")
    )


def test_what_runs_low_is_told_with_what_is_left(two_orders):
    Stock.objects.update(on_hand=7, low_at=5)  # three are reserved or promised

    assert [(variant.sku, variant.left) for variant in sales.running_low()] == [("PAN-1", 4)]

    Stock.objects.update(low_at=3)
    assert list(sales.running_low()) == []


def test_of_much_that_runs_low_the_report_shows_the_first_and_leads_to_the_rest(client, keeper, monkeypatch):
    Stock.objects.update(on_hand=7, low_at=5)
    page = client.get("/admin/sales/").content.decode()
    monkeypatch.setattr(reports, "MOST_LOW", 0)
    none = client.get("/admin/sales/").content.decode()

    assert (page.count(">PAN-1<"), page.count('href="/admin/stock/low/"')) == (1, 1)
    assert none.count(">PAN-1<") == 0


def test_what_was_given_back_is_taken_off(two_orders):
    order = two_orders[0]
    item = order.items.get()
    refunding.refund(order, {item.pk: 1}, restock=False, why="Rotto", who=None, key="a")

    for find in (sales.by_product, sales.by_cooperative, sales.by_month):
        assert [(row.orders, row.pieces, row.amount) for row in find(*YEAR)] == [(1, 1, Decimal("25.00"))]
