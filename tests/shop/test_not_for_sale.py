"""What is not for sale cannot be bought: by the page, by the API, out of a basket filled when it was."""

from types import SimpleNamespace

import pytest
from wagtail.models import PageViewRestriction

from demo.page_factories import in_english
from demo.shop_factories import ProductPageFactory
from shop import shelf
from shop.models import BasketItem, Order, Product, ProductPage, Shelf, Stock, Variant

pytestmark = pytest.mark.django_db


def shut(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


WAYS = {
    "variant off": lambda page, variant: Variant.objects.filter(pk=variant.pk).update(active=False),
    "product off": lambda page, variant: Product.objects.filter(pk=variant.product_id).update(active=False),
    "retired": lambda page, variant: Product.objects.filter(pk=variant.product_id).update(
        retired="2026-01-01"
    ),
    "draft": lambda page, variant: ProductPage.objects.filter(product=variant.product_id).update(live=False),
    "private": lambda page, variant: shut(page),
    "below a private page": lambda page, variant: shut(page.get_parent()),
}


@pytest.fixture
def thing(shop):
    page = ProductPageFactory(title="Cucchiaio", slug="cucchiaio")
    return SimpleNamespace(page=page, variant=page.product.variants.get())


@pytest.mark.parametrize("way", list(WAYS))
def test_what_is_not_for_sale_is_refused_by_page_api_and_old_basket(
    thing, visitor, api, client_of_another, way
):
    assert visitor.add(thing.variant.sku).status_code == 303
    typed = visitor.form(delivery_method="pickup", payment_method="pay_at_pickup")
    WAYS[way](thing.page, thing.variant)

    answer = client_of_another.client.get(thing.page.url)
    assert answer.status_code in (200, 302, 404)
    assert f'value="{thing.variant.sku}"' not in answer.content.decode()
    assert client_of_another.add(thing.variant.sku).status_code == 409
    assert api("post", "basket/", {"sku": thing.variant.sku}).status_code == 409
    assert "non è in vendita" in visitor.basket().content.decode()
    assert visitor.send(typed).status_code == 409
    assert not Order.objects.exists()
    assert BasketItem.objects.count() == 1
    assert Stock.objects.get(variant=thing.variant).reserved == 0


def test_a_retired_product_keeps_its_page_and_names_what_stands_in_for_it(client, thing):
    other = ProductPageFactory(title="Mestolo", slug="mestolo")
    in_english(thing.page, title="Spoon", slug="spoon")
    in_english(other, title="Ladle", slug="ladle")
    Product.objects.filter(pk=thing.variant.product_id).update(
        retired="2026-01-01", substitute=other.product_id
    )
    shelf.rebuild()

    for language, said in (
        ("it", 'Non si fa più. Al suo posto: <a href="%s">Mestolo</a>.'),
        ("en", 'No longer made. In its place: <a href="%s">Ladle</a>.'),
    ):
        told = ProductPage.objects.get(product=thing.variant.product_id, locale__language_code=language)
        instead = ProductPage.objects.get(product=other.product_id, locale__language_code=language)
        answer = client.get(told.url)
        assert answer.status_code == 200, language
        assert said % instead.url in answer.content.decode()
    assert list(Shelf.objects.values_list("product", flat=True)) == [other.product_id]
