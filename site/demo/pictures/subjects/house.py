"""The front door of the site: hands beside a window, and the shop on viale dei Mille."""

from __future__ import annotations

from demo.pictures.catalogue import picture
from demo.pictures.press.colours import (
    CARTA,
    CIPRIA,
    COTTO,
    CREMA,
    FOGLIA,
    GIALLO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MATTONE,
    NOCCIOLA,
    OCRA,
    PAGLIA,
    PERSIANA,
    ROSA,
    SALVIA,
    darker,
    mix,
)
from demo.pictures.press.shapes import blob, ellipse, poly, rect
from demo.pictures.press.sheet import SHADE, Sheet
from demo.pictures.props import bread, hands, plants, windows


@picture(
    "home", CIPRIA, (860, 640, 900, 640),
    it="Due mani impastano su un tavolo di legno infarinato, accanto a una finestra con le persiane verdi "
    "aperte.",
    en="Two hands knead dough on a floured wooden table, beside a window with its green shutters open.",
)
def home(sheet: Sheet) -> None:
    wall = rect(0, 0, 1600, 600)
    sheet.shade(wall, ROSA, 0, start=0.2, end=1.1, strength=0.7)
    _view(sheet)
    windows.shutter(sheet, 20, 40, 176, 470)
    windows.shutter(sheet, 640, 40, 176, 470)
    _shelf(sheet)
    _table(sheet)
    with sheet.placed(860, 720):
        bread.flour(sheet, 520, 200)
        bread.dough(sheet, 620, 330)
    _kneading(sheet)
    _at_hand(sheet)


def _at_hand(sheet: Sheet) -> None:
    """Basil on the sill, three eggs, two loaves rising on a cloth."""
    with sheet.placed(560, 502, 0.8):
        plants.pot(sheet, 130, 104)
        with sheet.placed(0, -98, 0.8):
            plants.basil(sheet)
    for x, y, turn in ((116, 668, -20), (206, 700, 30), (130, 742, 70)):
        egg = ellipse(x, y, 38, 50, turn)
        sheet.fill(egg, mix(CIPRIA, LATTE, 0.3), lift=10)
        sheet.shade(egg, ROSA, 50, start=0.4, end=1.1)


def _view(sheet: Sheet) -> None:
    glass = windows.opening(sheet, 216, 40, 404, 450)
    windows.facade(sheet, 190, 190, 190, 330, GIALLO, columns=3, rows=4, within=glass)
    windows.facade(sheet, 372, 250, 150, 280, MATTONE, columns=2, rows=3, within=glass)
    windows.facade(sheet, 512, 150, 150, 380, CREMA, columns=2, rows=5, within=glass)
    for x, y, r in ((300, 480, 62), (372, 500, 74), (450, 470, 52)):
        sheet.fill(ellipse(x, y, r), FOGLIA, lift=4, within=glass)
        sheet.shade(ellipse(x, y, r), PERSIANA, 45, start=0.3, end=1.1, within=glass)
    windows.casement(sheet, 216, 40, 404, 450)


def _shelf(sheet: Sheet) -> None:
    windows.sunlight(sheet, windows.beam((930, 60), 330, 470, 150), rect(830, 0, 770, 600), 0.16)
    sheet.fill(rect(1010, 250, 520, 22), LEGNO, lift=14)
    for x, w, h, colour in ((1050, 86, 150, PERSIANA), (1160, 70, 108, LATTE), (1250, 96, 176, COTTO)):
        jar = blob((x, 250), (x, 250), (x - 3, 250 - h * 0.8), (x + w * 0.18, 250 - h), (x + w * 0.82,
            250 - h),
                   (x + w + 3, 250 - h * 0.8), (x + w, 250), (x + w, 250))
        sheet.fill(jar, colour, lift=11)
        sheet.shade(jar, darker(colour, 0.4), 0, start=0.4, end=1.1)
        sheet.fill(rect(x + w * 0.14, 250 - h - 12, w * 0.72, 20), LEGNO, lift=4)
        sheet.fill(rect(x + w * 0.1, 250 - h * 0.62, w * 0.8, h * 0.34), CARTA)
    with sheet.placed(1440, 206, 0.9):
        bread.bowl(sheet, 130, GIALLO, PAGLIA)


def _table(sheet: Sheet) -> None:
    top = rect(0, 548, 1600, 520)
    sheet.fill(top, mix(LEGNO, PAGLIA, 0.35), lift=0)
    sheet.ink(rect(0, 530, 1600, 26), SHADE, 0.28, blur=8)
    sheet.fill(rect(0, 548, 1600, 520), mix(LEGNO, PAGLIA, 0.35))
    for y in (640, 778, 940):
        sheet.ink(blob((0, y), (700, y + 6), (1600, y - 4), (1600, y - 1), (700, y + 10), (0, y + 4)),
            LEGNO_SCURO, 0.4)
    sheet.shade(top, LEGNO_SCURO, 35, start=0.35, end=1.3, strength=0.55)
    pool = poly((300, 560), (1010, 560), (1430, 1067), (520, 1067))
    windows.sunlight(sheet, pool, top, 0.24)
    with sheet.placed(300, 880, 0.92, -24):
        bread.rolling_pin(sheet)
    with sheet.placed(1390, 640, 1.25):
        bread.bowl(sheet, 210, SALVIA, LATTE)
    with sheet.placed(1350, 930, 1.1, 24):
        bread.scraper(sheet)


def _kneading(sheet: Sheet) -> None:
    with sheet.placed(985, 860, 1.62, -13):
        hands.flat(sheet, NOCCIOLA, reach=0.82)
        hands.sleeve(sheet, LATTE, 80)
    with sheet.placed(742, 868, 1.62, 13, mirrored=True):
        hands.flat(sheet, NOCCIOLA, reach=0.82)
        hands.sleeve(sheet, LATTE, 80)
    for x, y in ((700, 610), (770, 588), (930, 590), (1010, 606)):
        sheet.ink(ellipse(x, y, 40, 12, -8), OCRA, 0.25, blur=5)
