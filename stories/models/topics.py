"""Topics, by which stories are found, and series, in which they are read one after another."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Topic(models.Model):
    code = models.SlugField(_("code"), unique=True, max_length=40)
    label_it = models.CharField(_("label in Italian"), max_length=60)
    label_en = models.CharField(_("label in English"), max_length=60)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.label_it

    def label(self, language: str) -> str:
        return self.label_en if language == "en" else self.label_it


class Series(models.Model):
    """Stories that belong together, in an order: each says which part of it it is."""

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
