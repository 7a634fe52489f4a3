"""What was done to a date after it was made known: who, when, from what to what."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class DateChange(models.Model):
    """Written by `events.changing` in the transaction of the change, and never again."""

    class What(models.TextChoices):
        MOVED = "moved", _("moved")
        CANCELLED = "cancelled", _("cancelled")
        SEATS = "seats", _("places changed")

    occurrence = models.ForeignKey(
        "events.Occurrence", on_delete=models.CASCADE, related_name="changes", verbose_name=_("date")
    )
    what = models.CharField(_("what"), max_length=10, choices=What.choices)
    before = models.CharField(_("before"), max_length=80, blank=True)
    after = models.CharField(_("after"), max_length=80, blank=True)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("who"),
    )
    at = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("change of a date")
        verbose_name_plural = _("changes of dates")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_what_display()}: {self.before} → {self.after}"
