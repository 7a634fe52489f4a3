"""Noise for paper, ink and grain. Seeded, so a picture drawn again is the same picture."""

from __future__ import annotations

import math
from functools import lru_cache
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageOps

TILE = 2048
WIDE_FIELD = 260_000


def _noise(size: int, seed: int) -> Image.Image:
    return Image.frombytes("L", (size, size), Random(seed).randbytes(size * size))


@lru_cache(maxsize=8)
def speckle(seed: int = 3) -> Image.Image:
    """Even grain of about two pixels, spread over the whole range of greys."""
    soft = _noise(TILE, seed).filter(ImageFilter.GaussianBlur(0.75))
    return ImageOps.autocontrast(soft, cutoff=1)


@lru_cache(maxsize=4)
def tooth(seed: int = 5) -> Image.Image:
    """The surface of a laid sheet: clouds, fibres and a little grain, centred on 128."""
    cloud = _noise(64, seed).resize((TILE, TILE), Image.Resampling.BICUBIC)
    mottle = _noise(340, seed + 1).resize((TILE, TILE), Image.Resampling.BICUBIC)
    fibre = _noise(TILE // 2, seed + 2).resize((TILE * 2, TILE // 2)).crop((0, 0, TILE, TILE // 2))
    fibre = fibre.resize((TILE, TILE), Image.Resampling.BICUBIC)
    paper = Image.blend(Image.blend(cloud, mottle, 0.5), fibre, 0.3)
    return ImageOps.autocontrast(paper, cutoff=1)


def patch(tile: Image.Image, size: tuple[int, int], random: Random) -> Image.Image:
    x, y = (random.randrange(TILE - side) for side in size)
    return tile.crop((x, y, x + size[0], y + size[1]))


def slope(size: tuple[int, int], angle: float, start: float, end: float) -> Image.Image:
    """Grey rising from 0 at `start` to 255 at `end`, both shares of the way along `angle` (0: rightwards)."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    reach = abs(cos) + abs(sin)
    span = end - start or 1e-6
    values = bytearray()
    for j in range(48):
        for i in range(48):
            along = 0.5 + ((i / 47 - 0.5) * cos + (j / 47 - 0.5) * sin) / reach
            values.append(round(255 * min(1.0, max(0.0, (along - start) / span))))
    return Image.frombytes("L", (48, 48), bytes(values)).resize(size, Image.Resampling.BICUBIC)


def halo(size: tuple[int, int], start: float, end: float) -> Image.Image:
    """Grey rising from the middle outwards; shares of the half side."""
    values = bytearray()
    for j in range(48):
        for i in range(48):
            away = math.hypot(i / 23.5 - 1, j / 23.5 - 1)
            values.append(round(255 * min(1.0, max(0.0, (away - start) / (end - start)))))
    return Image.frombytes("L", (48, 48), bytes(values)).resize(size, Image.Resampling.BICUBIC)


def stipple(tone: Image.Image, random: Random, crisp: float = 1.9) -> Image.Image:
    """A smooth tone turned into screen-print grain."""
    grain = patch(speckle(), tone.size, random)
    sum_ = ImageChops.add(tone, grain, 1, -128)
    sharp = sum_.point([round(min(255, max(0, (v - 128) * crisp + 128))) for v in range(256)])
    dots = ImageChops.darker(sharp, tone.point([min(255, v * 6) for v in range(256)]))
    # Wide fields would weigh too much as dots, and would look dirty: there the tone stays nearly smooth.
    return Image.blend(dots, tone, 0.8) if tone.width * tone.height > WIDE_FIELD else dots


def type_mask(text: str, size: float, weight: float) -> Image.Image:
    """The words as grey, in the grotesque that Pillow carries with it."""
    face = ImageFont.load_default(size * 3)
    thick = round(weight * 3)
    left, top, right, bottom = ImageDraw.Draw(Image.new("L", (1, 1))).textbbox((0, 0), text, face,
        stroke_width=thick)
    mask = Image.new("L", (int(right - left) + 12, int(bottom - top) + 12), 0)
    ImageDraw.Draw(mask).text((6 - left, 6 - top), text, 255, face, stroke_width=thick)
    return mask.reduce(3)
