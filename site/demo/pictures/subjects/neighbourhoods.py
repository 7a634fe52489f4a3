"""Places as seen by a neighbour: plans, gardens, trees and fields."""

from __future__ import annotations

import math

from demo.pictures.catalogue import picture
from demo.pictures.press.colours import (
    CARTA,
    CIPRIA,
    COTTO,
    CREMA,
    FOGLIA,
    GESSO,
    GIALLO,
    LAGO,
    LATTE,
    MATTONE,
    MENTA,
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
from demo.pictures.press.shapes import ellipse, poly, rect, rounded, tube
from demo.pictures.press.sheet import Sheet
from demo.pictures.props import streets


@picture(
    "san-vittore", SABBIA, (800, 540, 760, 760),
    it="Mappa di carta del quartiere intorno a San Vittore: l'edificio a sei raggi, gli isolati, gli alberi "
    "dei viali.",
    en="A cut-paper map of the streets around San Vittore: the building with its six arms, city blocks, "
    "avenue trees.",
)
def san_vittore(sheet: Sheet) -> None:
    _blocks(sheet)
    _avenues(sheet)
    plot = streets.polygon(800, 540, 372, 6, 30)
    sheet.fill(streets.polygon(800, 540, 404, 6, 30), CARTA, lift=8)
    sheet.fill(plot, MENTA)
    sheet.shade(plot, SALVIA, 50, start=0.2, end=1.2, strength=0.8)
    for k in range(6):
        court = ellipse(800, 330, 38).turned(30 + k * 60, (800, 540))
        sheet.fill(court, lighter(PAGLIA, 0.4), lift=3)
    arms = streets.star(800, 540, 6, 300, 76)
    for arm in arms:
        sheet.fill(arm, COTTO, lift=16)
    for arm in arms:
        sheet.fill(arm, COTTO)
        sheet.shade(arm, TERRA, 50, start=0.35, end=1.2, strength=0.7)
    for k in range(6):
        ridge = rect(796, 250, 8, 210).turned(k * 60, (800, 540))
        sheet.fill(ridge, lighter(MATTONE, 0.2))
    sheet.fill(streets.polygon(800, 540, 104, 8, 22.5), MATTONE, lift=12)
    sheet.fill(streets.polygon(800, 540, 66, 8, 22.5), GIALLO, lift=8)
    sheet.shade(streets.polygon(800, 540, 66, 8, 22.5), COTTO, 45, start=0.5, end=1.2)


def _blocks(sheet: Sheet) -> None:
    papers = (CREMA, CIPRIA, ROSA, PAGLIA, LATTE, mix(SALVIA, CARTA, 0.3), GESSO)
    for j in range(7):
        for i in range(9):
            x, y = -60 + i * 196 + (j % 2) * 38, -70 + j * 172
            w, h = sheet.random.uniform(138, 172), sheet.random.uniform(112, 144)
            if math.hypot(x + w / 2 - 800, y + h / 2 - 540) < 482:
                continue
            colour = papers[sheet.random.randrange(len(papers))]
            skew = sheet.random.uniform(-16, 16)
            outline = poly((x + skew, y), (x + w + skew, y + skew * 0.5), (x + w, y + h), (x,
                y + h - skew * 0.5))
            streets.block(sheet, outline, colour, SABBIA if sheet.random.random() < 0.75 else FOGLIA)


def _avenues(sheet: Sheet) -> None:
    park = rounded(1255, 60, 300, 300, 40)
    sheet.fill(park, SALVIA, lift=6)
    streets.grove(sheet, 1275, 80, 260, 260, 34)
    canal = ((-40, 930), (300, 960), (700, 1000), (1100, 980), (1660, 1010))
    sheet.fill(tube(canal, 64, 64), CARTA, lift=4)
    sheet.fill(tube(canal, 42, 42), LAGO)
    boulevard = ((210, -40), (330, 300), (310, 640), (400, 1100))
    sheet.fill(tube(boulevard, 66, 66), CARTA, lift=3)
    for k in range(19):
        y = 10 + k * 58
        x = 214 + 118 * min(1.0, y / 320) - 16 * max(0.0, 1 - abs(y - 560) / 300) + max(0, y - 700) * 0.16
        for side in (-25, 25):
            sheet.fill(ellipse(x + side, y, 13), PERSIANA if k % 2 else FOGLIA, lift=5)
    sheet.stroke(((-20, 440), (320, 470)), 40, CARTA)
    sheet.fill(rounded(60, 428, 130, 22, 10).turned(5, (100, 440)), GIALLO, lift=5)
    sheet.fill(rounded(66, 434, 118, 8, 4).turned(5, (100, 440)), darker(GIALLO, 0.2))
