"""The register of dated figures. It is read from pages and fills itself (core.figures)."""

import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.months import months_before


class FigureQuerySet(models.QuerySet["Figure"]):
    def due(self, today: datetime.date) -> "FigureQuerySet":
        """Those that nobody has found right for so many months, and that may still change."""
        last = months_before(today, settings.FIGURES_REVIEWED_AFTER_MONTHS)
        return self.filter(Q(as_of__lte=last) | Q(as_of__isnull=True), settled=False)


class Figure(models.Model):
    """A figure that a live page shows, once for both languages.

    The truth is the block on the Italian page: all that is said here is a copy, made anew at every publication, and
    is corrected there. Only `confirmed` is the register's own: the day on which somebody found it still right.
    """

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="figures")
    block = models.CharField(max_length=100)
    place = models.CharField(max_length=200)  # the block's path in the editor
    value = models.CharField(_("figure"), max_length=40)
    unit = models.CharField(_("unit"), max_length=30, blank=True)
    subject_it = models.CharField(_("what is counted, in Italian"), max_length=160, blank=True)
    subject_en = models.CharField(_("what is counted, in English"), max_length=160, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    consulted = models.DateField(_("looked up on"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)
    settled = models.BooleanField(_("will not change any more"), default=False)
    confirmed = models.DateField(_("found right on"), null=True, blank=True)
    as_of = models.DateField(_("right as of"), null=True, blank=True)

    objects = FigureQuerySet.as_manager()

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["as_of", "pk"]
        constraints = [models.UniqueConstraint(fields=["page", "block"], name="figure_once_a_block")]

    def __str__(self) -> str:
        return " ".join(part for part in (self.value, self.unit, self.subject_it) if part)

    def reckon(self) -> None:
        """Set the last day for which it is known to be right: its year's end, the look, or the confirmation."""
        days = [datetime.date(self.year, 12, 31) if self.year else None, self.consulted, self.confirmed]
        self.as_of = max((day for day in days if day), default=None)
