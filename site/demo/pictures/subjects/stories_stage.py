"""Evenings: a concert and a play."""

from __future__ import annotations

from demo.pictures.catalogue import picture
from demo.pictures.press.colours import (
    CARTA,
    COTTO,
    CREMA,
    FERRO,
    GIALLO,
    INCHIOSTRO,
    LEGNO,
    LEGNO_SCURO,
    NOTTE,
    PAGLIA,
    PERSIANA,
    TERRA,
    darker,
)
from demo.pictures.press.shapes import Point, arc_points, blob, ellipse, poly, rect, rounded, smooth, tube
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import furniture, packs

ALL = rect(0, 0, 1600, 1067)


@picture(
    "concerto", NOTTE, (760, 560, 1100, 800),
    it="Una chitarra appoggiata a una sedia, un leggio con lo spartito e due calici di vino sotto un filo "
    "di luci.",
    en="A guitar leaning on a chair, a music stand with a score and two glasses of wine under a string of "
    "lights.",
)
def concert(sheet: Sheet) -> None:
    sheet.shade(ALL, INCHIOSTRO, 60, start=0.3, end=1.4, strength=0.7)
    sheet.fill(ellipse(740, 980, 640, 130), GIALLO, seen=0.2)
    sheet.fill(poly((640, 0), (820, 0), (1330, 980), (130, 980)), GIALLO, seen=0.12)
    wire = smooth(((-40, 60), (360, 170), (760, 80), (1160, 180), (1640, 70)), closed=False, steps=20)
    sheet.stroke(wire, 5, FERRO, curved=False)
    for x, y in wire[4::6]:
        sheet.glow(ellipse(x, y + 26, 58), GIALLO, strength=0.7)
        sheet.fill(rect(x - 6, y, 12, 14), FERRO)
        sheet.fill(ellipse(x, y + 28, 15, 19), CREMA, lift=2)
    with sheet.placed(420, 960, 1.7):
        furniture.chair(sheet, COTTO, LEGNO)
    with sheet.placed(690, 960, 0.98, -9):
        furniture.guitar(sheet)
    _music_stand(sheet)
    with sheet.placed(1310, 980, 1.2):
        furniture.table(sheet, 380, 240)
    for x in (1190, 1320):
        with sheet.placed(x, 670, 0.62):
            packs.wine_glass(sheet)
    with sheet.placed(1440, 668, 0.62):
        packs.bottle(sheet, 150, 520, darker(PERSIANA, 0.2))


def _music_stand(sheet: Sheet) -> None:
    sheet.fill(tube(((970, 960), (970, 560)), 12, curved=False), FERRO, lift=8)
    for x in (890, 1050):
        sheet.fill(tube(((970, 880), (x, 975)), 12, curved=False), FERRO, lift=6)
    sheet.fill(poly((800, 380), (1140, 380), (1120, 590), (820, 590)), FERRO, lift=12)
    for x in (816, 974):
        sheet.fill(rect(x, 366, 150, 206), CARTA, lift=5)
        for j in range(3):
            for k in range(4):
                sheet.fill(rect(x + 12, 388 + j * 62 + k * 9, 126, 2), darker(CARTA, 0.5))
            for k in range(5):
                y = 388 + j * 62 + (k * 7 + j * 5) % 27
                sheet.fill(ellipse(x + 24 + k * 24, y, 6, 4.6, -20), INCHIOSTRO)
                sheet.fill(rect(x + 28 + k * 24, y - 24, 2.4, 24), INCHIOSTRO)


@picture(
    "teatro", COTTO, (800, 580, 1100, 760),
    it="Un palcoscenico con il sipario rosso aperto: una sedia, una valigia e una luna di cartone sotto il "
    "faro.",
    en="A stage with its red curtain open: a chair, a suitcase and a cardboard moon under the spotlight.",
)
def theatre(sheet: Sheet) -> None:
    sheet.fill(ALL, NOTTE)
    sheet.shade(ALL, INCHIOSTRO, 90, start=0.2, end=1.3, strength=0.6)
    for x, y in ((420, 190), (560, 320), (700, 160), (930, 240), (1180, 380), (470, 440), (1010, 130)):
        star = poly((x, y - 15), (x + 4, y - 4), (x + 15, y), (x + 4, y + 4), (x, y + 15), (x - 4, y + 4),
            (x - 15, y), (x - 4, y - 4))
        sheet.fill(star, GIALLO, lift=4)
    sheet.stroke(((1090, 0), (1090, 140)), 4, FERRO, curved=False)
    sheet.fill(ellipse(1090, 240, 112), CREMA, lift=14)
    sheet.shade(ellipse(1090, 240, 112), PAGLIA, 45, start=0.3, end=1.2)
    for dx, dy, r in ((-30, -30, 20), (30, 20, 28), (-20, 44, 14)):
        sheet.fill(ellipse(1090 + dx, 240 + dy, r), PAGLIA)
    sheet.fill(poly((0, 800), (1600, 800), (1600, 960), (0, 960)), LEGNO)
    sheet.shade(rect(0, 800, 1600, 160), LEGNO_SCURO, 90, start=0.1, end=1.2)
    sheet.fill(poly((300, 0), (380, 0), (1010, 900), (510, 900)), CREMA, seen=0.2)
    sheet.fill(ellipse(760, 890, 260, 46), CREMA, seen=0.5)
    with sheet.placed(740, 890, 1.25):
        furniture.chair(sheet, GIALLO, LEGNO_SCURO)
    _suitcase(sheet)
    _curtain(sheet)
    sheet.fill(rect(0, 950, 1600, 120), darker(TERRA, 0.4), lift=8)
    for k in range(9):
        sheet.glow(ellipse(130 + k * 168, 950, 70), GIALLO, strength=0.6)
        sheet.fill(poly(*arc_points(130 + k * 168, 964, 40, 34, 180, 360)), GIALLO, lift=6)


def _suitcase(sheet: Sheet) -> None:
    handle = rounded(905, 740, 90, 60, 18).minus(rounded(919, 756, 62, 60, 10))
    sheet.fill(handle, LEGNO_SCURO, lift=5)
    sheet.fill(rounded(840, 776, 220, 130, 14), PERSIANA, lift=12)
    sheet.shade(rounded(840, 776, 220, 130, 14), darker(PERSIANA, 0.5), 40, start=0.3, end=1.2)
    for x in (872, 1010):
        sheet.fill(rect(x, 776, 18, 130), LEGNO)


def _curtain(sheet: Sheet) -> None:
    for side in (0, 1):
        edge = [(-40, -20), (-40, -20), (420, -20), (420, -20), (380, 260), (230, 520), (150, 620), (210,
            760), (250, 955), (250, 955),
                (-40, 955), (-40, 955)]
        cloth = blob(*[(x if side == 0 else 1600 - x, y) for x, y in edge])
        sheet.fill(cloth, COTTO, lift=26)
        sheet.shade(cloth, TERRA, 0 if side == 0 else 180, start=0.2, end=1.2)
        for k in range(5):
            path = [(30 + k * 78, -20), (20 + k * 66, 280), (20 + k * 36, 560), (24 + k * 28, 640),
                (20 + k * 44, 955)]
            fold = tube([(x if side == 0 else 1600 - x, y) for x, y in path], 4, 22, 8, 14)
            sheet.ink(fold, TERRA, 0.4, within=cloth)
        band = rounded(-40, 606, 214, 40, 14) if side == 0 else rounded(1426, 606, 214, 40, 14)
        sheet.fill(band, GIALLO, lift=7)
    hem: list[Point] = [(1620, 120)]
    for k in range(6):
        hem += arc_points(1600 - 133 - k * 267, 110, 134, 60, 0, 180)
    valance = poly((-20, -20), (1620, -20), *hem, (-20, 110))
    sheet.fill(valance, darker(COTTO, 0.12), lift=16)
    sheet.shade(valance, TERRA, 90, start=0.2, end=1.2)
