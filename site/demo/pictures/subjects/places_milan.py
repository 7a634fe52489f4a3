"""Opera, Bollate and a courtyard, as places to live near and work in."""

from __future__ import annotations

from demo.pictures.catalogue import picture
from demo.pictures.press.colours import (
    CACAO,
    CIELO,
    CIPRIA,
    COTTO,
    CREMA,
    FOGLIA,
    GESSO,
    GIALLO,
    LATTE,
    PAGLIA,
    PERSIANA,
    SABBIA,
    SALVIA,
    darker,
    lighter,
    mix,
)
from demo.pictures.press.shapes import ellipse, poly, rect, rounded
from demo.pictures.press.sheet import SHADE, Sheet
from demo.pictures.props import furniture, monuments, plants, windows

ALL = rect(0, 0, 1600, 1067)


@picture(
    "opera", CREMA, (800, 600, 1200, 760),
    it="La campagna a Opera: filari di pioppi, campi aperti, una roggia e serre basse in lontananza.",
    en="The countryside at Opera: rows of poplars, wide fields, a ditch and low greenhouses in the distance.",
)
def opera(sheet: Sheet) -> None:
    sheet.shade(rect(0, 0, 1600, 560), GIALLO, 90, start=0.3, end=1.4, strength=0.6)
    sheet.fill(ellipse(120, 330, 130), lighter(GIALLO, 0.35))
    sheet.fill(rect(0, 520, 1600, 560), SALVIA)
    for k, (x, tall) in enumerate(((60, 190), (130, 220), (205, 180), (1420, 200), (1490, 240), (1560, 190))):
        with sheet.placed(x, 540):
            plants.poplar(sheet, tall, mix(FOGLIA, SALVIA, 0.3 + 0.1 * (k % 2)))
    for k in range(4):
        x = 520 + k * 170
        roof = poly((x, 545), (x, 500), (x + 75, 466), (x + 150, 500), (x + 150, 545))
        sheet.fill(roof, lighter(CIELO, 0.4), lift=5)
        sheet.fill(poly((x, 500), (x + 75, 466), (x + 75, 545), (x, 545)), CIELO)
    _fields(sheet)
    for x, y, tall in ((250, 840, 620), (420, 770, 520), (560, 716, 430), (670, 676, 360), (756, 646, 300)):
        with sheet.placed(x, y):
            sheet.ink(poly((-20, -6), (20, -6), (tall * 0.62, 60), (tall * 0.5, 76)), SHADE, 0.28, blur=5)
            plants.poplar(sheet, tall, PERSIANA if tall > 400 else FOGLIA)


def _fields(sheet: Sheet) -> None:
    fields = (
        (((0, 590), (800, 560), (560, 1067), (-200, 1067)), FOGLIA),
        (((800, 560), (1180, 566), (1260, 1067), (620, 1067)), PAGLIA),
        (((1180, 566), (1600, 580), (2100, 1067), (1260, 1067)), mix(FOGLIA, GIALLO, 0.35)),
    )
    for points, colour in fields:
        field = poly(*points)
        sheet.fill(field, colour, lift=5)
        sheet.shade(field, darker(colour, 0.35), 90, start=0.2, end=1.3, strength=0.6)
    for k in range(7):
        t = k / 6
        sheet.stroke(((830 + 340 * t, 575), (650 + 580 * t, 1067)), 5, darker(PAGLIA, 0.18), curved=False)
    ditch = poly((792, 556), (808, 556), (640, 1067), (540, 1067))
    sheet.fill(ditch, CIELO, lift=4)
    for k in range(9):
        x, y = 1330 + (k % 3) * 120 + k * 8, 690 + (k // 3) * 120
        sheet.fill(ellipse(x, y, 26 + 9 * (k // 3), 12 + 4 * (k // 3)), PERSIANA, lift=4)


@picture(
    "bollate", CIELO, (800, 620, 1200, 760),
    it="Edifici bassi color crema a Bollate, con un orto di aiuole fiorite, un viale di ghiaia e alberi.",
    en="Low cream-coloured buildings at Bollate, with a garden of flower beds, a gravel path and trees.",
)
def bollate(sheet: Sheet) -> None:
    sheet.shade(rect(0, 0, 1600, 520), CREMA, 90, start=0.2, end=1.1, strength=0.8)
    for x, y, w in ((240, 150, 260), (980, 110, 330), (1330, 220, 220)):
        sheet.fill(rounded(x, y, w, 46, 23), LATTE, lift=4)
        sheet.fill(rounded(x + w * 0.2, y - 28, w * 0.5, 50, 25), LATTE)
    for x, r in ((90, 90), (700, 76), (1510, 100)):
        with sheet.placed(x, 560):
            plants.tree(sheet, r, trunk=1.1)
    windows.facade(sheet, 150, 330, 470, 230, CREMA, columns=6, rows=2)
    windows.facade(sheet, 770, 280, 640, 280, CIPRIA, columns=7, rows=2, leaf=COTTO)
    lawn = rect(0, 548, 1600, 520)
    sheet.fill(lawn, mix(FOGLIA, SALVIA, 0.4), lift=3)
    sheet.shade(lawn, PERSIANA, 60, start=0.3, end=1.3, strength=0.6)
    sheet.fill(poly((700, 550), (770, 550), (1040, 1067), (520, 1067)), GESSO, lift=4)
    _beds(sheet)
    windows.sunlight(sheet, poly((300, 0), (1200, 0), (1500, 1067), (420, 1067)), ALL, 0.12)


def _beds(sheet: Sheet) -> None:
    flowers = (plants.lavender, plants.geranium, plants.seedling, plants.cyclamen)
    for k, (left, top, right, low, lean) in enumerate((
        (120, 640, 560, 760, -100), (10, 810, 450, 980, -130), (900, 640, 1420, 760, 70), (1010, 810, 1580,
        980, 90),
    )):
        sheet.fill(poly((left, top), (right, top), (right + lean * 0.9, low), (left + lean, low)), CACAO,
            lift=7)
        for j in range(2):
            for i in range(7):
                across = left + lean * (0.45 + 0.4 * j) + 46 + (right - left) * i / 7.1
                with sheet.placed(across, top + 64 + j * (low - top) * 0.44, 0.42 + 0.14 * (k % 2)):
                    flowers[k](sheet)


@picture(
    "cortile", SABBIA, (760, 600, 1100, 760),
    it="Un cortile ad archi con un grande albero, un tavolo di legno e due sedie; il sole taglia il muro.",
    en="An arcaded courtyard with a large tree, a wooden table and two chairs; sunlight cuts across the "
    "wall.",
)
def courtyard(sheet: Sheet) -> None:
    monuments.portico(sheet, -60, 700, 1720, 620, 7, CIPRIA, floors=1)
    sheet.fill(rect(0, 0, 1600, 90), lighter(CIELO, 0.3))
    ground = rect(0, 690, 1600, 380)
    sheet.fill(ground, GESSO)
    sheet.shade(ground, darker(GESSO, 0.3), 60, start=0.2, end=1.3, strength=0.6)
    for k in range(4):
        sheet.stroke(((0, 760 + k * 84), (1600, 760 + k * 84)), 3, darker(GESSO, 0.2), curved=False)
    windows.sunlight(sheet, poly((0, 320), (620, 90), (1600, 90), (1600, 1067), (420, 1067), (0, 780)), ALL,
        0.26)
    sheet.ink(ellipse(560, 900, 330, 46), SHADE, 0.32, blur=10)
    with sheet.placed(440, 880):
        plants.tree(sheet, 290, trunk=0.85)
    with sheet.placed(1080, 940, 1.15):
        furniture.chair(sheet, COTTO)
    with sheet.placed(1450, 940, 1.15, mirrored=True):
        furniture.chair(sheet, PERSIANA)
    with sheet.placed(1265, 950, 1.1):
        furniture.table(sheet, 360, 190)
    with sheet.placed(1220, 740, 0.9):
        plants.pot(sheet, 90, 74)
        with sheet.placed(0, -66, 0.5):
            plants.geranium(sheet)
    with sheet.placed(60, 1010, 1.2):
        plants.pot(sheet, 150, 130)
        with sheet.placed(0, -120, 1.1):
            plants.lavender(sheet)
