"""A day of dispatch: which orders may leave today, packed together, each in one run at most."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import IntegrityError, transaction
from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    prefetch_related_objects,
)
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext

from core.models import User
from core.opening import ROME
from shop import fulfilment, paying
from shop.models.orders import DeliveryMethod, Order, OrderItem, OrderState
from shop.models.packing import PackingLine, PackingRun
from shop.models.stock import Stock
from shop.models.withdrawals import WithdrawalCase, WithdrawalState
from shop.refusals import Refused

LONG_AGO = datetime.date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Ready:
    """An order for the packing table. `because` says why it had better not leave today; empty when it may."""

    order: Order
    leaves_by: datetime.date | None
    pieces: int
    because: Sequence[str] = field(default=())

    @property
    def may_leave(self) -> bool:
        return not self.because

    def is_late(self, today: datetime.date) -> bool:
        return self.leaves_by is not None and self.leaves_by < today


def _waits() -> Q:
    """Paid and not gone; of those collected and paid in the store, the ones that nobody has set aside yet."""
    parcels = Q(status__in=[OrderState.PAID, OrderState.PREPARING], delivery_method=DeliveryMethod.DELIVERY)
    collected = Q(status=OrderState.PAID, delivery_method=DeliveryMethod.PICKUP) | Q(
        status=OrderState.PLACED, payment_method=paying.PAY_AT_PICKUP
    )
    in_a_run = PackingLine.objects.filter(order=OuterRef("pk"), is_open=True)
    holding = OrderItem.objects.filter(order=OuterRef("pk"), held__gt=0)
    return (parcels | collected) & Q(Exists(holding)) & ~Q(Exists(in_a_run))


def to_pack() -> QuerySet[Order]:
    return Order.objects.filter(_waits())


def told(orders: QuerySet[Order]) -> QuerySet[Order]:
    """Each knows whether it `is_to_pack` and `is_withdrawn`."""
    cases = WithdrawalCase.objects.filter(order=OuterRef("pk")).exclude(state=WithdrawalState.REFUSED)
    waits = ExpressionWrapper(_waits(), output_field=BooleanField())
    return orders.annotate(is_to_pack=waits, is_withdrawn=Exists(cases))


def ready(today: datetime.date | None = None, orders: Sequence[Order] | None = None) -> list[Ready]:
    """Who was promised first comes first, and takes the pieces that are there first. A fixed number of queries.

    `orders`: those that are to be packed, as `told` tells them, where they have been read already.
    """
    day = today or timezone.localdate(timezone=ROME)
    held = OrderItem.objects.filter(held__gt=0).select_related("variant").prefetch_related("contents")
    orders = list(told(to_pack())) if orders is None else orders
    prefetch_related_objects(orders, Prefetch("items", held, to_attr="held"))
    waiting = sorted(orders, key=lambda order: (_promised(order) or LONG_AGO, order.pk))
    there = dict(Stock.objects.values_list("variant_id", "on_hand"))
    return [_ready(order, there, day) for order in waiting]


def _promised(order: Order) -> datetime.date | None:
    days = [item.leaves_by for item in order.held if item.leaves_by]
    return max(days, default=None)


def pieces_of(items: Iterable[OrderItem]) -> dict[int, int]:
    """What the lines hold, by variant: of a box, its contents as they were sold."""
    found: dict[int, int] = {}
    for item in items:
        inside = {each.variant_id: each.pieces for each in item.contents.all()} or {item.variant_id: 1}
        for variant_id, each in inside.items():
            found[variant_id] = found.get(variant_id, 0) + each * item.held
    return found


def _ready(order: Order, there: dict[int, int], today: datetime.date) -> Ready:
    items: list[OrderItem] = order.held
    pieces = pieces_of(items)
    because = []
    if any(there.get(variant_id, 0) < number for variant_id, number in pieces.items()):
        because.append(gettext("not all its pieces have arrived"))
    else:
        for variant_id, number in pieces.items():
            there[variant_id] -= number
    if order.is_withdrawn:
        because.append(gettext("the buyer has withdrawn from it"))
    allowed = {day for item in items for day in item.variant.dispatch_weekdays}
    if allowed and not order.is_pickup and today.weekday() not in allowed:
        days = ", ".join(str(WEEKDAYS[day]).lower() for day in sorted(allowed))
        because.append(gettext("it leaves only on %(days)s") % {"days": days})
    return Ready(order, _promised(order), sum(pieces.values()), tuple(because))


def begin(numbers: Iterable[int], key: uuid.UUID, who: User) -> tuple[PackingRun, list[str]]:
    """(the run, why an order was left out). Sent twice, the same key gives the run that is there."""
    if known := PackingRun.objects.filter(key=key).first():
        return known, []
    wanted = list(dict.fromkeys(numbers))
    left_out: list[str] = []
    try:
        with transaction.atomic():
            run = PackingRun.objects.create(key=key, who=who)
            orders = Order.objects.select_for_update().filter(pk__in=wanted).order_by("pk")
            taken = [order for order in orders if _take(run, order, who, left_out)]
            if not taken:
                raise Refused("nothing", " ".join([gettext("Choose at least one order."), *left_out]))
    except IntegrityError:  # the other press of the button was faster
        return PackingRun.objects.get(key=key), []
    return run, left_out


def _take(run: PackingRun, order: Order, who: User, left_out: list[str]) -> bool:
    """Into the run and onto the packing table; what cannot be prepared any more is left out, and told."""
    if PackingLine.objects.filter(order=order, is_open=True).exists():
        message = gettext("The order %(order)s is in another day of dispatch already.")
        left_out.append(message % {"order": order.ref})
        return False
    try:
        if order.status != OrderState.PREPARING:
            with transaction.atomic():
                fulfilment.prepare(order, who=who)
    except Refused as refusal:
        left_out.append(refusal.message)
        return False
    PackingLine.objects.create(run=run, order=order, position=order.pk)
    return True


def take_out(line: PackingLine) -> None:
    """The order waits again: another run may take it."""
    PackingLine.objects.filter(pk=line.pk, is_open=True).update(is_open=False)


def close(run: PackingRun) -> None:
    """What did not leave may be taken by the next run."""
    with transaction.atomic():
        PackingRun.objects.filter(pk=run.pk, closed__isnull=True).update(closed=timezone.now())
        PackingLine.objects.filter(run=run, is_open=True).update(is_open=False)


def close_finished(run_id: int) -> None:
    """A run in which every parcel has left needs nobody to close it."""
    waiting = PackingLine.objects.filter(run=run_id, is_open=True, order__status=OrderState.PREPARING)
    if not waiting.exclude(order__delivery_method=DeliveryMethod.PICKUP).exists():
        close(PackingRun.objects.get(pk=run_id))


def orders_of(run: PackingRun) -> list[Order]:
    """In the order of the slips, each with its lines, variants and contents."""
    lines = PackingLine.objects.filter(run=run).filter(Q(is_open=True) | Q(run__closed__isnull=False))
    items = OrderItem.objects.select_related("variant__product").prefetch_related(
        "contents__variant__product"
    )
    found = Order.objects.filter(packing_lines__in=lines).prefetch_related(Prefetch("items", items))
    return list(found.order_by("pk"))
