"""A sheet on which papers are laid, lifted, shaded and printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from demo.pictures.press import texture
from demo.pictures.press.colours import INCHIOSTRO, Colour
from demo.pictures.press.shapes import Point, Shape, poly, tube

FINE = 3
SHADE: Colour = (74, 48, 52)
Box = tuple[int, int, int, int]


class Sheet:
    """Coordinates are pixels of the finished picture; masks are cut three times finer."""

    def __init__(self, size: tuple[int, int], ground: Colour, seed: int) -> None:
        self.size = size
        self.random = Random(seed)
        self.image = Image.new("RGB", size, ground)
        self._placings: list[tuple[float, float, float, float, bool]] = []
        self._paper(Image.new("L", size, 255), (0, 0, *size), ground)

    @contextmanager
    def placed(
        self, x: float, y: float, scale: float = 1, turn: float = 0, *, mirrored: bool = False
    ) -> Iterator[Sheet]:
        """Whatever is drawn inside is drawn around its own origin, then put here."""
        self._placings.append((x, y, scale, turn, mirrored))
        try:
            yield self
        finally:
            self._placings.pop()

    def fill(
        self, shape: Shape, colour: Colour, *, lift: float = 0, within: Shape | None = None, seen: float = 1
    ) -> None:
        """Lay a paper; `lift` is how far it stands off the one below, in pixels of shadow."""
        cut = self._cut(shape, within)
        if cut is None:
            return
        mask, box = cut
        if lift:
            self._shadow(shape, lift, within)
        self._paper(mask.point([round(v * seen) for v in range(256)]), box, colour)

    def shade(
        self, shape: Shape, colour: Colour, angle: float = 45, *,
        start: float = 0.3, end: float = 1.2, strength: float = 0.8, within: Shape | None = None,
    ) -> None:
        """Grain that thickens along `angle` (0: rightwards, 90: downwards), kept inside the shape."""
        cut = self._cut(shape, within)
        if cut is None:
            return
        mask, box = cut
        # Grain keeps its size when a thing is drawn small, so there must be less of it.
        strength *= min(1.0, 0.25 + self._scale())
        tone = texture.slope(mask.size, self._angle(angle), start, end)
        grain = texture.stipple(tone.point([round(v * strength) for v in range(256)]), self.random)
        self._lay(colour, ImageChops.multiply(mask, grain), box)

    def glow(self, shape: Shape, colour: Colour, *, strength: float = 0.8, edge: float = 1.0) -> None:
        """Grain that is thickest in the middle of the shape."""
        cut = self._cut(shape, None)
        if cut is None:
            return
        mask, box = cut
        tone = ImageChops.invert(texture.halo(mask.size, 0.0,
            edge)).point([round(v * strength) for v in range(256)])
        self._lay(colour, ImageChops.multiply(mask, texture.stipple(tone, self.random)), box)

    def ink(
        self, shape: Shape, colour: Colour = SHADE, strength: float = 0.3, *,
        within: Shape | None = None, blur: float = 0,
    ) -> None:
        """Print over what is there: colours multiply, as ink does."""
        cut = self._cut(shape, within, blur * self._scale())
        if cut is None:
            return
        mask, box = cut
        under = self.image.crop(box)
        over = ImageChops.multiply(under, Image.new("RGB", under.size, colour))
        self.image.paste(over, box, mask.point([round(v * strength) for v in range(256)]))

    def stroke(
        self, points: Sequence[Point], width: float, colour: Colour = INCHIOSTRO, *,
        curved: bool = True, lift: float = 0, within: Shape | None = None,
    ) -> None:
        self.fill(tube(points, width, width, curved=curved), colour, lift=lift, within=within)

    def letters(
        self, text: str, x: float, y: float, size: float, colour: Colour = INCHIOSTRO, *,
        weight: float = 0, turn: float = 0, mirrored: bool = False,
    ) -> None:
        """Grotesque type around (x, y); mirrored as a printer's type is, whatever the placing."""
        scale = self._scale()
        mask = texture.type_mask(text, size * scale, weight * scale)
        if mirrored:
            mask = ImageOps.mirror(mask)
        upright = self._angle(0) if not any(p[4] for p in self._placings) else 0
        mask = mask.rotate(-(upright + turn), Image.Resampling.BICUBIC, expand=True)
        cx, cy = self.placing(poly((x, y))).contours[0][0]
        left, top = round(cx - mask.width / 2), round(cy - mask.height / 2)
        self._lay(colour, mask, (left, top, left + mask.width, top + mask.height))

    def finish(self) -> Image.Image:
        """The sheet under even light: grain over everything, corners a little deeper."""
        grain = texture.patch(texture.speckle(), self.size,
            self.random).point([121 + v // 18 for v in range(256)])
        tone = Image.merge("RGB", (grain, grain, grain))
        self.image = ImageChops.soft_light(self.image, tone)
        return self.image

    def placing(self, shape: Shape) -> Shape:
        for x, y, scale, turn, mirrored in reversed(self._placings):
            if mirrored:
                shape = shape.scaled(-1, 1)
            shape = shape.scaled(scale).turned(turn).moved(x, y)
        return shape

    def _scale(self) -> float:
        total = 1.0
        for placing in self._placings:
            total *= placing[2]
        return total

    def _angle(self, angle: float) -> float:
        for _, _, _, turn, mirrored in reversed(self._placings):
            angle = (180 - angle if mirrored else angle) + turn
        return angle

    def _cut(self, shape: Shape, within: Shape | None, blur: float = 0) -> tuple[Image.Image, Box] | None:
        return self._cut_placed(self.placing(shape), within and self.placing(within), blur)

    def _cut_placed(self, shape: Shape, within: Shape | None, blur: float) -> tuple[Image.Image, Box] | None:
        left, top, right, bottom = shape.bounds()
        pad = 1 + int(blur * 3)
        box = (
            max(0, int(left) - pad), max(0, int(top) - pad),
            min(self.size[0], int(right) + 1 + pad), min(self.size[1], int(bottom) + 1 + pad),
        )
        if box[0] >= box[2] or box[1] >= box[3]:
            return None
        mask = _mask(shape, box)
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur))
        return (mask if within is None else ImageChops.multiply(mask, _mask(within, box))), box

    def _shadow(self, shape: Shape, lift: float, within: Shape | None) -> None:
        """Light comes from the upper left, however the thing itself is turned."""
        drop = lift * self._scale()
        fallen = self.placing(shape).moved(drop * 0.75, drop)
        cut = self._cut_placed(fallen, within and self.placing(within), max(1.0, drop * 0.55))
        if cut is None:
            return
        mask, box = cut
        under = self.image.crop(box)
        over = ImageChops.multiply(under, Image.new("RGB", under.size, SHADE))
        self.image.paste(over, box, mask.point([round(v * 0.42) for v in range(256)]))

    def _paper(self, mask: Image.Image, box: Box, colour: Colour) -> None:
        size = (box[2] - box[0], box[3] - box[1])
        tooth = texture.patch(texture.tooth(), size, self.random)
        bands = [tooth.point([_clamp(band + (v - 128) / 128 * 5) for v in range(256)]) for band in colour]
        self.image.paste(Image.merge("RGB", bands), box, mask)

    def _lay(self, colour: Colour, mask: Image.Image, box: Box) -> None:
        self.image.paste(Image.new("RGB", mask.size, colour), box, mask)


def _clamp(value: float) -> int:
    return round(min(255, max(0, value)))


def _mask(shape: Shape, box: Box) -> Image.Image:
    left, top, right, bottom = box
    mask = Image.new("L", ((right - left) * FINE, (bottom - top) * FINE), 0)
    pen = ImageDraw.Draw(mask)
    for contours, value in ((shape.contours, 255), (shape.holes, 0)):
        for contour in contours:
            pen.polygon([((x - left) * FINE, (y - top) * FINE) for x, y in contour], fill=value)
    return mask.reduce(FINE)
