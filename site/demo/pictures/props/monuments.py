"""Silhouettes of towns: domes, towers, bridges, boats."""

from __future__ import annotations

from demo.pictures.press.colours import (
    BOSCO,
    CARTA,
    COTTO,
    CREMA,
    GESSO,
    GIALLO,
    INCHIOSTRO,
    LAGO,
    LATTE,
    LEGNO_SCURO,
    NOTTE,
    Colour,
    darker,
    lighter,
)
from demo.pictures.press.shapes import Shape, arc_points, blob, ellipse, poly, rect, tube
from demo.pictures.press.sheet import Sheet


def dome(sheet: Sheet, w: float, h: float, colour: Colour, wall: Colour = CREMA) -> None:
    """A dome on its drum, standing on y 0; h counts up to the lantern's foot."""
    drum = rect(-w * 0.46, -h * 0.42, w * 0.92, h * 0.42)
    sheet.fill(drum, wall, lift=7)
    sheet.shade(drum, darker(wall, 0.35), 0, start=0.4, end=1.15, strength=0.8)
    for k in range(5):
        x = (k - 2) * w * 0.17
        sheet.fill(_niche(x, -h * 0.07, w * 0.07, h * 0.25), darker(wall, 0.45))
    cap = poly(*arc_points(0, -h * 0.42, w / 2, h * 0.58, 180, 360))
    sheet.fill(cap, colour, lift=8)
    sheet.shade(cap, darker(colour, 0.55), 15, start=0.4, end=1.1, strength=0.9)
    sheet.fill(rect(-w * 0.52, -h * 0.44, w * 1.04, h * 0.05), lighter(wall, 0.3), lift=3)
    sheet.fill(rect(-w * 0.07, -h * 1.15, w * 0.14, h * 0.17), wall, lift=3)
    sheet.fill(poly((-w * 0.09, -h * 1.15), (w * 0.09, -h * 1.15), (0, -h * 1.3)), colour)


def tower(sheet: Sheet, w: float, h: float, colour: Colour, roof: Colour = COTTO) -> None:
    """A bell tower standing on y 0, with a pointed roof."""
    shaft = rect(-w / 2, -h * 0.82, w, h * 0.82)
    sheet.fill(shaft, colour, lift=8)
    sheet.shade(shaft, darker(colour, 0.4), 0, start=0.4, end=1.1, strength=0.8)
    for k, y in enumerate((0.74, 0.56, 0.4)):
        for x in (-0.2, 0.2):
            sheet.fill(_niche(w * x, -h * y + h * 0.06, w * 0.18, h * (0.1 - 0.015 * k)), darker(colour,
                0.55))
        sheet.fill(rect(-w * 0.55, -h * y + h * 0.08, w * 1.1, h * 0.012), lighter(colour, 0.3))
    sheet.fill(poly((-w * 0.58, -h * 0.82), (w * 0.58, -h * 0.82), (0, -h)), roof, lift=5)


def _niche(x: float, base: float, w: float, h: float) -> Shape:
    return poly(*arc_points(x, base - h + w / 2, w / 2, w / 2, 180, 360), (x + w / 2, base), (x - w / 2,
        base))


def portico(sheet: Sheet, x: float, y: float, w: float, h: float, arches: int, colour: Colour, *,
    floors: int = 1) -> None:
    """A front on arches: (x, y) is the lower left corner."""
    front = rect(x, y - h, w, h)
    sheet.fill(front, colour, lift=8)
    sheet.shade(front, darker(colour, 0.35), 0, start=0.3, end=1.2, strength=0.6)
    pitch, ground = w / arches, h / (floors + 1)
    for k in range(arches):
        sheet.fill(_niche(x + (k + 0.5) * pitch, y, pitch * 0.68, ground * 0.86), darker(NOTTE, 0.2))
        for j in range(floors):
            base = y - ground * (1.28 + j)
            sheet.fill(_niche(x + (k + 0.5) * pitch, base, pitch * 0.3, ground * 0.5), darker(NOTTE, 0.1))
    for j in range(floors):
        sheet.fill(rect(x - 6, y - ground * (1.08 + j), w + 12, 9), lighter(colour, 0.4))
    sheet.fill(poly((x - 20, y - h), (x + w + 20, y - h), (x + w - 10, y - h - 46), (x + 10, y - h - 46)),
        COTTO, lift=6)


def boat(sheet: Sheet, w: float, hull: Colour = COTTO, sail: Colour | None = LATTE) -> None:
    """A small boat, its waterline on y 0."""
    if sail is not None:
        sheet.fill(rect(-3, -w * 0.95, 7, w * 0.9), LEGNO_SCURO)
        sheet.fill(poly((10, -w * 0.94), (10, -w * 0.16), (w * 0.46, -w * 0.16)), sail, lift=5)
        sheet.fill(poly((-8, -w * 0.86), (-8, -w * 0.16), (-w * 0.3, -w * 0.16)), lighter(sail, 0.4), lift=5)
    body = blob((-w * 0.5, -w * 0.13), (-w * 0.5, -w * 0.13), (0, -w * 0.08), (w * 0.52, -w * 0.14),
        (w * 0.52, -w * 0.14),
                (w * 0.36, 0), (-w * 0.36, 0))
    sheet.fill(body, hull, lift=5)
    sheet.fill(tube(((-w * 0.47, -w * 0.115), (0, -w * 0.075), (w * 0.49, -w * 0.12)), w * 0.025),
        lighter(hull, 0.4))


def gondola(sheet: Sheet, w: float) -> None:
    """Its waterline on y 0."""
    body = blob((-w * 0.5, -w * 0.17), (-w * 0.44, -w * 0.06), (0, -w * 0.045), (w * 0.42, -w * 0.07),
        (w * 0.5, -w * 0.15),
                (w * 0.43, -w * 0.02), (w * 0.2, w * 0.02), (-w * 0.24, w * 0.02))
    sheet.fill(body, INCHIOSTRO, lift=7)
    sheet.fill(blob((-w * 0.53, -w * 0.2), (-w * 0.47, -w * 0.2), (-w * 0.46, -w * 0.12), (-w * 0.5,
        -w * 0.13)), GESSO)
    sheet.fill(rect(-w * 0.06, -w * 0.085, w * 0.16, w * 0.045), COTTO)


def ripples(sheet: Sheet, x: float, y: float, w: float, h: float, count: int, colour: Colour = LATTE) -> None:
    for _ in range(count):
        cx, cy = x + sheet.random.uniform(0, w), y + sheet.random.uniform(0, h)
        long = sheet.random.uniform(30, 110) * (0.6 + (cy - y) / h)
        sheet.fill(blob((cx, cy), (cx + long / 2, cy - 4), (cx + long, cy), (cx + long / 2, cy + 4)),
            colour, seen=0.6)


def mountains(sheet: Sheet, points: tuple[tuple[float, float], ...], base: float, colour: Colour,
    snow: Colour | None = None) -> None:
    ridge = poly((-20, base), *points, (1620, base))
    sheet.fill(ridge, colour, lift=9)
    sheet.shade(ridge, darker(colour, 0.35), 50, start=0.2, end=1.3, strength=0.6)
    for (ax, ay), (bx, by), (cx, cy) in zip(points, points[1:], points[2:], strict=False):
        if by < ay and by < cy:
            dark = poly((bx, by), (cx, cy), (bx + (cx - bx) * 0.25, base), (bx - 40, base))
            sheet.ink(dark, BOSCO, 0.22, within=ridge)
            if snow is not None:
                t = 0.26
                sheet.fill(poly((bx, by), (bx + (cx - bx) * t, by + (cy - by) * t), (bx + 14, by + 50),
                    (bx - 12, by + 34),
                                (bx + (ax - bx) * t, by + (ay - by) * t)), snow)


def laundry(sheet: Sheet, start: tuple[float, float], end: tuple[float, float], colours: tuple[Colour,
    ...]) -> None:
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 22)
    sheet.stroke((start, middle, end), 4, INCHIOSTRO)
    for k, colour in enumerate(colours):
        t = (k + 0.7) / (len(colours) + 0.4)
        x, y = start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t + 74 * t * (1 - t)
        sheet.fill(poly((x - 34, y), (x + 30, y), (x + 26, y + 92 - 20 * (k % 2)), (x - 30,
            y + 92 - 20 * (k % 2))), colour, lift=6)


def water(sheet: Sheet, top: float, colour: Colour = LAGO) -> None:
    sea = rect(0, top, 1600, 1067 - top)
    sheet.fill(sea, colour)
    sheet.shade(sea, darker(colour, 0.5), 90, start=0.1, end=1.2, strength=0.7)
    ripples(sheet, 0, top + 16, 1600, 1040 - top, 42, lighter(colour, 0.5))


def round_window(sheet: Sheet, x: float, y: float, radius: float, stone: Colour = CARTA) -> None:
    sheet.fill(ellipse(x, y, radius), stone, lift=4)
    sheet.fill(ellipse(x, y, radius * 0.8), NOTTE)
    for k in range(8):
        sheet.fill(ellipse(x, y - radius * 0.5, radius * 0.16).turned(k * 45, (x, y)), GIALLO)
    sheet.fill(ellipse(x, y, radius * 0.2), GIALLO)
