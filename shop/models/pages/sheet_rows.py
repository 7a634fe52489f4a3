"""The rows of a sheet: a term and what is said of it, in the order in which a reader asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.formats import localize
from django.utils.translation import gettext, ngettext
from wagtail.rich_text import RichText

from shop.models.catalogue import Unit, Variant
from shop.models.sheets import Sheet
from shop.models.vocabularies import Allergen, Cloth, Kind

if TYPE_CHECKING:
    from shop.models.pages.product import ProductPage


@dataclass(frozen=True, slots=True)
class Row:
    """A term and what is said of it, as `components/facts.html` prints them."""

    term: str
    text: str | RichText
    url: str = ""
    lang: str = ""


def rows(page: ProductPage, codes: Sheet | None, variants: Sequence[Variant]) -> list[Row]:
    return [row for row in _rows(page, codes, variants) if row.text]


def _rows(page: ProductPage, codes: Sheet | None, variants: Sequence[Variant]) -> Iterator[Row]:
    yield Row(gettext("Legal name"), page.legal_name)
    yield Row(gettext("What it is for"), page.purpose)
    yield Row(gettext("Ingredients"), _rich(page.ingredients))
    if codes:
        yield Row(gettext("Allergens"), labels(codes.allergens))
    yield Row(gettext("May contain"), _rich(page.may_contain) or labels(codes.traces if codes else ()))
    yield Row(gettext("Net quantity"), ", ".join(net_quantities(variants)))
    if codes and codes.alcohol:
        yield Row(gettext("Alcohol"), strength(codes.alcohol))
    yield Row(gettext("Storage"), page.storage)
    yield Row(gettext("Origin"), page.origin)
    yield Row(gettext("Nutrition"), page.exemption)
    if codes:
        yield from _of_cloth(codes)
        yield from _of_cosmetic(codes)
        yield from _of_plant(codes)
    yield Row(gettext("Materials and measures"), page.materials)
    yield Row(gettext("Care"), page.care)
    yield Row(gettext("Warnings"), page.warnings)
    if codes:
        yield Row(gettext("Model, type or batch"), codes.identifier)
        yield from _of_maker(codes)
    if variants:
        yield Row(gettext("Right of withdrawal"), "; ".join(withdrawals(variants)))


def _of_cloth(codes: Sheet) -> Iterator[Row]:
    for woven in codes.woven:
        shares = ", ".join(f"{localize(trimmed(share))} % {fibre.label}" for fibre, share in woven.fibres)
        term = gettext("Fibres")
        if woven.part is not Cloth.WHOLE:
            term = gettext("Fibres: %(part)s") % {"part": woven.part.label}
        yield Row(term, shares)
    if codes.has_animal_parts:
        # The words of article 12 of Regulation (EU) 1007/2011.
        yield Row(gettext("Other parts"), gettext("Contains non-textile parts of animal origin"))


def _of_cosmetic(codes: Sheet) -> Iterator[Row]:
    if codes.inci:
        yield Row(gettext("Ingredients (INCI)"), ", ".join(codes.inci))
    if months := codes.open_months:
        text = ngettext("Good for %(number)s month", "Good for %(number)s months", months)
        yield Row(gettext("Once opened"), text % {"number": months})
    if months := codes.keeps_months:
        text = ngettext("Keeps for %(number)s month", "Keeps for %(number)s months", months)
        yield Row(gettext("Unopened"), text % {"number": months})
    if codes.is_notified:
        text = gettext("To the cosmetic products portal of the EU (CPNP), before it was first sold")
        yield Row(gettext("Notified"), text)


def _of_plant(codes: Sheet) -> Iterator[Row]:
    yield Row(gettext("Botanical name"), codes.botanical_name, lang="la")
    yield Row(gettext("Plant passport"), codes.passport)
    if codes.harms_pets is False:
        yield Row(gettext("Pets"), gettext("Not known to be poisonous to dogs and cats"))


def _of_maker(codes: Sheet) -> Iterator[Row]:
    """Who answers by law, read from the cooperative; who made it, when that is somebody else."""
    who = codes.answers
    term = {
        Kind.FOOD: gettext("Food business operator"),
        Kind.COSMETIC: gettext("Responsible person"),
        Kind.PLANT: gettext("Nursery"),
    }.get(Kind(codes.kind), gettext("Manufacturer"))
    if codes.kind == Kind.BOX:
        term = gettext("Packed by")
    yield Row(term, ", ".join(part for part in (who.legal_name or who.name, who.address) if part))
    if codes.kind != Kind.FOOD and who.email:
        yield Row(gettext("Write to them"), who.email, f"mailto:{who.email}")


def cautions(codes: Sheet) -> list[str]:
    """What must be seen before the rest: who must not have it."""
    said = []
    if codes.age_from:
        text = ngettext(
            "Not for children under %(years)s year of age.",
            "Not for children under %(years)s years of age.",
            codes.age_from,
        )
        said.append(text % {"years": codes.age_from})
    if codes.harms_pets:
        said.append(gettext("Poisonous to dogs and cats if they eat of it: keep it out of their reach."))
    return said


def net_quantities(variants: Sequence[Variant]) -> Iterator[str]:
    """Of what is sold by weight, by volume or by the number: a bag needs no "1 piece"."""
    measures = dict.fromkeys((variant.net_quantity, variant.unit) for variant in variants)
    for quantity, unit in measures:
        if quantity and unit == Unit.PIECES and quantity > 1:
            pieces = int(quantity)
            yield ngettext("%(number)s piece", "%(number)s pieces", pieces) % {"number": pieces}
        elif quantity and unit in (Unit.GRAMS, Unit.MILLILITRES):
            yield f"{localize(trimmed(quantity))} {Unit(unit).label}"


def strength(alcohol: Decimal) -> str:
    return gettext("%(strength)s %% vol") % {"strength": localize(alcohol)}


def withdrawals(variants: Sequence[Variant]) -> list[str]:
    return list(dict.fromkeys(str(variant.get_withdrawal_display()) for variant in variants))


def trimmed(number: Decimal) -> Decimal:
    """0.50 → 0.5, 100.00 → 100, never 1E+2."""
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()


def labels(codes: Sequence[str]) -> str:
    return ", ".join(str(Allergen(code).label) for code in codes if code in Allergen.values)


def _rich(html: str) -> RichText | str:
    return RichText(html) if html.strip() else ""
