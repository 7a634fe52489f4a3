"""Sewing machine, frame and squeegee, oven and peel."""

from __future__ import annotations

from demo.pictures.press.colours import (
    ACCIAIO,
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
    PERSIANA,
    TERRA,
    Colour,
    darker,
    lighter,
)
from demo.pictures.press.shapes import (
    Point,
    Shape,
    arc_points,
    blob,
    ellipse,
    poly,
    rect,
    rounded,
    tube,
)
from demo.pictures.press.sheet import Sheet


def sewing_machine(sheet: Sheet, colour: Colour = PERSIANA) -> None:
    """720 wide, 470 high, needle at x -250; the plate lies on y 0."""
    wheel = ellipse(352, -300, 34, 84)
    sheet.fill(wheel, FERRO, lift=10)
    sheet.shade(wheel, INCHIOSTRO, 0, start=0.3, end=1)
    body = blob((-330, -180), (-330, -180), (-336, -300), (-322, -392), (-270, -424), (-150, -402), (60,
        -396),
                (250, -436), (318, -420), (338, -330), (334, -120), (352, 0), (352, 0), (120, 0), (120, 0),
                (148, -100),
                (150, -226), (110, -262), (-130, -266), (-170, -240), (-178, -180), (-178, -180))
    sheet.fill(body, colour, lift=22)
    sheet.shade(body, darker(colour, 0.6), 35, start=0.4, end=1.05)
    sheet.fill(tube(((-290, -392), (-150, -376), (60, -370), (240, -404)), 7), lighter(colour, 0.3))
    sheet.fill(tube(((-140, -300), (40, -292), (120, -300)), 5), GIALLO)
    sheet.fill(tube(((-140, -350), (60, -344), (220, -364)), 5), GIALLO)
    sheet.letters("MILANO", 10, -320, 34, GIALLO, weight=0.6)
    _head(sheet)
    for x in (-210, 190):
        sheet.fill(rect(x - 4, -452, 8, 60), ACCIAIO, lift=3)
    plate = rounded(-420, -4, 830, 44, 12)
    sheet.fill(plate, darker(colour, 0.25), lift=14)
    sheet.fill(rounded(-420, -4, 830, 12, 6), ACCIAIO)


def _head(sheet: Sheet) -> None:
    sheet.fill(rounded(-316, -210, 122, 40, 8), ACCIAIO, lift=5)
    sheet.fill(rect(-268, -180, 28, 76), FERRO, lift=4)
    sheet.fill(rect(-296, -180, 14, 120), ACCIAIO, lift=4)
    sheet.fill(poly((-258, -110), (-248, -110), (-251, -14), (-254, -14)), LATTE, lift=2)
    sheet.fill(blob((-312, -62), (-312, -62), (-250, -66), (-214, -40), (-196, -18), (-196, -18), (-312,
        -24), (-312, -24)), ACCIAIO, lift=5)
    dial = ellipse(-304, -322, 26)
    sheet.fill(dial, ACCIAIO, lift=5)
    sheet.fill(ellipse(-304, -322, 12), FERRO)
    sheet.fill(tube(((-346, -250), (-366, -300)), 12, 10), ACCIAIO, lift=4)


def screen(sheet: Sheet, w: float, h: float, mesh: Colour = CREMA) -> Shape:
    """A wooden frame around the origin; returns the mesh."""
    rim = 44.0
    whole, inner = rounded(-w / 2, -h / 2, w, h, 6), rect(-w / 2 + rim, -h / 2 + rim, w - 2 * rim,
        h - 2 * rim)
    sheet.fill(whole, LEGNO, lift=26)
    sheet.shade(whole, LEGNO_SCURO, 50, start=0.3, end=1.2, strength=0.6)
    for x in (-w / 2 + rim, w / 2 - rim):
        for y in (-h / 2, h / 2 - rim):
            sheet.stroke(((x, y), (x, y + rim)), 3, LEGNO_SCURO, curved=False)
    sheet.fill(inner, mesh)
    sheet.ink(inner.minus(inner.moved(12, 14)), strength=0.3, blur=4)
    return inner


def squeegee(sheet: Sheet, w: float) -> None:
    """A handle along the x axis with the rubber below it."""
    sheet.fill(rect(-w / 2 + 8, 18, w - 16, 44), darker(FERRO, 0.3), lift=10)
    bar = rounded(-w / 2, -34, w, 66, 12)
    sheet.fill(bar, LEGNO, lift=16)
    sheet.shade(bar, LEGNO_SCURO, 90, start=0.3, end=1.15)
    sheet.fill(rounded(-w / 2 + 12, -26, w - 24, 9, 4), lighter(LEGNO, 0.35))


def oven(sheet: Sheet, w: float, h: float) -> Shape:
    """An arched mouth standing on y 0, bricks around it; returns the glowing inside."""
    arch = _arch(w, h)
    outer = _arch(w + 130, h + 74)
    sheet.fill(outer, MATTONE, lift=10)
    for k in range(17):
        a = 180 + k * 180 / 16
        inside, out = arc_points(0, -h + w * 0.42, w / 2, w * 0.42, a, a + 1)[0], arc_points(0,
            -h + w * 0.42, w / 2 + 65, w * 0.42 + 74, a, a + 1)[0]
        sheet.stroke((inside, out), 5, CREMA, curved=False)
    sheet.shade(outer, TERRA, 50, start=0.4, end=1.2)
    sheet.fill(arch, darker(TERRA, 0.55))
    for grow, colour in ((1.0, COTTO), (0.86, MATTONE), (0.7, OCRA), (0.52, GIALLO), (0.34, CREMA)):
        fire = ellipse(0, 30, w * 0.62 * grow, h * 0.86 * grow)
        sheet.fill(fire, colour, within=arch, seen=0.9)
    sheet.shade(arch, darker(TERRA, 0.6), -90, start=0.3, end=1.0, strength=0.8)
    return arch


def _arch(w: float, h: float) -> Shape:
    top: list[Point] = arc_points(0, -h + w * 0.42, w / 2, w * 0.42, 180, 360)
    return Shape(((*top, (w / 2, 0), (-w / 2, 0)),))


def peel(sheet: Sheet, length: float) -> None:
    """A baker's shovel: blade around the origin, handle towards +y."""
    sheet.fill(tube(((0, 120), (0, length)), 34, 40, curved=False), LEGNO_SCURO, lift=14)
    sheet.fill(tube(((-8, 140), (-8, length)), 8, 8, curved=False), LEGNO)
    blade = blob((-150, -120), (-150, -120), (150, -120), (150, -120), (156, 60), (110, 130), (30, 170),
        (-30, 170), (-110, 130), (-156, 60))
    sheet.fill(blade, LEGNO, lift=14)
    sheet.shade(blade, LEGNO_SCURO, 45, start=0.4, end=1.2, strength=0.6)


def lamp(sheet: Sheet, colour: Colour = GIALLO) -> None:
    """A hanging lamp; the cord goes up from the origin."""
    sheet.stroke(((0, 0), (0, -900)), 6, NOTTE, curved=False)
    shade = blob((-40, -6), (-40, -6), (40, -6), (40, -6), (70, 40), (124, 96), (124, 96), (-124, 96),
        (-124, 96), (-70, 40))
    sheet.fill(ellipse(0, 98, 60, 18), CARTA)
    sheet.fill(shade, colour, lift=14)
    sheet.shade(shade, darker(colour, 0.5), 10, start=0.4, end=1.1)


def t_shirt(sheet: Sheet, colour: Colour = CARTA) -> Shape:
    """Laid flat around the origin, 560 wide, 600 high."""
    shirt = blob((-130, -290), (-130, -290), (-60, -262), (0, -252), (60, -262), (130, -290), (130, -290),
        (214, -250),
                 (290, -110), (290, -110), (192, -56), (192, -56), (180, -90), (180, -90), (186, 110), (192,
                 300), (192, 300),
                 (0, 312), (-192, 300), (-192, 300), (-186, 110), (-180, -90), (-180, -90), (-192, -56),
                 (-192, -56),
                 (-290, -110), (-290, -110), (-214, -250))
    sheet.fill(shirt, colour, lift=12)
    sheet.shade(shirt, darker(colour, 0.3), 30, start=0.45, end=1.2, strength=0.7)
    collar = tube(((-128, -286), (-66, -246), (0, -234), (66, -246), (128, -286)), 20)
    sheet.fill(collar, darker(colour, 0.1), lift=3)
    for fold in (((-176, -80), (-150, 40), (-160, 160)), ((176, -80), (140, 30), (150, 140))):
        sheet.ink(tube(fold, 2, 16, 2), COTTO, 0.12, within=shirt)
    return shirt
