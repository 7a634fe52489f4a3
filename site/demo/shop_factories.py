"""The shop's truth and its pages, for the demo and for the tests."""

import datetime
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import factory

from demo.page_factories import PageFactory, the_home
from demo.place_factories import CooperativeFactory, WorkshopFactory
from demo.texts.shapes import T
from shop import inventory, options, ordering, pricing
from shop.models import (
    Basket,
    BasketItem,
    Category,
    CategoryPage,
    Kind,
    Option,
    OptionValue,
    Order,
    Product,
    ProductPage,
    Reason,
    SeasonPage,
    Sheet,
    ShopPage,
    Variant,
    VatRule,
)
from shop.reckoning import reckon


class VatRuleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = VatRule
        django_get_or_create = ("name", "valid_from")

    name = "Panettone"
    rate = Decimal(10)
    valid_from = datetime.date(2020, 1, 1)


class CategoryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Category
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda number: f"category-{number}")
    label_it = factory.Sequence(lambda number: f"Categoria {number}")
    label_en = factory.Sequence(lambda number: f"Category {number}")


class ProductFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Product
        django_get_or_create = ("name",)
        skip_postgeneration_save = True

    name = factory.Sequence(lambda number: f"Prodotto {number}")
    category = factory.SubFactory(CategoryFactory)
    producer = factory.SubFactory(CooperativeFactory)
    workshop = factory.SubFactory(WorkshopFactory, cooperative=factory.SelfAttribute("..producer"))
    # `sheet=None` makes a product whose sheet nobody has begun.
    sheet = factory.RelatedFactory("demo.shop_factories.SheetFactory", factory_related_name="product")


class SheetFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Sheet
        django_get_or_create = ("product",)

    product = factory.SubFactory(ProductFactory, sheet=None)
    kind = Kind.GOODS
    identifier = "Prova 1"
    packaging = [{"part": "bag", "material": "PAP 22"}]

    class Params:
        food = factory.Trait(
            kind=Kind.FOOD,
            allergens=["gluten"],
            traces=["nuts"],
            energy_kj=1500,
            energy_kcal=358,
            fat=Decimal("10.5"),
            saturates=Decimal("1.2"),
            carbohydrate=Decimal(60),
            sugars=Decimal("0.5"),
            protein=Decimal(9),
            salt=Decimal("1.35"),
        )


class VariantFactory(factory.django.DjangoModelFactory):
    """`price=None` leaves it without a price, `stock=0` without pieces."""

    class Meta:
        model = Variant
        django_get_or_create = ("sku",)

    product = factory.SubFactory(ProductFactory)
    sku = factory.Sequence(lambda number: f"SKU-{number:04d}")
    net_quantity = Decimal(250)
    unit = "g"
    weight = 300
    vat_rule = factory.SubFactory(VatRuleFactory)

    price = Decimal("10.00")
    stock = 10

    @classmethod
    def _create(cls, model_class: type[Variant], *args: Any, **kwargs: Any) -> Variant:
        price, stock = kwargs.pop("price"), kwargs.pop("stock")
        variant: Variant = super()._create(model_class, *args, **kwargs)
        if price is not None and pricing.price_of(variant.pk) != price:
            pricing.set_price(variant, price)
        if stock and not variant.movements.exists():
            inventory.move(variant.pk, stock, Reason.RECEIPT)
        return variant


def value_of(question: T, answer: T) -> OptionValue:
    """The value of that name, made with its option where the shop has none."""
    option, _new = Option.objects.get_or_create(
        label_it=question.it,
        defaults={"label_en": question.en or question.it, "position": Option.objects.count()},
    )
    value, _new = OptionValue.objects.get_or_create(
        option=option,
        label_it=answer.it,
        defaults={"label_en": answer.en or answer.it, "position": OptionValue.objects.count()},
    )
    return value


def differ(variant: Variant, said: Mapping[T, T]) -> None:
    """Let the variant have these values of these options."""
    options.choose(variant, [value_of(question, answer) for question, answer in said.items()])


class ShopPageFactory(PageFactory):
    class Meta:
        model = ShopPage

    parent = factory.LazyFunction(the_home)
    title = "Bottega online"
    slug = "bottega"
    standfirst = "Quello che si fa dentro, e dove."


def the_shop() -> ShopPage:
    return ShopPage.objects.filter(locale__language_code="it").first() or ShopPageFactory()


class CategoryPageFactory(PageFactory):
    class Meta:
        model = CategoryPage

    parent = factory.LazyFunction(the_shop)
    category = factory.SubFactory(CategoryFactory)
    title = factory.LazyAttribute(lambda page: page.category.label_it)
    slug = factory.LazyAttribute(lambda page: page.category.code)


class ProductPageFactory(PageFactory):
    """By default complete and ready to be sold. A product that has no variant yet is given one."""

    class Meta:
        model = ProductPage

    parent = factory.SubFactory(CategoryPageFactory, category=factory.SelfAttribute("..product.category"))
    product = factory.SubFactory(ProductFactory)
    title = factory.LazyAttribute(lambda page: page.product.name)
    slug = factory.Sequence(lambda number: f"prodotto-{number}")
    standfirst = "Fatto a mano."
    materials = "Legno di faggio, 20 × 10 cm."
    warnings = "Nessuna avvertenza particolare."

    class Params:
        food = factory.Trait(
            product=factory.SubFactory(ProductFactory, sheet__food=True),
            legal_name="Prodotto da forno",
            ingredients="<p>Farina di <b>frumento</b>, olio, sale.</p>",
            storage="Conservare in luogo fresco e asciutto.",
        )

    @classmethod
    def _create(cls, model_class: type[ProductPage], *args: Any, **kwargs: Any) -> ProductPage:
        if not kwargs["product"].variants.exists():
            VariantFactory(product=kwargs["product"])
        return super()._create(model_class, *args, **kwargs)


class SeasonPageFactory(PageFactory):
    class Meta:
        model = SeasonPage


def place_order(variant: Variant, quantity: int = 1, **said: Any) -> Order:
    """An order as a visitor places it, to be collected and paid in the store unless said otherwise."""
    basket = Basket.objects.create(session_key=f"factory-{Basket.objects.count()}")
    BasketItem.objects.create(basket=basket, variant=variant, quantity=quantity)
    draft = {
        "email": "ada@example.org",
        "name": "Ada Rossi",
        "language": "it",
        "delivery_method": "pickup",
        "payment_method": "pay_at_pickup",
        **said,
    }
    unseen = ordering.Draft(**draft, expected_total=Decimal(0))
    seen = replace(unseen, expected_total=reckon(basket.get_items(), unseen.destination).total)
    order, _is_new = ordering.place(basket, seen, ordering.key_for(basket))
    return order
