"""Stories told by hands: a plait, accounts, a parcel."""

from __future__ import annotations

from demo.pictures.catalogue import picture
from demo.pictures.press.colours import (
    AMBRA,
    BLU,
    CARTA,
    CIPRIA,
    COTTO,
    CREMA,
    CROSTA,
    EBANO,
    FERRO,
    FOGLIA,
    GIALLO,
    INCHIOSTRO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MENTA,
    NOCCIOLA,
    OCRA,
    PAGLIA,
    PERSIANA,
    ROSA,
    SALVIA,
    TERRA,
    darker,
    lighter,
    mix,
)
from demo.pictures.press.shapes import arc_points, ellipse, poly, rect, rounded, tube
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import benches, bread, cakes, hands, packs, plants, windows

ALL = rect(0, 0, 1600, 1067)
SLANT = poly((260, 0), (960, 0), (1400, 1067), (540, 1067))


@picture(
    "intreccio", PERSIANA, (800, 540, 1200, 760),
    it="Due mani intrecciano tre filoni di pasta su un piano verde; accanto, una teglia di trecce cotte.",
    en="Two hands plait three strands of dough on a green worktop, beside a tray of baked plaits.",
)
def plaiting(sheet: Sheet) -> None:
    sheet.shade(ALL, darker(PERSIANA, 0.5), 40, start=0.3, end=1.3)
    windows.sunlight(sheet, SLANT, ALL, 0.25)
    with sheet.placed(760, 540):
        bread.flour(sheet, 480, 200)
    for points in (((880, 500), (1120, 400), (1330, 300), (1520, 230)), ((880, 540), (1140, 540), (1400,
        520), (1640, 540)),
                   ((880, 580), (1100, 680), (1300, 770), (1440, 860))):
        strand = tube(points, 92, 86, 70)
        sheet.fill(strand, bread.DOUGH, lift=18)
        sheet.shade(strand, OCRA, 70, start=0.35, end=1.2, strength=0.8)
    with sheet.placed(130, 540):
        bread.plait(sheet, 800, 112)
    _baked_plaits(sheet)
    with sheet.placed(1330, 560, 1.5, -40):
        hands.pinch(sheet, NOCCIOLA)
        hands.sleeve(sheet, LATTE, 90, 460)
    with sheet.placed(690, 860, 1.55, 14):
        hands.flat(sheet, NOCCIOLA, reach=0.9)
        hands.sleeve(sheet, LATTE, 80)


def _baked_plaits(sheet: Sheet) -> None:
    with sheet.placed(470, 160, 1, -3):
        sheet.fill(rounded(-400, -130, 800, 260, 26), FERRO, lift=20)
        sheet.fill(rect(-376, -108, 752, 216), CREMA, lift=3)
        for y in (-52, 56):
            with sheet.placed(-330, y):
                bread.plait(sheet, 650, 56, CROSTA, TERRA)
    with sheet.placed(240, 860, 1.2):
        bread.bowl(sheet, 230, GIALLO, CREMA)


@picture(
    "consulenza", SALVIA, (760, 560, 1200, 800),
    it="Un tavolo di lavoro visto dall'alto: un registro, un grafico, una calcolatrice, due caffè e una "
    "mano con la matita.",
    en="A work table from above: a ledger, a chart, a calculator, two coffees and a hand with a pencil.",
)
def consulting(sheet: Sheet) -> None:
    sheet.fill(ALL, mix(LEGNO, PAGLIA, 0.4))
    sheet.shade(ALL, LEGNO_SCURO, 40, start=0.3, end=1.4, strength=0.5)
    windows.sunlight(sheet, SLANT, ALL, 0.18)
    with sheet.placed(430, 400, 1, -6):
        _ledger(sheet)
    with sheet.placed(1110, 330, 1, 5):
        _chart(sheet)
    with sheet.placed(260, 880, 1, -12):
        _calculator(sheet)
    for x, y in ((1440, 660), (720, 120)):
        sheet.fill(ellipse(x, y, 110), LATTE, lift=14)
        sheet.fill(ellipse(x, y, 70), lighter(LATTE, 0.2), lift=8)
        sheet.fill(ellipse(x, y, 58), (74, 44, 31))
        sheet.fill(ellipse(x - 12, y - 10, 24, 16, -30), (176, 120, 76))
    with sheet.placed(842, 560, 1.15, -40):
        sheet.fill(rect(-13, -110, 26, 330), COTTO, lift=9)
        sheet.fill(rect(3, -110, 10, 330), darker(COTTO, 0.25))
        sheet.fill(poly((-13, -110), (13, -110), (0, -160)), PAGLIA)
        sheet.fill(poly((-4, -142), (4, -142), (0, -160)), INCHIOSTRO)
    with sheet.placed(1050, 850, 1.6, -32):
        hands.pinch(sheet, EBANO)
        hands.sleeve(sheet, PERSIANA, 84, 420)


def _ledger(sheet: Sheet) -> None:
    sheet.fill(rounded(-330, -250, 660, 510, 8), PERSIANA, lift=18)
    for side in (-1, 1):
        page = rect(-318 if side < 0 else 0, -238, 318, 486)
        sheet.fill(page, CARTA, lift=3)
        sheet.shade(page, darker(CARTA, 0.35), 0 if side < 0 else 180, start=0.7, end=1.1, strength=0.6)
        left = -300 if side < 0 else 18
        for k in range(10):
            y = -196 + k * 44
            sheet.fill(rect(left, y + 26, 282, 3), darker(CARTA, 0.25))
            sheet.fill(rounded(left + 4, y, 90 + (k * 37) % 70, 11, 5), darker(CARTA, 0.55))
            sheet.fill(rounded(left + 216, y, 40 + (k * 23) % 26, 11, 5), COTTO if k == 7 else darker(CARTA,
                0.7))


def _chart(sheet: Sheet) -> None:
    sheet.fill(rect(-300, -230, 600, 460), LATTE, lift=12)
    for k, (tall, colour) in enumerate(((90, SALVIA), (150, SALVIA), (130, FOGLIA), (210, FOGLIA), (270,
        PERSIANA))):
        sheet.fill(rect(-240 + k * 64, 170 - tall, 46, tall), colour, lift=3)
    sheet.fill(rect(-260, 170, 350, 5), INCHIOSTRO)
    for start, end, colour in ((-90, 60, COTTO), (60, 170, GIALLO), (170, 270, ROSA)):
        pie = poly((185, -70), *arc_points(185, -70, 92, 92, start, end))
        sheet.fill(pie, colour, lift=4)
    for k in range(3):
        sheet.fill(ellipse(116, 72 + k * 38, 11), (COTTO, GIALLO, ROSA)[k])
        sheet.fill(rounded(140, 66 + k * 38, 110 - k * 20, 11, 5), darker(LATTE, 0.4))


def _calculator(sheet: Sheet) -> None:
    sheet.fill(rounded(-120, -160, 240, 330, 22), FERRO, lift=14)
    sheet.fill(rounded(-96, -136, 192, 70, 8), MENTA)
    sheet.letters("1.250", 30, -101, 46, PERSIANA)
    for j in range(4):
        for i in range(4):
            colour = GIALLO if i == 3 and j == 3 else (ROSA if i == 3 else LATTE)
            sheet.fill(rounded(-96 + i * 50, -48 + j * 50, 42, 40, 8), colour, lift=3)


@picture(
    "pacco", CIPRIA, (800, 560, 1000, 760),
    it="Due mani annodano un nastro giallo su una scatola verde, tra carta, forbici e biglietti.",
    en="Two hands tie a yellow ribbon round a green box, among paper, scissors and cards.",
)
def wrapping(sheet: Sheet) -> None:
    sheet.shade(ALL, ROSA, 40, start=0.2, end=1.3, strength=0.7)
    windows.sunlight(sheet, SLANT, ALL, 0.14)
    for x, y, turn, colour in ((200, 260, -18, CREMA), (1390, 240, 14, SALVIA)):
        with sheet.placed(x, y, 1, turn):
            sheet.fill(rect(-210, -170, 420, 340), colour, lift=9)
    with sheet.placed(1400, 260, 1, -8):
        sheet.fill(rect(-120, -80, 240, 160), LATTE, lift=7)
        packs.mark(sheet, 150)
    with sheet.placed(800, 480, 1, -4):
        sheet.fill(rounded(-330, -290, 660, 600, 8), PERSIANA, lift=36)
        sheet.shade(rounded(-330, -290, 660, 600, 8), darker(PERSIANA, 0.5), 45, start=0.3, end=1.2)
        sheet.fill(rect(-36, -290, 72, 600), GIALLO, lift=4)
        sheet.fill(rect(-330, -26, 660, 72), GIALLO, lift=4)
        with sheet.placed(0, 10, 1.9):
            packs.bow(sheet, GIALLO)
    for x, flip in ((1090, False), (510, True)):
        with sheet.placed(x, 700, 1.55, -40 if not flip else 40, mirrored=flip):
            hands.pinch(sheet, AMBRA)
            hands.sleeve(sheet, BLU, 90, 420)
    with sheet.placed(190, 800, 1.1, 0):
        cakes.resting(sheet, 160, 0.1)
        sheet.fill(ellipse(0, -60, 110), COTTO, lift=12)
        sheet.fill(ellipse(0, -60, 84), darker(COTTO, 0.12))
        sheet.fill(ellipse(0, -60, 40), CARTA)
        sheet.fill(ellipse(0, -60, 22), LEGNO_SCURO)
    with sheet.placed(1480, 820, 1.0, 70):
        plants.sprig(sheet, 300, 5)
    with sheet.placed(120, 560, 1, 8):
        benches.sheet_of_lines(sheet, 180, 120, 3, LATTE)
