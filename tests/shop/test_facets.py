"""Filters on the shelf: counts, one address for one list, every filter can be taken off, nothing is repeated."""

from decimal import Decimal

import pytest

from cooperatives.models import Cooperative, Prison
from demo.page_factories import in_english
from demo.place_factories import CooperativeFactory, PrisonFactory, WorkshopFactory
from demo.shop_factories import (
    CategoryPageFactory,
    ProductFactory,
    ProductPageFactory,
    VariantFactory,
    the_shop,
)
from shop import inventory
from shop.models import Category, Product, Shelf
from shop.models.pages import places
from shop.rack import racks
from shop.shelf import made_at_the_end, rebuild

pytestmark = pytest.mark.django_db


@pytest.fixture
def bakery():
    return CategoryPageFactory(title="Forno", slug="forno", category__label_it="Forno")


@pytest.fixture
def sweets():
    return CategoryPageFactory(title="Dolci", slug="dolci", category__label_it="Dolci")


def put(category, title, price="10.00", stock=10, allergens=(), **more):
    product = ProductFactory(name=title, category=category.category, **more)
    product.sheet.allergens = list(allergens)
    product.sheet.save()
    VariantFactory(product=product, price=Decimal(price), stock=stock)
    return ProductPageFactory(parent=category, product=product, title=title, slug=title.lower())


def titles(answer):
    return [item.card.title for item in answer.context["items"]]


def counts(answer, name):
    group = next((group for group in answer.context["found"].groups if group.name == name), None)
    return {option.label: option.count for option in group.options} if group else {}


def test_facets_narrow_each_other_and_count_what_each_would_leave(client, bakery, sweets):
    put(bakery, "Taralli", "3.50", allergens=["gluten"])
    put(bakery, "Gallette", "4.00")
    put(sweets, "Panettone", "25.00", allergens=["gluten", "eggs", "milk"])

    every = client.get(the_shop().url)
    cheap = client.get(the_shop().url, {"price": "0-10"})

    assert titles(every) == ["Taralli", "Gallette", "Panettone"]
    assert counts(every, "category") == {"Forno": 2, "Dolci": 1}
    assert titles(cheap) == ["Taralli", "Gallette"]
    assert counts(cheap, "category") == {}  # one choice is none
    assert counts(cheap, "price") == {"meno di 10,00\u00a0€": 2, "da 25,00\u00a0€ a 50,00\u00a0€": 1}
    assert counts(cheap, "without")["cereali contenenti glutine"] == 1


def test_who_avoids_an_allergen_sees_neither_it_nor_its_traces(client, bakery):
    put(bakery, "Taralli", allergens=["gluten"])
    traces = put(bakery, "Mandorle").product
    traces.sheet.traces = ["gluten"]
    traces.sheet.save()
    put(bakery, "Olio", allergens=["sulphites"])
    rebuild()

    assert titles(client.get(bakery.url, {"without": "gluten"})) == ["Olio"]
    assert titles(client.get(bakery.url, {"without": ["gluten", "sulphites"]})) == []


def test_what_can_be_had_now_is_a_filter_of_its_own(client, bakery):
    put(bakery, "Taralli")
    gone = put(bakery, "Grissini")
    inventory.reserve(gone.product.variants.get().pk, 10)
    rebuild()

    assert titles(client.get(bakery.url, {"available": "yes"})) == ["Taralli"]
    assert titles(client.get(bakery.url)) == ["Taralli", "Grissini"]


def test_each_filter_is_a_link_that_takes_it_off(client, bakery):
    put(bakery, "Taralli", "3.50")
    put(bakery, "Pane", "12.00")

    answer = client.get(bakery.url, {"price": ["10-25", "0-10"], "available": "yes", "sort": "dear"})
    links = {link.title: link.url for link in answer.context["in_use"]["links"]}

    assert titles(answer) == ["Pane", "Taralli"]
    assert links["meno di 10,00\u00a0€ ×"] == "?price=10-25&available=yes&sort=dear#prodotti"
    assert '<meta name="robots" content="noindex, follow">' in answer.content.decode()
    assert "noindex" not in client.get(bakery.url).content.decode()


@pytest.mark.parametrize("typed", [{"price": "0-0"}, {"category": "x"}, {"without": "gluten,"}, {"sort": "'"},
                                   {"prison": "9" * 400}, {"unknown": "1"}])  # fmt: skip
def test_words_that_mean_nothing_here_are_passed_over(client, bakery, typed):
    put(bakery, "Taralli")

    answer = client.get(bakery.url, typed)

    assert (answer.status_code, titles(answer)) == (200, ["Taralli"])


def test_equal_prices_keep_one_order_over_the_pages(client, bakery, monkeypatch):
    monkeypatch.setattr(places, "ON_A_PAGE", 2)
    for title in ("Uno", "Due", "Tre", "Quattro", "Cinque"):
        put(bakery, title)

    seen = [
        title
        for number in (1, 2, 3)
        for title in titles(client.get(bakery.url, {"sort": "cheap", "page": number}))
    ]

    assert seen == ["Uno", "Due", "Tre", "Quattro", "Cinque"]
    text = client.get(bakery.url, {"sort": "cheap"}).content.decode()
    assert 'href="?sort=cheap&amp;page=2#prodotti"' in text


def test_english_lists_only_what_is_told_in_english(client, bakery):
    english_bakery = in_english(bakery, title="Bakery", slug="bakery")
    put(bakery, "Taralli")
    in_english(put(bakery, "Pane"), title="Bread", slug="bread")

    assert titles(client.get(english_bakery.url)) == ["Bread"]


def test_a_product_taken_off_sale_leaves_the_shelf(client, bakery):
    page = put(bakery, "Taralli")
    Product.objects.filter(pk=page.product.pk).update(active=False)
    rebuild()

    assert titles(client.get(bakery.url)) == []
    assert not Shelf.objects.exists()


def test_a_shelf_that_did_not_change_is_not_written_again(bakery):
    put(bakery, "Taralli")
    before = Shelf.objects.get().written

    rebuild()

    assert Shelf.objects.get().written == before


def test_many_pages_saved_together_are_put_on_the_shelf_at_the_end(bakery):
    with made_at_the_end():
        put(bakery, "Taralli")
        put(bakery, "Pane")
        assert not Shelf.objects.exists()

    assert list(Shelf.objects.order_by("title_it").values_list("title_it", flat=True)) == ["Pane", "Taralli"]


def test_three_thousand_products_cost_as_many_queries_as_three(client, count_queries, bakery):
    for title in ("Uno", "Due", "Tre"):
        put(bakery, title)
    few = count_queries(bakery.url)
    crowd(bakery.category, 3000)
    racks.forget()

    assert count_queries(bakery.url) == few
    assert few <= 9
    assert len(client.get(bakery.url).context["found"].products) == 3003


def crowd(category: Category, size: int) -> None:
    maker, prison = Cooperative.objects.first(), Prison.objects.first()
    products = Product.objects.bulk_create(
        [Product(name=f"Folla {number}", category=category, producer=maker) for number in range(size)]
    )
    model = Shelf.objects.first()
    Shelf.objects.bulk_create(
        Shelf(
            product=product,
            category=category,
            cooperative=maker,
            prison=prison,
            price_from=Decimal(number % 60 + 1),
            price_to=Decimal(number % 60 + 1),
            available=number % 3,
            since=model.since,
            title_it=product.name,
            position=f"{model.position}9",
            holds="gluten nuts" if number % 2 else "",
        )
        for number, product in enumerate(products)
    )


def test_one_of_each_maker_comes_before_the_second_of_any(bakery):
    baker, sewer = CooperativeFactory(), CooperativeFactory()
    for title, maker in (("Borsa", sewer), ("Taralli", baker), ("Pane", baker), ("Grissini", baker)):
        put(bakery, title, producer=maker)
    gone = put(bakery, "Focaccia", stock=0, producer=CooperativeFactory()).product
    rack = racks.get("it")

    shown = rack.one_of_each("cooperative", rack.of("available", "yes"), "new", 3)

    assert [Product.objects.get(pk=key).name for key in shown] == ["Grissini", "Borsa", "Pane"]
    assert gone.pk not in shown


def test_english_names_the_prison_in_english_on_cards_and_in_the_filter(client, bakery):
    padua = PrisonFactory(code="padova", name="Padova, Due Palazzi", english_name="Padua, Due Palazzi")
    page = put(bakery, "Pane", workshop=WorkshopFactory(prison=padua))
    told_in_english = in_english(page)
    rebuild()

    italian, english = client.get(bakery.url), client.get(told_in_english.get_parent().url)

    assert [item.maker.split(" · ")[1] for item in italian.context["items"]] == ["Padova, Due Palazzi"]
    assert [item.maker.split(" · ")[1] for item in english.context["items"]] == ["Padua, Due Palazzi"]
    assert racks.get("it").labels["prison", str(padua.pk)] == "Padova, Due Palazzi"
    assert racks.get("en").labels["prison", str(padua.pk)] == "Padua, Due Palazzi"
