"""Outlines cut out of paper: plain geometry, no pixels."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Contour = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """Contours joined together, less the holes."""

    contours: tuple[Contour, ...]
    holes: tuple[Contour, ...] = ()

    def mapped(self, change: Callable[[Point], Point]) -> Shape:
        return Shape(
            tuple(tuple(change(p) for p in contour) for contour in self.contours),
            tuple(tuple(change(p) for p in hole) for hole in self.holes),
        )

    def moved(self, dx: float, dy: float) -> Shape:
        return self.mapped(lambda p: (p[0] + dx, p[1] + dy))

    def scaled(self, sx: float, sy: float | None = None, about: Point = (0, 0)) -> Shape:
        high = sx if sy is None else sy
        return self.mapped(lambda p: (about[0] + (p[0] - about[0]) * sx, about[1] + (p[1] - about[1]) * high))

    def turned(self, degrees: float, about: Point = (0, 0)) -> Shape:
        """Clockwise on the sheet."""
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        cx, cy = about
        return self.mapped(
            lambda p: (cx + (p[0] - cx) * cos - (p[1] - cy) * sin, cy + (p[0] - cx) * sin + (p[1] - cy) * cos)
        )

    def minus(self, other: Shape) -> Shape:
        return Shape(self.contours, self.holes + other.contours)

    def plus(self, *others: Shape) -> Shape:
        """Joined with others; holes of the others are dropped."""
        return Shape(self.contours + tuple(c for other in others for c in other.contours), self.holes)

    def bounds(self) -> tuple[float, float, float, float]:
        xs = [p[0] for contour in self.contours for p in contour]
        ys = [p[1] for contour in self.contours for p in contour]
        return min(xs), min(ys), max(xs), max(ys)


def poly(*points: Point) -> Shape:
    return Shape((tuple(points),))


def rect(x: float, y: float, w: float, h: float) -> Shape:
    return poly((x, y), (x + w, y), (x + w, y + h), (x, y + h))


def ellipse(cx: float, cy: float, rx: float, ry: float | None = None, tilt: float = 0) -> Shape:
    return Shape((tuple(arc_points(cx, cy, rx, rx if ry is None else ry, 0, 360)),)).turned(tilt, (cx, cy))


def arc_points(cx: float, cy: float, rx: float, ry: float, start: float, end: float) -> list[Point]:
    """Points along an ellipse, degrees clockwise from three o'clock."""
    steps = max(8, int(abs(end - start) / 4))
    angles = (math.radians(start + (end - start) * i / steps) for i in range(steps + 1))
    return [(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in angles]


def sector(cx: float, cy: float, rx: float, ry: float, start: float, end: float) -> Shape:
    return Shape((tuple(arc_points(cx, cy, rx, ry, start, end)),))


def rounded(x: float, y: float, w: float, h: float, r: float) -> Shape:
    r = min(r, w / 2, h / 2)
    corners = ((x + w - r, y + r, 270), (x + w - r, y + h - r, 0), (x + r, y + h - r, 90), (x + r, y + r,
        180))
    points = [p for cx, cy, a in corners for p in arc_points(cx, cy, r, r, a, a + 90)]
    return Shape((tuple(points),))


def smooth(points: Sequence[Point], *, closed: bool = True, steps: int = 10) -> list[Point]:
    """A Catmull-Rom curve through the points; a point given twice is a corner."""
    n = len(points)
    last = n if closed else n - 1
    out: list[Point] = []
    for i in range(last):
        p1, p2 = points[i], points[(i + 1) % n]
        if p1 == p2:
            continue
        p0 = points[(i - 1) % n] if closed or i > 0 else p1
        p3 = points[(i + 2) % n] if closed or i + 2 < n else p2
        out.extend(_between(p0, p1, p2, p3, k / steps) for k in range(steps))
    if not closed:
        out.append(points[-1])
    return out


def _between(p0: Point, p1: Point, p2: Point, p3: Point, t: float) -> Point:
    def axis(a: float, b: float, c: float, d: float) -> float:
        return 0.5 * (
            2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t
        )

    return axis(p0[0], p1[0], p2[0], p3[0]), axis(p0[1], p1[1], p2[1], p3[1])


def blob(*points: Point) -> Shape:
    return Shape((tuple(smooth(points)),))


def tube(points: Sequence[Point], *widths: float, curved: bool = True) -> Shape:
    """A round-ended limb along the points; widths are spread from the first point to the last."""
    spine = smooth(points, closed=False, steps=14) if curved and len(points) > 2 else _dense(points)
    total = max(1, len(spine) - 1)
    discs = [(p, _spread(widths, i / total) / 2) for i, p in enumerate(spine)]
    contours: list[Contour] = []
    for (a, ra), (b, rb) in itertools.pairwise(discs):
        contours.append(_link(a, ra, b, rb))
    contours.extend(tuple(arc_points(p[0], p[1], r, r, 0, 360)) for p, r in discs)
    return Shape(tuple(contours))


def line(points: Sequence[Point], width: float, *, curved: bool = True) -> Shape:
    return tube(points, width, width, curved=curved)


def _dense(points: Sequence[Point]) -> list[Point]:
    out: list[Point] = []
    for a, b in itertools.pairwise(points):
        out.extend((a[0] + (b[0] - a[0]) * k / 6, a[1] + (b[1] - a[1]) * k / 6) for k in range(6))
    return [*out, points[-1]]


def _spread(widths: Sequence[float], t: float) -> float:
    if len(widths) == 1:
        return widths[0]
    place = t * (len(widths) - 1)
    i = min(int(place), len(widths) - 2)
    return widths[i] + (widths[i + 1] - widths[i]) * (place - i)


def _link(a: Point, ra: float, b: Point, rb: float) -> Contour:
    length = math.hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    nx, ny = -(b[1] - a[1]) / length, (b[0] - a[0]) / length
    return (
        (a[0] + nx * ra, a[1] + ny * ra),
        (b[0] + nx * rb, b[1] + ny * rb),
        (b[0] - nx * rb, b[1] - ny * rb),
        (a[0] - nx * ra, a[1] - ny * ra),
    )


def together(shapes: Iterable[Shape]) -> Shape:
    first, *rest = shapes
    return first.plus(*rest)
