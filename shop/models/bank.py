"""The bank's list of movements: of each file its rows, without a word of who paid."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shop.models.orders import Order, OrderPayment


class BankFile(models.Model):
    """One list that was brought in."""

    created = models.DateTimeField(_("brought in"), default=timezone.now)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    left_out = models.PositiveIntegerField(_("payments out, left aside"), default=0)
    unread = models.JSONField(_("rows not understood"), default=list)  # [[number in the file, what is wrong]]

    class Meta:
        verbose_name = _("list of the bank")
        verbose_name_plural = _("lists of the bank")
        ordering = ["-created", "-pk"]

    def __str__(self) -> str:
        return f"{self.created:%Y-%m-%d %H:%M}"


class BankRow(models.Model):
    """Money that came in. `digest` is the bank's own row, hashed: the same row in another file is known by it.

    The description, which names strangers, is read for references and not kept.
    """

    source = models.ForeignKey(BankFile, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("row in the file"))
    digest = models.CharField(max_length=64, db_index=True)
    day = models.DateField(_("day"))
    amount = models.DecimalField(_("amount"), max_digits=12, decimal_places=2)
    several = models.BooleanField(_("names several orders"), default=False)
    order = models.ForeignKey(
        Order, on_delete=models.PROTECT, null=True, blank=True, related_name="bank_rows"
    )
    payment = models.OneToOneField(
        OrderPayment, on_delete=models.SET_NULL, null=True, blank=True, related_name="bank_row"
    )

    class Meta:
        verbose_name = _("row of the bank")
        verbose_name_plural = _("rows of the bank")
        ordering = ["source", "number"]
        constraints = [
            models.UniqueConstraint(fields=["source", "number"], name="bank_row_once_a_file"),
            models.UniqueConstraint(
                fields=["digest"], condition=Q(payment__isnull=False), name="bank_row_recorded_once"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="bank_row_comes_in"),
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.amount}"
