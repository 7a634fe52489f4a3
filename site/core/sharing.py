"""Share cards (1200 by 630) of the pages that anybody may read: made in a task when a page is published, never while
somebody waits; taken away with the page, and with the consent of whom its picture shows.

Until a card is made, and for what is no page, other sites show static/icons/share.jpg.
"""

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.templatetags.static import static
from django.utils import timezone, translation
from django_tasks import task, task_backends
from django_tasks.backends.immediate import ImmediateBackend
from PIL import Image

from core import consents, page_cache, share_drawing
from core.models import Picture, ShareCard

LOOK = "1"  # another value has every card drawn anew
FOLDER = "share"
LOCALES = {"it": "it_IT", "en": "en_GB"}
ORPHANS_KEPT = datetime.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Shared:
    """What base.html says to those who share a page."""

    title: str
    description: str
    url: str
    kind: str
    locale: str
    other_locales: tuple[str, ...]
    image: str


def shared(page: Any, file: str | None, languages: Iterable[str]) -> Shared:
    """`file` is the name of the page's card, if it has been made."""
    image = default_storage.url(file) if file else static("icons/share.jpg")
    return Shared(
        title=page.share_heading,
        description=page.search_description or getattr(page, "standfirst", ""),
        url=f"{settings.BASE_URL}{page.get_url()}" if page.get_url() else "",
        kind=page.share_kind,
        locale=LOCALES.get(page.language, page.language),
        other_locales=tuple(LOCALES[code] for code in languages if code in LOCALES and code != page.language),
        image=image if image.startswith("http") else f"{settings.BASE_URL}{image}",
    )


def make_after_commit(page: Any) -> None:
    """Without a worker a task would run at once, and the editor wait: a page's first card is then the clock's."""
    key = page.pk
    has_worker = not isinstance(task_backends["default"], ImmediateBackend)
    if has_worker or ShareCard.objects.filter(page=key).exists():
        transaction.on_commit(lambda: make.enqueue(key), robust=True)


@task()
def make(page_id: int) -> bool:
    """Draw the card of one page unless the one it has is right; says whether it did."""
    found = _pages().filter(pk=page_id).select_related("locale").first()
    page = found.specific if found else None
    if page is None or not hasattr(page, "share_kicker") or page.get_view_restrictions().exists():
        take_away(Q(page=page_id))
        return False
    picture = _picture(page)
    with translation.override(page.language):
        words = share_drawing.Words(page.share_title, page.share_kicker)
    drawn = _fingerprint(words, picture)
    if ShareCard.objects.filter(page=page_id, fingerprint=drawn).exists():
        return False
    content = ContentFile(share_drawing.card(words, _seen(picture)), name="card.jpg")
    with transaction.atomic():  # where there is no room for the new one, the old one stays
        take_away(Q(page=page_id))
        ShareCard.objects.create(page_id=page_id, picture=picture, fingerprint=drawn, file=content)
    page_cache.soft_bump()
    return True


def take_away(cards: Q) -> int:
    """Rows now, files after commit."""
    rows = list(ShareCard.objects.filter(cards))
    ShareCard.objects.filter(pk__in=[row.pk for row in rows]).delete()
    for row in rows:
        transaction.on_commit(partial(default_storage.delete, str(row.file.name)), robust=True)
    return len(rows)


def sweep(now: datetime.datetime, most: int = 5) -> int:
    """The tick's share: cards of what is no longer public or no longer agreed to go, missing ones are made."""
    take_away(~Q(page__in=_pages()))
    crowded = dict(ShareCard.objects.filter(picture__shows_people=True).values_list("pk", "picture"))
    agreed = consents.shareable(crowded.values(), timezone.localdate(now))
    lapsed = [card for card, picture in crowded.items() if picture not in agreed]
    if lapsed:
        take_away(Q(pk__in=lapsed))
        page_cache.hard_bump()
    _tidy(now)
    waiting = _pages().filter(share_card__isnull=True).order_by("pk").values_list("pk", flat=True)
    return sum(make.func(key) for key in waiting[:most])


def _pages() -> Any:
    pages: Any = ShareCard._meta.get_field("page").related_model
    return pages.objects.live().public().filter(depth__gt=1, alias_of__isnull=True)


def _picture(page: Any) -> Picture | None:
    """The page's picture, if everybody in it has agreed to be seen, and to be seen on other sites."""
    picture: Picture | None = page.picture
    if picture is None or picture.withheld or not consents.may_be_shared(picture, timezone.localdate()):
        return None
    return picture


def _fingerprint(words: share_drawing.Words, picture: Picture | None) -> str:
    seen = [picture.file.name, picture.get_focal_point()] if picture else []
    return hashlib.sha256(repr([LOOK, words, seen]).encode()).hexdigest()


def _seen(picture: Picture | None) -> share_drawing.Seen | None:
    if picture is None:
        return None
    try:
        with picture.file.open("rb") as file, Image.open(file) as opened:
            image = opened.convert("RGB")
    except OSError:  # the file is gone or no picture: the arcade stands in for it
        return None
    focal = picture.get_focal_point()
    middle = (focal.centroid.x, focal.centroid.y) if focal else (image.width / 2, image.height / 2)
    return share_drawing.Seen(image, *middle)


def _tidy(now: datetime.datetime) -> None:
    """Files whose row went with its page."""
    if not default_storage.exists(FOLDER):
        return
    known = set(ShareCard.objects.values_list("file", flat=True))
    for name in default_storage.listdir(FOLDER)[1]:
        path = f"{FOLDER}/{name}"
        if path not in known and default_storage.get_modified_time(path) < now - ORPHANS_KEPT:
            default_storage.delete(path)
