"""What an order holds in stock, and how it leaves the house: in one parcel or in several."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext

from core.models import User
from shop import inventory, later_letters
from shop.models.order_rows import Shipment, ShipmentLine
from shop.models.orders import MOVES, Order, OrderItem, OrderState
from shop.moving import WrongState, locked, move, note
from shop.refusals import Refused

Pieces = Mapping[int, int]  # of an order's lines, by their key


class NoSuchPieces(Refused):
    """More is asked for than the order still holds, or something that is not in it."""

    def __init__(self, message: str) -> None:
        super().__init__("pieces", message)


@transaction.atomic
def ship(
    order: Order,
    pieces: Pieces | None = None,
    *,
    who: User | None = None,
    carrier: str = "",
    tracking: str = "",
    when: datetime.datetime | None = None,
) -> Order:
    """A parcel left: stock and ledger fall, its letter goes out. None: with everything that is left in it.

    The order is shipped once nothing is left to be sent. The same number of the same courier again is refused:
    it is the same parcel.
    """
    order = locked(order)
    if order.is_pickup or OrderState.SHIPPED not in MOVES[order.status]:
        raise WrongState(order, OrderState.SHIPPED)
    _check_new(order, carrier, tracking)
    items = held_by(order)
    leaving = _leaving(items, pieces)
    parcel = let_go(order, leaving, who=who, carrier=carrier, tracking=tracking, when=when)
    if sum(leaving.values()) == sum(item.held for item in items):
        move(order, OrderState.SHIPPED, who, when=when)
    else:
        note(order, gettext("A part has left; the rest follows."), who)
    later_letters.shipped(order, parcel)
    return order


@transaction.atomic
def delivered(shipment: Shipment, when: datetime.datetime, *, who: User | None = None) -> Order:
    """That parcel arrived. The order is delivered with the last of its parcels, on the latest of their days."""
    order = locked(shipment.order)
    if when > timezone.now():
        raise Refused("day", gettext("A parcel cannot have arrived on a day to come."))
    parcel = Shipment.objects.get(pk=shipment.pk)
    if timezone.localdate(when) < timezone.localdate(parcel.shipped_at):
        raise Refused("day", gettext("A parcel cannot have arrived before it left."))
    Shipment.objects.filter(pk=parcel.pk, delivered_at__isnull=True).update(delivered_at=when)
    if order.status == OrderState.SHIPPED:
        arrive(order, who)
    return order


def arrive(order: Order, who: User | None) -> None:
    """A shipped order is delivered once all its parcels are, on the latest of their days."""
    days = list(Shipment.objects.filter(order=order).values_list("delivered_at", flat=True))
    known = [day for day in days if day is not None]
    if known and len(known) == len(days):
        move(order, OrderState.DELIVERED, who, when=max(known))
        later_letters.delivered(order)


def settle(order: Order, who: User | None, why: str) -> None:
    """Pieces were taken out of the order: it is shipped when the rest has left, and ends when there is none."""
    if order.status not in (OrderState.PAID, OrderState.PREPARING):
        return
    if OrderItem.objects.filter(order=order, held__gt=0).exists():
        return
    if Shipment.objects.filter(order=order).exists():
        move(order, OrderState.SHIPPED, who, why)
        arrive(order, who)
    else:
        move(order, OrderState.CANCELLED, who, why)


def held_by(order: Order) -> list[OrderItem]:
    """The lines that hold pieces."""
    return list(OrderItem.objects.filter(order=order, held__gt=0).prefetch_related("contents").order_by("pk"))


def in_stock(leaving: Iterable[tuple[OrderItem, int]]) -> dict[int, int]:
    """Pieces by variant, in key order: of a box, its contents as they were sold."""
    pieces: dict[int, int] = {}
    for item, quantity in leaving:
        inside = {each.variant_id: each.pieces for each in item.contents.all()} or {item.variant_id: 1}
        for variant_id, each in inside.items():
            pieces[variant_id] = pieces.get(variant_id, 0) + each * quantity
    return dict(sorted(pieces.items()))


def give_back(order: Order) -> None:
    """What the order held is for sale again. The order is locked: it happens once."""
    items = held_by(order)
    for variant_id, quantity in in_stock((item, item.held) for item in items).items():
        inventory.release(variant_id, quantity)
    OrderItem.objects.filter(pk__in=[item.pk for item in items]).update(held=0)


def let_go(
    order: Order,
    leaving: Pieces | None = None,
    *,
    who: User | None,
    carrier: str = "",
    tracking: str = "",
    when: datetime.datetime | None = None,
) -> Shipment:
    """Pieces leave the house in a parcel of their own. None: all that the order holds. The order is locked."""
    parcel = Shipment.objects.create(
        order=order, carrier=carrier, tracking=tracking, who=who, shipped_at=when or timezone.now()
    )
    items = held_by(order)
    going = [(item, item.held if leaving is None else leaving.get(item.pk, 0)) for item in items]
    going = [(item, quantity) for item, quantity in going if quantity]
    for variant_id, quantity in in_stock(going).items():
        inventory.ship(variant_id, quantity, about=order.ref, who=who)
    for item, quantity in going:
        ShipmentLine.objects.create(shipment=parcel, item=item, quantity=quantity)
        OrderItem.objects.filter(pk=item.pk).update(
            shipped=F("shipped") + quantity, held=F("held") - quantity
        )
    return parcel


def _leaving(items: Sequence[OrderItem], pieces: Pieces | None) -> dict[int, int]:
    held = {item.pk: item.held for item in items}
    if not held:
        raise NoSuchPieces(gettext("Nothing is left to send in this order."))
    if pieces is None:
        return held
    wanted = {item: quantity for item, quantity in pieces.items() if quantity}
    if any(quantity < 0 or quantity > held.get(item, 0) for item, quantity in wanted.items()):
        raise NoSuchPieces(gettext("There are not so many pieces left to send in this order."))
    if not wanted:
        raise NoSuchPieces(gettext("Choose what is in the parcel."))
    return wanted


def _check_new(order: Order, carrier: str, tracking: str) -> None:
    same = Q(order=order, carrier__iexact=carrier, tracking__iexact=tracking)
    if tracking and Shipment.objects.filter(same).exists():
        message = gettext("The parcel %(tracking)s of this order has been written down already.")
        raise Refused("parcel", message % {"tracking": tracking})
