"""Files of pictures and recordings that are withheld: browsers and other sites know their addresses."""

from urllib.parse import urljoin

from django.conf import settings
from django.core.cache import cache
from django.db import InterfaceError, OperationalError
from django.utils import timezone
from django.utils.encoding import filepath_to_uri

from core import heard
from core.generations import store
from core.models import Picture, PictureRendition
from core.opening import ROME

LEASE = 60  # seconds
KEPT = 60  # seconds; a hard bump, which withholding a picture ends with, makes a new key at once


_last: tuple[str, frozenset[str]] | None = None


def is_withheld(name: str) -> bool:
    """Of a file of the library: a picture, a size of it, a recording, captions. Costs nothing mostly.

    While the database is gone, what it said last holds, unless pages were called back since.
    """
    global _last
    key = f"withheld-{store.read('it').hard}"
    names = cache.get(key)
    if names is None:
        try:
            names = _names()
        except (OperationalError, InterfaceError):
            if _last is None or _last[0] != key:
                raise
            return name in _last[1]
        cache.set(key, names, KEPT)
    _last = key, names
    return name in names


def _names() -> frozenset[str]:
    originals = Picture.objects.filter(withheld__isnull=False).values_list("file", flat=True)
    sizes = PictureRendition.objects.filter(image__withheld__isnull=False).values_list("file", flat=True)
    return frozenset([*originals, *sizes, *heard.files_not_agreed(timezone.localdate(timezone=ROME))])


class BehindTheDoor:
    """Before the class of a store whose files do not lie on this host, such as a bucket (`core.bucket`).

    Its own address would stay open whoever withdraws. So readers get addresses of our door (`config.doors`), which
    knows what is withheld and sends on to an address that is signed for a minute.
    """

    def url(self, name: str | None) -> str:
        return urljoin(settings.MEDIA_URL, filepath_to_uri(name) or "")

    def handed_out(self, name: str) -> str:
        """Where the file may be fetched now by whoever holds this address."""
        raise NotImplementedError
