"""Sewn goods, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import BLU, CIELO, COTTO, CREMA, ROSA, SABBIA
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import cloth

WHOLE = (600, 600, 900, 900)


@picture(
    "pochette-blu", SABBIA, WHOLE, size=SQUARE,
    it="Una pochette Borseggi blu e azzurra, con cerniera e tiretto in pelle.",
    en="A Borseggi pouch in two blues, with a zip and a leather pull.",
)
def pochette_blue(sheet: Sheet) -> None:
    with sheet.placed(600, 620, 1.32, -7):
        cloth.pochette(sheet, CIELO, BLU)


@picture(
    "pochette-rossa", CREMA, WHOLE, size=SQUARE,
    it="Una pochette Borseggi rosa e rosso mattone, con cerniera e tiretto in pelle.",
    en="A Borseggi pouch in pink and brick red, with a zip and a leather pull.",
)
def pochette_red(sheet: Sheet) -> None:
    with sheet.placed(600, 620, 1.32, 6):
        cloth.pochette(sheet, ROSA, COTTO)
