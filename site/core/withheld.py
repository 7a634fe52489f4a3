"""Files of pictures and recordings that are withheld: browsers and other sites know their addresses."""

from django.core.cache import cache
from django.utils import timezone

from core import heard
from core.generations import store
from core.models import Picture, PictureRendition
from core.opening import ROME

KEPT = 60  # seconds; a hard bump, which withholding a picture ends with, makes a new key at once


def is_withheld(name: str) -> bool:
    """Of a file of the library: a picture, a size of it, a recording, captions. Costs nothing mostly."""
    key = f"withheld-{store.read('it').hard}"
    names = cache.get(key)
    if names is None:
        names = _names()
        cache.set(key, names, KEPT)
    return name in names


def _names() -> frozenset[str]:
    originals = Picture.objects.filter(withheld__isnull=False).values_list("file", flat=True)
    sizes = PictureRendition.objects.filter(image__withheld__isnull=False).values_list("file", flat=True)
    return frozenset([*originals, *sizes, *heard.files_not_agreed(timezone.localdate(timezone=ROME))])
