"""What every drawn picture says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from demo.pictures.press.colours import Colour
from demo.pictures.press.sheet import Sheet

FILES = Path(__file__).parent / "files"
CREDIT = "Consorzio Viale dei Mille"
WIDE = (1600, 1067)
SQUARE = (1200, 1200)

Focal = tuple[int, int, int, int]
Drawing = Callable[[Sheet], None]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture of the demo. `focal` is x and y of the centre, width and height, in pixels."""

    key: str
    focal: Focal
    alt_it: str
    alt_en: str
    ground: Colour
    draw: Drawing
    size: tuple[int, int] = WIDE
    credit: str = CREDIT
    shows_people: bool = False

    @property
    def file(self) -> Path:
        return FILES / f"{self.key}.webp"


PICTURES: dict[str, Drawn] = {}


def picture(
    key: str, ground: Colour, focal: Focal, *, it: str, en: str, size: tuple[int, int] = WIDE
) -> Callable[[Drawing], Drawing]:
    """Put the drawing that follows into PICTURES."""

    def register(draw: Drawing) -> Drawing:
        PICTURES[key] = Drawn(key, focal, it, en, ground, draw, size)
        return draw

    return register
