"""Where the prisons are, on maps drawn by us: Italy, and Milan from nearer. The list beside them says the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from cooperatives.outlines import ITALY, TOWN
from core.cards import Card

if TYPE_CHECKING:
    from cooperatives.models.places import Prison

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to be marked: `at` is longitude and latitude, or None where nobody knows; `who` works there."""

    name: str
    place: str
    url: str
    at: Point | None
    who: tuple[Card, ...] = ()

    @classmethod
    def of(cls, prison: Prison, language: str, url: str, who: tuple[Card, ...] = ()) -> Spot:
        known = prison.latitude is not None and prison.longitude is not None
        at = (float(prison.longitude or 0), float(prison.latitude or 0)) if known else None
        return cls(prison.named(language), prison.town(language), url, at, who)


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered place; x and y in the units of its map."""

    number: int
    spot: Spot
    x: float
    y: float

    @property
    def town(self) -> str:
        """Where it is, unless its name says so."""
        return "" if self.spot.place in self.spot.name else self.spot.place


@dataclass(frozen=True, slots=True)
class Map:
    """What `components/drawn_map.html` prints. `shapes` are the `d` of paths, `rings` the radii of town walls."""

    name: str
    width: int
    height: int
    shapes: tuple[str, ...]
    centre: Point
    rings: tuple[float, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The window of a map in degrees, and how wide it is drawn."""

    west: float
    east: float
    south: float
    north: float
    width: int

    @property
    def unit(self) -> float:
        return self.width / (self.east - self.west)

    @property
    def stretch(self) -> float:
        """A degree of latitude is longer than one of longitude, the more so the farther north."""
        return self.unit / cos(radians((self.south + self.north) / 2))

    @property
    def height(self) -> int:
        return round((self.north - self.south) * self.stretch)

    def at(self, longitude: float, latitude: float) -> Point:
        return (
            round((longitude - self.west) * self.unit, 1),
            round((self.north - latitude) * self.stretch, 1),
        )

    def holds(self, longitude: float, latitude: float) -> bool:
        return self.west < longitude < self.east and self.south < latitude < self.north


COUNTRY = Frame(6.3, 18.9, 36.3, 47.4, 420)
MILAN = Frame(9.04, 9.3, 45.36, 45.545, 420)
APART = 36.0  # marks that would lie over one another move this far apart
CATHEDRAL = (9.1919, 45.4642)
WALLS = (0.008, 0.019, 0.038)  # the rings of canals, bastions and boulevards, in degrees of longitude


def maps(spots: Iterable[Spot]) -> tuple[Map, ...]:
    """Italy with one number for each place that is known; before it Milan, where several lie close."""
    known = [(number, spot, spot.at) for number, spot in enumerate(spots, 1) if spot.at is not None]
    if not known:
        return ()
    inside = [row for row in known if MILAN.holds(*row[2])]
    outside = [row for row in known if row not in inside] if len(inside) > 1 else known
    country = Map(
        gettext("Italy"),
        COUNTRY.width,
        COUNTRY.height,
        tuple(_path([COUNTRY.at(*point) for point in shape]) for shape in ITALY),
        COUNTRY.at(*CATHEDRAL),
        (7.0,) if len(inside) > 1 else (),
        _marks(outside, COUNTRY),
    )
    if len(inside) < 2:
        return (country,)
    town = near(inside)
    return (town, country) if country.marks else (town,)


def near(rows: Sequence[tuple[int, Spot, Point]]) -> Map:
    """Milan with these places."""
    rings = tuple(round(ring * MILAN.unit, 1) for ring in WALLS)
    edge = (_path([MILAN.at(*point) for point in TOWN]),)
    centre = MILAN.at(*CATHEDRAL)
    return Map(gettext("Milan"), MILAN.width, MILAN.height, edge, centre, rings, _marks(rows, MILAN))


def _marks(rows: Sequence[tuple[int, Spot, Point]], frame: Frame) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for number, spot, place in rows:
        x, y = _beside([(mark.x, mark.y) for mark in marks], frame.at(*place))
        marks.append(Mark(number, spot, x, y))
    return tuple(marks)


def _beside(taken: Sequence[Point], wanted: Point) -> Point:
    """The point itself, or the nearest beside the first mark that it would hide."""
    x, y = wanted
    for other_x, other_y in taken:
        distance = hypot(x - other_x, y - other_y)
        if distance < APART:
            along = ((x - other_x) / distance, (y - other_y) / distance) if distance else (1.0, 0.0)
            return (round(other_x + along[0] * APART, 1), round(other_y + along[1] * APART, 1))
    return wanted


def _path(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in points) + "Z"
