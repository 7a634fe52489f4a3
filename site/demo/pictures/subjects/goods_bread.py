"""Bread, sticks, cocoa biscuits and spreads, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import (
    CACAO,
    CIPRIA,
    COTTO,
    CREMA,
    CROSTA,
    GESSO,
    GIALLO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MENTA,
    OCRA,
    PAGLIA,
    PERSIANA,
    SABBIA,
    TERRA,
    darker,
    lighter,
    mix,
)
from demo.pictures.press.shapes import blob, ellipse, poly, rounded, tube
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import cakes, packs

WHOLE = (600, 600, 900, 900)


@picture(
    "pane", SABBIA, WHOLE, size=SQUARE,
    it="Una grande pagnotta a lievito madre incisa a spiga, su un tagliere con due fette.",
    en="A large sourdough loaf scored like an ear of wheat, on a board with two slices.",
)
def sourdough(sheet: Sheet) -> None:
    sheet.fill(rounded(130, 800, 900, 190, 30), LEGNO, lift=22)
    sheet.shade(rounded(130, 800, 900, 190, 30), LEGNO_SCURO, 60, start=0.3, end=1.2, strength=0.6)
    with sheet.placed(520, 640):
        cakes.resting(sheet, 10)
        body = blob((-360, 60), (-330, -150), (-180, -260), (40, -276), (240, -220), (350, -60), (340, 130),
            (220, 220),
                    (-40, 240), (-270, 200))
        sheet.fill(body, CROSTA, lift=26)
        sheet.shade(body, TERRA, 60, start=0.4, end=1.1)
        sheet.glow(ellipse(-60, -100, 260, 150), OCRA, strength=0.9)
        sheet.fill(blob((-270, 120), (-90, 30), (90, -60), (290, -130), (110, -20), (-70, 70)), CREMA)
        for k in range(5):
            x, y = -190 + k * 92, 70 - k * 44
            for side in (-1, 1):
                cut = blob((x, y), (x + 40, y + side * 30 - 30), (x + 84, y + side * 88 - 46), (x + 30,
                    y + side * 66 - 20))
                sheet.fill(cut, CREMA)
        sheet.glow(ellipse(-40, -60, 300, 200), LATTE, strength=0.45)
    for x, turn in ((820, -6), (920, 8)):
        with sheet.placed(x, 850, 1, turn):
            piece = blob((-110, 90), (-120, -40), (-60, -120), (60, -120), (120, -40), (110, 90))
            sheet.fill(piece, CROSTA, lift=14)
            sheet.fill(piece.scaled(0.9), CREMA)
            sheet.shade(piece.scaled(0.9), PAGLIA, 50, start=0.3, end=1.2)
            for _ in range(24):
                spot = sheet.random.uniform(-84, 84), sheet.random.uniform(-84, 70)
                sheet.fill(ellipse(*spot, sheet.random.uniform(3, 10), sheet.random.uniform(3, 7), 20),
                    PAGLIA)


@picture(
    "grissini", MENTA, WHOLE, size=SQUARE,
    it="Grissini stirati a mano in un bicchiere di carta giallo, qualcuno appoggiato sul piano.",
    en="Hand-stretched breadsticks in a yellow paper cup, a few lying in front of it.",
)
def breadsticks(sheet: Sheet) -> None:
    for k, lean in enumerate((-20, 16, -12, 22, -5, 9, 1)):
        with sheet.placed(560 + (k - 3) * 34, 820, 1, lean):
            _stick(sheet, 640 - 22 * (k % 3))
    with sheet.placed(560, 980):
        cakes.resting(sheet, 300)
        cup = poly((-200, -380), (200, -380), (150, 0), (-150, 0))
        sheet.fill(cup, GIALLO, lift=14)
        sheet.shade(cup, darker(GIALLO, 0.4), 10, start=0.4, end=1.15)
        with sheet.placed(0, -190):
            packs.mark(sheet, 260, TERRA)
    for x, y, turn in ((890, 1000, 74), (910, 1060, 82)):
        with sheet.placed(x + 110, y, 1, turn - 160):
            _stick(sheet, 420)


def _stick(sheet: Sheet, length: float) -> None:
    stick = tube(((0, 0), (7, -length * 0.3), (-5, -length * 0.65), (3, -length)), 30, 26, 32, 24)
    sheet.fill(stick, mix(OCRA, PAGLIA, 0.55), lift=8)
    sheet.shade(stick, CROSTA, 0, start=0.35, end=1.1)
    for k in range(4):
        sheet.fill(ellipse(-2 + k % 2 * 5, -length * (0.2 + 0.2 * k), 9, 5, 60), lighter(PAGLIA, 0.4))


@picture(
    "biscotti-cacao", CIPRIA, WHOLE, size=SQUARE,
    it="Una pila di biscotti al cacao con nocciole intere, e tre nocciole accanto.",
    en="A stack of cocoa biscuits with whole hazelnuts, and three hazelnuts beside it.",
)
def cocoa_biscuits(sheet: Sheet) -> None:
    with sheet.placed(540, 960):
        cakes.resting(sheet, 420)
    for k in range(5):
        x, y = 540 + (14 if k % 2 else -10), 920 - k * 92
        side = rounded(x - 210, y - 70, 420, 100, 46)
        sheet.fill(side, CACAO, lift=14)
        sheet.shade(side, darker(CACAO, 0.5), 30, start=0.4, end=1.1)
        for j in range(4):
            sheet.fill(ellipse(x - 140 + j * 92 + k * 9, y - 18, 17, 14), CROSTA, lift=2)
    top = ellipse(530, 478, 208, 74)
    sheet.fill(top, lighter(CACAO, 0.1), lift=4)
    for x, y in ((450, 470), (530, 446), (610, 474), (520, 506), (590, 510), (440, 500)):
        _hazelnut(sheet, x, y, 26)
    for x, y in ((830, 960), (910, 1000), (800, 1030)):
        _hazelnut(sheet, x, y, 42)


def _hazelnut(sheet: Sheet, x: float, y: float, r: float) -> None:
    nut = blob((x, y - r * 1.1), (x - r, y - r * 0.2), (x - r * 0.7, y + r * 0.8), (x + r * 0.7,
        y + r * 0.8), (x + r, y - r * 0.2))
    sheet.fill(nut, CROSTA, lift=r * 0.2)
    sheet.shade(nut, TERRA, 40, start=0.4, end=1.1)
    sheet.fill(ellipse(x, y + r * 0.68, r * 0.56, r * 0.2), PAGLIA)


@picture(
    "crema-mandorle", CREMA, WHOLE, size=SQUARE,
    it="Un vasetto di crema di mandorle con coperchio verde; davanti, mandorle e un coltello da spalmare.",
    en="A jar of almond cream with a green lid; almonds and a spreading knife in front.",
)
def almond_cream(sheet: Sheet) -> None:
    with sheet.placed(560, 900):
        packs.jar(sheet, 460, 540, mix(PAGLIA, OCRA, 0.35), PERSIANA)
        for x, turn in ((-60, -30), (0, 0), (60, 30)):
            with sheet.placed(x, -212, 0.92, turn):
                cakes.almond(sheet)
    with sheet.placed(620, 1020, 1, 84):
        sheet.fill(tube(((0, 60), (0, 250)), 34, 40, curved=False), LEGNO_SCURO, lift=8)
        blade = blob((-24, 60), (-30, -120), (0, -250), (32, -120), (24, 60))
        sheet.fill(blade, GESSO, lift=8)
        sheet.fill(blob((-26, -60), (-28, -130), (0, -246), (30, -130), (26, -70), (0, -90)), mix(PAGLIA,
            OCRA, 0.3), lift=3)
    for x, y, turn in ((900, 920, 40), (970, 980, 110), (200, 930, -50)):
        with sheet.placed(x, y, 0.9, turn):
            cakes.almond(sheet)


@picture(
    "taralli-pepe", SABBIA, WHOLE, size=SQUARE,
    it="Un sacchetto rosso di taralli al vino bianco e pepe, con taralli e grani di pepe davanti.",
    en="A red bag of taralli with white wine and pepper, with taralli and peppercorns in front.",
)
def taralli_pepper(sheet: Sheet) -> None:
    with sheet.placed(560, 870):
        packs.bag(sheet, 520, 700, COTTO)
        with sheet.placed(0, -318, 1.4):
            cakes.taralli_ring(sheet, 62, CACAO)
        sheet.letters("TARALLI", 0, -190, 46, COTTO, weight=1.4)
    for x, y, turn in ((820, 900, 0), (950, 970, 40), (730, 1010, 200)):
        with sheet.placed(x, y, 1.15, turn):
            cakes.taralli_ring(sheet, seeds=CACAO)
    for x, y in ((620, 1000), (600, 1050), (850, 1070), (1040, 900), (1060, 1040), (890, 1030), (560, 1020)):
        sheet.fill(ellipse(x, y, 12), CACAO, lift=4)
        sheet.fill(ellipse(x - 3, y - 4, 4), lighter(CACAO, 0.4))
