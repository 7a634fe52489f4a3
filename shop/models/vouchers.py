"""Vouchers: what they take off, from when to when, how often; and the orders that used one."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from shop.models.catalogue import Category
from shop.models.orders import Order, OrderState


class VoucherKind(models.TextChoices):
    PERCENTAGE = "percentage", _("percentage of the goods")
    AMOUNT = "amount", _("amount off the goods")
    DELIVERY = "delivery", _("free delivery")


class Voucher(models.Model):
    """A code that a buyer types. It is kept in capitals."""

    code = models.CharField(
        _("code"),
        max_length=30,
        unique=True,
        validators=[
            RegexValidator(r"^[A-Za-z0-9-]{3,30}\Z", _("From 3 to 30 letters, figures and hyphens."))
        ],
    )
    kind = models.CharField(_("what it gives"), max_length=10, choices=VoucherKind.choices)
    value = models.DecimalField(
        _("how much"),
        max_digits=7,
        decimal_places=2,
        default=Decimal(0),
        help_text=_("Per cent, or euro with VAT; nothing for free delivery."),
    )
    starts = models.DateTimeField(_("from"), null=True, blank=True)
    ends = models.DateTimeField(_("until"), null=True, blank=True)
    minimum = models.DecimalField(
        _("for goods of at least"), max_digits=7, decimal_places=2, default=Decimal(0)
    )
    most_uses = models.PositiveIntegerField(
        _("orders at most"), null=True, blank=True, help_text=_("Empty for any number.")
    )
    most_each = models.PositiveSmallIntegerField(
        _("orders at most for each e-mail address"),
        null=True,
        blank=True,
        help_text=_("Empty for any number."),
    )
    categories = models.ManyToManyField(
        Category,
        blank=True,
        related_name="vouchers",
        verbose_name=_("only for"),
        help_text=_("Empty for all goods."),
    )
    active = models.BooleanField(_("can be used"), default=True)
    note = models.CharField(_("note"), max_length=200, blank=True, help_text=_("For the shop only."))

    class Meta:
        verbose_name = _("voucher")
        verbose_name_plural = _("vouchers")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=VoucherKind.PERCENTAGE, value__gt=0, value__lte=100)
                | Q(kind=VoucherKind.AMOUNT, value__gt=0)
                | Q(kind=VoucherKind.DELIVERY, value=0),
                name="voucher_value_in_bounds",
                violation_error_message=_(
                    "A percentage is above 0 and at most 100, an amount above 0, free delivery has none."
                ),
            ),
            models.CheckConstraint(
                condition=Q(starts__isnull=True) | Q(ends__isnull=True) | Q(ends__gt=F("starts")),
                name="voucher_ends_after_its_start",
                violation_error_message=_("It ends before it starts."),
            ),
            models.CheckConstraint(condition=Q(minimum__gte=0), name="voucher_minimum_not_negative"),
        ]

    def __str__(self) -> str:
        return self.code

    def clean(self) -> None:
        self.code = self.code.upper()

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.code = self.code.upper()
        super().save(*args, **kwargs)


class VoucherUseQuerySet(models.QuerySet["VoucherUse"]):
    def counting(self) -> VoucherUseQuerySet:
        """Without those of orders that were closed before they were paid: their use was given back."""
        closed = Q(order__status__in=[OrderState.CANCELLED, OrderState.EXPIRED])
        return self.exclude(closed & Q(order__paid_at__isnull=True))


class VoucherUse(models.Model):
    """One order that used it. Written in the order's own transaction, under the lock of the voucher's row."""

    voucher = models.ForeignKey(Voucher, on_delete=models.PROTECT, related_name="uses")
    order = models.OneToOneField(Order, on_delete=models.CASCADE, related_name="voucher_use")

    objects = VoucherUseQuerySet.as_manager()

    class Meta:
        verbose_name = _("use of a voucher")
        verbose_name_plural = _("uses of vouchers")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.voucher_id}: {self.order_id}"
