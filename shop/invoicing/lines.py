"""The lines of an invoice, from what the order froze: boxes by their contents, a voucher and delivery by rate.

A shelf price holds its VAT; an invoice wants it taken out. Unit prices have eight decimals, as many as the file allows,
so that the lines come to the taxable amount of their rate within less than a cent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext

from core.money import cents
from shop import vat
from shop.models.order_rows import OrderVat
from shop.models.orders import Order
from shop.models.refunds import Refund

EIGHT = Decimal("0.00000001")
CENT = Decimal("0.01")
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Line:
    """`gross` is for all its pieces; without pieces it is an amount, as delivery is."""

    text: str
    rate: Decimal
    gross: Decimal
    pieces: int = 0
    sku: str = ""

    @property
    def unit(self) -> Decimal:
        each = self.gross / (self.pieces or 1)
        return (each * 100 / (100 + self.rate)).quantize(EIGHT, ROUND_HALF_UP)

    @property
    def net(self) -> Decimal:
        return (self.unit * (self.pieces or 1)).quantize(EIGHT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Rate:
    """One rate of the document: what is taxed and its VAT, which always sum to what was paid."""

    rate: Decimal
    net: Decimal
    vat: Decimal


def of_order(order: Order) -> tuple[list[Line], list[Rate]]:
    goods = _goods(order)
    frozen = list(OrderVat.objects.filter(order=order).order_by("rate"))
    lines = [*goods, *_beside(goods, frozen)]
    return lines, [fitting(row.rate, row.net, row.vat) for row in frozen if row.net + row.vat]


def _goods(order: Order) -> list[Line]:
    lines = []
    for item in order.items.prefetch_related("contents"):
        contents = list(item.contents.all())
        option = f", {item.option_it}" if item.option_it else ""
        if not contents:
            name = f"{item.name_it}{option}"
            lines.append(Line(name, item.vat_rate or ZERO, item.total, item.quantity, item.sku))
        for content in contents:
            name = gettext("%(thing)s (in %(box)s)") % {"thing": content.name_it, "box": item.name_it}
            pieces = content.pieces * item.quantity
            lines.append(Line(name, content.vat_rate, content.total, pieces, content.sku))
    return lines


def _beside(goods: Sequence[Line], frozen: Iterable[OrderVat]) -> list[Line]:
    """Delivery, and what a voucher took off: by rate, so that each rate comes to what it was frozen at."""
    lines = []
    for row in frozen:
        if row.delivery:
            lines.append(Line(gettext("Delivery"), row.rate, row.delivery))
        sold = sum((line.gross for line in goods if line.rate == row.rate), ZERO)
        if less := row.net + row.vat - row.delivery - sold:
            lines.append(Line(gettext("Voucher"), row.rate, less))
    return lines


def of_refund(refund: Refund) -> tuple[list[Line], list[Rate]]:
    """What was given back: one line a rate, with the words of why; positive, as a credit note has it."""
    rows = [row for row in refund.vat_rows.order_by("rate") if row.gross]
    what = gettext("Refund for the order %(order)s: %(why)s") % {"order": refund.order.ref, "why": refund.why}
    lines = [Line(what, row.rate, row.gross) for row in rows]
    return lines, [fitting(row.rate, row.net, row.vat) for row in rows]


def fitting(rate: Decimal, net: Decimal, tax: Decimal) -> Rate:
    """As it was frozen, line by line; where that is more than a cent from the VAT of the whole, that of the whole.

    The exchange system reckons the VAT of each rate anew and refuses the file when it differs by more.
    """
    if abs(cents(net * rate / 100) - tax) <= CENT:
        return Rate(rate, net, tax)
    return Rate(rate, *vat.take_out(net + tax, rate))
