"""How the dates of an event follow one another. The dates themselves are rows: `events.models.Occurrence`."""

import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

MOST_DATES = 120


class Repeats(models.TextChoices):
    ONCE = "once", _("once")
    WEEKLY = "weekly", _("every week")
    MONTHLY_DAY = "monthly-day", _("every month, on the same day of the month")
    MONTHLY_WEEKDAY = "monthly-weekday", _("every month, on the same day of the week")
    CHOSEN = "chosen", _("chosen dates")


class DateRule(models.Model):
    """In the hours of Rome's clocks. A day in `left_out` has no date; `chosen` are days with their own hours, beside
    those that repeat.

    `nights` says how many days after it opened a date closes: an evening past midnight has one.
    """

    event = models.OneToOneField("events.Event", on_delete=models.CASCADE, related_name="rule")
    repeats = models.CharField(_("how often"), max_length=20, choices=Repeats.choices, default=Repeats.ONCE)
    first = models.DateField(_("first day"))
    opens = models.TimeField(_("from"))
    closes = models.TimeField(_("until"))
    nights = models.PositiveSmallIntegerField(_("days after which it closes"), default=0)
    until = models.DateField(_("last day"), null=True, blank=True)
    times = models.PositiveSmallIntegerField(_("how many times"), null=True, blank=True)
    left_out = models.JSONField(_("days left out"), default=list, blank=True)
    chosen = models.JSONField(_("chosen days"), default=list, blank=True)

    class Meta:
        verbose_name = _("rule of dates")
        verbose_name_plural = _("rules of dates")
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(times__isnull=True), name="rule_ends_in_one_way"
            ),
            models.CheckConstraint(
                condition=Q(times__isnull=True) | Q(times__range=(1, MOST_DATES)),
                name="rule_ends_within_reach",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_repeats_display()}, {self.first}"

    @property
    def without(self) -> frozenset[datetime.date]:
        return frozenset(datetime.date.fromisoformat(day) for day in self.left_out)
