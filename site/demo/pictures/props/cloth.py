"""Thread and sewn goods. Flat goods lie around the origin."""

from __future__ import annotations

from collections.abc import Sequence

from demo.pictures.press.colours import (
    ACCIAIO,
    CARTA,
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
