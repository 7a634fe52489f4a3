"""Taralli, almonds and the pantry, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import (
    CIPRIA,
    COTTO,
    CREMA,
    GIALLO,
    LATTE,
    MENTA,
    PERSIANA,
    SABBIA,
    TERRA,
)
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import bread, cakes, packs

WHOLE = (600, 600, 900, 900)


@picture(
    "taralli", CIPRIA, WHOLE, size=SQUARE,
    it="Un sacchetto di carta con taralli semplici; alcuni taralli gli stanno davanti.",
    en="A paper bag of plain taralli, with a few of the rings in front of it.",
)
def taralli(sheet: Sheet) -> None:
    with sheet.placed(560, 870):
        packs.bag(sheet, 520, 700, GIALLO)
        with sheet.placed(0, -318, 1.4):
            cakes.taralli_ring(sheet, 62)
        sheet.letters("TARALLI", 0, -190, 46, COTTO, weight=1.4)
    for x, y, turn in ((800, 900, 0), (940, 960, 40), (730, 1000, 200)):
        with sheet.placed(x, y, 1.15, turn):
            cakes.taralli_ring(sheet)


@picture(
    "taralli-finocchio", MENTA, WHOLE, size=SQUARE,
    it="Taralli con semi di finocchio in una ciotola color crema e sul piano.",
    en="Taralli with fennel seeds in a cream bowl and beside it.",
)
def taralli_fennel(sheet: Sheet) -> None:
    for x, y, turn in ((450, 500, 10), (590, 470, 80), (730, 500, 150), (520, 560, 220), (660, 560, 300)):
        with sheet.placed(x, y, 1.25, turn):
            cakes.taralli_ring(sheet, seeds=PERSIANA)
    with sheet.placed(590, 600, 1.7):
        bread.bowl(sheet, 330, LATTE, CREMA)
    for x, y, turn in ((880, 960, 20), (300, 1000, 110)):
        with sheet.placed(x, y, 1.25, turn):
            cakes.taralli_ring(sheet, seeds=PERSIANA)


@picture(
    "mandorle", SABBIA, WHOLE, size=SQUARE,
    it="Un sacchetto verde di mandorle, con alcune mandorle sgusciate davanti.",
    en="A green bag of almonds, with a few shelled almonds in front.",
)
def almonds(sheet: Sheet) -> None:
    with sheet.placed(560, 880):
        packs.bag(sheet, 500, 690, PERSIANA)
        for x, turn in ((-72, -24), (0, 4), (72, 28)):
            with sheet.placed(x, -318, 1.05, turn):
                cakes.almond(sheet)
        sheet.letters("MANDORLE", 0, -200, 40, TERRA, weight=1.2)
    for x, y, turn in ((760, 950, 70), (880, 900, 20), (850, 1010, 120), (980, 980, 150), (680, 1030, 30)):
        with sheet.placed(x, y, 0.98, turn):
            cakes.almond(sheet)
