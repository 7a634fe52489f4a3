"""What may still be given back of an order, to the cent, and the VAT in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Sum

from core.money import cents
from shop import vat
from shop.models.order_rows import OrderVat
from shop.models.orders import Order, OrderItem, OrderState
from shop.models.refunds import RefundLine, RefundVat

ZERO = Decimal(0)
Given = Sequence[tuple[OrderItem, Decimal]]


@dataclass(frozen=True, slots=True)
class Left:
    """Of one line: the pieces that were not given back yet, and what they are worth as they were paid."""

    item: OrderItem
    paid: Decimal  # for the whole line, less its share of a voucher
    before: int  # pieces given back so far
    given: Decimal  # and their money

    @property
    def quantity(self) -> int:
        return self.item.quantity - self.before

    @property
    def amount(self) -> Decimal:
        return self.paid - self.given

    def worth(self, pieces: int) -> Decimal:
        """Reckoned from the line's beginning: one by one or at once, all pieces come to what was paid for them."""
        return cents(self.paid * (self.before + pieces) / self.item.quantity) - self.given


@dataclass(frozen=True, slots=True)
class Refundable:
    """`total`: what was paid and not given back. `surplus`: paid too much, or for what was never paid in full."""

    lines: tuple[Left, ...]
    delivery: Decimal
    surplus: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class Share:
    rate: Decimal
    gross: Decimal
    net: Decimal
    vat: Decimal


def of(order: Order) -> Refundable:
    """An order that was never paid in full was no sale, nor one that was closed before its money came: what came
    in goes back as it came, by no line.
    """
    paid = sum((payment.amount for payment in order.payments.all()), ZERO)
    refunds = list(order.refunds.all())
    total = max(paid - sum((one.amount for one in refunds), ZERO), ZERO)
    never_served = order.status in (OrderState.EXPIRED, OrderState.CANCELLED) and order.paid_at is None
    if paid < order.total or never_served:
        return Refundable((), ZERO, total, total)
    surplus = max(paid - order.total - sum((one.surplus for one in refunds), ZERO), ZERO)
    delivery = max(order.delivery - sum((one.of_delivery for one in refunds), ZERO), ZERO)
    return Refundable(tuple(_lines(order)), min(delivery, total), min(surplus, total), total)


def _lines(order: Order) -> list[Left]:
    items = sorted(order.items.all(), key=lambda item: item.pk)
    paid = _paid(order, items)
    rows = RefundLine.objects.filter(refund__order=order).order_by().values("item")
    back = {row["item"]: row for row in rows.annotate(pieces=Sum("quantity"), money=Sum("amount"))}
    return [
        Left(item, paid[item.pk], back[item.pk]["pieces"], back[item.pk]["money"])
        if item.pk in back
        else Left(item, paid[item.pk], 0, ZERO)
        for item in items
    ]


def _paid(order: Order, items: Sequence[OrderItem]) -> dict[int, Decimal]:
    """What was paid for each line; a discount that no line remembers is spread over all of them."""
    paid = {item.pk: item.total - item.discount for item in items}
    goods = order.total - order.delivery
    if sum(paid.values(), ZERO) == goods:
        return paid
    return vat.split(goods, {item.pk: item.total for item in items})


def vat_of(order: Order, given: Given, delivery: Decimal) -> list[Share]:
    """The VAT of what is given back, by rate: after the last cent, exactly that of the order (law.md L33, L34)."""
    rows = {row.rate: row for row in OrderVat.objects.filter(order=order).order_by("rate")}
    back = RefundVat.objects.filter(refund__order=order).order_by().values("rate")
    before = {row["rate"]: row for row in back.annotate(sum=Sum("gross"), tax=Sum("vat"))}
    room = {
        rate: row.net + row.vat - (before[rate]["sum"] if rate in before else ZERO)
        for rate, row in rows.items()
    }
    shares = _fitted(_wanted(given, delivery, rows), room)
    return [
        _share(rows[rate], gross, before.get(rate, {"sum": ZERO, "tax": ZERO}))
        for rate, gross in sorted(shares.items())
        if gross
    ]


def _wanted(given: Given, delivery: Decimal, rows: Mapping[Decimal, OrderVat]) -> dict[Decimal, Decimal]:
    wanted: dict[Decimal, Decimal] = {}
    parts = [_by_rate(item, amount) for item, amount in given]
    if delivery:
        parts.append(vat.split(delivery, {rate: row.delivery for rate, row in rows.items()}))
    for part in parts:
        for rate, amount in part.items():
            wanted[rate] = wanted.get(rate, ZERO) + amount
    return wanted


def _by_rate(item: OrderItem, amount: Decimal) -> dict[Decimal, Decimal]:
    """Of a box, each rate has the share that its contents had in the price."""
    weights: dict[Decimal, Decimal] = {}
    for content in item.contents.all():
        weights[content.vat_rate] = weights.get(content.vat_rate, ZERO) + content.total
    if not weights:
        return {item.vat_rate or ZERO: amount}
    return vat.split(amount, weights)


def _fitted(wanted: Mapping[Decimal, Decimal], room: Mapping[Decimal, Decimal]) -> dict[Decimal, Decimal]:
    """No rate gives back more than it took: a cent that finds no room goes where there is most."""
    fitted = {rate: min(wanted.get(rate, ZERO), left) for rate, left in room.items()}
    spare = sum(wanted.values(), ZERO) - sum(fitted.values(), ZERO)
    for rate in sorted(room, key=lambda one: (room[one] - fitted[one], one), reverse=True):
        part = min(spare, room[rate] - fitted[rate])
        fitted[rate] += part
        spare -= part
    return fitted


def _share(row: OrderVat, gross: Decimal, before: Mapping[str, Decimal]) -> Share:
    """In proportion, from the beginning, so that rounding never adds up."""
    whole = row.net + row.vat
    tax = cents(row.vat * (before["sum"] + gross) / whole) - before["tax"] if whole else ZERO
    tax = min(max(tax, ZERO), gross)
    return Share(row.rate, gross, gross - tax, tax)
