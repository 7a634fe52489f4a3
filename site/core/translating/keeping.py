"""“English is fine as it is”: a small change in Italian needs none in English."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, TranslationLog

from core.models import User
from core.translating import memory


@transaction.atomic
def keep(page: Page, user: User) -> int:
    """The English of this Italian page still fits; returns how many sentences that settles.

    Each changed sentence takes its old English for good. What is new in Italian stays out of the English page.
    """
    source = memory.source_of(page)
    if source is None:
        return 0
    locale = memory.english()
    twin = page.get_translations().get(locale=locale)
    strings = [one.string for one in memory.sentences(source, locale) if one.kept]
    settled = StringTranslation.objects.filter(
        context__object_id=source.object_id, locale=locale, translation_of__in=strings, tool_name=memory.KEPT
    ).update(
        tool_name="",
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        last_translated_by=user,
        updated_at=timezone.now(),
    )
    # From here on localize counts this source as translated, as after a publication in its editor.
    TranslationLog.objects.create(source=source, locale=locale, revision=twin.latest_revision)
    for told in (page, twin):
        log(told, "core.translation.keep", user=user, data={"sentences": settled})
    return settled
