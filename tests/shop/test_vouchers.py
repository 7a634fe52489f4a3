"""A voucher takes off what it says, to the cent, as often as it says, and never in silence."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from shop import fulfilment
from shop.models import Category, DeliverySurcharge, Order, OrderVat, Voucher, VoucherKind, VoucherUse

TEN = {"code": "DIECI", "kind": VoucherKind.PERCENTAGE, "value": Decimal(10)}


@pytest.fixture
def filled(panettone, visitor):
    visitor.add(panettone.sku, 2)
    return visitor


def use(visitor, code: str):
    return visitor.client.post("/it/carrello/buono/", {"voucher": code})


@pytest.mark.parametrize(
    ("columns", "discount", "delivery", "total"),
    [
        (TEN, "5.00", "6.90", "51.90"),
        ({**TEN, "value": Decimal("33.33")}, "16.67", "6.90", "40.23"),  # 16.665: half a cent goes up
        ({"kind": VoucherKind.AMOUNT, "value": Decimal("7.50")}, "7.50", "6.90", "49.40"),
        ({"kind": VoucherKind.AMOUNT, "value": Decimal(80)}, "50.00", "6.90", "6.90"),  # never below zero
        ({"kind": VoucherKind.DELIVERY}, "0", "0", "50.00"),
    ],
)
def test_it_takes_off_what_it_says_from_the_goods_or_gives_the_delivery(
    shop, filled, columns, discount, delivery, total
):
    Voucher.objects.create(**{"code": "BUONO", **columns})
    code = Voucher.objects.get().code

    assert use(filled, f" {code.lower()} ").status_code == 303
    assert filled.order().status_code == 303

    order = Order.objects.get()
    assert (order.discount, order.delivery, order.total) == (
        Decimal(discount),
        Decimal(delivery),
        Decimal(total),
    )
    assert (order.voucher_code, VoucherUse.objects.get().order) == (code, order)
    assert sum(row.net + row.vat for row in OrderVat.objects.all()) == order.total
    page = filled.client.get(f"/it/ordine/{order.ref}/{order.token}/").content.decode()
    assert code in page


def test_the_discount_is_spread_over_the_rates_to_the_cent(shop, visitor):
    for price, rate in (
        ("10.00", "Taralli semplici"),
        ("10.00", "Panettone"),
        ("10.01", "Caffè, abiti, borse"),
    ):
        visitor.add(shop.variant(price=price, rate=rate).sku)
    Voucher.objects.create(code="CENTO", kind=VoucherKind.AMOUNT, value=Decimal("1.00"))
    use(visitor, "CENTO")
    visitor.order(delivery_method="pickup", payment_method="pay_at_pickup")

    rows = {row.rate: (row.goods, row.net, row.vat) for row in OrderVat.objects.all()}

    assert rows == {
        Decimal(4): (Decimal("9.67"), Decimal("9.30"), Decimal("0.37")),
        Decimal(10): (Decimal("9.67"), Decimal("8.79"), Decimal("0.88")),
        Decimal(22): (Decimal("9.67"), Decimal("7.93"), Decimal("1.74")),
    }
    assert Order.objects.get().total == Decimal("29.01")


def test_one_for_some_categories_looks_at_those_goods_only(shop, filled):
    other = Category.objects.create(code="borse", label_it="Borse", label_en="Bags")
    Voucher.objects.create(**TEN).categories.add(other)

    assert "vale per altri prodotti" in use(filled, "DIECI").content.decode()
    Voucher.objects.get().categories.add(Category.objects.get(code="dolci"))
    use(filled, "DIECI")
    assert filled.form()["expected_total"] == "51.90"


HOUR = datetime.timedelta(hours=1)


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"active": False}, "non si può più usare"),
        ({"starts": HOUR}, "si può usare dal"),
        ({"ends": -HOUR}, "si poteva usare fino al"),
        ({"minimum": Decimal("50.01")}, "una spesa di almeno 50,01"),
        ({"most_uses": 0}, "è esaurito"),
    ],
    ids=str,
)
def test_one_that_does_not_hold_is_refused_in_words_and_keeps_what_was_typed(shop, filled, columns, words):
    moments = {name: timezone.now() + by for name, by in columns.items() if by in (HOUR, -HOUR)}
    Voucher.objects.create(**TEN | columns | moments)

    for code, said in (("DIECI", words), ("MAI-VISTO", "Non esiste un buono MAI-VISTO.")):
        answer = use(filled, code)
        assert answer.status_code == 409
        assert said in answer.content.decode()
        assert f'value="{code}"' in answer.content.decode()
    assert filled.form()["expected_total"] == "56.90"


def test_one_that_ends_meanwhile_stands_in_the_way_until_it_is_taken_out(shop, filled):
    Voucher.objects.create(**TEN)
    use(filled, "DIECI")
    seen = filled.form()
    Voucher.objects.update(active=False)

    answer = filled.send(seen)

    assert answer.status_code == 409
    assert "non si può più usare" in answer.content.decode()
    assert not Order.objects.exists()
    filled.client.post("/it/carrello/buono/", {"do": "remove"})
    assert filled.order().status_code == 303
    assert Order.objects.get().total == Decimal("56.90")


def test_one_for_each_address_is_given_back_when_the_order_closes_unpaid(shop, panettone, visitor):
    Voucher.objects.create(**TEN, most_each=1)

    def buy(email: str):
        visitor.add(panettone.sku)
        use(visitor, "DIECI")
        return visitor.order(email=email)

    assert buy("anna@example.org").status_code == 303
    again = buy("Anna@Example.org")
    assert again.status_code == 409
    assert "Hai già usato il buono DIECI." in again.content.decode()
    fulfilment.cancel(Order.objects.get(), why="")
    assert buy("anna@example.org").status_code == 303
    fulfilment.pay(Order.objects.latest("pk"))
    fulfilment.cancel(Order.objects.latest("pk"), why="")  # paid before: the use stays used
    assert buy("anna@example.org").status_code == 409


def test_what_a_voucher_pays_wholly_waits_for_no_money(shop, filled):
    Voucher.objects.create(code="TUTTO", kind=VoucherKind.AMOUNT, value=Decimal(100))
    use(filled, "TUTTO")
    filled.order(delivery_method="pickup", payment_method="pay_at_pickup")

    order = Order.objects.get()
    assert (order.status, order.total, order.pay_by) == ("paid", Decimal(0), None)
    assert order.paid_at is not None
    assert OrderVat.objects.get().vat == 0


def test_free_delivery_gives_the_surcharge_too(shop, filled):
    DeliverySurcharge.objects.create(
        label_it="Isola", label_en="Island", amount=Decimal(6), postcodes=["84017"]
    )
    coast = {"postcode": "84017", "city": "Positano", "province": ""}
    assert filled.form(**coast)["expected_total"] == "62.90"
    assert "Isola" in filled.review().content.decode()
    Voucher.objects.create(code="PORTO", kind=VoucherKind.DELIVERY)
    use(filled, "PORTO")

    assert filled.form(**coast)["expected_total"] == "50.00"


def test_the_api_knows_the_same_vouchers_and_presents(shop, panettone, api, checkout_data):
    Voucher.objects.create(**TEN)
    api("post", "basket/", {"sku": panettone.sku})

    assert api("put", "basket/extra/", {"extra": {"voucher": "NO"}}).json()["code"] == "voucher"
    assert api("put", "basket/extra/", {"extra": {"gift_message": "x" * 301}}).status_code == 400
    said = {"voucher": "dieci", "gift_message": "Auguri!\nAnna", "hides_prices": "yes"}
    told = api("put", "basket/extra/", {"extra": said}).json()
    assert (told["discount"], told["total"]) == ("2.50", "29.40")
    assert [row["amount"] for row in told["extra_rows"][:2]] == ["-2.50", "6.90"]
    answer = api("post", "checkout/", checkout_data | {"expected_total": "29.40"})
    assert answer.status_code == 201
    order = Order.objects.get()
    assert (order.gift_message, order.hides_prices) == ("Auguri!\nAnna", True)
    assert order.total == Decimal("29.40")
