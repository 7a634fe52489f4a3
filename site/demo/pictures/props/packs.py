"""Bags, boxes, jars and bottles. Each stands on y 0, its middle at x 0."""

from __future__ import annotations

from demo.pictures.press.colours import (
    CARTA,
    COTTO,
    CREMA,
    GIALLO,
    LATTE,
    LEGNO,
    PAGLIA,
    PERSIANA,
    Colour,
    darker,
    lighter,
)
from demo.pictures.press.shapes import (
    Shape,
    arc_points,
    blob,
    ellipse,
    poly,
    rect,
    rounded,
    tube,
)
from demo.pictures.press.sheet import SHADE, Sheet
from demo.pictures.props.cakes import resting


def bag(sheet: Sheet, w: float, h: float, colour: Colour, label: Colour = CARTA) -> Shape:
    """A paper bag folded over at the top; returns its front, to print on."""
    resting(sheet, w)
    body = poly((-w * 0.46, -h * 0.86), (w * 0.46, -h * 0.86), (w * 0.5, -6), (w * 0.44, 4), (-w * 0.44, 4),
        (-w * 0.5, -6))
    sheet.fill(body, colour, lift=14)
    sheet.fill(poly((w * 0.46, -h * 0.86), (w * 0.5, -6), (w * 0.44, 4), (w * 0.33, -h * 0.3)),
        darker(colour, 0.16))
    sheet.shade(body, darker(colour, 0.42), 15, start=0.45, end=1.15, strength=0.75)
    sheet.ink(blob((-w * 0.4, -h * 0.72), (-w * 0.26, -h * 0.5), (-w * 0.36, -h * 0.3), (-w * 0.3,
        -h * 0.5)), strength=0.18)
    fold = poly((-w * 0.47, -h), (w * 0.47, -h), (w * 0.48, -h * 0.84), (-w * 0.48, -h * 0.84))
    sheet.fill(fold, lighter(colour, 0.14), lift=9)
    sheet.shade(fold, darker(colour, 0.35), 10, start=0.45, end=1.2, strength=0.6)
    front = rounded(-w * 0.34, -h * 0.68, w * 0.68, h * 0.46, 6)
    if label != colour:
        sheet.fill(front, label, lift=3)
    return front


def jar(sheet: Sheet, w: float, h: float, content: Colour, lid: Colour, label: Colour = CARTA) -> None:
    resting(sheet, w)
    glass = rounded(-w / 2, -h * 0.86, w, h * 0.86, w * 0.16)
    sheet.fill(glass, lighter(content, 0.5), lift=12)
    inside = rounded(-w * 0.465, -h * 0.77, w * 0.93, h * 0.745, w * 0.13)
    sheet.fill(inside, content)
    sheet.shade(inside, darker(content, 0.5), 5, start=0.42, end=1.1, strength=0.9)
    cap = rounded(-w * 0.45, -h, w * 0.9, h * 0.17, 10)
    sheet.fill(cap, lid, lift=7)
    sheet.shade(cap, darker(lid, 0.5), 0, start=0.4, end=1.1)
    sheet.fill(rounded(-w * 0.45, -h, w * 0.9, h * 0.035, 6), lighter(lid, 0.3))
    sheet.fill(rect(-w / 2, -h * 0.58, w, h * 0.36), label)
    sheet.shade(rect(-w / 2, -h * 0.58, w, h * 0.36), darker(label, 0.35), 0, start=0.5, end=1.15,
        strength=0.7)
    sheet.fill(rounded(-w * 0.43, -h * 0.8, w * 0.07, h * 0.7, 8), LATTE, seen=0.4)


def bottle(sheet: Sheet, w: float, h: float, glass: Colour, label: Colour = CARTA,
    cap: Colour = COTTO) -> None:
    resting(sheet, w * 1.1)
    body = blob((-w / 2, -14), (-w / 2, -14), (-w / 2, -h * 0.52), (-w * 0.44, -h * 0.63), (-w * 0.19,
        -h * 0.73),
                (-w * 0.165, -h * 0.82), (-w * 0.165, -h), (-w * 0.165, -h), (w * 0.165, -h), (w * 0.165, -h),
                (w * 0.165, -h * 0.82), (w * 0.19, -h * 0.73), (w * 0.44, -h * 0.63), (w / 2, -h * 0.52),
                (w / 2, -14),
                (w / 2, -14), (w * 0.4, 6), (-w * 0.4, 6))
    sheet.fill(body, glass, lift=13)
    sheet.shade(body, darker(glass, 0.6), 0, start=0.42, end=1.05, strength=0.9)
    sheet.fill(tube(((-w * 0.36, -h * 0.55), (-w * 0.36, -h * 0.08)), w * 0.06), lighter(glass, 0.35),
        seen=0.8)
    sheet.fill(tube(((-w * 0.09, -h * 0.78), (-w * 0.09, -h * 0.72)), w * 0.045), lighter(glass, 0.35),
        seen=0.8)
    sheet.fill(rect(-w / 2, -h * 0.46, w, h * 0.3), label)
    sheet.shade(rect(-w / 2, -h * 0.46, w, h * 0.3), darker(label, 0.35), 0, start=0.5, end=1.15,
        strength=0.8)
    neck = rounded(-w * 0.185, -h * 1.01, w * 0.37, h * 0.14, 6)
    sheet.fill(neck, cap, lift=3)
    sheet.shade(neck, darker(cap, 0.5), 0, start=0.4, end=1.1)


def box(sheet: Sheet, w: float, h: float, colour: Colour, ribbon: Colour = GIALLO) -> None:
    """A closed gift box with a lid and a bow."""
    resting(sheet, w, 0.1)
    body, lid = rect(-w * 0.48, -h, w * 0.96, h), rounded(-w / 2, -h - w * 0.03, w, h * 0.26, 4)
    sheet.fill(body, colour, lift=14)
    sheet.shade(body, darker(colour, 0.5), 20, start=0.4, end=1.15)
    sheet.fill(rect(-w * 0.06, -h, w * 0.12, h), ribbon)
    sheet.fill(lid, lighter(colour, 0.1), lift=10)
    sheet.shade(lid, darker(colour, 0.45), 10, start=0.45, end=1.15, strength=0.7)
    sheet.fill(rect(-w * 0.06, -h - w * 0.03, w * 0.12, h * 0.26), ribbon)
    sheet.shade(rect(-w * 0.06, -h, w * 0.12, h), darker(ribbon, 0.4), 90, start=0.1, end=1.2, strength=0.6)
    with sheet.placed(0, -h - w * 0.03, w / 400):
        bow(sheet, ribbon)


def bow(sheet: Sheet, colour: Colour) -> None:
    for side in (-1, 1):
        tail = poly((0, -8), (side * 30, -4), (side * 84, 62), (side * 52, 58), (side * 46, 84))
        sheet.fill(tail, darker(colour, 0.14), lift=6)
        loop = blob((0, -8), (0, -8), (side * 44, -62), (side * 104, -74), (side * 122, -34), (side * 88, -4))
        sheet.fill(loop, colour, lift=8)
        sheet.shade(loop, darker(colour, 0.45), 60, start=0.3, end=1.1, strength=0.8)
        eye = blob((side * 36, -24), (side * 64, -50), (side * 92, -50), (side * 96, -30), (side * 70, -18))
        sheet.fill(eye, darker(colour, 0.35))
    knot = rounded(-20, -30, 40, 40, 10)
    sheet.fill(knot, lighter(colour, 0.15), lift=5)


def mark(sheet: Sheet, size: float, colour: Colour = PERSIANA) -> None:
    """The shop's sign around the origin: a door ajar, in one colour."""
    unit = size * 0.012
    arch = arc_points(0, -4, 16, 16, 180, 360)
    light = poly(*[p for p in arch if p[0] >= 2], (16, 21), (2, 21)).scaled(unit)
    leaf = poly(*[p for p in arch if p[0] <= -1], (-1, -20), (-1, 27), (-16, 21)).scaled(unit)
    sheet.fill(light, colour)
    sheet.fill(leaf.minus(ellipse(-5.5, 4, 2.2).scaled(unit)), colour)


def windows(sheet: Sheet, size: float, colour: Colour = PERSIANA) -> None:
    """The five windows of the shop in a row, around the origin."""
    for k in range(5):
        x = (k - 2) * size * 0.24
        arch = arc_points(x, -size * 0.12, size * 0.085, size * 0.085, 180, 360)
        sheet.fill(poly(*arch, (x + size * 0.085, size * 0.2), (x - size * 0.085, size * 0.2)), colour)


def card(sheet: Sheet, w: float, h: float) -> None:
    """A greeting card that stands a little open."""
    sheet.ink(poly((-w * 0.4, 0), (w * 0.62, 0), (w * 0.8, 26), (-w * 0.3, 26)), SHADE, 0.3, blur=12)
    sheet.fill(poly((-w * 0.5, -h), (w * 0.62, -h * 0.94), (w * 0.62, -2), (-w * 0.5, 0)), darker(CARTA,
        0.16), lift=6)
    sheet.fill(poly((-w * 0.5, -h), (w * 0.46, -h * 1.03), (w * 0.46, 12), (-w * 0.5, 0)), LATTE, lift=9)


def crate(sheet: Sheet, w: float, h: float, colour: Colour = LEGNO) -> None:
    resting(sheet, w, 0.1)
    for k in range(3):
        sheet.fill(rect(-w / 2, -h + k * h / 3, w, h / 3 - 8), colour, lift=6)
        sheet.shade(rect(-w / 2, -h + k * h / 3, w, h / 3 - 8), darker(colour, 0.45), 0, start=0.3, end=1.2,
            strength=0.6)
    for x in (-w * 0.47, w * 0.42):
        sheet.fill(rect(x, -h, w * 0.05, h - 8), darker(colour, 0.2), lift=4)


def wine_glass(sheet: Sheet, wine: Colour = (110, 30, 44)) -> None:
    """Stands on y 0, 380 high."""
    sheet.ink(ellipse(30, 4, 96, 18), SHADE, 0.3, blur=8)
    sheet.fill(ellipse(0, -4, 78, 14), LATTE, lift=4, seen=0.85)
    sheet.fill(tube(((0, -6), (0, -170)), 14, 10, 14, curved=False), LATTE, seen=0.9)
    cup = blob((-92, -380), (-92, -380), (-104, -290), (-84, -200), (0, -158), (84, -200), (104, -290), (92,
        -380), (92, -380))
    sheet.fill(cup, LATTE, seen=0.62, lift=5)
    full = blob((-104, -290), (-104, -290), (-84, -200), (0, -164), (84, -200), (104, -290), (104, -290),
        (0, -276))
    sheet.fill(full, wine)
    sheet.shade(full, darker(wine, 0.6), 20, start=0.4, end=1.1)
    sheet.fill(ellipse(0, -290, 103, 18), lighter(wine, 0.14))
    sheet.fill(tube(((-76, -350), (-84, -270), (-66, -216)), 8, 10, 5), LATTE, seen=0.75)


def cup(sheet: Sheet, colour: Colour = LATTE) -> None:
    """A coffee cup on its saucer, standing on y 0."""
    sheet.ink(ellipse(24, 6, 160, 30), SHADE, 0.32, blur=9)
    sheet.fill(ellipse(0, -14, 148, 34), colour, lift=6)
    sheet.fill(ellipse(0, -18, 100, 20), darker(colour, 0.12))
    ring = ellipse(98, -92, 44, 40).minus(ellipse(98, -92, 26, 22))
    sheet.fill(ring, colour, lift=5)
    body = blob((-96, -150), (-96, -150), (-86, -60), (-50, -18), (50, -18), (86, -60), (96, -150), (96,
        -150))
    sheet.fill(body, colour, lift=8)
    sheet.shade(body, darker(colour, 0.4), 15, start=0.4, end=1.15, strength=0.7)
    sheet.fill(ellipse(0, -150, 96, 24), lighter(colour, 0.3))
    sheet.fill(ellipse(0, -147, 84, 18), (74, 44, 31))
    sheet.fill(ellipse(-20, -150, 36, 7), (176, 120, 76))


def soap(sheet: Sheet, colour: Colour) -> None:
    """A bar in a paper band, standing on y 0, 260 wide."""
    resting(sheet, 250, 0.1)
    bar = rounded(-130, -110, 260, 116, 34)
    sheet.fill(bar, colour, lift=9)
    sheet.shade(bar, darker(colour, 0.4), 60, start=0.4, end=1.2)
    sheet.fill(rounded(-112, -102, 200, 12, 6), lighter(colour, 0.5))
    sheet.fill(rect(-52, -110, 104, 116), CARTA, lift=3)
    with sheet.placed(0, -52):
        mark(sheet, 70)


def straw(sheet: Sheet, half: float, y: float) -> None:
    """Paper straw along a box's edge, from -half to half."""
    for k in range(round(half * 0.16)):
        cx, cy = -half + k * 12.7, y + sheet.random.uniform(-34, 6)
        strip = rounded(cx - 52, cy - 5, 104, 10, 4).turned(sheet.random.uniform(-60, 60), (cx, cy))
        sheet.fill(strip, (PAGLIA, CREMA, LATTE)[k % 3], lift=3)
