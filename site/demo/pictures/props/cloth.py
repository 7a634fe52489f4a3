"""Thread and sewn goods. Flat goods lie around the origin."""

from __future__ import annotations

from collections.abc import Sequence

from demo.pictures.press.colours import (
    ACCIAIO,
    CARTA,
    COTTO,
    FERRO,
    GIALLO,
    INCHIOSTRO,
    LEGNO,
    LEGNO_SCURO,
    OCRA,
    ROSA,
    Colour,
    darker,
    lighter,
)
from demo.pictures.press.shapes import Point, Shape, blob, ellipse, poly, rect, rounded, tube
from demo.pictures.press.sheet import SHADE, Sheet


def spool(sheet: Sheet, w: float, h: float, thread: Colour) -> None:
    """Stands on y 0."""
    sheet.fill(rounded(-w * 0.5, -h * 0.14, w, h * 0.14, 5), LEGNO_SCURO, lift=8)
    body = rounded(-w * 0.4, -h * 0.9, w * 0.8, h * 0.78, 8)
    sheet.fill(body, thread, lift=6)
    for k in range(7):
        y = -h * 0.82 + k * h * 0.1
        sheet.ink(tube(((-w * 0.38, y), (w * 0.38, y + h * 0.03)), 2), darker(thread, 0.5), 0.3, within=body)
    sheet.shade(body, darker(thread, 0.5), 0, start=0.4, end=1.1)
    sheet.fill(rounded(-w * 0.5, -h, w, h * 0.13, 5), LEGNO, lift=5)


def pochette(sheet: Sheet, colour: Colour, accent: Colour) -> None:
    """A zipped pouch, 640 by 400, with a round leather pull."""
    pouch = blob((-310, -170), (-310, -170), (0, -180), (310, -170), (310, -170), (326, 0), (300, 176),
        (270, 196),
                 (0, 204), (-270, 196), (-300, 176), (-326, 0))
    sheet.ink(pouch.moved(20, 30), SHADE, 0.32, blur=18)
    sheet.fill(pouch, colour, lift=9)
    flap = blob((-326, 16), (-326, 16), (-120, 70), (120, -30), (328, 20), (328, 20), (300, 176), (270,
        196), (0, 204),
                (-270, 196), (-300, 176))
    sheet.fill(flap, accent, within=pouch)
    sheet.shade(pouch, darker(colour, 0.55), 55, start=0.42, end=1.15, strength=0.8)
    seam = [(-318, 6), (-120, 58), (120, -42), (322, 8)]
    _stitches(sheet, seam, lighter(accent, 0.5))
    _zip(sheet)
    sheet.fill(rounded(150, 96, 116, 62, 6), CARTA, lift=4)
    sheet.letters("BORSEGGI", 208, 127, 20, INCHIOSTRO, weight=0.5)


def _zip(sheet: Sheet) -> None:
    sheet.fill(rounded(-312, -190, 624, 40, 12), darker(FERRO, 0.3), lift=6)
    for k in range(46):
        sheet.fill(rect(-298 + k * 13, -178 + (k % 2) * 7, 8, 9), OCRA)
    sheet.fill(rounded(196, -196, 58, 50, 10), GIALLO, lift=5)
    sheet.fill(tube(((224, -156), (244, -90), (236, -60)), 13), LEGNO_SCURO, lift=7)
    ring = ellipse(234, -40, 30).minus(ellipse(234, -40, 15))
    sheet.fill(ring, LEGNO, lift=6)


def _stitches(sheet: Sheet, points: Sequence[Point], colour: Colour) -> None:
    path = tube(points, 4, 4).contours
    centres = [(sum(p[0] for p in c) / len(c), sum(p[1] for p in c) / len(c)) for c in path if len(c) > 4]
    for a, b in zip(centres[::2], centres[1::2], strict=False):
        sheet.stroke((a, b), 4, colour, curved=False)


def scissors(sheet: Sheet, handle: Colour = INCHIOSTRO) -> None:
    """Half open, pointing up, pivot at the origin."""
    for side in (-1, 1):
        blade = poly((side * 6, 40), (side * -14, 10), (side * -52, -210), (side * -34, -206), (side * 22,
            6)).turned(side * -4)
        sheet.fill(blade, ACCIAIO, lift=7)
        sheet.shade(blade, FERRO, 20, start=0.4, end=1.1)
        arm = tube(((side * 2, 20), (side * 30, 80), (side * 44, 118)), 22, 18)
        loop = ellipse(side * 52, 168, 44, 60, side * -14).minus(ellipse(side * 52, 168, 24, 40, side * -14))
        sheet.fill(arm, handle, lift=6)
        sheet.fill(loop, handle, lift=6)
    sheet.fill(ellipse(0, 10, 10), GIALLO, lift=2)


def tape(sheet: Sheet, points: Sequence[Point], colour: Colour = GIALLO) -> None:
    sheet.fill(tube(points, 34, 34), colour, lift=6)
    spine = tube(points, 2).contours
    centres = [c for c in spine if len(c) > 4]
    for k, disc in enumerate(centres[::3]):
        x, y = sum(p[0] for p in disc) / len(disc), sum(p[1] for p in disc) / len(disc)
        sheet.fill(ellipse(x, y, 2.6 if k % 5 else 4.6), INCHIOSTRO)


def folded(sheet: Sheet, w: float, h: float, colours: tuple[Colour, ...]) -> None:
    """A pile of folded cloth on y 0."""
    for k, colour in enumerate(colours):
        y = -k * h
        fold = Shape(rounded(-w / 2 + (k % 2) * 8, y - h, w - (k % 3) * 10, h + 2, h * 0.45).contours)
        sheet.fill(fold, colour, lift=7)
        sheet.shade(fold, darker(colour, 0.45), 30, start=0.4, end=1.15, strength=0.75)
        sheet.stroke(((-w * 0.44, y - h * 0.5), (w * 0.36, y - h * 0.46)), 3, darker(colour, 0.3),
            curved=False)


def drapery(sheet: Sheet, shape: Shape, colour: Colour = ROSA, folds: tuple[tuple[tuple[float, float], ...],
    ...] = ()) -> None:
    """A cloth of any outline, with folds drawn along the given lines."""
    sheet.fill(shape, colour, lift=14)
    sheet.shade(shape, darker(colour, 0.4), 40, start=0.4, end=1.2)
    for path in folds:
        sheet.ink(tube(path, 2, 20, 3), darker(colour, 0.3), 0.45, within=shape)


def cat(sheet: Sheet) -> None:
    """The cat that Gatti Galeotti print: sitting, unimpressed, a tape measure for a scarf; 420 high."""
    tail = tube(((70, 170), (150, 150), (176, 60), (130, 0), (160, -70), (200, -60)), 34, 30, 24)
    body = blob((-86, 196), (-98, 90), (-66, -20), (0, -60), (66, -20), (98, 90), (86, 196), (0, 206))
    head = blob((-92, -110), (-100, -210), (-100, -210), (-44, -182), (0, -190), (44, -182), (100, -210),
        (100, -210),
                (92, -110), (50, -50), (0, -38), (-50, -50))
    sheet.fill(body.plus(head, tail), INCHIOSTRO)
    for side in (-1, 1):
        sheet.fill(poly((side * 86, -186), (side * 60, -164), (side * 84, -148)), ROSA)
        sheet.fill(ellipse(side * 38, -122, 26, 22), GIALLO)
        sheet.fill(ellipse(side * 38 + 9, -120, 8, 18), INCHIOSTRO)
        for y in (-86, -74):
            sheet.stroke(((side * 22, y), (side * 124, y + (y + 80) * 3)), 3, CARTA, curved=False)
    sheet.fill(rect(-70, -150, 64, 20).turned(4, (-38, -140)), INCHIOSTRO)
    sheet.fill(poly((-9, -92), (9, -92), (0, -80)), ROSA)
    tape(sheet, [(-64, -34), (-20, -8), (34, -10), (66, -36)], GIALLO)
    tape(sheet, [(24, -10), (40, 60), (30, 130)], GIALLO)
    for side in (-1, 1):
        sheet.stroke(((side * 14, 204), (side * 16, 120)), 4, FERRO, curved=False)


def tote(sheet: Sheet, colour: Colour) -> Shape:
    """Hanging by its handles, around the origin; 540 wide, 560 high without them."""
    for y, tone in ((-8, darker(colour, 0.18)), (0, colour)):
        handle = tube(((-130, -250 + y), (-120, -430 + y), (0, -500 + y), (120, -430 + y), (130, -250 + y)),
            34)
        sheet.fill(handle, tone, lift=9)
    bag = blob((-250, -280), (-250, -280), (0, -272), (250, -280), (250, -280), (262, 0), (270, 280), (270,
        280), (0, 292),
               (-270, 280), (-270, 280), (-262, 0))
    sheet.fill(bag, colour, lift=14)
    sheet.shade(bag, darker(colour, 0.3), 35, start=0.45, end=1.2)
    sheet.ink(rect(-252, -240, 504, 4), INCHIOSTRO, 0.18)
    for fold in (((-220, -200), (-190, 0), (-210, 200)), ((200, -160), (226, 40), (190, 240))):
        sheet.ink(tube(fold, 2, 22, 2), darker(colour, 0.4), 0.35, within=bag)
    for x in (-130, 130):
        sheet.fill(rect(x - 24, -274, 48, 60), darker(colour, 0.06), lift=3)
        sheet.stroke(((x - 16, -266), (x + 16, -222)), 3, COTTO, curved=False)
        sheet.stroke(((x + 16, -266), (x - 16, -222)), 3, COTTO, curved=False)
    return bag


def apron(sheet: Sheet, colour: Colour, strap: Colour) -> None:
    """Laid flat around the origin, 560 wide, 800 high."""
    sheet.stroke(((-110, -370), (-90, -470), (0, -510), (90, -470), (110, -370)), 22, strap, lift=7)
    for side in (-1, 1):
        sheet.stroke(((side * 250, -80), (side * 350, -30), (side * 330, 120), (side * 390, 230)), 20,
            strap, lift=7)
    bib = blob((-140, -390), (-140, -390), (140, -390), (140, -390), (166, -220), (262, -90), (262, -90),
        (270, 200),
               (264, 400), (264, 400), (0, 412), (-264, 400), (-264, 400), (-270, 200), (-262, -90), (-262,
               -90), (-166, -220))
    sheet.fill(bib, colour, lift=14)
    sheet.shade(bib, darker(colour, 0.45), 35, start=0.4, end=1.2)
    sheet.fill(rect(-140, -392, 280, 26), strap, lift=3)
    pocket = rounded(-150, 10, 300, 190, 14)
    sheet.fill(pocket, lighter(colour, 0.1), lift=7)
    sheet.stroke(((0, 14), (0, 196)), 4, darker(colour, 0.3), curved=False)
    sheet.fill(rounded(-150, 10, 300, 22, 6), strap)
    sheet.fill(rounded(40, -250, 66, 130, 10), lighter(colour, 0.1), lift=5)
    sheet.fill(rounded(40, -250, 66, 18, 6), strap)
