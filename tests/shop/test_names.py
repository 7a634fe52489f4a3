"""What a variant is called comes from the live page, in one query."""

from shop import names
from shop.models import ProductPage
from shop.names import Name


def test_a_variant_has_a_name_in_each_language(shop):
    tee = shop.variant(product=shop.product("Maglietta", "T-shirt"), option_it="taglia M", option_en="size M")
    told = names.of([tee.pk])[tee.pk]

    assert str(told["it"]) == "Maglietta, taglia M"
    assert str(told["en"]) == "T-shirt, size M"
    assert (told["it"].lang, told["en"].lang) == ("it", "en")


def test_without_english_the_italian_stands_in_and_says_so(shop):
    torrone = shop.variant(product=shop.product("Torrone", None))
    told = names.of([torrone.pk])[torrone.pk]

    assert told["en"] == told["it"]
    assert told["en"].lang == "it"


def test_a_draft_tells_nothing(shop, panettone):
    ProductPage.objects.filter(locale__language_code="it").update(live=False)
    assert names.of([panettone.pk])[panettone.pk]["it"].lang == "en"

    ProductPage.objects.update(live=False)

    assert names.of([panettone.pk]) == {}


def test_a_page_below_a_closed_one_tells_nothing(shop, panettone):
    for page in ProductPage.objects.all():
        page.view_restrictions.create(restriction_type="password", password="x")

    assert names.of([panettone.pk]) == {}


def test_thirty_names_cost_one_query(shop, django_assert_num_queries):
    product = shop.product()
    variants = [shop.variant(product=product) for _each in range(30)]

    with django_assert_num_queries(1):
        assert len(names.of(variant.pk for variant in variants)) == 30


def test_the_address_begins_with_its_language():
    assert Name("Pane", "it", "", "/home/bottega/pane/").url == "/it/bottega/pane/"
    assert Name("Bread", "en", "", "/home-en/shop/bread/").url == "/en/shop/bread/"
