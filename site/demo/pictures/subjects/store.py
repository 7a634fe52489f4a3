"""The shop on viale dei Mille, from the street and inside."""

from __future__ import annotations

from demo.pictures.catalogue import picture
from demo.pictures.press.colours import (
    BLU,
    CARTA,
    CIELO,
    CIPRIA,
    COTTO,
    CREMA,
    FERRO,
    GESSO,
    GIALLO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MATTONE,
    NOTTE,
    PAGLIA,
    PERSIANA,
    ROSA,
    SABBIA,
    SALVIA,
    darker,
    lighter,
    mix,
)
from demo.pictures.press.shapes import poly, rect, rounded
from demo.pictures.press.sheet import SHADE, Sheet
from demo.pictures.props import cakes, cloth, machines, packs, plants, streets, windows


@picture(
    "negozio", CIPRIA, (800, 640, 1300, 640),
    it="La facciata del negozio in viale dei Mille: cinque vetrine illuminate, tende verdi, un albero e un "
    "tram giallo.",
    en="The shop front on viale dei Mille: five lit windows, green awnings, a tree and a yellow tram.",
)
def store_front(sheet: Sheet) -> None:
    wall = rect(0, 0, 1600, 850)
    sheet.shade(wall, ROSA, 60, start=0.1, end=1.2, strength=0.8)
    _upper_floor(sheet)
    sheet.fill(rect(0, 300, 1600, 120), LATTE, lift=9)
    sheet.letters("VIALE DEI MILLE", 700, 358, 66, PERSIANA, weight=2)
    with sheet.placed(1270, 366):
        packs.mark(sheet, 150, COTTO)
    for k in range(5):
        glass = streets.shop_window(sheet, 70 + k * 300, 500, 250, 300)
        _display(sheet, k, 195 + k * 300, 766)
        streets.reflection(sheet, glass)
        streets.awning(sheet, 56 + k * 300, 440, 278, 70)
    _pavement(sheet)


def _upper_floor(sheet: Sheet) -> None:
    for k in range(5):
        x = 130 + k * 300
        _upper_window(sheet, x)
        windows.shutter(sheet, x - 88, -50, 74, 262)
        windows.shutter(sheet, x + 144, -50, 74, 262)
        sheet.fill(rect(x - 30, 214, 190, 20), GESSO, lift=6)
        if k in (1, 3):
            with sheet.placed(x + 65, 214, 0.5):
                plants.geranium(sheet)
                sheet.fill(rect(-100, -34, 200, 44), MATTONE, lift=5)


def _upper_window(sheet: Sheet, x: float) -> None:
    sheet.fill(rect(x - 14, -54, 158, 268), LATTE, lift=6)
    sheet.fill(rect(x, -40, 130, 240), mix(CIELO, NOTTE, 0.25))
    sheet.fill(poly((x, -40), (x + 44, -40), (x + 26, 200), (x, 200)), LATTE, lift=4)
    sheet.fill(poly((x + 130, -40), (x + 86, -40), (x + 104, 200), (x + 130, 200)), LATTE, lift=4)
    sheet.fill(rect(x + 60, -40, 10, 240), LATTE, lift=3)


def _display(sheet: Sheet, which: int, x: float, y: float) -> None:
    with sheet.placed(x, y):
        if which == 0:
            with sheet.placed(-20, 0, 0.34):
                cakes.panettone(sheet)
            with sheet.placed(82, 0, 0.18):
                packs.box(sheet, 400, 300, PERSIANA)
        elif which == 1:
            with sheet.placed(0, -120, 0.36):
                machines.t_shirt(sheet, CIELO)
        elif which == 2:
            for dx, colour in ((-70, NOTTE), (0, darker(PERSIANA, 0.3)), (70, COTTO)):
                with sheet.placed(dx, 0, 0.36):
                    packs.bottle(sheet, 150, 520, colour)
        elif which == 3:
            with sheet.placed(-14, -128, 0.3, -4):
                cloth.pochette(sheet, ROSA, COTTO)
            with sheet.placed(26, -42, 0.22, 3):
                cloth.pochette(sheet, CIELO, BLU)
        else:
            for dx, colour in ((-58, GIALLO), (58, SALVIA)):
                with sheet.placed(dx, 0, 0.3):
                    packs.bag(sheet, 340, 560, colour)


def _pavement(sheet: Sheet) -> None:
    sheet.fill(rect(0, 836, 1600, 60), FERRO, lift=0)
    pavement = rect(0, 872, 1600, 110)
    sheet.fill(pavement, GESSO, lift=0)
    for x in range(-40, 1700, 180):
        sheet.stroke(((x, 982), (x + 60, 872)), 3, darker(GESSO, 0.2), curved=False)
    sheet.fill(rect(0, 972, 1600, 100), mix(FERRO, PERSIANA, 0.25))
    for y in (1010, 1046):
        sheet.fill(rect(0, y, 1600, 8), lighter(FERRO, 0.4))
    windows.sunlight(sheet, poly((300, 872), (1300, 872), (1500, 982), (420, 982)), pavement, 0.18)
    streets.street_tree(sheet, 1590, 930, 118)
    with sheet.placed(236, 1060, 0.86):
        streets.tram(sheet, 760, 330)


@picture(
    "negozio-interno", CREMA, (800, 560, 1100, 760),
    it="Scaffali del negozio con panettoni, vasetti, bottiglie, borse e magliette; davanti, un banco di "
    "legno.",
    en="Shelves in the shop with panettoni, jars, bottles, bags and T-shirts; in front, a wooden counter.",
)
def store_shelves(sheet: Sheet) -> None:
    wall = rect(0, 0, 1600, 1067)
    sheet.shade(wall, PAGLIA, 20, start=0.2, end=1.2, strength=0.8)
    sheet.fill(rect(90, 60, 1120, 800), PERSIANA, lift=18)
    for j in range(3):
        for i in range(3):
            niche = rect(120 + i * 365, 90 + j * 258, 330, 226)
            sheet.fill(niche, mix(CREMA, LEGNO, 0.18 + 0.06 * ((i + j) % 2)))
            sheet.ink(niche.minus(niche.moved(16, 20)), SHADE, 0.4)
            with sheet.placed(285 + i * 365, 314 + j * 258, 0.38):
                _niche(sheet, j * 3 + i)
    windows.sunlight(sheet, poly((420, 0), (1060, 0), (1480, 1067), (700, 1067)), wall, 0.16)
    with sheet.placed(1400, 190):
        machines.lamp(sheet)
    _counter(sheet)


def _niche(sheet: Sheet, which: int) -> None:
    (_cakes, _jars, _bottles, _cloths, _pouch, _jars, _bottles, _bags, _cakes)[which](sheet)


def _cakes(sheet: Sheet) -> None:
    for x, paper in ((-200, COTTO), (200, BLU)):
        with sheet.placed(x, 0, 0.78):
            cakes.panettone(sheet, paper=paper)


def _jars(sheet: Sheet) -> None:
    for k, colour in enumerate((COTTO, MATTONE, GIALLO)):
        with sheet.placed(-230 + k * 230, 0):
            packs.jar(sheet, 190, 280, colour, PERSIANA)


def _bottles(sheet: Sheet) -> None:
    for k, colour in enumerate((NOTTE, darker(PERSIANA, 0.3), PAGLIA, darker(COTTO, 0.4))):
        with sheet.placed(-250 + k * 165, 0):
            packs.bottle(sheet, 128, 500, colour)


def _cloths(sheet: Sheet) -> None:
    cloth.folded(sheet, 520, 92, (COTTO, CIELO, LATTE, GIALLO, SALVIA))


def _pouch(sheet: Sheet) -> None:
    with sheet.placed(0, -210, 0.9, -5):
        cloth.pochette(sheet, ROSA, COTTO)


def _bags(sheet: Sheet) -> None:
    for k, colour in enumerate((GIALLO, CARTA, ROSA)):
        with sheet.placed(-240 + k * 240, 0):
            packs.bag(sheet, 220, 400, colour, SABBIA if colour == CARTA else CARTA)


def _counter(sheet: Sheet) -> None:
    sheet.fill(rect(640, 810, 1000, 280), LEGNO, lift=20)
    sheet.shade(rect(640, 810, 1000, 280), LEGNO_SCURO, 30, start=0.2, end=1.2, strength=0.6)
    sheet.fill(rounded(600, 790, 1040, 44, 8), lighter(LEGNO, 0.25), lift=12)
    with sheet.placed(1390, 792, 0.9):
        plants.pot(sheet, 150, 120)
        with sheet.placed(0, -112):
            plants.basil(sheet, 0.9)
    with sheet.placed(900, 792, 0.62):
        packs.box(sheet, 420, 240, COTTO)
    with sheet.placed(1130, 792):
        packs.bag(sheet, 170, 250, SABBIA)
        with sheet.placed(0, -118):
            packs.mark(sheet, 130)
