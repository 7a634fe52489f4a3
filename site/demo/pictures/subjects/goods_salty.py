"""Taralli, almonds and the pantry, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import (
    BLU,
    CIPRIA,
    COTTO,
    CREMA,
    GIALLO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MENTA,
    NOTTE,
    PERSIANA,
    SABBIA,
    TERRA,
    darker,
    lighter,
)
from demo.pictures.press.shapes import ellipse, tube
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import bread, cakes, packs, plants

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
    with sheet.placed(590, 560, 1.75):
        bread.bowl(sheet, 380, LATTE, CREMA)
        for x, y, turn in ((-84, -40, 10), (0, -62, 80), (84, -38, 150), (-44, -10, 220), (50, -6, 300)):
            with sheet.placed(x, y, 0.9, turn):
                cakes.taralli_ring(sheet, seeds=PERSIANA)
        bread.bowl_front(sheet, 380, LATTE)
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


@picture(
    "mandorle-siracusa", CREMA, WHOLE, size=SQUARE,
    it="Una ciotola blu piena di mandorle di Siracusa, con un ramo di mandorlo fiorito.",
    en="A blue bowl full of almonds from Siracusa, with a branch of almond blossom.",
)
def almonds_bowl(sheet: Sheet) -> None:
    with sheet.placed(560, 610, 1.85):
        bread.bowl(sheet, 380, BLU, NOTTE)
        for k, (x, y) in enumerate(((-110, -14), (-60, -36), (0, -48), (62, -34), (112, -12), (-84, 6),
            (-28, -8),
                                    (30, -12), (86, 8), (0, 16), (-50, 22), (52, 22))):
            with sheet.placed(x, y, 0.56, k * 47):
                cakes.almond(sheet)
        bread.bowl_front(sheet, 380, BLU)
    sheet.stroke(((1160, 250), (1000, 330), (880, 300), (760, 350)), 16, LEGNO_SCURO, lift=8)
    for x, y, size in ((1050, 290, 1.0), (930, 330, 1.2), (850, 280, 0.9), (770, 350, 1.1)):
        with sheet.placed(x, y, size):
            plants.blossom(sheet)


@picture(
    "passata", SABBIA, WHOLE, size=SQUARE,
    it="Una bottiglia di passata di pomodoro con tappo verde, tre pomodori e una foglia di basilico.",
    en="A bottle of tomato passata with a green cap, three tomatoes and a basil leaf.",
)
def passata(sheet: Sheet) -> None:
    with sheet.placed(520, 950):
        packs.bottle(sheet, 300, 740, COTTO, cap=PERSIANA)
        with sheet.placed(0, -240, 1.3):
            plants.tomato(sheet)
    for x, y, size in ((800, 940, 1.9), (940, 980, 1.6), (760, 1030, 1.5)):
        with sheet.placed(x, y - 60, size):
            plants.tomato(sheet)
    with sheet.placed(940, 1080, 1.3, 80):
        plants.leaf(sheet, 120, 70)


@picture(
    "marmellata", CIPRIA, WHOLE, size=SQUARE,
    it="Un vasetto di marmellata di albicocche con il coperchio rosso e un cucchiaio di legno.",
    en="A jar of apricot jam with a red lid and a wooden spoon.",
)
def jam(sheet: Sheet) -> None:
    with sheet.placed(560, 930):
        packs.jar(sheet, 440, 590, GIALLO, COTTO)
        with sheet.placed(-46, -238, 1.5):
            plants.apricot(sheet)
        with sheet.placed(40, -228, 1.2):
            plants.apricot(sheet)
    with sheet.placed(910, 1000, 1, -64):
        sheet.fill(tube(((0, 0), (0, -330)), 22, 26, curved=False), LEGNO, lift=8)
        sheet.fill(ellipse(0, 40, 52, 74), LEGNO, lift=8)
        sheet.fill(ellipse(-4, 42, 38, 58), darker(GIALLO, 0.18))
        sheet.fill(ellipse(-10, 26, 14, 22, 20), lighter(GIALLO, 0.4))
