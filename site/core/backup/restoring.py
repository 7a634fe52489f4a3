"""Bringing a backup back, and doing again what people withdrew since."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from django.core.files.storage import storages
from django.db import connection

from core.backup import database, manifest, stores
from core.backup.manifest import DATABASE, STORES, Manifest
from core.forgetting import ledger


class NotRestored(Exception):
    """Says why, in words for whoever stands before the terminal. Before anything was written, unless it says so."""


def restore(folder: Path) -> Manifest:
    """Into an empty database and empty stores. The caller then migrates and forgets again, before the site serves."""
    said = manifest.read(folder)
    check(folder, said)
    database.load(folder / DATABASE)
    _same("the database", said.rows, database.rows())
    for name in STORES:
        _same(f"the files of {name}", said.files[name], stores.unpack(folder / f"{name}.tar", storages[name]))
    return said


def check(folder: Path, said: Manifest) -> None:
    """Nothing is touched that should not be, and nothing comes back that somebody took back."""
    if said.vendor != connection.vendor:
        raise NotRestored(f"This backup is of {said.vendor}, the database here is {connection.vendor}.")
    with (folder / DATABASE).open("rb") as dumped:
        if manifest.digest(dumped) != said.database:
            raise NotRestored(
                "The copy of the database is not the one that was written: the file is damaged."
            )
    if not database.is_empty():
        raise NotRestored("The database has tables already: a backup is restored into an empty one.")
    full = [name for name in STORES if next(stores.names(storages[name]), None) is not None]
    if full:
        raise NotRestored(
            f"There are files already ({', '.join(full)}): a backup is restored into an empty place."
        )
    known = sum(1 for _line in ledger.entries())
    if known < said.withdrawals:
        raise NotRestored(
            f"The ledger of withdrawals ({ledger.place()}) has {known} lines, the backup knew {said.withdrawals}: "
            "bring the ledger first, or names would come back that were taken back."
        )


def _same(what: str, said: Mapping[str, object], found: Mapping[str, object]) -> None:
    if said != found:
        raise NotRestored(f"What was restored of {what} differs from the backup: do not let the site serve.")
