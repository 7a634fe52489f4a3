"""What the long proofs share, and where they say what they found."""

import time

import pytest

from core import pictures
from core.models import PictureRendition
from tests.journeys.proof.table import FOLDER

PICTURES_SECONDS = 600
HERE = "tests/journeys/proof/"


@pytest.fixture(scope="session")
def pictures_made(site) -> None:
    """The clock of the fresh site has made every size of every picture of the demo, as it does within minutes."""
    wanted = len(pictures.ALL_SPECS)
    give_up = time.monotonic() + PICTURES_SECONDS
    while time.monotonic() < give_up:
        made = PictureRendition.objects.filter(filter_spec__in=pictures.ALL_SPECS).count()
        if made >= wanted * pictures.Picture.objects.count():
            return
        time.sleep(2)
    pytest.fail("The sizes of the pictures were not made.")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    stats = terminalreporter.stats
    proofs = {
        kind: [one for one in stats.get(kind, ()) if HERE in one.nodeid] for kind in ("passed", "skipped")
    }
    if reasons := sorted({one.longrepr[2].removeprefix("Skipped: ") for one in proofs["skipped"]}):
        terminalreporter.section("PARTS OF THE PROOF WERE LEFT OUT", red=True, bold=True)
        for reason in reasons:
            terminalreporter.line(f"{reason}. PROOF_STRICT=1 makes a failure of that.")
    if proofs["passed"] and (tables := sorted(FOLDER.glob("*.md"))):
        terminalreporter.line(f"Tables: {', '.join(str(table) for table in tables)}")
