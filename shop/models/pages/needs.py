"""What each kind of sheet must say before its product is published (law.md L24, L28–L30): one list for each kind.

A need is a label for the editor and a question about the facts. Adding a kind is adding a list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from shop.models.catalogue import Unit, Variant
from shop.models.pages import allergens
from shop.models.sheets import NUTRIENTS, Sheet
from shop.models.vocabularies import Kind

if TYPE_CHECKING:
    from shop.models.pages.product import ProductPage

Label = str | Promise


@dataclass(frozen=True, slots=True)
class Facts:
    """What a sheet is made of: sentences on the page, codes on the sheet, quantities, who answers for it."""

    page: ProductPage
    sheet: Sheet
    variants: Sequence[Variant]


Need = Callable[[Facts], Iterator[Label]]  # yields the name of each thing that is missing


def says(name: str, label: Label) -> Need:
    """A sentence of the page, in its language."""

    def missing(facts: Facts) -> Iterator[Label]:
        if not strip_tags(getattr(facts.page, name) or "").strip():
            yield label

    return missing


def states(name: str, label: Label) -> Need:
    """A code or a number of the sheet; no and nought are answers, nothing is none."""

    def missing(facts: Facts) -> Iterator[Label]:
        if getattr(facts.sheet, name) in (None, "", [], ()):
            yield label

    return missing


def confirms(name: str, label: Label) -> Need:
    """Something that must be so, and is not merely answered."""

    def missing(facts: Facts) -> Iterator[Label]:
        if getattr(facts.sheet, name) is not True:
            yield label

    return missing


def maker(facts: Facts) -> Iterator[Label]:
    """Its name and addresses are the cooperative's, written once."""
    who = facts.sheet.answers
    if not (who.legal_name and who.street and who.postcode and who.city):
        yield format_lazy(_("legal name and postal address of {name}"), name=who.name)


def reached(facts: Facts) -> Iterator[Label]:
    who = facts.sheet.answers
    if not who.email:
        yield format_lazy(_("e-mail of {name}"), name=who.name)


def measured(facts: Facts) -> Iterator[Label]:
    for variant in facts.variants:
        if not variant.net_quantity or not variant.unit:
            yield format_lazy(_("net quantity of {sku}"), sku=variant.sku)


def nourished(facts: Facts) -> Iterator[Label]:
    """The whole table or the reason why there is none; half a table is neither."""
    empty = [name for name in NUTRIENTS if getattr(facts.sheet, name) is None]
    if not empty or (len(empty) == len(NUTRIENTS) and facts.page.exemption.strip()):
        return
    if len(empty) == len(NUTRIENTS):
        yield _("nutrition table, or why there is none")
    for name in empty if len(empty) < len(NUTRIENTS) else ():
        label = Sheet._meta.get_field(name).verbose_name  # type: ignore[union-attr]
        yield format_lazy(_("{nutrient} in the nutrition table"), nutrient=label)


def emphasised(facts: Facts) -> Iterator[Label]:
    """Each allergen that the sheet names is in bold among the ingredients (article 21 of 1169/2011)."""
    for allergen in allergens.plain(facts.page.ingredients, facts.sheet.allergens, facts.page.language):
        yield format_lazy(_("in bold among the ingredients: {allergen}"), allergen=allergen.label)


def declared(facts: Facts) -> Iterator[Label]:
    """What is in bold is also among the allergens, which filter the shelf."""
    for allergen in allergens.undeclared(facts.page.ingredients, facts.sheet.allergens, facts.page.language):
        yield format_lazy(_("ticked among the allergens: {allergen}"), allergen=allergen.label)


def strong(facts: Facts) -> Iterator[Label]:
    """Of a drink it must be said, 0 included: above 1.2 % it is on the label and asks for age."""
    if facts.sheet.alcohol is None and any(variant.unit == Unit.MILLILITRES for variant in facts.variants):
        yield _("alcohol by volume, 0 if there is none")


def lasting(facts: Facts) -> Iterator[Label]:
    if not (facts.sheet.open_months or facts.sheet.keeps_months):
        yield _("how long it keeps: months once opened, or unopened")


def packed(facts: Facts) -> Iterator[Label]:
    if not (facts.sheet.packaging or facts.sheet.is_unpacked):
        yield _("packaging, or that there is none")


WARNINGS = says("warnings", _("warnings, or that there are none"))
MATERIALS = says("materials", _("materials and measures"))
CARE = says("care", _("care"))
MODEL = states("identifier", _("model, type or batch"))

NEEDS: dict[str, tuple[Need, ...]] = {
    Kind.FOOD: (
        says("legal_name", _("legal name")),
        says("ingredients", _("ingredients")),
        emphasised,
        declared,
        says("storage", _("storage")),
        measured,
        nourished,
        strong,
        maker,
        packed,
    ),
    Kind.TEXTILE: (
        states("fibres", _("fibres")),
        states("has_animal_parts", _("non-textile parts of animal origin, yes or no")),
        CARE,
        WARNINGS,
        MODEL,
        maker,
        reached,
        packed,
    ),
    Kind.COSMETIC: (
        says("purpose", _("what it is for")),
        states("inci", _("ingredients (INCI)")),
        lasting,
        measured,
        confirms("is_notified", _("notification to the CPNP")),
        WARNINGS,
        maker,
        reached,
        packed,
    ),
    Kind.PAPER: (MATERIALS, WARNINGS, MODEL, maker, reached, packed),
    Kind.PLANT: (
        states("botanical_name", _("botanical name")),
        states("passport", _("plant passport")),
        CARE,
        states("harms_pets", _("poisonous to pets, yes or no")),
        maker,
        reached,
        packed,
    ),
    Kind.GOODS: (MATERIALS, WARNINGS, MODEL, maker, reached, packed),
    Kind.BOX: (packed,),
}


def missing(facts: Facts) -> list[str]:
    """In the words of whoever edits, in the order of the list."""
    return [str(label) for need in NEEDS[facts.sheet.kind] for label in need(facts)]
