"""Every pair of text and ground that the sheet uses, in both schemes, computed from the tokens."""

import re
from pathlib import Path

import pytest

SHEET = (Path(__file__).resolve().parents[2] / "static/css/site.css").read_text("utf-8")
TOKEN = re.compile(r"--([a-z-]+): (#[0-9A-Fa-f]{6});")
NIGHT_BEGINS = "@media (prefers-color-scheme: dark) {\n    :root {"

TEXT = 4.5
EDGE = 3.0
PAIRS = [
    *((text, ground, TEXT) for text in ("inchiostro", "pietra") for ground in ("carta", "sabbia", "campo")),
    *(
        (text, ground, TEXT)
        for text in ("persiana", "persiana-scura", "cotto")
        for ground in ("carta", "sabbia")
    ),
    *(
        (text, ground, TEXT)
        for text in ("cotto", "errore", "successo", "info")
        for ground in ("carta", "sabbia")
    ),
    ("carta", "inchiostro", TEXT),
    ("su-persiana", "persiana", TEXT),
    ("su-persiana", "persiana-scura", TEXT),
    ("su-cotto", "cotto", TEXT),
    ("su-giallo", "giallo", TEXT),
    ("su-piede", "piede", TEXT),
    ("su-piede-quieto", "piede", TEXT),
    *(("filo", ground, EDGE) for ground in ("carta", "sabbia", "campo")),
]
GROUNDS = ["carta", "sabbia", "campo", "persiana", "giallo", "piede"]


def tokens() -> dict[str, dict[str, str]]:
    layer = SHEET[SHEET.index("@layer tokens {") : SHEET.index("@layer base {")]
    day, night = layer.split(NIGHT_BEGINS)
    by_day = dict(TOKEN.findall(day))
    return {"day": by_day, "night": by_day | dict(TOKEN.findall(night))}


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_does():
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#1F1B18", "#FAF6EF") == pytest.approx(15.87, abs=0.01)


@pytest.mark.parametrize("scheme", ["day", "night"])
@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_what_is_written_can_be_read(scheme, text, ground, least):
    colours = tokens()[scheme]

    assert contrast(colours[text], colours[ground]) >= least


@pytest.mark.parametrize("scheme", ["day", "night"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_ring_of_focus_is_seen_on_every_ground(scheme, ground):
    colours = tokens()[scheme]
    ring = [contrast(colours[part], colours[ground]) for part in ("anello-chiaro", "anello-scuro")]

    assert max(ring) >= EDGE


def test_yellow_is_never_text():
    assert not re.findall(r"[^-]color: var\(--giallo\)", SHEET)


def test_every_colour_has_a_value_for_the_night():
    colours = tokens()
    kept = {"giallo", "su-giallo", "anello-chiaro", "anello-scuro"}
    changed = {name for name, value in colours["day"].items() if colours["night"][name] != value}

    assert set(colours["day"]) - changed == kept
