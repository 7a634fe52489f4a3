"""Gift boxes composed by the shop, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import (
    BLU,
    CACAO,
    CARTA,
    CIPRIA,
    COTTO,
    CREMA,
    GIALLO,
    LATTE,
    PAGLIA,
    PERSIANA,
    ROSA,
    SABBIA,
    TERRA,
    Colour,
    darker,
    mix,
)
from demo.pictures.press.shapes import rect
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import cakes, cloth, packs, plants

WHOLE = (600, 600, 900, 900)


@picture(
    "scatola-natale", SABBIA, WHOLE, size=SQUARE,
    it="Una scatola di Natale rossa con fiocco verde, un panettone, torrone, mandorle e rametti verdi.",
    en="A red Christmas box with a green bow, a panettone, nougat, almonds and green sprigs.",
)
def christmas_box(sheet: Sheet) -> None:
    for x, turn in ((220, -52), (330, -28), (860, 40), (960, 64)):
        with sheet.placed(560, 930, 1.15, turn if x else 0):
            plants.sprig(sheet, 520, 11, PERSIANA, 0.62)
    with sheet.placed(480, 930):
        packs.box(sheet, 560, 380, COTTO, PERSIANA)
    with sheet.placed(860, 970, 0.62):
        cakes.panettone(sheet, paper=GIALLO, band=COTTO)
    with sheet.placed(300, 1060, 0.6):
        cakes.torrone(sheet, BLU)
    for x, y, turn in ((560, 1060, 40), (640, 1040, 110), (610, 1090, 80)):
        with sheet.placed(x, y, 0.62, turn):
            cakes.almond(sheet)


@picture(
    "scatola-colazione", CREMA, WHOLE, size=SQUARE,
    it="Una scatola aperta per la colazione con caffè, confettura, biscotti e un quaderno.",
    en="An open breakfast box with coffee, jam, biscuits and a notebook.",
)
def breakfast_box(sheet: Sheet) -> None:
    with sheet.placed(600, 960):
        _back(sheet, PERSIANA)
        with sheet.placed(190, -360, 1, 5):
            sheet.fill(rect(-110, -230, 220, 330), COTTO, lift=7)
            sheet.fill(rect(-110, -230, 34, 330), TERRA)
            sheet.fill(rect(-40, -180, 110, 60), CARTA)
        with sheet.placed(-220, -150, 0.92):
            packs.bag(sheet, 300, 500, CACAO, GIALLO)
            with sheet.placed(0, -226, 1.5, 24):
                cakes.bean(sheet)
        with sheet.placed(90, -150, 0.9):
            packs.jar(sheet, 270, 380, GIALLO, COTTO)
            with sheet.placed(0, -152, 1.0):
                plants.apricot(sheet)
        for k in range(4):
            with sheet.placed(300, -240 - k * 52, 0.8):
                cakes.biscuit(sheet, flower=k % 2 == 0)
        _front(sheet, PERSIANA, CREMA)


@picture(
    "scatola-casa", CIPRIA, WHOLE, size=SQUARE,
    it="Una scatola aperta per la casa nuova con un grembiule piegato, sapone, crema per le mani e taralli.",
    en="An open box for a new home with a folded apron, soap, hand cream and taralli.",
)
def new_home_box(sheet: Sheet) -> None:
    with sheet.placed(600, 960):
        _back(sheet, BLU)
        with sheet.placed(-190, -160):
            cloth.folded(sheet, 380, 76, (GIALLO, PERSIANA, mix(SABBIA, PAGLIA, 0.45)))
        with sheet.placed(-200, -392, 1.0):
            packs.soap(sheet, ROSA)
        with sheet.placed(60, -150, 0.9):
            packs.jar(sheet, 190, 330, LATTE, PERSIANA, ROSA)
        with sheet.placed(270, -150, 0.95):
            packs.bag(sheet, 240, 460, GIALLO)
            with sheet.placed(0, -208, 0.9):
                cakes.taralli_ring(sheet, 54)
        _front(sheet, BLU, CREMA)


def _back(sheet: Sheet, colour: Colour) -> None:
    cakes.resting(sheet, 860, 0.1)
    sheet.fill(rect(-400, -420, 800, 400), darker(colour, 0.45), lift=10)


def _front(sheet: Sheet, colour: Colour, mark: Colour) -> None:
    packs.straw(sheet, 400, -250)
    front = rect(-420, -250, 840, 250)
    sheet.fill(front, colour, lift=14)
    sheet.shade(front, darker(colour, 0.5), 20, start=0.4, end=1.2)
    with sheet.placed(0, -122):
        packs.mark(sheet, 290, mark)
