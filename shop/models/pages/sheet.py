"""The sheet of a product as a reader sees it: rows of term and text, and the nutrition table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.formats import localize
from django.utils.translation import gettext
from wagtail.rich_text import RichText

from shop.models.catalogue import Unit, Variant
from shop.models.sheets import Allergen, Fibre, Kind, Sheet
from shop.models.stock import BoxLine

if TYPE_CHECKING:
    from shop.models.pages.product import ProductPage


@dataclass(frozen=True, slots=True)
class Row:
    """A term and what is said of it, as `components/facts.html` prints them."""

    term: str
    text: str | RichText
    url: str = ""
    lang: str = ""


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
class Content:
    """One thing inside a box, with its own sheet."""

    title: str
    quantity: int
    url: str
    rows: Sequence[Row]
    nutrition: Table | None


@dataclass(frozen=True, slots=True)
class SheetShown:
    rows: Sequence[Row]
    nutrition: Table | None
    contents: Sequence[Content]


def of(page: ProductPage) -> SheetShown:
    codes: Sheet | None = getattr(page.product, "sheet", None)
    variants = [choice.variant for choice in page.offered.choices] if page.offered else []
    is_box = codes is not None and codes.kind == Kind.BOX
    return SheetShown(
        rows=[row for row in rows(page, codes, variants) if row.text],
        nutrition=nutrition(codes, variants) if codes and codes.has_nutrition else None,
        contents=contents(page) if is_box else (),
    )


def rows(page: ProductPage, codes: Sheet | None, variants: Sequence[Variant]) -> Iterator[Row]:
    yield Row(gettext("Legal name"), page.legal_name)
    yield Row(gettext("Ingredients"), _rich(page.ingredients))
    yield Row(gettext("Allergens"), _labels(Allergen, codes.allergens if codes else ()))
    yield Row(
        gettext("May contain"), _rich(page.may_contain) or _labels(Allergen, codes.traces if codes else ())
    )
    yield Row(gettext("Net quantity"), ", ".join(net_quantities(variants)))
    if codes and codes.alcohol:
        yield Row(gettext("Alcohol"), gettext("%(strength)s %% vol") % {"strength": localize(codes.alcohol)})
    yield Row(gettext("Storage"), page.storage)
    yield Row(gettext("Origin"), page.origin)
    yield Row(gettext("Nutrition"), page.exemption)
    yield Row(gettext("Fibres"), ", ".join(fibres(codes)) if codes else "")
    yield Row(gettext("Materials"), page.materials)
    yield Row(gettext("Care"), page.care)
    yield Row(gettext("Warnings"), page.warnings)
    yield Row(gettext("Operator"), page.operator)
    yield Row(gettext("Manufacturer"), page.manufacturer)
    yield Row(
        gettext("Write to the manufacturer"), page.contact, f"mailto:{page.contact}" if page.contact else ""
    )
    yield Row(gettext("Packaging"), page.packaging)
    if variants:
        yield Row(gettext("Right of withdrawal"), "; ".join(withdrawals(variants)))


def nutrition(codes: Sheet, variants: Sequence[Variant]) -> Table:
    """Per 100 g, or per 100 ml for what is sold by volume, in the law's order."""
    by_volume = any(variant.unit == Unit.MILLILITRES for variant in variants)
    named = [(Sheet._meta.get_field(name).verbose_name, getattr(codes, name)) for name in (  # type: ignore[union-attr]
        "fat", "saturates", "carbohydrate", "sugars", "protein", "salt"
    )]  # fmt: skip
    return Table(
        caption=gettext("Average values per 100 ml") if by_volume else gettext("Average values per 100 g"),
        headings=(Heading(gettext("Nutrition")), Heading(gettext("Quantity"), number=True)),
        rows=[
            (gettext("energy"), f"{codes.energy_kj} kJ / {codes.energy_kcal} kcal"),
            *(
                (str(label), f"{localize(trimmed(amount))} g")
                for label, amount in named
                if amount is not None
            ),
        ],
    )


def net_quantities(variants: Sequence[Variant]) -> Iterator[str]:
    """Of what is sold by weight or volume: a bag needs no "1 piece"."""
    measured = [v for v in variants if v.unit in (Unit.GRAMS, Unit.MILLILITRES)]
    for quantity, unit in dict.fromkeys((v.net_quantity, str(v.get_unit_display())) for v in measured):
        if quantity:
            yield f"{localize(trimmed(quantity))} {unit}"


def fibres(codes: Sheet) -> Iterator[str]:
    """The largest share first, as the law wants."""
    for code, share in sorted(codes.fibres.items(), key=lambda fibre: -fibre[1]):
        yield f"{share} % {Fibre(code).label}"


def withdrawals(variants: Sequence[Variant]) -> list[str]:
    return list(dict.fromkeys(str(variant.get_withdrawal_display()) for variant in variants))


def contents(page: ProductPage) -> list[Content]:
    """What is in the box: each thing with its own sheet (law.md L26), in three queries."""
    lines = BoxLine.objects.filter(box__product=page.product_id).select_related("component")
    inside = {line.component.product_id: line for line in lines}
    told = type(page).objects.filter(product__in=inside, locale=page.locale_id, alias_of__isnull=True)
    pages = {
        told.product_id: told for told in told.live().public().select_related("locale", "product__sheet")
    }
    return [
        _content(pages[product_id], line.component, line.quantity)
        for product_id, line in inside.items()
        if product_id in pages
    ]


def _content(page: ProductPage, variant: Variant, quantity: int) -> Content:
    codes = getattr(page.product, "sheet", None)
    return Content(
        title=page.title,
        quantity=quantity,
        url=page.get_url() or "",
        rows=[row for row in rows(page, codes, [variant]) if row.text],
        nutrition=nutrition(codes, [variant]) if codes and codes.has_nutrition else None,
    )


def trimmed(number: Decimal) -> Decimal:
    """0.50 → 0.5, 100.00 → 100, never 1E+2."""
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()


def _rich(html: str) -> RichText | str:
    return RichText(html) if html.strip() else ""


def _labels(vocabulary: type[Allergen], codes: Sequence[str]) -> str:
    return ", ".join(str(vocabulary(code).label) for code in codes if code in vocabulary.values)
