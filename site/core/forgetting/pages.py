"""The pages that portray somebody: found in every language, and changed as was decided for each."""

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.db.models import Q, Value
from django.db.models.functions import Concat, Substr
from wagtail.contrib.redirects.models import Redirect
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, Revision, WorkflowState

from core.forgetting import blocks, rewriting
from core.forgetting.blocks import Going
from core.forgetting.names import Name, Writing

TRACES = {
    "wagtailcore.PageLogEntry": "log",
    "wagtailcore.ModelLogEntry": "log",
    "wagtailcore.Comment": "comments",
    "wagtailcore.CommentReply": "comments",
    "wagtailcore.TaskState": "comments",
    "core.Letter": "letters",
    "home.Newsletter": "newsletters",
    "django_tasks_database.DBTaskResult": "tasks",
}


def fingerprint(*seen: Any) -> str:
    return hashlib.sha256(json.dumps(seen, default=str).encode()).hexdigest()[:24]


def tellings(keys: Collection[str]) -> list[Page]:
    """The pages of these keys in every language, Italian first, with their aliases."""
    if not keys:
        return []
    told = Q(translation_key__in=keys)
    found = Page.objects.filter(told | Q(alias_of__translation_key__in=keys)).select_related(
        "locale", "alias_of"
    )
    return sorted(found, key=lambda page: (page.locale.language_code != "it", page.path))


def key_of(page: Page, keys: Collection[str]) -> str:
    own = str(page.translation_key)
    return own if own in keys or page.alias_of is None else str(page.alias_of.translation_key)


def named(key: str) -> tuple[str, str]:
    """For the editor: what kind of thing a key is of, and how it is called there."""
    label, _colon, pk = key.partition(":")
    if label == "page":
        page = Page.objects.filter(translation_key=pk).order_by("path").first()
        if page is None:
            return "", ""
        return str(page.specific_class._meta.verbose_name), page.draft_title or page.title
    model = apps.get_model(label)
    row = model._base_manager.filter(pk=pk).first()
    return str(model._meta.verbose_name), str(row or pk)


def streams(model: type[models.Model]) -> list[StreamField]:
    return [field for field in model._meta.local_concrete_fields if isinstance(field, StreamField)]


def with_streams() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if streams(model) and not model._meta.proxy]


def documents(numbers: Collection[int]) -> set[int]:
    """Keys of the documents that these pages show or lead to, live or in their newest draft."""
    found: set[int] = set()
    for page in Page.objects.filter(pk__in=numbers).specific():
        for told in filter(None, (page, page.latest_revision and page.latest_revision.as_object())):
            for field in told._meta.get_fields():
                if isinstance(field, StreamField):
                    raw = list(field.value_from_object(told).raw_data)
                    found |= blocks.documents(field.stream_block, json.loads(json.dumps(raw)))
                elif isinstance(field, RichTextField):
                    found |= {
                        int(key) for _model, key, *_way in field.extract_references(getattr(told, field.name))
                    }
    return found


def take_out(going: Going, numbers: Collection[int] | None = None) -> set[int]:
    """Out of the blocks of these pages, or of all that have blocks; live and in every version that is kept.

    Returns the keys of the pages that changed.
    """
    changed: set[int] = set()
    if not going:
        return changed
    for model in with_streams():
        for field in streams(model):
            rows = (
                model._base_manager.all() if numbers is None else model._base_manager.filter(pk__in=numbers)
            )
            took: list[Any] = [
                row for row in rows.only("pk", field.name) if _take_out_of_row(row, field, going)
            ]
            changed |= {row.pk for row in took if isinstance(row, Page)}
    old = [one for one in versions(numbers).iterator() if _take_out_of_version(one, going)]
    page = ContentType.objects.get_for_model(Page)
    return changed | {int(one.object_id) for one in old if one.base_content_type_id == page.pk}


def versions(numbers: Collection[int] | None) -> Any:
    """The history of these pages; of everything that has one."""
    if numbers is None:
        return Revision.objects.all()
    return Revision.page_revisions.filter(object_id__in=[str(one) for one in numbers])


def _take_out_of_row(row: Any, field: StreamField, going: Going) -> bool:
    before = json.loads(json.dumps(list(field.value_from_object(row).raw_data)))
    after = blocks.stream(field.stream_block, before, going)
    if after == before:
        return False
    update(type(row), row.pk, {field: json.dumps(after)})
    return True


def _take_out_of_version(version: Revision, going: Going) -> bool:
    model = version.content_type.model_class()
    content = dict(version.content)
    for field in model._meta.get_fields() if model else ():
        if isinstance(field, StreamField) and (before := rewriting.opened(str(content.get(field.name, "")))):
            after = blocks.stream(field.stream_block, before, going)
            content[field.name] = json.dumps(after) if after != before else content[field.name]
    if content == version.content:
        return False
    Revision.objects.filter(pk=version.pk).update(content=content)
    return True


def update(model: type[models.Model], pk: Any, values: Mapping[Any, str]) -> None:
    """Columns as they lie in the database, past every model's own ideas of saving."""
    quote = connection.ops.quote_name
    json_text = "CAST(%s AS jsonb)" if connection.vendor == "postgresql" else "%s"
    said = ", ".join(
        f"{quote(field.column)} = {json_text if field.get_internal_type() == 'JSONField' else '%s'}"
        for field in values
    )
    key: Any = model._meta.pk
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {quote(model._meta.db_table)} SET {said} WHERE {quote(key.column)} = %s",  # noqa: S608
            [*values.values(), key.get_db_prep_value(key.to_python(pk), connection)],
        )


def drop_versions(numbers: Collection[int]) -> int:
    """The history goes. What is only in a draft stays, as the one version; nothing of it is published by the clock."""
    mine = Page.objects.filter(pk__in=numbers)
    WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page), object_id__in=[str(one) for one in numbers]
    ).delete()
    drafts = mine.filter(Q(live=False) | Q(has_unpublished_changes=True), latest_revision__isnull=False)
    kept = set(drafts.values_list("latest_revision", flat=True))
    gone = versions(numbers).exclude(pk__in=kept)
    mine.update(live_revision=None)
    mine.exclude(latest_revision__in=kept).update(latest_revision=None, has_unpublished_changes=False)
    versions(numbers).update(approved_go_live_at=None)
    number = gone.count()
    gone.delete()
    return number


def readdress(numbers: Iterable[int], writing: Writing) -> int:
    """Addresses that carried the name get another, and nothing leads there from the old one."""
    changed = 0
    for page in Page.objects.filter(pk__in=list(numbers)).order_by("depth"):
        slug = writing.in_address(page.slug)
        if slug != page.slug:
            _move(page, _free(page, slug))
            changed += 1
        for version in versions([page.pk]):
            _same_address(version)
    return changed


def _free(page: Page, slug: str) -> str:
    beside = set(page.get_siblings(inclusive=False).values_list("slug", flat=True))
    return next(
        one for one in (slug, *(f"{slug}-{number}" for number in range(2, 1000))) if one not in beside
    )


def _move(page: Page, slug: str) -> None:
    before, after = page.url_path, page.url_path.rstrip("/").rpartition("/")[0] + f"/{slug}/"
    Page.objects.filter(pk=page.pk).update(slug=slug)
    below = Page.objects.filter(path__startswith=page.path)
    below.update(url_path=Concat(Value(after), Substr("url_path", len(before) + 1)))


def _same_address(version: Revision) -> None:
    page = Page.objects.get(pk=version.object_id)
    told = {"slug": page.slug, "url_path": page.url_path}
    Revision.objects.filter(pk=version.pk).update(content={**version.content, **told})


def redirects(portrayed: Iterable[Any], name: Name, keys: Collection[str]) -> list[int]:
    """Those that carry the name, and those that lead to a page that goes down."""
    down = {one.key for one in portrayed if one.goes_down}
    found = []
    for row in Redirect.objects.select_related("redirect_page"):
        key = str(row.redirect_page.translation_key) if row.redirect_page else ""
        pattern = name.any if key in keys else name.whole
        if key in down or pattern.search(
            f"{row.old_path} {row.redirect_link} {row.redirect_page_route_path}"
        ):
            found.append(row.pk)
    return found


def papers(consents: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """Each consent with what proves it: a file of its own, or a document."""
    for consent in consents:
        for field in consent._meta.concrete_fields:
            value = getattr(consent, field.name)
            if value and (isinstance(field, models.FileField) or field.name == "proof"):
                yield consent, field


def traces(found: Counter[str]) -> Counter[str]:
    """Rows by what an editor calls them."""
    told: Counter[str] = Counter()
    for label, number in found.items():
        if label in TRACES:
            told[TRACES[label]] += number
        elif label.startswith("wagtail_localize."):
            told["sentences"] += number
    return told
