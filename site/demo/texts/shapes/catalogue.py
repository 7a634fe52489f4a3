"""What is for sale, with the sheets that the law asks for."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from demo.texts.shapes.words import NONE, Body, T

Parts = tuple[tuple[str, str], ...]  # a part of the packaging, the code of its material


@dataclass(frozen=True)
class VatRule:
    """The name goes without its rate, which the desk adds. `example` rules are guesses for the demo."""

    name: str
    rate: Decimal
    basis: str
    example: bool = True


@dataclass(frozen=True)
class Category:
    code: str
    slug: T
    name: T
    intro: T
    google: int | None = None  # in Google's list of kinds; None where no single one holds all of it


@dataclass(frozen=True, kw_only=True)
class Variant:
    """`grams` is what the parcel weighs; `net` and `unit` (g, ml, pc) what the label says.

    `options` are its answers to the questions of its product, in the same order.
    """

    sku: str
    price: Decimal
    stock: int
    grams: int
    net: int
    unit: str
    options: tuple[T, ...] = ()
    to_come: int = 0  # pieces that may be promised before they are there
    comes_on: tuple[int, int] | None = None  # in that month, on that day, or else
    made_in: int = 10  # within so many working days of the order


@dataclass(frozen=True)
class Nutrition:
    """Per 100 g or 100 ml."""

    kj: int
    kcal: int
    fat: Decimal
    saturates: Decimal
    carbohydrate: Decimal
    sugars: Decimal
    protein: Decimal
    salt: Decimal


@dataclass(frozen=True, kw_only=True)
class FoodSheet:
    """`allergens` and `traces` are codes; the sentences repeat them in words."""

    legal_name: T
    ingredients: T
    may_contain: T
    storage: T
    allergens: tuple[str, ...]
    traces: tuple[str, ...] = ()
    origin: T = NONE
    nutrition: Nutrition | None = None
    exemption: T = NONE
    alcohol: Decimal | None = None
    keeps: int = 180  # days from the making
    packaging: Parts = ()


@dataclass(frozen=True)
class Woven:
    """A fibre with its share, in a part of the product or in the whole."""

    part: str
    fibre: str
    share: int


@dataclass(frozen=True, kw_only=True)
class GoodsSheet:
    """Whatever is not eaten: `kind` says which of the rest it needs."""

    kind: str  # textile, cosmetic, paper, plant, goods
    packaging: Parts
    warnings: T = NONE
    materials: T = NONE
    care: T = NONE
    purpose: T = NONE
    model: str = ""
    age_from: int | None = None
    fibres: tuple[Woven, ...] = ()
    animal_parts: bool | None = None
    inci: tuple[str, ...] = ()
    open_months: int | None = None
    notified: bool | None = None
    botanical: str = ""
    passport: str = ""
    harms_pets: bool | None = None


@dataclass(frozen=True)
class BoxLine:
    sku: str
    quantity: int


@dataclass(frozen=True, kw_only=True)
class Product:
    code: str
    name: str
    category: str
    producer: str
    workshop: str
    vat: str
    withdrawal: str  # right, perishable, sealed, bespoke
    slug: T
    title: T
    standfirst: T
    body: Body
    variants: tuple[Variant, ...]
    picture: str
    options: tuple[T, ...] = ()  # what one chooses: size, colour
    food: FoodSheet | None = None
    goods: GoodsSheet | None = None
    box: tuple[BoxLine, ...] = ()
    packaging: Parts = ()  # of a box itself
    retired: dt.date | None = None
    substitute: str = ""  # the code of what stands in for it
