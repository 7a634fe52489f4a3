"""A page and its English are taken down, deleted and moved in one act.

Italian leads: what happens to it happens to its English, whichever screen, list or clock it comes from. What
happens to an English page happens to it alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext as _
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_unpublished

from core.translating import memory

SOURCE = "it"


@dataclass(frozen=True, slots=True)
class Affected:
    """A page that goes or moves: `url` is where readers find it today, `becomes` where they will."""

    title: str
    language: str
    url: str
    live: bool
    becomes: str = ""


def twins_of(page: Page) -> list[Page]:
    """The translations that follow this page: those of an Italian page; none of an English one."""
    if page.locale.language_code != SOURCE:
        return []
    return [twin.specific for twin in page.get_translations().order_by("pk")]


def follow_unpublished(instance: Page, **_about: Any) -> None:
    """However an Italian page went down (button, list, clock, deletion), its English is not live after it."""
    for twin in twins_of(instance):
        if twin.live:
            twin.unpublish(set_expired=instance.expired)


def follow_restriction(instance: PageViewRestriction, **_about: Any) -> None:
    """What becomes private in Italian is private in English, and open again with it."""
    source = memory.source_of(instance.page)
    if source is not None and instance.page.locale.language_code == SOURCE:
        source.update_target_view_restrictions(memory.english())


def watch() -> None:
    """Wagtail's own screens take pages down without asking the page: its signals are the one thing they share."""
    page_unpublished.connect(follow_unpublished)
    for signal in (post_save, post_delete):
        signal.connect(follow_restriction, sender=PageViewRestriction)


def place_for(twin: Page, destination: Page) -> Page | None:
    """Where a twin goes when its Italian goes below `destination`; None when that has no such translation."""
    return destination.get_translations().filter(locale=twin.locale).first()


def why_not_move(page: Page, destination: Page) -> str:
    """A sentence for the editor, or nothing when page and English can both stand there."""
    for twin in twins_of(page):
        place = place_for(twin, destination)
        if place is None:
            return _("“%(place)s” has no English page yet: translate that first, then move “%(title)s”.") % {
                "place": destination.title,
                "title": page.title,
            }
        if place.get_children().exclude(pk=twin.pk).filter(slug=twin.slug).exists():
            return _("In English there is already a page with the address “%(slug)s” there.") % {
                "slug": twin.slug
            }
    return ""


def affected(pages: Iterable[Page], below: bool = True) -> list[Affected]:
    """These pages, their English and, if asked, all that stands below: what a preview lists."""
    asked = Q(pk__in=[])
    for page in pages:
        for one in (page, *twins_of(page)):
            asked |= Q(path__startswith=one.path) if below else Q(pk=one.pk)
    found = Page.objects.filter(asked).select_related("locale").order_by("path")
    return [_told(page) for page in found]


def affected_by_move(page: Page, destination: Page) -> list[Affected]:
    """As above, with the address that each will have."""
    rows = []
    for one in (page, *twins_of(page)):
        place = destination if one.pk == page.pk else place_for(one, destination)
        if place is None:
            continue
        before, after = one.url_path, f"{place.url_path}{one.slug}/"
        below = Page.objects.filter(path__startswith=one.path).select_related("locale").order_by("path")
        for moving in below:
            told = _told(moving)
            moving.url_path = after + moving.url_path[len(before) :]
            rows.append(Affected(told.title, told.language, told.url, told.live, moving.get_url() or ""))
    return rows


def _told(page: Page) -> Affected:
    return Affected(
        page.draft_title or page.title, page.locale.language_code, page.get_url() or "", page.live
    )
