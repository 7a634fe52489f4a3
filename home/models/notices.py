"""The dated bar above every page: «Chiusi dal 10 al 24 agosto»."""

import datetime

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class NoticeQuerySet(models.QuerySet["Notice"]):
    def on(self, now: datetime.datetime) -> "NoticeQuerySet":
        return self.filter(start__lte=now, end__gt=now)


class Notice(models.Model):
    """One sentence in both languages, from one moment to another."""

    text_it = models.CharField(_("text in Italian"), max_length=160)
    text_en = models.CharField(_("text in English"), max_length=160)
    start = models.DateTimeField(_("from"), default=timezone.now)
    end = models.DateTimeField(_("until"))

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-start"]
        constraints = [models.CheckConstraint(condition=Q(end__gt=F("start")), name="notice_in_order")]

    def __str__(self) -> str:
        return self.text_it

    def text(self, language: str) -> str:
        return self.text_en if language == "en" else self.text_it
