"""What remains of a withdrawal: that it happened and what was done, never whose name it was."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Reason(models.TextChoices):
    WITHDRAWAL = "withdrawal", _("withdrawal of the consent")
    DATE = "date", _("forgetting by date")


class Forgetting(models.Model):
    """The receipt of one act. `choices` is what the list outside the database repeats; `done` is what is printed."""

    person = models.ForeignKey(
        "core.Person", on_delete=models.PROTECT, related_name="forgettings", verbose_name=_("person")
    )
    number = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    reason = models.CharField(_("reason"), max_length=12, choices=Reason.choices)
    at = models.DateTimeField(_("done on"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("done by"),
    )
    choices = models.JSONField(default=dict)
    done = models.JSONField(default=list)
    written_outside = models.DateTimeField(null=True, blank=True)
    cleared = models.DateTimeField(null=True, blank=True)  # when the database gave up the bytes, too

    class Meta:
        verbose_name = _("receipt of a withdrawal")
        verbose_name_plural = _("receipts of withdrawals")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d} {str(self.number)[:8]}"


class FileToErase(models.Model):
    """A file whose row went. The entry goes with the file; what could not be erased is tried again by the tick."""

    path = models.CharField(max_length=250)
    store = models.CharField(max_length=40, default="default")  # its alias in STORAGES
    asked = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("file to erase")
        verbose_name_plural = _("files to erase")

    def __str__(self) -> str:
        return f"{self.pk}"


class RefusedName(models.Model):
    """A name that may not come back to a place, as a keyed digest: an old form, saved late, would bring it.

    Nobody reads the name from it; whoever holds the site's secret key can ask whether a word is the one.
    """

    # "page:" and the page's translation_key, the same in every language; "app.Model:" and the key of a row of truth.
    place = models.CharField(max_length=120, db_index=True)
    digest = models.CharField(max_length=64)
    words = models.PositiveSmallIntegerField(default=1)

    class Meta:
        verbose_name = _("refused name")
        verbose_name_plural = _("refused names")
        constraints = [models.UniqueConstraint(fields=["place", "digest"], name="refused_once_a_place")]

    def __str__(self) -> str:
        return self.place
