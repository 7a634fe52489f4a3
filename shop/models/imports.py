"""A file of products that the desk brings in: its rows, what each would change, what is wrong with it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ImportState(models.TextChoices):
    CHECKING = "checking", _("being checked")
    CHECKED = "checked", _("checked, nothing written yet")
    WRITING = "writing", _("being written")
    DONE = "done", _("written")


class ProductImport(models.Model):
    """One file. It is checked first, and written when somebody says so; the same file is written once."""

    file_name = models.CharField(_("file"), max_length=120)
    digest = models.CharField(max_length=64)  # of the file's bytes
    state = models.CharField(
        _("state"), max_length=8, choices=ImportState.choices, default=ImportState.CHECKING
    )
    only_good = models.BooleanField(_("only the rows that are right"), default=False)
    note = models.CharField(max_length=300, blank=True)  # why it was not written
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created = models.DateTimeField(_("brought in"), default=timezone.now)
    finished = models.DateTimeField(_("written"), null=True, blank=True)

    class Meta:
        verbose_name = _("import of products")
        verbose_name_plural = _("imports of products")
        ordering = ["-created", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["digest"], condition=Q(state=ImportState.DONE), name="import_written_once"
            )
        ]

    def __str__(self) -> str:
        return self.file_name


class Outcome(models.TextChoices):
    """What a row of the file comes to."""

    NEW = "new", _("new")
    CHANGED = "changed", _("changes")
    SAME = "same", _("stays as it is")
    WRONG = "wrong", _("not right")


class ImportLine(models.Model):
    """One row of the file as it was typed, and what the check found: the outcome is empty until then."""

    source = models.ForeignKey(ProductImport, on_delete=models.CASCADE, related_name="lines")
    number = models.PositiveIntegerField()  # as the spreadsheet counts
    cells = models.JSONField(default=dict)  # {column: text}
    outcome = models.CharField(max_length=8, choices=Outcome.choices, blank=True)
    changes = models.JSONField(default=list)  # [[column, before, after]]
    errors = models.JSONField(default=list)  # [[column, sentence]]

    class Meta:
        verbose_name = _("row of an import")
        verbose_name_plural = _("rows of an import")
        ordering = ["source", "number"]
        constraints = [models.UniqueConstraint(fields=["source", "number"], name="import_row_once")]

    def __str__(self) -> str:
        return f"{self.source_id}: {self.number}"
