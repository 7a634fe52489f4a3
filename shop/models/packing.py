"""A day of dispatch: the orders that are packed together, the courier's file, the numbers that come back."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shop.models.imports import ImportState
from shop.models.order_rows import Shipment
from shop.models.orders import Order


class Separator(models.TextChoices):
    SEMICOLON = ";", _("semicolon")
    COMMA = ",", _("comma")
    TAB = "\t", _("tabulator")


class Encoding(models.TextChoices):
    UTF8 = "utf-8-sig", _("UTF-8 (Excel, most couriers)")
    WINDOWS = "cp1252", _("Windows (older programs)")


class CourierFile(models.Model):
    """How the courier wants the file of parcels: one row, which the shop changes when the courier changes."""

    courier = models.CharField(_("courier"), max_length=60, blank=True)
    columns = models.JSONField(_("columns"), default=list)  # [[code, heading]]; empty for the usual ones
    separator = models.CharField(
        _("separator"), max_length=1, choices=Separator.choices, default=Separator.SEMICOLON
    )
    encoding = models.CharField(_("letters"), max_length=10, choices=Encoding.choices, default=Encoding.UTF8)
    note = models.CharField(_("note on every parcel"), max_length=80, blank=True)

    class Meta:
        verbose_name = _("courier's file")
        verbose_name_plural = _("couriers' files")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.courier


class PackingRun(models.Model):
    """Orders chosen together for the packing table. Each order is in one open run at most."""

    key = models.UUIDField(unique=True, editable=False)  # of the form: what is sent twice makes one run
    begun = models.DateTimeField(_("begun"), default=timezone.now)
    closed = models.DateTimeField(_("closed"), null=True, blank=True)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("day of dispatch")
        verbose_name_plural = _("days of dispatch")
        ordering = ["-begun", "-pk"]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.begun):%d.%m.%Y %H:%M}"


class PackingLine(models.Model):
    """One order of a run. `is_open` until its run is closed or it was taken out: then another run may take it."""

    run = models.ForeignKey(PackingRun, on_delete=models.CASCADE, related_name="lines")
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="packing_lines")
    position = models.PositiveIntegerField(_("position"))
    is_open = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("order of a day of dispatch")
        verbose_name_plural = _("orders of a day of dispatch")
        ordering = ["run", "position"]
        constraints = [
            models.UniqueConstraint(fields=["run", "order"], name="order_once_a_run"),
            models.UniqueConstraint(
                fields=["order"], condition=Q(is_open=True), name="order_in_one_open_run"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.run_id}: {self.order_id}"


class TrackingImport(models.Model):
    """A courier's file of numbers. It is checked first; then each row ships its order, in a transaction of its own."""

    run = models.ForeignKey(
        PackingRun, on_delete=models.SET_NULL, null=True, blank=True, related_name="imports"
    )
    file_name = models.CharField(_("file"), max_length=120)
    state = models.CharField(
        _("state"), max_length=8, choices=ImportState.choices, default=ImportState.CHECKED
    )
    courier = models.CharField(_("courier"), max_length=60, blank=True)  # where a row names none
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created = models.DateTimeField(_("brought in"), default=timezone.now)
    finished = models.DateTimeField(_("written"), null=True, blank=True)

    class Meta:
        verbose_name = _("import of tracking numbers")
        verbose_name_plural = _("imports of tracking numbers")
        ordering = ["-created", "-pk"]

    def __str__(self) -> str:
        return self.file_name


class Effect(models.TextChoices):
    """What a row of the courier's file does."""

    SHIP = "ship", _("the order leaves")
    NUMBER = "number", _("a parcel gets its number")
    DELIVERED = "deliver", _("a parcel is delivered")
    SAME = "same", _("known already, changes nothing")
    WRONG = "wrong", _("not right")


class TrackingLine(models.Model):
    """One row as it was typed, what it would do, and whether it was done."""

    source = models.ForeignKey(TrackingImport, on_delete=models.CASCADE, related_name="lines")
    number = models.PositiveIntegerField()  # as the spreadsheet counts
    cells = models.JSONField(default=dict)  # {column: text}
    order = models.ForeignKey(Order, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    shipment = models.ForeignKey(Shipment, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    effect = models.CharField(max_length=8, choices=Effect.choices)
    note = models.CharField(max_length=250, blank=True)  # why it is not right, or was refused
    done = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("row of tracking numbers")
        verbose_name_plural = _("rows of tracking numbers")
        ordering = ["source", "number"]
        constraints = [models.UniqueConstraint(fields=["source", "number"], name="tracking_row_once")]

    def __str__(self) -> str:
        return f"{self.source_id}: {self.number}"
