"""Gift boxes, paper and cards, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import (
    CARTA,
    CIPRIA,
    COTTO,
    CREMA,
    FOGLIA,
    GESSO,
    GIALLO,
    INCHIOSTRO,
    LATTE,
    MATTONE,
    MENTA,
    NOTTE,
    PAGLIA,
    PERSIANA,
    ROSA,
    SABBIA,
    SALVIA,
    darker,
    lighter,
)
from demo.pictures.press.shapes import Point, arc_points, ellipse, poly, rect, rounded
from demo.pictures.press.sheet import SHADE, Sheet
from demo.pictures.props import cakes, packs, plants

WHOLE = (600, 600, 900, 900)


@picture(
    "scatola-piccola", CIPRIA, WHOLE, size=SQUARE,
    it="Una piccola scatola regalo verde con un fiocco giallo e un rametto.",
    en="A small green gift box with a yellow bow and a sprig.",
)
def small_box(sheet: Sheet) -> None:
    with sheet.placed(600, 900):
        packs.box(sheet, 560, 330, PERSIANA)
    with sheet.placed(826, 1000, 1.1, 76):
        plants.sprig(sheet, 300, 5, FOGLIA)


@picture(
    "scatola-grande", MENTA, WHOLE, size=SQUARE,
    it="Una grande scatola regalo aperta con panettone, vino e taralli.",
    en="A large open gift box with panettone, wine and taralli.",
)
def large_box(sheet: Sheet) -> None:
    with sheet.placed(600, 960):
        cakes.resting(sheet, 860, 0.1)
        sheet.fill(rect(-400, -420, 800, 400), darker(COTTO, 0.45), lift=10)
        with sheet.placed(-180, -170, 0.92):
            cakes.panettone(sheet)
        with sheet.placed(110, -150):
            packs.bottle(sheet, 140, 600, NOTTE, cap=GIALLO)
        with sheet.placed(290, -150, 0.9):
            packs.bag(sheet, 230, 430, GIALLO)
            with sheet.placed(0, -195, 0.9):
                cakes.taralli_ring(sheet, 54)
        packs.straw(sheet, 400, -250)
        front = rect(-420, -250, 840, 250)
        sheet.fill(front, COTTO, lift=14)
        sheet.shade(front, darker(COTTO, 0.5), 20, start=0.4, end=1.2)
        with sheet.placed(0, -118):
            packs.mark(sheet, 290, CREMA)
    with sheet.placed(600, 965, 1):
        sheet.ink(rounded(-420, 0, 840, 18, 8), SHADE, 0.2, blur=6)


@picture(
    "biglietto", ROSA, WHOLE, size=SQUARE,
    it="Un biglietto d'auguri di carta con una porta socchiusa stampata in verde, appoggiato alla sua busta.",
    en="A paper greeting card with a door ajar printed in green, leaning on its envelope.",
)
def card(sheet: Sheet) -> None:
    with sheet.placed(700, 800, 1, 9):
        sheet.fill(rect(-330, -260, 660, 440), CREMA, lift=14)
        sheet.fill(poly((-330, -260), (330, -260), (0, 10)), lighter(PAGLIA, 0.3), lift=7)
    with sheet.placed(560, 890):
        packs.card(sheet, 540, 690)
        with sheet.placed(-10, -430):
            packs.mark(sheet, 420)
        sheet.letters("Auguri", -10, -230, 84, COTTO, weight=0.8)


@picture(
    "quaderno", SABBIA, WHOLE, size=SQUARE,
    it="Tre quaderni cuciti a mano con copertine gialla, verde e rossa, e una matita.",
    en="Three hand-sewn notebooks with yellow, green and red covers, and a pencil.",
)
def notebook(sheet: Sheet) -> None:
    for x, y, turn, colour in ((500, 560, -16, COTTO), (640, 610, -3, PERSIANA), (570, 650, 9, GIALLO)):
        with sheet.placed(x, y, 1, turn):
            sheet.fill(rounded(-218, -302, 448, 616, 8), LATTE, lift=10)
            sheet.fill(rounded(-230, -310, 450, 620, 10), colour, lift=7)
            sheet.fill(rect(-230, -310, 62, 620), darker(colour, 0.18))
            for k in range(6):
                sheet.stroke(((-168, -260 + k * 96), (-168, -212 + k * 96)), 6, CARTA, curved=False)
            sheet.fill(rounded(-80, -190, 220, 120, 4), CARTA, lift=3)
    with sheet.placed(930, 700, 1, 22):
        sheet.fill(rect(-17, -250, 34, 470), MATTONE, lift=10)
        sheet.fill(rect(4, -250, 13, 470), darker(MATTONE, 0.25))
        sheet.fill(poly((-17, -250), (17, -250), (0, -318)), PAGLIA)
        sheet.fill(poly((-6, -294), (6, -294), (0, -318)), INCHIOSTRO)


@picture(
    "carta", CREMA, WHOLE, size=SQUARE,
    it="Fogli di carta fatta a mano con i bordi irregolari, in bianco, rosa, salvia e giallo.",
    en="Sheets of handmade paper with deckled edges, in white, pink, sage and yellow.",
)
def paper(sheet: Sheet) -> None:
    for turn, x, y, colour in ((-14, 560, 560, GIALLO), (10, 650, 580, SALVIA), (-5, 570, 620, ROSA), (4,
        610, 640, LATTE)):
        with sheet.placed(x, y, 1, turn):
            edge = _deckled(sheet, 300, 380)
            sheet.fill(edge, colour, lift=12)
            for _ in range(60):
                fx, fy = sheet.random.uniform(-270, 270), sheet.random.uniform(-350, 350)
                sheet.stroke(((fx, fy), (fx + 14, fy + 5), (fx + 22, fy - 4)), 2, darker(colour, 0.18))
    with sheet.placed(700, 800, 0.9, -30):
        plants.sprig(sheet, 340, 5, FOGLIA)


def _deckled(sheet: Sheet, half_w: float, half_h: float):
    corners = ((-half_w, -half_h), (half_w, -half_h), (half_w, half_h), (-half_w, half_h))
    points: list[Point] = []
    for (ax, ay), (bx, by) in zip(corners, (*corners[1:], corners[0]), strict=True):
        for k in range(34):
            t = k / 34
            points.append((ax + (bx - ax) * t + sheet.random.uniform(-5, 5),
                ay + (by - ay) * t + sheet.random.uniform(-5, 5)))
    return poly(*points)


@picture(
    "calendario", SABBIA, WHOLE, size=SQUARE,
    it="Un calendario da muro con l'illustrazione di un giardino e le caselle dei giorni.",
    en="A wall calendar with a picture of a garden and a grid of days.",
)
def calendar(sheet: Sheet) -> None:
    with sheet.placed(600, 610, 1, -2):
        sheet.fill(rect(-330, -420, 660, 850), darker(LATTE, 0.1), lift=8)
        sheet.fill(rect(-336, -426, 660, 846), LATTE, lift=10)
        view = rect(-300, -380, 588, 400)
        sheet.fill(view, MENTA)
        sheet.fill(ellipse(150, -270, 62), GIALLO)
        sheet.fill(ellipse(-120, 60, 380, 150), FOGLIA, within=view)
        sheet.fill(ellipse(230, 80, 300, 140), PERSIANA, within=view)
        for x, tall in ((-190, 210), (-110, 270), (-30, 190)):
            with sheet.placed(x, -20):
                plants.poplar(sheet, tall)
        for k in range(31):
            x, y = -276 + (k + 2) % 7 * 86, 90 + (k + 2) // 7 * 66
            if (k + 2) % 7 == 6:
                sheet.fill(ellipse(x + 20, y, 26), CIPRIA)
            sheet.letters(str(k + 1), x + 20, y, 28, COTTO if (k + 2) % 7 == 6 else INCHIOSTRO)
        for x in range(-300, 301, 50):
            sheet.stroke(arc_points(x, -426, 9, 22, 180, 360), 6, GESSO)
