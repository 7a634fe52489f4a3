"""The demo's pictures, drawn by the project, in the picture library."""

from functools import lru_cache

from django.core.files.images import ImageFile

from core.models import Picture
from demo.pictures import PICTURES, Drawn


def plant() -> int:
    """Put every drawn picture into the library once; the tick makes its sizes."""
    known = set(Picture.objects.values_list("title", flat=True))
    for key, drawn in PICTURES.items():
        if title_of(key) not in known and drawn.file.exists():
            _add(key, drawn)
    picture.cache_clear()
    return Picture.objects.count()


def title_of(key: str) -> str:
    return f"Demo: {key}"


@lru_cache(maxsize=256)
def picture(key: str) -> Picture | None:
    """The picture of that key; None for no key, or one that is not drawn."""
    return Picture.objects.filter(title=title_of(key)).first() if key else None


def _add(key: str, drawn: Drawn) -> Picture:
    x, y, width, height = drawn.focal
    with drawn.file.open("rb") as file:
        made = Picture(
            title=title_of(key),
            file=ImageFile(file, name=f"{key}.webp"),
            alt_it=drawn.alt_it,
            alt_en=drawn.alt_en,
            credit=drawn.credit,
            shows_people=drawn.shows_people,
            focal_point_x=x,
            focal_point_y=y,
            focal_point_width=width,
            focal_point_height=height,
        )
        made.save()
    return made
