"""What stands on a workshop's bench: type, tools, headset, coffee machine."""

from __future__ import annotations

import math

from demo.pictures.press.colours import (
    ACCIAIO,
    CACAO,
    CARTA,
    COTTO,
    CREMA,
    FERRO,
    GIALLO,
    INCHIOSTRO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MATTONE,
    NOTTE,
    OCRA,
    PAGLIA,
    PERSIANA,
    SALVIA,
    TERRA,
    Colour,
    darker,
    lighter,
)
from demo.pictures.press.shapes import arc_points, blob, ellipse, poly, rect, rounded, tube
from demo.pictures.press.sheet import SHADE, Sheet


def wood_type(sheet: Sheet, letter: str, w: float, h: float, wood: Colour = LEGNO,
    ink: Colour = TERRA) -> None:
    """One block around the origin, its letter reversed as type is."""
    block = rounded(-w / 2, -h / 2, w, h, 6)
    sheet.fill(block.moved(8, 10), darker(wood, 0.45), lift=6)
    sheet.fill(block, wood)
    sheet.shade(block, LEGNO_SCURO, 50, start=0.35, end=1.3, strength=0.6)
    sheet.letters(letter, 0, 0, h * 0.82, ink, weight=h * 0.035, mirrored=True)


def headset(sheet: Sheet, colour: Colour = INCHIOSTRO, pad: Colour = COTTO) -> None:
    """Around the origin, 420 wide; the microphone is on the left."""
    band = tube(arc_points(0, 20, 170, 190, 180, 360), 34, 26, 34, curved=False)
    sheet.fill(band, colour, lift=14)
    sheet.fill(tube(arc_points(0, 24, 150, 168, 205, 335), 18, 18, curved=False), pad)
    for side in (-1, 1):
        shell = rounded(side * 178 - 46, -34, 92, 150, 42)
        sheet.fill(shell, colour, lift=12)
        sheet.shade(shell, lighter(colour, 0.3), 220, start=0.5, end=1.2, strength=0.8)
        sheet.fill(rounded(side * 150 - 24, -20, 48, 124, 24), pad, lift=5)
        sheet.shade(rounded(side * 150 - 24, -20, 48, 124, 24), darker(pad, 0.5), 20, start=0.4, end=1.1)
    boom = tube(((-190, 90), (-196, 190), (-120, 250), (-40, 258)), 16, 12)
    sheet.fill(boom, FERRO, lift=9)
    sheet.fill(rounded(-58, 236, 84, 44, 22), colour, lift=8)
    sheet.fill(rounded(-48, 244, 40, 10, 5), lighter(colour, 0.3))


def monitor(sheet: Sheet, w: float, h: float) -> None:
    """A screen with a conversation on it, standing on y 0."""
    sheet.fill(poly((-70, -60), (70, -60), (96, 0), (-96, 0)), FERRO, lift=8)
    sheet.fill(rounded(-w / 2, -h - 50, w, h, 14), INCHIOSTRO, lift=14)
    glass = rect(-w / 2 + 18, -h - 32, w - 36, h - 36)
    sheet.fill(glass, NOTTE)
    sheet.shade(glass, lighter(NOTTE, 0.3), 220, start=0.4, end=1.2, strength=0.8)
    for x, y, long, colour in ((-0.4, 0.86, 0.44, SALVIA), (-0.06, 0.62, 0.46, GIALLO), (-0.4, 0.38, 0.36,
        SALVIA)):
        sheet.fill(rounded(w * x, -50 - h * y, w * long, h * 0.17, 14), colour, lift=4)
        for k in range(2):
            row = rounded(w * x + 18, -50 - h * y + h * (0.045 + 0.055 * k), w * long * (0.78 - 0.25 * k),
                h * 0.025, 4)
            sheet.fill(row, darker(colour, 0.3))


def coffee_machine(sheet: Sheet, colour: Colour = COTTO) -> None:
    """700 wide, 520 high, on y 0; the right side panel is off."""
    sheet.ink(ellipse(40, 4, 390, 34), SHADE, 0.35, blur=12)
    sheet.fill(rounded(-340, -40, 680, 40, 8), FERRO, lift=8)
    body = rounded(-330, -500, 660, 220, 26)
    sheet.fill(rect(-300, -300, 600, 270), darker(FERRO, 0.4))
    sheet.fill(body, colour, lift=14)
    sheet.shade(body, darker(colour, 0.5), 30, start=0.4, end=1.2)
    sheet.fill(rounded(-330, -500, 660, 26, 12), lighter(colour, 0.25))
    _insides(sheet)
    for x in (-220, -70):
        sheet.fill(rounded(x - 44, -300, 88, 42, 8), ACCIAIO, lift=8)
        sheet.fill(rounded(x - 52, -262, 104, 28, 10), FERRO, lift=5)
        sheet.fill(tube(((x, -248), (x - 6, -236), (x - 90, -214)), 24, 20), CACAO, lift=8)
        sheet.fill(ellipse(x, -410, 26), LATTE, lift=4)
        sheet.stroke(((x, -410), (x + 12, -424)), 4, COTTO, curved=False)
    sheet.fill(rect(-320, -74, 400, 16), ACCIAIO, lift=5)
    sheet.fill(tube(((-318, -300), (-352, -220), (-344, -130)), 14, 10), ACCIAIO, lift=7)


def _insides(sheet: Sheet) -> None:
    hole = rounded(70, -466, 236, 400, 10)
    sheet.fill(hole, NOTTE)
    sheet.ink(hole.minus(hole.moved(12, 14)), SHADE, 0.5)
    boiler = rounded(100, -420, 176, 116, 54)
    sheet.fill(boiler, OCRA, lift=8)
    sheet.shade(boiler, TERRA, 60, start=0.4, end=1.1)
    sheet.fill(tube(((116, -400), (250, -400)), 10), CREMA)
    for points, colour in ((((130, -304), (130, -200), (200, -180), (196, -96)), MATTONE),
                           (((250, -306), (256, -230), (150, -240), (140, -100)), OCRA),
                           (((210, -304), (214, -260), (276, -200), (270, -92)), SALVIA)):
        sheet.fill(tube(points, 15), colour, lift=5)
    for x, y in ((130, -250), (200, -140), (256, -250)):
        sheet.fill(rounded(x - 16, y - 12, 32, 24, 5), ACCIAIO, lift=4)


def screwdriver(sheet: Sheet, colour: Colour = GIALLO) -> None:
    """Pointing up, its handle around the origin."""
    sheet.fill(tube(((0, -60), (0, -290)), 16, 14, curved=False), ACCIAIO, lift=9)
    sheet.fill(poly((-7, -280), (7, -280), (11, -318), (-11, -318)), FERRO)
    grip = blob((-24, -70), (24, -70), (34, -20), (30, 90), (0, 108), (-30, 90), (-34, -20))
    sheet.fill(grip, colour, lift=10)
    sheet.shade(grip, darker(colour, 0.5), 0, start=0.4, end=1.1)


def plane(sheet: Sheet) -> None:
    """A carpenter's plane, 460 long, its sole on y 0, moving left."""
    body = blob((-230, 0), (-230, 0), (-236, -80), (-236, -80), (-150, -96), (120, -90), (226, -76), (236,
        0), (236, 0))
    sheet.fill(body, LEGNO, lift=16)
    sheet.shade(body, LEGNO_SCURO, 70, start=0.3, end=1.2)
    sheet.fill(poly((-40, -90), (40, -186), (72, -176), (10, -88)), ACCIAIO, lift=7)
    sheet.fill(poly((-14, -90), (30, -140), (66, -96)), LEGNO_SCURO, lift=5)
    knob = blob((-170, -92), (-190, -150), (-156, -186), (-122, -150), (-140, -92))
    sheet.fill(knob, LEGNO_SCURO, lift=8)
    horn = blob((110, -88), (110, -88), (132, -170), (180, -206), (214, -184), (192, -130), (206, -84),
        (206, -84))
    sheet.fill(horn, LEGNO_SCURO, lift=8)
    sheet.shade(horn, CACAO, 20, start=0.4, end=1.1)


def shaving(sheet: Sheet, size: float, turn: float) -> None:
    """A curl of wood around the origin."""
    with sheet.placed(0, 0, size, turn):
        curl = []
        for k in range(76):
            turned, reach = math.radians(k * 9), 60 - k * 0.62
            curl.append((reach * math.cos(turned), reach * 0.86 * math.sin(turned)))
        ribbon = [(112.0, -78.0), (92.0, -40.0), *curl]
        sheet.fill(tube(ribbon, 17, 15, 9), PAGLIA, lift=6)
        sheet.fill(tube([(x - 2, y - 3) for x, y in ribbon], 5, 4, 2), lighter(PAGLIA, 0.6))


def mug(sheet: Sheet, colour: Colour = PERSIANA) -> None:
    """Stands on y 0, 150 high."""
    sheet.fill(ellipse(66, -76, 40, 44).minus(ellipse(66, -76, 22, 26)), colour, lift=6)
    sheet.fill(rounded(-62, -150, 124, 150, 16), colour, lift=10)
    sheet.shade(rounded(-62, -150, 124, 150, 16), darker(colour, 0.5), 0, start=0.4, end=1.1)
    sheet.fill(ellipse(0, -148, 62, 14), lighter(colour, 0.3))
    sheet.fill(ellipse(0, -147, 53, 10), CACAO)


def sheet_of_lines(sheet: Sheet, w: float, h: float, rows: int, paper: Colour = CARTA) -> None:
    """A written page around the origin."""
    sheet.fill(rect(-w / 2, -h / 2, w, h), paper, lift=8)
    for k in range(rows):
        long = w * (0.78 if (k * 7) % 5 else 0.5)
        sheet.fill(rect(-w * 0.39, -h * 0.36 + k * h * 0.74 / rows, long, 6), darker(paper, 0.32))
