"""Where parcels go and what that costs, as rows that the shop edits."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class DeliveryZone(models.Model):
    """Countries, or some provinces of Italy. The first zone in order that holds the address decides."""

    code = models.SlugField(_("code"), max_length=30, unique=True)
    label_it = models.CharField(_("label in Italian"), max_length=80)
    label_en = models.CharField(_("label in English"), max_length=80)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    countries = models.JSONField(_("countries"), default=list, help_text=_("Codes of two letters."))
    provinces = models.JSONField(
        _("provinces"), default=list, blank=True, help_text=_("Codes of two letters; empty for all of them.")
    )
    free_above = models.DecimalField(_("free above"), max_digits=7, decimal_places=2, null=True, blank=True)
    days_from = models.PositiveSmallIntegerField(_("working days, from"), default=2)
    days_to = models.PositiveSmallIntegerField(_("working days, to"), default=4)
    is_example = models.BooleanField(_("these data are examples"), default=False)

    class Meta:
        verbose_name = _("delivery zone")
        verbose_name_plural = _("delivery zones")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.label_it

    def label(self, language: str) -> str:
        return self.label_en if language == "en" else self.label_it


class DeliveryBand(models.Model):
    """Parcels up to this weight cost this much, VAT included. Heavier parcels are refused."""

    zone = models.ForeignKey(
        DeliveryZone, on_delete=models.CASCADE, related_name="bands", verbose_name=_("zone")
    )
    up_to = models.PositiveIntegerField(_("up to, in grams"))
    price = models.DecimalField(_("price with VAT"), max_digits=6, decimal_places=2)

    class Meta:
        verbose_name = _("weight band")
        verbose_name_plural = _("weight bands")
        ordering = ["zone", "up_to"]
        constraints = [
            models.UniqueConstraint(fields=["zone", "up_to"], name="band_once_a_zone"),
            models.CheckConstraint(condition=Q(price__gte=0), name="band_price_not_negative"),
        ]

    def __str__(self) -> str:
        return f"≤ {self.up_to} g: {self.price}"
