"""Who asked to be told when something is there again. The row goes when the one letter is written."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shop.models.catalogue import Variant


class Waiting(models.Model):
    """Told only once `confirmed` is set (double opt-in), and then forgotten."""

    variant = models.ForeignKey(
        Variant, on_delete=models.CASCADE, related_name="waiting", verbose_name=_("variant")
    )
    email = models.EmailField(_("e-mail"), max_length=254)
    language = models.CharField(_("language"), max_length=5)
    asked = models.DateTimeField(_("asked"), default=timezone.now)
    confirmed = models.DateTimeField(_("confirmed"), null=True, blank=True)
    text_version = models.CharField(_("version of the text agreed to"), max_length=40)
    token = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        verbose_name = _("request to be told")
        verbose_name_plural = _("requests to be told")
        ordering = ["asked", "pk"]
        constraints = [models.UniqueConstraint(fields=["variant", "email"], name="waits_once_for_a_variant")]

    def __str__(self) -> str:
        return f"{self.variant_id}: {self.email}"
