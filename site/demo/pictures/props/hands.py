"""Hands at work, in one vocabulary: flat, gripping, pinching. No hand is anybody's.

Each hand points up from a wrist at the origin, about 200 long; the thumb is on the left.
"""

from __future__ import annotations

from demo.pictures.press.colours import Colour, darker, lighter
from demo.pictures.press.shapes import Point, Shape, blob, poly, tube
from demo.pictures.press.sheet import Sheet

Finger = tuple[tuple[Point, ...], float, float]

ARM = blob(
    (-45, 240), (-45, 240), (-37, 120), (-31, 40), (-34, 6), (-44, -40), (-49, -84), (-36, -108), (-4, -115),
    (30, -106), (46, -82), (43, -36), (34, 8), (32, 42), (39, 120), (47, 240), (47, 240),
)
LITTLE: Finger = (((35, -86), (40, -122), (42, -150)), 23, 18)
RING: Finger = (((14, -98), (17, -150), (17, -184)), 26, 20)
MIDDLE: Finger = (((-11, -102), (-12, -158), (-12, -196)), 27, 21)
INDEX: Finger = (((-35, -94), (-39, -144), (-40, -178)), 26, 20)
THUMB: Finger = (((-22, -22), (-56, -58), (-70, -104)), 40, 23)


def sleeve(sheet: Sheet, colour: Colour, start: float = 70, length: float = 330) -> None:
    """A rolled cuff and the cloth behind it."""
    cloth = poly((-50, start + 20), (52, start + 20), (78, start + length), (-74, start + length))
    cuff = blob((-56, start + 2), (-56, start + 2), (0, start - 7), (57, start + 2), (57, start + 2),
                (61, start + 44), (61, start + 44), (0, start + 38), (-59, start + 44), (-59, start + 44))
    sheet.fill(cloth, colour, lift=10)
    sheet.shade(cloth, darker(colour, 0.3), 0, start=0.35, end=1.2, strength=0.7)
    for x in (-26, 8, 34):
        fold = blob((x, start + 44), (x + 5, start + 80), (x * 1.5 + 4, start + 210), (x - 4, start + 80))
        sheet.ink(fold, strength=0.3)
    sheet.fill(cuff, lighter(colour, 0.12), lift=8)
    sheet.shade(cuff, darker(colour, 0.3), 0, start=0.45, end=1.2, strength=0.65)


def finger(sheet: Sheet, skin: Colour, spec: Finger, *, nail: bool = True) -> None:
    points, base, tip = spec
    limb = tube(points, base, base * 0.98, tip)
    sheet.fill(tube(points, base + 5, base + 4, tip + 5), darker(skin, 0.5))
    sheet.fill(limb, skin)
    sheet.shade(limb, darker(skin, 0.28), 0, start=0.35, end=1.15, strength=0.7)
    if nail:
        _nail(sheet, skin, points, tip)


def _nail(sheet: Sheet, skin: Colour, points: tuple[Point, ...], tip: float) -> None:
    (bx, by), (tx, ty) = points[-2], points[-1]
    length = ((tx - bx) ** 2 + (ty - by) ** 2) ** 0.5 or 1
    dx, dy = (tx - bx) / length, (ty - by) / length
    near, far = -tip * 0.22, tip * 0.18
    plate = tube(((tx + dx * near, ty + dy * near), (tx + dx * far, ty + dy * far)), tip * 0.52, tip * 0.46)
    sheet.fill(plate, lighter(skin, 0.5))


def flat(sheet: Sheet, skin: Colour, *, reach: float = 1.0, thumb: Finger = THUMB,
    nails: bool = True) -> None:
    """The back of a hand that presses or smooths; `reach` below 1 bends the fingers away."""
    sheet.fill(_whole(reach, thumb), darker(skin, 0.5), lift=10)
    finger(sheet, skin, thumb, nail=nails)
    for points, base, tip in (LITTLE, RING, MIDDLE, INDEX):
        root = points[0]
        bent = tuple((x, root[1] + (y - root[1]) * reach) for x, y in points)
        finger(sheet, skin, (bent, base, tip), nail=nails)
    _back(sheet, skin)


def _whole(reach: float, thumb: Finger) -> Shape:
    limbs = [tube(thumb[0], thumb[1], thumb[2])]
    for points, base, tip in (LITTLE, RING, MIDDLE, INDEX):
        limbs.append(tube([(x, points[0][1] + (y - points[0][1]) * reach) for x, y in points], base + 3,
            tip + 3))
    return ARM.plus(*limbs)


def _back(sheet: Sheet, skin: Colour) -> None:
    sheet.fill(ARM, skin)
    sheet.shade(ARM, darker(skin, 0.28), 4, start=0.5, end=1.1, strength=0.75)
    for x, y in ((-33, -98), (-11, -105), (13, -100), (33, -88)):
        sheet.ink(blob((x - 9, y + 6), (x, y), (x + 9, y + 6), (x, y + 4)), darker(skin, 0.4), 0.5)
    for x in (-22, 1, 23):
        sheet.ink(blob((x - 2, -86), (x + 3, -86), (x * 0.7, -36)), darker(skin, 0.25), 0.3)


def grip(sheet: Sheet, skin: Colour) -> None:
    """A closed hand seen from its back; what it holds passes at y -112, drawn before."""
    thumb: Finger = (((-26, -20), (-58, -58), (-60, -104), (-40, -124)), 38, 24)
    sheet.fill(ARM.moved(1, 2), darker(skin, 0.5), lift=12)
    finger(sheet, skin, thumb)
    for x, top, low in ((35, -84, -124), (14, -92, -138), (-10, -95, -142), (-35, -90, -134)):
        finger(sheet, skin, (((x, top), (x, (top + low) / 2), (x - 1, low)), 27, 25), nail=False)
        sheet.ink(tube(((x - 8, low + 16), (x + 8, low + 16)), 3, 3), darker(skin, 0.4), 0.5)
    _back(sheet, skin)


def pinch(sheet: Sheet, skin: Colour, *, behind: bool = True) -> None:
    """Thumb and forefinger meet at (-20, -182); the other fingers fan away."""
    if behind:
        for spec in (
            (((36, -74), (62, -104), (66, -136)), 24, 18),
            (((24, -88), (50, -136), (46, -172)), 26, 20),
            (((8, -98), (30, -154), (20, -196)), 27, 20),
        ):
            points, base, tip = spec
            sheet.fill(tube(points, base + 4, tip + 4), darker(skin, 0.5), lift=6)
            finger(sheet, darker(skin, 0.07), spec)
    sheet.fill(ARM, darker(skin, 0.5), lift=9)
    _back(sheet, skin)
    finger(sheet, skin, (((-16, -92), (2, -142), (-16, -186)), 28, 19), nail=False)
    _blend(sheet, skin, ((-17, -76), (-14, -96)), 27)
    finger(sheet, skin, (((-16, -34), (-54, -84), (-54, -134), (-26, -178)), 42, 22))
    _blend(sheet, skin, ((0, -4), (-12, -26), (-26, -46)), 46)


def _blend(sheet: Sheet, skin: Colour, points: tuple[Point, ...], width: float) -> None:
    """Where a finger grows out of the palm there is no outline."""
    sheet.fill(tube(points, width, width * 0.86), skin, within=ARM)
