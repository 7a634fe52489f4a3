"""Gowns, towels and one-off bags, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import (
    BLU,
    BOSCO,
    CARTA,
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
    OCRA,
    PAGLIA,
    PERSIANA,
    ROSA,
    SABBIA,
    TERRA,
    Colour,
    darker,
    lighter,
)
from demo.pictures.press.shapes import Shape, blob, ellipse, poly, rect, rounded, tube
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
    it="Due asciugapiatti di lino chiaro stampati con caffettiere, uno in blu e uno in giallo.",
    en="Two pale linen tea towels printed with coffee pots, one in blue and one in yellow.",
)
def tea_towels(sheet: Sheet) -> None:
    for x, y, turn, colour in ((720, 560, 10, GIALLO), (500, 630, -5, BLU)):
        with sheet.placed(x, y, 1, turn):
            linen = rounded(-250, -400, 500, 810, 8)
            sheet.fill(linen, LATTE, lift=14)
            for j in range(4):
                for i in range(3):
                    with sheet.placed(-156 + i * 156, -276 + j * 190, 0.84):
                        _moka(sheet, colour)
            sheet.shade(linen, darker(SABBIA, 0.2), 40, start=0.45, end=1.3, strength=0.7)
            sheet.ink(rect(-3, -400, 6, 810), strength=0.14)
            sheet.fill(rect(-250, 376, 500, 14), colour)
            sheet.stroke(((-30, -400), (0, -440), (30, -400)), 9, colour, lift=4)


def _moka(sheet: Sheet, colour: Colour) -> None:
    sheet.fill(poly((-36, 70), (36, 70), (24, 8), (-24, 8)), colour)
    sheet.fill(poly((-24, 2), (24, 2), (40, -56), (-46, -56)), colour)
    sheet.fill(poly((-38, -62), (34, -62), (4, -82), (-8, -82)), colour)
    sheet.fill(ellipse(-2, -88, 7), colour)
    sheet.fill(tube(((36, -44), (62, -38), (58, 4)), 9), colour)


@picture(
    "borsa-broccato", ROSA, WHOLE, size=SQUARE,
    it="Una borsa da sera in broccato verde e oro, con chiusura a scatto dorata.",
    en="An evening bag in green and gold brocade, with a gilt snap clasp.",
)
def brocade_bag(sheet: Sheet) -> None:
    with sheet.placed(600, 640, 1.3):
        bag = blob((-190, -190), (-190, -190), (0, -206), (190, -190), (190, -190), (300, 0), (292, 190),
            (150, 262), (0, 270),
                   (-150, 262), (-292, 190), (-300, 0))
        sheet.fill(bag, PERSIANA, lift=16)
        for j in range(4):
            for i in range(5):
                _brocade_flower(sheet, -290 + i * 140 + (70 if j % 2 else 0), -120 + j * 110, bag)
        sheet.shade(bag, BOSCO, 40, start=0.4, end=1.15)
        for x, lean in ((-110, -50), (0, 0), (110, 50)):
            sheet.ink(tube(((x, -180), (x + lean, 20)), 10, 2), BOSCO, 0.5, within=bag)
        clasp = tube(((-204, -176), (0, -206), (204, -176)), 34)
        sheet.fill(clasp, OCRA, lift=8)
        sheet.fill(tube(((-196, -184), (0, -213), (196, -184)), 8), CREMA)
        for side in (-1, 1):
            sheet.fill(ellipse(side * 17, -238, 21), OCRA, lift=5)
            sheet.fill(ellipse(side * 17 - 6, -244, 6), LATTE)


def _brocade_flower(sheet: Sheet, x: float, y: float, within: Shape) -> None:
    for turn in (-64, -32, 0, 32, 64):
        petal = blob((0, 0), (-13, -26), (0, -58), (13, -26)).turned(turn).moved(x, y)
        sheet.fill(petal, OCRA if turn % 64 else GIALLO, within=within)
    sheet.fill(ellipse(x, y + 8, 11), GIALLO, within=within)
    for side in (-1, 1):
        sheet.fill(tube(((x, y + 12), (x + side * 20, y + 34), (x + side * 44, y + 30)), 5), OCRA,
            within=within)


@picture(
    "t-shirt-bambino", CIELO, WHOLE, size=SQUARE,
    it="Una maglietta gialla da bambino con un gatto nero stampato e due bottoni sulla spalla.",
    en="A child's yellow T-shirt printed with a black cat, with two buttons on the shoulder.",
)
def child_shirt(sheet: Sheet) -> None:
    with sheet.placed(600, 610, 1.12):
        machines.t_shirt(sheet, GIALLO)
        with sheet.placed(-12, 96, 0.66):
            cloth.cat(sheet)
        for x, y in ((-150, -262), (-186, -244)):
            sheet.fill(ellipse(x, y, 10), LATTE, lift=3)


@picture(
    "astuccio", MENTA, WHOLE, size=SQUARE,
    it="Un astuccio Borseggi rosso mattone con la cerniera aperta, da cui escono tre matite.",
    en="A brick-red Borseggi pencil case with its zip open and three pencils sticking out.",
)
def pencil_case(sheet: Sheet) -> None:
    _case(sheet, COTTO, ROSA, TERRA)


@picture(
    "astuccio-grigio", CREMA, WHOLE, size=SQUARE,
    it="Un astuccio Borseggi grigio con la cerniera aperta, da cui escono tre matite.",
    en="A grey Borseggi pencil case with its zip open and three pencils sticking out.",
)
def grey_pencil_case(sheet: Sheet) -> None:
    _case(sheet, lighter(FERRO, 0.35), lighter(FERRO, 0.7), FERRO)


def _case(sheet: Sheet, colour: Colour, band: Colour, shadow: Colour) -> None:
    for x, turn, pencil in ((330, -22, PERSIANA), (430, -8, GIALLO), (530, 6, BLU)):
        with sheet.placed(x, 560, 1.2, turn):
            sheet.fill(rect(-16, -230, 32, 330), pencil, lift=8)
            sheet.fill(rect(4, -230, 12, 330), darker(pencil, 0.25))
            sheet.fill(poly((-16, -230), (16, -230), (0, -296)), PAGLIA)
            sheet.fill(poly((-6, -270), (6, -270), (0, -296)), INCHIOSTRO)
    with sheet.placed(600, 690, 1.2, -5):
        case = rounded(-370, -140, 740, 300, 60)
        sheet.fill(case, colour, lift=18)
        sheet.fill(rect(-370, 50, 740, 110), band, within=case)
        sheet.shade(case, shadow, 45, start=0.4, end=1.2)
        sheet.fill(rounded(-330, -150, 660, 40, 20), darker(FERRO, 0.3), lift=5)
        for k in range(48):
            sheet.fill(rect(-316 + k * 13, -139 + (k % 2) * 8, 8, 9), OCRA)
        sheet.fill(tube(((300, -126), (350, -70), (340, -40)), 14), LEGNO_SCURO, lift=6)
        sheet.fill(rounded(180, 76, 120, 56, 6), CARTA, lift=3)
        sheet.letters("BORSEGGI", 240, 104, 19, INCHIOSTRO, weight=0.5)
