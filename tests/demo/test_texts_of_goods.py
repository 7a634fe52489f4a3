"""What the law wants beside a price is there for every product of the demo."""

import pytest

from demo.planting import sheets
from demo.texts.products import PRODUCTS, VARIANTS
from demo.texts.walk import untranslated
from shop.models import Allergen, Product, Sheet


def test_prices_stocks_and_weights_make_sense():
    for variant in VARIANTS.values():
        assert variant.price > 0
        assert variant.price == round(variant.price, 2)
        assert variant.stock >= 0
        assert variant.net > 0
        assert variant.grams >= (variant.net if variant.unit == "g" else 1)


def test_a_product_has_the_sheet_it_needs():
    for product in PRODUCTS:
        kinds = [product.food is not None, product.goods is not None, bool(product.box)]
        assert sum(kinds) == 1, product.code


def test_food_has_the_whole_sheet():
    for product in PRODUCTS:
        if (sheet := product.food) is None:
            continue
        for text in (sheet.legal_name, sheet.ingredients, sheet.may_contain, sheet.storage):
            assert text.it, product.code
            assert text.en or untranslated(product), product.code
        assert bool(sheet.nutrition) != bool(sheet.exemption), product.code
        assert bool(sheet.allergens) == ("<b>" in sheet.ingredients.it), product.code
        assert sheet.ingredients.it.count("<b>") == (sheet.ingredients.en or sheet.ingredients.it).count(
            "<b>"
        )
        assert {*sheet.allergens, *sheet.traces} <= set(Allergen.values), product.code
        assert not set(sheet.allergens) & set(sheet.traces), product.code


def test_energy_agrees_in_both_units():
    for product in PRODUCTS:
        if product.food and (n := product.food.nutrition):
            assert n.kj == pytest.approx(n.kcal * 4.184, rel=0.03), product.code
            assert n.saturates <= n.fat
            assert n.sugars <= n.carbohydrate


def test_goods_say_what_their_kind_needs():
    for product in PRODUCTS:
        if (goods := product.goods) is None:
            continue
        sheet = Sheet(product=Product(name=product.name), **sheets.codes(product))
        sheet.clean_fields(exclude=["product"])
        sheet.clean()
        assert goods.packaging, product.code
        if goods.kind == "textile":
            assert sheet.woven, product.code


def test_a_box_holds_what_is_on_the_shelf():
    for product in PRODUCTS:
        if product.box:
            inside = sum(VARIANTS[line.sku].price * line.quantity for line in product.box)
            weight = sum(VARIANTS[line.sku].grams * line.quantity for line in product.box)
            assert product.variants[0].price < inside, product.code
            assert product.variants[0].grams > weight, product.code
