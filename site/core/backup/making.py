"""Making a backup."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.core.files.storage import storages
from django.db import connection
from django.utils import timezone

from core.backup import database, stores
from core.backup.manifest import DATABASE, STORES, Manifest, digest
from core.forgetting import ledger


def make(folder: Path) -> Manifest:
    """Write everything into this new folder, which only this user may read: FileExistsError where there is one.

    One that did not end takes no room from the next: nothing of it is left.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700)
    try:
        return _written(folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _written(folder: Path) -> Manifest:
    """First the database, then the files: a picture that comes meanwhile is one too many, never one too few."""
    moment = timezone.now().isoformat(timespec="seconds")
    rows = database.dump(folder / DATABASE)
    files = {name: stores.pack(storages[name], folder / f"{name}.tar") for name in STORES}
    with (folder / DATABASE).open("rb") as dumped:
        manifest = Manifest(
            made=moment,
            vendor=connection.vendor,
            database=digest(dumped),
            rows=rows,
            files=files,
            withdrawals=sum(1 for _line in ledger.entries()),
        )
    manifest.write(folder)
    return manifest


def latest(root: Path) -> Path | None:
    """The last backup that ended: folders bear their moment as a name."""
    whole = [folder for folder in root.glob("*") if (folder / "manifest.json").exists()]
    return max(whole, default=None, key=lambda folder: folder.name)
