"""By what variants differ: one value of each option, no two the same, labels and order that follow."""

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction

from config import roles
from core.models import User
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


@pytest.fixture
def desk(client):
    roles.grant()
    member = User.objects.create_user("bottega", "bottega@example.org")
    member.groups.add(Group.objects.get(name="Bottega"))
    client.force_login(member)
    return client


def typed(option, rows):
    """The screen of an option as it is sent: (key of the value, Italian, English, place, taken away)."""
    form = {"label_it": option.label_it, "label_en": option.label_en, "position": option.position}
    form |= {"values-TOTAL_FORMS": len(rows), "values-INITIAL_FORMS": sum(bool(row[0]) for row in rows)}
    form |= {"values-MIN_NUM_FORMS": 1, "values-MAX_NUM_FORMS": 1000}
    for number, (key, italian, english, place, gone) in enumerate(rows):
        row = {"id": key, "label_it": italian, "label_en": english, "ORDER": place}
        row |= {"DELETE": "on"} if gone else {}
        form |= {f"values-{number}-{name}": value for name, value in row.items()}
    return form


def test_the_desk_renames_orders_and_adds_values_and_the_variants_follow(desk, shirt):
    option = Option.objects.get(label_it="Taglia")
    small, medium = option.values.order_by("position")
    address = f"/admin/options/edit/{option.pk}/"

    rows = [(small.pk, "S", "S", 2, False), (medium.pk, "media", "medium", 1, False)]
    rows.append(("", "XL", "XL", 3, False))
    answer = desk.post(address, typed(option, rows))

    assert answer.status_code == 302
    told = [(each.sku, each.option_it) for each in shirt.variants.order_by("position")]
    assert told == [("A-M-RED", "media, rosso"), ("B-S-BLUE", "S, blu")]
    assert [value.label_it for value in option.values.order_by("position")] == ["media", "S", "XL"]


def test_a_value_that_a_variant_has_is_not_taken_away(desk, shirt):
    option = Option.objects.get(label_it="Taglia")
    small, medium = option.values.order_by("position")
    rows = [(small.pk, "S", "S", 1, True), (medium.pk, "M", "M", 2, False)]

    answer = desk.post(f"/admin/options/edit/{option.pk}/", typed(option, rows))

    assert (
        "«S» è la scelta di B-S-BLUE: dai prima un altro valore a quella variante." in answer.content.decode()
    )
    assert option.values.count() == 2
