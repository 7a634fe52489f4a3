"""Files of pictures that are withheld: their addresses are known to browsers and other sites, and answer no more."""

from django.core.cache import cache

from core.generations import store
from core.models import Picture, PictureRendition

KEPT = 60 * 60  # a hard bump, which withholding ends with, makes a new key


def is_withheld(name: str) -> bool:
    """Of a file of the picture library, original or size. Costs nothing while nothing has changed."""
    key = f"withheld-{store.read('it').hard}"
    names = cache.get(key)
    if names is None:
        names = _names()
        cache.set(key, names, KEPT)
    return name in names


def _names() -> frozenset[str]:
    originals = Picture.objects.filter(withheld__isnull=False).values_list("file", flat=True)
    sizes = PictureRendition.objects.filter(image__withheld__isnull=False).values_list("file", flat=True)
    return frozenset([*originals, *sizes])
