"""What must be in English before an English page goes out, and what may wait in Italian."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Revision

from core.models import Picture
from core.translating import memory
from core.translating.memory import Sentence

# Wagtail calls it a meta description.
LABELS = {"search_description": gettext_lazy("description for search engines")}


def refusals(page: Any) -> list[str]:
    """Why this English page may not go out, in sentences; empty for an Italian page or one written by hand."""
    translation = memory.translation_to(page)
    if translation is None:
        return []
    found = memory.sentences(translation.source, translation.target_locale)
    reasons = []
    if not _italian_is_out(page):
        reasons.append(_("The Italian page is not published: English goes out with it or after it."))
    if lacking := [str(name) for name in lacking_fields(page, found)]:
        reasons.append(_("Still to be translated into English: %(what)s.") % {"what": ", ".join(lacking)})
    for picture in pictures_without_english(page):
        reasons.append(
            _("The picture “%(title)s” has no alternative text in English.") % {"title": picture.title}
        )
    return reasons


def lacking_fields(page: Any, found: Iterable[Sentence]) -> list[object]:
    """The labels of what belongs to the English minimum of its type and is not in English."""
    missing = {sentence.field for sentence in memory.without_english(found)}
    names = (name for name in type(page).english_minimum if name in missing)
    return [LABELS.get(name) or page._meta.get_field(name).verbose_name for name in names]


def pictures_without_english(page: Any) -> list[Picture]:
    shown = Picture.objects.filter(pk__in=page.picture_ids(), is_decorative=False)
    return list(shown.filter(alt_en="").order_by("title"))


def _italian_is_out(page: Any) -> bool:
    """Live, or waiting for a moment that is not later than this page's own."""
    italian = page.get_translations().filter(locale__language_code="it").first()
    if italian is None or italian.live:
        return italian is not None
    if not (page.go_live_at and page.go_live_at > timezone.now()):
        return False
    waiting = Revision.page_revisions.filter(object_id=str(italian.pk), approved_go_live_at__isnull=False)
    # A moment that went through JSON has lost its last digits.
    moment = page.go_live_at + datetime.timedelta(seconds=1)
    return waiting.filter(approved_go_live_at__lt=moment).exists()


def stays_italian(page: Page) -> list[Sentence]:
    """What would go out in Italian, in the order of the page."""
    translation = memory.translation_to(page)
    if translation is None:
        return []
    return memory.without_english(memory.sentences(translation.source, translation.target_locale))
