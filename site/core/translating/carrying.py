"""What follows by itself when Italian is published: everything but sentences.

Keys, rows, pictures, dates, figures and the order of blocks come over to the live English page at once; what was
emptied or taken away goes there too. English sentences stay. A block that is new and not yet in English waits.
"""

import json
import logging
from typing import Any

from django.db import models
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import TranslationSource

from core import sharing
from core.translating import marking, memory, pairing
from core.translating.memory import Sentence
from core.translating.merging import merged

logger = logging.getLogger(__name__)


def follow(page: Page) -> None:
    """`page` is Italian and has just been published. Nothing happens when it has no English."""
    source = memory.source_of(page)
    if source is None:
        return
    locale = memory.english()
    before, since = memory.sentences(source, locale), source.last_updated_at
    source.update_from_db()
    after = memory.sentences(source, locale)
    if pairing.keep_english(before, after, locale):
        after = memory.sentences(source, locale)
    if _words(before) == _words(after):
        # "Since when" is counted from the last change of words, not from the last publication.
        TranslationSource.objects.filter(pk=source.pk).update(last_updated_at=since)
    twin = page.get_translations().filter(locale=locale, alias_of__isnull=True).first()
    if twin is not None:
        _carry(source, twin.specific, after)


def held_back(page: Page) -> list[str]:
    """Why what was published in this Italian page is not on its live English page, in sentences; mostly empty."""
    source = memory.source_of(page)
    if source is None:
        return []
    twin = page.get_translations().live().filter(locale=memory.english(), alias_of__isnull=True).first()
    if twin is None:
        return []
    present = twin.specific
    fresh = renewed(source, present, memory.sentences(source, twin.locale))
    return [] if _content(fresh) == _content(present) else fresh.refusals()


def _words(found: list[Sentence]) -> set[tuple[int, int]]:
    return {(one.string, one.context) for one in found if one.path != memory.ADDRESS}


def _carry(source: TranslationSource, present: Page, found: list[Sentence]) -> None:
    fresh = renewed(source, present, found)
    if _content(fresh) == _content(present):
        return
    if not present.live:
        fresh.save()
        fresh.save_revision(changed=False, clean=False)
        return
    if reasons := fresh.refusals():
        # The Italian page may go out all the same: English stays whole, as it was.
        logger.warning("page %s did not follow its Italian: %s reasons", present.pk, len(reasons))
        return
    revision = fresh.save_revision(changed=False, clean=False)
    marking.settle(revision, fresh)
    PublishPageRevisionAction(revision, changed=False, log_action="core.translation.follow").execute(
        skip_permission_checks=True
    )
    sharing.make_after_commit(present)


def renewed(source: TranslationSource, present: Page, found: list[Sentence]) -> Any:
    """The English page as the new Italian wants it, with no sentence that it did not have in English."""
    fresh = source.get_ephemeral_translated_instance(present.locale, fallback=True)
    italian = source.as_instance()
    gaps = {one.path for one in found if one.english is None}
    for told in get_translatable_fields(type(present)):
        field = told.get_field(type(present))
        if not told.is_translated(present):
            continue
        if isinstance(field, StreamField):
            now, was = (field.value_from_object(one).get_prep_value() for one in (fresh, present))
            setattr(fresh, field.name, merged(now, was, gaps, field.name))
        elif isinstance(field, models.CharField | models.TextField):
            if (field.name in gaps and present.live) or field.name == memory.ADDRESS:
                setattr(fresh, field.name, field.value_from_object(present))
            elif not field.value_from_object(italian):
                setattr(fresh, field.name, "")  # a cleared source clears its translation
    return fresh


def _content(page: Page) -> Any:
    """What the page holds, without the keys of rows and the bookkeeping of revisions."""
    held = page.serializable_data()
    for field in page._meta.get_fields():
        if isinstance(
            field, StreamField
        ):  # as text it would differ by the order of keys, which PostgreSQL changes
            held[field.name] = json.loads(held[field.name])
    return _plain(held)


BOOKKEEPING = {
    "pk",
    "latest_revision",
    "latest_revision_created_at",
    "has_unpublished_changes",
    "draft_title",
}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items() if key not in BOOKKEEPING}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value
