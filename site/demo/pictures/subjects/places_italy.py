"""The towns the guest producers work in."""

from __future__ import annotations

from demo.pictures.catalogue import picture
from demo.pictures.press.colours import (
    BLU,
    CARTA,
    CIELO,
    CIPRIA,
    COTTO,
    CREMA,
    FOGLIA,
    GESSO,
    GIALLO,
    LAGO,
    LATTE,
    LEGNO_SCURO,
    MATTONE,
    NOTTE,
    OCRA,
    PAGLIA,
    PERSIANA,
    ROSA,
    SABBIA,
    SALVIA,
    TERRA,
    darker,
    lighter,
    mix,
)
from demo.pictures.press.shapes import arc_points, blob, ellipse, poly, rect, rounded
from demo.pictures.press.sheet import SHADE, Sheet
from demo.pictures.props import monuments, plants, windows

ALL = rect(0, 0, 1600, 1067)
SKY = rect(0, 0, 1600, 720)


@picture(
    "padova", CIPRIA, (800, 560, 1200, 760),
    it="Le cupole di una basilica e i campanili di Padova oltre un canale ornato di vasi di pietra, tra gli "
    "alberi.",
    en="The domes of a basilica and the bell towers of Padua beyond a canal lined with stone urns, among "
    "trees.",
)
def padova(sheet: Sheet) -> None:
    sheet.shade(SKY, CREMA, 90, start=0.1, end=1.0, strength=0.9)
    for x, h in ((560, 560), (1030, 580)):
        with sheet.placed(x, 700):
            monuments.tower(sheet, 74, h, MATTONE, LAGO)
    for x, w, h in ((360, 190, 270), (480, 210, 320), (1130, 210, 320), (1250, 190, 270), (660, 250, 390),
        (940, 250, 390),
                    (800, 310, 470)):
        with sheet.placed(x, 690):
            monuments.dome(sheet, w, h, LAGO, (CREMA, PAGLIA)[w % 4 // 2])
    sheet.fill(poly((240, 560), (1370, 560), (1370, 730), (240, 730)), MATTONE, lift=8)
    sheet.shade(rect(240, 560, 1130, 170), TERRA, 0, start=0.3, end=1.3, strength=0.6)
    for k in range(9):
        arch = poly(*arc_points(320 + k * 122, 640, 36, 40, 180, 360), (356 + k * 122, 730), (284 + k * 122,
            730))
        sheet.fill(arch, darker(TERRA, 0.4))
    for x, r in ((70, 110), (1480, 120), (1590, 90)):
        with sheet.placed(x, 760):
            plants.tree(sheet, r, trunk=0.9)
    sheet.fill(rect(0, 726, 1600, 360), FOGLIA, lift=5)
    canal = blob((-60, 830), (800, 790), (1660, 830), (1660, 980), (800, 1030), (-60, 980))
    sheet.fill(canal.moved(0, -12), CARTA, lift=6)
    sheet.fill(canal, LAGO)
    sheet.shade(canal, darker(LAGO, 0.5), 90, start=0.2, end=1.2, strength=0.6)
    monuments.ripples(sheet, 60, 850, 1400, 120, 16, lighter(LAGO, 0.5))
    for k in range(6):
        _urn(sheet, 130 + k * 268)
    windows.sunlight(sheet, poly((200, 0), (1200, 0), (1500, 1067), (420, 1067)), ALL, 0.12)


def _urn(sheet: Sheet, x: float) -> None:
    sheet.fill(rect(x - 34, 930, 68, 130), GESSO, lift=10)
    sheet.shade(rect(x - 34, 930, 68, 130), darker(GESSO, 0.4), 0, start=0.4, end=1.2)
    sheet.fill(rect(x - 44, 916, 88, 20), CARTA, lift=4)
    cup = blob((x - 14, 918), (x - 14, 918), (x - 18, 896), (x - 48, 846), (x - 40, 812), (x - 40, 812),
        (x + 40, 812),
               (x + 40, 812), (x + 48, 846), (x + 18, 896), (x + 14, 918), (x + 14, 918))
    sheet.fill(cup, CARTA, lift=9)
    sheet.shade(cup, darker(GESSO, 0.4), 0, start=0.4, end=1.15)
    sheet.fill(ellipse(x, 800, 46, 26), FOGLIA, lift=4)
    sheet.fill(ellipse(x - 14, 790, 22, 16), SALVIA)


@picture(
    "ragusa", CREMA, (800, 520, 1100, 800),
    it="Case e chiese barocche di Ragusa salgono sulla collina fino a una cupola, tra carrubi e fichi "
    "d'India.",
    en="Houses and Baroque churches of Ragusa climb the hill to a dome, among carob trees and prickly pears.",
)
def ragusa(sheet: Sheet) -> None:
    sheet.shade(SKY, lighter(CIELO, 0.1), -90, start=0.1, end=1.0, strength=0.9)
    monuments.mountains(sheet, ((160, 430), (420, 330), (700, 420), (1100, 300), (1430, 400)), 700,
        mix(SALVIA, CIPRIA, 0.3))
    hill = blob((-60, 1100), (60, 800), (380, 620), (820, 420), (1240, 600), (1540, 820), (1680, 1100))
    sheet.fill(hill, mix(PAGLIA, FOGLIA, 0.3), lift=10)
    with sheet.placed(830, 500, 1.05):
        monuments.dome(sheet, 210, 330, LAGO, CREMA)
    with sheet.placed(700, 540, 1):
        monuments.tower(sheet, 66, 330, PAGLIA, OCRA)
    papers = (CREMA, CIPRIA, PAGLIA, SABBIA, ROSA, lighter(OCRA, 0.5))
    for row in range(6):
        y, half = 560 + row * 92, 240 + row * 150
        for k in range(4 + row * 2):
            w, h = sheet.random.uniform(90, 150), sheet.random.uniform(84, 150)
            x = 820 - half + k * (2 * half / (3.4 + row * 2)) + sheet.random.uniform(-16, 16)
            _house(sheet, x, y + abs(x - 820) * 0.16 - h * 0.4, w, h, papers[sheet.random.randrange(6)])
    _church(sheet)
    for x, y in ((90, 1010), (1490, 1000)):
        _prickly_pear(sheet, x, y)


def _house(sheet: Sheet, x: float, y: float, w: float, h: float, colour: tuple[int, int, int]) -> None:
    sheet.fill(rect(x, y, w, h + 60), colour, lift=7)
    sheet.shade(rect(x, y, w, h + 60), darker(colour, 0.3), 20, start=0.3, end=1.2, strength=0.6)
    sheet.fill(poly((x - 7, y + 4), (x + w + 7, y + 4), (x + w - 4, y - 16), (x + 4, y - 16)), MATTONE,
        lift=4)
    for k in range(int(w / 44)):
        sheet.fill(rect(x + 16 + k * 42, y + 26, 17, 30), darker(NOTTE, 0.1))
        sheet.fill(rect(x + 12 + k * 42, y + 57, 25, 5), LATTE)


def _church(sheet: Sheet) -> None:
    front = blob((620, 1067), (620, 1067), (620, 850), (620, 850), (690, 830), (712, 760), (712, 700), (712,
        700), (770, 690),
                 (800, 640), (830, 690), (888, 700), (888, 700), (888, 760), (910, 830), (980, 850), (980,
                 850), (980, 1067), (980, 1067))
    sheet.fill(front, lighter(PAGLIA, 0.3), lift=16)
    sheet.shade(front, OCRA, 10, start=0.45, end=1.2, strength=0.7)
    for x in (650, 725, 861, 936):
        sheet.fill(rect(x, 862, 18, 205), LATTE, lift=4)
    sheet.fill(rect(606, 846, 388, 18), LATTE, lift=5)
    monuments.round_window(sheet, 800, 764, 40)
    door = poly(*arc_points(800, 956, 46, 52, 180, 360), (846, 1067), (754, 1067))
    sheet.fill(door, PERSIANA, lift=3)


def _prickly_pear(sheet: Sheet, x: float, y: float) -> None:
    for dx, dy, turn in ((0, 0, 0), (-52, -96, -24), (50, -104, 22), (-6, -170, 4), (-96, -176, -34), (92,
        -180, 30)):
        with sheet.placed(x + dx, y + dy, 1, turn):
            pad = ellipse(0, 0, 48, 72)
            sheet.fill(pad, FOGLIA, lift=8)
            sheet.shade(pad, PERSIANA, 40, start=0.3, end=1.1)
            for k in range(3):
                sheet.fill(ellipse(-20 + k * 20, -70 + abs(k - 1) * 8, 10, 14), COTTO if k != 1 else GIALLO,
                    lift=3)


@picture(
    "verbania", CIELO, (800, 600, 1200, 700),
    it="Il lago a Verbania con una barca a vela, le montagne alle spalle e una riva di camelie.",
    en="The lake at Verbania with a sailing boat, mountains behind it and camellias on the shore.",
)
def verbania(sheet: Sheet) -> None:
    sheet.shade(SKY, CREMA, 90, start=0.1, end=1.1, strength=0.8)
    monuments.mountains(sheet, ((100, 420), (340, 190), (560, 380), (820, 120), (1080, 350), (1300, 210),
        (1540, 380)), 620,
                        mix(LAGO, SALVIA, 0.5), LATTE)
    monuments.mountains(sheet, ((60, 560), (300, 440), (640, 570), (980, 450), (1320, 580)), 640, FOGLIA)
    monuments.water(sheet, 610)
    for k, (x, colour) in enumerate(((1060, CREMA), (1130, ROSA), (1204, GIALLO), (1270, CIPRIA), (1340,
        CREMA))):
        windows.facade(sheet, x, 520 - 16 * (k % 2), 66, 100 + 16 * (k % 2), colour, columns=2, rows=3)
    with sheet.placed(1010, 622):
        monuments.tower(sheet, 38, 190, CREMA)
    with sheet.placed(560, 800, 1.25):
        monuments.boat(sheet, 330)
    sheet.ink(ellipse(600, 812, 220, 14), SHADE, 0.25, blur=6)
    with sheet.placed(1240, 730, 0.5):
        monuments.boat(sheet, 260, PERSIANA, CREMA)
    bank = blob((-40, 1100), (-40, 930), (300, 960), (760, 1010), (1200, 950), (1640, 900), (1640, 1100))
    sheet.fill(bank, PERSIANA, lift=12)
    for k, x in enumerate((60, 220, 400, 1260, 1420, 1560)):
        with sheet.placed(x, 1050 - 20 * (k % 2), 1.0):
            plants.geranium(sheet, (COTTO, ROSA)[k % 2])


@picture(
    "trani", CIELO, (820, 560, 1000, 800),
    it="La cattedrale di pietra chiara di Trani affacciata sul mare, con il campanile e due barche.",
    en="The pale stone cathedral of Trani facing the sea, with its bell tower and two boats.",
)
def trani(sheet: Sheet) -> None:
    sheet.shade(SKY, lighter(ROSA, 0.3), 90, start=0.2, end=1.2, strength=0.8)
    monuments.water(sheet, 690, BLU)
    stone = lighter(PAGLIA, 0.45)
    sheet.fill(blob((300, 790), (420, 716), (900, 700), (1420, 716), (1640, 780), (1640, 900), (700, 880)),
        GESSO, lift=12)
    with sheet.placed(1150, 730):
        monuments.tower(sheet, 128, 640, stone, darker(stone, 0.12))
    nave = poly((470, 740), (470, 330), (790, 240), (1090, 330), (1090, 740))
    sheet.fill(nave, stone, lift=14)
    sheet.shade(nave, OCRA, 5, start=0.35, end=1.4, strength=0.55)
    for x in (560, 780, 1000):
        apse = poly(*arc_points(x, 460, 78, 60, 180, 360), (x + 78, 742), (x - 78, 742))
        sheet.fill(apse, lighter(stone, 0.2), lift=9)
        sheet.shade(apse, OCRA, 0, start=0.4, end=1.3, strength=0.6)
        slit = poly(*arc_points(x, 560, 16, 20, 180, 360), (x + 16, 640), (x - 16, 640))
        sheet.fill(slit, NOTTE)
    monuments.round_window(sheet, 780, 340, 48, LATTE)
    with sheet.placed(330, 860, 1.1):
        monuments.boat(sheet, 300, COTTO)
    with sheet.placed(1340, 960, 1.2):
        monuments.boat(sheet, 300, GIALLO, None)
    windows.sunlight(sheet, poly((200, 0), (1000, 0), (1300, 1067), (400, 1067)), ALL, 0.12)


@picture(
    "venezia", CREMA, (800, 600, 1000, 760),
    it="Un canale di Venezia con un ponte di pietra, case colorate, panni stesi e una gondola.",
    en="A canal in Venice with a stone bridge, coloured houses, washing on a line and a gondola.",
)
def venezia(sheet: Sheet) -> None:
    sheet.shade(SKY, CIELO, -90, start=0.0, end=1.0, strength=0.9)
    with sheet.placed(830, 640):
        monuments.tower(sheet, 84, 520, MATTONE, SALVIA)
    windows.facade(sheet, 640, 380, 150, 300, ROSA, columns=2, rows=4)
    windows.facade(sheet, 880, 340, 160, 340, CREMA, columns=2, rows=4)
    windows.facade(sheet, -60, 60, 400, 760, COTTO, columns=4, rows=5)
    windows.facade(sheet, 330, 220, 300, 560, GIALLO, columns=3, rows=4)
    windows.facade(sheet, 1010, 180, 270, 600, CIPRIA, columns=3, rows=4)
    windows.facade(sheet, 1270, 40, 400, 780, MATTONE, columns=4, rows=5)
    monuments.water(sheet, 720, LAGO)
    sheet.fill(poly((-20, 800), (340, 760), (340, 790), (-20, 850)), GESSO, lift=8)
    sheet.fill(poly((1620, 800), (1270, 760), (1270, 790), (1620, 850)), GESSO, lift=8)
    bridge = poly((430, 800), (430, 720), *arc_points(805, 720, 375, 150, 180, 360), (1180, 720), (1180, 800))
    sheet.fill(bridge.minus(poly(*arc_points(805, 800, 250, 150, 180, 360))), GESSO, lift=16)
    sheet.shade(bridge, darker(GESSO, 0.35), 0, start=0.3, end=1.2, strength=0.6,
                within=bridge.minus(poly(*arc_points(805, 800, 250, 150, 180, 360))))
    sheet.stroke(arc_points(805, 716, 384, 158, 182, 358), 18, LATTE, curved=False, lift=5)
    monuments.laundry(sheet, (340, 330), (1012, 300), (LATTE, CIELO, GIALLO, ROSA, LATTE, SALVIA))
    with sheet.placed(720, 960, 1.1):
        monuments.gondola(sheet, 620)
    for x in (1400, 1450, 210):
        sheet.fill(rounded(x, 700, 20, 260, 8), LEGNO_SCURO, lift=8)
        sheet.fill(rounded(x - 2, 700, 24, 34, 8), COTTO)
    windows.sunlight(sheet, poly((200, 0), (1000, 0), (1400, 1067), (520, 1067)), ALL, 0.14)
