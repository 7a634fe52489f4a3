"""Pictures that show somebody, recordings and documents of theirs, and names of files that carry the name."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.apps import apps
from django.core.files.storage import Storage
from django.db import models
from django.db.models import Q
from wagtail.search import index

from core import sharing
from core.forgetting import files, pages
from core.forgetting.names import Name
from core.models import Document, Picture, PictureRendition, ShareCard


def erase_pictures(keys: Collection[int]) -> int:
    """Originals, sizes and share cards; where a picture stood nothing stands any more (`pages.take_out`)."""
    mine = Picture.objects.filter(pk__in=keys)
    sharing.take_away(Q(picture__in=keys))
    _erase(PictureRendition.objects.filter(image__in=keys))
    for picture in mine:
        index.remove_object(picture)
    return _erase(mine)


def erase_recordings(rows: Iterable[Any]) -> int:
    """Sound and film, with captions and whatever other files a row has."""
    number = 0
    for row in rows:
        for field in row._meta.concrete_fields:
            if isinstance(field, models.FileField):
                files.queue(getattr(row, field.name).storage, str(getattr(row, field.name).name or ""))
        type(row)._base_manager.filter(pk=row.pk).delete()
        number += 1
    return number


def erase_documents(keys: Collection[int]) -> int:
    mine = Document.objects.filter(pk__in=keys)
    for document in mine:
        index.remove_object(document)
    return _erase(mine)


def _erase(rows: Any) -> int:
    field: Any = rows.model._meta.get_field("file")
    number = files.blank(rows, field, field.storage)
    rows.all().delete()
    return number


def withdraw_papers(consents: Iterable[Any]) -> int:
    """What was signed leaves the site with the name on it; that and when it was signed stays, without the name.

    Who publishes must be able to show that there was a consent (GDPR art. 7 § 1), and may keep what is needed to
    answer a claim (art. 17 § 3 e), for as long as that is needed and where nobody comes by it by chance. The paper
    itself is in the consortium's archive: a scan on a site, under a name that has been erased, is not needed for that.
    """
    number = 0
    for consent, field in list(pages.papers(consents)):
        value = getattr(consent, field.name)
        if isinstance(field, models.FileField):
            files.queue(value.storage, value.name)
        consent.__class__.objects.filter(pk=consent.pk).update(
            **{field.name: "" if isinstance(field, models.FileField) else None}
        )
        if isinstance(value, Document):
            erase_documents([value.pk])
        number += 1
    return number


def rename_files(name: Name, kept: Collection[str], theirs: Collection[str]) -> Iterator[tuple[Storage, str]]:
    """Whatever file is called after the person gets a name that tells nothing; its sizes are made anew.

    Yields the copies: whoever gives the act up takes them away.
    """
    for model in apps.get_models():
        for field in model._meta.local_concrete_fields:
            if isinstance(field, models.FileField) and model not in (ShareCard, PictureRendition):
                for row in model._base_manager.exclude(**{field.name: ""}):
                    key = f"{row._meta.label}:{row.pk}"
                    pattern = name.any if key in theirs else name.whole
                    if key not in kept and pattern.search(str(getattr(row, field.name).name or "")):
                        yield _renamed(row, field)


def _renamed(row: Any, field: models.FileField) -> tuple[Storage, str]:
    if isinstance(row, Picture):
        _erase(PictureRendition.objects.filter(image=row))
        sharing.take_away(Q(picture=row))
    return files.rename(row, field)
