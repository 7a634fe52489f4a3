"""Files that no visitor may ever fetch: signed consents, authorisations.

They lie in a store of their own, which has no public address; only a screen of the admin that asks who one is
hands them out. They are no documents of Wagtail's: no chooser, listing, search or programming interface knows them.
Their names tell nothing of whom they are about.
"""

import datetime
import uuid
from functools import partial
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.storage import Storage, storages
from django.core.files.uploadedfile import UploadedFile
from django.db import models, transaction
from django.http import FileResponse, Http404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core import room

BEGINNINGS = {
    "pdf": b"%PDF-",
    "jpg": b"\xff\xd8\xff",
    "jpeg": b"\xff\xd8\xff",
    "png": b"\x89PNG\r\n\x1a\n",
}
MOST_BYTES = 15 * 1024 * 1024
ORPHANS_KEPT = datetime.timedelta(hours=1)


class Drawer(room.Folder):
    """A folder without an address: Django's own would print one below MEDIA_URL."""

    def url(self, name: str | None) -> str:
        raise ValueError("A signed paper has no public address.")


def store() -> Storage:
    return storages["private"]


def nameless(_row: models.Model, filename: str) -> str:
    ending = filename.rpartition(".")[2].lower()
    return f"{uuid.uuid4().hex}.{ending if ending.isalnum() and len(ending) <= 5 else 'bin'}"


class SignedFileInput(forms.ClearableFileInput):
    """Says that a file is kept and where to read it; the store itself has no address to print."""

    template_name = "core/desk/signed_file.html"

    def _render(self, template_name: str, context: Any, renderer: Any = None) -> Any:
        return render_to_string(template_name, context)  # Django's renderer of forms knows no folder of ours

    def is_initial(self, value: Any) -> bool:
        return bool(value)

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        row = getattr(value, "instance", None)
        if value and row is not None and row.pk:
            context["widget"]["address"] = reverse("private_file", args=[row._meta.model_name, row.pk])
        return context


class SignedFile(forms.FileField):
    """A scan: it is what its name says, and no larger than a letter allows."""

    widget = SignedFileInput

    def clean(self, data: Any, initial: Any = None) -> Any:
        file = super().clean(data, initial)
        if isinstance(file, UploadedFile):
            ending = (file.name or "").rpartition(".")[2].lower()
            beginning = file.read(16)
            file.seek(0)
            if ending not in BEGINNINGS or not beginning.startswith(BEGINNINGS[ending]):
                raise ValidationError(_("The signed paper is a PDF, a JPEG or a PNG."))
            if (file.size or 0) > MOST_BYTES:
                raise ValidationError(_("The file is larger than 15 MB."))
            room.check(file, store())
        return file


class PrivateFileField(models.FileField):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"storage": store, "upload_to": nameless, "blank": True, **kwargs})

    def formfield(self, **wishes: Any) -> Any:
        return super().formfield(**{**wishes, "form_class": SignedFile, "widget": SignedFileInput})


class Signed(models.Model):
    """Abstract: kept together with the signed paper. A paper that is replaced or deleted leaves the store."""

    file = PrivateFileField(_("signed paper"), help_text=_("PDF, JPEG or PNG. Only the editors can read it."))

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        before = type(self)._default_manager.filter(pk=self.pk).values_list("file", flat=True).first()
        super().save(*args, **kwargs)
        if before and before != self.file.name:
            discard(before)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        name = self.file.name
        gone = super().delete(*args, **kwargs)
        discard(name)
        return gone


def discard(name: str | None) -> None:
    """After commit. Whoever deletes rows by a query calls it for each; what is forgotten the clock sweeps."""
    if name:
        transaction.on_commit(partial(store().delete, name), robust=True)


def sweep(now: datetime.datetime) -> int:
    """Papers whose row is gone."""
    known = {
        name
        for kind in Signed.__subclasses__()
        for name in kind._default_manager.values_list("file", flat=True)
    }
    gone = 0
    for name in _lying():
        if name not in known and store().get_modified_time(name) < now - ORPHANS_KEPT:
            store().delete(name)
            gone += 1
    return gone


def _lying() -> list[str]:
    try:
        return store().listdir("")[1]
    except FileNotFoundError:
        return []


def answer(row: Signed, name: str) -> FileResponse:
    """The paper as a download under a plain name; never kept by browser or proxy, never shown as a page."""
    try:
        opened = row.file.open("rb")
    except (FileNotFoundError, ValueError) as error:
        raise Http404 from error
    ending = str(row.file.name).rpartition(".")[2]
    response = FileResponse(opened, as_attachment=True, filename=f"{name}.{ending}")
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
