"""The register of dated figures: a number without its year and its source is not published."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey


class Figure(models.Model):
    """A figure as it was typed on a page.

    `year` may be unknown; then the day it was looked up is said instead.
    """

    page = ParentalKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="figures", null=True, blank=True
    )
    value = models.CharField(_("value"), max_length=40)
    subject_it = models.CharField(_("what is counted, in Italian"), max_length=160)
    subject_en = models.CharField(_("what is counted, in English"), max_length=160, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    consulted = models.DateField(_("looked up on"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200)
    source_url = models.URLField(_("address of the source"), blank=True)

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["-year", "value"]
        constraints = [
            models.CheckConstraint(
                condition=Q(year__isnull=False) | Q(consulted__isnull=False), name="figure_has_a_date"
            )
        ]

    def __str__(self) -> str:
        return f"{self.value} {self.subject_it}"

    def clean(self) -> None:
        super().clean()
        if self.year is None and self.consulted is None:
            raise ValidationError({"year": _("Give the year, or the day on which you looked it up.")})
