"""A form that was opened before somebody withdrew, and is sent after it, does not write the name back.

Wagtail makes the forms of its admin in many ways: from panels, from a setting, by hand (collections, redirects and
their import), and nowhere asks a site which base they should have. All that write a row are Django's model forms, which
look at the row in `_post_clean`: there the name is looked for, once for all of them, ours too. This may go when Wagtail
lets a site name that base. A screen with a plain form calls `refuse`. Pages refuse by themselves (`BasePage.clean`).
"""

from collections.abc import Iterator
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db.models import Model
from django.forms import BaseForm, BaseModelForm
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from core.forgetting import places, refusing


def teach() -> None:
    """Called once, when the admin is put together."""
    every: Any = BaseModelForm
    of_django = every._post_clean

    def _post_clean(form: Any) -> None:
        of_django(form)
        if form.has_changed() and not _asked_elsewhere(form.instance):
            _look(form, form.instance)

    every._post_clean = _post_clean


def refuse(form: BaseForm, row: Model) -> None:
    """The form gets an error when what was typed brings a name back to this row."""
    form.full_clean()
    _look(form, row)


def _look(form: BaseForm, row: Model) -> None:
    if refusing.brings_back(row, _typed(form)):
        form.add_error(None, refusing.late())


def _asked_elsewhere(row: Model) -> bool:
    """Pages; customers, who are somebody else; rows of a formset, whose words the form around them has read."""
    fields = row._meta.concrete_fields
    around = any(isinstance(field, ParentalKey) for field in fields)
    return around or isinstance(row, Page) or row._meta.label in places.apart()


def _typed(form: BaseForm) -> Iterator[str]:
    """As it was sent, rows and blocks too: nothing that a field makes of it can hide a name."""
    for sent in (form.data, form.files):
        for name in sent:
            values = sent.getlist(name) if hasattr(sent, "getlist") else [sent[name]]
            yield from (one for one in map(_text, values) if one)


def _text(value: Any) -> str:
    return (
        str(value.name or "") if isinstance(value, UploadedFile) else value if isinstance(value, str) else ""
    )
