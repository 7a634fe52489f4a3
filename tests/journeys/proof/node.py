"""Lighthouse and the Nu checker run on Node and Java. They are fetched into var/, never into the project.

Where Node or Java are missing, or nothing can be fetched, those proofs are left out aloud; with PROOF_STRICT
or in CI that is a failure.
"""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

# The only place where their versions stand. Lighthouse 13 wants Node 22, which Debian does not have yet.
LIGHTHOUSE = "lighthouse@12.8.2"
NU = "vnu-jar@26.9.27"

TOOLS = Path(os.environ.get("VAR_DIR", ROOT / "var")) / "tools"
STRICT = bool(os.environ.get("PROOF_STRICT") or os.environ.get("CI"))
FETCH_SECONDS = 600


def needed(program: str) -> str:
    """Where that program is; leaves the test out, or fails, when it is nowhere."""
    return shutil.which(program) or _leave_out(f"{program} is not installed")


def tool(package: str) -> Path:
    """The folder of one of the two packages, fetched when it is not there yet."""
    if failure := _fetched():
        _leave_out(failure)
    return TOOLS / "node_modules" / package.split("@")[0]


@cache
def _fetched() -> str:
    """Empty when both packages are there, otherwise why not."""
    stamp = TOOLS / "versions"
    wanted = f"{LIGHTHOUSE} {NU}"
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return ""
    TOOLS.mkdir(parents=True, exist_ok=True)
    quietly = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"]
    command = [needed("npm"), "install", "--prefix", str(TOOLS), *quietly, LIGHTHOUSE, NU]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=FETCH_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return "Lighthouse and the Nu checker could not be fetched in time"
    if done.returncode:
        return f"Lighthouse and the Nu checker could not be fetched: {done.stderr[-300:]}"
    stamp.write_text(wanted, "utf-8")
    return ""


def _leave_out(reason: str) -> str:
    if STRICT:
        pytest.fail(f"{reason}, and PROOF_STRICT or CI want the whole proof.", pytrace=False)
    pytest.skip(reason)
