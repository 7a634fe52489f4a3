"""What the law wants said of a product and needs no sentence: kind, allergens, nutrition, fibres, alcohol.

The sentences of the sheet (legal name, ingredients, storage) stand on the product's pages.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from shop.models.catalogue import Product

WHOLE = 100  # per cent


class Kind(models.TextChoices):
    """Which sheet a product needs."""

    FOOD = "food", _("food")
    GOODS = "goods", _("other goods")
    BOX = "box", _("gift box: its contents bring their own sheets")


class Allergen(models.TextChoices):
    """The fourteen of annex II of Regulation (EU) 1169/2011."""

    GLUTEN = "gluten", _("cereals containing gluten")
    CRUSTACEANS = "crustaceans", _("crustaceans")
    EGGS = "eggs", _("eggs")
    FISH = "fish", _("fish")
    PEANUTS = "peanuts", _("peanuts")
    SOYA = "soya", _("soya")
    MILK = "milk", _("milk")
    NUTS = "nuts", _("nuts")
    CELERY = "celery", _("celery")
    MUSTARD = "mustard", _("mustard")
    SESAME = "sesame", _("sesame seeds")
    SULPHITES = "sulphites", _("sulphur dioxide and sulphites")
    LUPIN = "lupin", _("lupin")
    MOLLUSCS = "molluscs", _("molluscs")


class Fibre(models.TextChoices):
    """The names of Regulation (EU) 1007/2011 that our workshops use."""

    COTTON = "cotton", _("cotton")
    LINEN = "linen", pgettext_lazy("fibre", "linen")
    WOOL = "wool", _("wool")
    SILK = "silk", _("silk")
    VISCOSE = "viscose", _("viscose")
    POLYESTER = "polyester", _("polyester")
    POLYAMIDE = "polyamide", _("polyamide")
    ELASTANE = "elastane", _("elastane")


def _grams(label: Any) -> models.DecimalField[Decimal | None, Decimal | None]:
    return models.DecimalField(
        label,
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(WHOLE))],
    )


class Sheet(models.Model):
    """One for each product. Nutrition is per 100 g or 100 ml."""

    product = models.OneToOneField(Product, on_delete=models.CASCADE, related_name="sheet")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    allergens = models.JSONField(_("allergens"), default=list, blank=True)
    traces = models.JSONField(_("possible traces of"), default=list, blank=True)
    energy_kj = models.PositiveSmallIntegerField(_("energy, kJ"), null=True, blank=True)
    energy_kcal = models.PositiveSmallIntegerField(_("energy, kcal"), null=True, blank=True)
    fat = _grams(_("fat"))
    saturates = _grams(_("of which saturates"))
    carbohydrate = _grams(_("carbohydrate"))
    sugars = _grams(_("of which sugars"))
    protein = _grams(_("protein"))
    salt = _grams(_("salt"))
    alcohol = models.DecimalField(_("alcohol, % vol"), max_digits=4, decimal_places=1, null=True, blank=True)
    fibres = models.JSONField(
        _("fibres"), default=dict, blank=True, help_text=_("Per cent by fibre, 100 in all.")
    )

    class Meta:
        verbose_name = _("product sheet")
        verbose_name_plural = _("product sheets")
        ordering = ["product"]

    def __str__(self) -> str:
        return f"{self.product}: {self.get_kind_display()}"

    def clean(self) -> None:
        super().clean()
        if unknown := {*self.allergens, *self.traces} - set(Allergen.values):
            raise ValidationError(gettext("Unknown allergen: %(codes)s.") % {"codes": ", ".join(unknown)})
        if unknown := set(self.fibres) - set(Fibre.values):
            raise ValidationError(gettext("Unknown fibre: %(codes)s.") % {"codes": ", ".join(unknown)})
        if self.fibres and sum(self.fibres.values()) != WHOLE:
            raise ValidationError({"fibres": gettext("The fibres must make 100 % together.")})

    @property
    def has_nutrition(self) -> bool:
        return self.energy_kj is not None and self.energy_kcal is not None
