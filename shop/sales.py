"""What was sold: pieces and euro of the orders that were paid or left the house, less what was given back, by product,
maker or month.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import (
    Count,
    DecimalField,
    F,
    Field,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce, TruncMonth
from django.utils import timezone

from core.money import cents
from core.opening import ROME
from shop.models import OrderItem, OrderState, RefundLine, Variant
from shop.models.stock import past_best

SOLD = (
    Q(order__paid_at__isnull=False)
    | Q(order__shipped_at__isnull=False)
    | Q(order__delivered_at__isnull=False)
)
ZERO = Decimal(0)
KINDS: dict[str, Field[Any, Any]] = {
    "quantity": IntegerField(),
    "amount": DecimalField(max_digits=18, decimal_places=2),
}
UNDONE = (OrderState.CANCELLED, OrderState.EXPIRED)


@dataclass(frozen=True, slots=True)
class Sold:
    """One row: what, in how many orders, how many pieces, for how much with VAT."""

    what: str | datetime.datetime
    orders: int
    pieces: int
    amount: Decimal


def lines(first: datetime.date, last: datetime.date) -> QuerySet[OrderItem]:
    """The lines of orders placed on those days, both included, in Rome's time."""
    start = datetime.datetime.combine(first, datetime.time.min, ROME)
    end = datetime.datetime.combine(last + datetime.timedelta(days=1), datetime.time.min, ROME)
    placed = OrderItem.objects.filter(order__date_created__gte=start, order__date_created__lt=end)
    return placed.filter(SOLD).exclude(order__status__in=UNDONE)


def by_product(first: datetime.date, last: datetime.date) -> list[Sold]:
    return _grouped(
        lines(first, last).annotate(what=F("variant__product__name")), "variant__product", "-amount"
    )


def by_cooperative(first: datetime.date, last: datetime.date) -> list[Sold]:
    named = lines(first, last).annotate(what=F("variant__product__producer__name"))
    return _grouped(named, "variant__product__producer", "-amount")


def by_month(first: datetime.date, last: datetime.date) -> list[Sold]:
    dated = lines(first, last).annotate(what=TruncMonth("order__date_created", tzinfo=ROME))
    return _grouped(dated, "what", "what")


def _grouped(rows: QuerySet[OrderItem], key: str, order: str) -> list[Sold]:
    kept = rows.annotate(sold=F("quantity") - _back("quantity", 0), kept=F("total") - _back("amount", ZERO))
    summed = kept.order_by().values(*dict.fromkeys((key, "what")))
    counted = summed.annotate(orders=Count("order", distinct=True), pieces=Sum("sold"), amount=Sum("kept"))
    return [
        Sold(row["what"], row["orders"], row["pieces"], cents(Decimal(row["amount"])))
        for row in counted.order_by(order, "what")
    ]


def _back(column: str, nothing: int | Decimal) -> Coalesce:
    """Of that column, what was given back of the line."""
    lines = RefundLine.objects.filter(item=OuterRef("pk")).order_by().values("item")
    summed = Subquery(lines.annotate(sum=Sum(column)).values("sum"))
    return Coalesce(summed, Value(nothing), output_field=KINDS[column])


def running_low() -> QuerySet[Variant]:
    """Variants on sale of which no more is left to sell than their limit, by maker."""
    past = past_best("pk", timezone.localdate())
    free = F("stock__on_hand") - F("stock__reserved") - F("stock__kept_for_store") - past
    own = Variant.objects.sellable().filter(contents__isnull=True)
    counted = own.annotate(left=free).filter(left__lte=F("stock__low_at"))
    return counted.select_related("product__producer", "stock").order_by(
        "product__producer__name", "left", "sku"
    )
