"""Where a parcel was to go, and where it goes now: who changed it, when (users.md, "Correggi indirizzo")."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shop.models.orders import Order
from shop.models.prices import AppendOnly


class AddressCorrection(AppendOnly):
    """Old and new, as {column: text}. Its words go when those of the order go (law.md L44)."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="corrections")
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    # What the delivery would have cost there; empty where it is the same. Nobody is charged by a correction.
    would_cost = models.DecimalField(
        _("delivery would cost"), max_digits=7, decimal_places=2, null=True, blank=True
    )
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    when = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("correction of an address")
        verbose_name_plural = _("corrections of addresses")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return f"{self.order_id}"
