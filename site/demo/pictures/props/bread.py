"""Flour, dough and what comes out of the oven."""

from __future__ import annotations

from demo.pictures.press.colours import (
    CREMA,
    CROSTA,
    GESSO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    OCRA,
    PAGLIA,
    SABBIA,
    TERRA,
    Colour,
    darker,
    lighter,
)
from demo.pictures.press.shapes import Shape, blob, ellipse, rect, rounded, tube
from demo.pictures.press.sheet import Sheet

DOUGH: Colour = (244, 226, 186)


def dough(sheet: Sheet, w: float, h: float) -> Shape:
    """A soft mass around the origin."""
    mass = blob(
        (-0.5 * w, 0.2 * h), (-0.5 * w, -0.12 * h), (-0.36 * w, -0.36 * h), (-0.12 * w, -0.46 * h),
        (0.14 * w, -0.5 * h), (0.36 * w, -0.44 * h), (0.52 * w, -0.2 * h), (0.55 * w, 0.12 * h),
        (0.4 * w, 0.38 * h), (0.1 * w, 0.46 * h), (-0.2 * w, 0.5 * h), (-0.42 * w, 0.42 * h),
    )
    sheet.fill(mass, DOUGH, lift=22)
    sheet.shade(mass, OCRA, 60, start=0.45, end=1.25, strength=0.8)
    sheet.glow(ellipse(-0.26 * w, -0.16 * h, 0.2 * w, 0.2 * h), LATTE, strength=0.8)
    for fold in (
        blob((0.54 * w, 0.02 * h), (0.42 * w, -0.2 * h), (0.2 * w, -0.3 * h), (0.38 * w, -0.08 * h)),
        blob((-0.46 * w, 0.3 * h), (-0.34 * w, 0.18 * h), (-0.16 * w, 0.2 * h), (-0.3 * w, 0.3 * h)),
        blob((0.42 * w, 0.3 * h), (0.32 * w, 0.2 * h), (0.2 * w, 0.26 * h), (0.3 * w, 0.3 * h)),
    ):
        sheet.ink(fold, OCRA, 0.34)
    return mass


def flour(sheet: Sheet, rx: float, ry: float) -> None:
    """A dusting around the origin, thinning outwards."""
    sheet.glow(ellipse(0, 0, rx, ry), LATTE, strength=0.4)
    for _ in range(260):
        x, y = sheet.random.gauss(0, rx * 0.5), sheet.random.gauss(0, ry * 0.5)
        if abs(y) < ry:
            sheet.fill(ellipse(x, y, sheet.random.uniform(0.8, 2.6)), LATTE, seen=0.8)


def rolling_pin(sheet: Sheet, length: float = 420) -> None:
    """Lying along the x axis, middle at the origin."""
    half = length / 2
    for side in (-1, 1):
        sheet.fill(tube(((side * half, 0), (side * (half + 62), 0)), 20, 26, curved=False), LEGNO_SCURO,
            lift=9)
    barrel = rounded(-half, -30, length, 60, 14)
    sheet.fill(barrel, LEGNO, lift=14)
    sheet.shade(barrel, LEGNO_SCURO, 90, start=0.35, end=1.1)
    sheet.fill(rounded(-half + 14, -20, length - 28, 9, 4), lighter(LEGNO, 0.35))


def bowl(sheet: Sheet, w: float, colour: Colour = LATTE, inside: Colour = SABBIA) -> None:
    """A bowl seen a little from above; the rim's middle is the origin."""
    body = _bowl_body(w)
    sheet.fill(body.plus(ellipse(0, 0, w / 2, w * 0.13)), colour, lift=16)
    sheet.shade(body, darker(colour, 0.4), 20, start=0.4, end=1.15, strength=0.7)
    sheet.fill(ellipse(0, 0, w / 2, w * 0.13), lighter(colour, 0.4))
    sheet.fill(ellipse(0, 3, w * 0.46, w * 0.105), inside)
    sheet.shade(ellipse(0, 3, w * 0.46, w * 0.105), darker(inside, 0.5), 200, start=0.45, end=1.2)


def bowl_front(sheet: Sheet, w: float, colour: Colour = LATTE) -> None:
    """The near half again, over what the bowl holds."""
    near = _bowl_body(w).minus(ellipse(0, 0, w * 0.485, w * 0.115))
    sheet.fill(near, colour)
    sheet.shade(near, darker(colour, 0.4), 20, start=0.4, end=1.15, strength=0.7)
    rim = Shape((*ellipse(0, 0, w / 2, w * 0.13).contours,), ellipse(0, -2, w * 0.47, w * 0.11).contours)
    sheet.fill(rim, lighter(colour, 0.4), within=rect(-w, 0, 2 * w, w))


def _bowl_body(w: float) -> Shape:
    return blob((-w / 2, 0), (-w / 2, 0), (-w * 0.42, w * 0.3), (-w * 0.2, w * 0.46), (w * 0.2, w * 0.46),
                (w * 0.42, w * 0.3), (w / 2, 0), (w / 2, 0))


def loaf(sheet: Sheet, w: float, h: float, cuts: int = 3) -> None:
    """A scored loaf around the origin."""
    body = blob((-0.5 * w, 0.1 * h), (-0.42 * w, -0.3 * h), (-0.15 * w, -0.5 * h), (0.2 * w, -0.5 * h),
                (0.44 * w, -0.28 * h), (0.5 * w, 0.12 * h), (0.4 * w, 0.42 * h), (0, 0.5 * h), (-0.4 * w,
                0.42 * h))
    sheet.fill(body, CROSTA, lift=14)
    sheet.shade(body, TERRA, 65, start=0.35, end=1.1, strength=0.8)
    sheet.glow(ellipse(-0.12 * w, -0.22 * h, 0.3 * w, 0.24 * h), OCRA, strength=0.9)
    for k in range(cuts):
        x = (k - (cuts - 1) / 2) * w * 0.25
        cut = blob((x - 0.1 * w, 0.2 * h), (x - 0.05 * w, -0.1 * h), (x + 0.09 * w, -0.36 * h),
            (x + 0.02 * w, -0.02 * h))
        sheet.fill(cut, CREMA)
        sheet.shade(cut, OCRA, 30, start=0.2, end=1)


def plait(sheet: Sheet, length: float, thick: float, colour: Colour = DOUGH, shadow: Colour = OCRA) -> None:
    """Three strands plaited, from x 0 to `length`, along y 0."""
    count = max(4, round(length / (thick * 0.62)))
    for k in range(count):
        side = -1 if k % 2 else 1
        swell = 0.72 + 0.28 * min(1.0, (k + 1) / 3)
        x = (k + 0.5) * length / count
        with sheet.placed(x, side * thick * 0.3, swell, side * -38):
            lobe = blob((-thick * 0.98, 0), (-thick * 0.5, -thick * 0.44), (thick * 0.3, -thick * 0.48),
                (thick, 0),
                        (thick * 0.4, thick * 0.46), (-thick * 0.5, thick * 0.44))
            sheet.fill(lobe, colour, lift=thick * 0.12)
            sheet.shade(lobe, shadow, 82, start=0.4, end=1.1, strength=0.9)
            sheet.fill(tube(((-thick * 0.4, -thick * 0.22), (thick * 0.3, -thick * 0.26)), thick * 0.1),
                lighter(colour, 0.5), seen=0.7)


def scraper(sheet: Sheet) -> None:
    sheet.fill(rounded(-60, -40, 120, 74, 6), GESSO, lift=9)
    sheet.shade(rect(-60, -40, 120, 74), darker(GESSO, 0.4), 30, start=0.4, end=1.2)
    sheet.fill(rounded(-66, -62, 132, 34, 12), LEGNO, lift=6)
    sheet.fill(rounded(-58, -56, 116, 8, 4), PAGLIA)
