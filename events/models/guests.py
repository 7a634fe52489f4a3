"""Who is to be admitted inside a prison. Kept until the day of the event is over (law.md L44)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.identity import Identity, opened


class Guest(models.Model):
    """One person of a booking: the institute answers for each, without a reason.

    Who they are lies in `sealed`; nothing else of the row, not even its name in a list, says it.
    """

    class Admission(models.TextChoices):
        PENDING = "pending", _("waiting")
        ADMITTED = "admitted", _("admitted")
        REFUSED = "refused", _("not admitted")

    registration = models.ForeignKey(
        "events.Registration", on_delete=models.CASCADE, related_name="guests", verbose_name=_("booking")
    )
    sealed = models.TextField(editable=False)
    accepted = models.DateTimeField(_("rules of admission accepted"), null=True, blank=True, editable=False)
    admission = models.CharField(
        _("admission"), max_length=10, choices=Admission.choices, default=Admission.PENDING
    )
    decided = models.DateTimeField(_("decided"), null=True, blank=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("decided by"),
    )

    class Meta:
        verbose_name = _("guest")
        verbose_name_plural = _("guests")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(admission="pending", decided__isnull=True)
                | (~Q(admission="pending") & Q(decided__isnull=False)),
                name="guest_decided_on_a_day",
            )
        ]

    def __str__(self) -> str:
        return gettext("guest %(number)s") % {"number": self.pk}

    @property
    def identity(self) -> Identity:
        return opened(self.sealed)
