"""Invoices and credit notes: numbered without gaps, written once, kept as the file that was issued (L36, L38)."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shop.models.orders import Order
from shop.models.prices import AppendOnly
from shop.models.refunds import Refund


class InvoiceKind(models.TextChoices):
    INVOICE = "TD01", _("Invoice")
    CREDIT = "TD04", _("Credit note")


class Regime(models.TextChoices):
    """The tax regimes that a consortium can be under. Which one, the accountant says."""

    ORDINARY = "RF01", _("RF01, ordinary")
    FLAT_RATE = "RF19", _("RF19, flat rate")
    CASH = "RF17", _("RF17, VAT on a cash basis")
    OTHER = "RF18", _("RF18, other")


class Members(models.TextChoices):
    ONE = "SU", _("one only")
    MANY = "SM", _("more than one")


class Chargeable(models.TextChoices):
    AT_ONCE = "I", _("at once (I)")
    SPLIT = "S", _("split payment (S)")
    DEFERRED = "D", _("deferred (D)")


class InvoiceSettings(models.Model):
    """One row. What stands in an invoice and on no page; who we are stands in the organisation (⚖ all of it)."""

    series = models.CharField(
        _("series"),
        max_length=8,
        default="W",
        validators=[RegexValidator(r"^[A-Z0-9]{0,8}\Z", _("Capital letters and figures only."))],
        blank=True,
    )
    regime = models.CharField(_("tax regime"), max_length=4, choices=Regime.choices, default=Regime.ORDINARY)
    capital = models.DecimalField(_("share capital"), max_digits=12, decimal_places=2, null=True, blank=True)
    members = models.CharField(_("members"), max_length=2, choices=Members.choices, blank=True)
    is_winding_up = models.BooleanField(_("in liquidation"), default=False)
    public_bodies = models.CharField(
        _("VAT of public bodies"), max_length=1, choices=Chargeable.choices, default=Chargeable.AT_ONCE
    )
    is_confirmed = models.BooleanField(_("seen by the accountant"), default=False)

    class Meta:
        verbose_name = _("settings of invoices")
        verbose_name_plural = _("settings of invoices")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.series


class InvoiceCounter(models.Model):
    """The last number given in a year. The row is locked while an invoice takes the next one."""

    year = models.PositiveSmallIntegerField(unique=True)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("invoice counter")
        verbose_name_plural = _("invoice counters")
        ordering = ["-year"]

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"


class Invoice(AppendOnly):
    """One document as it was issued. A mistake is corrected by a credit note, never here."""

    kind = models.CharField(_("kind"), max_length=4, choices=InvoiceKind.choices)
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.PositiveIntegerField(_("number"))
    told = models.CharField(_("number as printed"), max_length=20)
    issued_on = models.DateField(_("issued on"))
    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="invoices")
    refund = models.OneToOneField(
        Refund, on_delete=models.PROTECT, null=True, blank=True, related_name="credit_note"
    )
    total = models.DecimalField(_("total"), max_digits=10, decimal_places=2)
    file_name = models.CharField(_("file"), max_length=40, unique=True)
    xml = models.TextField(_("file’s content"))
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    when = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("invoice")
        verbose_name_plural = _("invoices")
        ordering = ["-year", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="invoice_number_once_a_year"),
            models.UniqueConstraint(
                fields=["order"], condition=Q(kind=InvoiceKind.INVOICE), name="one_invoice_an_order"
            ),
            models.CheckConstraint(
                condition=Q(kind=InvoiceKind.INVOICE, refund__isnull=True)
                | Q(kind=InvoiceKind.CREDIT, refund__isnull=False),
                name="credit_note_of_a_refund",
            ),
        ]

    def __str__(self) -> str:
        return self.told
