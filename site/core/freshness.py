"""What Wagtail's own screens change without passing through our verbs still reaches the stored pages.

Its "unpublish" runs an action of its own, its privacy screen saves a row, its settings save a row: these signals are
Wagtail's and Django's way to hear of them.
"""

from collections.abc import Callable
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_unpublished, post_page_move

from core import listing, page_cache
from core.models import Closure, Document, OpeningHours, Organisation, Picture, SpecialHours

_heard: list[Callable[[str], object]] = []


def watch() -> None:
    page_unpublished.connect(_hide)
    for signal in (post_save, post_delete):
        signal.connect(_close, sender=PageViewRestriction)
    post_page_move.connect(_moved)
    refresh_with(Organisation, OpeningHours, SpecialHours, Closure, Site)
    # The library's own screens: another description or file is shown soon, a file that is gone on no page any more.
    for kind in (Picture, Document):
        post_save.connect(_refresh, sender=kind)
        post_delete.connect(_hide, sender=kind)


def refresh_with(*models: type[Model]) -> None:
    """Pages are made anew when a row of these is saved or deleted: they show in the frame of every page."""
    for model in models:
        for signal in (post_save, post_delete):
            signal.connect(_refresh, sender=model)


def hear(act: Callable[[str], object]) -> None:
    """For what is kept of pages beside them: called with the path below which they were moved, closed or opened."""
    _heard.append(act)


def _close(sender: Any, instance: PageViewRestriction, **_about: Any) -> None:
    listing.forget_closed()
    page_cache.hard_bump()
    # The page may be going itself, with all that hangs on it.
    for path in Page.objects.filter(pk=instance.page_id).values_list("path", flat=True):
        _tell(path)


def _moved(
    sender: Any, instance: Page, parent_page_before: Page, parent_page_after: Page, **_about: Any
) -> None:
    """To where others may read it, nothing old may be shown again: behind a door, or before it."""
    listing.forget_closed()
    if _doors(parent_page_before) == _doors(parent_page_after):
        page_cache.soft_bump()
    else:
        page_cache.hard_bump()
    # Whatever comes after it among its new neighbours has made room.
    last = instance.get_next_sibling() is None
    _tell(instance.path if last else instance.get_parent().path)


def _doors(page: Page) -> set[int]:
    """What shuts it, read anew: the move may have changed its place too."""
    return {door.pk for door in Page.objects.get(pk=page.pk).get_view_restrictions()}


def _tell(path: str) -> None:
    for act in _heard:
        act(path)


def _hide(sender: Any, **_about: Any) -> None:
    page_cache.hard_bump()


def _refresh(sender: Any, **_about: Any) -> None:
    page_cache.soft_bump()
