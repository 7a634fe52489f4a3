"""Rooms ready for people: reading, tasting, talking, playing, acting."""

from __future__ import annotations

from demo.pictures.catalogue import picture
from demo.pictures.press.colours import (
    BLU,
    BOSCO,
    CARTA,
    COTTO,
    CREMA,
    FOGLIA,
    GESSO,
    GIALLO,
    INCHIOSTRO,
    LATTE,
    LEGNO,
    LEGNO_SCURO,
    MATTONE,
    NOTTE,
    PAGLIA,
    PERSIANA,
    ROSA,
    SABBIA,
    SALVIA,
    TERRA,
    darker,
    mix,
)
from demo.pictures.press.shapes import ellipse, poly, rect, rounded, tube
from demo.pictures.press.sheet import SHADE, Sheet
from demo.pictures.props import bread, cakes, furniture, machines, packs, plants, windows

ALL = rect(0, 0, 1600, 1067)


@picture(
    "lettura", ROSA, (800, 640, 1200, 740),
    it="Un cerchio di sedie colorate intorno a un tappeto; sulle sedie e su uno sgabello, libri aperti.",
    en="A circle of coloured chairs around a rug, with open books on the chairs and on a stool.",
)
def reading_circle(sheet: Sheet) -> None:
    wall = rect(0, 0, 1600, 620)
    sheet.shade(wall, MATTONE, 20, start=0.4, end=1.6, strength=0.5)
    windows.opening(sheet, 620, 60, 360, 380)
    for x, r in ((700, 80), (880, 100)):
        with sheet.placed(x, 440):
            plants.tree(sheet, r, trunk=0.6)
    windows.casement(sheet, 620, 60, 360, 380)
    windows.shutter(sheet, 440, 50, 150, 400)
    windows.shutter(sheet, 1010, 50, 150, 400)
    for x, colours in ((120, (COTTO, PERSIANA, GIALLO, BLU, LATTE, SALVIA, COTTO)), (1260, (BLU, CREMA,
        PERSIANA, COTTO, GIALLO))):
        sheet.fill(rect(x - 40, 300, 330, 20), LEGNO_SCURO, lift=12)
        with sheet.placed(x - 20, 300):
            furniture.book_spines(sheet, colours)
    sheet.fill(rect(0, 600, 1600, 480), mix(LEGNO, PAGLIA, 0.45))
    sheet.shade(rect(0, 600, 1600, 480), LEGNO_SCURO, 60, start=0.3, end=1.3, strength=0.5)
    windows.sunlight(sheet, poly((640, 600), (1000, 600), (1240, 1067), (560, 1067)), rect(0, 600, 1600,
        480), 0.2)
    sheet.fill(ellipse(800, 830, 520, 170), PERSIANA, lift=5)
    sheet.fill(ellipse(800, 830, 470, 146), SALVIA)
    sheet.fill(ellipse(800, 830, 440, 134), PERSIANA)
    _circle(sheet)


def _circle(sheet: Sheet) -> None:
    for x, y, colour, flip in ((420, 760, GIALLO, False), (1180, 760, COTTO, True), (280, 900, BLU, False),
        (1320, 900, GIALLO, True)):
        with sheet.placed(x, y, 1.0 if y < 800 else 1.25, mirrored=flip):
            furniture.chair(sheet, colour)
            with sheet.placed(6, -160, 0.36):
                furniture.open_book(sheet, 300, 60)
    with sheet.placed(800, 860):
        for side in (-1, 1):
            sheet.fill(tube(((side * 50, -130), (side * 70, 0)), 14, curved=False), LEGNO_SCURO, lift=5)
        sheet.fill(ellipse(0, -136, 96, 28), LEGNO, lift=10)
        with sheet.placed(0, -152, 0.5):
            furniture.open_book(sheet, 330, 100)
    for x, colour in ((560, COTTO), (1040, PERSIANA)):
        with sheet.placed(x, 1075, 1.32):
            furniture.chair_from_behind(sheet, colour if colour == COTTO else BLU)


@picture(
    "degustazione", PERSIANA, (800, 620, 1300, 700),
    it="Una tavola apparecchiata per una degustazione: calici, panettone, taralli, pane e una lampada "
    "gialla.",
    en="A table set for a tasting: glasses, panettone, taralli, bread and a yellow lamp.",
)
def tasting(sheet: Sheet) -> None:
    sheet.shade(ALL, BOSCO, 20, start=0.2, end=1.3)
    for x in (420, 1180):
        sheet.fill(poly((x - 110, 180), (x + 110, 180), (x + 480, 800), (x - 480, 800)), CREMA, seen=0.16)
        with sheet.placed(x, 90, 1.1):
            machines.lamp(sheet)
    table = poly((60, 760), (1540, 760), (1640, 1067), (-40, 1067))
    sheet.fill(rect(30, 720, 1540, 360), CARTA, lift=20)
    sheet.shade(rect(30, 720, 1540, 360), darker(SABBIA, 0.2), 90, start=0.2, end=1.2, strength=0.7)
    sheet.fill(poly((620, 720), (980, 720), (1060, 1067), (540, 1067)), SALVIA, lift=2)
    sheet.ink(table, SHADE, 0.04)
    with sheet.placed(800, 800, 0.8):
        cakes.panettone(sheet)
    for x, y in ((300, 800), (520, 850), (1090, 850), (1310, 800)):
        with sheet.placed(x, y, 0.7):
            packs.wine_glass(sheet)
    for x in (150, 1460):
        with sheet.placed(x, 820, 0.96):
            packs.bottle(sheet, 150, 560, NOTTE if x < 800 else darker(PERSIANA, 0.3))
    _plates(sheet)


def _plates(sheet: Sheet) -> None:
    for x, y, w in ((330, 960, 190), (1270, 960, 190), (800, 960, 230)):
        sheet.fill(ellipse(x, y, w, w * 0.3), LATTE, lift=12)
        sheet.fill(ellipse(x, y, w * 0.76, w * 0.21), GESSO)
        sheet.fill(ellipse(x, y + 3, w * 0.74, w * 0.2), LATTE)
    for x, y, turn in ((270, 930, 10), (350, 920, 80), (400, 950, 200), (310, 960, 130)):
        with sheet.placed(x, y, 0.85, turn):
            cakes.taralli_ring(sheet)
    with sheet.placed(800, 962, 0.62):
        cakes.panettone_slice(sheet, bits=(TERRA, GIALLO, FOGLIA))
    with sheet.placed(1270, 920):
        bread.loaf(sheet, 230, 120)


@picture(
    "presentazione", PERSIANA, (760, 520, 1000, 800),
    it="Un leggio con microfono e libro aperto davanti a una parete verde; una pila di libri e le sedie "
    "della prima fila.",
    en="A lectern with a microphone and an open book before a green wall; a pile of books and the front-row "
    "chairs.",
)
def book_presentation(sheet: Sheet) -> None:
    sheet.shade(rect(0, 0, 1600, 800), darker(PERSIANA, 0.5), 30, start=0.3, end=1.3)
    sheet.fill(poly((520, 0), (900, 0), (1120, 800), (380, 800)), CREMA, seen=0.14)
    with sheet.placed(1230, 300, 1, 3):
        sheet.fill(rect(-190, -230, 380, 480), GIALLO, lift=12)
        with sheet.placed(0, -30):
            packs.mark(sheet, 460, PERSIANA)
        sheet.fill(rect(-140, 190, 280, 12), INCHIOSTRO)
    sheet.fill(rect(0, 790, 1600, 290), LEGNO_SCURO)
    sheet.shade(rect(0, 790, 1600, 290), INCHIOSTRO, 90, start=0.1, end=1.4, strength=0.6)
    with sheet.placed(720, 850, 1.15):
        furniture.lectern(sheet)
        with sheet.placed(0, -486, 1):
            furniture.open_book(sheet, 270, 76)
        with sheet.placed(0, -230):
            packs.mark(sheet, 150, CREMA)
        furniture.microphone(sheet, ((120, -490), (150, -580), (90, -640), (40, -622)))
    with sheet.placed(280, 850, 1.1):
        furniture.table(sheet, 330, 220)
    for k, (w, colour) in enumerate(((200, COTTO), (180, BLU), (190, CREMA), (160, GIALLO))):
        sheet.fill(rounded(280 - w / 2 + (k % 2) * 14, 546 - k * 40, w, 38, 5), colour, lift=7)
        sheet.fill(rect(280 - w / 2 + (k % 2) * 14 + 12, 553 - k * 40, w - 12, 24), LATTE)
        sheet.fill(rect(280 - w / 2 + (k % 2) * 14, 546 - k * 40, 16, 38), colour)
    for k, x in enumerate((180, 500, 820, 1140, 1460)):
        with sheet.placed(x, 1190, 1.3):
            furniture.chair_from_behind(sheet, (COTTO, ROSA, COTTO, GIALLO, COTTO)[k])
