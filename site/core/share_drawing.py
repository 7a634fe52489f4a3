"""Draws a share card, 1200 by 630: the words on paper on the left, a picture or the house's arcade on the right.

The letters are Inter (site/core/fonts, SIL Open Font License), so that every machine draws the same card.
"""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

FONTS = Path(__file__).parent / "fonts"
WIDE, HIGH = 1200, 630
LEFT, EDGE = 64, 664  # where the words begin; where the picture does
FOOT = 18
TITLE_SIZES = (72, 64, 56, 50, 44, 38, 33)
TITLE_SPACE = 330
CARTA, SABBIA, INCHIOSTRO, PIETRA = "#FAF6EF", "#EFE6D8", "#1F1B18", "#655E56"
PERSIANA, COTTO, GIALLO = "#1F4D3F", "#9A3B26", "#F2B632"


@dataclass(frozen=True, slots=True)
class Words:
    title: str
    kicker: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture and the point, in its own pixels, that the crop keeps in the middle."""

    image: Image.Image
    x: float
    y: float


def card(words: Words, seen: Seen | None) -> bytes:
    """The card as a JPEG."""
    sheet = Image.new("RGB", (WIDE, HIGH), CARTA)
    sheet.paste(_crop(seen) if seen else _arcade(), (EDGE, 0))
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((0, HIGH - FOOT, WIDE, HIGH), fill=GIALLO)
    if words.kicker:
        pen.text((LEFT, 66), _shortened(words.kicker, 27), PIETRA, _font("Inter-Medium", 27), anchor="ls")
    _title(pen, words.title)
    _wordmark(pen)
    file = BytesIO()
    sheet.save(file, "JPEG", quality=86, optimize=True, progressive=True)
    return file.getvalue()


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"{name}.otf"), size)


def _title(pen: ImageDraw.ImageDraw, text: str) -> None:
    """As large as fits, in lines of like length; what never fits is cut at a word."""
    size, lines = TITLE_SIZES[-1], [text]
    for size in TITLE_SIZES:
        lines = _balanced(text, _font("InterDisplay-Bold", size))
        if len(lines) * size * 1.1 <= TITLE_SPACE and len(lines) <= 6:
            break
    most = int(TITLE_SPACE / (size * 1.1))
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1].rstrip(" ,.;:") + "…"]
    for place, line in enumerate(lines):
        pen.text((LEFT, 108 + place * size * 1.1), line, INCHIOSTRO, _font("InterDisplay-Bold", size))


def _balanced(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    room = EDGE - LEFT - 48
    lines = _wrapped(text, font, room)
    for narrower in range(room - 20, room // 2, -20):
        tried = _wrapped(text, font, narrower)
        if len(tried) > len(lines):
            break
        lines = tried
    return lines


def _wrapped(text: str, font: ImageFont.FreeTypeFont, room: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and font.getlength(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _shortened(text: str, size: int) -> str:
    lines = _wrapped(text, _font("Inter-Medium", size), EDGE - LEFT - 48)
    return lines[0] if len(lines) == 1 else f"{lines[0].rstrip(' ·,')}…"


def _wordmark(pen: ImageDraw.ImageDraw) -> None:
    font = _font("InterDisplay-Bold", 42)
    base = HIGH - FOOT - 52
    pen.text((LEFT, base), "Viale dei", INCHIOSTRO, font, anchor="ls")
    start = LEFT + font.getlength("Viale dei ") + 6
    pen.rectangle((start, base - 44, start + font.getlength("Mille") + 24, base + 16), fill=GIALLO)
    pen.text((start + 12, base), "Mille", INCHIOSTRO, font, anchor="ls")


def _crop(seen: Seen) -> Image.Image:
    """The picture, filling its half, with its focal point as near the middle as its edges allow."""
    return ImageOps.fit(
        seen.image.convert("RGB"),
        (WIDE - EDGE, HIGH - FOOT),
        Image.Resampling.LANCZOS,
        centering=(
            _centering(seen.x, seen.image.width, seen.image.height * (WIDE - EDGE) / (HIGH - FOOT)),
            _centering(seen.y, seen.image.height, seen.image.width * (HIGH - FOOT) / (WIDE - EDGE)),
        ),
    )


def _centering(point: float, length: float, kept: float) -> float:
    """Pillow asks which share of what is cut off lies before the crop."""
    return 0.5 if kept >= length else min(1.0, max(0.0, (point - kept / 2) / (length - kept)))


def _arcade() -> Image.Image:
    """The house's own pattern, for pages without a picture: doors, one of them ajar with the light on."""
    fine = 2
    half = Image.new("RGB", ((WIDE - EDGE) * fine, HIGH * fine), PERSIANA)
    pen = ImageDraw.Draw(half)
    for row in range(3):
        for column in range(3):
            left, top = (44 + column * 162) * fine, (46 + row * 192) * fine
            light = (row, column) == (1, 1)
            _door(pen, left, top, fine, GIALLO if light else "#2B6353", "#FAF6EF" if light else "#24574A")
    return half.reduce(fine)


def _door(pen: ImageDraw.ImageDraw, left: int, top: int, fine: int, arch: str, leaf: str) -> None:
    wide, high = 124 * fine, 150 * fine
    pen.pieslice((left, top, left + wide, top + wide), 180, 360, fill=arch)
    pen.rectangle((left, top + wide // 2, left + wide, top + high), fill=arch)
    middle = left + wide // 2
    pen.pieslice((left, top, left + wide, top + wide), 180, 270, fill=leaf)
    pen.rectangle((left, top + wide // 2, middle, top + high), fill=leaf)
    knob = (middle - 24 * fine, top + 84 * fine)
    pen.ellipse((*knob, knob[0] + 10 * fine, knob[1] + 10 * fine), fill=COTTO)
