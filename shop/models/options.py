"""By what the variants of a product differ: size, colour, format. Said once for the whole shop, in both languages."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from shop.models.catalogue import Variant


class Option(ClusterableModel):
    """What one chooses: "Taglia", "Colore"."""

    label_it = models.CharField(_("label in Italian"), max_length=40, unique=True)
    label_en = models.CharField(_("label in English"), max_length=40)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("option")
        verbose_name_plural = _("options")
        ordering = ["position", "label_it"]

    def __str__(self) -> str:
        return self.label_it

    def label(self, language: str) -> str:
        return self.label_en if language == "en" else self.label_it


class OptionValue(models.Model):
    """One of the things to choose from: "M", "blu". The position orders the variants that have it."""

    sort_order_field = "position"  # by hand, in the desk's form

    option = ParentalKey(Option, on_delete=models.CASCADE, related_name="values", verbose_name=_("option"))
    label_it = models.CharField(_("label in Italian"), max_length=40)
    label_en = models.CharField(_("label in English"), max_length=40)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("value of an option")
        verbose_name_plural = _("values of an option")
        ordering = ["option", "position", "label_it"]
        constraints = [models.UniqueConstraint(fields=["option", "label_it"], name="option_value_once")]

    def __str__(self) -> str:
        return self.label_it

    def label(self, language: str) -> str:
        return self.label_en if language == "en" else self.label_it


class VariantOption(models.Model):
    """This variant has that value: at most one of each option. Written by `shop.options.choose` alone."""

    variant = models.ForeignKey(
        Variant, on_delete=models.CASCADE, related_name="chosen", verbose_name=_("variant")
    )
    option = models.ForeignKey(Option, on_delete=models.PROTECT, related_name="+", verbose_name=_("option"))
    value = models.ForeignKey(
        OptionValue, on_delete=models.PROTECT, related_name="chosen", verbose_name=_("value")
    )

    class Meta:
        verbose_name = _("option of a variant")
        verbose_name_plural = _("options of variants")
        ordering = ["variant", "option__position", "option__label_it"]
        constraints = [models.UniqueConstraint(fields=["variant", "option"], name="one_value_of_an_option")]

    def __str__(self) -> str:
        return f"{self.variant_id}: {self.value_id}"

    def clean(self) -> None:
        super().clean()
        if self.value_id and self.value.option_id != self.option_id:
            raise ValidationError({"value": gettext("This value belongs to another option.")})
