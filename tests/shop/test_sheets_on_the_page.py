"""What a reader sees of a sheet, in both languages: each kind, and a box with all that is in it."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from cooperatives.models import Cooperative
from demo.page_factories import in_english
from demo.shop_factories import ProductFactory, ProductPageFactory, VariantFactory
from shop.models import Bin, BoxLine, Kind, Material, ProductPage, Sheet
from shop.models.pages import sheet as shown

pytestmark = [pytest.mark.django_db, pytest.mark.once]

CREAM = {
    "sheet__kind": Kind.COSMETIC,
    "sheet__inci": ["Aqua", "Glycerin"],
    "sheet__open_months": 6,
    "sheet__keeps_months": 1,
    "sheet__is_notified": True,
}
BAG = {
    "sheet__kind": Kind.TEXTILE,
    "sheet__fibres": [
        {"part": "lining", "fibre": "cotton", "percent": 100},
        {"part": "outer", "fibre": "elastane", "percent": 2.5},
        {"part": "outer", "fibre": "polyamide", "percent": 97.5},
    ],
    "sheet__has_animal_parts": True,
    "sheet__age_from": 3,
}
LAVENDER = {
    "sheet__kind": Kind.PLANT,
    "sheet__botanical_name": "Lavandula angustifolia",
    "sheet__passport": "IT-03-4127",
    "sheet__harms_pets": True,
    "sheet__packaging": [{"part": "pot", "material": "PP 5"}, {"part": "stopper", "material": "FOR 51"}],
}


def told(page, language):
    with translation.override(language):
        sheet = shown.of(page)
        return sheet, {str(row.term): str(row.text) for row in sheet.rows}


def test_a_cosmetic_says_inci_and_how_long_it_keeps():
    page = ProductPageFactory(product=ProductFactory(**CREAM), purpose="Crema mani")
    Cooperative.objects.update(street="Via dei Mille 1")

    _sheet, italian = told(ProductPage.objects.get(pk=page.pk), "it")
    _sheet, english = told(ProductPage.objects.get(pk=page.pk), "en")

    assert italian["Ingredienti (INCI)"] == english["Ingredients (INCI)"] == "Aqua, Glycerin"
    assert (italian["Dopo l’apertura"], english["Once opened"]) == (
        "Va usato entro 6 mesi",
        "Good for 6 months",
    )
    assert (italian["Prima dell’apertura"], english["Unopened"]) == (
        "Si conserva per 1 mese",
        "Keeps for 1 month",
    )
    assert italian["Persona responsabile"].endswith("Via dei Mille 1, 20100 Milano (MI)")


def test_cloth_says_its_fibres_by_part_the_largest_first_and_who_must_not_have_it():
    page = ProductPageFactory(product=ProductFactory(**BAG), care="A mano.")

    italian, rows = told(page, "it")
    english, words = told(page, "en")

    assert rows["Fibre: tessuto esterno"] == "97,5 % poliammidica, 2,5 % elastan"
    assert rows["Fibre: fodera"] == "100 % cotone"
    fibres = [term for term in rows if term.startswith("Fibre")]
    assert fibres == ["Fibre: tessuto esterno", "Fibre: fodera"]
    assert words["Fibres: outer fabric"] == "97.5 % polyamide, 2.5 % elastane"
    assert rows["Altre parti"] == "Contiene parti non tessili di origine animale"
    assert words["Other parts"] == "Contains non-textile parts of animal origin"
    assert italian.cautions == ["Non adatto a bambini di età inferiore a 3 anni."]
    assert english.cautions == ["Not for children under 3 years of age."]


def test_a_plant_warns_and_its_packaging_says_which_bin(client):
    page = ProductPageFactory(product=ProductFactory(**LAVENDER), care="Sole.", title="Lavanda")

    text = client.get(page.url).content.decode()
    sheet, _rows = told(page, "en")

    assert "Velenosa per cani e gatti se la mangiano" in text
    assert '<dd lang="la">Lavandula angustifolia</dd>' in text
    assert '<th scope="row">Vaso</th><td><span class="code">PP 5</span> polipropilene</td>' in text
    assert [(part.code, part.bin) for part in sheet.packaging.parts] == [
        ("PP 5", "plastic collection"),
        ("FOR 51", "as your Comune says"),
    ]


def test_every_material_has_its_bin():
    plain = {material for material in Material if material.bin is not Bin.LOCAL}

    assert {material.value for material in set(Material) - plain} == {
        "FOR 51",
        *("C/PAP 80", "C/PAP 81", "C/PAP 82", "C/PAP 83", "C/PAP 84", "C/PAP 85"),
        *("C/PP 90", "C/PP 91", "C/PP 92", "C/GL 95", "C/GL 96", "C/GL 97", "C/GL 98"),
    }
    assert (Material("PAP 21").bin, Material("ALU 41").bin, Material("GL 70").bin) == (
        Bin.PAPER,
        Bin.METAL,
        Bin.GLASS,
    )


@pytest.fixture
def box():
    """Bread with nuts in traces and a lavender that harms pets."""
    bread = ProductPageFactory(food=True, title="Pane")
    plant = ProductPageFactory(product=ProductFactory(**LAVENDER), care="Sole.", title="Lavanda")
    Sheet.objects.filter(product=bread.product).update(alcohol=Decimal("2.5"))
    made = VariantFactory(sku="BOX-1", stock=0, product=ProductFactory(sheet__kind=Kind.BOX))
    for page, pieces in ((bread, 2), (plant, 1)):
        BoxLine.objects.create(box=made, component=page.product.variants.get(), quantity=pieces)
    return ProductPageFactory(product=made.product, title="Scatola")


def test_a_box_says_by_itself_what_is_in_it(box, client):
    sheet, rows = told(ProductPage.objects.get(pk=box.pk), "it")

    assert rows["Allergeni nella confezione"] == "cereali contenenti glutine"
    assert rows["Tracce nella confezione"] == "frutta a guscio"
    assert rows["Alcol nella confezione"] == "Pane: 2,5 % vol"
    assert [said[:8] for said in sheet.cautions] == ["Velenosa"]
    assert [(thing.quantity, thing.title) for thing in sheet.contents] == [(2, "Pane"), (1, "Lavanda")]
    assert sheet.contents[0].nutrition.rows[0] == ("energia", "1500 kJ / 358 kcal")
    assert [part.code for part in sheet.contents[1].packaging.parts] == ["PP 5", "FOR 51"]
    text = client.get(box.url).content.decode()
    assert "<b>frumento</b>" in text
    assert "2 × Pane" in text


def test_a_box_asks_the_same_whatever_is_in_it(box, count_queries):
    few = count_queries(box.url)
    for _each in range(4):
        more = ProductPageFactory(food=True)
        component = more.product.variants.get()
        BoxLine.objects.create(box=box.product.variants.get(), component=component)

    assert count_queries(box.url) == few


def test_the_sheet_is_in_the_readers_language_and_the_maker_in_none(client):
    page = ProductPageFactory(food=True, title="Pane", slug="pane")
    words = {"ingredients": "<p><b>Wheat</b> flour.</p>", "legal_name": "Bread", "storage": "Dry."}
    english = in_english(page, title="Bread", slug="bread", **words)

    text = client.get(english.url).content.decode()

    assert "Food business operator" in text
    assert "<b>Wheat</b> flour" in text
    assert "cereals containing gluten" in text
    assert page.product.producer.legal_name in text


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("fibres", [{"part": "whole", "fibre": "lycra", "percent": 100}], "Scegli ogni fibra"),
        ("fibres", [{"part": "whole", "fibre": "cotton", "percent": 101}], "Scegli ogni fibra"),
        ("fibres", [{"part": "whole", "fibre": "cotton", "percent": 99}], "il tutto fa 99 %"),
        ("fibres", [{"part": "whole", "fibre": "silk", "percent": 50}] * 2, "due volte"),
        ("fibres", "cotton", "Scegli ogni fibra"),
        (
            "fibres",
            [
                {"part": "whole", "fibre": "silk", "percent": 100},
                {"part": "lining", "fibre": "silk", "percent": 100},
            ],
            "non tutt’e due",
        ),
        ("packaging", [{"part": "bag", "material": "PAP 99"}], "di che materiale"),
        ("packaging", [{"part": "bag", "material": "PAP 22"}] * 2, "due volte"),
        ("allergens", ["dust"], "dust"),
        ("inci", "Aqua", "separati da virgole"),
        ("passport", "09/1234", "IT-09-1234"),
        ("sugars", Decimal(70), "Non può essere più"),
        ("protein", Decimal(60), "più di 100 g"),
        ("energy_kj", 358, "1498 kJ"),
        ("traces", ["gluten"], "non tutt’e due"),
        ("age_from", 19, "18"),
    ],
)
def test_slips_of_the_pen_are_refused(name, value, said):
    sheet = ProductFactory(sheet__food=True).sheet
    setattr(sheet, name, value)

    with pytest.raises(ValidationError) as refused:
        sheet.full_clean()

    assert said in " ".join(refused.value.messages)


def test_what_is_in_a_box_is_read_in_one_query(box, django_assert_num_queries):
    page = ProductPage.objects.select_related("product__sheet__responsible", "locale").get(pk=box.pk)
    shown.of(page)  # from here on the addresses' beginnings are known, and so is what is on sale

    with django_assert_num_queries(1):
        assert len(shown.of(page).contents) == 2
