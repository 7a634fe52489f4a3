"""The demo's drawn pictures: light, described in both languages, and all about work."""

import re

import pytest
from PIL import Image

from demo.pictures import PICTURES
from demo.pictures.catalogue import FILES, SQUARE, WIDE
from demo.pictures.draw import HEAVIEST, image_of, main

NEVER_SAID = re.compile(
    r"galeott(?!i)|detenut|carcer|prigion|sbarr|manett|reat[oi]|prison|inmate|convict|crim|\bbars\b|handcuff",
    re.IGNORECASE,
)

each = pytest.mark.parametrize("drawn", PICTURES.values(), ids=PICTURES.keys())


def test_every_file_has_its_drawing_and_every_drawing_its_file():
    assert {path.stem for path in FILES.glob("*.webp")} == set(PICTURES)


@each
def test_a_picture_is_light_and_of_the_size_it_says(drawn):
    assert drawn.file.stat().st_size <= HEAVIEST
    with Image.open(drawn.file) as image:
        assert image.size == drawn.size
    assert drawn.size in (WIDE, SQUARE)


@each
def test_the_focal_area_lies_within_the_picture(drawn):
    x, y, width, height = drawn.focal
    assert x - width / 2 >= 0
    assert x + width / 2 <= drawn.size[0]
    assert y - height / 2 >= 0
    assert y + height / 2 <= drawn.size[1]


@each
def test_both_descriptions_say_what_is_seen_and_no_more(drawn):
    assert drawn.alt_it != drawn.alt_en
    for text in (drawn.alt_it, drawn.alt_en):
        assert 20 <= len(text) <= 140
        assert text.endswith(".")
        assert not NEVER_SAID.search(text)


def test_nobody_can_be_recognised():
    assert not any(drawn.shows_people for drawn in PICTURES.values())


def test_drawing_again_gives_the_same_picture():
    drawn = PICTURES["pochette-blu"]

    assert image_of(drawn).tobytes() == image_of(drawn).tobytes()


def test_an_unknown_key_is_refused_and_nothing_is_drawn(capsys):
    before = {path: path.stat().st_mtime_ns for path in FILES.iterdir()}

    assert main(["home", "no-such-picture"]) == 1

    assert capsys.readouterr().err == "No picture is called no-such-picture.\n"
    assert {path: path.stat().st_mtime_ns for path in FILES.iterdir()} == before
