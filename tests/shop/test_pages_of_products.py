"""What a product page says, and when it may be published."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from demo.event_factories import EventPageFactory, OccurrenceFactory
from demo.page_factories import in_english
from demo.shop_factories import (
    CategoryPageFactory,
    ProductPageFactory,
    VariantFactory,
)
from shop import inventory, pricing
from shop.models import ProductPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def taralli():
    page = ProductPageFactory(food=True, title="Taralli", slug="taralli", product__name="Taralli")
    return page


def test_a_product_says_price_unit_price_and_stock(client, taralli):
    answer = client.get(taralli.url)

    assert answer.status_code == 200
    text = answer.content.decode()
    assert "<strong>10,00\u00a0€</strong>" in text
    assert "40,00\u00a0€/kg" in text
    assert 'data-state="available"' in text
    assert f'name="sku" value="{taralli.product.variants.get().sku}"' in text


def test_a_new_price_and_the_last_pieces_are_seen_at_once(client, taralli):
    variant = taralli.product.variants.get()
    pricing.set_price(variant, Decimal("8.00"))
    inventory.reserve(variant.pk, 9)

    text = client.get(taralli.url).content.decode()

    assert "<strong>8,00\u00a0€</strong>" in text
    assert 'data-state="last"' in text


def test_what_is_sold_out_cannot_be_put_into_a_basket(client, taralli):
    inventory.reserve(taralli.product.variants.get().pk, 10)

    text = client.get(taralli.url).content.decode()

    assert 'data-state="out"' in text
    assert 'name="sku"' not in text


def test_variants_are_chosen_by_radio_and_the_cheapest_gives_the_price(client, taralli):
    VariantFactory(product=taralli.product, sku="TAR-500", option_it="500 g", price=Decimal("18.00"))

    text = client.get(taralli.url).content.decode()

    assert 'type="radio" name="sku" value="TAR-500"' in text
    assert "<strong>10,00\u00a0€</strong>" in text
    assert "18,00\u00a0€" in text


def test_the_sheet_stands_on_the_page(client, taralli):
    text = client.get(taralli.url).content.decode()

    assert "Prodotto da forno" in text
    assert "<b>frumento</b>" in text
    assert "1500 kJ / 358 kcal" in text
    assert "250 g" in text
    assert "Conservare in luogo fresco e asciutto." in text


def test_a_product_has_one_page_in_a_language(taralli):
    other = ProductPage(title="Altri taralli", slug="altri-taralli", product=taralli.product)
    with pytest.raises(ValidationError):
        CategoryPageFactory().add_child(instance=other)

    assert ProductPage.objects.live().count() == 1


def test_the_english_page_tells_the_same_truth_in_its_own_words(client, taralli):
    english = in_english(taralli, title="Taralli of Opera", slug="taralli-of-opera", storage="Keep it dry.")

    text = client.get(english.url).content.decode()

    assert english.product == taralli.product
    assert "€10.00" in text
    assert "€40.00/kg" in text
    assert "Keep it dry." in text
    assert "Energia" not in text


def test_a_product_leads_to_the_events_to_come_that_name_it(client):
    page = ProductPageFactory()
    yesterday = OccurrenceFactory(start=timezone.now() - datetime.timedelta(days=1))
    coming, over = EventPageFactory(title="Assaggi"), EventPageFactory(event=yesterday.event)
    page.product.events.add(coming.event, over.event)

    text = client.get(page.url).content.decode()

    assert "Gli incontri in cui lo trovi" in text
    assert f'<a href="{coming.url}">Assaggi</a>' in text
    assert over.url not in text
