"""Sewn goods, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import (
    BLU,
    CIELO,
    CIPRIA,
    COTTO,
    CREMA,
    LEGNO_SCURO,
    MENTA,
    PAGLIA,
    PERSIANA,
    ROSA,
    SABBIA,
    SALVIA,
    mix,
)
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import cloth, machines, packs

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


@picture(
    "pochette-verde", CIPRIA, WHOLE, size=SQUARE,
    it="Una pochette Borseggi salvia e verde scuro, con cerniera e tiretto in pelle.",
    en="A Borseggi pouch in sage and dark green, with a zip and a leather pull.",
)
def pochette_green(sheet: Sheet) -> None:
    with sheet.placed(600, 620, 1.32, -4):
        cloth.pochette(sheet, SALVIA, PERSIANA)


@picture(
    "t-shirt-gatto", MENTA, WHOLE, size=SQUARE,
    it="Una maglietta color panna dei Gatti Galeotti: un gatto nero con il metro da sarto come sciarpa.",
    en="A cream Gatti Galeotti T-shirt: a black cat wearing a tailor's tape measure as a scarf.",
)
def cat_shirt(sheet: Sheet) -> None:
    with sheet.placed(600, 610, 1.4):
        machines.t_shirt(sheet)
        with sheet.placed(-12, 56, 0.72):
            cloth.cat(sheet)


@picture(
    "t-shirt-verde", CREMA, WHOLE, size=SQUARE,
    it="Una maglietta verde serigrafata con una porta socchiusa color crema.",
    en="A green T-shirt screen-printed with a door ajar, in cream.",
)
def green_shirt(sheet: Sheet) -> None:
    with sheet.placed(600, 610, 1.4):
        machines.t_shirt(sheet, PERSIANA)
        with sheet.placed(0, -40):
            packs.mark(sheet, 400, CREMA)


@picture(
    "t-shirt-crema", SALVIA, WHOLE, size=SQUARE,
    it="Una maglietta color crema serigrafata con una porta socchiusa verde.",
    en="A cream T-shirt screen-printed with a door ajar, in green.",
)
def cream_shirt(sheet: Sheet) -> None:
    with sheet.placed(600, 610, 1.4):
        machines.t_shirt(sheet, CREMA)
        with sheet.placed(0, -40):
            packs.mark(sheet, 400, PERSIANA)


@picture(
    "borsa", CIPRIA, WHOLE, size=SQUARE,
    it="Una borsa di tela chiara con un gatto nero stampato.",
    en="A pale canvas tote bag printed with a black cat.",
)
def tote(sheet: Sheet) -> None:
    with sheet.placed(600, 720, 1.18):
        cloth.tote(sheet, SABBIA)
        with sheet.placed(-14, 10, 0.86):
            cloth.cat(sheet)


@picture(
    "grembiule", MENTA, WHOLE, size=SQUARE,
    it="Un grembiule da cucina in lino naturale, con tre tasche e lacci scuri.",
    en="A kitchen apron in natural linen, with three pockets and dark ties.",
)
def apron(sheet: Sheet) -> None:
    with sheet.placed(600, 640, 1.05, -3):
        cloth.apron(sheet, mix(SABBIA, PAGLIA, 0.45), LEGNO_SCURO)


@picture(
    "grembiule-verde", CREMA, WHOLE, size=SQUARE,
    it="Un grembiule da cucina in lino verde, con tre tasche e lacci scuri.",
    en="A kitchen apron in green linen, with three pockets and dark ties.",
)
def green_apron(sheet: Sheet) -> None:
    with sheet.placed(600, 640, 1.05, -3):
        cloth.apron(sheet, PERSIANA, LEGNO_SCURO)
