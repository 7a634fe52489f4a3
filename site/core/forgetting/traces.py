"""The name in everything else that the database keeps: rows of any kind, redirects, sessions."""

import uuid
from collections.abc import Callable, Collection
from typing import Any

from django.contrib.sessions.models import Session
from django.db import IntegrityError, models, transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail_localize.models import String

from core.forgetting import pages, rewriting, strings
from core.forgetting.finding import Row
from core.forgetting.names import Name, Writing

# A page's address is changed by `pages.readdress`, which also moves what stands below it.
ADDRESSES = ("slug", "url_path")
TRIES = 20


def rewrite(row: Row, writing: Writing) -> bool:
    """The row with the other name in place of the name. What must be unique gets a number."""
    if issubclass(row.model, String):
        strings.rewrite(String.objects.get(pk=row.pk), writing.in_text(row.texts["data"]))
        return True
    fields = {field.column: field for field in row.model._meta.local_concrete_fields}
    before = {
        fields[column]: text
        for column, text in row.texts.items()
        if not _elsewhere(row.model, fields[column])
    }
    for number in range(TRIES):
        changed = {field: _changed(field, text, writing, number) for field, text in before.items()}
        changed = {field: text for field, text in changed.items() if text != before[field]}
        if not changed:
            return False
        try:
            with transaction.atomic():
                pages.update(row.model, row.pk, changed)
        except IntegrityError:
            continue
        return True
    row.model._base_manager.filter(pk=row.pk).delete()
    return True


def _elsewhere(model: type[models.Model], field: Any) -> bool:
    return isinstance(field, models.FileField) or (model is Page and field.name in ADDRESSES)


def _changed(field: Any, text: str, writing: Writing, number: int) -> str:
    change: Callable[[str], str] = (
        writing.in_address if isinstance(field, models.SlugField) else writing.in_text
    )
    new = rewriting.rewritten(text, change)
    if new == text or not isinstance(field, models.CharField):
        return new
    more = (
        ""
        if not number or not field.unique
        else f"-{number + 1}"
        if number < TRIES - 1
        else uuid.uuid4().hex[:8]
    )
    return (
        new[: (field.max_length or len(new)) - len(more)].rstrip() + more if more or field.max_length else new
    )


def drop_redirects(keys: Collection[int]) -> int:
    return int(Redirect.objects.filter(pk__in=keys).delete()[0])


def clean_sessions(name: Name, writing: Writing) -> int:
    """What a session remembers (a message, a filter) is not text in its row: each is opened."""
    number = 0
    for session in Session.objects.iterator():
        kept = session.get_decoded()
        changed = rewriting.deep(kept, writing.in_text)
        if changed != kept:
            data = Session.objects.encode(changed)
            Session.objects.filter(pk=session.pk).update(session_data=data)
            number += 1
    return number
