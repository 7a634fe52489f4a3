"""What things cost: prices that are added and never changed, VAT rules with their day of effect."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Never

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

MOST_EXPENSIVE = Decimal("9999.99")


class WrittenOnce(Exception):
    """Somebody tried to change or delete a row that is only ever added to."""


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """A history: rows are added, never changed, never deleted."""

    def update(self, **kwargs: Any) -> Never:
        raise WrittenOnce(self.model._meta.label)

    def delete(self) -> Never:
        raise WrittenOnce(self.model._meta.label)

    def bulk_update(self, *args: Any, **kwargs: Any) -> Never:
        raise WrittenOnce(self.model._meta.label)


class AppendOnly(models.Model):
    """A row that is written once."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None and not kwargs.get("force_insert") and not self._state.adding:
            raise WrittenOnce(self._meta.label)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Never:
        raise WrittenOnce(self._meta.label)


class VatRule(models.Model):
    """A rate under a name that the desk knows ("Taralli semplici"), its legal basis, its day of effect.

    When the law changes a rate, a second row with the same name and a later day is added.
    """

    name = models.CharField(_("name"), max_length=80)
    rate = models.DecimalField(
        _("rate, %"),
        max_digits=4,
        decimal_places=2,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(50))],
    )
    legal_basis = models.CharField(_("legal basis"), max_length=200, blank=True)
    valid_from = models.DateField(_("valid from"))

    class Meta:
        verbose_name = _("VAT rule")
        verbose_name_plural = _("VAT rules")
        ordering = ["name", "-valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["name", "valid_from"], name="vat_rule_once_a_day"),
            models.CheckConstraint(condition=Q(rate__gte=0) & Q(rate__lte=50), name="vat_rate_in_bounds"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.rate.normalize():f} %"


class Price(AppendOnly):
    """The gross price of a variant from a moment on. A new price is a new row."""

    variant = models.ForeignKey(
        "shop.Variant", on_delete=models.PROTECT, related_name="prices", verbose_name=_("variant")
    )
    amount = models.DecimalField(
        _("price with VAT"),
        max_digits=6,
        decimal_places=2,
        validators=[MinValueValidator(Decimal("0.01")), MaxValueValidator(MOST_EXPENSIVE)],
    )
    valid_from = models.DateTimeField(_("valid from"), default=timezone.now)
    written = models.DateTimeField(_("written"), auto_now_add=True)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("price")
        verbose_name_plural = _("prices")
        ordering = ["variant", "-valid_from", "-pk"]
        indexes = [models.Index(fields=["variant", "-valid_from", "-id"], name="price_newest")]
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="price_positive")]

    def __str__(self) -> str:
        return f"{self.amount}"

    def clean(self) -> None:
        super().clean()
        if self.pk and not self._state.adding:
            raise ValidationError(gettext("A price is never changed: add a new one."))
