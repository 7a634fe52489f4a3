"""The takings register (registro dei corrispettivi, law.md L36-L37): what came in and went back, by day and VAT rate.

An order counts on the day in Rome on which it was paid in full, as its VAT was frozen (boxes by their contents,
delivery pro rata); a refund counts against it on the day on which it was made. What was paid in the store is a till's
sale and stands elsewhere; so does what was invoiced.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import TruncDate

from core.money import cents
from core.opening import ROME
from shop import paying
from shop.models.order_rows import OrderVat
from shop.models.orders import BuyerKind, DeliveryMethod, Order, OrderPayment
from shop.models.refunds import RefundState, RefundVat

ZERO = Decimal(0)
EU_WARNING = Decimal(8000)  # a year, without VAT; from 10,000 on the VAT of the buyer's country is due


@dataclass(frozen=True, slots=True)
class Taken:
    """One day at one rate: orders and refunds apart, then both together."""

    day: datetime.date
    rate: Decimal
    orders: int = 0
    sold: Decimal = ZERO
    given_back: Decimal = ZERO
    net: Decimal = ZERO
    vat: Decimal = ZERO

    @property
    def gross(self) -> Decimal:
        return self.net + self.vat


@dataclass(frozen=True, slots=True)
class Sums:
    """Several rows together."""

    sold: Decimal
    given_back: Decimal
    net: Decimal
    vat: Decimal

    @property
    def gross(self) -> Decimal:
        return self.net + self.vat


def online() -> QuerySet[Order]:
    """Orders whose money came in from a distance."""
    in_store = OrderPayment.objects.filter(order=OuterRef("pk"), payment_method=paying.PAY_AT_PICKUP)
    return Order.objects.filter(paid_at__isnull=False).exclude(Exists(in_store))


def between(first: datetime.date, last: datetime.date) -> tuple[datetime.datetime, datetime.datetime]:
    start = datetime.datetime.combine(first, datetime.time.min, ROME)
    return start, datetime.datetime.combine(last + datetime.timedelta(days=1), datetime.time.min, ROME)


def register(first: datetime.date, last: datetime.date, *, invoiced: bool = False) -> list[Taken]:
    """By day, then by rate; both days included. `invoiced`: of the orders that wanted an invoice instead."""
    orders = online().filter(wants_invoice=invoiced).values("pk")
    rows: dict[tuple[datetime.date, Decimal], dict[str, Any]] = {}
    for row in _sold(orders, first, last):
        place = rows.setdefault((row["day"], row["rate"]), _nothing())
        place["orders"] = row["orders"]
        place["sold"] = cents(row["net"]) + cents(row["vat"])
        place["net"] += cents(row["net"])
        place["vat"] += cents(row["vat"])
    for row in _given_back(orders, first, last):
        place = rows.setdefault((row["day"], row["rate"]), _nothing())
        place["given_back"] = cents(row["net"]) + cents(row["vat"])
        place["net"] -= cents(row["net"])
        place["vat"] -= cents(row["vat"])
    return [Taken(day, rate, **told) for (day, rate), told in sorted(rows.items())]


def _nothing() -> dict[str, Any]:
    return {"orders": 0, "sold": ZERO, "given_back": ZERO, "net": ZERO, "vat": ZERO}


def _sold(orders: Any, first: datetime.date, last: datetime.date) -> Iterable[dict[str, Any]]:
    start, end = between(first, last)
    paid = OrderVat.objects.filter(order__in=orders, order__paid_at__gte=start, order__paid_at__lt=end)
    dated = paid.annotate(day=TruncDate("order__paid_at", tzinfo=ROME)).order_by().values("day", "rate")
    return dated.annotate(orders=Count("order", distinct=True), net=Sum("net"), vat=Sum("vat"))


def _given_back(orders: Any, first: datetime.date, last: datetime.date) -> Iterable[dict[str, Any]]:
    """Whatever was paid too much bears no VAT, has no row, and so is not here."""
    start, end = between(first, last)
    made = Q(refund__state=RefundState.DONE, refund__done_at__gte=start, refund__done_at__lt=end)
    back = RefundVat.objects.filter(made, refund__order__in=orders)
    dated = back.annotate(day=TruncDate("refund__done_at", tzinfo=ROME)).order_by().values("day", "rate")
    return dated.annotate(net=Sum("net"), vat=Sum("vat"))


def sums(rows: Iterable[Taken]) -> Sums:
    found = list(rows)
    return Sums(
        sold=sum((row.sold for row in found), ZERO),
        given_back=sum((row.given_back for row in found), ZERO),
        net=sum((row.net for row in found), ZERO),
        vat=sum((row.vat for row in found), ZERO),
    )


def by_rate(rows: Iterable[Taken]) -> list[tuple[Decimal, Sums]]:
    found = list(rows)
    return [
        (rate, sums(row for row in found if row.rate == rate)) for rate in sorted({row.rate for row in found})
    ]


def to_consumers_abroad(year: int) -> Decimal:
    """Without VAT, of parcels to private people in other countries of the Union, less what went back (L35)."""
    abroad = online().filter(
        ~Q(country="IT"), delivery_method=DeliveryMethod.DELIVERY, buyer_kind=BuyerKind.PRIVATE, vat_number=""
    )
    start, end = between(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    sold = OrderVat.objects.filter(
        order__in=abroad.values("pk"), order__paid_at__gte=start, order__paid_at__lt=end
    )
    back = RefundVat.objects.filter(
        refund__order__in=abroad.values("pk"),
        refund__state=RefundState.DONE,
        refund__done_at__gte=start,
        refund__done_at__lt=end,
    )
    return cents(_net(sold)) - cents(_net(back))


def _net(rows: QuerySet[Any]) -> Decimal:
    return rows.aggregate(sum=Sum(F("net")))["sum"] or ZERO
