"""320 pixels, which is 1280 at 400 %; wider letters and lines; fingers. Nothing is cut off, nothing too small."""

import pytest

from tests.journeys.proof.faults import Faults
from tests.journeys.proof.looking import look
from tests.journeys.proof.stops import everything

pytestmark = [pytest.mark.journey, pytest.mark.proof]

# A window of 1280 × 1024 at 400 %, a small phone, a desk.
ZOOMED = {"width": 320, "height": 256}
PHONE = {"width": 360, "height": 800}
DESK = {"width": 1280, "height": 900}
TOO_WIDE = "document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []"


@pytest.mark.parametrize("language", ["it", "en"])
def test_at_400_percent_nothing_is_lost(enter, language):
    page = enter(viewport=ZOOMED, reduced_motion="reduce")
    faults = Faults()
    for kind in everything(page, language):
        faults.add(kind, page.evaluate(TOO_WIDE) + look(page, "lost_text"))

    faults.none()


@pytest.mark.parametrize(("language", "window"), [("it", PHONE), ("en", DESK)])
def test_a_finger_finds_what_it_looks_for_and_wider_letters_are_not_cut_off(enter, language, window):
    page = enter(viewport=window, reduced_motion="reduce")
    faults = Faults()
    for kind in everything(page, language):
        faults.add(kind, look(page, "targets"))
        look(page, "spacing")
        faults.add(kind, page.evaluate(TOO_WIDE) + look(page, "lost_text"))

    faults.none()
