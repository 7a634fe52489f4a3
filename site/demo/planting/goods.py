"""The shop: VAT rules, categories, products with variants, prices, stock and sheets; then their pages."""

import datetime
from decimal import Decimal

from cooperatives.models import Cooperative, Workshop
from core.pages import BasePage
from demo import shop_factories as factories
from demo.planting import library
from demo.planting.glossary import Glossary
from demo.planting.tree import Planter
from demo.planting.words import body, paragraph
from demo.texts import shapes
from demo.texts.categories import CATEGORIES
from demo.texts.pages import indexes
from demo.texts.products import PRODUCTS
from demo.texts.vat import VAT_RULES
from home.models import HomePage
from shop.models import (
    BoxLine,
    Category,
    CategoryPage,
    Kind,
    Product,
    ProductPage,
    ShopPage,
    Variant,
    VatRule,
)

IN_FORCE = datetime.date(2020, 1, 1)
NUTRIENTS = ("fat", "saturates", "carbohydrate", "sugars", "protein", "salt")


def plant(planter: Planter, home: HomePage) -> None:
    for rule in VAT_RULES:
        factories.VatRuleFactory(name=rule.name, rate=rule.rate, legal_basis=rule.basis, valid_from=IN_FORCE)
    for position, told in enumerate(CATEGORIES):
        factories.CategoryFactory(
            code=told.code, label_it=told.name.it, label_en=told.name.en or "", position=position
        )
    shelves = _shelves(planter, home)
    for product in PRODUCTS:
        truth = _truth(product)
        if truth is not None:
            _page(planter, shelves[product.category], product, truth)


def _shelves(planter: Planter, home: HomePage) -> dict[str, BasePage]:
    """The shop's page and a page for each category, by its code."""
    words = Glossary()
    told = indexes.SHOP
    shop = planter.page(
        home,
        ShopPage(standfirst=words.say(told.standfirst), search_description=words.say(told.standfirst)),
        told.slug,
        told.title,
        words,
    )
    pages = {}
    for category in CATEGORIES:
        words = Glossary()
        page = CategoryPage(
            category=Category.objects.get(code=category.code),
            standfirst=words.say(category.intro),
            search_description=words.say(category.intro),
        )
        pages[category.code] = planter.page(shop, page, category.slug, category.name, words)
    return pages


def _truth(told: shapes.Product) -> Product | None:
    """The product with its sheet and variants, made once."""
    product = Product.objects.filter(name=told.name).first() or factories.ProductFactory(
        name=told.name,
        category=Category.objects.get(code=told.category),
        producer=Cooperative.objects.get(code=told.producer),
        workshop=Workshop.objects.filter(code=told.workshop).first(),
        sheet=None,
    )
    _sheet(product, told)
    rule = VatRule.objects.get(name=told.vat, valid_from=IN_FORCE)
    for position, variant in enumerate(told.variants):
        if not Variant.objects.filter(sku=variant.sku).exists():
            factories.VariantFactory(
                product=product,
                sku=variant.sku,
                option_it=variant.option.it,
                option_en=variant.option.en or "",
                position=position,
                net_quantity=Decimal(variant.net),
                unit=variant.unit,
                weight=variant.grams,
                withdrawal=told.withdrawal,
                vat_rule=rule,
                price=variant.price,
                stock=0 if told.box else variant.stock,
            )
    _contents(told)
    return product


def _sheet(product: Product, told: shapes.Product) -> None:
    if told.food is not None:
        nutrition = told.food.nutrition
        numbers = {name: getattr(nutrition, name) for name in NUTRIENTS} if nutrition else {}
        factories.SheetFactory(
            product=product,
            kind=Kind.FOOD,
            allergens=list(told.food.allergens),
            traces=list(told.food.traces),
            energy_kj=nutrition.kj if nutrition else None,
            energy_kcal=nutrition.kcal if nutrition else None,
            alcohol=told.food.alcohol,
            **numbers,
        )
    elif told.box:
        factories.SheetFactory(product=product, kind=Kind.BOX)
    else:
        fibres = dict(told.goods.fibres) if told.goods else {}
        factories.SheetFactory(product=product, kind=Kind.GOODS, fibres=fibres)


def _page(planter: Planter, parent: BasePage, told: shapes.Product, truth: Product) -> None:
    words = Glossary()
    page = ProductPage(
        product=truth,
        standfirst=words.say(told.standfirst),
        search_description=words.say(told.standfirst)[:300],
        option_label=words.say(told.option_label),
        picture=library.picture(told.picture),
        body=body(words, told.body, f"product:{told.code}", products=False),
        **_food_sentences(words, told.food),
        **_goods_sentences(words, told.goods),
    )
    sheet = told.food or told.goods
    page.packaging = words.say(sheet.packaging) if sheet else ""
    planter.page(parent, page, told.slug, told.title, words)


def _food_sentences(words: Glossary, food: shapes.FoodSheet | None) -> dict[str, str]:
    if food is None:
        return {}
    return {
        "legal_name": words.say(food.legal_name),
        "ingredients": paragraph(words, food.ingredients),
        "may_contain": paragraph(words, food.may_contain),
        "storage": words.say(food.storage),
        "origin": words.say(food.origin),
        "exemption": words.say(food.exemption),
        "operator": words.say(food.operator),
    }


def _goods_sentences(words: Glossary, goods: shapes.GoodsSheet | None) -> dict[str, str]:
    if goods is None:
        return {}
    return {
        "materials": words.say(goods.materials),
        "care": words.say(goods.care),
        "warnings": words.say(goods.warnings),
        "manufacturer": words.say(goods.manufacturer),
        "contact": goods.contact,
    }


def _contents(told: shapes.Product) -> None:
    """What is in a box; what it holds was planted before it."""
    box = Variant.objects.get(sku=told.variants[0].sku)
    for line in told.box:
        component = Variant.objects.get(sku=line.sku)
        BoxLine.objects.get_or_create(box=box, component=component, defaults={"quantity": line.quantity})
