"""Encounters that belong together: a cycle of evenings, each with a page of its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Series(models.Model):
    """It has no page: the list of events narrowed to it (`?series=`) is where it is read."""

    code = models.SlugField(_("code"), unique=True, max_length=40)
    label_it = models.CharField(_("label in Italian"), max_length=80)
    label_en = models.CharField(_("label in English"), max_length=80)

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = _("series (several)")
        ordering = ["label_it"]

    def __str__(self) -> str:
        return self.label_it

    def label(self, language: str) -> str:
        return self.label_en if language == "en" else self.label_it
