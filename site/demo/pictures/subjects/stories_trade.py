"""Christmas parcels and work for companies."""

from __future__ import annotations

from demo.pictures.catalogue import picture
from demo.pictures.press.colours import (
    AMBRA,
    BLU,
    CARTA,
    CIELO,
    CIPRIA,
    COTTO,
    CREMA,
    FERRO,
    GESSO,
    GIALLO,
    INCHIOSTRO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MATTONE,
    MENTA,
    NOTTE,
    PAGLIA,
    PERSIANA,
    ROSA,
    SABBIA,
    SALVIA,
    darker,
    mix,
)
from demo.pictures.press.shapes import ellipse, poly, rect, rounded, tube
from demo.pictures.press.sheet import SHADE, Sheet
from demo.pictures.props import furniture, hands, packs, plants, streets, windows

ALL = rect(0, 0, 1600, 1067)


@picture(
    "furgone", NOTTE, (820, 640, 1300, 700),
    it="Un furgone verde carico di scatole regalo davanti al negozio, in una sera di neve sotto Natale.",
    en="A green van being loaded with gift boxes in front of the shop, on a snowy evening before Christmas.",
)
def christmas_van(sheet: Sheet) -> None:
    sheet.shade(rect(0, 0, 1600, 760), BLU, 90, start=0.1, end=1.2, strength=0.7)
    windows.facade(sheet, -40, 120, 520, 680, mix(COTTO, NOTTE, 0.35), columns=4, rows=4,
        leaf=darker(PERSIANA, 0.3))
    sheet.fill(rect(480, 60, 1160, 740), mix(ROSA, NOTTE, 0.45), lift=10)
    for k in range(3):
        x = 560 + k * 350
        sheet.fill(rect(x, 110, 120, 200), mix(CREMA, GIALLO, 0.4), lift=3)
        windows.shutter(sheet, x - 74, 104, 66, 212)
        windows.shutter(sheet, x + 128, 104, 66, 212)
    sheet.fill(rect(480, 360, 1160, 80), mix(LATTE, NOTTE, 0.12), lift=8)
    sheet.letters("VIALE DEI MILLE", 1050, 400, 48, PERSIANA, weight=1.6)
    for x in (960, 1290):
        glass = streets.shop_window(sheet, x, 510, 270, 270)
        for dx in (60, 150, 220):
            with sheet.placed(x + dx, 746, 0.16 + 0.05 * (dx == 150)):
                packs.box(sheet, 400, 300, (COTTO, PERSIANA, BLU)[dx % 3])
        streets.reflection(sheet, glass)
        streets.awning(sheet, x - 16, 452, 302, 60)
    _snow(sheet)
    with sheet.placed(520, 950, 1.1):
        furniture.van(sheet)
        with sheet.placed(120, -270):
            packs.mark(sheet, 250, CREMA)
    _trolley(sheet)
    for _ in range(120):
        flake = sheet.random.uniform(0, 1600), sheet.random.uniform(0, 1040)
        sheet.fill(ellipse(*flake, sheet.random.uniform(2.5, 7)), LATTE)


def _snow(sheet: Sheet) -> None:
    ground = rect(0, 790, 1600, 290)
    sheet.fill(ground, mix(LATTE, CIELO, 0.45))
    sheet.shade(ground, BLU, 90, start=0.3, end=1.6, strength=0.6)
    for x in (960, 1290):
        sheet.fill(poly((x, 796), (x + 270, 796), (x + 360, 960), (x - 60, 960)), CREMA, seen=0.45)


def _trolley(sheet: Sheet) -> None:
    with sheet.placed(1250, 985):
        sheet.ink(ellipse(0, 6, 250, 20), SHADE, 0.35, blur=8)
        sheet.fill(tube(((-210, -40), (-250, -420), (-290, -430)), 15, curved=False), FERRO, lift=8)
        sheet.fill(rounded(-220, -52, 440, 24, 8), FERRO, lift=8)
        for x in (-150, 150):
            sheet.fill(ellipse(x, -16, 27), INCHIOSTRO, lift=5)
            sheet.fill(ellipse(x, -16, 11), GESSO)
        for x, y, w, h, colour, ribbon in ((-86, -52, 250, 150, COTTO, GIALLO), (126, -52, 170, 110, BLU,
            LATTE),
                                           (-70, -212, 200, 110, GIALLO, COTTO), (116, -170, 150, 90,
                                           PERSIANA, GIALLO)):
            with sheet.placed(x, y):
                packs.box(sheet, w, h, colour, ribbon)


@picture(
    "riunione", CREMA, (800, 600, 1200, 760),
    it="Una sala riunioni con un tavolo lungo, sedie colorate, fogli e una grande finestra sui tetti e le "
    "torri di Milano.",
    en="A meeting room with a long table, coloured chairs, papers and a wide window over the roofs and "
    "towers of Milan.",
)
def meeting_room(sheet: Sheet) -> None:
    sheet.shade(ALL, PAGLIA, 20, start=0.2, end=1.3, strength=0.6)
    windows.opening(sheet, 330, 70, 940, 450)
    _skyline(sheet)
    for k in range(4):
        sheet.fill(rect(324 + k * 313, 62, 13, 466), LATTE, lift=4)
    sheet.fill(rect(290, 524, 1020, 26), GESSO, lift=8)
    sheet.fill(rect(40, 120, 220, 300), LATTE, lift=10)
    for k, colour in enumerate((GIALLO, ROSA, SALVIA, CIELO, GIALLO, ROSA)):
        x, y = 66 + (k % 2) * 92, 146 + (k // 2) * 90
        sheet.fill(rect(x, y, 76, 72), colour, lift=4)
        sheet.fill(rect(x + 10, y + 18, 50, 6), darker(colour, 0.35))
        sheet.fill(rect(x + 10, y + 36, 36, 6), darker(colour, 0.35))
    sheet.fill(rect(0, 700, 1600, 380), mix(LEGNO, CIPRIA, 0.5))
    sheet.shade(rect(0, 700, 1600, 380), LEGNO_SCURO, 90, start=0.1, end=1.4, strength=0.6)
    windows.sunlight(sheet, poly((330, 700), (1270, 700), (1560, 1067), (520, 1067)), rect(0, 700, 1600,
        380), 0.18)
    for k, x in enumerate((420, 680, 940, 1200)):
        with sheet.placed(x, 800, 0.95):
            furniture.chair_from_behind(sheet, (COTTO, PERSIANA, BLU, GIALLO)[k])
    _long_table(sheet)
    for k, x in enumerate((520, 810, 1100)):
        with sheet.placed(x, 1130, 1.3):
            furniture.chair_from_behind(sheet, (BLU, COTTO, PERSIANA)[k])
    with sheet.placed(1460, 880, 1.3):
        plants.pot(sheet, 190, 160, COTTO)
        with sheet.placed(0, -150, 1.8):
            plants.basil(sheet)


def _skyline(sheet: Sheet) -> None:
    glass = rect(330, 70, 940, 450)
    far = mix(CIELO, LATTE, 0.2)
    for x, w, h in ((350, 60, 210), (570, 60, 250), (1130, 60, 330), (1200, 54, 250), (1010, 66, 200)):
        sheet.fill(rect(x, 520 - h, w, h), mix(far, SALVIA, 0.5), lift=4, within=glass)
    torre = poly((450, 520), (450, 300), (424, 270), (424, 170), (546, 170), (546, 270), (520, 300), (520,
        520))
    sheet.fill(torre, MATTONE, lift=6)
    sheet.shade(torre, COTTO, 0, start=0.3, end=1.2)
    sheet.fill(poly((460, 170), (510, 170), (498, 132), (472, 132)), MATTONE)
    for j in range(7):
        for i in range(4):
            sheet.fill(rect(438 + i * 26, 186 + j * 44, 12, 20), CREMA, within=torre)
    for k in range(9):
        x = 690 + k * 26
        tall = 110 + 70 * (1 - abs(k - 4) / 4)
        sheet.fill(poly((x, 520), (x, 520 - tall), (x + 10, 480 - tall), (x + 20, 520 - tall), (x + 20,
            520)), LATTE, lift=2, within=glass)
    sheet.fill(rect(684, 450, 246, 70), LATTE, lift=3)
    for x, w, h, colour in ((330, 130, 110, GIALLO), (540, 130, 80, CIPRIA), (970, 150, 90, ROSA), (1110,
        160, 120, GIALLO)):
        sheet.fill(rect(x, 520 - h, w, h), colour, lift=6, within=glass)
        sheet.fill(poly((x - 8, 520 - h), (x + w + 8, 520 - h), (x + w - 14, 496 - h), (x + 14, 496 - h)),
            COTTO, lift=3, within=glass)


def _long_table(sheet: Sheet) -> None:
    top = poly((300, 730), (1300, 730), (1440, 930), (160, 930))
    sheet.fill(rect(160, 926, 1280, 30), LEGNO_SCURO, lift=14)
    sheet.fill(top, LEGNO, lift=8)
    sheet.shade(top, LEGNO_SCURO, 60, start=0.3, end=1.3, strength=0.6)
    for x, y, turn in ((480, 790, -6), (760, 780, 3), (1060, 800, 6), (620, 870, 3), (980, 880, -4)):
        sheet.fill(poly((x - 56, y - 22), (x + 56, y - 22), (x + 66, y + 22), (x - 66, y + 22)).turned(turn,
            (x, y)), CARTA, lift=4)
        for k in range(3):
            sheet.fill(rect(x - 40, y - 12 + k * 11, 70 - k * 14, 4).turned(turn, (x, y)), darker(CARTA, 0.4))
    for x, y in ((390, 850), (880, 800), (1230, 860)):
        with sheet.placed(x, y + 20, 0.34):
            packs.cup(sheet)


@picture(
    "regali-aziende", MENTA, (780, 540, 1200, 800),
    it="Una parete di scatole regalo pronte per un'azienda; due mani ne aggiungono una in fondo allo "
    "scaffale.",
    en="A wall of gift boxes ready for a company; two hands add the last one to the shelf.",
)
def company_gifts(sheet: Sheet) -> None:
    sheet.shade(ALL, SALVIA, 20, start=0.2, end=1.4, strength=0.7)
    sheet.fill(rect(70, 40, 1460, 960), LEGNO, lift=20)
    papers = (COTTO, PERSIANA, CREMA, BLU, ROSA, GIALLO)
    for j in range(3):
        sheet.fill(rect(94, 64 + j * 312, 1412, 288), darker(SABBIA, 0.12))
        sheet.ink(rect(94, 64 + j * 312, 1412, 24), SHADE, 0.3, blur=8)
        for i in range(6):
            k = i + j * 4
            if (i, j) == (4, 2):
                continue
            with sheet.placed(212 + i * 236, 350 + j * 312):
                colour = papers[k % 6]
                packs.box(sheet, 206, 128 + 36 * ((i + j) % 2), colour, GIALLO if colour not in (GIALLO,
                    CREMA, ROSA) else COTTO)
    windows.sunlight(sheet, poly((260, 0), (960, 0), (1400, 1067), (540, 1067)), ALL, 0.15)
    with sheet.placed(1156, 968, 1.12):
        packs.box(sheet, 206, 140, PERSIANA, LATTE)
    for x, flip in ((1422, False), (890, True)):
        with sheet.placed(x, 985, 1.3, -58 if not flip else 58, mirrored=flip):
            hands.flat(sheet, AMBRA, reach=0.82)
            hands.sleeve(sheet, NOTTE, 80)
