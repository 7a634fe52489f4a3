"""Gowns, towels and one-off bags, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import (
    CIELO,
    COTTO,
    CREMA,
    FERRO,
    GIALLO,
    INCHIOSTRO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MENTA,
    PERSIANA,
    ROSA,
    SABBIA,
    TERRA,
    Colour,
    darker,
    lighter,
)
from demo.pictures.press.shapes import blob, ellipse, poly, rect, rounded, tube
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import cloth, machines

WHOLE = (600, 600, 900, 900)


@picture(
    "toga", CREMA, WHOLE, size=SQUARE,
    it="Una toga nera da avvocato su una gruccia, con la pettorina bianca e i cordoni dorati.",
    en="A lawyer's black gown on a hanger, with its white jabot and gold cords.",
)
def gown(sheet: Sheet) -> None:
    sheet.stroke(((600, 190), (600, 130), (640, 100), (660, 140)), 12, FERRO, lift=6)
    sheet.fill(tube(((380, 270), (600, 196), (820, 270)), 30), LEGNO, lift=8)
    robe = blob((500, 230), (500, 230), (370, 270), (290, 400), (210, 700), (210, 700), (330, 740), (330,
        740), (380, 600),
                (350, 860), (310, 1080), (310, 1080), (600, 1100), (890, 1080), (890, 1080), (850, 860),
                (820, 600), (870, 740),
                (870, 740), (990, 700), (990, 700), (910, 400), (830, 270), (700, 230), (700, 230), (600,
                290))
    ink = lighter(INCHIOSTRO, 0.07)
    sheet.fill(robe, ink, lift=18)
    sheet.shade(robe, lighter(INCHIOSTRO, 0.28), 220, start=0.5, end=1.3, strength=0.8)
    for x, lean in ((430, -40), (500, -22), (700, 22), (770, 40)):
        sheet.ink(tube(((x, 330), (x + lean * 0.6, 700), (x + lean, 1090)), 2, 12, 22), INCHIOSTRO, 0.9,
            within=robe)
    sheet.fill(tube(((600, 300), (600, 1094)), 5, curved=False), darker(INCHIOSTRO, 0.5))
    for k in range(3):
        y = 330 + k * 50
        frill = blob((556, y - 40), (556, y - 40), (644, y - 40), (644, y - 40), (672, y + 44), (640,
            y + 58), (600, y + 48),
                     (560, y + 58), (528, y + 44))
        sheet.fill(frill, LATTE, lift=6)
        for dx in (-40, -14, 14, 40):
            sheet.ink(tube(((600 + dx * 0.6, y - 30), (600 + dx, y + 46)), 2, 5), strength=0.25)
    for side in (-1, 1):
        cord = tube(((600 + side * 130, 262), (600 + side * 180, 330), (600 + side * 172, 440)), 13, 11)
        sheet.fill(cord, GIALLO, lift=5)
        tassel = poly((600 + side * 172 - 17, 440), (600 + side * 172 + 17, 440), (600 + side * 172 + 24,
            530), (600 + side * 172 - 24, 530))
        sheet.fill(tassel, GIALLO, lift=5)
        sheet.fill(rounded(600 + side * 172 - 19, 432, 38, 18, 8), darker(GIALLO, 0.2))


@picture(
    "asciugapiatti", MENTA, WHOLE, size=SQUARE,
    it="Un asciugapiatti di lino chiaro stampato con caffettiere verdi, piegato accanto a un altro rosso.",
    en="A pale linen tea towel printed with green coffee pots, folded beside a red one.",
)
def tea_towel(sheet: Sheet) -> None:
    with sheet.placed(700, 560, 1, 9):
        sheet.fill(rounded(-250, -380, 500, 760, 8), COTTO, lift=12)
        sheet.shade(rounded(-250, -380, 500, 760, 8), darker(COTTO, 0.4), 40, start=0.4, end=1.2)
    with sheet.placed(540, 620, 1, -5):
        linen = rounded(-270, -410, 540, 830, 8)
        sheet.fill(linen, SABBIA, lift=14)
        for j in range(4):
            for i in range(3):
                with sheet.placed(-164 + i * 164, -280 + j * 196, 0.86):
                    _moka(sheet, PERSIANA if (i + j) % 2 else COTTO)
        sheet.shade(linen, darker(SABBIA, 0.3), 40, start=0.45, end=1.3, strength=0.7)
        sheet.ink(rect(-4, -410, 8, 830), strength=0.14)
        sheet.fill(rect(-270, 384, 540, 14), PERSIANA, seen=0.9)
        sheet.stroke(((-30, -410), (0, -450), (30, -410)), 9, COTTO, lift=4)


def _moka(sheet: Sheet, colour: Colour) -> None:
    sheet.fill(poly((-36, 70), (36, 70), (24, 8), (-24, 8)), colour)
    sheet.fill(poly((-24, 2), (24, 2), (40, -56), (-46, -56)), colour)
    sheet.fill(poly((-38, -62), (34, -62), (4, -82), (-8, -82)), colour)
    sheet.fill(ellipse(-2, -88, 7), colour)
    sheet.fill(tube(((36, -44), (62, -38), (58, 4)), 9), colour)


@picture(
    "borsa-broccato", ROSA, WHOLE, size=SQUARE,
    it="Una borsa cucita con un broccato di scena rosso a foglie dorate, con manico di pelle.",
    en="A bag sewn from red stage brocade with golden leaves, with a leather handle.",
)
def brocade_bag(sheet: Sheet) -> None:
    with sheet.placed(600, 720, 1.12):
        bag = cloth.tote(sheet, COTTO)
        for j in range(4):
            for i in range(4):
                x, y = -210 + i * 140 + (70 if j % 2 else 0), -180 + j * 130
                for turn in (-50, 0, 50):
                    petal = blob((0, 0), (-18, -30), (0, -66), (18, -30)).turned(turn).moved(x, y)
                    sheet.fill(petal, GIALLO if turn else CREMA, within=bag)
                sheet.fill(ellipse(x, y + 16, 12), GIALLO, within=bag)
                sheet.fill(tube(((x, y + 16), (x - 26, y + 46)), 6, curved=False), GIALLO, within=bag)
        sheet.shade(bag, TERRA, 35, start=0.4, end=1.15)
        sheet.fill(rounded(-44, -292, 88, 96, 12), LEGNO_SCURO, lift=7)
        sheet.fill(ellipse(0, -226, 15), GIALLO, lift=3)


@picture(
    "t-shirt-bambino", CIELO, WHOLE, size=SQUARE,
    it="Una maglietta gialla da bambino con un gatto nero stampato.",
    en="A child's yellow T-shirt printed with a black cat.",
)
def child_shirt(sheet: Sheet) -> None:
    with sheet.placed(600, 610, 1.12):
        machines.t_shirt(sheet, GIALLO)
        with sheet.placed(-12, 56, 0.66):
            cloth.cat(sheet)
