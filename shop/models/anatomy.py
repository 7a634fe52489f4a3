"""Where the money of a price goes: shares that make 100 % together, for the products that tell it."""

from __future__ import annotations

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from shop.models.catalogue import Product

WHOLE = Decimal(100)


class ShareKind(models.TextChoices):
    """What a price pays for. Few, and the same for every product, so that two can be compared."""

    MATERIALS = "materials", _("ingredients and materials")
    WAGES = "wages", _("wages and contributions of who works in prison")
    TRAINERS = "trainers", _("trainers and instructors")
    WORKSHOP = "workshop", _("rent, energy and machines of the workshop")
    PACKAGING = "packaging", _("packaging")
    CONSORTIUM = "consortium", _("the consortium: store, site, parcels")
    VAT = "vat", _("VAT")


class PriceShare(models.Model):
    """So many per cent of the price of a product go there."""

    product = models.ForeignKey(
        Product, on_delete=models.CASCADE, related_name="price_shares", verbose_name=_("product")
    )
    kind = models.CharField(_("what for"), max_length=12, choices=ShareKind.choices)
    percent = models.DecimalField(
        _("per cent"),
        max_digits=4,
        decimal_places=1,
        validators=[MinValueValidator(Decimal("0.1")), MaxValueValidator(WHOLE)],
    )

    class Meta:
        verbose_name = _("share of a price")
        verbose_name_plural = _("shares of a price")
        ordering = ["product", "-percent", "kind"]
        constraints = [
            models.UniqueConstraint(fields=["product", "kind"], name="share_once_a_product"),
            models.CheckConstraint(condition=Q(percent__gt=0) & Q(percent__lte=100), name="share_in_bounds"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.percent} %"
