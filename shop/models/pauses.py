"""When the shop takes no orders because its people say so."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ShopPause(models.Model):
    """From `begun` until `ended`; visitors read the sentence of their language. At most one is on."""

    begun = models.DateTimeField(_("since"), default=timezone.now)
    back_on = models.DateField(_("back on"), null=True, blank=True)
    text_it = models.CharField(_("sentence in Italian"), max_length=200)
    text_en = models.CharField(_("sentence in English"), max_length=200)
    ended = models.DateTimeField(_("ended"), null=True, blank=True)
    is_on = models.BooleanField(default=True, editable=False)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("pause of the shop")
        verbose_name_plural = _("pauses of the shop")
        ordering = ["-begun"]
        constraints = [
            models.UniqueConstraint(fields=["is_on"], condition=Q(is_on=True), name="one_pause_at_a_time"),
            models.CheckConstraint(
                condition=Q(is_on=True, ended__isnull=True) | Q(is_on=False, ended__isnull=False),
                name="pause_is_on_or_ended",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.begun:%Y-%m-%d}"

    def text(self, language: str) -> str:
        return self.text_en if language == "en" else self.text_it
