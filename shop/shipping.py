"""Where a parcel can go and what it costs. Collecting in the store is free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext

from shop.models.delivery import DeliveryZone
from shop.models.orders import DeliveryMethod
from shop.refusals import Refused

FREE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Destination:
    """As much of an address as decides the cost."""

    method: str = DeliveryMethod.DELIVERY
    country: str = "IT"
    province: str = ""


MAINLAND = Destination()


@dataclass(frozen=True, slots=True)
class Cost:
    price: Decimal
    zone: DeliveryZone | None  # None when it is collected in the store
    missing_for_free: Decimal | None = None


class NotDeliverable(Refused):
    """No parcel of ours goes there, or none that heavy."""


def zones() -> list[DeliveryZone]:
    return list(DeliveryZone.objects.prefetch_related("bands"))


def zone_of(destination: Destination, known: Sequence[DeliveryZone]) -> DeliveryZone | None:
    for zone in known:
        in_country = destination.country in zone.countries
        if in_country and (not zone.provinces or destination.province in zone.provinces):
            return zone
    return None


def cost_of(
    destination: Destination, weight: int, goods: Decimal, known: Sequence[DeliveryZone] | None = None
) -> Cost:
    """The cost for goods of that weight in grams and that value, or NotDeliverable."""
    if destination.method == DeliveryMethod.PICKUP:
        return Cost(FREE, None)
    zone = zone_of(destination, zones() if known is None else known)
    if zone is None:
        raise NotDeliverable("no_zone", gettext("We do not deliver to that country."))
    band = next((band for band in zone.bands.all() if weight <= band.up_to), None)
    if band is None:
        message = gettext(
            "The parcel is too heavy for this destination: please make two orders, or write to us."
        )
        raise NotDeliverable("too_heavy", message, weight=weight)
    if zone.free_above is not None and goods >= zone.free_above:
        return Cost(FREE, zone)
    missing = zone.free_above - goods if zone.free_above is not None else None
    return Cost(band.price, zone, missing)
