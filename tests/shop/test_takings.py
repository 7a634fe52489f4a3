"""The takings register: by day and rate, as VAT was frozen; refunds on their own day; the till and invoices apart."""

import datetime
import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from core.models import User
from core.opening import ROME
from demo.shop_factories import place_order
from shop import fulfilment, refunding, takings
from shop.drafts import Particulars
from shop.models import BoxLine, Order, OrderVat, Refund
from shop.ordering import Address

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters_wait")]

FIRST, LAST = datetime.date(2026, 11, 1), datetime.date(2026, 11, 30)
MILAN = Address("via Prova 1", "20129", "Milano", "MI")
PARIS = Address("1 rue Zola", "75011", "Paris", "", "FR")


@pytest.fixture
def keeper(client) -> User:
    user = User.objects.create_superuser("keeper", "keeper@example.org", password="x")
    client.force_login(user)
    return user


def paid(variant, day, quantity=1, **said) -> Order:
    said = {"delivery_method": "delivery", "payment_method": "bank_transfer", "address": MILAN, **said}
    order = fulfilment.pay(place_order(variant, quantity, **said))
    Order.objects.filter(pk=order.pk).update(paid_at=moment(day))
    return order


def moment(day, hour=12):
    return datetime.datetime(2026, 11, day, hour, tzinfo=ROME)


def test_a_box_counts_by_its_rates_and_delivery_with_them(shop, panettone):
    coffee = shop.variant(rate="Caffè, abiti, borse", price="10.00")
    box = shop.variant(stock=0, price="31.00")
    BoxLine.objects.create(box=box, component=panettone, quantity=1)
    BoxLine.objects.create(box=box, component=coffee, quantity=1)
    order = paid(box, 3)

    rows = takings.register(FIRST, LAST)

    assert [(row.day.day, row.rate, row.orders) for row in rows] == [(3, Decimal(10), 1), (3, Decimal(22), 1)]
    frozen = {row.rate: (row.net, row.vat) for row in OrderVat.objects.filter(order=order)}
    assert {row.rate: (row.net, row.vat) for row in rows} == frozen
    assert takings.sums(rows).gross == order.total


def test_a_day_ends_at_midnight_in_rome(shop, panettone):
    order = paid(panettone, 3)
    Order.objects.filter(pk=order.pk).update(
        paid_at=datetime.datetime(2026, 11, 3, 23, 30, tzinfo=datetime.UTC)
    )

    assert [row.day.day for row in takings.register(FIRST, LAST)] == [4]


def test_a_refund_counts_on_its_own_day_once_it_is_made(shop, panettone, keeper):
    order = paid(panettone, 3, 2)
    item = order.items.get()
    refund = refunding.refund(
        order, {item.pk: 1}, restock=False, why="Rotto", who=keeper, key="a", delivery=Decimal(0)
    )
    assert takings.sums(takings.register(FIRST, LAST)).given_back == 0

    refunding.done_by_hand(refund, keeper)
    Refund.objects.update(done_at=moment(9))

    rows = takings.register(FIRST, LAST)
    assert [(row.day.day, row.sold, row.given_back, row.gross) for row in rows] == [
        (3, order.total, 0, order.total),
        (9, 0, Decimal("25.00"), Decimal("-25.00")),
    ]
    assert (rows[1].net, rows[1].vat) == (-refund.vat_rows.get().net, -refund.vat_rows.get().vat)
    assert takings.sums(rows).gross == order.total - 25


def test_the_till_and_invoices_stand_apart_and_what_is_not_paid_nowhere(shop, panettone):
    in_store = place_order(panettone)
    fulfilment.prepare(in_store)
    fulfilment.deliver(in_store)
    place_order(panettone, delivery_method="delivery", payment_method="bank_transfer", address=MILAN)
    invoiced = paid(panettone, 5, invoice=Particulars(tax_code="RSSDAA80A41F205X"))

    assert takings.register(datetime.date(2020, 1, 1), datetime.date(2100, 1, 1)) == []
    assert takings.sums(takings.register(FIRST, LAST, invoiced=True)).gross == invoiced.total


def test_what_goes_to_consumers_abroad_is_counted_without_vat_and_warned_of(client, shop, panettone, keeper):
    order = paid(panettone, 3, address=PARIS)
    paid(panettone, 3)
    net = OrderVat.objects.get(order=order).net
    assert takings.to_consumers_abroad(2026) == net
    assert "parlane adesso" not in client.get("/admin/takings/?month=2026-11").content.decode()

    OrderVat._base_manager.filter(order=order).update(net=Decimal("8000.00"))

    assert "parlane adesso" in client.get("/admin/takings/?month=2026-11").content.decode()


def test_the_files_say_what_the_screen_says(client, shop, panettone, keeper):
    order = paid(panettone, 3)

    text = client.get("/admin/takings/register.csv?month=2026-11").content.decode("utf-8-sig")
    book = load_workbook(io.BytesIO(client.get("/admin/takings/register.xlsx?month=2026-11").content))

    told = f"{order.total:.2f}".replace(".", ",")
    assert text.splitlines()[1].startswith(f"2026-11-03;10,00;1;{told};0,00;{told};")
    cells = [cell.value for cell in list(book.active)[1]]
    assert (cells[0].day, cells[1:4]) == (3, [10, 1, float(order.total)])


@pytest.mark.parametrize("month", ["", "2026-13", "x", "0001-01", "9999-12"])
def test_no_month_breaks_the_screen(client, keeper, shop, month):
    assert client.get(f"/admin/takings/?month={month}").status_code == 200
    assert client.get("/admin/takings/register.pdf").status_code == 404
