"""Whatever changes a page, or a truth that it tells, has the page indexed again after the commit.

Wagtail's screens save, move and close pages by themselves: its signals are the only way to hear of all of them.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.db.transaction import on_commit
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import post_page_move

from cooperatives.models import Cooperative, CooperativePage, Prison, PrisonPage, ServicePage, Workshop
from events.models import Event, EventPage, Occurrence
from home.models import ContentPage
from home.models.pages import Role
from search.indexing import changed, index_pages, take_out
from search.models import Promotion, Synonyms
from shop.models import Category, CategoryPage, DeliveryZone, Product, ProductPage, Variant
from stories.models import Series, SeriesPage, StoryPage, Topic, TopicPage

# Which pages speak of a truth, and by which way from them one comes to it.
TOLD: dict[type[Model], tuple[tuple[type[Page], str], ...]] = {
    Product: ((ProductPage, "product"),),
    Variant: ((ProductPage, "product__variants"),),
    Category: ((ProductPage, "product__category"), (CategoryPage, "category")),
    Cooperative: (
        (CooperativePage, "cooperative"),
        (ProductPage, "product__producer"),
        (StoryPage, "cooperatives__cooperative"),
        (PrisonPage, "prison__workshops__cooperative"),
        (ServicePage, "cooperatives__cooperative"),
    ),
    Prison: (
        (PrisonPage, "prison"),
        (ProductPage, "product__workshop__prison"),
        (StoryPage, "prisons__prison"),
        (CooperativePage, "cooperative__workshops__prison"),
        (EventPage, "event__prison"),
    ),
    Workshop: ((CooperativePage, "cooperative__workshops"), (PrisonPage, "prison__workshops")),
    Series: ((StoryPage, "series"), (SeriesPage, "series")),
    Topic: ((StoryPage, "topics__topic"), (TopicPage, "topic")),
    Event: ((EventPage, "event"),),
    Occurrence: ((EventPage, "event__occurrences"),),
}
_waiting: ContextVar[set[int] | None] = ContextVar("pages to index after the commit", default=None)
_quiet: ContextVar[bool] = ContextVar("whoever saves indexes at the end", default=False)


@contextmanager
def quiet() -> Iterator[None]:
    """For whoever saves many pages, and rebuilds the index at the end."""
    before = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(before)


def watch() -> None:
    """Each model by name: a listener to all would make every removal of anything read its rows first."""
    pre_save.connect(_saving, sender=Workshop)
    for telling in (model for model in apps.get_models() if issubclass(model, Page)):
        post_save.connect(_saved, sender=telling)
        pre_delete.connect(_going, sender=telling)
    for truth in (Synonyms, Promotion, PageViewRestriction, DeliveryZone, *TOLD):
        post_save.connect(_saved, sender=truth)
        post_delete.connect(_deleted, sender=truth)
    post_page_move.connect(_moved)


def later(keys: Iterable[int]) -> None:
    """Index these pages after the commit, each once however often it was saved."""
    if _quiet.get():
        return
    waiting = _waiting.get()
    if waiting is None:
        waiting = set()
        _waiting.set(waiting)
    waiting.update(keys)
    if waiting:
        on_commit(_send, robust=True)


def _send() -> None:
    waiting = _waiting.get() or set()
    keys = sorted(waiting)
    waiting.clear()
    if keys:
        index_pages.enqueue(keys)


def _saving(sender: type[Model], instance: Any, raw: bool = False, **_about: Any) -> None:
    """A workshop that goes from one cooperative to another changes both."""
    if instance.pk and not raw:
        instance.told_until_now = set(_tellers(sender, instance))


def _saved(sender: type[Model], instance: Any, raw: bool = False, **_about: Any) -> None:
    if raw:
        return
    if isinstance(instance, Page):
        later([instance.pk])
    else:
        later(getattr(instance, "told_until_now", ()))
        _told(sender, instance)


def _deleted(sender: type[Model], instance: Any, **_about: Any) -> None:
    if not isinstance(instance, Page):
        _told(sender, instance)


def _told(sender: type[Model], instance: Any) -> None:
    if sender in (Synonyms, Promotion):
        changed()
    elif sender is DeliveryZone:
        later(ContentPage.objects.filter(role=Role.DELIVERY).values_list("pk", flat=True))
    elif sender is PageViewRestriction:
        page = Page.objects.filter(pk=instance.page_id).first()
        later(Page.objects.descendant_of(page, inclusive=True).values_list("pk", flat=True) if page else ())
    else:
        later(_tellers(sender, instance))


def _tellers(sender: type[Model], instance: Any) -> Iterator[int]:
    for kind, way in TOLD.get(sender, ()):
        yield from kind._default_manager.filter(**{way: instance.pk}).values_list("pk", flat=True)


def _going(sender: type[Model], instance: Any, **_about: Any) -> None:
    if isinstance(instance, Page):
        take_out([instance.pk])


def _moved(sender: Any, instance: Page, **_about: Any) -> None:
    later(Page.objects.descendant_of(instance, inclusive=True).values_list("pk", flat=True))
