"""The top of a product: the variant in the address, its pictures, what stands beside it."""

import datetime
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from demo.page_factories import in_english
from demo.people_factories import PictureFactory
from demo.shop_factories import (
    CategoryPageFactory,
    CooperativeFactory,
    ProductPageFactory,
    VariantFactory,
    WorkshopFactory,
    differ,
)
from demo.texts.shapes import T
from shop import defaults, inventory, pricing
from shop.models import BasketItem, ProductPage, ProductPicture, RelatedProduct, Stock, Variant
from shop.models.pages import beside

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def bag():
    page = ProductPageFactory(title="Pochette", slug="pochette", picture=PictureFactory())
    small = page.product.variants.get()
    type(small).objects.filter(pk=small.pk).update(sku="POC-BLU", option_it="blu", option_en="blue")
    VariantFactory(product=page.product, sku="POC-ROS", option_it="rossa", price=Decimal("18.00"), stock=2)
    VariantFactory(product=page.product, sku="POC-VER", option_it="verde", stock=0)
    return page


def top(client, page, **asked):
    return client.get(page.url, asked).context["buying"]


def test_the_address_chooses_the_variant_with_its_price_and_stock(client, bag):
    assert top(client, bag).sku == "POC-BLU"

    chosen = top(client, bag, sku="POC-ROS")
    text = client.get(bag.url, {"sku": "POC-ROS"}).content.decode()

    assert (chosen.sku, chosen.price.amount, chosen.stock.state) == ("POC-ROS", Decimal("18.00"), "last")
    assert [option.url for option in chosen.options][1] == f"{bag.url}?sku=POC-ROS"
    assert 'value="POC-ROS" data-url="' in text
    assert "<strong>18,00\u00a0€</strong>" in text
    assert f'<link rel="canonical" href="http://127.0.0.1:8000{bag.get_url()}">' in text


@pytest.mark.parametrize("asked", ["", "NO-SUCH", "x" * 300, "poc-ros"])
def test_an_unknown_variant_in_the_address_is_passed_over(client, bag, asked):
    assert top(client, bag, sku=asked).sku == "POC-BLU"


def test_a_sold_out_variant_can_be_chosen_and_asked_for_but_not_bought(client, bag):
    text = client.get(bag.url, {"sku": "POC-VER"}).content.decode()

    assert 'name="variant" value="POC-VER"' in text
    assert 'name="quantity"' not in text
    assert 'name="variant"' not in client.get(bag.url).content.decode()


@pytest.mark.parametrize(
    ("stock", "state"),
    [
        ({"on_hand": 12}, "available"),
        ({"on_hand": 3}, "last"),
        ({"on_hand": 0, "to_come": 4, "comes_on": datetime.date(2099, 12, 1)}, "preorder"),
        ({"on_hand": 0, "to_come": 4}, "made_to_order"),
        ({"on_hand": 0}, "out"),
    ],
)
def test_each_state_of_the_stock_is_said(client, stock, state):
    page = ProductPageFactory()
    Stock.objects.filter(variant__product=page.product).update(**stock)

    assert top(client, page).stock.state == state


def test_delivery_is_told_in_one_sentence_with_its_price(client, bag):
    defaults.write()

    said = client.get(bag.url).content.decode()

    assert "Spediamo in Italia (da 6,90\u00a0€, gratis oltre 79,00\u00a0€) e in UE (da 16,90\u00a0€)" in said
    type(bag.product.variants.get(sku="POC-BLU")).objects.filter(sku="POC-BLU").update(weight=90_000)
    assert "Si ritira nel negozio di Milano" in client.get(bag.url).content.decode()


def test_the_picture_of_the_chosen_variant_is_the_large_one(client, bag):
    red = PictureFactory()
    ProductPicture.objects.create(
        page=bag, picture=red, variant=bag.product.variants.get(sku="POC-ROS"), sort_order=0
    )
    other = PictureFactory()
    ProductPicture.objects.create(page=bag, picture=other, sort_order=1)

    shown = client.get(bag.url).context["gallery"]
    chosen = client.get(bag.url, {"sku": "POC-ROS"}).context["gallery"]

    assert [shown.first.picture, *(shot.picture for shot in shown.others)] == [bag.picture, other, red]
    assert [chosen.first.picture, *(shot.picture for shot in chosen.others)] == [red, bag.picture, other]
    assert f'href="{chosen.first.url}"' in client.get(bag.url, {"sku": "POC-ROS"}).content.decode()
    assert bag.picture_ids() == {bag.picture_id, red.pk, other.pk}


def test_a_picture_in_which_somebody_does_not_agree_is_left_out(client, bag):
    away = PictureFactory(withheld=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    ProductPicture.objects.create(page=bag, picture=away, sort_order=0)

    assert client.get(bag.url).context["gallery"].others == ()


def test_its_english_page_shows_the_same_pictures(client, bag):
    ProductPicture.objects.create(page=bag, picture=PictureFactory(), sort_order=0)
    english = in_english(type(bag).objects.get(pk=bag.pk), title="Clutch", slug="clutch")

    assert len(client.get(english.url).context["gallery"].others) == 1


def test_beside_it_stand_the_same_hands_first_and_the_editors_choice_before_all():
    category = CategoryPageFactory()
    maker = CooperativeFactory()
    bench = WorkshopFactory(cooperative=maker)

    def put(title, **product):
        about = {f"product__{name}": value for name, value in product.items()}
        return ProductPageFactory(title=title, parent=category, **about)

    page = put("Pane", category=category.category, producer=maker, workshop=bench)
    put("Stessa categoria", category=category.category)
    put("Stessa cooperativa", producer=maker, workshop=None)
    put("Stesso laboratorio", producer=maker, workshop=bench)
    gone = put("Esaurito", producer=maker, workshop=bench)
    inventory.reserve(gone.product.variants.get().pk, 10)
    gone.save()
    put("Lontano")
    draft = put("Bozza", producer=maker, workshop=bench)
    draft.unpublish()

    def told():
        titles = dict(ProductPage.objects.values_list("product", "title"))
        return [titles[product] for product in beside.of(page)]

    assert told() == [
        "Stesso laboratorio",
        "Stessa cooperativa",
        "Stessa categoria",
        "Esaurito",
    ]
    chosen = put("Scelto", category=category.category)
    RelatedProduct.objects.create(page=page, product=chosen.product, sort_order=0)
    RelatedProduct.objects.create(page=page, product=gone.product, sort_order=1)
    assert told()[:3] == ["Scelto", "Esaurito", "Stesso laboratorio"]


@pytest.fixture
def shirt():
    """Two sizes at one price."""
    page = ProductPageFactory(title="T-shirt", slug="t-shirt")
    small = page.product.variants.get()
    Variant.objects.filter(pk=small.pk).update(sku="SHI-S")
    medium = VariantFactory(product=page.product, sku="SHI-M", price=pricing.price_of(small.pk), stock=2)
    for variant, size in ((small, "S"), (medium, "M")):
        differ(variant, {T("Taglia", "Size"): T(size, size)})
    return page


def test_of_sizes_at_one_price_none_is_chosen_for_the_reader(client, shirt):
    shown = top(client, shirt)
    text = client.get(shirt.url).content.decode()

    assert (shown.chosen, shown.sku, shown.label) == (None, "", "Scegli: taglia")
    assert (shown.price, shown.stock.state) == (shown.offered.choices[0].price, "available")
    assert text.count('type="radio"') == 2
    assert text.count("required checked") == 0
    assert "/qr.svg" not in text  # which is the address of one variant
    chosen = top(client, shirt, sku="SHI-M")
    assert (chosen.sku, chosen.label, chosen.stock.state) == ("SHI-M", "Taglia", "last")


@pytest.mark.parametrize(
    ("language", "said"), [("it", "Prima scegli (taglia)"), ("en", "choose first (size)")]
)
def test_without_a_size_the_basket_says_what_to_choose_and_leads_back(client, shirt, language, said):
    page = shirt if language == "it" else in_english(shirt, title="T-shirt", slug="t-shirt")
    basket = "/it/carrello/" if language == "it" else "/en/basket/"

    answer = client.post(basket, {"of": "SHI-S", "quantity": "2"}, headers={"sec-fetch-site": "same-origin"})

    text = answer.content.decode()
    assert answer.status_code == 400
    assert said in text
    assert f'href="{page.url}#choice"' in text
    assert 'id="choice"' in client.get(page.url).content.decode()
    assert not BasketItem.objects.exists()


@pytest.mark.parametrize("of", ["", "NO-SUCH", "x" * 300])
def test_a_purchase_of_nothing_known_is_refused_in_words(client, shirt, of):
    answer = client.post("/it/carrello/", {"of": of}, headers={"sec-fetch-site": "same-origin"})

    assert answer.status_code == 400
    assert "quale prodotto" in answer.content.decode()


def test_sizes_that_are_all_sold_out_are_chosen_before_one_asks_to_be_told(client, shirt):
    Stock.objects.filter(variant__product=shirt.product).update(on_hand=0)

    text = client.get(shirt.url).content.decode()

    assert 'name="variant"' not in text
    assert 'name="variant" value="SHI-M"' in client.get(shirt.url, {"sku": "SHI-M"}).content.decode()


def test_a_product_with_everything_stays_within_its_budget(client, bag, count_queries, settings):
    settings.SHOP_FACTS_KEPT = 60  # as in a process that has answered before
    defaults.write()
    for number in range(3):
        ProductPicture.objects.create(page=bag, picture=PictureFactory(), sort_order=number)
    ProductPageFactory.create_batch(3, product__producer=bag.product.producer, product__workshop=None)

    assert count_queries(bag.url) <= 14


def test_the_short_address_leads_to_the_very_variant_and_has_a_code(client, bag):
    assert client.get("/p/POC-ROS/")["Location"] == f"{bag.url}?sku=POC-ROS"

    answer = client.get("/p/poc-ros/qr.svg")

    assert (answer.status_code, answer["Content-Type"]) == (200, "image/svg+xml")
    assert ElementTree.fromstring(answer.content).tag.endswith("svg")  # noqa: S314 - our own answer
    assert client.get("/p/NO-SUCH/qr.svg").status_code == 404
    assert "/p/POC-BLU/qr.svg" in client.get(bag.url).content.decode()
