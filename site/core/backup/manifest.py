"""What a backup holds, so that a restored site can be compared with it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

NAME = "manifest.json"
DATABASE = "database"
STORES = ("default", "private")  # of settings.STORAGES: media, and papers that have no address
PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Manifest:
    """`rows` by table, `files` by store and name with their SHA-256; `withdrawals` are the ledger's lines by then."""

    made: str  # an aware moment, ISO 8601
    vendor: str  # "sqlite" or "postgresql"
    database: str  # SHA-256 of the dump
    rows: dict[str, int]
    files: dict[str, dict[str, str]]
    withdrawals: int

    def write(self, folder: Path) -> None:
        """Last of all: a folder without it is a backup that did not end."""
        text = json.dumps(asdict(self), indent=1, sort_keys=True)
        (folder / NAME).write_text(f"{text}\n", encoding="utf-8")


class Unreadable(Exception):
    """There is no whole backup in that folder."""


def read(folder: Path) -> Manifest:
    try:
        return Manifest(**json.loads((folder / NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise Unreadable(f"{folder} holds no whole backup: {NAME} is missing or cannot be read.") from error


def digest(file: IO[bytes]) -> str:
    """SHA-256 of what is left of it, as hexadecimal."""
    seen = hashlib.sha256()
    while piece := file.read(PIECE):
        seen.update(piece)
    return seen.hexdigest()
