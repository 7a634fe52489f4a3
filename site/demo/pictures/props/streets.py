"""Pieces of a city: shop windows, map blocks, trams and skies."""

from __future__ import annotations

import math

from demo.pictures.press.colours import (
    CARTA,
    CREMA,
    FOGLIA,
    GIALLO,
    INCHIOSTRO,
    LATTE,
    LEGNO_SCURO,
    NOTTE,
    PERSIANA,
    Colour,
    darker,
    lighter,
)
from demo.pictures.press.shapes import (
    Point,
    Shape,
    arc_points,
    ellipse,
    poly,
    rect,
    rounded,
)
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import plants


def shop_window(sheet: Sheet, x: float, y: float, w: float, h: float) -> Shape:
    """A window full of evening light; returns the glass."""
    sheet.fill(rect(x - 18, y - 18, w + 36, h + 36), PERSIANA, lift=8)
    glass = rect(x, y, w, h)
    sheet.fill(glass, CREMA)
    sheet.shade(glass, GIALLO, 90, start=0.3, end=1.4, strength=0.8)
    sheet.fill(rect(x, y + h - 34, w, 34), LEGNO_SCURO)
    return glass


def awning(sheet: Sheet, x: float, y: float, w: float, drop: float, colour: Colour = PERSIANA) -> None:
    """One plain cloth with a scalloped hem."""
    hem: list[Point] = []
    scallops = 5
    for k in range(scallops):
        mid = x + w + 16 - (k + 0.5) * (w + 32) / scallops
        hem += arc_points(mid, y + drop, (w + 32) / scallops / 2, 18, 0, 180)
    cloth = poly((x, y), (x + w, y), *hem)
    sheet.fill(cloth, colour, lift=16)
    sheet.shade(cloth, darker(colour, 0.5), 90, start=0.3, end=1.3, strength=0.6)


def reflection(sheet: Sheet, glass: Shape) -> None:
    left, top, right, bottom = glass.bounds()
    pane = poly((left + 0.1 * (right - left), top), (left + 0.4 * (right - left), top),
        (left - 0.1 * (right - left), bottom),
                (left - 0.4 * (right - left), bottom))
    sheet.fill(pane, LATTE, within=glass, seen=0.28)


def tram(sheet: Sheet, w: float, h: float) -> None:
    """The front of a yellow Milan tram: on y 0, its nose at x 0, running off to the left."""
    body = rounded(-w, -h, w, h * 0.86, 40)
    sheet.fill(body, GIALLO, lift=14)
    sheet.fill(rounded(-w, -h, w, h * 0.1, 24), lighter(GIALLO, 0.5))
    sheet.fill(rect(-w, -h * 0.43, w, h * 0.05), CREMA)
    sheet.shade(body, darker(GIALLO, 0.4), 60, start=0.5, end=1.3, strength=0.6)
    for k in range(int(w / 130) + 1):
        pane = rounded(-130 - k * 130, -h * 0.83, 100, h * 0.34, 12)
        sheet.fill(pane, NOTTE)
        sheet.fill(poly((-110 - k * 130, -h * 0.83), (-80 - k * 130, -h * 0.83), (-112 - k * 130, -h * 0.5),
            (-130 - k * 130, -h * 0.5)),
                   lighter(NOTTE, 0.2), within=pane)
    sheet.fill(rounded(-w + 20, -h * 0.17, w - 40, h * 0.07, 8), INCHIOSTRO)
    sheet.fill(ellipse(-24, -h * 0.34, 15), LATTE, lift=2)


def block(sheet: Sheet, outline: Shape, colour: Colour, court: Colour | None = None) -> None:
    """A city block on a map, with a courtyard when there is a colour for it."""
    left, top, right, bottom = outline.bounds()
    middle = ((left + right) / 2, (top + bottom) / 2)
    sheet.fill(outline, colour, lift=7)
    sheet.shade(outline, darker(colour, 0.25), 45, start=0.4, end=1.3, strength=0.55)
    if court is not None:
        yard = outline.scaled(0.5, 0.5, middle)
        sheet.fill(yard, court)
        sheet.ink(yard.minus(yard.moved(7, 8)), strength=0.4)


def grove(sheet: Sheet, x: float, y: float, w: float, h: float, count: int, colour: Colour = FOGLIA) -> None:
    """Trees seen from above, scattered in a field."""
    for _ in range(count):
        cx, cy, r = x + sheet.random.uniform(0, w), y + sheet.random.uniform(0, h), sheet.random.uniform(11,
            20)
        sheet.fill(ellipse(cx, cy, r), (colour, PERSIANA, lighter(colour, 0.15))[sheet.random.randrange(3)],
            lift=5)
        sheet.fill(ellipse(cx - r * 0.25, cy - r * 0.25, r * 0.4), lighter(colour, 0.25), seen=0.6)


def star(cx: float, cy: float, arms: int, length: float, width: float, start: float = 0) -> list[Shape]:
    """The arms of a radial plan, each from near the middle outwards."""
    return [rect(cx - width / 2, cy - length, width, length).turned(start + k * 360 / arms, (cx,
        cy)) for k in range(arms)]


def polygon(cx: float, cy: float, radius: float, sides: int, start: float = 0) -> Shape:
    turns = (math.radians(start + k * 360 / sides) for k in range(sides))
    return poly(*((cx + radius * math.cos(t), cy + radius * math.sin(t)) for t in turns))


def street_tree(sheet: Sheet, x: float, y: float, radius: float) -> None:
    with sheet.placed(x, y):
        plants.tree(sheet, radius, trunk=1.5)
    sheet.fill(ellipse(x, y, radius * 0.5, radius * 0.1), darker(CARTA, 0.4))
