"""What a reader's system asks for: no motion, its own colours; and no page moves while it is being read."""

import pytest
from django.test import Client

from core import pictures
from tests.journeys.addresses import of_each_type
from tests.journeys.proof.faults import Faults
from tests.journeys.proof.looking import look, script
from tests.journeys.proof.stops import everything, reading, show
from tests.journeys.proof.table import FOLDER

pytestmark = [pytest.mark.journey, pytest.mark.proof]

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
# Photographed for looking: what one does there depends on seeing edges and states.
SHOWN = ("menu, open", "product, added", "basket, full", "checkout, mistakes", "every component")


@pytest.mark.parametrize("language", ["it", "en"])
def test_nothing_moves_for_who_wants_no_motion(enter, language):
    page = enter(reduced_motion="reduce")
    faults = Faults()
    for kind in everything(page, language):
        faults.add(kind, look(page, "motion"))

    faults.none()


@pytest.mark.parametrize(("language", "window"), [("it", PHONE), ("en", DESK)])
def test_the_readers_own_colours_leave_edges_and_states(enter, language, window):
    """The photographs are in var/proof/; what a script can see of them is checked."""
    page = enter(forced_colors="active", color_scheme="dark", viewport=window, reduced_motion="reduce")
    faults = Faults()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for kind in everything(page, language):
        faults.add(kind, look(page, "edges"))
        if kind in SHOWN:
            name = f"own-colours-{kind.replace(', ', '-').replace(' ', '-')}-{window['width']}.png"
            page.screenshot(path=FOLDER / name, full_page=kind == "every component")

    faults.none()


@pytest.mark.parametrize("window", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("language", ["it", "en"])
def test_nothing_shifts_while_a_page_arrives(enter, pictures_made, language, window):
    page = enter(viewport=window)
    page.add_init_script(f"({script('watch_shifts')})()")
    faults = Faults()
    for kind in reading(page, language):
        faults.add(kind, look(page, "shifts"))

    faults.none()


@pytest.mark.parametrize("language", ["it", "en"])
def test_nothing_shifts_either_while_the_sizes_of_pictures_are_not_made(enter, site, monkeypatch, language):
    """The page as a picture's first minutes show it, with originals in every place."""
    monkeypatch.setattr(pictures, "_made", lambda _picture, _role: [])
    page = enter(viewport=PHONE)
    page.add_init_script(f"({script('watch_shifts')})()")
    faults = Faults()
    for kind, address in of_each_type(language):
        show(page, address, Client(headers={"Host": "127.0.0.1"}).get(address).content.decode())
        faults.add(kind, look(page, "shifts"))

    faults.none()
