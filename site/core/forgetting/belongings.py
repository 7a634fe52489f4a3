"""What is about somebody as much as their pages are: pictures, recordings, papers, the series of the pages."""

from collections.abc import Collection, Iterable
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from core.models import Person, Picture, Recording

# What a page about somebody shows or is part of: there a word of the name is enough to mean them.
KINDS = ("core.Picture", "core.Recording", "core.Document", "stories.Series")


def of(person: Person, numbers: Collection[int]) -> frozenset[str]:
    """Keys, as `finding` gives them. What shows only others is theirs."""
    shown = _referred(numbers)
    posters = Recording.objects.filter(pk__in=[key for label, key in shown if label == "core.Recording"])
    shown |= {("core.Picture", key) for key in posters.values_list("poster", flat=True) if key}
    mine = {(row._meta.label, row.pk) for row in (*person.pictures.all(), *recordings(person))}
    return frozenset(f"{label}:{key}" for label, key in mine | (shown - _of_others(person)))


def _referred(numbers: Collection[int]) -> set[tuple[str, int]]:
    kinds = {ContentType.objects.get_for_model(apps.get_model(label)).pk: label for label in KINDS}
    found = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(one) for one in numbers],
        to_content_type__in=list(kinds),
    )
    return {(kinds[kind], int(key)) for kind, key in found.values_list("to_content_type", "to_object_id")}


def _of_others(person: Person) -> set[tuple[str, int]]:
    found = set()
    for relation in _showing():
        rows = relation.field.remote_field.through._base_manager
        column = relation.field.m2m_field_name()
        others = rows.exclude(person=person).values_list(f"{column}_id", flat=True)
        mine = set(rows.filter(person=person).values_list(f"{column}_id", flat=True))
        found |= {(relation.related_model._meta.label, key) for key in set(others) - mine}
    return found


def _showing() -> list[Any]:
    """Everything that says who is heard or seen in it."""
    return [relation for relation in Person._meta.related_objects if relation.many_to_many]


def recordings(person: Person) -> list[Any]:
    """Whatever else than pictures says that the person is in it: sound and film in which they are heard or seen."""
    found: dict[Any, Any] = {}
    for relation in _showing():
        if relation.related_model is not Picture:
            rows = relation.related_model._base_manager.filter(**{relation.field.name: person})
            found |= {(row._meta.label, row.pk): row for row in rows}
    return [found[key] for key in sorted(found)]


def pictures(person: Person, going: Iterable[Any]) -> list[Picture]:
    """Those that show the person, and what stood before a recording that goes, if it stands nowhere else."""
    found = {one.pk: one for one in person.pictures.all()}
    mine = {(ContentType.objects.get_for_model(row).pk, str(row.pk)) for row in going}
    for poster in filter(None, (row.poster for row in going)):
        users = ReferenceIndex.get_references_to(poster).values_list("base_content_type", "object_id")
        if set(users) <= mine:
            found.setdefault(poster.pk, poster)
    return [found[key] for key in sorted(found)]
