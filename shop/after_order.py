"""What there is to tell of an order after it was placed: parcels, refunds, how far it has come.

The same for its secret page and for its letters, in the active language. Nothing here is for the recipient of a
present: a slip shows neither.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shop import couriers, order_letters, paying, refund_sending
from shop.models.order_rows import Shipment
from shop.models.orders import Order, OrderItem, OrderState
from shop.models.refunds import Refund, RefundState


@dataclass(frozen=True, slots=True)
class Piece:
    quantity: int
    name: str
    lang: str = ""
    amount: Decimal | None = None  # of a refund


@dataclass(frozen=True, slots=True)
class Parcel:
    carrier: str
    tracking: str
    url: str  # where it can be looked up; empty when nobody knows
    shipped_at: datetime.datetime
    delivered_at: datetime.datetime | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class GivenBack:
    refund: Refund
    pieces: tuple[Piece, ...]
    way: str
    is_by_hand: bool
    wants_iban: bool


@dataclass(frozen=True, slots=True)
class Step:
    """`state` as components/steps.html knows it."""

    title: str | Promise
    state: str
    when: datetime.datetime | None = None
    url: str = ""


def parcels(order: Order, language: str) -> list[Parcel]:
    """The same number of queries, whatever their number."""
    known = couriers.addresses()
    rows = Shipment.objects.filter(order=order).prefetch_related("lines__item").order_by("pk")
    return [parcel(row, language, known) for row in rows]


def parcel(row: Shipment, language: str, known: Mapping[str, str] | None = None) -> Parcel:
    lines = sorted(row.lines.all(), key=lambda line: line.item_id)
    return Parcel(
        row.carrier,
        row.tracking,
        couriers.link(row.carrier, row.tracking, known),
        row.shipped_at,
        row.delivered_at,
        tuple(piece(line.item, line.quantity, language) for line in lines),
    )


def unsent(order: Order, language: str) -> tuple[Piece, ...]:
    """What still lies with us."""
    held = OrderItem.objects.filter(order=order, held__gt=0).order_by("pk")
    return tuple(piece(item, item.held, language) for item in held)


def refunds(order: Order, language: str) -> list[GivenBack]:
    rows = Refund.objects.filter(order=order).prefetch_related("lines__item").order_by("pk")
    return [refund(row, language) for row in rows]


def refund(row: Refund, language: str) -> GivenBack:
    by_hand = refund_sending.is_by_hand(row) or row.state == RefundState.FAILED
    label = paying.LABELS.get(row.method, row.method)
    return GivenBack(
        row,
        tuple(piece(line.item, line.quantity, language, line.amount) for line in row.lines.all()),
        gettext("Bank transfer") if by_hand and row.iban else str(label),
        by_hand,
        refund_sending.wants_iban(row),
    )


def progress(order: Order) -> list[Step]:
    """How far the order has come, in the few steps that a buyer knows. Empty once it is cancelled or expired."""
    if order.status in (OrderState.CANCELLED, OrderState.EXPIRED):
        return []
    reached = [
        (_("Ordered"), order.date_created, True),
        *_middle(order),
        (_("Collected") if order.is_pickup else _("Delivered"), order.delivered_at, False),
    ]
    done = max(number for number, (_title, when, is_there) in enumerate(reached) if when or is_there)
    last = order.status == OrderState.DELIVERED
    return [
        Step(title, _state(number, done, is_finished=last), when)
        for number, (title, when, _there) in enumerate(reached)
    ]


def _middle(order: Order) -> list[tuple[str | Promise, datetime.datetime | None, bool]]:
    under_way = order.status in (OrderState.PREPARING, OrderState.SHIPPED, OrderState.DELIVERED)
    paid = (_("Paid"), order.paid_at, False)
    prepared = (_("Being prepared"), None, under_way)
    if not order.is_pickup:
        return [paid, prepared, (_("On its way"), order.shipped_at, False)]
    ready = (_("Ready to collect"), order.ready_at, False)
    return [prepared, ready] if order.payment_method == paying.PAY_AT_PICKUP else [paid, prepared, ready]


def _state(number: int, done: int, *, is_finished: bool) -> str:
    if number < done or is_finished:
        return "done"
    return "current" if number == done else "to_do"


def piece(item: OrderItem, quantity: int, language: str, amount: Decimal | None = None) -> Piece:
    name = order_letters.name_of(item, language)
    return Piece(quantity, str(name), "" if name.lang == language else name.lang, amount)
