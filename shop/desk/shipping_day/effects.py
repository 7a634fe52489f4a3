"""What one row of the courier's file would do, from how its order stands now. Writes nothing."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext

from shop.desk.shipping_day import numbers
from shop.models import Effect, Order, OrderState, Shipment
from shop.order_search import reference

MAY_LEAVE = (OrderState.PAID, OrderState.PREPARING)
GONE = (OrderState.SHIPPED, OrderState.DELIVERED)


@dataclass(slots=True)
class Wish:
    """One row that was read. `parcel` is the one that it speaks of, when it has left already."""

    order: Order | None = None
    parcel: Shipment | None = None
    tracking: str = ""
    courier: str = ""
    delivered: datetime.datetime | None = None
    effect: Effect = Effect.WRONG
    note: str = ""


@dataclass(slots=True)
class Known:
    """The orders that a file names, with their parcels; and which number each was given by an earlier row."""

    orders: dict[str, Order]
    said: dict[int, tuple[int, str]] = field(default_factory=dict)

    @classmethod
    def read(cls, cells: Iterable[dict[str, str]]) -> "Known":
        refs = {reference(each.get("reference", "")) for each in cells} - {""}
        orders = Order.objects.filter(ref__in=refs).prefetch_related("shipments")
        return cls({order.ref: order for order in orders})


def of(number: int, cells: dict[str, str], known: Known, courier: str) -> Wish:
    wish = Wish(courier=(cells.get("courier") or courier)[: numbers.LONGEST["courier"]])
    wish.tracking = " ".join(cells.get("tracking", "").split())
    wish.order = known.orders.get(reference(cells.get("reference", "")))
    wish.note = _unreadable(wish, cells) or _said_before(wish, number, known)
    if not wish.note and wish.order:
        (_of_parcel if wish.order.status in GONE else _of_order)(wish, wish.order)
    return wish


def _unreadable(wish: Wish, cells: dict[str, str]) -> str:
    """Why the row says nothing, in a sentence; empty when it does."""
    if not cells.get("reference"):
        return gettext("The order's number is missing.")
    if wish.order is None:
        return gettext("There is no order with the number %(text)s.") % {"text": cells["reference"][:40]}
    if len(wish.tracking) > numbers.LONGEST["tracking"]:
        return gettext("The tracking number is longer than 80 characters.")
    if text := cells.get("delivered", ""):
        wish.delivered = numbers.moment(text)
        if wish.delivered is None:
            return gettext("“%(text)s” is not a date: write 24/11/2026.") % {"text": text[:40]}
        if wish.delivered > timezone.now():
            return gettext("The day of delivery has not come yet.")
        if timezone.localdate(wish.delivered) < timezone.localdate(wish.order.date_created):
            return gettext("The day of delivery comes before the order was placed.")
    return ""


def _said_before(wish: Wish, number: int, known: Known) -> str:
    if wish.order is None:
        return ""
    row, tracking = known.said.setdefault(wish.order.pk, (number, wish.tracking))
    if tracking != wish.tracking:
        message = gettext("Row %(row)s gives this order another number: write both in one row.")
        return message % {"row": row}
    return ""


def _of_order(wish: Wish, order: Order) -> None:
    """It stands here still, whole or in part."""
    parcel = _parcel(wish, order)
    if parcel is not None and parcel.tracking:  # a part that left before
        _known_parcel(wish, parcel)
    elif order.is_pickup:
        wish.note = gettext("This order is collected in the store: no courier has it.")
    elif order.status not in MAY_LEAVE:
        wish.note = gettext("The order is “%(state)s”: it cannot leave.") % {
            "state": order.get_status_display()
        }
    elif not wish.tracking:
        wish.note = gettext("The tracking number is missing.")
    else:
        wish.effect = Effect.SHIP


def _of_parcel(wish: Wish, order: Order) -> None:
    parcel = _parcel(wish, order)
    if parcel is None and wish.tracking:
        gone = ", ".join(one.tracking for one in order.shipments.all() if one.tracking)
        wish.note = gettext("The order left already, with the number %(number)s.") % {"number": gone or "—"}
    elif parcel is None:
        wish.note = gettext("The tracking number is missing.")
    elif wish.tracking and not parcel.tracking:
        wish.parcel, wish.effect = parcel, Effect.NUMBER
    else:
        _known_parcel(wish, parcel)


def _known_parcel(wish: Wish, parcel: Shipment) -> None:
    wish.parcel = parcel
    is_news = wish.delivered is not None and parcel.delivered_at is None
    wish.effect = Effect.DELIVERED if is_news else Effect.SAME


def _parcel(wish: Wish, order: Order) -> Shipment | None:
    """The parcel of that number; the only one that has none yet; without a number, the only one there is."""
    parcels = list(order.shipments.all())
    same = [one for one in parcels if wish.tracking and one.tracking == wish.tracking]
    if same:
        return same[0]
    open_ones = [one for one in parcels if not one.tracking] if wish.tracking else parcels
    return open_ones[0] if len(open_ones) == 1 and order.status in GONE else None
