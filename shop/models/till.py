"""What was sold over the counter, typed in once in the evening (product.md L5). Prices are the till's own affair."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shop.models.catalogue import Variant


class CounterDay(models.Model):
    """One evening. Its row is the lock under which the table is written."""

    day = models.DateField(_("day"), unique=True)
    changed = models.DateTimeField(_("changed"), default=timezone.now)
    # Of the form that was written last: pressed twice, its button writes once.
    last_key = models.UUIDField(null=True, blank=True, editable=False)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("day of counter sales")
        verbose_name_plural = _("days of counter sales")
        ordering = ["-day"]

    def __str__(self) -> str:
        return f"{self.day}"


class CounterSale(models.Model):
    """So many pieces of one variant sold on that day: corrected until the next one."""

    day = models.ForeignKey(CounterDay, on_delete=models.PROTECT, related_name="sales")
    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="counter_sales")
    quantity = models.PositiveIntegerField(_("pieces"))

    class Meta:
        verbose_name = _("counter sale")
        verbose_name_plural = _("counter sales")
        ordering = ["day", "pk"]
        constraints = [models.UniqueConstraint(fields=["day", "variant"], name="variant_once_an_evening")]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.variant_id}"


class CounterPieces(models.Model):
    """What a sale took from the shelf: its own pieces, or those in the box; and how many were kept for the store."""

    sale = models.ForeignKey(CounterSale, on_delete=models.CASCADE, related_name="taken")
    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="+")
    each = models.PositiveSmallIntegerField(_("pieces in each"), default=1)
    from_store = models.PositiveIntegerField(_("of those kept for the store"), default=0)

    class Meta:
        verbose_name = _("pieces of a counter sale")
        verbose_name_plural = _("pieces of counter sales")
        ordering = ["sale", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["sale", "variant"], name="pieces_once_a_sale"),
            models.CheckConstraint(condition=Q(each__gte=1), name="counter_sale_takes_something"),
        ]

    def __str__(self) -> str:
        return f"{self.each} × {self.variant_id}"
