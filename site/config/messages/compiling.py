"""Compiles the catalogues, the one part that running needs: `python -m config.messages.compiling`."""

import os
from pathlib import Path

import polib

from config.messages.places import LANGUAGES, catalogue_folders, po_path

ROOT = Path(__file__).resolve().parents[3]


def compile_all(root: Path) -> int:
    """Compile what is newer than its compiled form; several processes may do it at once."""
    compiled = 0
    for folder in catalogue_folders(root):
        for language in LANGUAGES:
            source = po_path(folder, language)
            target = source.with_suffix(".mo")
            if not source.exists() or (target.exists() and target.stat().st_mtime >= source.stat().st_mtime):
                continue
            partial = target.with_suffix(f".{os.getpid()}")
            polib.pofile(str(source)).save_as_mofile(str(partial))
            partial.replace(target)
            compiled += 1
    return compiled


if __name__ == "__main__":
    compile_all(ROOT)
