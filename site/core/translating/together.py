"""Italian and its English go out at the same moment, by one act on the Italian page, and are taken off together.

Only English that is ready comes along: nothing of a draft goes out because a clock struck. The gate is asked when it
is scheduled, and again at the moment. Taking down needs nothing here: English goes with its Italian (`core.twins`).
"""

import datetime
from typing import Any

from django.db.models.signals import post_save
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision

from core.translating import carrying, gate, memory, starting

ALMOST = datetime.timedelta(seconds=1)  # a moment that went through JSON has lost its last digits


def moment_of(page: Page) -> datetime.datetime | None:
    """When this page, which is not live, goes out; None when it does not wait for a moment."""
    if page.live:
        return None
    waiting = Revision.page_revisions.filter(object_id=str(page.pk), approved_go_live_at__gt=timezone.now())
    return waiting.values_list("approved_go_live_at", flat=True).first()


def italian_of(english: Page) -> Page | None:
    return english.get_translations().filter(locale__language_code="it").first()


def keep_pace(page: Page, user: Any = None) -> None:
    """`page`, as it was before, has just been published, or been given a moment in the future."""
    if page.locale.language_code != "it":
        return
    if page.go_live_at and page.go_live_at > timezone.now():
        schedule(page, user)
    else:
        release(page, user)


def schedule(italian: Page, user: Any = None) -> None:
    """`italian` has just been given a moment. Its English draft gets the same one, or loses the one that it had."""
    english = _draft_of(italian)
    if english is None or italian.live:
        return
    carrying.follow(italian)
    english = english.specific
    english.refresh_from_db()
    if why_not(english, moment_of(italian)):
        _take_off(english)
    else:
        set_out(english, italian, user)


def why_not(english: Any, moment: datetime.datetime | None) -> list[str]:
    """What keeps this English draft from going out by itself at that moment, in sentences."""
    translation = memory.translation_to(english)
    if translation is None:
        return []
    candidate = translation.source.get_ephemeral_translated_instance(english.locale, fallback=True)
    candidate.go_live_at = moment
    reasons: list[str] = [*candidate.refusals(), *gate.refusals(candidate)]
    if reasons or english.scheduled_revision:  # whoever scheduled it has seen what stays in Italian
        return reasons
    found = memory.sentences(translation.source, english.locale)
    if any(one.kept for one in found) or memory.without_english(found):
        reasons.append(_("some sentences are not in English yet."))
    return reasons


def set_out(english: Any, italian: Page, user: Any = None) -> None:
    """The English goes out when its Italian does, and ends when it does. The gate may refuse."""
    translation = memory.translation_to(english)
    if translation is not None:
        starting.name_address(translation)
        translation.save_target(user=user, publish=False)
        english.refresh_from_db()
    english.go_live_at, english.expire_at = moment_of(italian), italian.expire_at
    english.save_revision(user=user, changed=False).publish(user=user)


def release(italian: Page, user: Any = None) -> None:
    """`italian` has gone out before its moment: so does the English that waited for it, if it still may."""
    english = _draft_of(italian)
    waiting = english.scheduled_revision if english else None
    if waiting is None or waiting.approved_go_live_at <= timezone.now() + ALMOST:
        return
    page = waiting.as_object()
    page.go_live_at = None
    if not [*page.refusals(), *gate.refusals(page)]:
        page.save_revision(user=user, changed=False).publish(user=user)


def told(italian: Page) -> str:
    """What becomes of the English of a page that waits for its moment, in one sentence."""
    if moment_of(italian) is None:
        return ""
    english = _draft_of(italian)
    if english is None:
        return _("This page has no English draft that could go out with it.")
    if english.scheduled_revision:
        return _("Its English goes out at the same moment.")
    reasons = " ".join(why_not(english.specific, moment_of(italian)))
    return _("Its English is not ready and stays a draft: %(reasons)s") % {"reasons": reasons}


def cancel(instance: Revision, update_fields: Any = None, **_about: Any) -> None:
    """However the moment of an Italian page was taken away, its English no longer has one."""
    if set(update_fields or ()) != {"approved_go_live_at"} or instance.approved_go_live_at is not None:
        return
    page = instance.content_object
    if isinstance(page, Page) and page.locale.language_code == "it" and (english := _draft_of(page)):
        _take_off(english)


def watch() -> None:
    """Wagtail's own screen takes the moment from the revision without asking the page."""
    post_save.connect(cancel, sender=Revision)


def _draft_of(italian: Page) -> Page | None:
    found = italian.get_translations().filter(locale__language_code="en", alias_of__isnull=True, live=False)
    return found.first()


def _take_off(english: Page) -> None:
    if waiting := english.scheduled_revision:
        waiting.approved_go_live_at = None
        waiting.save(update_fields=["approved_go_live_at"])
