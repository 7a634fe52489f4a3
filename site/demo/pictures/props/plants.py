"""Leaves, pots and trees."""

from __future__ import annotations

import math

from demo.pictures.press.colours import (
    BOSCO,
    CACAO,
    COTTO,
    FOGLIA,
    GIALLO,
    LATTE,
    LEGNO_SCURO,
    MATTONE,
    PERSIANA,
    ROSA,
    SALVIA,
    TERRA,
    Colour,
    darker,
    lighter,
)
from demo.pictures.press.shapes import Shape, blob, ellipse, poly, rect, rounded, tube
from demo.pictures.press.sheet import Sheet

LILLA: Colour = (132, 116, 158)


def leaf(sheet: Sheet, length: float, width: float, colour: Colour = FOGLIA) -> None:
    """Grows up from the origin."""
    blade = blob((0, 0), (0, 0), (-width / 2, -length * 0.45), (0, -length), (0, -length), (width / 2,
        -length * 0.45))
    sheet.fill(blade, colour, lift=4)
    half = blob((0, 0), (0, 0), (0, -length), (0, -length), (width / 2, -length * 0.45))
    sheet.fill(half, darker(colour, 0.2))
    sheet.stroke(((0, 0), (0, -length * 0.9)), max(2, width * 0.04), lighter(colour, 0.35), curved=False)


def sprig(sheet: Sheet, height: float, pairs: int, colour: Colour = FOGLIA, size: float = 1) -> None:
    """A stem with leaves in pairs, smaller towards the top."""
    sheet.stroke(((0, 0), (height * 0.03, -height * 0.5), (0, -height)), 7 * size, darker(colour, 0.25))
    for k in range(pairs):
        at = (k + 0.6) / pairs
        reach = (1.1 - at * 0.55) * size
        for side in (-1, 1):
            with sheet.placed(0, -height * at, reach, side * (62 - at * 30)):
                leaf(sheet, 84, 40, lighter(colour, 0.1 * (k % 2)))
    with sheet.placed(0, -height * 0.98, size * 0.6):
        leaf(sheet, 76, 36, lighter(colour, 0.16))


def seedling(sheet: Sheet, height: float = 150) -> None:
    sheet.stroke(((0, 0), (6, -height * 0.5), (0, -height)), 11, SALVIA, lift=3)
    for turn, size in ((-58, 1.0), (56, 1.1), (-16, 0.8)):
        with sheet.placed(0, -height + 4, size, turn):
            leaf(sheet, 112, 62, FOGLIA if turn != 56 else lighter(FOGLIA, 0.15))


def pot(sheet: Sheet, w: float, h: float, colour: Colour = MATTONE) -> None:
    """Stands on y 0; the soil is at -h."""
    body = poly((-w * 0.45, -h * 0.86), (w * 0.45, -h * 0.86), (w * 0.33, 0), (-w * 0.33, 0))
    sheet.fill(body, colour, lift=13)
    sheet.shade(body, darker(colour, 0.5), 5, start=0.4, end=1.1)
    rim = rounded(-w / 2, -h, w, h * 0.24, 5)
    sheet.fill(rim, lighter(colour, 0.12), lift=6)
    sheet.shade(rim, darker(colour, 0.45), 0, start=0.4, end=1.15, strength=0.7)


def soil(sheet: Sheet, w: float, h: float) -> None:
    """A heap around the origin."""
    heap = blob((-w / 2, h / 2), (-w * 0.36, -h * 0.1), (-w * 0.1, -h * 0.5), (w * 0.16, -h * 0.44),
        (w * 0.38, -h * 0.06), (w / 2, h / 2))
    sheet.fill(heap, CACAO, lift=8)
    for _ in range(30):
        x, y = sheet.random.uniform(-w * 0.45, w * 0.45), sheet.random.uniform(-h * 0.4, h * 0.5)
        sheet.fill(ellipse(x, y, sheet.random.uniform(2, 6)), lighter(CACAO, 0.22), within=heap)


def basil(sheet: Sheet, size: float = 1) -> None:
    """A rounded bush from the origin upwards, about 210 high."""
    for x in (-40, 0, 42):
        sheet.stroke(((x * 0.2 * size, 0), (x * size, -110 * size)), 8 * size, SALVIA)
    for k, (x, y, turn, long) in enumerate((
        (-70, -70, -96, 80), (70, -70, 96, 80), (-58, -110, -66, 92), (58, -110, 66, 92), (-30, -60, -120,
        70),
        (32, -58, 118, 70), (-34, -140, -34, 88), (36, -140, 34, 88), (0, -96, -50, 84), (6, -92, 52, 84),
        (0, -150, 0, 84), (-18, -120, -12, 70), (20, -118, 22, 66), (0, -70, 176, 52),
    )):
        with sheet.placed(x * size, y * size, size, turn):
            _round_leaf(sheet, long, (PERSIANA, FOGLIA, lighter(FOGLIA, 0.16))[k % 3])


def _round_leaf(sheet: Sheet, length: float, colour: Colour) -> None:
    w = length * 0.8
    blade = blob((0, 0), (0, 0), (-w * 0.46, -length * 0.26), (-w * 0.4, -length * 0.68), (0, -length), (0,
        -length),
                 (w * 0.4, -length * 0.68), (w * 0.46, -length * 0.26))
    sheet.fill(blade, colour, lift=4)
    sheet.shade(blade, darker(colour, 0.45), 30, start=0.45, end=1.2, strength=0.7)
    sheet.stroke(((0, -4), (0, -length * 0.84)), 2.4, lighter(colour, 0.35), curved=False)
    for side in (-1, 1):
        for y in (0.3, 0.52):
            sheet.stroke(((0, -length * y), (side * w * 0.26, -length * (y + 0.14))), 1.8, lighter(colour,
                0.28), curved=False)


def blossom(sheet: Sheet) -> None:
    for k in range(5):
        with sheet.placed(0, 0, 1, k * 72):
            petal = blob((0, 0), (0, 0), (-28, -34), (-14, -62), (0, -54), (14, -62), (28, -34))
            sheet.fill(petal, lighter(ROSA, 0.62), lift=3)
            sheet.shade(petal, ROSA, 90, start=0.4, end=1.1, strength=0.9)
    sheet.fill(ellipse(0, 0, 11), COTTO)
    for k in range(7):
        with sheet.placed(0, 0, 1, k * 51):
            sheet.fill(ellipse(0, -20, 3.4), GIALLO)


def tomato(sheet: Sheet) -> None:
    """Around the origin, 120 wide."""
    fruit = blob((0, -46), (-38, -50), (-60, -8), (-44, 42), (0, 52), (44, 42), (60, -8), (38, -50))
    sheet.fill(fruit, MATTONE, lift=9)
    sheet.shade(fruit, TERRA, 50, start=0.35, end=1.1)
    sheet.fill(ellipse(-24, -14, 12, 18, 30), lighter(MATTONE, 0.4))
    for turn in (-80, -40, 0, 40, 80):
        with sheet.placed(0, -40, 0.34, turn):
            leaf(sheet, 100, 34)


def apricot(sheet: Sheet) -> None:
    fruit = ellipse(0, 0, 52, 50)
    sheet.fill(fruit, GIALLO, lift=6)
    sheet.shade(fruit, MATTONE, 40, start=0.3, end=1.2, strength=0.7)
    sheet.stroke(((2, -48), (-12, 0), (2, 46)), 4, darker(GIALLO, 0.3))
    with sheet.placed(2, -46, 0.6, 50):
        leaf(sheet, 90, 44)


def apple(sheet: Sheet, colour: Colour = COTTO) -> None:
    fruit = blob((0, -50), (-34, -66), (-70, -34), (-62, 26), (-28, 66), (0, 58), (28, 66), (62, 26), (70,
        -34), (34, -66))
    sheet.fill(fruit, colour, lift=10)
    sheet.shade(fruit, darker(colour, 0.5), 45, start=0.35, end=1.1)
    sheet.fill(ellipse(-32, -20, 13, 22, 24), lighter(colour, 0.4))
    sheet.stroke(((0, -48), (8, -86)), 8, LEGNO_SCURO)
    with sheet.placed(6, -76, 0.6, 62):
        leaf(sheet, 100, 50)


def lavender(sheet: Sheet) -> None:
    for k in range(9):
        lean = (k - 4) * 9.0
        with sheet.placed((k - 4) * 7, 0, 1, lean):
            tall = 190 - abs(k - 4) * 12
            sheet.stroke(((0, 0), (0, -tall)), 5, SALVIA, curved=False)
            for j in range(6):
                for side in (-1, 1):
                    sheet.fill(ellipse(side * 6, -tall + j * 13, 9, 7, side * 30), darker(LILLA, 0.04 * j))


def geranium(sheet: Sheet, bloom: Colour = COTTO) -> None:
    for turn in (-66, 62, -34, 30, 0):
        with sheet.placed(0, -4, 1, turn):
            leaf(sheet, 108, 74, FOGLIA if turn % 4 else PERSIANA)
    for x, y in ((-52, -150), (8, -190), (64, -142)):
        sheet.stroke(((0, -30), (x * 0.6, y * 0.6), (x, y)), 6, PERSIANA)
        for k in range(7):
            a = math.radians(k * 60)
            r = 24 if k < 6 else 0
            petal = ellipse(x + r * math.cos(a), y + r * math.sin(a), 19)
            sheet.fill(petal, lighter(bloom, 0.06 * (k % 3)), lift=3)
        sheet.fill(ellipse(x, y, 7), GIALLO)


def cyclamen(sheet: Sheet) -> None:
    for turn in (-70, 70, -40, 40, -14, 14):
        with sheet.placed(0, 0, 1, turn):
            leaf(sheet, 92, 72, PERSIANA if turn % 20 else FOGLIA)
    for x, y in ((-46, -160), (6, -196), (56, -152)):
        sheet.stroke(((0, -20), (x * 0.7, y * 0.5), (x, y)), 6, TERRA)
        for turn in (-52, -18, 18, 52):
            with sheet.placed(x, y, 0.7, turn):
                sheet.fill(blob((0, 0), (0, 0), (-22, -44), (0, -84), (22, -44)), lighter(ROSA,
                    0.2) if turn % 4 else LATTE, lift=3)


def poplar(sheet: Sheet, height: float, colour: Colour = PERSIANA, within: Shape | None = None) -> None:
    """A tall tree on y 0."""
    w = height * 0.2
    sheet.fill(rect(-height * 0.015, -height * 0.12, height * 0.03, height * 0.12), LEGNO_SCURO,
        within=within)
    crown = blob((0, -height), (-w * 0.36, -height * 0.76), (-w * 0.5, -height * 0.42), (-w * 0.3,
        -height * 0.1),
                 (w * 0.3, -height * 0.1), (w * 0.5, -height * 0.42), (w * 0.36, -height * 0.76))
    sheet.fill(crown, colour, lift=height * 0.015, within=within)
    sheet.shade(crown, darker(colour, 0.5), 20, start=0.35, end=1.1, within=within)


def tree(sheet: Sheet, radius: float, colour: Colour = FOGLIA, trunk: float = 1.0) -> None:
    """A round crown over a trunk that stands on y 0."""
    top = -radius * (1 + trunk)
    sheet.fill(tube(((0, 0), (0, top)), radius * 0.2, radius * 0.12, curved=False), LEGNO_SCURO, lift=6)
    crown = ellipse(0, top, radius, radius * 0.96).plus(ellipse(-radius * 0.5, top + radius * 0.3,
        radius * 0.66),
                                                       ellipse(radius * 0.56, top + radius * 0.24,
                                                           radius * 0.62))
    sheet.fill(crown, colour, lift=8)
    sheet.shade(crown, BOSCO, 50, start=0.4, end=1.15, strength=0.8)
    for x, y, r in ((-0.34, -0.3, 0.4), (0.3, -0.1, 0.36), (-0.5, 0.34, 0.34), (0.1, 0.36, 0.3)):
        tuft = ellipse(x * radius, top + y * radius, r * radius, r * radius * 0.86)
        sheet.shade(tuft, darker(colour, 0.35), 55, start=0.5, end=1.05, strength=0.9)
        sheet.shade(tuft, lighter(colour, 0.2), 235, start=0.5, end=1.1, strength=0.7)
    for k in range(22):
        x, y = sheet.random.uniform(-0.75, 0.7) * radius, top + sheet.random.uniform(-0.75, 0.55) * radius
        with sheet.placed(x, y, radius / 380, k * 47):
            leaf(sheet, 60, 30, lighter(colour, 0.16))
