"""Soap, hand cream, herbs and a print, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import (
    BOSCO,
    CIPRIA,
    COTTO,
    CREMA,
    FOGLIA,
    GIALLO,
    LATTE,
    MATTONE,
    MENTA,
    PAGLIA,
    PERSIANA,
    PIETRA,
    ROSA,
    SABBIA,
    SALVIA,
    darker,
    lighter,
    mix,
)
from demo.pictures.press.shapes import ellipse, rect, rounded
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import cakes, packs, plants

WHOLE = (600, 600, 900, 900)


@picture(
    "sapone", SABBIA, WHOLE, size=SQUARE,
    it="Tre saponette alla lavanda impilate nella loro fascia di carta, con qualche spiga davanti.",
    en="Three cakes of lavender soap stacked in their paper bands, with a few sprigs in front.",
)
def soap(sheet: Sheet) -> None:
    for k, colour in enumerate((PAGLIA, mix(plants.LILLA, LATTE, 0.55), ROSA)):
        with sheet.placed(560 + (12 if k == 1 else 0), 900 - k * 190, 1.75):
            packs.soap(sheet, colour)
    for turn, x in ((62, 640), (74, 660), (86, 650)):
        with sheet.placed(x - 60, 1010 + (turn - 62) * 1.6, 1.3, turn):
            sheet.stroke(((0, 0), (0, -220)), 6, SALVIA, curved=False)
            for j in range(7):
                for side in (-1, 1):
                    sheet.fill(ellipse(side * 7, -220 + j * 14, 11, 8, side * 30), plants.LILLA, lift=2)


@picture(
    "crema-mani", MENTA, WHOLE, size=SQUARE,
    it="Un vasetto aperto di crema per le mani con il coperchio verde appoggiato accanto e un rametto.",
    en="An open jar of hand cream with its green lid beside it and a sprig.",
)
def hand_cream(sheet: Sheet) -> None:
    with sheet.placed(520, 880):
        cakes.resting(sheet, 480)
        pot = rounded(-260, -300, 520, 320, 60)
        sheet.fill(pot, LATTE, lift=14)
        sheet.shade(pot, darker(LATTE, 0.3), 10, start=0.45, end=1.15, strength=0.7)
        sheet.fill(rect(-260, -220, 520, 150), ROSA)
        with sheet.placed(0, -146):
            packs.mark(sheet, 190)
        sheet.fill(ellipse(0, -296, 250, 66), lighter(LATTE, 0.3))
        sheet.fill(ellipse(0, -292, 222, 54), darker(LATTE, 0.16))
        sheet.fill(ellipse(0, -284, 216, 46), CREMA)
        for rx, y in ((120, -296), (60, -312)):
            sheet.fill(ellipse(10, y, rx, rx * 0.28), lighter(CREMA, 0.5), lift=4)
    with sheet.placed(880, 900, 1, 14):
        sheet.fill(ellipse(0, 0, 150, 168), darker(PERSIANA, 0.3), lift=16)
        sheet.fill(ellipse(-14, -6, 146, 164), PERSIANA)
        sheet.shade(ellipse(-14, -6, 146, 164), BOSCO, 50, start=0.4, end=1.2)
    with sheet.placed(300, 1040, 1.0, 78):
        plants.sprig(sheet, 300, 5)


@picture(
    "aromatiche", CIPRIA, WHOLE, size=SQUARE,
    it="Tre vasetti di erbe aromatiche: basilico, rosmarino e salvia.",
    en="Three pots of herbs: basil, rosemary and sage.",
)
def herbs(sheet: Sheet) -> None:
    for k, (x, colour) in enumerate(((250, MATTONE), (590, PERSIANA), (930, GIALLO))):
        with sheet.placed(x, 940):
            cakes.resting(sheet, 260)
            with sheet.placed(0, -206):
                if k == 0:
                    plants.basil(sheet, 1.35)
                else:
                    for turn in (-26, -13, 0, 13, 26):
                        with sheet.placed(turn * 1.6, 0, 1, turn):
                            plants.sprig(sheet, 330 - abs(turn) * 3, 8 if k == 1 else 4,
                                         FOGLIA if k == 1 else SALVIA, 0.5 if k == 1 else 1.05)
            plants.pot(sheet, 280, 230, colour)


@picture(
    "stampa-lavoro", CREMA, WHOLE, size=SQUARE,
    it="Una stampa tipografica su carta di cotone: la parola «lavoro» in grandi lettere rosse, numerata a "
    "matita.",
    en="A letterpress print on cotton paper: the word “lavoro” in large red letters, numbered in pencil.",
)
def numbered_print(sheet: Sheet) -> None:
    with sheet.placed(600, 600, 1, -3):
        sheet.fill(rect(-344, -470, 688, 950), LATTE, lift=20)
        for k, pair in enumerate(("LA", "VO", "RO")):
            sheet.letters(pair, 0, -300 + k * 262, 300, COTTO, weight=9)
        for _ in range(90):
            spot = sheet.random.uniform(-230, 230), sheet.random.uniform(-410, 330)
            sheet.fill(ellipse(*spot, sheet.random.uniform(1, 3.4)), LATTE, seen=0.8)
        sheet.letters("12/60", 236, 426, 30, PIETRA)
        sheet.stroke(((-280, 430), (-230, 414), (-190, 434), (-150, 418)), 3, PIETRA)
