"""The shop: VAT rules, categories, products with variants, prices, stock and sheets; then their pages."""

import datetime
from decimal import Decimal

from django.utils import timezone

from cooperatives.models import Cooperative, Workshop
from core.pages import BasePage
from demo import shop_factories as factories
from demo.planting import library, seasons, sheets, supply
from demo.planting.glossary import Glossary
from demo.planting.tree import Planter
from demo.planting.words import body
from demo.texts import shapes
from demo.texts.categories import CATEGORIES
from demo.texts.galleries import GALLERIES
from demo.texts.options import OPTIONS
from demo.texts.pages import indexes
from demo.texts.products import PRODUCTS
from demo.texts.vat import VAT_RULES
from home.models import HomePage
from shop.models import (
    BoxLine,
    Category,
    CategoryPage,
    Product,
    ProductPage,
    ProductPicture,
    ShopPage,
    Variant,
    VatRule,
)

IN_FORCE = datetime.date(2020, 1, 1)


def plant(planter: Planter, home: HomePage, today: datetime.date) -> None:
    for rule in VAT_RULES:
        factories.VatRuleFactory(name=rule.name, rate=rule.rate, legal_basis=rule.basis, valid_from=IN_FORCE)
    for position, told in enumerate(CATEGORIES):
        factories.CategoryFactory(
            code=told.code,
            label_it=told.name.it,
            label_en=told.name.en or "",
            position=position,
            google_number=told.google,
        )
    for question, answers in OPTIONS:
        for answer in answers:
            factories.value_of(question, answer)
    shelves = _shelves(planter, home)
    for product in PRODUCTS:
        truth = _truth(product)
        if truth is not None:
            _page(planter, shelves[product.category], product, truth)
    seasons.plant(planter, shelves[""], today)


def _shelves(planter: Planter, home: HomePage) -> dict[str, BasePage]:
    """A page for each category, by its code; the shop's own under none."""
    words = Glossary()
    told = indexes.SHOP
    shop = planter.page(
        home,
        ShopPage(standfirst=words.say(told.standfirst), search_description=words.say(told.standfirst)),
        told.slug,
        told.title,
        words,
    )
    pages = {"": shop}
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
    factories.SheetFactory(product=product, **sheets.codes(told))
    today = timezone.localdate()
    rule = VatRule.objects.get(name=told.vat, valid_from=IN_FORCE)
    for position, variant in enumerate(told.variants):
        if not Variant.objects.filter(sku=variant.sku).exists():
            made = factories.VariantFactory(
                product=product,
                sku=variant.sku,
                position=position,
                net_quantity=Decimal(variant.net),
                unit=variant.unit,
                weight=variant.grams,
                withdrawal=told.withdrawal,
                vat_rule=rule,
                price=variant.price,
                stock=0,
            )
            if not told.box:
                supply.receive(made, variant, told.food, today)
            factories.differ(made, dict(zip(told.options, variant.options, strict=True)))
    _contents(told)
    _retire(product, told)
    return product


def _page(planter: Planter, parent: BasePage, told: shapes.Product, truth: Product) -> None:
    words = Glossary()
    page = ProductPage(
        product=truth,
        standfirst=words.say(told.standfirst),
        search_description=words.say(told.standfirst)[:300],
        picture=library.picture(told.picture),
        body=body(words, told.body, f"product:{told.code}", products=False),
        **sheets.sentences(words, told),
    )
    page.pictures = [
        ProductPicture(picture_id=picture, variant_id=variant, sort_order=order)
        for order, (picture, variant) in enumerate(seasons.picture_rows(GALLERIES.get(told.code, ())))
    ]
    planter.page(parent, page, told.slug, told.title, words)


def _retire(product: Product, told: shapes.Product) -> None:
    """What stands in for it was planted before it."""
    if told.retired is not None and product.retired is None:
        instead = next(other.name for other in PRODUCTS if other.code == told.substitute)
        product.retired, product.substitute = told.retired, Product.objects.get(name=instead)
        product.save()


def _contents(told: shapes.Product) -> None:
    """What is in a box; what it holds was planted before it."""
    box = Variant.objects.get(sku=told.variants[0].sku)
    for line in told.box:
        component = Variant.objects.get(sku=line.sku)
        BoxLine.objects.get_or_create(box=box, component=component, defaults={"quantity": line.quantity})
