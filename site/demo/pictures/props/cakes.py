"""Sweet and salty goods. Each stands on y 0, its middle at x 0, unless it says otherwise."""

from __future__ import annotations

from demo.pictures.press.colours import (
    CACAO,
    COTTO,
    CREMA,
    CROSTA,
    GIALLO,
    LATTE,
    OCRA,
    PAGLIA,
    TERRA,
    Colour,
    darker,
    lighter,
    mix,
)
from demo.pictures.press.shapes import (
    Shape,
    arc_points,
    blob,
    ellipse,
    poly,
    rect,
    tube,
)
from demo.pictures.press.sheet import SHADE, Sheet


def resting(sheet: Sheet, width: float, depth: float = 0.16) -> None:
    """The soft shadow of a thing that stands on y 0."""
    sheet.ink(ellipse(width * 0.12, 0, width * 0.58, width * depth), SHADE, 0.3, blur=14)
    sheet.ink(ellipse(width * 0.03, 2, width * 0.48, width * depth * 0.5), SHADE, 0.35, blur=7)


def panettone(sheet: Sheet, crust: Colour = CROSTA, paper: Colour = COTTO, band: Colour = GIALLO) -> None:
    """520 wide, 560 high, in its baking paper."""
    cup = poly((-222, -300), (222, -300), (204, 0), (-204, 0))
    dome = blob((-228, -290), (-250, -360), (-216, -450), (-120, -528), (0, -552), (122, -528), (218, -448),
                (250, -358), (228, -290), (120, -268), (0, -262), (-120, -268))
    resting(sheet, 470)
    sheet.fill(dome, crust, lift=12)
    sheet.glow(ellipse(-70, -440, 190, 120), lighter(crust, 0.38), strength=0.9)
    sheet.shade(dome, darker(crust, 0.6), 40, start=0.45, end=1.1)
    sheet.fill(cup.plus(ellipse(0, 0, 204, 24)), paper, lift=5)
    sheet.ink(blob((-228, -300), (0, -268), (228, -300), (222, -262), (0, -236), (-222, -262)), SHADE, 0.3,
        blur=5)
    for k in range(-9, 10):
        sheet.ink(tube(((k * 23.5, -298), (k * 21.6, 10)), 2.5, 2), TERRA, 0.3)
    sheet.fill(blob((-217, -190), (-217, -190), (0, -168), (217, -190), (217, -190), (212, -98), (212, -98),
        (0, -76),
                    (-212, -98), (-212, -98)), band)
    sheet.shade(cup.plus(ellipse(0, 0, 204, 24)), darker(paper, 0.55), 5, start=0.5, end=1.08, strength=0.9)
    _scored(sheet, crust)


def _scored(sheet: Sheet, crust: Colour) -> None:
    pale = mix(crust, CREMA, 0.62)
    sheet.fill(blob((-176, -416), (-84, -474), (20, -494), (128, -480), (62, -462), (-60, -444)), pale)
    sheet.fill(blob((-30, -540), (14, -504), (40, -452), (44, -386), (12, -440), (-10, -490)), pale)
    sheet.ink(blob((-176, -416), (-60, -440), (62, -458), (128, -480), (60, -448), (-60, -428)), SHADE, 0.3)


def panettone_slice(sheet: Sheet, crumb: Colour = CREMA, crust: Colour = CROSTA, bits: tuple[Colour,
    ...] = ()) -> None:
    """A wedge lying on its side, 300 wide, 220 high."""
    resting(sheet, 300)
    face = blob((-150, -14), (-150, -14), (-138, -150), (-120, -182), (-60, -214), (40, -216), (112, -176),
        (150, -90),
                (158, -14), (158, -14))
    sheet.fill(face, crust, lift=10)
    inner = blob((-136, -26), (-136, -26), (-124, -144), (-106, -170), (-56, -196), (36, -198), (98, -164),
        (134, -90),
                 (142, -26), (142, -26))
    sheet.fill(inner, crumb)
    sheet.shade(inner, darker(crumb, 0.3), 40, start=0.4, end=1.2)
    for _ in range(34):
        x, y = sheet.random.uniform(-120, 128), sheet.random.uniform(-180, -36)
        sheet.fill(ellipse(x, y, sheet.random.uniform(3, 10), sheet.random.uniform(2, 5), 20), darker(crumb,
            0.16),
                   within=inner)
    for k, (x, y) in enumerate(((-80, -80), (-30, -140), (40, -70), (84, -120), (6, -100), (104, -56), (-92,
        -130), (50, -160))):
        if bits:
            sheet.fill(ellipse(x, y, 15, 10, k * 40), bits[k % len(bits)], lift=2)


def taralli_ring(sheet: Sheet, radius: float = 60, seeds: Colour | None = None) -> None:
    """A knotted ring around the origin."""
    ring = arc_points(0, 0, radius, radius * 0.84, -60, 292)
    body = tube(ring, radius * 0.52, radius * 0.56, curved=False)
    sheet.fill(body, mix(OCRA, PAGLIA, 0.45), lift=8)
    sheet.shade(body, CROSTA, 55, start=0.3, end=1.1, strength=0.9)
    lap = tube(((radius * 0.62, -radius * 0.8), (radius * 0.3, -radius * 0.66), (radius * 0.02,
        -radius * 1.04)),
               radius * 0.42, radius * 0.5)
    sheet.fill(lap, mix(OCRA, PAGLIA, 0.62), lift=4)
    sheet.shade(lap, CROSTA, 60, start=0.4, end=1.2)
    sheet.stroke(arc_points(0, 0, radius * 1.02, radius * 0.86, 150, 240), radius * 0.09, lighter(PAGLIA,
        0.5), curved=False)
    if seeds:
        for k in range(16):
            spot = arc_points(0, 0, radius, radius * 0.84, k * 22, k * 22 + 1)[0]
            jog = sheet.random.uniform(-9, 9)
            sheet.fill(ellipse(spot[0] + jog, spot[1] - jog, 6.5, 2.6, k * 53), seeds)


def almond(sheet: Sheet, size: float = 70, colour: Colour = CROSTA) -> None:
    """Around the origin, pointing up."""
    kernel = blob((0, -size), (0, -size), (0.42 * size, -0.34 * size), (0.52 * size, 0.26 * size),
        (0.3 * size, 0.74 * size),
                  (-0.3 * size, 0.74 * size), (-0.52 * size, 0.26 * size), (-0.42 * size, -0.34 * size))
    sheet.fill(kernel, colour, lift=size * 0.1)
    sheet.shade(kernel, TERRA, 30, start=0.4, end=1.1, strength=0.85)
    for x in (-0.24, 0.02, 0.26):
        vein = blob((x * 0.4 * size, -0.76 * size), (x * size + 2, 0), (x * 0.8 * size, 0.6 * size),
            (x * size - 2, 0))
        sheet.fill(vein, lighter(colour, 0.3))


def colomba(sheet: Sheet) -> None:
    """The Easter dove seen from above, around the origin, 620 wide."""
    paper, cake = _dove(1.0), _dove(0.93)
    sheet.ink(paper.moved(16, 22), SHADE, 0.35, blur=16)
    sheet.fill(paper, TERRA, lift=6)
    sheet.fill(cake, mix(CROSTA, OCRA, 0.4))
    sheet.shade(cake, TERRA, 50, start=0.42, end=1.1)
    sheet.fill(_dove(0.82), mix(PAGLIA, LATTE, 0.35), lift=3)
    sheet.shade(_dove(0.82), OCRA, 50, start=0.45, end=1.3)
    for _ in range(20):
        x, y = sheet.random.uniform(-250, 250), sheet.random.uniform(-150, 150)
        sheet.fill(poly((x - 10, y - 9), (x + 9, y - 10), (x + 10, y + 9), (x - 9, y + 10)), LATTE, lift=3,
            within=_dove(0.78))
    for x, y, turn in ((-220, -16, 80), (-60, -180, 10), (-50, 170, 160), (40, -30, 60), (150, 20, 100),
        (-90, 40, 30),
                       (60, 80, 140), (40, -150, 20), (252, -18, 95), (-20, -70, 130)):
        with sheet.placed(x, y, 0.56, turn):
            almond(sheet)


def _dove(size: float) -> Shape:
    return blob((-322, 0), (-300, -82), (-220, -112), (-150, -120), (-130, -200), (-70, -270), (40, -280),
        (110, -214),
                (132, -128), (220, -124), (310, -146), (340, -40), (324, 104), (226, 118), (134, 124), (112,
                214), (40, 280),
                (-72, 272), (-132, 200), (-152, 120), (-222, 112), (-302, 80)).scaled(size)


def torrone(sheet: Sheet, paper: Colour = COTTO) -> None:
    """A bar half out of its paper, cut so that the almonds show; 640 wide, stands on y 0."""
    resting(sheet, 600, 0.1)
    front = rect(-320, -150, 560, 150)
    side = poly((240, -150), (330, -214), (330, -60), (240, 0))
    top = poly((-320, -150), (-230, -214), (330, -214), (240, -150))
    for face, colour in ((front, LATTE), (side, darker(LATTE, 0.16)), (top, lighter(PAGLIA, 0.55))):
        sheet.fill(face, colour)
    sheet.shade(front, PAGLIA, 60, start=0.3, end=1.1, strength=0.7)
    for x, y, turn in ((-20, -48, 70), (20, -104, 20), (70, -44, 110), (110, -104, 60), (160, -50, 140),
        (206, -104, 95)):
        _cut_almond(sheet, x, y, 36, 21, turn, front)
    for x, y, turn in ((268, -120, 50), (300, -76, 100), (262, -52, 70), (310, -150, 30)):
        _cut_almond(sheet, x, y, 17, 26, turn, side)
    for y in (-150, -12):
        sheet.fill(rect(-320, y, 560, 12), lighter(PAGLIA, 0.3))
    edge = [(-60, -150), (-44, -128), (-66, -104), (-42, -78), (-64, -50), (-44, -26), (-60, 4)]
    wrap = poly((-334, -156), (-60, -156), *edge, (-334, 4))
    lid = poly((-334, -156), (-60, -156), (24, -222), (-240, -222))
    sheet.fill(lid, lighter(paper, 0.14), lift=5)
    sheet.fill(wrap, paper, lift=10)
    sheet.shade(wrap, darker(paper, 0.5), 30, start=0.3, end=1.2)
    sheet.fill(rect(-290, -112, 176, 74), CREMA, lift=2)
    sheet.letters("TORRONE", -202, -75, 34, TERRA, weight=0.8)


def _cut_almond(sheet: Sheet, x: float, y: float, rx: float, ry: float, turn: float, within: Shape) -> None:
    sheet.fill(ellipse(x, y, rx, ry, turn), CROSTA, within=within)
    sheet.fill(ellipse(x, y, rx * 0.82, ry * 0.76, turn), CREMA, within=within)


def chocolate_glaze(sheet: Sheet) -> None:
    """Poured over the panettone's dome."""
    glaze = blob((-214, -404), (-190, -470), (-110, -530), (0, -556), (112, -532), (196, -468), (222, -400),
        (214, -346),
                 (196, -378), (164, -392), (140, -330), (112, -388), (60, -404), (30, -322), (-4, -398),
                 (-60, -400),
                 (-92, -346), (-124, -398), (-164, -392), (-190, -334), (-210, -366))
    sheet.fill(glaze, CACAO, lift=6)
    sheet.glow(ellipse(-70, -470, 110, 44, -20), lighter(CACAO, 0.45), strength=0.9)
    for k in range(26):
        x, y = sheet.random.uniform(-150, 150), sheet.random.uniform(-525, -420)
        sheet.fill(rect(x, y, 16, 8).turned(k * 37, (x, y)), lighter(CREMA, 0.3), lift=2, within=glaze)


def biscuit(sheet: Sheet, *, flower: bool) -> None:
    """Around the origin, 170 wide."""
    petals = [ellipse(0, -52, 38).turned(k * 60) for k in range(6)]
    body = ellipse(0, 0, 56).plus(*petals) if flower else ellipse(0, 0, 84)
    sheet.fill(body, OCRA, lift=9)
    sheet.shade(body, CROSTA, 50, start=0.35, end=1.15, strength=0.9)
    sheet.fill(ellipse(0, 0, 30 if flower else 62), COTTO if flower else PAGLIA, lift=2)
    sheet.shade(ellipse(0, 0, 30 if flower else 62), TERRA if flower else OCRA, 50, start=0.4, end=1.2)
    if flower:
        sheet.fill(ellipse(-9, -10, 8, 5, -30), lighter(COTTO, 0.5))
    else:
        for k in range(8):
            sheet.fill(ellipse(0, -40, 5).turned(k * 45), CROSTA)


def bean(sheet: Sheet) -> None:
    """A coffee bean around the origin, 60 long."""
    body = ellipse(0, 0, 22, 31)
    sheet.fill(body, CACAO, lift=5)
    sheet.shade(body, darker(CACAO, 0.6), 30, start=0.4, end=1.1)
    sheet.glow(ellipse(-9, -8, 8, 14), lighter(CACAO, 0.3), strength=0.9)
    sheet.stroke(((2, -29), (-5, -8), (5, 8), (-2, 29)), 4, darker(CACAO, 0.7))
