"""Money given back: what for, by which way, how far it has come. Changed only by shop.refunding."""

from __future__ import annotations

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shop.models.orders import Order, OrderItem, OrderPayment, adds_up
from shop.models.prices import AppendOnly


class RefundState(models.TextChoices):
    """A refund that failed counts all the same: it is tried again or made by hand, never asked anew."""

    ASKED = "asked", _("to be made")
    SENT = "sent", _("on its way")
    DONE = "done", _("made")
    FAILED = "failed", _("refused by the payment provider")


class Refund(models.Model):
    """Money given back. `key` makes a repeated request find the first one instead of paying twice."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="refunds")
    key = models.CharField(max_length=64, unique=True, editable=False)
    amount = models.DecimalField(_("amount"), max_digits=9, decimal_places=2)
    of_delivery = models.DecimalField(
        _("of which delivery"), max_digits=9, decimal_places=2, default=Decimal(0)
    )
    # Paid twice, or for what was never sold: it belongs to no line and bears no VAT.
    surplus = models.DecimalField(
        _("of which paid too much"), max_digits=9, decimal_places=2, default=Decimal(0)
    )
    why = models.CharField(_("why"), max_length=200)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    when = models.DateTimeField(_("when"), default=timezone.now)

    state = models.CharField(
        _("state"), max_length=6, choices=RefundState.choices, default=RefundState.ASKED, db_index=True
    )
    # The way of paying by which the money came, and goes back.
    method = models.CharField(_("by"), max_length=30, blank=True)
    # The payment that is given back, when it matters which: of two, the second.
    payment = models.ForeignKey(
        OrderPayment, on_delete=models.PROTECT, null=True, blank=True, related_name="refunds"
    )
    provider_id = models.CharField(_("number at the provider"), max_length=120, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt = models.DateTimeField(_("next attempt"), default=timezone.now)
    last_error = models.CharField(_("last error"), max_length=250, blank=True)
    done_at = models.DateTimeField(_("made on"), null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # Where the customer wants it when no provider carries it back. Emptied with the other personal data.
    iban = models.CharField(_("IBAN"), max_length=34, blank=True)
    account_holder = models.CharField(_("account holder"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("refund")
        verbose_name_plural = _("refunds")
        ordering = ["order", "pk"]
        indexes = [
            models.Index(
                fields=["next_attempt"], name="refunds_waiting", condition=Q(state=RefundState.ASKED)
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gt=0)
                & Q(of_delivery__gte=0)
                & Q(surplus__gte=0)
                # SQLite keeps decimals as floats: 0.10 + 0.20 is more than 0.30 there.
                & Q(amount__gt=F("of_delivery") + F("surplus") - Decimal("0.005")),
                name="refund_in_bounds",
            ),
            models.CheckConstraint(condition=Q(state__in=RefundState.values), name="refund_state_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.amount}"


class RefundLine(AppendOnly):
    """So many pieces of an order's line that were given back, and what they were worth when they were paid."""

    refund = models.ForeignKey(Refund, on_delete=models.CASCADE, related_name="lines")
    item = models.ForeignKey(OrderItem, on_delete=models.PROTECT, related_name="refund_lines")
    quantity = models.PositiveIntegerField(_("pieces"))
    amount = models.DecimalField(_("amount"), max_digits=9, decimal_places=2)
    # Of pieces that had left the house, those that went back into it.
    restocked = models.PositiveIntegerField(_("pieces back in stock"), default=0)

    class Meta:
        verbose_name = _("line of a refund")
        verbose_name_plural = _("lines of refunds")
        ordering = ["refund", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["refund", "item"], name="item_once_a_refund"),
            models.CheckConstraint(
                condition=Q(quantity__gte=1) & Q(amount__gte=0) & Q(restocked__lte=F("quantity")),
                name="refund_line_in_bounds",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.item_id}: {self.amount}"


class RefundVat(AppendOnly):
    """The VAT of a refund at one rate, goods and their share of delivery together (law.md L33, L36)."""

    refund = models.ForeignKey(Refund, on_delete=models.CASCADE, related_name="vat_rows")
    rate = models.DecimalField(_("VAT rate, %"), max_digits=4, decimal_places=2)
    gross = models.DecimalField(_("with VAT"), max_digits=9, decimal_places=2)
    net = models.DecimalField(_("without VAT"), max_digits=9, decimal_places=2)
    vat = models.DecimalField(_("VAT"), max_digits=9, decimal_places=2)

    class Meta:
        verbose_name = _("VAT of a refund")
        verbose_name_plural = _("VAT of refunds")
        ordering = ["refund", "rate"]
        constraints = [
            models.UniqueConstraint(fields=["refund", "rate"], name="vat_rate_once_a_refund"),
            models.CheckConstraint(condition=adds_up("gross", "net", "vat"), name="refund_vat_adds_up"),
        ]

    def __str__(self) -> str:
        return f"{self.rate} %: {self.vat}"
