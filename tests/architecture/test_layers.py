"""Imports point to the right; planted ones that do not are seen and refused."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = [
    "site/config",
    "site/core",
    "site/demo",
    "home",
    "stories",
    "events",
    "shop",
    "cooperatives",
    "search",
]

# Where to plant, what, and the words in which the refusal names it.
PLANTED = [
    ("site/core/planted.py", "from shop import models", "core.planted -> shop.models"),
    ("cooperatives/planted.py", "from events import models", "cooperatives.planted -> events.models"),
    ("stories/planted.py", "import home.models", "stories.planted -> home.models"),
    ("home/planted.py", "import demo", "home.planted -> demo"),
    ("shop/inventory.py", "import shop.ordering", "shop.inventory -> shop.ordering"),
    ("shop/models/catalogue.py", "import shop.pricing", "shop.models.catalogue -> shop.pricing"),
    ("shop/pricing.py", "import wagtail.models", "shop.pricing -> wagtail"),
    ("shop/models/stock.py", "from wagtail.models import Page", "shop.models.stock -> wagtail"),
    ("events/planted.py", "import salesman.basket.models", "events.planted -> salesman"),
]


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(root), str(root / "site")])
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": path, "NO_COLOR": "1", "COLUMNS": "500"},
        capture_output=True,
        text=True,
    )


def test_imports_point_to_the_right():
    report = lint(ROOT)

    assert report.returncode == 0, report.stdout + report.stderr


@pytest.fixture(scope="module")
def report_on_planted(tmp_path_factory):
    """What the linter says of a copy of the project in which every planted line stands."""
    copy = tmp_path_factory.mktemp("planted")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in PACKAGES:
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("*.mo", "__pycache__"))
    for path, line, _named in PLANTED:
        with (copy / path).open("a", encoding="utf-8") as source:
            source.write(f"\n{line}\n")
    return lint(copy)


@pytest.mark.parametrize(("path", "line", "named"), PLANTED)
def test_a_planted_import_is_refused_by_name(report_on_planted, path, line, named):
    assert report_on_planted.returncode != 0
    assert named in report_on_planted.stdout
