"""Cakes and sweets, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import (
    CACAO,
    CIPRIA,
    CREMA,
    CROSTA,
    FOGLIA,
    GIALLO,
    MENTA,
    PERSIANA,
    SABBIA,
    TERRA,
    darker,
)
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import cakes

WHOLE = (600, 600, 900, 900)


@picture(
    "panettone-classico", SABBIA, WHOLE, size=SQUARE,
    it="Un panettone alto nel suo pirottino rosso mattone, con una fetta che mostra uvetta e canditi.",
    en="A tall panettone in its brick-red baking paper, with a slice that shows raisins and candied fruit.",
)
def panettone(sheet: Sheet) -> None:
    with sheet.placed(540, 890, 1.18):
        cakes.panettone(sheet)
    with sheet.placed(850, 990, 1.08):
        cakes.panettone_slice(sheet, bits=(TERRA, GIALLO, FOGLIA))


@picture(
    "panettone-cioccolato", CIPRIA, WHOLE, size=SQUARE,
    it="Un panettone glassato al cioccolato, con una fetta scura accanto.",
    en="A panettone with a chocolate glaze, and a dark slice beside it.",
)
def panettone_chocolate(sheet: Sheet) -> None:
    with sheet.placed(540, 890, 1.18):
        cakes.panettone(sheet, CROSTA, PERSIANA, CREMA)
        cakes.chocolate_glaze(sheet)
    with sheet.placed(850, 990, 1.08):
        cakes.panettone_slice(sheet, (176, 120, 76), CACAO, bits=(CACAO, darker(CACAO, 0.3)))


@picture(
    "colomba", MENTA, WHOLE, size=SQUARE,
    it="Una colomba pasquale vista dall'alto, con glassa, mandorle e granella di zucchero.",
    en="An Easter dove cake seen from above, with icing, almonds and pearl sugar.",
)
def colomba(sheet: Sheet) -> None:
    with sheet.placed(590, 600, 1.35, -18):
        cakes.colomba(sheet)


@picture(
    "torrone", SABBIA, WHOLE, size=SQUARE,
    it="Una stecca di torrone bianco mezza scartata, con le mandorle in vista sul taglio.",
    en="A bar of white nougat half out of its red paper, its almonds showing where it is cut.",
)
def torrone(sheet: Sheet) -> None:
    with sheet.placed(570, 740, 1.3):
        cakes.torrone(sheet)
    for x, y, turn in ((270, 900, 70), (380, 950, 120), (900, 910, 40)):
        with sheet.placed(x, y, 0.95, turn):
            cakes.almond(sheet)
