"""What localize remembers of a page: Italian sentences, their English, the page as it was when it was translated."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    TranslationContext,
    TranslationSource,
)

# Their rows are rewritten here, or made anew from the page.
OWN = frozenset({"wagtail_localize.String"})


def rewrite(string: String, text: str) -> None:
    """A sentence is found by the hash of its words: changed, it may turn out to be one that is there already."""
    mark = String._get_data_hash(text)
    twin = String.objects.filter(locale=string.locale_id, data_hash=mark).exclude(pk=string.pk).first()
    if twin is None:
        String.objects.filter(pk=string.pk).update(data=text, data_hash=mark)
        return
    StringSegment.objects.filter(string=string).update(string=twin)
    for told in StringTranslation.objects.filter(translation_of=string):
        _give(told, twin)
    string.delete()


def _give(told: StringTranslation, twin: String) -> None:
    place: Any = {"context": told.context_id, "locale": told.locale_id, "translation_of": twin}
    if not StringTranslation.objects.filter(**place).exists():
        StringTranslation.objects.filter(pk=told.pk).update(translation_of=twin)


@transaction.atomic
def renew(keys: Collection[str]) -> int:
    """The sources of these pages as the pages now are; sentences that stand on none of them any more go."""
    sources = TranslationSource.objects.filter(object__in=keys)
    for source in sources:
        since = source.last_updated_at
        if source.specific_content_type.get_all_objects_for_this_type(
            translation_key=source.object_id, locale_id=source.locale_id
        ).exists():
            source.update_from_db()
            # English is counted as old from the last change of words by an editor, not from this.
            TranslationSource.objects.filter(pk=source.pk).update(last_updated_at=since)
        else:
            source.delete()
    return _drop_what_is_said_nowhere(keys)


def _drop_what_is_said_nowhere(keys: Collection[str]) -> int:
    contexts = TranslationContext.objects.filter(object__in=keys)
    said = StringSegment.objects.filter(context__in=contexts).values_list("string", "context")
    there = set(said)
    old = [
        row.pk
        for row in StringTranslation.objects.filter(context__in=contexts)
        if (row.translation_of_id, row.context_id) not in there
    ]
    StringTranslation.objects.filter(pk__in=old).delete()
    orphans = String.objects.filter(segments__isnull=True, translations__isnull=True)
    gone = orphans.count()
    String.objects.filter(pk__in=list(orphans.values_list("pk", flat=True))).delete()
    return gone
