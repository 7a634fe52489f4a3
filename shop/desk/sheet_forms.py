"""The form of a sheet: what every kind says, then what each kind says besides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from shop.models import Allergen, Cloth, Fibre, Kind, Material, PackagingPart, Sheet
from shop.models.packaging import packaging_form
from shop.models.sheets import NUTRIENTS, WHOLE, fibres_form

SPARE = 2  # empty rows beyond those that are filled
LEAST = {"fibre": 4, "pack": 3}
EVERY = (Kind.FOOD, Kind.TEXTILE, Kind.COSMETIC, Kind.PAPER, Kind.PLANT, Kind.GOODS, Kind.BOX)


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that stand together; shown for these kinds."""

    title: str | Promise
    kinds: tuple[str, ...]
    names: tuple[str, ...] = ()
    rows: str = ""  # the beginning of the names of its rows


GROUPS = (
    Group(_("Allergens"), (Kind.FOOD,), ("allergens", "traces")),
    Group(_("Nutrition, per 100 g or 100 ml"), (Kind.FOOD,), NUTRIENTS),
    Group(_("Drinks"), (Kind.FOOD,), ("alcohol",)),
    Group(
        _("Fibres: 100 % for the whole, or for each part"), (Kind.TEXTILE,), ("has_animal_parts",), "fibre"
    ),
    Group(_("Cosmetics"), (Kind.COSMETIC,), ("inci", "open_months", "keeps_months", "is_notified")),
    Group(_("Plants"), (Kind.PLANT,), ("botanical_name", "passport", "harms_pets")),
    Group(
        _("How it is told apart, for whom it is not"),
        (Kind.TEXTILE, Kind.PAPER, Kind.GOODS),
        ("identifier", "age_from"),
    ),
    Group(_("Packaging: where each part goes follows from its code"), EVERY, ("is_unpacked",), "pack"),
    Group(_("Who answers for it"), EVERY[:-1], ("responsible",)),
)


class NamesField(forms.CharField):
    """Names with commas between them, kept as a list."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        return [name.strip() for name in (super().to_python(value) or "").split(",") if name.strip()]

    def run_validators(self, value: Any) -> None:
        """The model looks at the list."""


def _codes(label: Any) -> forms.MultipleChoiceField:
    widget = forms.CheckboxSelectMultiple
    return forms.MultipleChoiceField(label=label, choices=Allergen.choices, widget=widget, required=False)


def _choice(label: Any, choices: Any, initial: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=[("", "—"), *choices], required=False, initial=initial)


PART = pgettext_lazy("of a product", "part")
MATERIALS = [(code, f"{code} · {label}") for code, label in Material.choices]


class SheetForm(forms.ModelForm):
    allergens = _codes(_("allergens"))
    traces = _codes(_("possible traces of"))
    inci = NamesField(
        label=_("ingredients (INCI)"),
        required=False,
        help_text=_("The names of the INCI list with commas between them, as they stand on the pack."),
    )

    class Meta:
        model = Sheet
        fields = ["kind", *(name for group in GROUPS for name in group.names)]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(self._rows("fibre", self.instance.fibres)):
            self._fibre(number, _row(self.instance.fibres, number))
        for number in range(self._rows("pack", self.instance.packaging)):
            self._part(number, _row(self.instance.packaging, number))

    def _rows(self, stem: str, kept: list[Any]) -> int:
        """As many as were sent, so that nothing typed is lost."""
        sent = [name for name in self.data if name.startswith(self.add_prefix(f"{stem}_"))]
        numbers = [int(found) for name in sent if (found := name.rsplit("_", 1)[-1]).isdigit()]
        return min(50, max(LEAST[stem], len(kept) + SPARE, *(number + 1 for number in numbers or [0])))

    def _fibre(self, number: int, row: dict[str, Any]) -> None:
        self.fields[f"fibre_part_{number}"] = _choice(PART, Cloth.choices, row.get("part", Cloth.WHOLE.value))
        self.fields[f"fibre_name_{number}"] = _choice(_("fibre"), Fibre.choices, row.get("fibre", ""))
        self.fields[f"fibre_share_{number}"] = forms.DecimalField(
            label=_("per cent"),
            min_value=Decimal("0.1"),
            max_value=WHOLE,
            max_digits=4,
            decimal_places=1,
            required=False,
            initial=row.get("percent"),
        )

    def _part(self, number: int, row: dict[str, Any]) -> None:
        self.fields[f"pack_part_{number}"] = _choice(PART, PackagingPart.choices, row.get("part", ""))
        self.fields[f"pack_material_{number}"] = _choice(_("material"), MATERIALS, row.get("material", ""))

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        self.instance.fibres = [
            {"part": part or Cloth.WHOLE.value, "fibre": fibre or "", "percent": _plain(share)}
            for part, fibre, share in self._typed("fibre", "part", "name", "share")
            if fibre or share
        ]
        self.instance.packaging = [
            {"part": part or "", "material": material or ""}
            for part, material in self._typed("pack", "part", "material")
            if part or material
        ]
        for form_of, rows, first in (
            (fibres_form, self.instance.fibres, "fibre_name_0"),
            (packaging_form, self.instance.packaging, "pack_part_0"),
        ):
            try:
                form_of(rows)
            except ValidationError as wrong:
                self.add_error(first, wrong)
        return typed

    def _typed(self, stem: str, *columns: str) -> Iterator[list[Any]]:
        count = sum(name.startswith(f"{stem}_{columns[0]}_") for name in self.fields)
        for number in range(count):
            yield [self.cleaned_data.get(f"{stem}_{column}_{number}") for column in columns]

    def groups(self) -> Iterator[tuple[Group, list[BoundField], list[list[BoundField]]]]:
        """For the template: each group with its fields and its rows of fields."""
        for group in GROUPS:
            columns = {"fibre": ("part", "name", "share"), "pack": ("part", "material")}.get(group.rows, ())
            count = sum(name.startswith(f"{group.rows}_part_") for name in self.fields) if columns else 0
            rows = [[self[f"{group.rows}_{each}_{number}"] for each in columns] for number in range(count)]
            yield group, [self[name] for name in group.names], rows


def _row(kept: list[dict[str, Any]], number: int) -> dict[str, Any]:
    return kept[number] if number < len(kept) else {}


def _plain(share: Decimal | None) -> int | float | None:
    """As JSON keeps it: whole where it is whole."""
    if share is None:
        return None
    return int(share) if share == int(share) else float(share)
