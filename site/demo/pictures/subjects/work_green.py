"""Nursery and vineyard."""

from __future__ import annotations

from demo.pictures.catalogue import picture
from demo.pictures.press.colours import (
    BOSCO,
    CACAO,
    CIELO,
    COTTO,
    CREMA,
    FOGLIA,
    GIALLO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MATTONE,
    MENTA,
    NOCCIOLA,
    PAGLIA,
    PERSIANA,
    PESCA,
    ROSA,
    SALVIA,
    TERRA,
    darker,
    lighter,
    mix,
)
from demo.pictures.press.shapes import (
    Shape,
    arc_points,
    blob,
    ellipse,
    poly,
    rect,
    rounded,
)
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import hands, plants, windows


@picture(
    "vivaio", MENTA, (700, 640, 1000, 760),
    it="Nella serra, due mani tengono un vaso di basilico davanti a un bancone di gerani, lavande e "
    "ciclamini.",
    en="In the greenhouse, two hands hold a pot of basil in front of a bench of geraniums, lavender and "
    "cyclamen.",
)
def nursery(sheet: Sheet) -> None:
    _greenhouse(sheet)
    sheet.fill(rect(0, 640, 1600, 40), LEGNO, lift=14)
    sheet.fill(rect(0, 680, 1600, 400), mix(PERSIANA, FOGLIA, 0.25))
    sheet.shade(rect(0, 680, 1600, 400), BOSCO, 90, start=0.1, end=1.1, strength=0.8)
    for k, x in enumerate((110, 330, 1120, 1330, 1530)):
        with sheet.placed(x, 642, 1.05):
            plants.pot(sheet, 150, 130, (MATTONE, GIALLO, COTTO, MATTONE, ROSA)[k])
        with sheet.placed(x, 518, 1.12):
            (plants.geranium, plants.lavender, plants.cyclamen, plants.lavender, plants.geranium)[k](sheet)
    windows.sunlight(sheet, poly((250, 0), (1000, 0), (1500, 1067), (620, 1067)), rect(0, 0, 1600, 1067),
        0.17)
    with sheet.placed(725, 600, 1.55):
        plants.basil(sheet)
    with sheet.placed(725, 880, 1.6):
        plants.pot(sheet, 230, 190)
    for x, flip in ((950, False), (500, True)):
        with sheet.placed(x, 850, 1.42, -64 if not flip else 64, mirrored=flip):
            hands.flat(sheet, PESCA, reach=0.82)
            hands.sleeve(sheet, COTTO, 84, 480)


def _greenhouse(sheet: Sheet) -> None:
    vault = Shape(((*arc_points(800, 640, 900, 640, 180, 360),),))
    sheet.fill(vault, lighter(CIELO, 0.35), lift=8)
    sheet.shade(vault, CREMA, 90, start=0.1, end=1.1, strength=0.8)
    sheet.fill(ellipse(1060, 210, 84), lighter(CREMA, 0.5))
    hills = blob((-20, 640), (-20, 560), (220, 500), (520, 560), (860, 470), (1180, 560), (1480, 500),
        (1640, 580), (1640, 640))
    sheet.fill(hills, SALVIA, within=vault)
    for k, x in enumerate((260, 420, 590, 900, 1010, 1230)):
        with sheet.placed(x, 640):
            plants.poplar(sheet, (260, 330, 230, 300, 350, 270)[k], mix(FOGLIA, SALVIA, 0.4))
    for rx in (900, 470):
        sheet.stroke(arc_points(800, 640, rx, 640 if rx == 900 else 600, 180, 360), 15, LATTE, lift=4)
    sheet.stroke(((800, 0), (800, 40)), 15, LATTE)
    sheet.stroke(((0, 330), (1600, 330)), 10, LATTE, curved=False, lift=3)


@picture(
    "vigneto", CREMA, (800, 560, 1100, 760),
    it="Terrazze di vite in Valtellina, con un grappolo scuro in primo piano e le montagne sullo sfondo.",
    en="Vine terraces in Valtellina, with a dark bunch of grapes in front and mountains behind.",
)
def vineyard(sheet: Sheet) -> None:
    sheet.fill(ellipse(1240, 230, 110), GIALLO)
    for points, colour in (
        (((-20, 520), (180, 250), (330, 380), (560, 130), (800, 420), (1040, 240), (1300, 430), (1640, 260),
        (1640, 700), (-20, 700)), SALVIA),
        (((-20, 620), (260, 420), (560, 560), (900, 400), (1260, 560), (1640, 430), (1640, 800), (-20,
        800)), FOGLIA),
    ):
        ridge = poly(*points)
        sheet.fill(ridge, colour, lift=10)
        sheet.shade(ridge, darker(colour, 0.4), 60, start=0.2, end=1.2, strength=0.7)
    for k in range(5):
        y = 610 + k * 96
        terrace = blob((-60, y + 60), (300, y - 10), (800, y + 30), (1300, y - 26), (1680, y + 40), (1680,
            y + 300), (-60, y + 300))
        sheet.fill(terrace, (mix(FOGLIA, GIALLO, 0.4), PERSIANA, mix(FOGLIA, GIALLO, 0.2), FOGLIA,
            CACAO)[k], lift=10)
        sheet.stroke(((-60, y + 62), (300, y - 8), (800, y + 32), (1300, y - 24), (1680, y + 42)), 12,
            mix(PAGLIA, TERRA, 0.2))
        for i in range(15):
            x = i * 116 + (k % 2) * 50
            with sheet.placed(x, y + 74, 0.6 + 0.12 * k):
                plants.sprig(sheet, 70, 2, FOGLIA if k % 2 else PERSIANA, 0.55)
    _grapes(sheet)


def _grapes(sheet: Sheet) -> None:
    sheet.stroke(((1640, 250), (1400, 330), (1180, 300), (1010, 360)), 26, LEGNO_SCURO, lift=12)
    sheet.stroke(((1220, 306), (1200, 380), (1180, 440)), 12, FOGLIA)
    for turn, x, y, size in ((-130, 1180, 320, 2.2), (140, 1250, 330, 2.5), (200, 1420, 330, 2.0), (40,
        1330, 300, 1.7)):
        with sheet.placed(x, y, size, turn):
            vine = blob((0, 0), (-26, -10), (-62, -22), (-44, -52), (-52, -88), (-22, -80), (0, -118), (22,
                -80), (52, -88),
                        (44, -52), (62, -22), (26, -10))
            sheet.fill(vine, FOGLIA, lift=6)
            sheet.shade(vine, PERSIANA, 40, start=0.3, end=1.1)
            for tip in ((0, -100), (-44, -70), (44, -70)):
                sheet.stroke(((0, 0), tip), 3, lighter(FOGLIA, 0.4), curved=False)
    grape = mix(TERRA, (52, 30, 66), 0.7)
    for row, count in enumerate((4, 5, 5, 4, 3, 2, 1)):
        for i in range(count):
            gx, gy = 1180 + (i - (count - 1) / 2) * 66 + (row % 2) * 6, 470 + row * 58
            sheet.fill(ellipse(gx, gy, 39), lighter(grape, 0.07 * ((i + row) % 3)), lift=6)
            sheet.shade(ellipse(gx, gy, 39), darker(grape, 0.6), 50, start=0.4, end=1.1)
            sheet.fill(ellipse(gx - 12, gy - 14, 9, 6, -40), lighter(grape, 0.55))


@picture(
    "piantina", PAGLIA, (760, 560, 900, 760),
    it="Due mani premono la terra intorno a una piantina appena interrata in un semenzaio.",
    en="Two hands press the soil around a seedling just planted in a tray.",
)
def planting(sheet: Sheet) -> None:
    sheet.shade(rect(0, 0, 1600, 1067), GIALLO, 30, start=0.3, end=1.4, strength=0.6)
    tray = rounded(120, 330, 1360, 660, 20)
    sheet.fill(tray, PERSIANA, lift=26)
    sheet.fill(rounded(160, 370, 1280, 580, 14), CACAO)
    sheet.shade(rounded(160, 370, 1280, 580, 14), darker(CACAO, 0.5), 200, start=0.4, end=1.2)
    for x, y in ((320, 520), (320, 800), (1270, 520), (1270, 800), (560, 480), (1030, 480)):
        with sheet.placed(x, y, 0.86):
            plants.seedling(sheet, 130)
    for _ in range(120):
        spot = sheet.random.uniform(180, 1420), sheet.random.uniform(390, 930)
        sheet.fill(ellipse(*spot, sheet.random.uniform(3, 9)), lighter(CACAO, 0.2))
    with sheet.placed(800, 640, 1.5):
        plants.seedling(sheet, 170)
    for x, flip in ((985, False), (615, True)):
        with sheet.placed(x, 860, 1.6, -20 if not flip else 20, mirrored=flip):
            hands.flat(sheet, NOCCIOLA, reach=0.8)
            hands.sleeve(sheet, mix(LEGNO, LATTE, 0.4), 76)
    windows.sunlight(sheet, poly((300, 0), (1050, 0), (1480, 1067), (560, 1067)), rect(0, 0, 1600, 1067),
        0.15)
