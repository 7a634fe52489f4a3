"""Tables, chairs, books and what people gather around."""

from __future__ import annotations

from demo.pictures.press.colours import (
    BLU,
    CARTA,
    COTTO,
    FERRO,
    GIALLO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    PERSIANA,
    SABBIA,
    Colour,
    darker,
    lighter,
)
from demo.pictures.press.shapes import blob, ellipse, poly, rect, rounded, tube
from demo.pictures.press.sheet import SHADE, Sheet


def chair(sheet: Sheet, colour: Colour, wood: Colour = LEGNO_SCURO) -> None:
    """Seen from its side, facing right, standing on y 0; 280 high."""
    sheet.ink(ellipse(20, 0, 90, 12), SHADE, 0.3, blur=6)
    for points in (((-62, 0), (-54, -130)), ((66, 0), (58, -130)), ((-54, -130), (-70, -280))):
        sheet.fill(tube(points, 13, 13, curved=False), wood, lift=6)
    sheet.fill(rounded(-70, -150, 146, 26, 10), colour, lift=8)
    back = poly((-84, -286), (-58, -290), (-44, -196), (-68, -192))
    sheet.fill(back, colour, lift=6)
    sheet.shade(back, darker(colour, 0.5), 80, start=0.3, end=1.2)


def chair_from_behind(sheet: Sheet, colour: Colour, wood: Colour = LEGNO_SCURO) -> None:
    """Its back towards us, standing on y 0; 300 high, 170 wide."""
    sheet.ink(ellipse(16, 0, 110, 16), SHADE, 0.32, blur=7)
    for x in (-70, 70):
        sheet.fill(tube(((x, 0), (x * 0.94, -300)), 15, 13, curved=False), wood, lift=7)
    sheet.fill(rounded(-84, -160, 168, 28, 8), darker(colour, 0.2), lift=6)
    back = blob((-86, -300), (-86, -300), (0, -312), (86, -300), (86, -300), (80, -206), (80, -206), (0,
        -198), (-80, -206), (-80, -206))
    sheet.fill(back, colour, lift=9)
    sheet.shade(back, darker(colour, 0.5), 30, start=0.35, end=1.2)


def table(sheet: Sheet, w: float, h: float, wood: Colour = LEGNO) -> None:
    """Standing on y 0."""
    sheet.ink(ellipse(20, 0, w * 0.54, 18), SHADE, 0.3, blur=8)
    for side in (-1, 1):
        sheet.fill(poly((side * w * 0.4, -h), (side * w * 0.46, -h), (side * w * 0.44, 0), (side * w * 0.41,
            0)), darker(wood, 0.3), lift=6)
    sheet.fill(rounded(-w / 2, -h - 22, w, 30, 8), wood, lift=10)
    sheet.shade(rounded(-w / 2, -h - 22, w, 30, 8), LEGNO_SCURO, 0, start=0.3, end=1.2, strength=0.7)


def book(sheet: Sheet, w: float, h: float, colour: Colour) -> None:
    """Closed, lying flat around the origin."""
    sheet.fill(rounded(-w / 2 + 8, -h / 2 + 8, w, h, 5), LATTE, lift=8)
    sheet.fill(rounded(-w / 2, -h / 2, w, h, 6), colour, lift=4)
    sheet.fill(rect(-w / 2, -h / 2, w * 0.12, h), darker(colour, 0.2))
    sheet.fill(rounded(-w * 0.2, -h * 0.28, w * 0.5, h * 0.16, 3), SABBIA)
    sheet.shade(rounded(-w / 2, -h / 2, w, h, 6), darker(colour, 0.5), 50, start=0.4, end=1.3, strength=0.6)


def open_book(sheet: Sheet, w: float, h: float, cover: Colour = COTTO) -> None:
    """Lying open around the origin."""
    sheet.fill(rounded(-w / 2 - 8, -h / 2 - 4, w + 16, h + 14, 8), cover, lift=12)
    for side in (-1, 1):
        page = blob((0, -h * 0.46), (0, -h * 0.46), (side * w * 0.24, -h * 0.54), (side * w * 0.48,
            -h * 0.47),
                    (side * w * 0.48, -h * 0.47), (side * w * 0.49, h * 0.46), (side * w * 0.49, h * 0.46),
                    (side * w * 0.24, h * 0.41), (0, h * 0.5), (0, h * 0.5))
        sheet.fill(page, CARTA, lift=3)
        sheet.shade(page, darker(CARTA, 0.35), 0 if side < 0 else 180, start=0.6, end=1.1, strength=0.7)
        for k in range(8):
            long = w * (0.34 if k % 4 != 3 else 0.2)
            sheet.fill(rect(side * w * 0.24 - w * 0.17, -h * 0.36 + k * h * 0.09, long, 5), darker(CARTA,
                0.45))


def book_spines(sheet: Sheet, colours: tuple[Colour, ...], h: float = 190) -> None:
    """A row of books on y 0, from the origin rightwards."""
    x = 0.0
    for k, colour in enumerate(colours):
        w, tall = 30 + 13 * (k % 3), h * (0.82 + 0.06 * (k * 5 % 4))
        sheet.fill(rounded(x, -tall, w, tall, 4), colour, lift=6)
        sheet.fill(rect(x + 5, -tall * 0.84, w - 10, 10), lighter(colour, 0.5))
        sheet.fill(rect(x + 5, -tall * 0.22, w - 10, 5), lighter(colour, 0.5))
        x += w + 2


def lectern(sheet: Sheet, colour: Colour = LEGNO) -> None:
    """Seen from the front, standing on y 0; 520 high, 360 wide."""
    sheet.ink(ellipse(30, 0, 180, 26), SHADE, 0.35, blur=10)
    column = poly((-90, -400), (90, -400), (120, 0), (-120, 0))
    sheet.fill(column, colour, lift=14)
    sheet.shade(column, LEGNO_SCURO, 10, start=0.3, end=1.15)
    desk = poly((-180, -430), (180, -430), (160, -500), (-160, -500))
    sheet.fill(rect(-180, -432, 360, 44), darker(colour, 0.2), lift=9)
    sheet.fill(desk, lighter(colour, 0.2), lift=6)


def microphone(sheet: Sheet, points: tuple[tuple[float, float], ...], size: float = 1) -> None:
    """On a bent stem, the head at the last point."""
    sheet.fill(tube(points, 9 * size, 8 * size), FERRO, lift=6)
    x, y = points[-1]
    head = ellipse(x, y, 22 * size, 30 * size, -30)
    sheet.fill(head, FERRO, lift=7)
    sheet.shade(head, lighter(FERRO, 0.5), 220, start=0.3, end=1.1, strength=0.9)
    sheet.fill(tube(((x - 22 * size, y + 8 * size), (x + 18 * size, y + 18 * size)), 6 * size,
        curved=False), GIALLO)


def guitar(sheet: Sheet, wood: Colour = GIALLO) -> None:
    """Standing, its foot on y 0, 760 high."""
    sheet.fill(rect(-19, -700, 38, 400), LEGNO_SCURO, lift=9)
    sheet.fill(blob((-30, -700), (-30, -700), (-36, -790), (36, -790), (30, -700), (30, -700)),
        darker(LEGNO_SCURO, 0.3), lift=8)
    body = blob((0, -360), (-96, -340), (-112, -262), (-86, -206), (-138, -120), (-120, -24), (0, 4), (120,
        -24), (138, -120),
                (86, -206), (112, -262), (96, -340))
    sheet.fill(body, wood, lift=16)
    sheet.shade(body, COTTO, 35, start=0.4, end=1.3, strength=0.8)
    sheet.fill(ellipse(0, -222, 44), darker(LEGNO_SCURO, 0.5))
    sheet.fill(rounded(-56, -92, 112, 22, 6), LEGNO_SCURO, lift=3)
    for x in (-12, -4, 4, 12):
        sheet.stroke(((x, -84), (x, -760)), 1.8, LATTE, curved=False)


def van(sheet: Sheet, colour: Colour = PERSIANA) -> None:
    """Seen from its side, back doors on the right, wheels on y 0; 900 wide, 460 high."""
    sheet.ink(ellipse(20, 4, 480, 28), SHADE, 0.4, blur=12)
    body = blob((-450, -70), (-450, -70), (-446, -210), (-380, -236), (-300, -400), (-240, -440), (0, -450),
        (420, -448),
                (448, -420), (450, -70), (450, -70))
    sheet.fill(body, colour, lift=16)
    sheet.shade(body, darker(colour, 0.5), 70, start=0.4, end=1.2)
    sheet.fill(poly((-344, -236), (-278, -388), (-170, -396), (-170, -236)), lighter(BLU, 0.55))
    sheet.fill(poly((-300, -236), (-240, -392), (-206, -394), (-262, -236)), LATTE, seen=0.4)
    sheet.fill(rect(-150, -430, 5, 350), darker(colour, 0.4))
    sheet.fill(rounded(-138, -220, 44, 12, 6), LATTE)
    for x in (-270, 260):
        sheet.fill(ellipse(x, -70, 96).minus(rect(x - 100, -60, 200, 100)), darker(colour, 0.4))
        sheet.fill(ellipse(x, -66, 70), FERRO, lift=6)
        sheet.fill(ellipse(x, -66, 34), SABBIA)
    sheet.fill(ellipse(-432, -160, 17, 26), GIALLO, lift=3)
    sheet.fill(rounded(-470, -90, 120, 30, 10), FERRO)
