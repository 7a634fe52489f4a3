"""A box has the pieces, the VAT and the age limit of what is in it."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Sum
from django.test import RequestFactory

from shop import fulfilment, inventory, supply
from shop.models import BoxLine, Kind, Order, OrderContent, OrderItem, Price, Reason, Sheet, Stock, Variant
from shop.models.stock import with_supply
from shop.refusals import Refused


@pytest.fixture
def panettone(shop):
    return shop.variant(sku="PAN-1", price="25.00", stock=10, rate="Panettone")


@pytest.fixture
def coffee(shop):
    return shop.variant(sku="CAF-1", price="7.00", stock=5, rate="Caffè, abiti, borse")


@pytest.fixture
def box(shop, panettone, coffee):
    """One panettone and two coffees for 35 €, four less than by themselves."""
    made = shop.variant(sku="BOX-1", price="35.00", stock=0, product=shop.product("Scatola", "Box"))
    BoxLine.objects.create(box=made, component=panettone, quantity=1)
    BoxLine.objects.create(box=made, component=coffee, quantity=2)
    return made


def available(variant):
    known = with_supply(Variant.objects.filter(pk=variant.pk))
    return supply.of(known, supply.inside(known))[variant.pk].available


def test_a_box_has_as_many_pieces_as_its_scarcest_content(box, coffee, visitor):
    assert available(box) == 2

    assert visitor.add(box.sku, 3).status_code == 409
    inventory.reserve(coffee.pk, 4)
    assert available(box) == 0


def test_a_box_takes_and_gives_back_the_pieces_of_what_is_in_it(box, panettone, coffee, visitor, stock_of):
    visitor.add(box.sku, 2)
    assert visitor.order(delivery_method="pickup", payment_method="pay_at_pickup").status_code == 303

    assert (stock_of(panettone), stock_of(coffee), stock_of(box)) == ((10, 2), (5, 4), (0, 0))
    fulfilment.cancel(Order.objects.get(), why="test")
    assert (stock_of(panettone), stock_of(coffee)) == ((10, 0), (5, 0))


def test_shipping_a_box_writes_the_ledger_of_what_was_in_it(box, panettone, coffee, visitor, stock_of):
    visitor.add(box.sku)
    visitor.order(delivery_method="pickup", payment_method="pay_at_pickup")
    order = Order.objects.get()
    BoxLine.objects.filter(component=coffee).delete()  # the box is made otherwise from now on

    fulfilment.prepare(order)
    fulfilment.deliver(order)

    assert (stock_of(panettone), stock_of(coffee)) == ((9, 0), (3, 0))
    assert {m.variant.sku: m.quantity for m in coffee.movements.filter(reason=Reason.SALE)} == {"CAF-1": -2}


def test_a_box_is_invoiced_by_its_contents(box, visitor):
    visitor.add(box.sku)
    visitor.order(delivery_method="pickup", payment_method="pay_at_pickup")

    # 35 € in the proportion 25 : 14
    item = OrderItem.objects.get()
    inside = OrderContent.objects.order_by("vat_rate")
    assert [(c.sku, c.total, c.vat_rate, c.vat) for c in inside] == [
        ("PAN-1", Decimal("22.44"), Decimal(10), Decimal("2.04")),
        ("CAF-1", Decimal("12.56"), Decimal(22), Decimal("2.26")),
    ]
    assert (item.vat_rate, item.vat, item.net) == (None, Decimal("4.30"), Decimal("30.70"))
    assert inside.aggregate(sum=Sum("total"))["sum"] == item.total
    rows = item.order.vat_rows.values_list("rate", "goods", "vat")
    assert list(rows) == [
        (Decimal(10), Decimal("22.44"), Decimal("2.04")),
        (Decimal(22), Decimal("12.56"), Decimal("2.26")),
    ]


def test_a_box_and_its_content_draw_on_the_same_pieces(box, coffee, visitor, stock_of):
    visitor.add(box.sku, 2)
    visitor.add(coffee.sku, 2)

    text = visitor.basket().content.decode()
    answer = visitor.order(delivery_method="pickup", payment_method="pay_at_pickup")

    assert "Non ci sono abbastanza pezzi" in text
    assert answer.status_code == 409
    assert stock_of(coffee) == (5, 0)
    assert not Order.objects.exists()


def test_a_box_whose_content_has_no_price_is_not_sold(shop, box, visitor):
    card = shop.variant(price=None, product=shop.product("Biglietto"))
    BoxLine.objects.create(box=box, component=card)

    assert visitor.add(box.sku).status_code == 409
    Price.objects.create(variant=card, amount=Decimal("1.00"))
    assert visitor.add(box.sku).status_code == 303


def test_a_box_has_no_pieces_of_its_own(box, stock_of):
    with pytest.raises(Refused):
        inventory.move(box.pk, 5, Reason.RECEIPT)

    assert stock_of(box) == (0, 0)


def test_a_box_holds_no_box(shop, box, panettone):
    other = shop.variant(product=shop.product("Altra scatola"), stock=0)

    with pytest.raises(ValidationError):
        BoxLine(box=other, component=box).full_clean()
    with pytest.raises(ValidationError):
        BoxLine(box=panettone, component=other).full_clean()


def test_a_box_that_waits_for_a_content_says_when_it_leaves(box, coffee, visitor):
    inventory.move(coffee.pk, -5, Reason.BREAKAGE)
    inventory.keep(coffee.pk, to_come=4, made_in=20)

    assert available(box) == 2
    visitor.add(box.sku)
    assert "Parte entro il" in visitor.basket().content.decode()


def test_the_page_says_what_the_contents_cost_by_themselves(box):
    page = box.product.pages.get(locale__language_code="it")
    Sheet.objects.create(product=box.product, kind=Kind.BOX)

    text = str(page.specific.get_context(RequestFactory().get("/"))["buying"].one_by_one)

    assert text in ("39", "39.00")  # SQLite keeps no cents that are nought


def test_a_box_costs_the_basket_one_query(box, visitor, panettone, count_queries):
    visitor.add(panettone.sku)
    loaf = count_queries("/it/carrello/")  # the same client, and so the same basket
    visitor.add(box.sku)

    assert count_queries("/it/carrello/") == loaf + 1


def test_wine_is_sold_to_adults_only_in_a_box_too(shop, box, coffee, visitor, api, checkout_data):
    Sheet.objects.create(product=coffee.product, kind=Kind.FOOD, alcohol=Decimal("12.5"))
    visitor.add(box.sku)

    asked = visitor.basket().content.decode()
    refused = visitor.order(delivery_method="pickup", payment_method="pay_at_pickup")

    assert 'name="adult"' in asked
    assert "maggiorenne" in refused.content.decode()
    assert (refused.status_code, Order.objects.count()) == (409, 0)
    assert visitor.client.post("/it/carrello/eta/", {}).status_code == 400
    assert visitor.client.post("/it/carrello/eta/", {"adult": "yes"}).status_code == 303
    visitor.order(delivery_method="pickup", payment_method="pay_at_pickup")
    assert Order.objects.get().is_adult is True
    visitor.add(box.sku)  # the next basket is asked again
    assert 'name="adult"' in visitor.basket().content.decode()


def test_the_api_asks_for_age_as_well(shop, panettone, api, checkout_data):
    Sheet.objects.create(product=panettone.product, kind=Kind.FOOD, alcohol=Decimal("5"))
    api("post", "basket/", {"sku": panettone.sku})

    refused = api("post", "checkout/", checkout_data)

    assert (refused.status_code, refused.json()["code"]) == (409, "basket")
    assert Stock.objects.get(variant=panettone).reserved == 0
    assert api("put", "basket/extra/", {"extra": {"adult": "no"}}).status_code == 400
    api("put", "basket/extra/", {"extra": {"adult": "yes"}})
    assert api("post", "checkout/", checkout_data).status_code == 201
