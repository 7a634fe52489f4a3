"""Draw the site's raster icons, and the share card of what is no page: `python -m demo.pictures.icons`.

The mark is a door on the street, ajar, with the light on. Numbers are those of the SVG, on a side of 64.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

from core.share_drawing import Words, card
from demo.pictures.press.colours import CARTA, COTTO, GIALLO, PERSIANA, Colour, mix
from demo.pictures.press.shapes import Shape, arc_points, ellipse, poly, rounded

ICONS = Path(__file__).parents[3] / "static" / "icons"
FINE = 8

ARCH = arc_points(32, 29, 16, 16, 180, 360)
LEAF = [p for p in ARCH if p[0] <= 31]
PARTS: tuple[tuple[Shape, Colour], ...] = (
    (poly(*ARCH, (48, 54), (16, 54)), GIALLO),
    (poly((48, 54), (34, 54), (41, 61), (55, 61)), mix(PERSIANA, GIALLO, 0.45)),
    (poly(*LEAF, (31, 13), (31, 60), (16, 54)), CARTA),
    (ellipse(26.5, 38, 2.4), COTTO),
)


def icon(side: int, corner: float) -> Image.Image:
    """The mark at this size; a corner of 0 fills the square, for systems that cut their own."""
    scale = side * FINE / 64
    picture = Image.new("RGBA", (side * FINE, side * FINE), (*PERSIANA, 0))
    pen = ImageDraw.Draw(picture)
    for shape, colour in ((rounded(0, 0, 64, 64, corner), PERSIANA), *PARTS):
        for contour in shape.contours:
            pen.polygon([(x * scale, y * scale) for x, y in contour], fill=colour)
    return picture.reduce(FINE)


def main() -> None:
    icon(180, 0).convert("RGB").save(ICONS / "apple-touch-icon.png", optimize=True)
    for side in (192, 512):
        icon(side, 0).convert("RGB").save(ICONS / f"icon-{side}.png", optimize=True)
    frames = [icon(side, 13) for side in (48, 32, 16)]
    (ICONS / "share.jpg").write_bytes(card(Words("Il lavoro, raccontato da chi lo fa", ""), None))
    frames[0].save(ICONS / "favicon.ico", append_images=frames[1:], sizes=[f.size for f in frames])


if __name__ == "__main__":
    main()
