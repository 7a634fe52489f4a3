"""Where the catalogues stand."""

from collections.abc import Iterable
from pathlib import Path

LANGUAGES = ("it", "en")
SOURCE = "en"


def app_folders(root: Path) -> list[str]:
    """The apps at the top of the tree; what stands in site/ shares the top folder's catalogue."""
    return sorted(path.parent.name for path in root.glob("*/apps.py"))


def catalogue_folders(root: Path, only: Iterable[str] = ()) -> list[Path]:
    """Where catalogues stand: each app's folder and the top one; `only` names some apps."""
    chosen = set(only)
    return [root / name for name in (*app_folders(root), ".") if not chosen or name in chosen]


def po_path(folder: Path, language: str) -> Path:
    return folder / "locale" / language / "LC_MESSAGES" / "django.po"
