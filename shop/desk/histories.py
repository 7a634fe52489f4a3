"""What was: the prices of each variant as a line and a table, the last movements of its stock."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils import timezone

from core.money import euro
from shop.models import Price, Product, StockMovement, Variant

WIDTH, HEIGHT, EDGE = 640, 120, 8
LAST = 20


@dataclass(frozen=True, slots=True)
class PriceLine:
    """The prices of one variant: `points` are those of an SVG polyline, `rows` the newest first."""

    sku: str
    option: str
    rows: Sequence[Price]
    points: str
    lowest: str
    highest: str


def prices(product: Product) -> list[PriceLine]:
    """One for each variant that ever had a price, in two queries."""
    listed = Variant.objects.filter(product=product).order_by("position", "sku")
    found: dict[int, list[Price]] = {}
    for price in (
        Price.objects.filter(variant__product=product).select_related("who").order_by("valid_from", "pk")
    ):
        found.setdefault(price.variant_id, []).append(price)
    return [_line(variant, found[variant.pk]) for variant in listed if variant.pk in found]


def _line(variant: Variant, rows: list[Price]) -> PriceLine:
    amounts = [row.amount for row in rows]
    return PriceLine(
        sku=variant.sku,
        option=variant.option_it,
        rows=rows[::-1],
        points=steps(rows),
        lowest=euro(min(amounts)),
        highest=euro(max(amounts)),
    )


def steps(rows: Sequence[Price]) -> str:
    """A price holds until the next one: a line of steps that ends today, or on the day of one still to come."""
    start, end = rows[0].valid_from, max(timezone.now(), rows[-1].valid_from)
    span = (end - start).total_seconds() or 1.0
    low = min(row.amount for row in rows)
    high = max(row.amount for row in rows)
    points: list[str] = []
    height = HEIGHT / 2
    for row in rows:
        across = EDGE + (WIDTH - 2 * EDGE) * (row.valid_from - start).total_seconds() / span
        if points:
            points.append(f"{across:.1f},{height:.1f}")
        height = _height(row.amount, low, high)
        points.append(f"{across:.1f},{height:.1f}")
    return " ".join([*points, f"{WIDTH - EDGE:.1f},{height:.1f}"])


def _height(amount: Decimal, low: Decimal, high: Decimal) -> float:
    if high == low:
        return HEIGHT / 2
    return EDGE + (HEIGHT - 2 * EDGE) * float((high - amount) / (high - low))


def movements(product: Product) -> list[StockMovement]:
    moved = StockMovement.objects.filter(variant__product=product).select_related("variant", "who", "batch")
    return list(moved[:LAST])
