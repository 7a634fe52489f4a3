"""The dated bar above every page: «Chiusi dal 10 al 24 agosto»."""

import datetime

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class NoticeQuerySet(models.QuerySet["Notice"]):
    def on(self, day: datetime.date) -> "NoticeQuerySet":
        return self.filter(first__lte=day, last__gte=day)


class Notice(models.Model):
    """One sentence in both languages, from the first midnight of Rome to the last; both days are included."""

    text_it = models.CharField(_("text in Italian"), max_length=160)
    text_en = models.CharField(_("text in English"), max_length=160)
    first = models.DateField(_("first day"), default=timezone.localdate)
    last = models.DateField(_("last day"))

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-first"]
        constraints = [models.CheckConstraint(condition=Q(last__gte=F("first")), name="notice_days_in_order")]

    def __str__(self) -> str:
        return self.text_it

    def text(self, language: str) -> str:
        return self.text_en if language == "en" else self.text_it
