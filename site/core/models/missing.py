"""Addresses that somebody asked for and that are not there, for those who decide where they should lead."""

from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST = 255  # as long as Wagtail keeps an old address


class MissingPage(models.Model):
    """How often an address was asked for on one day. Nothing is kept of who asked."""

    path = models.CharField(_("address"), max_length=LONGEST)
    day = models.DateField(_("day"))
    times = models.PositiveIntegerField(_("times"), default=1)

    class Meta:
        verbose_name = _("missing page")
        verbose_name_plural = _("missing pages")
        ordering = ["-day", "-times", "path"]
        constraints = [models.UniqueConstraint(fields=["day", "path"], name="missing_once_a_day")]
        indexes = [models.Index(fields=["path"], name="missing_by_path")]

    def __str__(self) -> str:
        return self.path
