"""In which tables a name may stand, whose rows they are, and which are let alone.

Every table with text is searched unless it is said here, or in the registry of personal data, why not: a table that
nobody thought of is searched by itself, and one that belongs to no model fails a test.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.db import connection, models

from core import personal_data

# Registered places whose rows are not about customers: searched like all others.
OPEN_PLACES = frozenset({"people", "letters", "consortium", "staff"})
# Never searched. People and consents are changed by `act` itself; staff sign in under their own names; the search
# index is made anew from what was changed.
LEFT = frozenset(
    {
        "core.User",
        "core.Person",
        "core.Forgetting",
        "core.RefusedName",
        "core.FileToErase",
        "auth.Permission",
        "contenttypes.ContentType",
        "sessions.Session",
        "wagtailsearch.IndexEntry",
        "wagtailsearch.SQLiteFTSIndexEntry",
        "search.Entry",
        "search.Word",
        "wagtailcore.ReferenceIndex",
    }
)
# Tables without a model: what Django notes of itself, and the inside of SQLite's search index.
BARE = ("django_migrations", "sqlite_", "wagtailsearch_indexentry_fts", "search_entry_fts")
TEXT = (models.CharField, models.TextField, models.JSONField, models.FileField)


@lru_cache
def apart() -> frozenset[str]:
    """Models about customers: orders, bookings, and whatever hangs on them. Only counted, never changed.

    A customer who has the same name as somebody portrayed is somebody else, and their records are kept by law.
    """
    found = {
        label
        for place in personal_data.places()
        if place.name not in OPEN_PLACES and not place.writers
        for label in place.models
    }
    grown = True
    while grown:
        more = {model._meta.label for model in apps.get_models() if _hangs_on(model, found)} - found
        grown = bool(more)
        found |= more
    return frozenset(found)


def _hangs_on(model: type[models.Model], labels: set[str]) -> bool:
    owners: Any = (field.related_model for field in model._meta.concrete_fields if field.remote_field)
    return any(owner._meta.label in labels for owner in owners)


def searched() -> list[type[models.Model]]:
    """The models whose rows are read for a name."""
    out = LEFT | apart()
    known = (model for model in apps.get_models(include_auto_created=True) if model._meta.managed)
    return [
        model for model in known if model._meta.label not in out and columns(model) and not model._meta.proxy
    ]


def customers() -> list[type[models.Model]]:
    return [apps.get_model(label) for label in sorted(apart()) if columns(apps.get_model(label))]


def columns(model: type[models.Model]) -> list[Any]:
    """Its own columns that may hold words: not those of a parent's table, nor choices from a list."""
    return [
        field
        for field in model._meta.local_concrete_fields
        if holds_text(field)
        and not (isinstance(field, models.CharField) and field.choices)
        and f"{model._meta.label}.{field.name}" not in writers()
    ]


def holds_text(field: Any) -> bool:
    return isinstance(field, TEXT) or is_json(field)


def writers() -> set[str]:
    """Columns that say who a customer is: a customer of that name is somebody else."""
    return {column for place in personal_data.places() for column in place.writers}


def is_json(field: Any) -> bool:
    """StreamFields too: their column is JSON."""
    return field.get_internal_type() == "JSONField"


def unknown(tables: Iterable[str]) -> set[str]:
    """Tables that no model stands for, and that nobody has named here."""
    ours = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    return {table for table in tables if table not in ours and not table.startswith(BARE)}


def of_the_database() -> list[str]:
    return list(connection.introspection.table_names())
