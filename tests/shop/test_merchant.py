"""The product feed, read with a library that did not write it and compared with the database."""

import datetime
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from demo.page_factories import in_english
from demo.people_factories import PictureFactory
from demo.shop_factories import ProductPageFactory, VariantFactory, differ, the_shop
from demo.texts.shapes import T
from shop import defaults, inventory, pricing
from shop.models import Category, Price, Product, ProductPicture, Sheet, Stock, Variant

pytestmark = [pytest.mark.django_db, pytest.mark.once]
G = "{http://base.google.com/ns/1.0}"


def items(client, address="/it/bottega/prodotti.xml"):
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/rss+xml; charset=utf-8")
    root = ElementTree.fromstring(b"".join(answer.streaming_content))  # noqa: S314 - our own answer
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    return {item.findtext(f"{G}id"): item for item in root.iter("item")}


@pytest.fixture
def taralli():
    defaults.write()
    page = ProductPageFactory(
        food=True, title="Taralli & grissini <nuovi>", slug="taralli", picture=PictureFactory()
    )
    Variant.objects.filter(product=page.product).update(sku="TAR-250", option_it="250 g", option_en="250 g")
    return page


def test_it_says_what_the_database_says_of_every_variant_on_sale(client, taralli, settings):
    barcode = "8001234567891"
    VariantFactory(
        product=taralli.product, sku="TAR-500", option_it="500 g", price=Decimal("18.00"), net_quantity=500
    )
    Variant.objects.filter(sku="TAR-500").update(barcode=barcode)
    told = items(client)

    assert set(told) == set(Variant.objects.values_list("sku", flat=True)) == {"TAR-250", "TAR-500"}
    for variant in Variant.objects.with_price():
        item = told[variant.sku]
        said = {name: item.findtext(f"{G}{name}") for name in ("price", "sale_price", "brand", "condition")}
        assert said == {
            "price": f"{variant.price_now:.2f} EUR",
            "sale_price": None,
            "brand": taralli.product.producer.name,
            "condition": "new",
        }
        assert item.findtext("title") == f"Taralli & grissini <nuovi>, {variant.option_it}"
        assert item.findtext("link") == f"{settings.BASE_URL}{taralli.url}?sku={variant.sku}"
        assert item.findtext(f"{G}gtin") == (variant.barcode or None)
        assert item.findtext(f"{G}identifier_exists") == ("yes" if variant.barcode else "no")
        assert item.findtext(f"{G}item_group_id") == f"P{taralli.product_id}"
        assert item.findtext(f"{G}unit_pricing_measure") == f"{variant.net_quantity.normalize():f} g"
        assert [row.findtext(f"{G}country") for row in item.findall(f"{G}shipping")] == ["IT"]
        assert item.find(f"{G}shipping").findtext(f"{G}price") == "6.90 EUR"
        assert item.findtext(f"{G}image_link").startswith(("http://", "https://"))


def test_each_language_tells_its_own_and_english_goes_further(client, taralli):
    in_english(taralli, title="Taralli", slug="taralli-en")
    ProductPageFactory(title="Solo in italiano")

    told = items(client, "/en/shop/products.xml")

    assert set(told) == {"TAR-250"}
    assert told["TAR-250"].findtext("title") == "Taralli"
    countries = [row.findtext(f"{G}country") for row in told["TAR-250"].findall(f"{G}shipping")]
    assert {"IT", "FR", "DE"} <= set(countries)
    assert len(countries) == len(set(countries))


def test_a_reduction_is_told_against_the_lowest_price_of_thirty_days(client, taralli):
    variant = Variant.objects.get()
    Price.objects.create(
        variant=variant, amount=Decimal("10.00"), valid_from=timezone.now() - datetime.timedelta(days=90)
    )
    Price.objects.create(
        variant=variant, amount=Decimal("9.00"), valid_from=timezone.now() - datetime.timedelta(days=20)
    )
    pricing.set_price(variant, Decimal("8.00"))
    offer = pricing.priced(Variant.objects.all())[1][variant.pk]

    item = items(client)["TAR-250"]

    assert item.findtext(f"{G}price") == f"{offer.reduction.lowest:.2f} EUR"
    assert item.findtext(f"{G}sale_price") == "8.00 EUR"
    Variant.objects.update(withdrawal="perishable")
    item = items(client)["TAR-250"]
    assert (item.findtext(f"{G}price"), item.findtext(f"{G}sale_price")) == ("8.00 EUR", None)


@pytest.mark.parametrize(
    ("stock", "said", "day"),
    [
        ({"on_hand": 9}, "in_stock", None),
        ({"on_hand": 1}, "in_stock", None),
        ({"on_hand": 0}, "out_of_stock", None),
        (
            {"on_hand": 0, "to_come": 3, "comes_on": datetime.date(2099, 1, 7)},
            "preorder",
            "2099-01-07T09:00+01:00",
        ),
    ],
)
def test_each_state_of_the_stock_has_googles_word(client, taralli, stock, said, day):
    Stock.objects.update(**stock)

    item = items(client)["TAR-250"]

    assert item.findtext(f"{G}availability") == said
    assert item.findtext(f"{G}availability_date") == day


def test_hidden_draft_private_retired_and_unpriced_goods_are_never_in_it(client, taralli):
    def put(title, **product):
        page = ProductPageFactory(title=title)
        Product.objects.filter(pk=page.product_id).update(**product)
        return page

    put("Spento", active=False)
    put("Ritirato", retired=timezone.localdate())
    put("Bozza").unpublish()
    PageViewRestriction.objects.create(page=put("Chiuso"), restriction_type="login")
    Variant.objects.filter(product=put("Variante spenta").product).update(active=False)
    priceless = ProductPageFactory(title="Senza prezzo")
    VariantFactory(product=priceless.product, sku="NO-PRICE", price=None)
    Variant.objects.filter(product=priceless.product).exclude(sku="NO-PRICE").update(active=False)

    assert set(items(client)) == {"TAR-250"}


def test_it_says_by_what_variants_differ(client, taralli):
    differ(Variant.objects.get(), {T("Colore", "Colour"): T("blu", "blue")})
    assert items(client)["TAR-250"].find(f"{G}color") is None  # one alone differs from nothing
    red = VariantFactory(product=taralli.product, sku="TAR-ROS")
    differ(red, {T("Colore", "Colour"): T("rosso", "red"), T("Sapore", "Taste"): T("pepe", "pepper")})

    item = items(client)["TAR-ROS"]

    assert (item.findtext("title"), item.findtext(f"{G}color")) == (
        "Taralli & grissini <nuovi>, rosso, pepe",
        "rosso",
    )
    details = [
        (row.findtext(f"{G}attribute_name"), row.findtext(f"{G}attribute_value"))
        for row in item.findall(f"{G}product_detail")
    ]
    assert details == [("Colore", "rosso"), ("Sapore", "pepe")]


def test_a_picture_in_which_somebody_does_not_agree_is_left_out(client, taralli):
    type(taralli.picture).objects.update(withheld=timezone.now())

    assert items(client)["TAR-250"].find(f"{G}image_link") is None


def test_whoever_has_it_gets_no_second_until_something_changes(
    client, taralli, django_capture_on_commit_callbacks
):
    first = client.get("/it/bottega/prodotti.xml")
    kept = {"HTTP_IF_NONE_MATCH": first["ETag"]}
    assert client.get("/it/bottega/prodotti.xml", **kept).status_code == 304

    with django_capture_on_commit_callbacks(execute=True):
        inventory.reserve(Variant.objects.get().pk, 9)

    assert client.get("/it/bottega/prodotti.xml", **kept).status_code == 200
    assert first["Cache-Control"] == "public, max-age=900"
    assert not first.cookies


def test_twelve_products_cost_as_many_queries_as_three(client, taralli):
    def cost():
        with CaptureQueriesContext(connection) as captured:
            items(client)
        return len(captured)

    ProductPageFactory.create_batch(2)
    cost()  # what a process keeps is warm from here on
    few = cost()
    for page in ProductPageFactory.create_batch(9):
        ProductPicture.objects.create(page=page, picture=taralli.picture, variant=page.product.variants.get())

    assert cost() == few


def test_without_a_shop_in_a_language_there_is_no_feed(client):
    the_shop()

    assert client.get("/en/shop/products.xml").status_code == 404


def test_a_variant_shows_its_own_picture_where_it_has_one_that_anybody_may_see(client, taralli):
    own, common = PictureFactory(), taralli.picture
    red = VariantFactory(product=taralli.product, sku="TAR-ROS")
    ProductPicture.objects.create(page=taralli, picture=own, variant=red)

    def seen(sku):
        return items(client)[sku].findtext(f"{G}image_link").rsplit("/", 1)[-1]

    own_name, common_name = (each.file.name.rsplit("/", 1)[-1] for each in (own, common))
    assert (seen("TAR-ROS"), seen("TAR-250")) == (own_name, common_name)
    type(own).objects.filter(pk=own.pk).update(withheld=timezone.now())
    assert seen("TAR-ROS") == common_name


def test_a_category_says_its_number_in_googles_list_and_alcohol_always_its_own(client, taralli):
    def number():
        return items(client)["TAR-250"].findtext(f"{G}google_product_category")

    assert number() is None
    Category.objects.update(google_number=413)
    assert number() == "413"
    Sheet.objects.update(alcohol=Decimal("12.5"))
    assert number() == "499676"
    Category.objects.update(google_number=None)
    assert number() is None
