"""What a reader's phone must fetch, as the network counts it, everything down to the foot of the page."""

from collections import Counter
from collections.abc import Iterator

import pytest

from tests.journeys.proof.faults import Faults
from tests.journeys.proof.looking import look
from tests.journeys.proof.stops import reading
from tests.journeys.proof.table import Table

pytestmark = [pytest.mark.journey, pytest.mark.proof]

PHONE = {"width": 390, "height": 844}
MOST = {"stylesheet": 30_000, "script": 25_000}
MOST_OF_HOME = 300_000


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    made = Table(
        "weight", "Bytes over the network at 390 px", ("page", "CSS", "JavaScript", "pictures", "in all")
    )
    yield made
    made.write()


@pytest.mark.parametrize("language", ["it", "en"])
def test_pages_are_light(enter, pictures_made, table, language):
    """Each page is visited by somebody who has nothing of the site yet, with a screen of two dots a pixel."""
    faults = Faults()
    pages = [(kind, page.url) for page in [enter(viewport=PHONE)] for kind in reading(page, language)]
    for kind, address in pages:
        page = enter(viewport=PHONE, device_scale_factor=2)
        fetched: Counter[str] = Counter()
        page.on("requestfinished", lambda asked, fetched=fetched: weigh(asked, fetched))
        page.goto(address)
        look(page, "shifts")
        page.context.close()
        table.add(
            f"{kind} ({language})",
            *(fetched[name] for name in ("stylesheet", "script", "image")),
            fetched.total(),
        )
        faults.add(
            kind, [f"too much {name}: {fetched[name]}" for name, most in MOST.items() if fetched[name] > most]
        )
        if kind == "homepage" and fetched.total() > MOST_OF_HOME:
            faults.add(kind, [f"too heavy in all: {fetched.total()}"])

    faults.none()


@pytest.mark.parametrize("width", [360, 700, 768, 900, 1024, 1440])
def test_what_stands_first_says_how_wide_it_is_drawn(enter, pictures_made, width):
    page = enter(viewport={"width": width, "height": 900})
    faults = Faults()
    for kind in reading(page, "it"):
        faults.add(kind, look(page, "sizes"))

    faults.none()


def weigh(asked, fetched: Counter[str]) -> None:
    sizes = asked.sizes()
    fetched[asked.resource_type] += sizes["responseBodySize"] + sizes["responseHeadersSize"]
