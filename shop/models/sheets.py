"""What the law wants said of a product and needs no sentence: kind, codes, numbers, names without a language.

The sentences of the sheet (legal name, ingredients, care) stand on the product's pages; who made it and where
to write stands on the cooperative.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Cooperative
from shop.models.catalogue import Product
from shop.models.packaging import Bin, Material, PackagingPart, packaging_form
from shop.models.vocabularies import Allergen, Cloth, Fibre, Kind

WHOLE = 100  # per cent
DATED_UP_TO = 30  # months: what keeps longer says how long it may be used once opened
NUTRIENTS = ("energy_kj", "energy_kcal", "fat", "saturates", "carbohydrate", "sugars", "protein", "salt")
# A label is rounded: the parts of a hundred grams may pass it by a little, kJ and kcal differ by some per cent.
ROUNDING, KJ_PER_KCAL, ENERGY_SLACK = Decimal("1.5"), Decimal("4.184"), Decimal("0.06")

passport_form = RegexValidator(
    r"^[A-Z]{2}-[A-Z0-9][A-Z0-9 ./-]{1,56}\Z",
    _("The country, a hyphen and the number of the register, as in IT-09-1234."),
)


@dataclass(frozen=True, slots=True)
class Woven:
    """A part of a textile and what it is made of, the largest share first."""

    part: Cloth
    fibres: Sequence[tuple[Fibre, Decimal]]


@dataclass(frozen=True, slots=True)
class Disposal:
    """A part of the packaging, its material, and where it goes."""

    part: PackagingPart
    material: Material

    @property
    def bin(self) -> Bin:
        return self.material.bin


def allergens_form(codes: Any) -> None:
    if not isinstance(codes, list) or (unknown := {str(code) for code in codes} - set(Allergen.values)):
        named = "" if not isinstance(codes, list) else ", ".join(sorted(unknown))
        raise ValidationError(gettext("Unknown allergen: %(codes)s.") % {"codes": named})


def fibres_form(rows: Any) -> None:
    """A list of {"part", "fibre", "percent"}; the shares of each part make a hundred."""
    parts: dict[Cloth, Decimal] = {}
    try:
        named = [(Cloth(row["part"]), Fibre(row["fibre"])) for row in rows]
        for row, (part, _fibre) in zip(rows, named, strict=True):
            parts[part] = parts.get(part, Decimal(0)) + _share(row["percent"])
    except (TypeError, KeyError, ValueError, ArithmeticError):
        raise ValidationError(gettext("Choose each fibre from the list and write its share.")) from None
    if len(set(named)) < len(named):
        raise ValidationError(gettext("A fibre stands twice in the same part."))
    if Cloth.WHOLE in parts and len(parts) > 1:
        raise ValidationError(gettext("Say the fibres of the whole or of its parts, not of both."))
    for part, share in parts.items():
        if share != WHOLE:
            message = gettext("The fibres of each part must make 100 %%: %(part)s makes %(sum)s %%.")
            raise ValidationError(message % {"part": part.label, "sum": f"{share.normalize():f}"})


def _share(percent: Any) -> Decimal:
    share = Decimal(str(percent))
    if not 0 < share <= WHOLE:
        raise ValueError(percent)
    return share


def names_form(names: Any) -> None:
    if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
        raise ValidationError(gettext("Write the names one after the other, with commas between them."))


def _grams(label: Any) -> models.DecimalField[Decimal | None, Decimal | None]:
    return models.DecimalField(
        label,
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(WHOLE))],
    )


def _number(label: Any, most: int) -> models.PositiveSmallIntegerField[int | None, int | None]:
    bounds = [MinValueValidator(1), MaxValueValidator(most)]
    return models.PositiveSmallIntegerField(label, null=True, blank=True, validators=bounds)


class Sheet(models.Model):
    """One for each product. Of its fields a kind uses some; nutrition is per 100 g or 100 ml."""

    product = models.OneToOneField(Product, on_delete=models.CASCADE, related_name="sheet")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    responsible = models.ForeignKey(
        Cooperative,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who answers for it by law"),
        help_text=_("Only when it is not who made it. Name and addresses are those of the cooperative."),
    )
    identifier = models.CharField(
        _("model, type or batch"),
        max_length=80,
        blank=True,
        help_text=_("By what one tells it apart, as it stands on the product."),
    )
    packaging = models.JSONField(
        _("packaging of the product"), default=list, blank=True, validators=[packaging_form]
    )
    is_unpacked = models.BooleanField(_("sold without packaging"), default=False)
    age_from = _number(_("not for children under, in years"), 18)

    allergens = models.JSONField(_("allergens"), default=list, blank=True, validators=[allergens_form])
    traces = models.JSONField(_("possible traces of"), default=list, blank=True, validators=[allergens_form])
    energy_kj = models.PositiveSmallIntegerField(_("energy, kJ"), null=True, blank=True)
    energy_kcal = models.PositiveSmallIntegerField(_("energy, kcal"), null=True, blank=True)
    fat = _grams(_("fat"))
    saturates = _grams(_("of which saturates"))
    carbohydrate = _grams(_("carbohydrate"))
    sugars = _grams(_("of which sugars"))
    protein = _grams(_("protein"))
    salt = _grams(_("salt"))
    alcohol = models.DecimalField(
        _("alcohol, % vol"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(WHOLE))],
        help_text=_("0 for a drink without alcohol."),
    )

    fibres = models.JSONField(_("fibres"), default=list, blank=True, validators=[fibres_form])
    has_animal_parts = models.BooleanField(_("non-textile parts of animal origin"), null=True, blank=True)

    inci = models.JSONField(_("ingredients (INCI)"), default=list, blank=True, validators=[names_form])
    open_months = _number(_("once opened, good for so many months"), 60)
    keeps_months = _number(_("unopened, keeps for so many months"), DATED_UP_TO)
    is_notified = models.BooleanField(_("notified to the CPNP"), null=True, blank=True)

    botanical_name = models.CharField(_("botanical name"), max_length=200, blank=True)
    passport = models.CharField(_("plant passport"), max_length=60, blank=True, validators=[passport_form])
    harms_pets = models.BooleanField(_("poisonous to pets"), null=True, blank=True)

    class Meta:
        verbose_name = _("product sheet")
        verbose_name_plural = _("product sheets")
        ordering = ["product"]

    def __str__(self) -> str:
        return f"{self.product}: {self.get_kind_display()}"

    def clean(self) -> None:
        super().clean()
        if both := set(self.allergens) & set(self.traces):
            names = ", ".join(str(Allergen(code).label) for code in Allergen.values if code in both)
            message = gettext("In it or in traces, not both: %(what)s.") % {"what": names}
            raise ValidationError({"traces": message})
        self._check_nutrition()

    def _check_nutrition(self) -> None:
        """Slips of the pen that a label cannot have."""
        wrong = {}
        for part, whole in (("saturates", "fat"), ("sugars", "carbohydrate")):
            if (getattr(self, part) or 0) > (getattr(self, whole) or 0):
                wrong[part] = gettext("It cannot be more than what it is a part of.")
        together = sum(getattr(self, name) or 0 for name in ("fat", "carbohydrate", "protein", "salt"))
        if together > WHOLE + ROUNDING:
            wrong["fat"] = gettext("Fat, carbohydrate, protein and salt make more than 100 g together.")
        if self.energy_kj and self.energy_kcal:
            reckoned: Decimal = self.energy_kcal * KJ_PER_KCAL
            if abs(self.energy_kj - reckoned) > max(reckoned * ENERGY_SLACK, Decimal(8)):
                message = gettext("%(kcal)s kcal are about %(kj)s kJ: copy both figures again.")
                wrong["energy_kj"] = message % {"kcal": self.energy_kcal, "kj": round(reckoned)}
        if wrong:
            raise ValidationError(wrong)

    @property
    def answers(self) -> Cooperative:
        """Who stands on the label: the maker, unless somebody else answers for it."""
        return self.responsible or self.product.producer

    @property
    def has_nutrition(self) -> bool:
        return all(getattr(self, name) is not None for name in NUTRIENTS)

    @property
    def woven(self) -> list[Woven]:
        """By part, in the order of the list of parts; shares from the largest down, as the law wants."""
        parts: dict[Cloth, list[tuple[Fibre, Decimal]]] = {}
        for row in self.fibres:
            parts.setdefault(Cloth(row["part"]), []).append(
                (Fibre(row["fibre"]), Decimal(str(row["percent"])))
            )
        return [
            Woven(part, sorted(parts[part], key=lambda each: -each[1])) for part in Cloth if part in parts
        ]

    @property
    def disposals(self) -> list[Disposal]:
        return [Disposal(PackagingPart(row["part"]), Material(row["material"])) for row in self.packaging]
