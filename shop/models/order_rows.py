"""What stands beside an order: VAT by rate, history, parcels, the counter."""

from __future__ import annotations

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shop.models.catalogue import Variant
from shop.models.orders import Order, OrderItem, OrderState, adds_up
from shop.models.prices import AppendOnly


class OrderContent(AppendOnly):
    """What was in a box that was sold, with its share of the box's price and its own VAT (law.md L34)."""

    item = models.ForeignKey(OrderItem, on_delete=models.CASCADE, related_name="contents")
    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="order_contents")
    sku = models.CharField(_("SKU"), max_length=40)
    name_it = models.CharField(_("name in Italian"), max_length=255)
    name_en = models.CharField(_("name in English"), max_length=255, blank=True)
    pieces = models.PositiveSmallIntegerField(_("pieces in each box"))
    total = models.DecimalField(_("share of the price"), max_digits=18, decimal_places=2)
    vat_name = models.CharField(_("VAT rule"), max_length=80)
    vat_basis = models.CharField(_("legal basis"), max_length=200, blank=True)
    vat_rate = models.DecimalField(_("VAT rate, %"), max_digits=4, decimal_places=2)
    net = models.DecimalField(_("without VAT"), max_digits=18, decimal_places=2)
    vat = models.DecimalField(_("VAT"), max_digits=18, decimal_places=2)
    allergens = models.JSONField(_("allergens"), default=list, blank=True)
    traces = models.JSONField(_("possible traces of"), default=list, blank=True)

    class Meta:
        verbose_name = _("content of a box that was sold")
        verbose_name_plural = _("contents of boxes that were sold")
        ordering = ["item", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["item", "variant"], name="content_once_an_item"),
            models.CheckConstraint(
                condition=adds_up("total", "net", "vat"), name="order_content_vat_adds_up"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pieces} × {self.sku}"


class OrderVat(AppendOnly):
    """The VAT of an order at one rate, goods and their share of delivery together."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="vat_rows")
    rate = models.DecimalField(_("VAT rate, %"), max_digits=4, decimal_places=2)
    goods = models.DecimalField(_("goods, with VAT"), max_digits=18, decimal_places=2)
    delivery = models.DecimalField(
        _("delivery, with VAT"), max_digits=18, decimal_places=2, default=Decimal(0)
    )
    net = models.DecimalField(_("without VAT"), max_digits=18, decimal_places=2)
    vat = models.DecimalField(_("VAT"), max_digits=18, decimal_places=2)

    class Meta:
        verbose_name = _("VAT of an order")
        verbose_name_plural = _("VAT of orders")
        ordering = ["order", "rate"]
        constraints = [models.UniqueConstraint(fields=["order", "rate"], name="vat_rate_once_an_order")]

    def __str__(self) -> str:
        return f"{self.rate} %: {self.vat}"


class OrderLog(AppendOnly):
    """Who moved an order, when, from where to where, and why. No one means the clock or the customer."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="log")
    before = models.CharField(_("from"), max_length=12, choices=OrderState.choices, blank=True)
    after = models.CharField(_("to"), max_length=12, choices=OrderState.choices)
    why = models.CharField(_("why"), max_length=200, blank=True)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    when = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("step of an order")
        verbose_name_plural = _("history of orders")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return f"{self.before} → {self.after}"


class OrderCounter(models.Model):
    """The last number given in a year. The row is locked while an order takes the next one."""

    year = models.PositiveSmallIntegerField(unique=True)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("order counter")
        verbose_name_plural = _("order counters")
        ordering = ["-year"]

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"


class Shipment(models.Model):
    """A parcel, or what was handed over in the store."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="shipments")
    carrier = models.CharField(_("courier"), max_length=60, blank=True)
    tracking = models.CharField(_("tracking number"), max_length=80, blank=True)
    shipped_at = models.DateTimeField(_("shipped"), default=timezone.now)
    delivered_at = models.DateTimeField(_("delivered"), null=True, blank=True)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("shipment")
        verbose_name_plural = _("shipments")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.tracking or f"{self.order_id}"


class ShipmentLine(models.Model):
    """So many pieces of an order's line in that parcel."""

    shipment = models.ForeignKey(Shipment, on_delete=models.CASCADE, related_name="lines")
    item = models.ForeignKey(OrderItem, on_delete=models.PROTECT, related_name="shipment_lines")
    quantity = models.PositiveIntegerField(_("pieces"))

    class Meta:
        verbose_name = _("line of a shipment")
        verbose_name_plural = _("lines of shipments")
        ordering = ["shipment", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["shipment", "item"], name="item_once_a_shipment"),
            models.CheckConstraint(condition=Q(quantity__gte=1), name="shipment_line_holds_something"),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.item_id}"
