"""Type, paper, wood and biscuits."""

from __future__ import annotations

from demo.pictures.catalogue import picture
from demo.pictures.press.colours import (
    ACCIAIO,
    AMBRA,
    CARTA,
    CIELO,
    CIPRIA,
    COTTO,
    CREMA,
    EBANO,
    FERRO,
    GIALLO,
    LAGO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MENTA,
    NOCCIOLA,
    NOTTE,
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
from demo.pictures.press.shapes import arc_points, blob, ellipse, poly, rect, rounded, tube
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import benches, cakes, hands, windows

ALL = rect(0, 0, 1600, 1067)
SLANT = poly((260, 0), (960, 0), (1400, 1067), (540, 1067))


@picture(
    "tipografia", NOTTE, (760, 640, 1000, 700),
    it="Caratteri di legno inchiostrati di rosso compongono a rovescio la parola «lavoro»; sopra, la stampa "
    "fresca.",
    en="Wooden type inked in red spells the word “lavoro” in reverse; above it, the fresh print.",
)
def letterpress(sheet: Sheet) -> None:
    sheet.shade(ALL, darker(NOTTE, 0.6), 40, start=0.3, end=1.3)
    windows.sunlight(sheet, SLANT, ALL, 0.25)
    with sheet.placed(680, 270, 1, -2):
        sheet.fill(rect(-560, -220, 1120, 400), CARTA, lift=16)
        sheet.letters("LAVORO", 0, -20, 260, COTTO, weight=7)
        sheet.fill(rect(-500, 130, 1000, 8), PERSIANA)
    sheet.fill(rounded(60, 560, 1290, 400, 10), FERRO, lift=22)
    sheet.fill(rounded(96, 596, 1218, 328, 6), darker(FERRO, 0.45))
    sheet.fill(rect(110, 850, 1190, 60), LEGNO_SCURO, lift=5)
    sheet.fill(rect(110, 610, 1190, 26), LEGNO, lift=5)
    for k, letter in enumerate("OROVAL"):
        with sheet.placed(204 + k * 192, 742):
            benches.wood_type(sheet, letter, 178, 200, (LEGNO, PAGLIA, LEGNO)[k % 3], COTTO)
    with sheet.placed(1472, 240, 1, 8):
        sheet.fill(tube(((0, -230), (0, 0)), 44, curved=False), LEGNO_SCURO, lift=12)
        sheet.fill(rounded(-150, -10, 300, 120, 56), COTTO, lift=16)
        sheet.shade(rounded(-150, -10, 300, 120, 56), TERRA, 90, start=0.3, end=1.1)
    with sheet.placed(1424, 950, 1.5, -46):
        hands.flat(sheet, EBANO, reach=0.86)
        hands.sleeve(sheet, CIELO, 80)


@picture(
    "cartiera", CIELO, (800, 600, 1000, 760),
    it="Due mani sollevano dalla vasca un telaio con un foglio di carta appena formato; dietro, altri fogli "
    "ad asciugare.",
    en="Two hands lift a mould with a newly formed sheet of paper out of the vat; more sheets dry behind.",
)
def paper_mill(sheet: Sheet) -> None:
    sheet.shade(ALL, LAGO, 90, start=0.3, end=1.5, strength=0.5)
    sheet.stroke(((0, 90), (800, 128), (1600, 86)), 7, LEGNO_SCURO)
    for k, (x, colour) in enumerate(((170, LATTE), (480, ROSA), (800, CREMA), (1120, LATTE), (1430, MENTA))):
        with sheet.placed(x, 120 - abs(k - 2) * 8, 1, (k - 2) * -1.4):
            sheet.fill(rect(-122, 0, 244, 320), colour, lift=12)
            sheet.shade(rect(-122, 0, 244, 320), darker(colour, 0.25), 40, start=0.4, end=1.3, strength=0.6)
            for dx in (-70, 70):
                sheet.fill(rounded(dx - 10, -28, 20, 64, 5), LEGNO, lift=4)
    vat = rounded(60, 600, 1480, 560, 30)
    sheet.fill(vat, LEGNO, lift=24)
    sheet.shade(vat, LEGNO_SCURO, 60, start=0.2, end=1.2, strength=0.6)
    sheet.fill(rounded(110, 646, 1380, 520, 22), mix(LAGO, LATTE, 0.6))
    for x, y, r in ((300, 740, 130), (1250, 800, 170), (1340, 980, 120), (240, 970, 110)):
        sheet.stroke(arc_points(x, y, r, r * 0.22, 190, 350), 6, LATTE, curved=False)
    windows.sunlight(sheet, SLANT, ALL, 0.15)
    with sheet.placed(800, 730, 1, -3):
        sheet.fill(rounded(-400, -210, 800, 420, 8), LEGNO, lift=30)
        sheet.fill(rect(-356, -168, 712, 336), LATTE)
        sheet.shade(rect(-356, -168, 712, 336), SABBIA, 45, start=0.2, end=1.2, strength=0.8)
        for _ in range(70):
            left, low = sheet.random.uniform(-340, 330), sheet.random.uniform(-156, 156)
            sheet.stroke(((left, low), (left + 9, low + 5), (left + 18, low)), 2, darker(SABBIA, 0.2))
    for x, flip in ((1206, False), (394, True)):
        with sheet.placed(x, 850, 1.5, -42 if not flip else 42, mirrored=flip):
            hands.grip(sheet, PESCA)
            hands.sleeve(sheet, PERSIANA, 74, 420)


@picture(
    "falegnameria", SABBIA, (760, 640, 1000, 760),
    it="Una mano spinge una pialla su una tavola, tra i trucioli; dietro, le quinte dipinte di una scena "
    "teatrale.",
    en="A hand pushes a plane along a board among the shavings; behind stand the painted flats of a stage "
    "set.",
)
def carpentry(sheet: Sheet) -> None:
    sheet.shade(ALL, PAGLIA, 0, start=0.2, end=1.3, strength=0.6)
    _flats(sheet)
    sheet.fill(rect(0, 700, 1600, 380), LEGNO, lift=18)
    sheet.shade(rect(0, 700, 1600, 380), LEGNO_SCURO, 70, start=0.1, end=1.3, strength=0.7)
    for y in (800, 930):
        sheet.fill(rect(0, y, 1600, 5), darker(LEGNO, 0.35))
    sheet.fill(rect(120, 690, 1300, 56), PAGLIA, lift=14)
    sheet.shade(rect(120, 690, 1300, 56), LEGNO, 0, start=0.1, end=1.3, strength=0.8)
    sheet.fill(rect(120, 690, 520, 10), lighter(PAGLIA, 0.6))
    windows.sunlight(sheet, SLANT, ALL, 0.17)
    with sheet.placed(760, 690, 1.36):
        benches.plane(sheet)
    for x, y, size, turn in ((726, 470, 1.25, 150), (250, 650, 0.9, 20), (240, 900, 1.5, 40), (600, 930,
        1.2, 200),
                             (960, 900, 1.4, 100)):
        with sheet.placed(x, y):
            benches.shaving(sheet, size, turn)
    with sheet.placed(1130, 590, 1.5, -72):
        hands.grip(sheet, NOCCIOLA)
        hands.sleeve(sheet, COTTO, 70, 480)


def _flats(sheet: Sheet) -> None:
    sheet.fill(poly((80, 60), (470, 60), (470, 742), (80, 742)), NOTTE, lift=16)
    sheet.fill(ellipse(330, 220, 84), CREMA, lift=5)
    sheet.fill(ellipse(364, 204, 76), NOTTE)
    for x, y in ((150, 130), (220, 320), (420, 380), (140, 480), (280, 440)):
        sheet.fill(poly((x, y - 16), (x + 5, y - 5), (x + 16, y), (x + 5, y + 5), (x, y + 16), (x - 5,
            y + 5), (x - 16, y),
                        (x - 5, y - 5)), GIALLO)
    arch = poly(*arc_points(840, 330, 130, 140, 180, 360), (970, 742), (710, 742))
    sheet.fill(rect(560, 110, 560, 640).minus(arch), COTTO, lift=18)
    sheet.fill(rect(540, 84, 600, 40), lighter(COTTO, 0.2), lift=8)
    sheet.fill(rect(1220, 180, 300, 570), PERSIANA, lift=16)
    sheet.fill(poly(*arc_points(1370, 360, 80, 90, 180, 360), (1450, 560), (1290, 560)), GIALLO)
    sheet.fill(rect(1276, 556, 188, 24), CREMA, lift=6)


@picture(
    "teglia-biscotti", CIPRIA, (800, 540, 1100, 800),
    it="Una mano dispone biscotti crudi su una teglia coperta di carta da forno; accanto, mattarello e "
    "formine.",
    en="A hand lays out biscuits on a tray lined with baking paper; a rolling pin and cutters lie beside it.",
)
def biscuit_tray(sheet: Sheet) -> None:
    sheet.shade(ALL, ROSA, 40, start=0.2, end=1.3, strength=0.7)
    windows.sunlight(sheet, SLANT, ALL, 0.14)
    with sheet.placed(660, 510, 1, -4):
        sheet.fill(rounded(-540, -400, 1080, 800, 36), FERRO, lift=26)
        sheet.fill(rounded(-504, -366, 1008, 732, 22), ACCIAIO)
        sheet.fill(rect(-474, -340, 948, 680), CREMA, lift=5)
        sheet.shade(rect(-474, -340, 948, 680), PAGLIA, 40, start=0.3, end=1.3, strength=0.7)
        for j in range(3):
            for i in range(4):
                if (i, j) != (3, 2):
                    with sheet.placed(-342 + i * 228, -216 + j * 216, 1.02, (i + j) * 21):
                        cakes.biscuit(sheet, flower=(i + j) % 2 == 0)
    for x, y, r, colour in ((1370, 200, 86, COTTO), (1460, 390, 66, PERSIANA)):
        ring = ellipse(x, y, r).minus(ellipse(x, y, r - 13))
        sheet.fill(ring, colour, lift=10)
    with sheet.placed(1128, 800, 1.0, 12):
        cakes.biscuit(sheet, flower=True)
    with sheet.placed(1330, 960, 1.62, -56):
        hands.pinch(sheet, AMBRA)
        hands.sleeve(sheet, LATTE, 84)
    sheet.fill(blob((1400, 560), (1400, 560), (1600, 520), (1600, 520), (1620, 800), (1620, 800), (1440,
        760)), SALVIA, lift=9)
    sheet.fill(rect(1440, 600, 160, 10), LATTE)
