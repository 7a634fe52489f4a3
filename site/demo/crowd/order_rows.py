"""The rows of many orders, gathered table by table, so that each table is written in a handful of statements."""

from __future__ import annotations

import datetime
import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import models
from django.db.models import F
from django.utils import timezone

from core.models import Letter
from core.opening import ROME
from demo.crowd.fates import Fate
from shop.models import Order, OrderItem, OrderPayment, OrderState, OrderVat, Reason, Stock, StockMovement
from shop.models.order_rows import OrderLog, Shipment, ShipmentLine

TIMES = {
    OrderState.PAID: "paid_at",
    OrderState.SHIPPED: "shipped_at",
    OrderState.DELIVERED: "delivered_at",
    OrderState.CANCELLED: "closed_at",
    OrderState.EXPIRED: "closed_at",
}
LETTERS = {
    OrderState.PLACED: ("order_placed", "Il tuo ordine {ref}"),
    OrderState.PAID: ("order_paid", "Pagamento ricevuto: ordine {ref}"),
    OrderState.SHIPPED: ("order_shipped", "Il tuo ordine {ref} è partito"),
    OrderState.DELIVERED: ("order_delivered", "Il tuo ordine {ref} è arrivato"),
    OrderState.CANCELLED: ("order_cancelled", "Il tuo ordine {ref} è annullato"),
    OrderState.EXPIRED: ("order_expired", "Il tuo ordine {ref} è scaduto"),
}
COURIER = "Corriere Espresso"


@dataclass(slots=True)
class Rows:
    """`sold` and `held` are pieces by variant."""

    orders: list[Order] = field(default_factory=list)
    items: list[OrderItem] = field(default_factory=list)
    vat: list[OrderVat] = field(default_factory=list)
    logs: list[OrderLog] = field(default_factory=list)
    payments: list[OrderPayment] = field(default_factory=list)
    parcels: list[Shipment] = field(default_factory=list)
    in_parcels: list[ShipmentLine] = field(default_factory=list)
    movements: list[StockMovement] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)
    sold: Counter[int] = field(default_factory=Counter)
    held: Counter[int] = field(default_factory=Counter)
    dated: dict[str, datetime.datetime] = field(default_factory=dict)  # of orders by their reference

    def add(self, order: Order, fate: Fate, items: Sequence[OrderItem], vat: Sequence[OrderVat]) -> None:
        if order.is_pickup:
            fate = fate.collected()
        order.status = fate.state
        for state, moment in fate.steps:
            if column := TIMES.get(state):
                setattr(order, column, moment)
        self.orders.append(order)
        self.dated[order.ref] = fate.placed
        self.vat.extend(vat)
        self._history(order, fate)
        self._pieces(order, fate, items)
        if order.paid_at:
            self._paid(order, order.paid_at)

    def _history(self, order: Order, fate: Fate) -> None:
        before = ""
        for state, moment in fate.steps:
            self.logs.append(OrderLog(order=order, before=before, after=state, when=moment))
            self._letter(order, state, moment)
            before = state

    def _letter(self, order: Order, state: OrderState, moment: datetime.datetime) -> None:
        if state not in LETTERS:
            return
        kind, subject = LETTERS[state]
        self.letters.append(
            Letter(
                kind=kind,
                to=order.email,
                language=order.language,
                subject=subject.format(ref=order.ref),
                text=f"{subject.format(ref=order.ref)}.\n\n{order.name}, {order.total} euro.\n",
                about=order.ref,
                message_id=f"<{uuid.uuid4()}@crowd.example.org>",
                written=moment,
                next_attempt=moment,
                attempts=1,
                sent=moment,
            )
        )

    def _paid(self, order: Order, moment: datetime.datetime) -> None:
        order.pay_by = None
        payment = OrderPayment(order=order, amount=order.total, payment_method=order.payment_method)
        payment.transaction_id, payment.date_created = f"crowd-{order.ref}", moment
        self.payments.append(payment)

    def _pieces(self, order: Order, fate: Fate, items: Sequence[OrderItem]) -> None:
        parcel = None
        if gone := order.shipped_at or order.delivered_at:
            parcel = Shipment(order=order, shipped_at=gone, delivered_at=order.delivered_at)
            if not order.is_pickup:
                parcel.carrier, parcel.tracking = COURIER, f"CE{len(self.parcels):09d}"
            self.parcels.append(parcel)
        today = timezone.localdate(timezone=ROME)
        for item in items:
            if item.leaves_by:  # as many days after its placing as it would be today
                item.leaves_by = timezone.localdate(fate.placed, ROME) + (item.leaves_by - today)
            self._line(order, item, parcel)
        self.items.extend(items)

    def _line(self, order: Order, item: OrderItem, parcel: Shipment | None) -> None:
        if parcel:
            item.held, item.shipped = 0, item.quantity
            self.in_parcels.append(ShipmentLine(shipment=parcel, item=item, quantity=item.quantity))
            self.sold[item.variant_id] += item.quantity
            self.movements.append(
                StockMovement(
                    variant_id=item.variant_id,
                    quantity=-item.quantity,
                    reason=Reason.SALE,
                    about=order.ref,
                    when=parcel.shipped_at,
                )
            )
        elif order.status in (OrderState.CANCELLED, OrderState.EXPIRED):
            item.held = 0
        else:
            self.held[item.variant_id] += item.quantity

    def write(self, at_once: int) -> None:
        """In the order of their keys; what is sold came in before the first of them."""
        first = min(self.dated.values(), default=timezone.now())
        came = self.sold + self.held
        received = [
            StockMovement(variant_id=key, quantity=pieces, reason=Reason.RECEIPT, when=first)
            for key, pieces in came.items()
        ]
        tables: list[tuple[type[models.Model], Sequence[models.Model]]] = [
            (Order, self.orders),
            (OrderItem, self.items),
            (OrderVat, self.vat),
            (OrderLog, self.logs),
            (OrderPayment, self.payments),
            (Shipment, self.parcels),
            (ShipmentLine, self.in_parcels),
            (StockMovement, [*received, *self.movements]),
            (Letter, self.letters),
        ]
        for kind, rows in tables:
            kind._base_manager.bulk_create(rows, at_once)
        self._date(at_once)
        for key, pieces in self.held.items():
            Stock.objects.filter(variant=key).update(
                on_hand=F("on_hand") + pieces, reserved=F("reserved") + pieces
            )

    def _date(self, at_once: int) -> None:
        """Django writes the present moment over these when rows are made."""
        for order in self.orders:
            order.date_created = self.dated[order.ref]
        Order._base_manager.bulk_update(self.orders, ["date_created"], at_once)
        for payment in self.payments:
            payment.date_created = payment.order.paid_at
        OrderPayment._base_manager.bulk_update(self.payments, ["date_created"], at_once)
