"""What is right in a file becomes English that waits to be published, all of it or nothing."""

from collections import defaultdict

import polib
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail_localize.models import TranslationSource

from core.models import User
from core.translating import memory, starting
from core.translating.files.checking import Checking, Found, Right

TAKEN = "core.translation.file"


@transaction.atomic
def take(po: polib.POFile, pages: "PageQuerySet[Page]", user: User) -> Found:
    """Look again, under a lock, at what was looked at before, and keep what is right now; English pages begin where
    there are none. Returns what was found: what is wrong was left out.
    """
    keys = pages.order_by().values("translation_key")
    list(TranslationSource.objects.select_for_update().filter(object_id__in=keys).order_by("pk"))
    found = Checking(po, pages).result()
    by_page: dict[Page, list[Right]] = defaultdict(list)
    for one in found.right:
        by_page[one.page].append(one)
    for page, right in by_page.items():
        _keep(page, right, user)
    return found


def _keep(page: Page, right: list[Right], user: User) -> None:
    if memory.source_of(page) is None:
        starting.start(page, user)
    source = memory.source_of(page)
    if source is None:  # started, and taken back by somebody in the same moment
        return
    locale = memory.english()
    places = {(one.path, one.italian): one for one in memory.sentences(source, locale)}
    for one in right:
        if sentence := places.get((one.line.path, one.line.italian)):
            memory.remember(sentence, one.english, locale, last_translated_by=user)
    log(page, TAKEN, user=user, data={"sentences": len(right)})
