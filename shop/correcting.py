"""Correcting where a parcel goes, until it has left. The cost is looked at again, and nobody is charged in silence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext

from core.models import User
from shop import shipping
from shop.models.corrections import AddressCorrection
from shop.models.orders import Order, OrderState
from shop.refusals import Refused
from shop.shipping import Destination

COLUMNS = ("recipient", "street", "postcode", "city", "province", "country", "phone")
STILL_HERE = (OrderState.PLACED, OrderState.PAID, OrderState.PREPARING)


@dataclass(frozen=True, slots=True)
class Difference:
    """What delivery there costs now, and what was agreed."""

    agreed: Decimal
    now: Decimal

    @property
    def is_none(self) -> bool:
        return self.agreed == self.now


def may_correct(order: Order) -> bool:
    return order.status in STILL_HERE and not order.is_pickup and order.forgotten_at is None


def cost_there(order: Order, address: Mapping[str, str]) -> Difference:
    """Refused where no parcel of ours goes. A free delivery by the value of the goods stays free."""
    place = Destination(order.delivery_method, address["country"], address["province"], address["postcode"])
    was = Destination(order.delivery_method, order.country, order.province, order.postcode)
    there = shipping.cost_of(place, order.weight, order.subtotal).price
    here = shipping.cost_of(was, order.weight, order.subtotal).price
    # A voucher may have paid for the delivery: what differs is what counts, not today's prices.
    return Difference(order.delivery, max(order.delivery + there - here, Decimal(0)))


def correct(order: Order, address: Mapping[str, str], who: User, *, accepted: Decimal | None) -> Order:
    """Written with old and new. Where the cost differs, `accepted` must say the new one: it has been looked at."""
    with transaction.atomic():
        order = Order.objects.select_for_update().get(pk=order.pk)
        if not may_correct(order):
            raise Refused("state", gettext("The parcel has left: its address cannot be changed any more."))
        before = {name: getattr(order, name) for name in COLUMNS}
        after = {name: address.get(name, before[name]) for name in COLUMNS}
        if before == after:
            raise Refused("same", gettext("The address is the same: nothing was changed."))
        difference = cost_there(order, after)
        if not difference.is_none and accepted != difference.now:
            raise Refused("cost", gettext("Delivery there costs something else: look at it and confirm."))
        for name, value in after.items():
            setattr(order, name, value)
        order.save(update_fields=[*COLUMNS, "date_updated"])
        AddressCorrection.objects.create(
            order=order,
            before=before,
            after=after,
            who=who,
            would_cost=None if difference.is_none else difference.now,
        )
    return order
