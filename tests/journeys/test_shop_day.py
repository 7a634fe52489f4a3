"""A day in the shop: parcels chosen, packed and gone; money given back; a withdrawal handled; an invoice read."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Callable
from decimal import Decimal

import pytest
from defusedxml import ElementTree
from django.urls import reverse
from playwright.sync_api import Page, expect

from demo.shop_factories import place_order
from shop import fulfilment, inventory
from shop.drafts import Address, Particulars
from shop.models import Invoice, Order, OrderState, Reason, Refund, RefundState, Shipment, Stock, Variant

pytestmark = pytest.mark.journey

SKU = "TAR-FIN-250"
MILAN = Address("Via Torino 1", "20123", "Milano", "MI")
DESK = {"viewport": {"width": 1280, "height": 900}}
SECONDS = 20_000


class Hand:
    """Of `bottega`, at the desk: it counts what it presses, and how long that took."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks, self.began = page, 0, time.monotonic()

    def press(self, name: str, *, role: str = "button") -> None:
        self.clicks += 1
        self.page.locator("main").get_by_role(role, name=name).first.click()
        self.page.wait_for_load_state()

    def beside(self, name: str) -> str:
        """What opens beside the desk, to be printed."""
        self.clicks += 1
        with self.page.context.expect_page() as opened:
            self.page.locator("main").get_by_role("link", name=name).click()
        opened.value.wait_for_load_state()
        text = opened.value.locator("body").inner_text()
        opened.value.close()
        return text

    def fetch(self, name: str) -> bytes:
        self.clicks += 1
        with self.page.expect_download() as coming:
            self.page.locator("main").get_by_role("link", name=name).first.click()
        return coming.value.path().read_bytes()

    def told(self, orders: int) -> str:
        return f"{orders} orders: {self.clicks} clicks, {time.monotonic() - self.began:.1f} s"


@pytest.fixture(autouse=True)
def the_same_provider(site, settings):
    """What the test places itself may be paid by card too."""
    for name, value in site.stripe.settings.items():
        setattr(settings, name, value)


@pytest.fixture
def hand(enter) -> Hand:
    page = enter(**DESK)
    page.goto("/admin/login/")
    page.fill("[name=username]", "bottega")
    page.fill("[name=password]", "demo")
    page.locator("form button[type=submit]").first.click()
    page.wait_for_url("**/admin/")
    return Hand(page)


def bought(email: str, pieces: int = 1, **said) -> Order:
    """Placed as visitors place it, by Italians who have it sent to Milan."""
    variant = Variant.objects.get(sku=SKU)
    inventory.move(variant.pk, pieces, Reason.RECEIPT)  # the shelf stays as the other journeys know it
    said = {"payment_method": "bank_transfer", "delivery_method": "delivery", "address": MILAN, **said}
    return place_order(variant, pieces, email=email, phone="+39 02 1234567", **said)


def bought_by_card(page: Page, email: str, pieces: int) -> Order:
    """From the address that a buyer has for paying, through the provider's page."""
    order = bought(email, pieces, payment_method="card")
    page.goto(reverse("shop:order_pay", kwargs={"ref": order.ref, "token": order.token}))
    page.locator("button[name=do][value=card]").click()
    page.get_by_role("button", name="Pay", exact=True).click()
    page.wait_for_url(f"**/ordine/{order.ref}/*/")
    order.refresh_from_db()
    assert order.status == OrderState.PAID
    return order


def address_of(order: Order) -> str:
    return reverse("shop:order", kwargs={"ref": order.ref, "token": order.token})


def until(holds: Callable[[], object]) -> None:
    """Letters and calls to the provider leave after the answer."""
    give_up = time.monotonic() + SECONDS / 1000
    while not holds():
        assert time.monotonic() < give_up, "it did not happen"
        time.sleep(0.2)


def dispatch(site, hand: Hand, orders: list[Order]) -> None:
    """From the list of what may leave to the letters with the numbers."""
    page = hand.page
    page.goto(f"{reverse('packing:index')}?{'&'.join(f'order={order.pk}' for order in orders)}")
    hand.press("Mettili sul tavolo")
    assert set(Order.objects.filter(pk__in=[one.pk for one in orders]).values_list("status", flat=True)) == {
        OrderState.PREPARING
    }
    picked, slips = hand.beside("Lista di prelievo"), hand.beside("Distinte di imballaggio")
    pieces = sum(item.quantity for order in orders for item in order.items.all())
    assert SKU in picked
    assert str(pieces) in picked
    assert "€" not in slips
    assert all(order.ref in slips for order in orders)
    rows = list(
        csv.DictReader(io.StringIO(hand.fetch("File del corriere").decode("utf-8-sig")), delimiter=";")
    )
    assert {row["Riferimento"] for row in rows} == {order.ref for order in orders}
    assert {(row["CAP"], row["Provincia"], row["Telefono"]) for row in rows} == {
        ("20123", "MI", "0039 02 1234567")
    }
    numbers = "".join(f"{order.ref};TRK{order.pk:06d};BRT\n" for order in orders)
    hand.clicks += 1
    page.locator("[name=file]").set_input_files(
        {
            "name": "numeri.csv",
            "mimeType": "text/csv",
            "buffer": f"Riferimento;Tracking;Corriere\n{numbers}".encode(),
        }
    )
    hand.press("Controlla il file")
    assert not Shipment.objects.filter(order__in=orders).exists()
    hand.press(f"Scrivi {len(orders)} righe")
    until(lambda: Shipment.objects.filter(order__in=orders).count() == len(orders))
    for order in orders:
        order.refresh_from_db()
        assert (order.status, order.shipments.get().tracking) == (OrderState.SHIPPED, f"TRK{order.pk:06d}")
        until(lambda order=order: told_of(site, order, f"TRK{order.pk:06d}"))


def told_of(site, order: Order, words: str) -> bool:
    letters = (letter.get_body(("plain",)).get_content() for letter in site.letters_to(order.email))
    return any(words in text and order.ref in text for text in letters)


def a_day(site, hand: Hand, number: int) -> None:
    before = Stock.objects.get(variant__sku=SKU)
    orders = [fulfilment.pay(bought(f"parcel-{n}@example.org")) for n in range(number)]

    dispatch(site, hand, orders)

    after = Stock.objects.get(variant__sku=SKU)
    assert (after.on_hand, after.reserved) == (before.on_hand, before.reserved)
    print(hand.told(number))  # noqa: T201 - the measure, for `-s` and the proof's log
    assert hand.clicks <= 7
    hand.page.goto(address_of(orders[0]))
    expect(hand.page.locator("main")).to_contain_text(f"TRK{orders[0].pk:06d}")


def test_three_parcels_leave_in_seven_clicks(site, hand):
    a_day(site, hand, 3)


@pytest.mark.proof
def test_forty_parcels_leave_in_seven_clicks(site, hand):
    a_day(site, hand, 40)


def refunded(site, order: Order) -> Refund:
    """The only refund, once the provider has taken it and says that it is made."""
    source = order.payments.get().transaction_id
    until(lambda: site.stripe.refunds_of(source))
    (made,) = site.stripe.refunds_of(source)
    assert site.stripe.send(site.stripe.event("refund.updated", made)) == 200
    refund = Refund.objects.get(order=order)
    assert (refund.state, made["amount"]) == (RefundState.DONE, int(refund.amount * 100))
    return refund


def test_a_part_is_given_back_by_card_and_told(site, hand, page):
    order = bought_by_card(page, "part@example.org", 3)
    item = order.items.get()
    desk = hand.page
    desk.goto(reverse("orders:edit", args=[order.pk]))
    hand.press("Rimborsa", role="link")
    desk.fill(f"[name=line-{item.pk}]", "1")
    desk.fill("[name=why]", "Un sacchetto era rotto")
    hand.press("Rimborsa")

    refund = refunded(site, order)

    assert refund.amount == (item.total / 3).quantize(Decimal("0.01"))
    assert [(line.item_id, line.quantity) for line in refund.lines.all()] == [(item.pk, 1)]
    page.goto(address_of(order))
    expect(page.locator("#refunds")).to_contain_text("Un sacchetto era rotto")
    expect(page.locator("#refunds")).to_contain_text(f"{refund.amount:.2f}".replace(".", ","))
    until(lambda: told_of(site, order, "Un sacchetto era rotto"))


def test_a_withdrawal_is_sent_by_a_visitor_and_handled_to_its_refund(site, hand, page):
    order = bought_by_card(page, "withdraws@example.org", 2)
    fulfilment.ship(order)
    page.goto(address_of(order))
    page.locator("main").get_by_role("link", name="Recedere dal contratto qui").click()
    page.locator("main form [type=submit]").click()
    assert not order.withdrawals.exists()
    page.get_by_role("button", name="Conferma recesso").click()
    expect(page.locator("h1")).to_have_text("Abbiamo ricevuto il tuo recesso")
    case = order.withdrawals.get().case
    until(lambda: site.letters_to(order.email))

    hand.page.goto(reverse("withdrawals:edit", args=[case.pk]))
    for step in ("Accetta, e scrivi come rimandare la merce", "La merce è tornata", "Rimborsa"):
        hand.press(step)

    refund = refunded(site, order)
    case.refresh_from_db()
    assert (case.state, case.refund) == ("refunded", refund)
    assert refund.amount == order.total  # the whole order, with its delivery
    page.goto(address_of(order))
    expect(page.locator("#refunds")).to_contain_text(f"{refund.amount:.2f}".replace(".", ","))


def test_an_invoice_is_issued_and_its_file_read_back(site, hand):
    order = fulfilment.pay(bought("invoice@example.org", 2, invoice=Particulars(tax_code="RSSDAA80A41F205X")))
    hand.page.goto(reverse("orders:edit", args=[order.pk]))
    hand.press("Emetti la fattura")
    invoice = Invoice.objects.get(order=order)

    data = hand.fetch(invoice.file_name)

    assert data.decode() == invoice.xml
    told = {each.tag.rpartition("}")[2]: each.text for each in ElementTree.fromstring(data).iter()}
    assert told["ImportoTotaleDocumento"] == f"{order.total:.2f}"
    assert told["Numero"] == invoice.told
