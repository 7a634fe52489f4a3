"""Draw the pictures: `python -m demo.pictures.draw [key…]`, all of them without a key."""

from __future__ import annotations

import sys
from io import BytesIO
from zlib import crc32

from PIL import Image

from demo.pictures import PICTURES, Drawn
from demo.pictures.press.sheet import Sheet

HEAVIEST = 90_000


def main(keys: list[str]) -> int:
    unknown = sorted(set(keys) - PICTURES.keys())
    if unknown:
        sys.stderr.write(f"No picture is called {', '.join(unknown)}.\n")
        return 1
    for key in keys or PICTURES:
        drawn = PICTURES[key]
        data, quality = webp(image_of(drawn))
        drawn.file.write_bytes(data)
        sys.stdout.write(f"{key}: {len(data) // 1000} kB at quality {quality}\n")
    return 0


def image_of(drawn: Drawn) -> Image.Image:
    sheet = Sheet(drawn.size, drawn.ground, crc32(drawn.key.encode()))
    drawn.draw(sheet)
    return sheet.finish()


def webp(image: Image.Image) -> tuple[bytes, int]:
    """The finest encoding that stays light."""
    data = b""
    for quality in range(84, 40, -4):
        buffer = BytesIO()
        image.save(buffer, "WEBP", quality=quality, method=6)
        data = buffer.getvalue()
        if len(data) <= HEAVIEST:
            return data, quality
    return data, quality


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
