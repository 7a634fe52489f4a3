"""The pictures of a product: the one of the chosen variant first, each a link to its largest size."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from core import pictures
from core.models import Picture


@dataclass(frozen=True, slots=True)
class Shot:
    picture: Picture
    url: str  # of the large one


@dataclass(frozen=True, slots=True)
class GalleryShown:
    """What `components/zoom_gallery.html` prints."""

    first: Shot
    others: tuple[Shot, ...]


def of(page: Any, rows: Iterable[Any], variant: int | None) -> GalleryShown | None:
    """The sizes were read before (`pictures.give_sizes`): no query is made here."""
    listed = list(rows)
    own = [row.picture for row in listed if variant is not None and row.variant_id == variant]
    rest = [row.picture for row in listed if row.variant_id is None]
    found = dict.fromkeys(pictures.open_to_all(each) for each in (*own, page.picture, *rest))
    # Pictures of other variants come last: they are what one would get on choosing those.
    found |= dict.fromkeys(pictures.open_to_all(row.picture) for row in listed)
    shots = [Shot(each, pictures.largest(each)) for each in found if each is not None]
    return GalleryShown(shots[0], tuple(shots[1:])) if shots else None
