"""One order on the desk: found by whatever a caller says, its address corrected, parts sent, money given back."""

from decimal import Decimal

import pytest

from core.models import Letter, User
from demo.shop_factories import place_order
from shop import fulfilment, order_search, paying, refunding
from shop.models import AddressCorrection, Order, OrderItem, Refund, Shipment, Stock
from shop.ordering import Address

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters_wait")]

MILAN = Address("via Prova 1", "20129", "Milano", "MI")
LIST = "/admin/orders/"
PHONE = "/admin/phone-order/"


@pytest.fixture
def keeper(client) -> User:
    user = User.objects.create_superuser("keeper", "keeper@example.org", password="x")
    client.force_login(user)
    return user


@pytest.fixture
def parcel(panettone) -> Order:
    order = place_order(
        panettone, 2, delivery_method="delivery", payment_method="bank_transfer", address=MILAN,
        phone="+39 333 / 12.34.567", name="Ada Rossi", recipient="Ugo Bianchi",
    )  # fmt: skip
    return fulfilment.pay(order)


@pytest.mark.parametrize(
    "said",
    [
        *("3331234567", "333 1234567", "0039 333 1234567", "+39333-1234567", "1234567"),
        *("rossi", "bianchi ugo", "ADA@example", "milano", "pan-cla", "1Z999"),
    ],
)
def test_an_order_is_found_by_what_the_caller_says(parcel, panettone, said):
    Shipment.objects.create(order=parcel, tracking="1Z999AA1")
    place_order(panettone, name="Eva Neri", email="eva@example.net", phone="02 555")

    found = list(order_search.find(Order.objects.all(), said))

    assert parcel in found
    assert len(found) == (2 if said == "pan-cla" else 1)


def test_an_order_is_found_by_its_number_with_and_without_the_year(parcel):
    number = int(parcel.ref.rpartition("-")[2])

    for said in (
        parcel.ref,
        parcel.ref.lower(),
        f"2026-{number}",
        f"{number}",
        f"{number:05d}",
        f"vm 2026 {number}",
    ):
        year = parcel.ref.split("-")[1]
        assert list(order_search.find(Order.objects.all(), said.replace("2026", year))) == [parcel]
    assert list(order_search.find(Order.objects.all(), "VM-1999-00001")) == []


def test_thirty_orders_cost_the_list_as_much_as_three(client, keeper, panettone, count_queries):
    Stock.objects.update(on_hand=100)
    for _each in range(3):
        place_order(panettone)
    few = count_queries(f"{LIST}results/")
    for _each in range(9):
        place_order(panettone)

    assert count_queries(f"{LIST}results/") == few


@pytest.mark.parametrize(
    "query",
    [
        "paid=yes",
        "leaves=late",
        "leaves=week",
        *[f"problem={kind}" for kind in ("any", "paid_late", "paid_twice")],
    ],
)
def test_every_filter_answers(client, keeper, parcel, query):
    OrderItem.objects.filter(order=parcel).update(leaves_by="2026-01-01")

    text = client.get(f"{LIST}results/?{query}").content.decode()

    assert (parcel.ref in text) == ("problem" not in query)


def test_ticked_orders_are_prepared_printed_and_taken_to_the_day_of_dispatch(client, keeper, parcel):
    many = f"{LIST}many/"

    assert "via Prova 1" in client.post(many, {"order": parcel.pk, "do": "slips"}).content.decode()
    assert (
        client.post(many, {"order": parcel.pk, "do": "dispatch"}).url
        == f"/admin/shipping-day/?order={parcel.pk}"
    )
    client.post(many, {"order": parcel.pk, "do": "prepare"})

    assert Order.objects.get(pk=parcel.pk).status == "preparing"


ADDRESS = {
    "recipient": "Ugo Bianchi", "street": "via Nuova 2", "postcode": "20121", "city": "Milano",
    "province": "MI", "country": "IT", "phone": "333",
}  # fmt: skip


def test_an_address_is_corrected_with_old_and_new_and_who(client, keeper, parcel):
    client.post(f"{LIST}{parcel.pk}/address/", ADDRESS)

    order, row = Order.objects.get(pk=parcel.pk), AddressCorrection.objects.get()
    assert (order.street, order.total) == ("via Nuova 2", parcel.total)
    assert (row.before["street"], row.after["street"], row.who) == ("via Prova 1", "via Nuova 2", keeper)
    assert "via Prova 1 → via Nuova 2" in client.get(f"{LIST}{parcel.pk}/").content.decode()


def test_an_address_that_costs_more_is_asked_about_and_nobody_is_charged(client, keeper, parcel):
    there = {**ADDRESS, "postcode": "90121", "city": "Palermo", "province": "PA"}

    asked = client.post(f"{LIST}{parcel.pk}/address/", there)
    assert asked.status_code == 409
    assert "invece di 6,90" in asked.content.decode()
    assert Order.objects.get(pk=parcel.pk).street == "via Prova 1"
    client.post(f"{LIST}{parcel.pk}/address/", {**there, "accepted": asked.context["form"].data["accepted"]})

    order = Order.objects.get(pk=parcel.pk)
    assert (order.city, order.total, order.delivery) == ("Palermo", parcel.total, parcel.delivery)
    assert AddressCorrection.objects.get().would_cost > order.delivery


@pytest.mark.parametrize(
    "wrong", [{"postcode": "00100"}, {"street": ""}, {"province": ""}, {"accepted": "x"}]
)
def test_a_wrong_address_stays_typed_and_changes_nothing(client, keeper, parcel, wrong):
    answer = client.post(f"{LIST}{parcel.pk}/address/", {**ADDRESS, **wrong})

    assert answer.status_code == 422
    assert "via Nuova 2" in answer.content.decode() or wrong == {"street": ""}
    assert not AddressCorrection.objects.exists()


def test_a_parcel_that_left_keeps_its_address(client, keeper, parcel):
    fulfilment.ship(parcel)

    client.post(f"{LIST}{parcel.pk}/address/", ADDRESS)

    assert Order.objects.get(pk=parcel.pk).street == "via Prova 1"


def test_a_part_leaves_by_itself(client, keeper, parcel):
    item = parcel.items.get()
    address = f"{LIST}{parcel.pk}/parcel/"
    assert client.post(address, {f"line-{item.pk}": 3}).status_code == 422
    assert client.post(address, {f"line-{item.pk}": 0}).status_code == 422
    assert not Shipment.objects.exists()

    client.post(address, {f"line-{item.pk}": 1, "carrier": "BRT", "tracking": "AB1"})

    item.refresh_from_db()
    assert (item.held, item.shipped) == (1, 1)
    assert Order.objects.get(pk=parcel.pk).status == "paid"
    assert "AB1" in client.get(f"{LIST}{parcel.pk}/").content.decode()


def test_the_refund_dialog_gives_back_what_may_be_and_no_more(client, keeper, parcel):
    item = parcel.items.get()
    address = f"{LIST}{parcel.pk}/refund/"
    shown = client.get(f"{address}?why=Rotto&line-{item.pk}=1")
    typed = {"key": str(shown.context["form"].initial["key"]), "why": "Rotto"}
    assert 'value="Rotto"' in shown.content.decode()

    for wrong in ({f"line-{item.pk}": 3}, {"delivery": "7,00"}, {}, {f"line-{item.pk}": 1, "why": ""}):
        assert client.post(address, {**typed, **wrong}).status_code in (409, 422)
    assert not Refund.objects.exists()
    for _press in range(2):
        client.post(address, {**typed, f"line-{item.pk}": 1, "delivery": "2,90"})

    refund = Refund.objects.get()
    assert (refund.amount, refund.of_delivery, refund.who) == (Decimal("27.90"), Decimal("2.90"), keeper)
    assert f"/refunds/{refund.pk}/" in client.get(f"{LIST}{parcel.pk}/").content.decode()
    assert refunding.refundable(parcel).total == parcel.total - refund.amount


def test_a_letter_leaves_again_and_no_letter_of_another_order(client, keeper, parcel, panettone):
    letter = Letter.objects.get(kind="order_placed")
    other = place_order(panettone)
    Letter.objects.update(sent="2026-01-01T10:00:00Z")

    client.post(f"{LIST}{parcel.pk}/letter/", {"letter": letter.pk})

    assert Letter.objects.filter(sent__isnull=True).get().about == parcel.ref
    assert client.post(f"{LIST}{other.pk}/letter/", {"letter": letter.pk}).status_code == 404


TYPED = {
    **ADDRESS, "name": "Ada Rossi", "email": "ada@example.org", "language": "it",
    "delivery_method": "delivery", "payment_method": "later", "key": "una-telefonata",
    "code": ["PAN-CLA-1000", ""], "pieces": ["2", ""], "seen": ["", ""],
}  # fmt: skip


def test_an_order_by_phone_is_reckoned_placed_once_and_its_letter_holds_the_link(client, keeper, panettone):
    looked = client.post(PHONE, {**TYPED, "look": "1"})
    assert "56,90" in looked.content.decode()
    assert not Order.objects.exists()

    for _press in range(2):
        client.post(PHONE, {**TYPED, "place": "1", "expected": "56.90"})

    order = Order.objects.get()
    assert (order.total, order.street, order.pay_by is not None) == (Decimal("56.90"), "via Nuova 2", True)
    assert order.log.last().who == keeper
    assert paying.link_for(order) in Letter.objects.get(kind="order_link").text
    assert Stock.objects.get(variant=panettone).reserved == 2


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"code": ["NIENTE"], "pieces": ["1"], "seen": [""]}, 422),
        ({"code": [""], "pieces": [""], "seen": [""]}, 422),
        ({"email": "x"}, 422),
        ({"payment_method": "pickup"}, 422),
        ({"code": ["PAN-CLA-1000"], "pieces": ["11"], "seen": [""]}, 409),
        ({"expected": "1.00"}, 409),
    ],
)
def test_what_is_wrong_on_the_phone_is_said_and_nothing_is_placed(client, keeper, panettone, wrong, status):
    answer = client.post(PHONE, {**TYPED, "place": "1", "expected": "56.90", **wrong})

    assert answer.status_code == status
    assert "Ada Rossi" in answer.content.decode()
    assert not Order.objects.exists()
    assert Stock.objects.get(variant=panettone).reserved == 0


def test_a_product_is_looked_up_and_added_without_losing_what_was_typed(client, keeper, panettone):
    found = client.post(PHONE, {**TYPED, "q": "panettone", "search": "1"}).content.decode()
    added = client.post(PHONE, {**TYPED, "add": "PAN-CLA-1000"}).content.decode()

    assert 'name="add" value="PAN-CLA-1000"' in found
    assert "via Nuova 2" in found
    assert added.count('name="code" value="PAN-CLA-1000"') == 2
