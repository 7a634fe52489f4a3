"""Somebody asks what is kept about their address: a link goes there by letter, and proves whose it is."""

import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LIVES = datetime.timedelta(hours=24)


class DataRequestQuerySet(models.QuerySet["DataRequest"]):
    def open(self, now: datetime.datetime) -> "DataRequestQuerySet":
        """Asked less than a day ago, and nothing erased by it yet."""
        return self.filter(asked__gt=now - LIVES, erased__isnull=True)


class DataRequest(models.Model):
    """One link. It is good for one download and one erasure, each once, within a day."""

    email = models.EmailField(_("e-mail"), max_length=254)
    language = models.CharField(_("language"), max_length=5)
    token = models.CharField(max_length=64, unique=True, editable=False)
    asked = models.DateTimeField(_("asked"), default=timezone.now)
    downloaded = models.DateTimeField(_("downloaded"), null=True, blank=True)
    erased = models.DateTimeField(_("erased"), null=True, blank=True)

    objects = DataRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request about one's data")
        verbose_name_plural = _("requests about one's data")
        ordering = ["-asked", "-pk"]

    def __str__(self) -> str:
        return f"{self.asked:%Y-%m-%d}"
