"""Windows, shutters, houses and the light they let in."""

from __future__ import annotations

from demo.pictures.press.colours import (
    BOSCO,
    CIELO,
    CREMA,
    GESSO,
    INCHIOSTRO,
    LATTE,
    NOTTE,
    PERSIANA,
    ROSA,
    Colour,
    darker,
    lighter,
)
from demo.pictures.press.shapes import Point, Shape, poly, rect, tube
from demo.pictures.press.sheet import SHADE, Sheet


def shutter(sheet: Sheet, x: float, y: float, w: float, h: float, colour: Colour = PERSIANA) -> None:
    """One green leaf, folded back against the wall."""
    leaf = rect(x, y, w, h)
    sheet.fill(leaf, colour, lift=14)
    field = h / 2 - 0.24 * w
    for top in (y + 0.16 * w, y + h / 2 + 0.08 * w):
        inner = rect(x + 0.16 * w, top, 0.68 * w, field)
        sheet.fill(inner, darker(colour, 0.3))
        step = max(13.0, w / 9)
        for k in range(int(field / step)):
            slat = rect(x + 0.16 * w, top + k * step + 2, 0.68 * w, step * 0.62)
            sheet.fill(slat, lighter(colour, 0.07))
    sheet.shade(leaf, BOSCO, 60, start=0.4, end=1.2, strength=0.7)


def opening(sheet: Sheet, x: float, y: float, w: float, h: float, sky: Colour = CIELO) -> Shape:
    """The frame and the sky in it; returns the glass, to draw a view within."""
    sheet.fill(rect(x - 16, y - 16, w + 32, h + 32), LATTE, lift=7)
    glass = rect(x, y, w, h)
    sheet.fill(glass, sky)
    sheet.shade(glass, CREMA, 90, start=0.2, end=1.1, strength=0.7)
    return glass


def casement(sheet: Sheet, x: float, y: float, w: float, h: float) -> None:
    """The two glazed leaves over the view, and the sill."""
    for left in (x, x + w / 2):
        leaf = rect(left, y, w / 2, h).minus(rect(left + 13, y + 13, w / 2 - 26, h - 26))
        sheet.fill(leaf, LATTE, lift=5)
    sheet.ink(rect(x, y, 15, h), SHADE, 0.25)
    sheet.fill(rect(x - 40, y + h + 12, w + 80, 30), GESSO, lift=10)


def facade(
    sheet: Sheet, x: float, y: float, w: float, h: float, colour: Colour, *,
    columns: int, rows: int, within: Shape | None = None, leaf: Colour = PERSIANA,
) -> None:
    """A Milanese front: windows in rows, some with shutters open."""
    front = rect(x, y, w, h)
    sheet.fill(front, colour, lift=5, within=within)
    sheet.shade(front, darker(colour), 0, start=0.4, end=1.2, strength=0.6, within=within)
    sheet.fill(rect(x - 8, y - 10, w + 16, 14), lighter(colour, 0.3), lift=4, within=within)
    cell_w, cell_h = w / columns, h / rows
    for i in range(columns):
        for j in range(rows):
            wx, wy = x + (i + 0.34) * cell_w, y + (j + 0.24) * cell_h
            pane = rect(wx, wy, cell_w * 0.32, cell_h * 0.52)
            sheet.fill(pane, darker(NOTTE, 0.1), within=within)
            sheet.fill(rect(wx, wy + cell_h * 0.53, cell_w * 0.32, 4), LATTE, within=within)
            for side in (wx - cell_w * 0.17, wx + cell_w * 0.33):
                sheet.fill(rect(side, wy, cell_w * 0.15, cell_h * 0.52), leaf, within=within)


def sunlight(sheet: Sheet, pool: Shape, where: Shape, strength: float = 0.3) -> None:
    """Dim everything in `where` except the pool of light."""
    sheet.ink(Shape(where.contours, pool.contours), (96, 84, 110), strength, blur=3)


def beam(corner: Point, width: float, height: float, lean: float) -> Shape:
    """The pane of light a window throws on a wall or table."""
    x, y = corner
    return poly((x, y), (x + width, y), (x + width + lean, y + height), (x + lean, y + height))


def drape(sheet: Sheet, x: float, y: float, w: float, h: float, colour: Colour = ROSA) -> None:
    """A plain curtain drawn aside."""
    cloth = poly((x, y), (x + w, y), (x + w * 0.8, y + h), (x - w * 0.06, y + h))
    sheet.fill(cloth, colour, lift=9)
    for share in (0.25, 0.5, 0.75):
        sheet.ink(tube(((x + w * share, y), (x + w * share * 0.9, y + h)), 2, 12), INCHIOSTRO, 0.12)
