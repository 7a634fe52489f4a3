"""Reading every table for a name, and knowing whose row it is in which it stands.

Tables are read as they lie in the database, so that no model can hide what its column holds.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import CommentReply, ModelLogEntry, Page, Revision
from wagtail_localize.models import StringSegment

from core import personal_data
from core.forgetting import places, rewriting
from core.forgetting.names import Name
from core.models import Letter

AT_ONCE = 500
AROUND = 45  # letters before and after a name, in what is shown of it
CUSTOMERS = "customers:"  # the owner of what is let alone
NEWSLETTERS = "newsletters:"  # letters with cards of pages: a word of the name is enough there
GONE = "gone:"  # the owner of what is said of things that were deleted: nobody else needs it
PARENTS = ("page", "redirect_page", "image", "enquiry")
NOBODYS = ("django_tasks_database", "wagtailembeds")
TAGS = re.compile(r"<[^<>]*>")
BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Row:
    """A row in which the name stands: its texts by column, as they lie in the database."""

    model: type[models.Model]
    pk: Any
    texts: dict[str, str]

    def has(self, pattern: re.Pattern[str]) -> bool:
        return any(pattern.search(one) for text in self.texts.values() for one in rewriting.texts(text))

    def excerpts(self, pattern: re.Pattern[str]) -> Iterator[str]:
        for text in self.texts.values():
            for one in rewriting.texts(text):
                yield from excerpts(one, pattern)


def excerpts(text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    said = BLANKS.sub(" ", TAGS.sub(" ", text)).strip()
    for found in pattern.finditer(said):
        before, after = said[: found.start()], said[found.end() :]
        start = f"…{before[-AROUND:]}" if len(before) > AROUND else before
        end = f"{after[:AROUND]}…" if len(after) > AROUND else after
        yield f"{start}{found.group()}{end}"


def rows(name: Name, kinds: Iterable[type[models.Model]]) -> Iterator[Row]:
    """All rows of these models in which the name, or a word of it, stands."""
    for model in kinds:
        fields = places.columns(model)
        key = model._meta.pk
        names = ", ".join(connection.ops.quote_name(field.column) for field in [key, *fields])
        table = connection.ops.quote_name(model._meta.db_table)
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {names} FROM {table}")  # noqa: S608 - names of our own models
            while found := cursor.fetchmany(AT_ONCE):
                yield from filter(None, (_row(model, fields, values, name) for values in found))


def _row(model: type[models.Model], fields: list[Any], values: tuple[Any, ...], name: Name) -> Row | None:
    texts = {
        field.column: value
        for field, value in zip(fields, values[1:], strict=True)
        if isinstance(value, str) and rewriting.may_hold(value, name)
    }
    found = Row(model, values[0], texts) if texts else None
    return found if found and found.has(name.any) else None


def owners(row: Row) -> set[str]:
    """Whose row it is: "page:" and the key that a page has in every language, "app.Model:" and a row's key.

    Nothing for what belongs to nobody any more, or never did: a task's arguments, sentences of deleted pages.
    """
    instance = row.model._base_manager.filter(pk=_key(row)).first()
    return set() if instance is None else owners_of(instance)


def owners_of(instance: Any) -> set[str]:
    """As it stands in memory: a form has changed it, and nothing is saved yet."""
    return set(_owners(instance))


def _key(row: Row) -> Any:
    """A key of the database as the model knows it."""
    return row.model._meta.pk.to_python(row.pk)


def _owners(one: Any) -> Iterator[str]:
    if isinstance(one, Page):
        yield f"page:{one.translation_key}"
    elif one._meta.app_label == "wagtail_localize":
        yield from _sentences(one)
    elif isinstance(one, CommentReply):
        yield from _page(one.comment.page_id)
    elif isinstance(one, Revision):
        yield from _pointed(one.base_content_type, one.object_id)
    elif isinstance(one, Letter):
        yield _about(one.about)
    elif isinstance(one, ModelLogEntry):
        yield from _pointed(one.content_type, one.object_id)
    else:
        yield from _parent(one)


def _about(said: str) -> str:
    """What was written to a customer is the customer's; an issue of the newsletter is everybody's."""
    if not said or said.startswith("newsletter"):
        return NEWSLETTERS
    kind, _blank, key = said.partition(" ")
    open_to_all = (
        place.models[0] for place in personal_data.places() if place.letters and place.letters == kind
    )
    label = next(open_to_all, "")
    return f"{label}:{key}" if label else CUSTOMERS


def _sentences(one: Any) -> Iterator[str]:
    if hasattr(one, "data_hash"):
        segments = StringSegment.objects.filter(string=one.pk)
        keys = set(segments.values_list("source__object_id", flat=True))
    else:
        owner = (
            one
            if hasattr(one, "object_id")
            else getattr(one, "context", None) or getattr(one, "source", None)
        )
        keys = {getattr(owner, "object_id", None)}
    there = [key for key in keys - {None} if Page.objects.filter(translation_key=key).exists()]
    yield from [f"page:{key}" for key in there] or [GONE]


def _pointed(kind: ContentType | None, key: str) -> Iterator[str]:
    model = kind.model_class() if kind else None
    if model is None:
        return
    if issubclass(model, Page):
        yield from _page(key)
    elif model._meta.label in places.apart():
        yield CUSTOMERS
    elif model._base_manager.filter(pk=key).exists():
        yield f"{model._meta.label}:{key}"
    else:
        yield GONE


def _page(key: Any) -> Iterator[str]:
    if key is not None:
        found = Page.objects.filter(pk=key).values_list("translation_key", flat=True)
        yield from [f"page:{one}" for one in found] or [GONE]


def _parent(one: Any) -> Iterator[str]:
    """What hangs on a page, or on another row, is theirs; everything else is its own."""
    for field in one._meta.concrete_fields:
        if field.remote_field and (isinstance(field, ParentalKey) or field.name in PARENTS):
            key = getattr(one, field.attname)
            page = issubclass(field.related_model, Page)
            yield from _page(key) if page else [f"{field.related_model._meta.label}:{key}"]
            return
    yield from _leads_to(one)
    if one._meta.app_label not in NOBODYS:
        yield f"{one._meta.label}:{one.pk}"


def _leads_to(one: Any) -> Iterator[str]:
    """An issue of the newsletter speaks of the pages of its cards."""
    for relation in get_all_child_relations(type(one)) if isinstance(one, ClusterableModel) else ():
        for field in relation.related_model._meta.concrete_fields:
            if field.remote_field and field.related_model is Page:
                for row in relation.related_model._base_manager.filter(**{relation.field.name: one.pk}):
                    yield from _page(getattr(row, field.attname))
