"""The drills share one house, and say together what visitors saw."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.house import House
from tests.faults.small_house import SmallHouse

ROOT = Path(__file__).resolve().parents[2]
TABLE = "| drill | what happens | what a visitor sees |\n|---|---|---|\n"


class Report:
    """Printed, and kept in var/drills.md as a table."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def say(self, drill: str, happens: str, seen: str) -> None:
        self.lines.append(f"| {drill} | {happens} | {seen} |")
        print(f"\n{drill}: {happens}: {seen}", flush=True)  # noqa: T201 - read by whoever runs the drill


@pytest.fixture(scope="session")
def report() -> Iterator[Report]:
    made = Report()
    yield made
    folder = Path(os.environ.get("VAR_DIR", ROOT / "var"))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "drills.md").write_text(TABLE + "\n".join(made.lines) + "\n", encoding="utf-8")


@pytest.fixture(scope="session")
def house() -> Iterator[House]:
    folder = Path(
        tempfile.mkdtemp(prefix="house-")
    )  # pytest's own is closed to the user that PostgreSQL runs as
    built = House(folder)
    try:
        with built.stripe.running():
            built.prepare()
            yield built
    finally:
        built.tear_down()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def small_house(tmp_path_factory) -> Iterator[SmallHouse]:
    built = SmallHouse(tmp_path_factory.mktemp("small-house"))
    try:
        with built.stripe.running():
            built.prepare()
            yield built
    finally:
        built.tear_down()
