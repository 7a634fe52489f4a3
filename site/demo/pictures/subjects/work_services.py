"""Voices, machines and soaps."""

from __future__ import annotations

from demo.pictures.catalogue import picture
from demo.pictures.press.colours import (
    ACCIAIO,
    CIELO,
    CIPRIA,
    COTTO,
    CREMA,
    FERRO,
    FOGLIA,
    GIALLO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MENTA,
    NOCCIOLA,
    PAGLIA,
    PERSIANA,
    PESCA,
    ROSA,
    SABBIA,
    SALVIA,
    darker,
    mix,
)
from demo.pictures.press.shapes import blob, ellipse, poly, rect, rounded, tube
from demo.pictures.press.sheet import SHADE, Sheet
from demo.pictures.props import benches, hands, packs, plants, windows

ALL = rect(0, 0, 1600, 1067)
SLANT = poly((260, 0), (960, 0), (1400, 1067), (540, 1067))


@picture(
    "call-center", SALVIA, (720, 600, 1000, 760),
    it="Una cuffia con microfono su una scrivania, davanti a uno schermo con una conversazione; accanto, "
    "tazza e appunti.",
    en="A headset on a desk in front of a screen with a conversation; a mug and some notes beside it.",
)
def call_centre(sheet: Sheet) -> None:
    wall = rect(0, 0, 1600, 760)
    sheet.shade(wall, FOGLIA, 20, start=0.4, end=1.6, strength=0.5)
    windows.opening(sheet, 1130, 70, 330, 400)
    for x, tall in ((1190, 240), (1290, 310), (1400, 220)):
        with sheet.placed(x, 468):
            plants.poplar(sheet, tall, mix(FOGLIA, CIELO, 0.3))
    windows.casement(sheet, 1130, 70, 330, 400)
    windows.shutter(sheet, 1480, 60, 140, 420)
    desk = rect(0, 740, 1600, 330)
    sheet.fill(desk, LEGNO)
    sheet.shade(desk, LEGNO_SCURO, 30, start=0.3, end=1.3, strength=0.6)
    windows.sunlight(sheet, poly((460, 0), (900, 0), (760, 1067), (140, 1067)), ALL, 0.15)
    with sheet.placed(420, 790):
        benches.monitor(sheet, 620, 420)
    with sheet.placed(1010, 940, 1, 5):
        benches.sheet_of_lines(sheet, 360, 170, 4)
    with sheet.placed(880, 640, 1.25, 8):
        benches.headset(sheet)
    with sheet.placed(1340, 830, 1.15):
        benches.mug(sheet, GIALLO)
    with sheet.placed(1180, 965, 1, 64):
        sheet.fill(rect(-12, -130, 24, 260), COTTO, lift=7)
        sheet.fill(poly((-12, -130), (12, -130), (0, -172)), PAGLIA)
    with sheet.placed(150, 1000, 1.1):
        sheet.fill(rounded(-90, -60, 560, 130, 18), LATTE, lift=12)
        for j in range(3):
            for i in range(11):
                sheet.fill(rounded(-70 + i * 48, -46 + j * 38, 38, 28, 6), darker(LATTE, 0.18))


@picture(
    "macchine-caffe", CREMA, (760, 560, 1100, 780),
    it="Una mano con un cacciavite giallo ripara una macchina da caffè rossa aperta: si vedono caldaia e "
    "tubi.",
    en="A hand with a yellow screwdriver repairs an open red coffee machine; its boiler and pipes can be "
    "seen.",
)
def coffee_repair(sheet: Sheet) -> None:
    sheet.shade(ALL, PAGLIA, 30, start=0.2, end=1.3, strength=0.7)
    for k, x in enumerate((90, 200)):
        with sheet.placed(x, 240, 0.8, 180):
            (benches.screwdriver if k != 1 else _spanner)(sheet)
    sheet.fill(rect(20, 210, 250, 26), LEGNO_SCURO, lift=8)
    windows.sunlight(sheet, SLANT, ALL, 0.15)
    bench = rect(0, 850, 1600, 230)
    sheet.fill(bench, PERSIANA)
    sheet.shade(bench, darker(PERSIANA, 0.5), 90, start=0.1, end=1.2)
    with sheet.placed(700, 872, 1.4):
        benches.coffee_machine(sheet)
    with sheet.placed(380, 812, 0.7):
        packs.cup(sheet)
    sheet.fill(rounded(1180, 930, 330, 110, 16), FERRO, lift=14)
    sheet.fill(rounded(1196, 944, 298, 82, 10), darker(FERRO, 0.3))
    for k in range(13):
        x, y = 1220 + (k % 7) * 42, 966 + (k // 7) * 36
        sheet.fill(ellipse(x, y, 12), ACCIAIO, lift=3)
        sheet.stroke(((x - 7, y - 5), (x + 7, y + 5)), 3, FERRO, curved=False)
    _with_screwdriver(sheet)


def _spanner(sheet: Sheet) -> None:
    sheet.fill(tube(((0, -240), (0, 80)), 30, curved=False), ACCIAIO, lift=8)
    head = ellipse(0, -270, 46).minus(rect(-17, -330, 34, 66))
    sheet.fill(head, ACCIAIO, lift=8)


def _with_screwdriver(sheet: Sheet) -> None:
    with sheet.placed(1260, 560, 1.2, -72):
        benches.screwdriver(sheet)
    with sheet.placed(1420, 690, 1.55, -52):
        hands.grip(sheet, NOCCIOLA)
        hands.sleeve(sheet, CIELO, 70, 420)


@picture(
    "cosmesi", MENTA, (800, 600, 1100, 760),
    it="Una mano versa una crema rosa da una brocca negli stampi per il sapone; intorno, erbe e flaconi.",
    en="A hand pours pink cream from a jug into soap moulds; herbs and bottles stand around.",
)
def soap_making(sheet: Sheet) -> None:
    sheet.shade(ALL, SALVIA, 30, start=0.2, end=1.3, strength=0.6)
    sheet.fill(rect(80, 330, 640, 24), LEGNO, lift=14)
    for k, (x, colour) in enumerate(((160, SALVIA), (310, LATTE), (450, ROSA), (610, PERSIANA))):
        with sheet.placed(x, 330):
            packs.bottle(sheet, 110, 240 + 30 * (k % 2), colour, cap=LATTE if k % 2 else LEGNO_SCURO)
    windows.sunlight(sheet, SLANT, ALL, 0.14)
    table = rect(0, 700, 1600, 370)
    sheet.fill(table, LATTE)
    sheet.shade(table, darker(SABBIA, 0.15), 40, start=0.2, end=1.3, strength=0.6)
    sheet.ink(rect(0, 690, 1600, 18), SHADE, 0.2, blur=6)
    _moulds(sheet)
    with sheet.placed(60, 960, 1.1, 64):
        plants.sprig(sheet, 330, 5)
    sheet.fill(blob((910, 412), (934, 416), (946, 520), (944, 850), (932, 872), (918, 850), (922, 540)),
        ROSA, lift=4)
    with sheet.placed(1195, 440, 1.15, -34):
        _jug(sheet)
    with sheet.placed(1530, 505, 1.55, -84):
        hands.grip(sheet, PESCA)
        hands.sleeve(sheet, PERSIANA, 70, 420)


def _moulds(sheet: Sheet) -> None:
    sheet.fill(rounded(440, 780, 800, 220, 26), LEGNO, lift=22)
    sheet.shade(rounded(440, 780, 800, 220, 26), LEGNO_SCURO, 40, start=0.3, end=1.3, strength=0.6)
    for k in range(4):
        well = rounded(476 + k * 188, 812, 164, 156, 34)
        sheet.fill(well, darker(LEGNO, 0.4))
        if k < 3:
            full = rounded(484 + k * 188, 824, 150, 140, 28) if k < 2 else rounded(484 + k * 188, 860, 150,
                104, 26)
            sheet.fill(full, (PAGLIA, ROSA, ROSA)[k])
            sheet.shade(full, darker((PAGLIA, ROSA, ROSA)[k], 0.3), 50, start=0.4, end=1.2)


def _jug(sheet: Sheet) -> None:
    handle = ellipse(150, -10, 84, 104).minus(ellipse(150, -10, 54, 74))
    sheet.fill(handle, CIPRIA, lift=9)
    body = blob((-190, -150), (-190, -150), (-120, -130), (130, -140), (130, -140), (150, 20), (124, 150),
        (124, 150),
                (-110, 150), (-110, 150), (-140, 20), (-122, -90))
    sheet.fill(body, CIPRIA, lift=18)
    sheet.shade(body, COTTO, 40, start=0.5, end=1.6, strength=0.6)
    sheet.fill(blob((-190, -150), (-190, -150), (-120, -138), (130, -140), (130, -140), (60, -118), (-110,
        -112)), ROSA)
