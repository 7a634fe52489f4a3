"""The pages above a page and itself, from home down, and those that tell the same in another language: one query."""

import uuid
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, Subquery
from wagtail.models import Page, PageViewRestriction

from core import addresses
from core.models import ShareCard

COLUMNS = ("pk", "path", "title", "url_path", "live", "alias_of", "translation_key", "locale__language_code")


class Relative(NamedTuple):
    """What others need to know of it. `closed` to some; `card` is the file that other sites show, if it is made."""

    pk: int
    path: str
    title: str
    url_path: str
    live: bool
    alias_of: int | None
    translation_key: uuid.UUID
    language: str
    closed: bool
    card: str | None

    @property
    def slug(self) -> str:
        return self.url_path.rstrip("/").rpartition("/")[2]

    @property
    def url(self) -> str:
        return addresses.of(self)


def of(page: Any) -> list[Relative]:
    restrictions = PageViewRestriction.objects.filter(page=OuterRef("pk"))
    card = ShareCard.objects.filter(page=OuterRef("pk")).values("file")[:1]
    # Their paths are the beginnings of this one: asked by name, no database looks through all pages.
    steps = range(page.steplen, len(page.path) + 1, page.steplen)
    line = Q(path__in=[page.path[:end] for end in steps])
    pages = Page.objects.filter(line | Q(translation_key=page.translation_key), depth__gte=2)
    told = pages.order_by("depth", "path").values_list(*COLUMNS, Exists(restrictions), Subquery(card))
    return [Relative._make(row) for row in told]
