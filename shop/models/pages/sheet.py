"""The sheet of a product as a reader sees it: cautions, rows, nutrition, packaging; of a box what is inside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.formats import localize
from django.utils.translation import gettext

from core import listing
from shop.models.catalogue import Unit, Variant
from shop.models.pages.sheet_rows import Row, cautions, labels, rows, strength, trimmed
from shop.models.sheets import NUTRIENTS, Sheet
from shop.models.stock import BoxLine
from shop.models.vocabularies import Allergen, Kind

if TYPE_CHECKING:
    from shop.models.pages.product import ProductPage

ENERGY = 2  # of the nutrients, the first are energy in kJ and in kcal


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """What `components/table.html` prints."""

    caption: str
    headings: Sequence[Heading]
    rows: Sequence[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PartShown:
    part: str
    code: str
    material: str
    bin: str
    bin_code: str


@dataclass(frozen=True, slots=True)
class PackagingShown:
    """What `components/packaging.html` prints."""

    caption: str
    parts: Sequence[PartShown]


@dataclass(frozen=True, slots=True)
class Content:
    """One thing inside a box, with its own sheet."""

    title: str
    quantity: int
    url: str
    summary: str
    cautions: Sequence[str]
    rows: Sequence[Row]
    nutrition: Table | None
    packaging: PackagingShown | None


@dataclass(frozen=True, slots=True)
class SheetShown:
    """What `components/product_sheet.html` prints."""

    rows: Sequence[Row]
    nutrition: Table | None
    cautions: Sequence[str] = ()
    packaging: PackagingShown | None = None
    contents: Sequence[Content] = ()


def of(page: ProductPage) -> SheetShown:
    codes = _codes(page)
    variants = [choice.variant for choice in page.offered.choices] if page.offered else []
    own = rows(page, codes, variants)
    if codes is None:
        return SheetShown(own, None)
    if codes.kind != Kind.BOX:
        return SheetShown(own, nutrition(codes, variants), cautions(codes), packaging(codes))
    inside = _inside(page)
    told = {page_of.title: each for page_of, _line in inside if (each := _codes(page_of))}
    within = list(told.values())
    return SheetShown(
        rows=[*_together(told), *own],
        nutrition=None,
        cautions=list(dict.fromkeys(said for each in within for said in cautions(each))),
        packaging=packaging(codes),
        contents=[_content(page_of, line) for page_of, line in inside],
    )


def _codes(page: ProductPage) -> Sheet | None:
    return getattr(page.product, "sheet", None)


def nutrition(codes: Sheet, variants: Sequence[Variant]) -> Table | None:
    """Per 100 g, or per 100 ml for what is sold by volume, in the law's order."""
    if not codes.has_nutrition:
        return None
    by_volume = any(variant.unit == Unit.MILLILITRES for variant in variants)
    named = [(Sheet._meta.get_field(name).verbose_name, getattr(codes, name)) for name in NUTRIENTS[ENERGY:]]  # type: ignore[union-attr]
    return Table(
        caption=gettext("Average values per 100 ml") if by_volume else gettext("Average values per 100 g"),
        headings=(Heading(gettext("Nutrition")), Heading(gettext("Quantity"), number=True)),
        rows=[
            (gettext("energy"), f"{codes.energy_kj} kJ / {codes.energy_kcal} kcal"),
            *((str(label), f"{localize(trimmed(amount))} g") for label, amount in named),
        ],
    )


def packaging(codes: Sheet) -> PackagingShown | None:
    parts = [
        PartShown(
            part=str(each.part.label),
            code=each.material.value,
            material=str(each.material.label),
            bin=str(each.bin.label),
            bin_code=each.bin.value,
        )
        for each in codes.disposals
    ]
    return PackagingShown(gettext("Packaging: what it is made of, where it goes"), parts) if parts else None


def _inside(page: ProductPage) -> list[tuple[ProductPage, BoxLine]]:
    """The pages of what is in the box, in two queries; what is in it was read with its price, if it is on sale."""
    lines: Sequence[BoxLine] = (
        [line for each in page.offered.choices for line in each.contents] if page.offered else ()
    )
    if not lines:
        kept = BoxLine.objects.filter(box__product=page.product_id)
        lines = list(kept.select_related("component").order_by("pk"))
    inside = {line.component.product_id for line in lines}
    told = type(page).objects.filter(product__in=inside, locale=page.locale_id, alias_of__isnull=True)
    open_pages = listing.open_to_all(told.live())
    joined = open_pages.select_related("locale", "product__producer", "product__sheet__responsible")
    pages = {each.product_id: each for each in joined}
    return [(pages[line.component.product_id], line) for line in lines if line.component.product_id in pages]


def _together(told: Mapping[str, Sheet]) -> list[Row]:
    """What whoever must avoid something asks first of a box; the sheets by their titles."""
    held = {code for each in told.values() for code in each.allergens}
    traces = {code for each in told.values() for code in each.traces} - held
    strong = [
        gettext("%(title)s: %(strength)s") % {"title": title, "strength": strength(each.alcohol)}
        for title, each in told.items()
        if each.alcohol
    ]
    known = [
        Row(gettext("Allergens in the box"), labels([code for code in Allergen.values if code in held])),
        Row(gettext("Traces in the box"), labels([code for code in Allergen.values if code in traces])),
        Row(gettext("Alcohol in the box"), ", ".join(strong)),
    ]
    return [row for row in known if row.text]


def _content(page: ProductPage, line: BoxLine) -> Content:
    codes = _codes(page)
    held = labels(codes.allergens) if codes else ""
    return Content(
        title=page.title,
        quantity=line.quantity,
        url=page.get_url() or "",
        summary=gettext("contains %(allergens)s") % {"allergens": held} if held else "",
        cautions=cautions(codes) if codes else (),
        rows=rows(page, codes, [line.component]),
        nutrition=nutrition(codes, [line.component]) if codes else None,
        packaging=packaging(codes) if codes else None,
    )
