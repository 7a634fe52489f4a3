"""Products and stock on the desk: one form for a product, prices that are only added to, a ledger that sums."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import Group
from django.db.models import Sum

from config import roles
from core.models import User
from demo.shop_factories import (
    CategoryFactory,
    CooperativeFactory,
    ProductPageFactory,
    VariantFactory,
    VatRuleFactory,
    WorkshopFactory,
)
from shop import inventory
from shop.models import BoxLine, Price, PriceShare, Product, Sheet, Stock, StockMovement, Variant

pytestmark = [pytest.mark.django_db, pytest.mark.once]

XSS = "<script>alert(1)</script>"


def member(name):
    roles.grant()
    user = User.objects.create_user(name.lower(), f"{name.lower()}@example.org")
    user.groups.add(Group.objects.get(name=name))
    return user


@pytest.fixture
def desk(client):
    client.force_login(member("Bottega"))
    return client


@pytest.fixture
def loaf():
    return VariantFactory(sku="PANE-1000", product__name="Pane di Opera", stock=10)


def typed(product=None, variants=(), **said):
    """What the product's form sends; `variants` as dictionaries, the empty last row is added."""
    rows = [*({"weight": "250", **row} for row in variants), {"weight": "", "withdrawal": ""}]
    kept = product.variants.count() if product else 0
    empty = {"weight": "0", "withdrawal": "right", "most_per_order": "99", "position": "0", "active": "on"}
    empty["dispatch_days"] = "2"
    form = {
        "name": "Grissini",
        "active": "on",
        "sheet-kind": "food",
        "sheet-allergens": ["gluten"],
        "variants-TOTAL_FORMS": str(len(rows)),
        "variants-INITIAL_FORMS": str(kept),
        "contents-TOTAL_FORMS": "0",
        "contents-INITIAL_FORMS": "0",
        **said,
    }
    for number, row in enumerate(rows):
        form |= {f"variants-{number}-{name}": value for name, value in {**empty, **row}.items()}
    return form


def ledger(variant):
    return StockMovement.objects.filter(variant=variant).aggregate(sum=Sum("quantity"))["sum"] or 0


@pytest.mark.parametrize("name", ["products", "stock"])
def test_the_role_opens_every_screen(desk, loaf, name):
    key = loaf.product.pk if name == "products" else loaf.pk
    addresses = [f"/admin/{name}/", f"/admin/{name}/results/", f"/admin/{name}/{key}/"]

    assert [desk.get(address).status_code for address in addresses] == [200, 200, 200]


@pytest.mark.parametrize("role", ["Redazione", "Incontri", "Traduzioni", "Cooperativa"])
def test_other_roles_are_sent_away(client, loaf, role):
    client.force_login(member(role))
    screens = ["products/", "products/new/", f"products/{loaf.product.pk}/", "stock/", f"stock/{loaf.pk}/"]

    assert {client.get(f"/admin/{screen}").status_code for screen in screens} == {302}
    assert (
        client.post(f"/admin/stock/{loaf.pk}/movement/", {"reason": "receipt", "pieces": "5"}).status_code
        == 302
    )
    assert Stock.objects.get(variant=loaf).on_hand == 10


def test_the_menu_leads_to_the_three_lists(desk):
    text = desk.get("/admin/").content.decode()

    assert [name for name in ("orders", "products", "stock") if f"/admin/{name}/" in text] == [
        "orders",
        "products",
        "stock",
    ]


def test_a_new_product_is_made_with_sheet_variant_and_price_on_one_screen(desk):
    workshop = WorkshopFactory()
    category, rule = CategoryFactory(), VatRuleFactory()
    row = {"sku": "GRI-200", "net_quantity": "200", "unit": "g", "weight": "240", "vat_rule": rule.pk}
    form = typed(
        variants=[{**row, "new_price": "4.50"}],
        category=category.pk,
        producer=workshop.cooperative.pk,
        workshop=workshop.pk,
    )

    answer = desk.post("/admin/products/new/", form)

    product = Product.objects.get(name="Grissini")
    assert answer.url == f"/admin/products/{product.pk}/"
    assert product.sheet.allergens == ["gluten"]
    price = Price.objects.get(variant__sku="GRI-200")
    assert (price.amount, price.who.username) == (Decimal("4.50"), "bottega")
    assert Stock.objects.get(variant__sku="GRI-200").on_hand == 0


def test_a_new_price_is_added_and_the_old_one_stays(desk, loaf):
    product = loaf.product
    row = {
        "id": loaf.pk,
        "sku": "PANE-1000",
        "vat_rule": loaf.vat_rule.pk,
        "net_quantity": "250",
        "unit": "g",
    }
    same = {"category": product.category.pk, "producer": product.producer.pk, "workshop": product.workshop.pk}
    address = f"/admin/products/{product.pk}/"

    desk.post(address, typed(product, [{**row, "new_price": "12.00"}], **same))
    desk.post(address, typed(product, [{**row, "new_price": "12.00"}], **same))
    desk.post(address, typed(product, [row], **same))

    assert list(Price.objects.order_by("pk").values_list("amount", flat=True)) == [Decimal(10), Decimal(12)]


def test_a_product_that_is_not_right_is_kept_as_typed_and_nothing_is_written(desk):
    form = typed(variants=[{"sku": "minuscolo", "vat_rule": "", "new_price": "-1"}], name=XSS)

    answer = desk.post("/admin/products/new/", form)

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "minuscolo" in text
    assert XSS not in text
    assert (Product.objects.count(), Variant.objects.count(), Price.objects.count()) == (0, 0, 0)


def test_fibres_of_each_part_make_a_hundred_per_cent(desk, loaf):
    product = loaf.product
    same = {"category": product.category.pk, "producer": product.producer.pk, "workshop": product.workshop.pk}
    row = {"id": loaf.pk, "sku": "PANE-1000", "vat_rule": loaf.vat_rule.pk}
    address = f"/admin/products/{product.pk}/"
    form = typed(product, [row], **same) | {"sheet-kind": "textile"}
    form |= {"sheet-fibre_part_0": "outer", "sheet-fibre_name_0": "cotton", "sheet-fibre_share_0": "55"}
    form |= {"sheet-pack_part_0": "bag", "sheet-pack_material_0": "LDPE 4", "sheet-has_animal_parts": "false"}

    refused = desk.post(address, form)
    assert refused.status_code == 422
    assert "tessuto esterno fa 55 %" in refused.content.decode()
    assert Sheet.objects.get(product=product).fibres == []

    form |= {"sheet-fibre_part_1": "outer", "sheet-fibre_name_1": "linen", "sheet-fibre_share_1": "45"}
    desk.post(address, form)

    sheet = Sheet.objects.get(product=product)
    assert sheet.fibres == [
        {"part": "outer", "fibre": "cotton", "percent": 55},
        {"part": "outer", "fibre": "linen", "percent": 45},
    ]
    assert sheet.packaging == [{"part": "bag", "material": "LDPE 4"}]
    assert sheet.has_animal_parts is False


def test_names_are_printed_escaped(desk):
    page = ProductPageFactory(product__name=XSS, title=XSS)
    variant = page.product.variants.get()

    for address in ("products/", f"products/{page.product.pk}/", "stock/", f"stock/{variant.pk}/"):
        text = desk.get(f"/admin/{address}").content.decode()
        assert XSS not in text
        assert "&lt;script&gt;" in text


def test_products_are_found_by_sku_once(desk, loaf):
    VariantFactory(product=loaf.product, sku="PANE-0500")
    VariantFactory(product__name="Taralli", sku="TAR-0250")

    text = desk.get("/admin/products/", {"q": "PANE"}).content.decode()

    assert text.count("Pane di Opera") >= 1
    assert text.count(f'href="/admin/products/{loaf.product.pk}/"') == desk.get(
        "/admin/products/", {"q": "Pane di"}
    ).content.decode().count(f'href="/admin/products/{loaf.product.pk}/"')
    assert "Taralli" not in text


def test_the_movements_sum_to_what_is_on_hand(desk, loaf):
    address = f"/admin/stock/{loaf.pk}/movement/"
    for reason, pieces in (
        ("receipt", 20),
        ("breakage", 3),
        ("counter_sale", 2),
        ("return", 1),
        ("count", 24),
    ):
        desk.post(address, {"reason": reason, "pieces": str(pieces), "about": "bolla 7"})

    assert Stock.objects.get(variant=loaf).on_hand == 24
    assert ledger(loaf) == 24
    moved = StockMovement.objects.filter(variant=loaf, who__username="bottega").order_by("pk")
    assert list(moved.values_list("reason", "quantity")) == [
        ("receipt", 20),
        ("breakage", -3),
        ("counter_sale", -2),
        ("return", 1),
        ("count", -2),
    ]
    assert "bolla 7" in desk.get(f"/admin/stock/{loaf.pk}/").content.decode()


def test_reserved_pieces_cannot_be_broken_and_the_screen_says_why(desk, loaf):
    inventory.reserve(loaf.pk, 8)

    answer = desk.post(
        f"/admin/stock/{loaf.pk}/movement/", {"reason": "breakage", "pieces": "5"}, follow=True
    )

    assert "I pezzi sono meno" in answer.content.decode()
    assert Stock.objects.get(variant=loaf).on_hand == 10
    assert ledger(loaf) == 10


@pytest.mark.parametrize("pieces", ["0", "-4", "", "1e9", "many"])
def test_pieces_that_are_no_number_move_nothing(desk, loaf, pieces):
    answer = desk.post(f"/admin/stock/{loaf.pk}/movement/", {"reason": "receipt", "pieces": pieces})

    assert answer.status_code == 422
    assert ledger(loaf) == 10


def test_what_runs_low_is_listed(desk, loaf):
    few = VariantFactory(sku="FEW-1", stock=3)
    none = VariantFactory(sku="NONE-1", stock=0)

    low = desk.get("/admin/stock/", {"low": "low"}).content.decode()
    gone = desk.get("/admin/stock/", {"low": "none"}).content.decode()

    assert [sku for sku in ("PANE-1000", few.sku, none.sku) if sku in low] == ["FEW-1", "NONE-1"]
    assert [sku for sku in ("PANE-1000", few.sku, none.sku) if sku in gone] == ["NONE-1"]


def test_limits_are_kept_and_the_pieces_stay(desk, loaf):
    desk.post(f"/admin/stock/{loaf.pk}/keeping/", {"low_at": "2", "kept_for_store": "4"})

    stock = Stock.objects.get(variant=loaf)
    assert (stock.on_hand, stock.low_at, stock.kept_for_store) == (10, 2, 4)
    assert "<dt>In vendita</dt><dd>6</dd>" in desk.get(f"/admin/stock/{loaf.pk}/").content.decode()


def test_a_workshop_of_somebody_else_is_refused(desk):
    form = typed(
        variants=[{"sku": "GRI-200", "vat_rule": VatRuleFactory().pk}],
        category=CategoryFactory().pk,
        producer=CooperativeFactory().pk,
        workshop=WorkshopFactory().pk,
    )

    assert desk.post("/admin/products/new/", form).status_code == 422
    assert Product.objects.count() == 0


def test_a_variant_without_a_weight_is_refused_and_nothing_is_kept(desk):
    workshop = WorkshopFactory()
    rule = VatRuleFactory()
    row = {"sku": "GRI-200", "net_quantity": "200", "unit": "g", "weight": "0", "vat_rule": rule.pk}
    form = typed(variants=[row], category=CategoryFactory().pk, producer=workshop.cooperative.pk)

    answer = desk.post("/admin/products/new/", form)

    assert answer.status_code == 422
    assert "Il peso è maggiore di 0" in answer.content.decode()
    assert not Product.objects.exists()


def test_a_box_is_filled_and_a_price_explained_on_the_product_screen(desk, loaf):
    product = loaf.product
    inside, other = VariantFactory(sku="TAR-250"), VariantFactory(sku="CAF-250")
    Stock.objects.filter(variant=loaf).update(on_hand=0)
    row = {"id": loaf.pk, "sku": "PANE-1000", "vat_rule": loaf.vat_rule.pk}
    same = {"category": product.category.pk, "producer": product.producer.pk, "workshop": product.workshop.pk}
    address = f"/admin/products/{product.pk}/"
    form = typed(product, [row], **same) | {"contents-TOTAL_FORMS": "2"}
    form |= {"contents-0-component": inside.pk, "contents-0-quantity": "2"}
    form |= {"contents-1-component": other.pk, "contents-1-quantity": "1", "anatomy-wages": "60"}

    assert desk.post(address, form).status_code == 422  # the shares make 60 per cent
    assert not BoxLine.objects.exists()
    desk.post(address, form | {"anatomy-materials": "40"})

    assert list(BoxLine.objects.values_list("component__sku", "quantity").order_by("pk")) == [
        ("TAR-250", 2),
        ("CAF-250", 1),
    ]
    assert sum(PriceShare.objects.values_list("percent", flat=True)) == 100
    twice = form | {"anatomy-wages": "", "contents-1-component": inside.pk}
    assert desk.post(address, twice).status_code == 422
    assert BoxLine.objects.count() == 2
