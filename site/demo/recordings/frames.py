"""A drawn animation: a house printed in two colours, one screen for each."""

from collections.abc import Iterator

from PIL import Image, ImageDraw

SIZE = (960, 540)
A_SECOND = 12
SECONDS = 16
TABLE, SHADE, PAPER = (239, 230, 216), (213, 202, 186), (255, 253, 249)
WOOD, MESH, INK = (138, 97, 62), (246, 240, 230), (31, 27, 24)
GREEN, YELLOW = (31, 77, 63), (242, 182, 50)
SHEET = (300, 110, 660, 450)
FRAME = (230, 60, 730, 500)
WINDOWS = ((370, 300), (450, 300), (530, 300), (370, 370), (530, 370))


def frames() -> Iterator[Image.Image]:
    for place in range(SECONDS * A_SECOND):
        yield frame(place / A_SECOND)


def frame(second: float) -> Image.Image:
    image = Image.new("RGB", SIZE, TABLE)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 470, *SIZE), fill=SHADE)
    pen.rectangle(tuple(edge + 6 for edge in SHEET), fill=SHADE)
    pen.rectangle(SHEET, fill=PAPER)
    _house(pen, second)
    _screen(pen, second, 1.5, 3.0, GREEN)
    _screen(pen, second, 7.5, 9.0, YELLOW)
    return image


def _house(pen: ImageDraw.ImageDraw, second: float) -> None:
    """What each pull has left on the sheet so far."""
    if second >= 3:
        reach = FRAME[0] + _along(second, 3.0) * (FRAME[2] - FRAME[0])
        for left in range(330, 631, 2):
            if left <= reach:
                roof = 180 + abs(left - 480) * 0.6
                pen.rectangle((left, roof, left + 2, 430), fill=GREEN)
    for left, top in WINDOWS:
        # The second colour comes from the right.
        lit = second >= 9 and left >= FRAME[2] - _along(second, 9.0) * (FRAME[2] - FRAME[0])
        if second >= 3 + (left - FRAME[0]) / (FRAME[2] - FRAME[0]) * 2.2:
            pen.rectangle((left, top, left + 56, top + 46), fill=YELLOW if lit else PAPER)
    if second >= 4.5:
        pen.rectangle((456, 366, 504, 430), fill=PAPER)


def _screen(
    pen: ImageDraw.ImageDraw, second: float, down: float, pull: float, colour: tuple[int, ...]
) -> None:
    """A screen that comes down, is pulled and goes up again: only its wood, so that one sees what happens."""
    up = pull + 2.8
    if not down <= second <= up + 1:
        return
    lift = max(0.0, 1 - (second - down), second - up) if second < down + 1 or second > up else 0.0
    rise = -int(520 * min(1.0, lift))
    left, top, right, bottom = FRAME
    top, bottom = top + rise, bottom + rise
    for edge in ((left, top, right, top + 26), (left, bottom - 26, right, bottom)):
        pen.rectangle(edge, fill=WOOD, outline=INK)
    for edge in ((left, top, left + 26, bottom), (right - 26, top, right, bottom)):
        pen.rectangle(edge, fill=WOOD, outline=INK)
    share = _along(second, pull)
    share = 1 - share if colour == YELLOW else share
    x = left + 40 + int(share * (right - left - 80))
    pen.rectangle((x - 12, top + 34, x + 12, bottom - 34), fill=colour)
    pen.rectangle((x - 18, top + 30, x + 18, top + 62), fill=WOOD, outline=INK)


def _along(second: float, start: float) -> float:
    """How far a pull of two seconds and a bit has come, slow at both ends."""
    share = min(1.0, max(0.0, (second - start) / 2.2))
    return share * share * (3 - 2 * share)
