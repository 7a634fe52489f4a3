"""The shop's telephone number, for pages that must be shown when the database cannot be asked for it."""

import logging
from pathlib import Path

from django.conf import settings

logger = logging.getLogger(__name__)
_known: str | None = None


def remember(number: str) -> None:
    """In this process, and in a file for those that begin while the database is gone."""
    global _known
    if number == _known:
        return
    _known = number
    try:
        _file().write_text(number, encoding="utf-8")
    except OSError as error:
        logger.warning("the telephone number could not be kept in %s: %s", _file(), error)


def known() -> str:
    """Empty when nobody ever said."""
    if _known is not None:
        return _known
    try:
        return _file().read_text("utf-8")
    except OSError:
        return ""


def _file() -> Path:
    return Path(settings.GENERATIONS_ROOT) / "telephone"
