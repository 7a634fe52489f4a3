"""When the disk is full: an upload is refused in words, leaves no half file and no row, and the site goes on."""

import errno
import logging
import shutil
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.storage import FileSystemStorage, Storage, default_storage
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from core.errors import told

logger = logging.getLogger(__name__)
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
KEPT_FREE = 20 * 1024 * 1024  # for the sizes of pictures, letters and all that is no upload
NO_ROOM = _("There is no room left for files on the site. Nothing was saved: tell whoever keeps it running.")


class Folder(FileSystemStorage):
    """A folder in which a file that did not fit leaves nothing of itself behind."""

    def _save(self, name: str, content: Any) -> str:
        was_there = Path(self.path(name)).exists()
        try:
            return str(super()._save(name, content))  # type: ignore[misc]  # Django’s own, which its types leave out
        except OSError as error:
            if is_full(error) and not was_there:
                Path(self.path(name)).unlink(missing_ok=True)
            raise


def is_full(error: BaseException | None) -> bool:
    return isinstance(error, OSError) and error.errno in FULL


def check(file: Any, store: Storage = default_storage) -> None:
    """Refuse an upload that would fill the disk, while the form can still say so."""
    if not lacks(int(getattr(file, "size", 0) or 0), store):
        return
    logger.error("an upload was refused: the disk of the files is full")
    raise ValidationError(NO_ROOM)


def lacks(size: int, store: Storage = default_storage) -> bool:
    """Of a bucket nobody knows."""
    location = getattr(store, "location", None)
    if not isinstance(location, (str, Path)):
        return False
    folder = Path(location)
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free < size + KEPT_FREE


def answer(request: HttpRequest) -> HttpResponse:
    """To whoever meets it all the same: between the look and the writing, or with a quota of which nobody told us."""
    return told(request, "507.html", 507)
