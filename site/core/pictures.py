"""Sizes of pictures. They are made in tasks when a picture is uploaded, never while somebody waits for a
page.

A role is what a picture does on a page. Each role has its widths, in three formats; a page asks for a role,
and shows the original (which editors upload at sensible sizes) until the task has been.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Count, FilteredRelation, Prefetch, Q, QuerySet
from django_tasks import task, task_backends
from django_tasks.backends.immediate import ImmediateBackend
from wagtail.images.models import SourceImageIOError

from core import page_cache, sharing
from core.models import Authorisation, Picture, PictureRendition

FORMATS = (("avif", "image/avif"), ("webp", "image/webp"), ("jpeg", "image/jpeg"))


@dataclass(frozen=True, slots=True)
class Role:
    """`specs` are Wagtail's filter specs without the format; `sizes` the attribute of <source> and <img>."""

    specs: tuple[str, ...]
    sizes: str

    @property
    def all_specs(self) -> tuple[str, ...]:
        return tuple(f"{spec}|format-{name}" for spec in self.specs for name, _type in FORMATS)


_WHOLE = ("width-480", "width-960", "width-1440")

# `sizes` say how wide the layout draws them; tests/journeys/proof/test_weight.py compares.
ROLES = {
    "card": Role(
        ("fill-360x240", "fill-720x480"),
        "(min-width: 77rem) 17rem, (min-width: 40rem) 28vw, (min-width: 33rem) 46vw, 92vw",
    ),
    "product": Role(
        ("fill-360x360", "fill-720x720"),
        "(min-width: 64rem) 16rem, (min-width: 48rem) 25vw, (min-width: 33rem) 29vw, 46vw",
    ),
    "goods": Role(_WHOLE, "(min-width: 77rem) 38rem, (min-width: 52rem) 49vw, (min-width: 40rem) 43vw, 92vw"),
    "opening": Role(_WHOLE, "(min-width: 64rem) 56vw, 100vw"),
    "upright": Role(_WHOLE, "(min-width: 64rem) 29rem, (min-width: 29rem) 26rem, 92vw"),
    "hero": Role(_WHOLE, "(min-width: 52rem) 50vw, 100vw"),
    "lead": Role(_WHOLE, "(min-width: 77rem) 41rem, (min-width: 52rem) 53vw, 92vw"),
    "text": Role(_WHOLE, "(min-width: 77rem) 54rem, (min-width: 64rem) 70vw, 92vw"),
    "thumb": Role(("fill-120x120",), "6rem"),
}
PICTURE = [field.attname for field in Picture._meta.concrete_fields]
SIZE = [field.attname for field in PictureRendition._meta.concrete_fields]
LEAVE = [field.attname for field in Authorisation._meta.concrete_fields]
KEY = PICTURE.index("id")
ALL_SPECS = tuple(dict.fromkeys(spec for role in ROLES.values() for spec in role.all_specs))


@dataclass(frozen=True, slots=True)
class Source:
    type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What `components/picture.html` prints."""

    sources: tuple[Source, ...]
    src: str
    srcset: str
    sizes: str
    width: int
    height: int
    alt: str
    lazy: bool


def with_sizes(role: str, field: str = "picture") -> "Prefetch[str]":
    """Prefetch a listing's pictures with the renditions of one role: two queries, whatever the number of
    cards.
    """
    return Prefetch(field, queryset=sized(role))


def sized(*roles: str) -> "QuerySet[Picture]":
    specs = [spec for role in roles for spec in ROLES[role].all_specs]
    renditions = PictureRendition.objects.filter(filter_spec__in=specs)
    return Picture.objects.prefetch_related(Prefetch("renditions", queryset=renditions))


def read(keys: Iterable[int], *roles: str) -> dict[int, Picture]:
    """Pictures by key, each with the renditions of these roles: one query."""
    wanted = set(keys)
    if not wanted:
        return {}
    told = _with_sizes(roles).filter(pk__in=wanted)
    found: dict[int, Picture] = {}
    made: dict[int, list[PictureRendition]] = {}
    # A row for each size: the picture itself is made once, which is most of the work.
    for row in told:
        key, of_size = row[KEY], row[-len(SIZE) :]
        if key not in found:
            found[key], made[key] = Picture.from_db(told.db, PICTURE, row[: len(PICTURE)]), []
            if found[key].authorisation_id:
                leave = Authorisation.from_db(told.db, LEAVE, row[len(PICTURE) : -len(SIZE)])
                found[key].authorisation = leave
        if of_size[0] is not None:
            made[key].append(PictureRendition.from_db(told.db, SIZE, of_size))
    for key, picture in found.items():
        sizes = picture.renditions.all()
        sizes._result_cache = made[key]
        picture._prefetched_objects_cache = {"renditions": sizes}
    return found


@lru_cache(maxsize=32)
def _with_sizes(roles: tuple[str, ...]) -> "QuerySet[Picture, tuple[Any, ...]]":
    """The question to the database without its pictures: to put it together costs more than to ask it."""
    specs = [spec for role in roles for spec in ROLES[role].all_specs]
    size = FilteredRelation("renditions", condition=Q(renditions__filter_spec__in=specs))
    joined = [*(f"authorisation__{name}" for name in LEAVE), *(f"size__{name}" for name in SIZE)]
    return Picture.objects.annotate(size=size).values_list(*PICTURE, *joined)


def give_sizes(pages: Iterable[Any], *roles: str) -> None:
    """Read the pictures of pages already read, of any types, with those roles' sizes: one query."""
    listed = [page for page in pages if page.picture_id]
    known = read((page.picture_id for page in listed), *roles)
    for page in listed:
        page.picture = known.get(page.picture_id)


def open_to_all(picture: Picture | None) -> Picture | None:
    """The picture, unless somebody in it does not agree to be seen: then the page does without."""
    return None if picture is None or picture.withheld else picture


def shown(picture: Picture, role_name: str, language: str, lazy: bool = True) -> Shown:
    """The markup's facts, from renditions that exist; the original file when they are not made yet."""
    role = ROLES[role_name]
    made = {rendition.filter_spec: rendition for rendition in _made(picture, role)}
    by_format = {
        name: [made[f"{spec}|format-{name}"] for spec in role.specs if f"{spec}|format-{name}" in made]
        for name, _type in FORMATS
    }
    sources = tuple(Source(kind, _srcset(by_format[name])) for name, kind in FORMATS[:-1] if by_format[name])
    plain = by_format["jpeg"]
    best = plain[len(plain) // 2] if plain else None
    return Shown(
        sources=sources,
        src=best.url if best else picture.file.url,
        srcset=_srcset(plain),
        # A browser that knows "auto" measures what it has laid out before it fetches what is further down.
        sizes=f"auto, {role.sizes}" if lazy else role.sizes,
        width=best.width if best else picture.width,
        height=best.height if best else picture.height,
        alt=picture.alt(language),
        lazy=lazy,
    )


LARGEST = "width-1440|format-jpeg"


def largest(picture: Picture) -> str:
    """Where the largest size of it lies, for whoever wants to look closely; the original until it is made."""
    made = (row for row in picture.renditions.all() if row.filter_spec == LARGEST)
    return next((str(row.url) for row in made), str(picture.file.url))


def _made(picture: Picture, role: Role) -> list[PictureRendition]:
    if "renditions" in getattr(picture, "_prefetched_objects_cache", {}):
        return [row for row in picture.renditions.all() if row.filter_spec in role.all_specs]
    return list(picture.renditions.filter(filter_spec__in=role.all_specs))


def _srcset(renditions: list[PictureRendition]) -> str:
    return ", ".join(f"{rendition.url} {rendition.width}w" for rendition in renditions)


def make_sizes_after_commit(picture: Picture) -> None:
    """Called when a picture is added or its file or focal point changes.

    Without a worker a task would run at once, and the editor wait for two dozen sizes: then the clock makes them.
    """
    sharing.take_away(Q(picture=picture))
    if not isinstance(task_backends["default"], ImmediateBackend):
        transaction.on_commit(lambda: make_sizes.enqueue(picture.pk), robust=True)


@task()
def make_sizes(picture_id: int) -> int:
    """Make every size of one picture that is missing; returns how many it has."""
    picture = Picture.objects.filter(pk=picture_id).first()
    if picture is None:
        return 0
    made = picture.get_renditions(*ALL_SPECS)
    page_cache.soft_bump()
    return len(made)


def waiting() -> "QuerySet[Picture]":
    """Pictures of which some size is not made yet."""
    counted = Picture.objects.annotate(
        sizes=Count("renditions", filter=Q(renditions__filter_spec__in=ALL_SPECS))
    )
    return counted.filter(sizes__lt=len(ALL_SPECS)).order_by("pk")


def make_missing(now: datetime.datetime) -> int:
    """The tick's sweep: pictures whose sizes no task has made, a few at a time (PICTURES_A_TICK). Those whose file is
    gone or broken are passed over, and keep no other waiting.
    """
    most, made = settings.PICTURES_A_TICK, 0
    for picture in waiting()[: most + 200]:
        if made == most:
            break
        try:
            make_sizes.func(picture.pk)
            made += 1
        except SourceImageIOError:
            continue
    return made
