"""The files of a store as one archive, whether they lie in a folder or in a bucket."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from django.core.files.base import File
from django.core.files.storage import Storage

from core.backup.manifest import digest


def names(store: Storage, folder: str = "") -> Iterator[str]:
    """Of all files, in a fixed order."""
    try:
        folders, files = store.listdir(folder)
    except FileNotFoundError:  # nothing was ever kept there
        return
    yield from (str(PurePosixPath(folder, name)) for name in sorted(files))
    for name in sorted(folders):
        yield from names(store, str(PurePosixPath(folder, name)))


def pack(store: Storage, to: Path) -> dict[str, str]:
    """Into an archive at `to`; returns the SHA-256 of each file by its name. What is erased meanwhile is left out."""
    found = {}
    with tarfile.open(to, "w") as archive:
        for name in names(store):
            try:
                file = store.open(name)
            except FileNotFoundError:
                continue
            with file:
                found[name] = digest(file)
                file.seek(0)
                entry = tarfile.TarInfo(name)
                entry.size = file.size
                archive.addfile(entry, file)
    return found


def unpack(source: Path, store: Storage) -> dict[str, str]:
    """Into a store without files, under the same names; returns the SHA-256 of each as it can be read there now."""
    with tarfile.open(source) as archive:
        for entry in archive:
            content = archive.extractfile(entry)
            if content is not None:
                store.save(entry.name, File(content))
    found = {}
    for name in names(store):
        with store.open(name) as file:
            found[name] = digest(file)
    return found
