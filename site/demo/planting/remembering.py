"""What localize remembers of a page, written at once.

Localize stores each sentence with a dozen statements of its own, which for the pages of the demo was most of the time.
These are the same rows, by one statement for each kind of them: tests/demo/test_remembering.py has localize read the
same pages again, and it finds nothing to add or to take away.
"""

import json
from types import SimpleNamespace
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments


def source_of(page: Page) -> TranslationSource:
    """As localize's `update_or_create_from_instance`, which is asked where somebody began to translate before."""
    page = page.specific
    known = TranslationSource.objects.filter(object_id=page.translation_key, locale_id=page.locale_id)
    if known.exists():
        return TranslationSource.update_or_create_from_instance(page)[0]
    source = TranslationSource.objects.create(
        object=TranslatableObject.objects.get_or_create_from_instance(page)[0],
        locale=page.locale,
        specific_content_type=ContentType.objects.get_for_model(type(page)),
        object_repr=str(page)[:200],
        content_json=page.to_json(),
        schema_version=get_schema_version(page._meta.app_label),
        last_updated_at=timezone.now(),
    )
    _remember(source, page)
    return source


def _remember(source: TranslationSource, page: Page) -> None:
    found = extract_segments(page)
    contexts = _contexts(source, page, [one.path for one in found])
    strings = _strings(source, [one.string.data for one in found if isinstance(one, StringSegmentValue)])
    rows: dict[type, list[Any]] = {StringSegment: [], TemplateSegment: [], OverridableSegment: []}
    for one in found:
        place = {"source": source, "context": contexts[one.path], "order": one.order}
        match one:
            case StringSegmentValue():
                held = StringSegment(string=strings[one.string.data], attrs=_json(one.attrs), **place)
            case TemplateSegmentValue():
                held = TemplateSegment(template=Template.from_value(one), **place)
            case OverridableSegmentValue():
                held = OverridableSegment(data_json=_json(one.data), **place)
            case RelatedObjectSegmentValue():  # rare: localize does it
                RelatedObjectSegment.from_value(source, one)
                continue
        rows[type(held)].append(held)
    for kind, held_rows in rows.items():
        kind.objects.bulk_create(held_rows)  # type: ignore[attr-defined]


def _contexts(source: TranslationSource, page: Page, paths: list[str]) -> dict[str, TranslationContext]:
    made = TranslationContext.objects.bulk_create(
        TranslationContext(
            object_id=source.object_id,
            path=path,
            path_id=TranslationContext._get_path_id(path),
            field_path=_field_path(page, path),
        )
        for path in dict.fromkeys(paths)
    )
    return {context.path: context for context in made}


def _field_path(page: Page, path: str) -> str:
    """Localize's own reckoning, which would save each row by itself."""
    unsaved = SimpleNamespace(path=path, field_path="", save=lambda **_columns: None)
    return str(TranslationContext.get_field_path(unsaved, page))


def _strings(source: TranslationSource, told: list[str]) -> dict[str, String]:
    hashes = {String._get_data_hash(data): data for data in told}
    known = String.objects.filter(locale=source.locale_id, data_hash__in=hashes)
    strings = {string.data: string for string in known}
    new = [
        String(locale_id=source.locale_id, data_hash=key, data=data)
        for key, data in hashes.items()
        if data not in strings
    ]
    return strings | {string.data: string for string in String.objects.bulk_create(new)}


def _json(value: Any) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder)
