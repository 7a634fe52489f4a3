"""axe finds nothing: every kind of page in every state, two languages, two schemes, three widths."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest

from tests.journeys.proof.stops import everything
from tests.journeys.proof.table import Table

pytestmark = [pytest.mark.journey, pytest.mark.proof]

SCHEMES = ("light", "dark")


@pytest.fixture(scope="module")
def tally() -> Iterator[dict[str, Counter[str]]]:
    """By kind of page: how many combinations were looked at and how many violations were found."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    yield counted
    table = Table("axe", "axe: barriers by kind of page", ("page", "combinations", "violations"))
    for kind, each in counted.items():
        table.add(kind, each["combinations"], each["violations"])
    totals = sum(counted.values(), Counter())
    table.add("**all**", totals["combinations"], totals["violations"])
    table.write()


@pytest.mark.parametrize("language", ["it", "en"])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_state_of_any_page_has_barriers(enter, barriers, tally, language, width):
    page = enter(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    found = {}
    for kind in everything(page, language):
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            problems = barriers(page)
            tally[kind].update(combinations=1, violations=len(problems))
            if problems:
                found[f"{kind}, {scheme}, {page.url}"] = problems

    assert found == {}
