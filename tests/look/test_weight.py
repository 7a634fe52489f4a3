"""What a reader's browser must fetch before anything can be read."""

import gzip
from pathlib import Path

import pytest

STATIC = Path(__file__).resolve().parents[2] / "static"


@pytest.mark.parametrize(("name", "most"), [("css/site.css", 30_000), ("js/site.js", 25_000)])
def test_sheet_and_script_stay_light(name, most):
    assert len(gzip.compress((STATIC / name).read_bytes(), 6)) <= most
