"""Why a product may not be published yet, as sentences for the editor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from django.utils.html import strip_tags
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shop.models.catalogue import Variant
from shop.models.sheets import Kind, Sheet
from shop.models.stock import BoxLine

if TYPE_CHECKING:
    from shop.models.pages.product import ProductPage

FOOD = {
    "legal_name": _("legal name"),
    "ingredients": _("ingredients"),
    "storage": _("storage"),
    "operator": _("operator and address"),
}
GOODS = {
    "manufacturer": _("manufacturer and postal address"),
    "contact": _("manufacturer's e-mail"),
    "warnings": _("warnings, or that there are none"),
}


def refusals(page: ProductPage) -> Iterator[str]:
    variants = list(Variant.objects.filter(product=page.product_id, active=True).with_price())
    if not any(variant.price_now for variant in variants):
        yield gettext("The product needs at least one variant on sale, with a price.")
    sheet = Sheet.objects.filter(product=page.product_id).first()
    if sheet is None:
        yield gettext("Say on the product which sheet it needs: food, other goods or gift box.")
    elif sheet.kind == Kind.FOOD:
        missing = [*_empty(page, FOOD), *_of_food(page, sheet, variants)]
        if missing:
            yield gettext("The food sheet is not complete. Missing: %(what)s.") % {"what": ", ".join(missing)}
    elif sheet.kind == Kind.BOX:
        yield from _of_box(page, variants)
    elif sheet.kind == Kind.GOODS and (missing := list(_empty(page, GOODS))):
        yield gettext("The product's sheet is not complete. Missing: %(what)s.") % {
            "what": ", ".join(missing)
        }


def _of_box(page: ProductPage, variants: list[Variant]) -> Iterator[str]:
    """A box says the sheets of what is in it (law.md L26), and so each must have one in its language."""
    inside = list(BoxLine.objects.inside(variant.pk for variant in variants))
    if not inside:
        yield gettext("Say on the product what is in the box.")
    if unpriced := [line.component.sku for line in inside if not line.price_now]:
        yield gettext("In the box are things without a price: %(what)s.") % {"what": ", ".join(unpriced)}
    pages = type(page).objects.live().filter(locale=page.locale_id, alias_of__isnull=True)
    told = set(pages.values_list("product_id", flat=True))
    if untold := [line.component.sku for line in inside if line.component.product_id not in told]:
        yield gettext("In the box are things without a page in this language: %(what)s.") % {
            "what": ", ".join(untold)
        }


def _empty(page: ProductPage, fields: Mapping[str, object]) -> Iterator[str]:
    for name, label in fields.items():
        if not strip_tags(getattr(page, name) or "").strip():
            yield str(label)


def _of_food(page: ProductPage, sheet: Sheet, variants: list[Variant]) -> Iterator[str]:
    for variant in variants:
        if not variant.net_quantity:
            yield str(format_lazy(_("net quantity of {sku}"), sku=variant.sku))
    if not (sheet.has_nutrition or page.exemption):
        yield gettext("nutrition table, or why there is none")
    if sheet.allergens and "<b>" not in page.ingredients:
        yield gettext("allergens in bold among the ingredients")
