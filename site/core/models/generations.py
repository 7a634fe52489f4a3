"""What makes stored pages unusable is a row first: it comes with the change itself, whatever happens after it."""

from django.db import models
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class HardBump(models.Model):
    """From here on no page that was stored before may be shown. Only ever added, so that nobody waits for anybody."""

    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("stored pages called back")
        verbose_name_plural = _("stored pages called back")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S}"

    @classmethod
    def mark(cls) -> int:
        """Another number after every hard bump that was committed, in whatever order they were."""
        return int(cls._default_manager.aggregate(sum=Sum("pk"))["sum"] or 0)
