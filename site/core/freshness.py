"""What Wagtail's own screens change without passing through our verbs still reaches the stored pages.

Its "unpublish" runs an action of its own, its privacy screen saves a row, its settings save a row: these signals are
Wagtail's and Django's way to hear of them.
"""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import PageViewRestriction, Site
from wagtail.signals import page_unpublished, post_page_move

from core import listing, page_cache
from core.models import Closure, Document, OpeningHours, Organisation, Picture, SpecialHours


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


def _close(sender: Any, **_about: Any) -> None:
    listing.forget_closed()
    page_cache.hard_bump()


def _moved(sender: Any, **_about: Any) -> None:
    listing.forget_closed()
    page_cache.soft_bump()


def _hide(sender: Any, **_about: Any) -> None:
    page_cache.hard_bump()


def _refresh(sender: Any, **_about: Any) -> None:
    page_cache.soft_bump()
