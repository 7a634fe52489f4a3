"""Lighthouse as a phone: 100 for access, good practice and being found; at least 98 for speed, of three runs
the middle one.
"""

import json
import os
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db.models import F

from events.models import EventPage
from home.models import HomePage
from shop.models import CategoryPage, ProductPage
from stories.models import StoryPage
from tests.conftest import CHROMIUM
from tests.journeys.proof.node import LIGHTHOUSE, needed, tool
from tests.journeys.proof.table import Table

pytestmark = [pytest.mark.journey, pytest.mark.proof]

KINDS = {
    "home": HomePage,
    "story": StoryPage,
    "product": ProductPage,
    "listing": CategoryPage,
    "event": EventPage,
}
WHOLE = ("accessibility", "best-practices", "seo")
FAST = 98
RUNS = 3
MORE = 2


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    columns = ("page", "performance", "runs", *WHOLE, "first paint", "largest paint", "shift", "blocked")
    made = Table("lighthouse", f"Lighthouse ({LIGHTHOUSE.split('@')[1]}), a phone on slow 4G", columns)
    yield made
    made.write()


@pytest.mark.parametrize("language", ["it", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_lighthouse_finds_nothing_to_mend(site, pictures_made, table, tmp_path, kind, language):
    pages = KINDS[kind].objects.live().filter(locale__language_code=language)
    # One with a picture, where the kind has any: a page without would be too easy.
    page = pages.order_by(F("picture").asc(nulls_last=True)).first()
    runs, speeds = repeated(f"{site.address}{page.get_url()}", tmp_path)
    middle = min(runs, key=lambda run: abs(score(run, "performance") - statistics.median(speeds)))
    whole = {name: score(middle, name) for name in WHOLE}
    figures = [middle["audits"][audit]["displayValue"] for audit in FIGURES]
    table.add(f"{kind} ({language})", score(middle, "performance"), speeds, *whole.values(), *figures)

    assert whole == dict.fromkeys(WHOLE, 100), mistakes(middle)
    assert statistics.median(speeds) >= FAST, mistakes(middle)


def repeated(address: str, folder: Path) -> tuple[list[dict[str, Any]], list[int]]:
    """Three runs; two more when the middle one is too slow, since whatever else the machine does counts too."""
    runs: list[dict[str, Any]] = []
    speeds: list[int] = []
    for number in range(RUNS + MORE):
        if number >= RUNS and statistics.median(speeds) >= FAST:
            break
        runs.append(measured(address, folder / f"{number}.json"))
        speeds.append(score(runs[-1], "performance"))
    return runs, speeds


FIGURES = (
    "first-contentful-paint",
    "largest-contentful-paint",
    "cumulative-layout-shift",
    "total-blocking-time",
)


def measured(address: str, report: Path) -> dict[str, Any]:
    command = [
        needed("node"),
        str(tool(LIGHTHOUSE) / "cli" / "index.js"),
        address,
        "--quiet",
        "--output=json",
        f"--output-path={report}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        "--no-enable-error-reporting",
    ]
    environment = os.environ | {"CHROME_PATH": str(CHROMIUM)}
    for _attempt in range(2):  # the browser may be too slow to answer Lighthouse on a busy machine
        done = subprocess.run(command, check=False, capture_output=True, timeout=180, env=environment)
        if not done.returncode:
            break
    else:
        raise AssertionError(done.stderr.decode()[-2000:])
    return json.loads(report.read_text("utf-8"))


def score(run: dict[str, Any], category: str) -> int:
    return round(run["categories"][category]["score"] * 100)


def mistakes(run: dict[str, Any]) -> list[str]:
    """What Lighthouse took points off for."""
    counted = [ref["id"] for each in run["categories"].values() for ref in each["auditRefs"] if ref["weight"]]
    audits = [run["audits"][name] for name in counted]
    lost = [each for each in audits if each["score"] is not None and each["score"] < 1]
    return [f"{each['title']}: {each.get('displayValue', '')}" for each in lost]
