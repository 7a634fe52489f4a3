"""Workshops where the hands are in the picture."""

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
    EBANO,
    GIALLO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MATTONE,
    MENTA,
    NOCCIOLA,
    PAGLIA,
    PERSIANA,
    PESCA,
    ROSA,
    SABBIA,
    SALVIA,
    TERRA,
    darker,
    lighter,
    mix,
)
from demo.pictures.press.shapes import blob, ellipse, poly, rect, tube
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import bread, cloth, hands, machines, packs, windows


@picture(
    "forno", SABBIA, (800, 600, 1000, 760),
    it="Una pala di legno porta due pagnotte verso la bocca accesa del forno; su uno scaffale riposano "
    "altri pani.",
    en="A wooden peel carries two loaves towards the glowing mouth of the oven; more bread rests on a rack.",
)
def bakery(sheet: Sheet) -> None:
    wall = rect(0, 0, 1600, 1067)
    sheet.shade(wall, PAGLIA, 0, start=0.1, end=1.1, strength=0.7)
    for j in range(9):
        for i in range(12):
            sheet.fill(rect(i * 140 - (j % 2) * 70, 14 + j * 92, 132, 84), mix(LATTE, SABBIA,
                sheet.random.uniform(0, 0.7)))
    sheet.fill(rect(0, 820, 1600, 247), darker(MATTONE, 0.35))
    with sheet.placed(960, 800):
        machines.oven(sheet, 720, 520)
    sheet.fill(rect(480, 786, 960, 44), darker(TERRA, 0.3), lift=16)
    _rack(sheet)
    windows.sunlight(sheet, poly((120, 0), (700, 0), (1120, 1067), (380, 1067)), wall, 0.14)
    _peel(sheet)


def _rack(sheet: Sheet) -> None:
    for k, y in enumerate((250, 470, 690, 930)):
        for i, w in enumerate((150, 190) if k % 2 else (190, 150)):
            with sheet.placed(120 + i * 190, y - 52, w / 190):
                bread.loaf(sheet, 172, 106, 2 + (i + k) % 2)
        sheet.fill(rect(0, y, 410, 22), LEGNO, lift=12)
    sheet.fill(rect(398, 90, 24, 977), LEGNO_SCURO, lift=12)


def _peel(sheet: Sheet) -> None:
    with sheet.placed(960, 640, 1.25, -24):
        machines.peel(sheet, 640)
        for x in (-72, 74):
            with sheet.placed(x, -16, 1, 30):
                bread.loaf(sheet, 176, 128)
        with sheet.placed(104, 282, 1.1, -66):
            hands.grip(sheet, NOCCIOLA)
            hands.sleeve(sheet, LATTE, 64, 480)


@picture(
    "sartoria", ROSA, (760, 560, 980, 760),
    it="Una mano guida una stoffa rosso mattone sotto l'ago di una macchina da cucire verde; accanto, "
    "rocchetti di filo.",
    en="A hand guides brick-red cloth under the needle of a green sewing machine; spools of thread stand "
    "beside it.",
)
def tailoring(sheet: Sheet) -> None:
    wall = rect(0, 0, 1600, 720)
    sheet.shade(wall, MATTONE, 10, start=0.4, end=1.5, strength=0.6)
    windows.sunlight(sheet, windows.beam((180, 0), 430, 720, 260), wall, 0.16)
    sheet.fill(rect(0, 700, 1600, 380), mix(LEGNO, PAGLIA, 0.4), lift=0)
    sheet.shade(rect(0, 700, 1600, 380), LEGNO_SCURO, 30, start=0.3, end=1.3, strength=0.5)
    _threads(sheet)
    with sheet.placed(860, 770, 1.32):
        machines.sewing_machine(sheet)
    silk = blob((0, 800), (0, 800), (220, 806), (430, 772), (640, 766), (760, 800), (760, 860), (600, 900),
        (640, 1067),
                (640, 1067), (0, 1067), (0, 1067))
    cloth.drapery(sheet, silk, COTTO, (((20, 850), (220, 880), (420, 830)), ((60, 960), (280, 990), (470,
        900)),
                                       ((330, 1060), (460, 1000), (560, 880))))
    with sheet.placed(250, 960, 1.5, 52):
        hands.flat(sheet, EBANO, reach=0.95)
        hands.sleeve(sheet, CIELO, 86)
    sheet.stroke(((527, 752), (524, 520), (520, 330), (583, 176)), 3, CARTA)
    with sheet.placed(583, 212, 0.9):
        cloth.spool(sheet, 60, 88, COTTO)


def _threads(sheet: Sheet) -> None:
    sheet.fill(rect(1040, 118, 500, 20), LEGNO_SCURO, lift=12)
    for k, colour in enumerate((GIALLO, PERSIANA, LATTE, COTTO, BLU)):
        with sheet.placed(1092 + k * 98, 118, 0.9 + 0.1 * (k % 2)):
            cloth.spool(sheet, 76, 92, colour)
    with sheet.placed(1420, 1010, 1.2):
        cloth.folded(sheet, 300, 46, (CIELO, GIALLO, LATTE))


@picture(
    "serigrafia", PERSIANA, (800, 520, 1000, 760),
    it="Due mani tirano la racla su un telaio da serigrafia: sotto compare una stampa gialla con cinque "
    "finestre.",
    en="Two hands pull a squeegee across a printing screen; a yellow print of five windows appears beneath "
    "it.",
)
def screen_printing(sheet: Sheet) -> None:
    table = rect(0, 0, 1600, 1067)
    sheet.shade(table, darker(PERSIANA, 0.6), 40, start=0.4, end=1.3, strength=0.7)
    windows.sunlight(sheet, poly((220, 0), (900, 0), (1330, 1067), (480, 1067)), table, 0.28)
    _prints(sheet)
    with sheet.placed(800, 480, 1, -3):
        mesh = machines.screen(sheet, 940, 820)
        with sheet.placed(0, -80):
            packs.windows(sheet, 560, darker(CREMA, 0.16))
        swath = rect(-330, -330, 660, 390)
        sheet.fill(swath, GIALLO, within=mesh, seen=0.85)
        with sheet.placed(0, -80):
            packs.windows(sheet, 560, darker(GIALLO, 0.2))
        sheet.fill(blob((-330, 40), (-340, 84), (-180, 110), (-40, 92), (120, 118), (280, 98), (340, 70),
            (330, 40)), darker(GIALLO, 0.12), lift=5)
        machines.squeegee(sheet, 760)
    _pulling(sheet)


def _prints(sheet: Sheet) -> None:
    for x, y, turn in ((150, 240, -9), (1470, 330, 8), (1440, 850, -5)):
        with sheet.placed(x, y, 1, turn):
            sheet.fill(rect(-170, -220, 340, 440), CARTA, lift=9)
            packs.windows(sheet, 250, GIALLO)
    with sheet.placed(150, 820):
        sheet.fill(ellipse(0, 0, 120), LATTE, lift=18)
        sheet.fill(ellipse(0, 0, 102), darker(GIALLO, 0.12))
        sheet.fill(ellipse(6, 8, 94), GIALLO)
        sheet.fill(tube(((20, 10), (190, -130)), 26, 20, curved=False), LEGNO, lift=12)


def _pulling(sheet: Sheet) -> None:
    for x, flip in ((1010, False), (590, True)):
        with sheet.placed(x, 700, 1.55, -6 if not flip else 6, mirrored=flip):
            hands.grip(sheet, PESCA)
            hands.sleeve(sheet, CIPRIA, 70, 360)


@picture(
    "bottega-filo", MENTA, (800, 560, 900, 700),
    it="Pollice e indice tengono un ago infilato sopra una stoffa azzurra a metà ricamo.",
    en="Thumb and forefinger hold a threaded needle over blue cloth, halfway through a seam.",
)
def thread(sheet: Sheet) -> None:
    ground = rect(0, 0, 1600, 1067)
    sheet.shade(ground, SALVIA, 30, start=0.2, end=1.2, strength=0.7)
    lap = blob((-40, 560), (200, 520), (520, 600), (860, 560), (1240, 640), (1640, 580), (1640, 1100), (-40,
        1100))
    cloth.drapery(sheet, lap, BLU, (((120, 620), (260, 800), (240, 1060)), ((1300, 680), (1200, 860), (1290,
        1060))))
    for k in range(9):
        sheet.stroke(((300 + k * 62, 770 + (k % 2) * 3), (336 + k * 62, 766)), 9, GIALLO, curved=False,
            lift=2)
    sheet.stroke(((860, 768), (1010, 700), (1070, 520), (1060, 360), (990, 284)), 5, GIALLO, lift=4)
    sheet.stroke(((780, 552), (992, 282)), 10, lighter(LEGNO, 0.7), curved=False, lift=6)
    with sheet.placed(1120, 640, 1.75, -38):
        hands.pinch(sheet, AMBRA)
        hands.sleeve(sheet, COTTO, 90)
    with sheet.placed(250, 980, 1.6, 48):
        hands.flat(sheet, AMBRA, reach=0.9)
        hands.sleeve(sheet, COTTO, 80)
    sheet.fill(rect(90, 392, 560, 22), LEGNO, lift=12)
    for k, colour in enumerate((GIALLO, COTTO, PERSIANA, LATTE)):
        with sheet.placed(170 + k * 128, 392, 1.1):
            cloth.spool(sheet, 100, 120 + 14 * (k % 2), colour)
    cloth.tape(sheet, [(1180, 120), (1330, 90), (1480, 150), (1640, 110)], GIALLO)
    for x, y in ((420, 660), (560, 650), (700, 664)):
        sheet.stroke(((x, y), (x + 40, y + 52)), 5, LATTE, curved=False, lift=3)
        sheet.fill(ellipse(x, y, 11), COTTO, lift=4)
    with sheet.placed(1430, 430, 0.9, 30):
        cloth.scissors(sheet)
