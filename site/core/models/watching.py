"""What went wrong and was told to somebody; what a CDN still has to throw away."""

import datetime

from django.db import models
from django.utils import timezone


class Alert(models.Model):
    """One kind of trouble in one hour, however often it came."""

    kind = models.CharField(max_length=60)
    hour = models.DateTimeField(help_text="Its beginning.")
    times = models.PositiveIntegerField(default=1)
    # The latest, without anything personal (core/logs/redacting.py).
    what = models.CharField(max_length=250, blank=True)
    last = models.DateTimeField(default=timezone.now)
    told = models.DateTimeField(null=True, blank=True, help_text="When the letter was written.")

    class Meta:
        verbose_name = "alert"
        verbose_name_plural = "alerts"
        ordering = ["-last", "-pk"]
        constraints = [models.UniqueConstraint(fields=["kind", "hour"], name="alert_once_an_hour")]

    def __str__(self) -> str:
        return f"{self.kind} {self.hour:%Y-%m-%d %H}"


class PurgeQuerySet(models.QuerySet["Purge"]):
    def due(self, now: datetime.datetime) -> "PurgeQuerySet":
        return self.filter(done__isnull=True, next_attempt__lte=now)


class Purge(models.Model):
    """The CDN is to throw its pages away: owed from the moment it is asked until it has answered."""

    asked = models.DateTimeField(default=timezone.now)
    next_attempt = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveIntegerField(default=0)
    done = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=250, blank=True)

    objects = PurgeQuerySet.as_manager()

    class Meta:
        verbose_name = "purge"
        verbose_name_plural = "purges"
        ordering = ["-asked", "-pk"]

    def __str__(self) -> str:
        return f"{self.asked:%Y-%m-%d %H:%M}"
