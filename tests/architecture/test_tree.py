"""What git, Python and pip see of the tree."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LISTS = ["run", "test", "dev"]


@pytest.mark.parametrize("folder", [ROOT, ROOT / "site"], ids=["top", "site"])
def test_nothing_importable_bears_a_name_of_the_standard_library(folder):
    """`site` and `locale` are plain folders: Python passes them by and finds its own."""
    importable = {path.stem for path in folder.glob("*.py")} | {
        path.parent.name for path in folder.glob("*/__init__.py")
    }

    assert importable & sys.stdlib_module_names == set()


def test_git_sees_the_settings():
    ignored = subprocess.run(
        ["git", "check-ignore", "site/config/settings/base.py"], cwd=ROOT, capture_output=True
    )

    assert ignored.stdout == b""


@pytest.mark.parametrize("name", LISTS)
def test_a_lock_file_records_hashes_and_no_address(name):
    lines = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if re.match(r"[\w.-]+(\[.*\])?==", line)]

    assert len(pins) > 20
    assert all(line.endswith("\\") for line in pins), "a pin without a hash"
    assert [line for line in lines if re.search(r"://|index-url|find-links|@ file|^/", line)] == []


@pytest.mark.parametrize("name", LISTS)
def test_what_is_asked_for_is_locked(name):
    asked = re.findall(r"^([\w.-]+)", (ROOT / "requirements" / f"{name}.in").read_text("utf-8"), re.MULTILINE)
    locked = re.findall(
        r"^([\w.-]+)(?:\[.*\])?==", (ROOT / "requirements" / f"{name}.txt").read_text("utf-8"), re.M
    )

    missing = {_plain(package) for package in asked if not package.startswith("-")} - {
        _plain(each) for each in locked
    }
    assert missing == set()


def _plain(package: str) -> str:
    return re.sub(r"[-_.]+", "-", package).lower()
