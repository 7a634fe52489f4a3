"""Choosing a product among thousands: by name, SKU or maker, at the same cost whatever their number."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from config import roles
from core.models import User
from demo.event_factories import EventFactory
from demo.shop_factories import ProductFactory, ProductPageFactory, VariantFactory
from shop.desk.choosing_several import SeveralProducts
from shop.models import BoxLine, Product, Season, Variant

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def enter(client, role):
    roles.grant()
    user = User.objects.create_user(role.lower(), f"{role}@example.org")
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return client


@pytest.fixture
def desk(client):
    ProductPageFactory(title="Sito")
    return enter(client, "Bottega")


def found(desk, kind="product", **asked):
    answer = desk.get(f"/admin/{kind}_chooser/results/", asked)
    assert answer.status_code == 200
    return [str(row) for row in answer.context["results"]], answer.content.decode()


def test_it_is_found_by_name_sku_and_maker_and_says_whether_it_is_on_sale(desk):
    bread = ProductPageFactory(
        product__name="Pane di Bollate", product__producer__name="Forno Aurora"
    ).product
    VariantFactory(product=bread, sku="PAN-LIE-1000")
    ProductFactory(name="Pane ritirato", retired=timezone.localdate())

    assert found(desk, q="bollate")[0] == found(desk, q="aurora PAN")[0] == ["Pane di Bollate"]
    assert found(desk, q="pan-lie")[0] == ["Pane di Bollate"]
    names, text = found(desk, q="pane")
    assert names == ["Pane di Bollate", "Pane ritirato"]
    assert ("in vendita" in text, "non si fa più" in text) == (True, True)
    assert found(desk, "variant", q="aurora lie")[0] == ["PAN-LIE-1000"]


def test_for_a_box_no_box_is_offered(desk):
    box, loose = VariantFactory(sku="BOX-1"), VariantFactory(sku="SCI-1")
    BoxLine.objects.create(box=box, component=loose, quantity=1)

    assert "BOX-1" in found(desk, "variant", q="-1")[0]
    assert found(desk, "variant", q="-1", loose="1")[0] == ["SCI-1"]


@pytest.mark.parametrize(("role", "status"), [("Redazione", 200), ("Traduzioni", 302)])
def test_whoever_may_write_pages_may_choose(client, role, status):
    ProductPageFactory()

    assert enter(client, role).get("/admin/product_chooser/").status_code == status


def test_thirty_products_cost_the_forms_as_much_as_three(desk, admin_user):
    today = timezone.localdate()
    season = Season.objects.create(code="n", label_it="N", label_en="N", opens=today, closes=today)
    event = EventFactory()
    desk.force_login(admin_user)
    product = Product.objects.first()
    addresses = (
        f"/admin/seasons/edit/{season.pk}/",
        f"/admin/events/{event.pk}/",
        f"/admin/products/{product.pk}/",
        "/admin/product_chooser/results/?q=prod",
    )

    def cost():
        told = []
        for address in addresses:
            desk.get(address)
            with CaptureQueriesContext(connection) as captured:
                answer = desk.get(address)
            assert answer.status_code == 200, address
            told.append((len(captured), answer.content.decode().count("Di troppo")))
        return told

    ProductFactory.create_batch(3)
    few = cost()
    for number in range(27):
        VariantFactory(product=ProductFactory(name=f"Di troppo {number}"))

    assert cost() == few  # nor does any form list them


def test_an_events_products_are_taken_away_and_added(desk, admin_user, rf):
    one, two = ProductFactory(), ProductFactory()
    widget = SeveralProducts()

    shown = widget.render("products", [one.pk], {"id": "id_products"})
    sent = rf.post("/", {"products": [str(one.pk), "", str(two.pk), ""]}).POST

    assert f'value="{one.pk}" checked' in shown
    assert f'value="{two.pk}"' not in shown
    assert widget.value_from_datadict(sent, {}, "products") == [str(one.pk), str(two.pk)]
    assert widget.value_from_datadict(rf.post("/", {}).POST, {}, "products") == []


@pytest.mark.parametrize("garbage", ["abc", "9" * 30, "²"])
def test_keys_that_are_none_are_not_found(desk, garbage):
    assert desk.get(f"/admin/product_chooser/chosen/{garbage}/").status_code == 404
    assert desk.get("/admin/product_chooser/chosen-multiple/", {"id": garbage}).status_code == 200
    assert Variant.objects.exists()
