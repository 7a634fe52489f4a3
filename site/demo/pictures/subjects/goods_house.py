"""Drinks, soap, biscuits and plants, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import (
    CACAO,
    CIPRIA,
    COTTO,
    CREMA,
    GIALLO,
    LATTE,
    MATTONE,
    MENTA,
    NOTTE,
    OCRA,
    PAGLIA,
    PERSIANA,
    ROSA,
    SABBIA,
    SALVIA,
    TERRA,
    darker,
)
from demo.pictures.press.shapes import ellipse, poly
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import cakes, packs, plants

WHOLE = (600, 600, 900, 900)


@picture(
    "biscotti", MENTA, WHOLE, size=SQUARE,
    it="Una scatola di latta rossa aperta, piena di biscotti tondi e a fiore.",
    en="An open red tin full of round and flower-shaped biscuits.",
)
def biscuit_tin(sheet: Sheet) -> None:
    sheet.fill(ellipse(880, 330, 200), darker(COTTO, 0.1), lift=22)
    sheet.fill(ellipse(876, 324, 176), COTTO)
    with sheet.placed(876, 324):
        packs.mark(sheet, 270, CREMA)
    sheet.fill(ellipse(540, 650, 396), darker(COTTO, 0.25), lift=30)
    sheet.fill(ellipse(534, 642, 388), COTTO)
    sheet.fill(ellipse(536, 646, 356), LATTE)
    sheet.ink(ellipse(536, 646, 356).minus(ellipse(556, 672, 350)), strength=0.35)
    for k, (x, y) in enumerate(((536, 646), (536, 456), (372, 550), (372, 742), (536, 838), (700, 742),
        (700, 550))):
        with sheet.placed(x, y, 1, k * 33):
            cakes.biscuit(sheet, flower=k % 2 == 0)
    with sheet.placed(960, 960, 1.05, 20):
        cakes.biscuit(sheet, flower=True)


@picture(
    "vino", CREMA, WHOLE, size=SQUARE,
    it="Una bottiglia di vino rosso della Valtellina con etichetta chiara e un calice.",
    en="A bottle of red wine from Valtellina with a pale label, and a glass.",
)
def wine(sheet: Sheet) -> None:
    with sheet.placed(500, 1010):
        packs.bottle(sheet, 260, 830, NOTTE)
        sheet.fill(poly((-70, -170), (-30, -250), (0, -200), (44, -290), (90, -170)), SALVIA)
        sheet.fill(ellipse(58, -330, 20), GIALLO)
        sheet.letters("VALTELLINA", 0, -150, 24, TERRA, weight=0.5)
    with sheet.placed(850, 1020, 1.15):
        packs.wine_glass(sheet)


@picture(
    "succo-mela", SABBIA, WHOLE, size=SQUARE,
    it="Una bottiglia di succo di mela dorato con due mele rosse accanto.",
    en="A bottle of golden apple juice with two red apples beside it.",
)
def apple_juice(sheet: Sheet) -> None:
    with sheet.placed(510, 960):
        packs.bottle(sheet, 320, 780, OCRA, cap=PERSIANA)
        with sheet.placed(0, -240, 1.25):
            plants.apple(sheet)
    for x, y, size, colour in ((790, 890, 1.7, COTTO), (940, 960, 1.5, MATTONE)):
        with sheet.placed(x, y, size):
            plants.apple(sheet, colour)


@picture(
    "caffe", CIPRIA, WHOLE, size=SQUARE,
    it="Un sacchetto scuro di caffè con etichetta gialla, chicchi e una tazzina.",
    en="A dark coffee bag with a yellow label, some beans and a small cup.",
)
def coffee(sheet: Sheet) -> None:
    with sheet.placed(500, 920):
        packs.bag(sheet, 480, 720, CACAO, GIALLO)
        with sheet.placed(0, -360, 2.2, 24):
            cakes.bean(sheet)
        sheet.letters("CAFFE", 0, -226, 54, CACAO, weight=1.4)
        sheet.fill(poly((62, -266), (74, -266), (84, -252), (76, -252)), CACAO)
    with sheet.placed(880, 980, 1.25):
        packs.cup(sheet)
    for k, (x, y) in enumerate(((640, 1020), (700, 1060), (560, 1066), (760, 1090), (620, 1096))):
        with sheet.placed(x, y, 0.85, k * 67):
            cakes.bean(sheet)


@picture(
    "cosmetici", MENTA, WHOLE, size=SQUARE,
    it="Due saponette, un flacone e un vasetto di crema, con un rametto d'erbe.",
    en="Two cakes of soap, a bottle and a jar of cream, with a sprig of herbs.",
)
def cosmetics(sheet: Sheet) -> None:
    with sheet.placed(440, 850):
        packs.bottle(sheet, 250, 620, SALVIA, cap=LATTE)
        with sheet.placed(0, -130, 0.5):
            plants.sprig(sheet, 200, 4, PERSIANA)
    with sheet.placed(740, 870):
        packs.jar(sheet, 280, 230, LATTE, PERSIANA, ROSA)
    for x, y, turn, colour in ((800, 1010, -8, ROSA), (560, 1030, 6, PAGLIA)):
        with sheet.placed(x, y, 1, turn):
            packs.soap(sheet, colour)


@picture(
    "pianta", SABBIA, WHOLE, size=SQUARE,
    it="Una pianta di basilico in un vaso di terracotta.",
    en="A basil plant in a terracotta pot.",
)
def potted_plant(sheet: Sheet) -> None:
    with sheet.placed(590, 990):
        cakes.resting(sheet, 380)
    with sheet.placed(590, 640, 2.3):
        plants.basil(sheet)
    with sheet.placed(590, 990, 1.7):
        plants.pot(sheet, 260, 220)


@picture(
    "lavanda", CREMA, WHOLE, size=SQUARE,
    it="Una pianta di lavanda fiorita in un vaso giallo.",
    en="A lavender plant in bloom in a yellow pot.",
)
def lavender(sheet: Sheet) -> None:
    with sheet.placed(590, 990):
        cakes.resting(sheet, 340)
    with sheet.placed(590, 720, 2.5):
        plants.lavender(sheet)
    with sheet.placed(590, 990, 1.6):
        plants.pot(sheet, 230, 200, GIALLO)
