"""Where parcels go, when, and what that costs, as rows that the shop edits."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class DeliveryZone(models.Model):
    """Countries, or some provinces and postcodes of Italy. The first zone in order that holds the address
    decides.
    """

    code = models.SlugField(_("code"), max_length=30, unique=True)
    label_it = models.CharField(_("label in Italian"), max_length=80)
    label_en = models.CharField(_("label in English"), max_length=80)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    countries = models.JSONField(_("countries"), default=list, help_text=_("Codes of two letters."))
    provinces = models.JSONField(
        _("provinces"), default=list, blank=True, help_text=_("Codes of two letters; empty for all of them.")
    )
    postcodes = models.JSONField(
        _("postcodes"), default=list, blank=True, help_text=_("Five figures each; besides the provinces.")
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


class DeliverySurcharge(models.Model):
    """What a parcel costs besides, in a zone or at some postcodes; without either, nowhere. It is paid also
    where the value of the goods makes delivery free.
    """

    label_it = models.CharField(_("label in Italian"), max_length=80)
    label_en = models.CharField(_("label in English"), max_length=80)
    zone = models.ForeignKey(
        DeliveryZone,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="surcharges",
        verbose_name=_("zone"),
        help_text=_("Empty for the postcodes below, whatever their zone."),
    )
    postcodes = models.JSONField(
        _("postcodes"), default=list, blank=True, help_text=_("Five figures each; empty for the whole zone.")
    )
    amount = models.DecimalField(_("amount with VAT"), max_digits=6, decimal_places=2)
    is_example = models.BooleanField(_("these data are examples"), default=False)

    class Meta:
        verbose_name = _("surcharge on delivery")
        verbose_name_plural = _("surcharges on delivery")
        ordering = ["label_it", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="surcharge_is_something"),
        ]

    def __str__(self) -> str:
        return self.label_it

    def label(self, language: str) -> str:
        return self.label_en if language == "en" else self.label_it


class DeliveryTerms(models.Model):
    """One row: until when an order leaves as if placed that morning, and how goods are collected."""

    NOON = datetime.time(12)

    cut_off = models.TimeField(
        _("orders of the same day until"),
        default=NOON,
        help_text=_("What is ordered later counts from the next working day."),
    )
    slot_minutes = models.PositiveSmallIntegerField(
        _("minutes of a slot for collecting"),
        default=120,
        help_text=_("The opening hours are divided by it."),
    )
    slot_places = models.PositiveSmallIntegerField(
        _("orders in each slot at most"), null=True, blank=True, help_text=_("Empty for any number.")
    )
    slot_days = models.PositiveSmallIntegerField(
        _("opening days to choose from"), default=10, help_text=_("After the day when the goods are ready.")
    )

    class Meta:
        verbose_name = _("terms of delivery")
        verbose_name_plural = _("terms of delivery")
        constraints = [
            models.CheckConstraint(
                condition=Q(slot_minutes__gte=15) & Q(slot_minutes__lte=720), name="slot_is_a_stretch"
            ),
            models.CheckConstraint(
                condition=Q(slot_days__gte=1) & Q(slot_days__lte=30), name="slot_days_in_bounds"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.cut_off:%H:%M}"

    @classmethod
    def current(cls) -> DeliveryTerms:
        """Read, never made: whoever only looks writes no row."""
        return cls.objects.order_by("pk").first() or cls()
