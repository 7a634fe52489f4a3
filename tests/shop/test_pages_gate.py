"""When a product may not be published, and what the editor is told."""

from decimal import Decimal

import pytest
from django.utils import translation

from cooperatives.models import Cooperative
from core.publishing import PublishRefused
from core.translating import starting
from demo.page_factories import in_english
from demo.shop_factories import ProductFactory, ProductPageFactory, VariantFactory
from demo.telling_factories import plant_site
from demo.translating import translate
from shop.models import BoxLine, Kind, ProductPage, Sheet, Variant

pytestmark = [pytest.mark.django_db, pytest.mark.once]

PACKED = [{"part": "bag", "material": "PAP 22"}]
WHOLE = {
    Kind.FOOD: (
        {
            "allergens": ["gluten"],
            "energy_kj": 1500,
            "energy_kcal": 358,
            "fat": 10,
            "saturates": 1,
            "carbohydrate": 60,
            "sugars": 1,
            "protein": 9,
            "salt": 1,
        },
        {
            "legal_name": "Prodotto da forno",
            "ingredients": "<p>Farina di <b>frumento</b>, sale.</p>",
            "storage": "In luogo asciutto.",
        },
    ),
    Kind.TEXTILE: (
        {
            "fibres": [{"part": "whole", "fibre": "cotton", "percent": 100}],
            "has_animal_parts": False,
            "identifier": "P22",
        },
        {"care": "Lavare a 30 °C.", "warnings": "Nessuna."},
    ),
    Kind.COSMETIC: (
        {"inci": ["Aqua", "Glycerin"], "open_months": 6, "is_notified": True},
        {"purpose": "Crema mani", "warnings": "Per uso esterno."},
    ),
    Kind.PAPER: ({"identifier": "A5/96"}, {"materials": "Carta 100 g/m²", "warnings": "Nessuna."}),
    Kind.PLANT: (
        {"botanical_name": "Lavandula angustifolia", "passport": "IT-03-4127", "harms_pets": True},
        {"care": "Pieno sole."},
    ),
    Kind.GOODS: ({"identifier": "T1"}, {"materials": "Faggio", "warnings": "Nessuna."}),
}
LACKING = [
    (Kind.FOOD, "legal_name", "denominazione legale", "legal name"),
    (
        Kind.FOOD,
        "ingredients",
        "ingredienti, in grassetto tra gli ingredienti: cereali contenenti glutine",
        "",
    ),
    (Kind.FOOD, "storage", "conservazione", "storage"),
    (Kind.FOOD, "salt", "sale nella tabella nutrizionale", "salt in the nutrition table"),
    (Kind.FOOD, "allergens", "segnato tra gli allergeni: cereali contenenti glutine", ""),
    (Kind.FOOD, "packaging", "imballaggio, oppure che non c’è", "packaging, or that there is none"),
    (Kind.TEXTILE, "fibres", "fibre", "fibres"),
    (
        Kind.TEXTILE,
        "has_animal_parts",
        "parti non tessili di origine animale, sì o no",
        "non-textile parts of animal origin, yes or no",
    ),
    (Kind.TEXTILE, "care", "manutenzione", "care"),
    (Kind.TEXTILE, "warnings", "avvertenze, o che non ce ne sono", "warnings, or that there are none"),
    (Kind.TEXTILE, "identifier", "modello, tipo o lotto", "model, type or batch"),
    (Kind.COSMETIC, "purpose", "a che cosa serve", "what it is for"),
    (Kind.COSMETIC, "inci", "ingredienti (INCI)", "ingredients (INCI)"),
    (
        Kind.COSMETIC,
        "open_months",
        "durata: mesi dopo l’apertura, o prima",
        "how long it keeps: months once opened, or unopened",
    ),
    (Kind.COSMETIC, "is_notified", "notifica al CPNP", "notification to the CPNP"),
    (Kind.COSMETIC, "warnings", "avvertenze, o che non ce ne sono", "warnings, or that there are none"),
    (Kind.PAPER, "materials", "materiali e misure", "materials and measures"),
    (Kind.PAPER, "identifier", "modello, tipo o lotto", "model, type or batch"),
    (Kind.PLANT, "botanical_name", "nome botanico", "botanical name"),
    (Kind.PLANT, "passport", "passaporto delle piante", "plant passport"),
    (Kind.PLANT, "care", "manutenzione", "care"),
    (
        Kind.PLANT,
        "harms_pets",
        "velenosa per gli animali di casa, sì o no",
        "poisonous to pets, yes or no",
    ),
    (Kind.GOODS, "materials", "materiali e misure", "materials and measures"),
    (Kind.GOODS, "warnings", "avvertenze, o che non ce ne sono", "warnings, or that there are none"),
    (Kind.GOODS, "identifier", "modello, tipo o lotto", "model, type or batch"),
    (Kind.GOODS, "packaging", "imballaggio, oppure che non c’è", "packaging, or that there is none"),
]


def draft(kind, **said):
    """A page with the whole sheet of its kind, but for what is said otherwise."""
    codes, words = WHOLE[kind]
    facts = {"packaging": PACKED, "identifier": "", **codes, **words, **said}
    names = {field.name for field in Sheet._meta.fields}
    product = ProductFactory(
        name=str(kind),
        **{f"sheet__{name}": value for name, value in facts.items() if name in names},
        sheet__kind=kind,
    )
    sentences = {name: value for name, value in facts.items() if name not in names}
    empty = dict.fromkeys(("materials", "warnings"), "")
    return ProductPageFactory(product=product, live=False, **{**empty, **sentences})


def nothing(name):
    """What the field holds when nobody filled it in."""
    if name in {field.name for field in Sheet._meta.fields}:
        return Sheet._meta.get_field(name).get_default()
    return ""


@pytest.mark.parametrize("kind", list(WHOLE))
def test_each_kind_is_published_with_its_whole_sheet(kind):
    assert draft(kind).refusals() == []


@pytest.mark.parametrize(("kind", "name", "italian", "english"), LACKING)
def test_each_kind_says_exactly_what_is_missing(kind, name, italian, english):
    page = draft(kind, **{name: nothing(name)})
    said = {"it": italian, "en": english} if english else {"it": italian}
    for language, what in said.items():
        with translation.override(language):
            kind_of_sheet = str(kind.label)
            reasons = page.refusals()
        whole = {
            "it": f"La scheda del prodotto ({kind_of_sheet}) non è completa. Manca: {what}.",
            "en": f"The product's sheet ({kind_of_sheet}) is not complete. Missing: {what}.",
        }
        assert reasons == [whole[language]]


def test_the_gate_keeps_the_page_as_it_was():
    page = draft(Kind.COSMETIC, inci=[])

    with pytest.raises(PublishRefused):
        page.save_revision().publish()

    assert ProductPage.objects.get().live is False


def test_the_address_is_the_cooperatives_and_is_asked_of_whoever_answers():
    page = draft(Kind.PAPER)
    maker = page.product.producer
    Cooperative.objects.filter(pk=maker.pk).update(street="", email="")

    assert ProductPage.objects.get().refusals() == [
        "La scheda del prodotto (carta e cartoleria) non è completa. "
        f"Manca: ragione sociale e indirizzo postale di {maker.name}, e-mail di {maker.name}."
    ]
    other = ProductFactory(name="altro").producer
    Sheet.objects.filter(product=page.product).update(responsible=other)
    assert ProductPage.objects.get().refusals() == []


def test_half_a_nutrition_table_is_none_and_a_reason_stands_for_all_of_it():
    page = draft(Kind.FOOD, salt=None, fat=None)
    assert page.refusals()[0].endswith(
        "Manca: grassi nella tabella nutrizionale, sale nella tabella nutrizionale."
    )

    empty = dict.fromkeys(name for name in WHOLE[Kind.FOOD][0] if name != "allergens")
    Sheet.objects.update(**empty)
    assert page.refusals()[0].endswith("Manca: tabella nutrizionale, o perché non c’è.")
    page.exemption = "Caffè: non dovuta."
    assert page.refusals() == []


def test_each_allergen_is_in_bold_by_a_word_of_its_own():
    page = draft(Kind.FOOD, allergens=["gluten", "milk"])
    assert page.refusals()[0].endswith("Manca: in grassetto tra gli ingredienti: latte.")

    page.ingredients = "<p>Farina di <b>frumento</b>, <b>burro</b>, <b>nocciole</b>.</p>"
    assert page.refusals()[0].endswith("Manca: segnato tra gli allergeni: frutta a guscio.")


def test_a_drink_says_its_alcohol_and_nought_is_an_answer():
    page = draft(Kind.FOOD)
    Variant.objects.update(unit="ml", net_quantity=None)

    assert page.refusals()[0].endswith(
        f"Manca: quantità netta di {Variant.objects.get().sku}, gradazione alcolica, 0 se non c’è alcol."
    )
    Sheet.objects.update(alcohol=Decimal(0))
    Variant.objects.update(net_quantity=750)
    assert page.refusals() == []


def test_variants_that_look_the_same_are_refused():
    page = draft(Kind.GOODS)
    one, other = page.product.variants.get(), VariantFactory(product=page.product)

    assert page.refusals() == [
        f"Indica in che cosa differiscono queste varianti (taglia, colore, formato): {one.sku}, {other.sku}."
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
    for label in ("denominazione legale", "ingredienti", "conservazione"):
        assert label in refused.value.reasons[0]
    translate(page, {})
    assert ProductPage.objects.get(pk=english.pk).live is True


def test_english_allergens_are_looked_for_in_english():
    page = ProductPageFactory(food=True)

    with pytest.raises(PublishRefused) as refused:
        in_english(page, title="Bread", slug="bread", ingredients="<p>Flour of <i>wheat</i>, salt.</p>")

    assert "in grassetto tra gli ingredienti: cereali contenenti glutine" in refused.value.reasons[0]


def test_a_box_needs_contents_with_a_price_a_page_in_its_language_and_a_whole_sheet():
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
    Sheet.objects.filter(product=told.product_id).update(identifier="")
    assert page.refusals() == [
        f"Nella confezione, la scheda di {told.sku} non è completa. Manca: modello, tipo o lotto."
    ]
