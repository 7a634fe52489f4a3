"""When a product may not be published, and what the editor is told."""

import pytest

from core.publishing import PublishRefused
from core.translating import starting
from demo.shop_factories import ProductFactory, ProductPageFactory, VariantFactory
from demo.telling_factories import plant_site
from demo.translating import translate
from shop.models import BoxLine, Kind, ProductPage

pytestmark = pytest.mark.django_db


def test_food_without_its_sheet_is_refused_with_what_is_missing():
    with pytest.raises(PublishRefused) as refused:
        ProductPageFactory(food=True, legal_name="", ingredients="<p> </p>", storage="", operator="")

    assert refused.value.reasons == [
        "La scheda alimentare non è completa. Manca: denominazione legale, ingredienti, conservazione, "
        "operatore e indirizzo, allergeni in grassetto tra gli ingredienti."
    ]
    assert ProductPage.objects.get().live is False


def test_goods_without_a_manufacturer_are_refused():
    with pytest.raises(PublishRefused) as refused:
        ProductPageFactory(manufacturer="", contact="")

    assert refused.value.reasons == [
        "La scheda del prodotto non è completa. Manca: produttore e indirizzo postale, e-mail del produttore."
    ]


def test_a_product_without_a_price_is_refused():
    product = ProductFactory()
    VariantFactory(product=product, price=None)
    VariantFactory(product=product, active=False)

    with pytest.raises(PublishRefused) as refused:
        ProductPageFactory(product=product)

    assert refused.value.reasons == ["Al prodotto serve almeno una variante in vendita, con un prezzo."]


def test_a_product_whose_sheet_nobody_began_is_refused():
    with pytest.raises(PublishRefused) as refused:
        ProductPageFactory(product=ProductFactory(sheet=None))

    assert len(refused.value.reasons) == 1


def test_an_english_product_needs_its_whole_sheet_in_english():
    page = ProductPageFactory(food=True)
    plant_site()
    english = starting.start(page)

    with pytest.raises(PublishRefused) as refused:
        english.get_latest_revision().publish()

    assert len(refused.value.reasons) == 1
    for label in ("denominazione legale", "ingredienti", "conservazione", "operatore"):
        assert label in refused.value.reasons[0]
    translate(page, {})
    assert ProductPage.objects.get(pk=english.pk).live is True


def test_a_box_needs_contents_with_a_price_and_a_page_in_its_language():
    box = ProductFactory(sheet__kind=Kind.BOX)
    made = VariantFactory(product=box, stock=0)
    with pytest.raises(PublishRefused) as empty:
        ProductPageFactory(product=box)
    told, untold = ProductPageFactory().product.variants.get(), VariantFactory(sku="NO-PAGE", price=None)
    for component in (told, untold):
        BoxLine.objects.create(box=made, component=component)
    page = ProductPage.objects.get(product=box)

    assert empty.value.reasons == ["Indica sul prodotto che cosa c’è nella confezione."]
    assert page.refusals() == [
        "Nella confezione ci sono cose senza prezzo: NO-PAGE.",
        "Nella confezione ci sono cose senza una pagina in questa lingua: NO-PAGE.",
    ]
    BoxLine.objects.filter(component=untold).delete()
    assert page.refusals() == []
