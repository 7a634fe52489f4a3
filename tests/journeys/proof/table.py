"""Tables of what was measured, in var/proof/, for people to read."""

import os
from collections.abc import Sequence
from pathlib import Path

from tests.conftest import ROOT

FOLDER = Path(os.environ.get("VAR_DIR", ROOT / "var")) / "proof"


class Table:
    """Rows gathered while measuring; `write` puts them under a heading into a file of its own."""

    def __init__(self, name: str, title: str, columns: Sequence[str]) -> None:
        self.name, self.title, self.columns = name, title, columns
        self.rows: list[Sequence[object]] = []

    def add(self, *cells: object) -> None:
        self.rows.append(cells)

    def write(self) -> None:
        FOLDER.mkdir(parents=True, exist_ok=True)
        lines = [f"# {self.title}", "", _line(self.columns), _line(["---"] * len(self.columns))]
        lines += [_line(row) for row in self.rows]
        (FOLDER / f"{self.name}.md").write_text("\n".join(lines) + "\n", "utf-8")


def _line(cells: Sequence[object]) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"
