"""By what variants differ: one value of each option, no two the same, labels and order that follow."""

import pytest
from django.db import IntegrityError, transaction

from demo.shop_factories import VariantFactory, differ, value_of
from demo.texts.shapes import T
from shop import options
from shop.models import Option, OptionValue, Variant, VariantOption
from shop.refusals import Refused

pytestmark = pytest.mark.django_db

SIZE, COLOUR = T("Taglia", "Size"), T("Colore", "Colour")
S, M, BLUE, RED = T("S", "S"), T("M", "M"), T("blu", "blue"), T("rosso", "red")


@pytest.fixture
def shirt():
    """M red was made before S blue; sizes stand before colours, S before M."""
    for question, answer in ((SIZE, S), (SIZE, M), (COLOUR, BLUE), (COLOUR, RED)):
        value_of(question, answer)
    first = VariantFactory(sku="A-M-RED")
    differ(first, {SIZE: M, COLOUR: RED})
    differ(VariantFactory(sku="B-S-BLUE", product=first.product), {COLOUR: BLUE, SIZE: S})
    return first.product


def test_labels_are_computed_in_both_languages_and_order_follows_the_values(shirt):
    told = [(each.sku, each.option("it"), each.option("en")) for each in shirt.variants.order_by("position")]

    assert told == [("B-S-BLUE", "S, blu", "S, blue"), ("A-M-RED", "M, rosso", "M, red")]


def test_two_variants_of_a_product_are_never_the_same(shirt):
    third = VariantFactory(sku="C", product=shirt)

    with pytest.raises(Refused) as refused:
        differ(third, {SIZE: S, COLOUR: BLUE})

    assert refused.value.message == "B-S-BLUE è già uguale: S, blu."
    assert not VariantOption.objects.filter(variant=third).exists()
    taken = Variant.objects.get(sku="B-S-BLUE").combination
    with pytest.raises(IntegrityError), transaction.atomic():
        Variant.objects.filter(pk=third.pk).update(combination=taken)
    differ(VariantFactory(sku="OTHER"), {SIZE: S, COLOUR: BLUE})  # of another product it may be


def test_a_variant_has_one_value_of_an_option(shirt):
    small, medium = OptionValue.objects.filter(option__label_it="Taglia").order_by("position")

    with pytest.raises(Refused):
        options.choose(Variant.objects.get(sku="A-M-RED"), [small, medium])

    assert Variant.objects.get(sku="A-M-RED").option_it == "M, rosso"


def test_new_words_reach_every_variant(shirt):
    OptionValue.objects.filter(label_it="rosso").update(label_it="mattone", label_en="brick")

    options.relabel(Option.objects.get(label_it="Colore"))

    assert Variant.objects.get(sku="A-M-RED").option("it") == "M, mattone"
    assert Variant.objects.get(sku="A-M-RED").option("en") == "M, brick"


def test_a_product_asks_what_its_variants_differ_by(shirt, django_assert_num_queries):
    variants = list(shirt.variants.all())
    with django_assert_num_queries(1):
        asked = options.axes(variants)

    assert [[value.label_it for value in axis.choices] for axis in asked] == [["S", "M"], ["blu", "rosso"]]
    assert options.question(asked, "it") == "Taglia e colore"
    assert options.question(asked, "en") == "Size and colour"
    assert options.axes(variants[:1]) == []
