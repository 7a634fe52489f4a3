"""The orders' screens: who sees them, what they print, which steps they let staff take."""

import pytest
from django.contrib.auth.models import Group
from django.db.models import F
from django.test import Client

from config import roles
from core.models import Letter, Organisation, User
from demo.shop_factories import ProductPageFactory, VariantFactory, place_order
from shop import fulfilment
from shop.models import Order, OrderLog, OrderNote, OrderPayment, Stock, StockMovement
from shop.ordering import Address

pytestmark = [pytest.mark.django_db, pytest.mark.once]

LIST = "/admin/orders/"
XSS = "<script>alert(1)</script>"


def member(name):
    roles.grant()
    user = User.objects.create_user(name.lower(), f"{name.lower()}@example.org")
    user.groups.add(Group.objects.get(name=name))
    return user


@pytest.fixture
def loaf():
    variant = VariantFactory(sku="PANE-1000")
    ProductPageFactory(product=variant.product, title="Pane di Opera")
    return variant


@pytest.fixture
def order(loaf):
    return place_order(loaf, 2)


@pytest.fixture
def parcel(loaf):
    """An order to be sent, paid by bank transfer."""
    organisation = Organisation.load()
    organisation.iban = "IT60X0542811101000000123456"
    organisation.save()
    return place_order(
        loaf,
        2,
        delivery_method="delivery",
        payment_method="bank_transfer",
        address=Address("via Prova 1", "20129", "Milano", "MI"),
    )


@pytest.fixture
def desk(client):
    client.force_login(member("Bottega"))
    return client


def screen(order):
    return f"{LIST}{order.pk}/"


def take(desk, order, code, **typed):
    return desk.post(
        f"{screen(order)}step/{code}/", {f"{code}-{name}": value for name, value in typed.items()}
    )


def state(order):
    return Order.objects.values_list("status", flat=True).get(pk=order.pk)


def test_the_role_opens_every_screen(desk, order):
    assert [desk.get(address).status_code for address in (LIST, f"{LIST}results/", screen(order))] == [
        200
    ] * 3


@pytest.mark.parametrize("name", ["Redazione", "Incontri", "Traduzioni", "Cooperativa"])
def test_other_roles_are_sent_away(client, order, name):
    client.force_login(member(name))

    for answer in (client.get(LIST), client.get(screen(order)), take(client, order, "cancel", why="no")):
        assert answer.status_code == 302
        assert answer.url == "/admin/"
    assert state(order) == "placed"


def test_a_stranger_is_asked_to_sign_in(client, order):
    assert client.get(screen(order)).url.startswith("/admin/login/")


def test_nobody_adds_or_deletes_an_order_by_hand(desk, order):
    administrator = User.objects.create_superuser("capo", "capo@example.org", "x")
    desk.force_login(administrator)

    assert desk.get(f"{LIST}new/").status_code == 404
    assert desk.post(f"{LIST}delete/{order.pk}/").status_code == 404
    assert b"/admin/orders/new/" not in desk.get(LIST).content
    assert Order.objects.count() == 1


def test_what_a_stranger_typed_is_printed_escaped(desk, loaf):
    order = place_order(loaf, 1, name=XSS, phone="<b>1</b>")
    Order.objects.filter(pk=order.pk).update(
        recipient=XSS, street=XSS, city=XSS, bill_street=XSS, delivery_method="delivery"
    )
    OrderNote.objects.create(order=order, message=XSS)

    for address in (LIST, screen(order)):
        text = desk.get(address).content.decode()
        assert XSS not in text
        assert "&lt;script&gt;alert(1)" in text
        assert "<b>1</b>" not in text


@pytest.mark.parametrize("typed", ["VM-", "rossi", "ADA@example", "555"])
def test_an_order_is_found_by_number_surname_address_and_telephone(desk, loaf, typed):
    found = place_order(loaf, 1, phone="+39 555 0101")
    other = place_order(loaf, 1, name="Ugo Bianchi", email="ugo@example.net")
    if typed == "VM-":
        typed = found.ref

    text = desk.get(LIST, {"q": typed}).content.decode()

    assert found.ref in text
    assert other.ref not in text


def test_the_list_is_filtered_by_state_method_and_day(desk, order, parcel):
    fulfilment.prepare(order)

    for asked, wanted in (
        ({"status": "placed"}, parcel),
        ({"payment_method": "pay_at_pickup"}, order),
        ({"delivery_method": "delivery"}, parcel),
    ):
        text = desk.get(LIST, asked).content.decode()
        assert [each.ref for each in (order, parcel) if each.ref in text] == [wanted.ref]
    assert order.ref not in desk.get(LIST, {"date_created_to": "2020-01-01"}).content.decode()


def test_paid_and_shipped_are_each_logged_once_with_who_and_the_stock_falls(desk, parcel):
    take(desk, parcel, "pay", why="estratto conto del 12")
    take(desk, parcel, "prepare")
    take(desk, parcel, "ship", carrier="Corriere", tracking="AB123")

    steps = (
        OrderLog.objects.filter(order=parcel)
        .order_by("pk")
        .values_list("before", "after", "why", "who__username")
    )
    assert list(steps) == [
        ("", "placed", "", None),
        ("placed", "paid", "estratto conto del 12", "bottega"),
        ("paid", "preparing", "", "bottega"),
        ("preparing", "shipped", "", "bottega"),
    ]
    assert OrderPayment.objects.get(order=parcel).amount == parcel.total
    stock = Stock.objects.get(variant__sku="PANE-1000")
    assert (stock.on_hand, stock.reserved) == (8, 0)
    assert Letter.objects.filter(about=parcel.ref, kind="order_shipped").count() == 1
    text = desk.get(screen(parcel)).content.decode()
    assert "AB123" in text
    assert "estratto conto del 12" in text


def test_a_step_pressed_twice_is_taken_once(desk, parcel):
    take(desk, parcel, "pay")
    again = desk.post(f"{screen(parcel)}step/pay/", {}, follow=True)

    assert OrderPayment.objects.filter(order=parcel).count() == 1
    assert OrderLog.objects.filter(order=parcel, after="paid").count() == 1
    assert parcel.ref in again.content.decode()


def test_a_move_that_is_not_allowed_says_why_and_changes_nothing(desk, parcel):
    before = list(OrderLog.objects.values_list("pk", flat=True))

    answer = desk.post(f"{screen(parcel)}step/ship/", {"ship-tracking": "AB123"}, follow=True)

    assert f"L’ordine {parcel.ref} è" in answer.content.decode()
    assert state(parcel) == "placed"
    assert list(OrderLog.objects.values_list("pk", flat=True)) == before
    assert Stock.objects.get().reserved == 2
    assert StockMovement.objects.count() == 1


def test_only_steps_that_can_be_taken_are_offered(desk, parcel):
    def offered():
        text = desk.get(screen(parcel)).content.decode()
        return [code for code in ("pay", "prepare", "ship", "deliver", "cancel") if f"/step/{code}/" in text]

    assert offered() == ["pay", "cancel"]
    take(desk, parcel, "pay")
    assert offered() == ["prepare", "ship", "cancel"]
    take(desk, parcel, "ship")
    assert offered() == ["deliver"]


def test_to_cancel_one_says_why(desk, order):
    assert take(desk, order, "cancel", why="").status_code == 422
    assert state(order) == "placed"

    take(desk, order, "cancel", why="chiesto per telefono")

    assert state(order) == "cancelled"
    assert Stock.objects.get().reserved == 0
    assert OrderLog.objects.get(order=order, after="cancelled").why == "chiesto per telefono"


def test_the_state_has_no_field_to_type_into(desk, order):
    desk.post(screen(order), {"status": "delivered"})

    assert state(order) == "placed"


def test_a_note_is_kept_for_the_shop(desk, order):
    desk.post(f"{screen(order)}note/", {"message": "Passa sabato"})

    assert OrderNote.objects.get().message == "Passa sabato"
    assert OrderNote.objects.get().public is False
    assert OrderNote.objects.get().who.username == "bottega"
    assert "Passa sabato" in desk.get(screen(order)).content.decode()


def test_the_packing_slip_says_what_and_where_and_no_price(desk, parcel):
    slip = desk.get(f"/admin/orders/{parcel.pk}/slip/").content.decode()

    for said in (parcel.recipient, "via Prova 1", "20129 Milano", "Pane di Opera", "PANE-1000", ">2<"):
        assert said in slip
    assert "€" not in slip
    assert desk.get(f"/admin/orders/{parcel.pk}/").content.decode().count("/slip/") == 1


def test_a_step_needs_the_token(order):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(member("Bottega"))

    assert strict.post(f"{screen(order)}step/cancel/", {"cancel-why": "no"}).status_code == 403
    assert state(order) == "placed"


def test_a_transfer_that_came_too_late_is_recorded_and_the_screen_says_what_to_do(desk, parcel):
    fulfilment.expire_unpaid(parcel.pay_by.replace(year=2100))
    Stock.objects.update(kept_for_store=F("on_hand"))  # nothing is left to set aside again
    alert = "Pagato dopo la scadenza: da rimborsare o da ordinare di nuovo."
    assert alert not in desk.get(screen(parcel)).content.decode()

    answer = desk.post(f"{screen(parcel)}step/pay_late/", {"pay_late-why": ""}, follow=True)

    assert alert in answer.content.decode()
    assert "pay_late" not in answer.content.decode()
    assert OrderPayment.objects.get().amount == parcel.total
    parcel.refresh_from_db()
    assert parcel.status == "expired"
