"""Things of wood, on plain ground."""

from __future__ import annotations

from demo.pictures.catalogue import SQUARE, picture
from demo.pictures.press.colours import CREMA, MENTA, OCRA, PAGLIA, darker
from demo.pictures.press.shapes import ellipse, rounded
from demo.pictures.press.sheet import Sheet

WHOLE = (600, 600, 900, 900)


@picture(
    "tagliere", MENTA, WHOLE, size=SQUARE,
    it="Un tagliere di faggio con il manico forato, e due taralli appoggiati sopra.",
    en="A beech board with a hole in its handle, and two taralli lying on it.",
)
def board(sheet: Sheet) -> None:
    with sheet.placed(600, 640, 1, -14):
        handle = rounded(-80, -470, 160, 240, 60)
        whole = rounded(-270, -300, 540, 720, 46).plus(handle)
        sheet.fill(whole.minus(ellipse(0, -410, 30)), OCRA, lift=14)
        for k, x in enumerate((-210, -140, -60, 20, 90, 170, 226)):
            grain = ((x, -270 + k * 9), (x + 12, 0), (x - 8, 200), (x + 6, 392 - k * 11))
            sheet.stroke(grain, 5, darker(OCRA, 0.12))
    for x, y, size in ((540, 640, 1.5), (690, 800, 1.5)):
        with sheet.placed(x, y, size):
            sheet.fill(ellipse(0, 0, 62, 56).minus(ellipse(0, 0, 24, 20)), PAGLIA, lift=8)
            sheet.fill(ellipse(-16, -32, 16, 7, -20), CREMA)
