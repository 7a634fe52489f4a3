"""Says by what variants differ, and keeps their labels and their order in step.

A variant carries its label in both languages (`option_it`, `option_en`) and its `combination`, both computed
here: lists, baskets and letters read them without a join, and the database refuses a second variant of the
same product with the same combination.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext

from shop.models.catalogue import LONGEST_OPTION, Variant
from shop.models.options import Option, OptionValue, VariantOption
from shop.refusals import Refused

BETWEEN = ", "  # blu, M


@dataclass(frozen=True, slots=True)
class Axis:
    """One question that a product asks: which size? `values` holds each variant's answer, by its key."""

    option: Option
    values: dict[int, OptionValue]

    @property
    def choices(self) -> list[OptionValue]:
        """Each value once, in the order of the option."""
        once = {value.pk: value for value in self.values.values()}
        return sorted(once.values(), key=_place)


@transaction.atomic
def choose(variant: Variant, values: Iterable[OptionValue]) -> None:
    """From now on the variant has these values and no others; refused when a sister has the same."""
    wanted = sorted(values, key=lambda value: (value.option.position, value.option.label_it))
    if len({value.option_id for value in wanted}) < len(wanted):
        raise Refused("options", gettext("A variant has one value of each option."))
    combination = combination_of(wanted)
    sisters = Variant.objects.filter(product=variant.product_id).exclude(pk=variant.pk)
    if combination and (twin := sisters.filter(combination=combination).first()):
        message = gettext("%(sku)s is the same already: %(what)s.")
        label = BETWEEN.join(value.label_it for value in wanted)
        raise Refused("options", message % {"sku": twin.sku, "what": label}, sku=twin.sku)
    VariantOption.objects.filter(variant=variant).delete()
    VariantOption.objects.bulk_create(
        VariantOption(variant=variant, option=value.option, value=value) for value in wanted
    )
    _write(variant, wanted)
    arrange(variant.product_id)


def combination_of(values: Iterable[OptionValue]) -> str:
    return ".".join(str(key) for key in sorted(value.pk for value in values))


def arrange(product_id: int) -> None:
    """Put its variants in the order of their values: S before M, whichever was made first."""
    variants = list(Variant.objects.filter(product=product_id).order_by("position", "sku"))
    places: dict[int, list[tuple[int, str, int, str]]] = {variant.pk: [] for variant in variants}
    for row in _chosen(places):
        places[row.variant_id].append((row.option.position, row.option.label_it, *_place(row.value)))
    for position, variant in enumerate(sorted(variants, key=lambda each: places[each.pk])):
        if variant.position != position:
            Variant.objects.filter(pk=variant.pk).update(position=position)


@transaction.atomic
def relabel(option: Option) -> None:
    """Its words or its order changed: every variant that has one of its values says so."""
    touched = Variant.objects.filter(chosen__option=option).select_related("product")
    values: dict[int, list[OptionValue]] = {variant.pk: [] for variant in touched}
    for row in _chosen(values):
        values[row.variant_id].append(row.value)
    for variant in touched:
        _write(variant, values[variant.pk])
    for product_id in {variant.product_id for variant in touched}:
        arrange(product_id)


def axes(variants: Sequence[Variant]) -> list[Axis]:
    """What one chooses of these variants, in one query; none for a single variant."""
    if len(variants) < 2:
        return []
    found: dict[int, Axis] = {}
    for row in _chosen([variant.pk for variant in variants]):
        found.setdefault(row.option_id, Axis(row.option, {})).values[row.variant_id] = row.value
    return list(found.values())


def question(asked: Sequence[Axis], language: str) -> str:
    """What the choice is called: "Taglia", "Taglia e colore"; nothing where the variants have no options."""
    names = [axis.option.label(language) for axis in asked]
    if len(names) < 2:
        return "".join(names)
    *first, last = [names[0], *(name[:1].lower() + name[1:] for name in names[1:])]
    with translation.override(language):
        return gettext("%(first)s and %(last)s") % {"first": ", ".join(first), "last": last}


def _chosen(variants: Iterable[int]) -> list[VariantOption]:
    rows = VariantOption.objects.filter(variant__in=list(variants)).select_related("option", "value__option")
    return list(rows.order_by("option__position", "option__label_it", "variant"))


def _place(value: OptionValue) -> tuple[int, str]:
    return value.position, value.label_it


def _write(variant: Variant, values: Sequence[OptionValue]) -> None:
    variant.option_it = BETWEEN.join(value.label_it for value in values)
    variant.option_en = BETWEEN.join(value.label_en for value in values)
    if max(len(variant.option_it), len(variant.option_en)) > LONGEST_OPTION:
        message = gettext("Too long together: “%(what)s”. At most %(most)s characters.")
        raise Refused("options", message % {"what": variant.option_it, "most": LONGEST_OPTION})
    variant.combination = combination_of(values)
    variant.save(update_fields=["option_it", "option_en", "combination"])
