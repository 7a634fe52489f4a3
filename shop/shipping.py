"""Where a parcel can go and what it costs. Collecting in the store is free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext

from shop.models.delivery import DeliveryBand, DeliveryZone
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


@dataclass(frozen=True, slots=True)
class Served:
    """A zone with its bands, the lightest first."""

    zone: DeliveryZone
    bands: list[DeliveryBand]


class NotDeliverable(Refused):
    """No parcel of ours goes there, or none that heavy."""


def zones() -> list[Served]:
    """The zones in order, each with its bands, in one query. One without bands is not served."""
    found: dict[int, Served] = {}
    bands = DeliveryBand.objects.select_related("zone").order_by("zone__position", "zone_id", "up_to")
    for band in bands:
        found.setdefault(band.zone_id, Served(band.zone, [])).bands.append(band)
    return list(found.values())


def zone_of(destination: Destination, known: Sequence[Served]) -> Served | None:
    for served in known:
        zone = served.zone
        in_country = destination.country in zone.countries
        if in_country and (not zone.provinces or destination.province in zone.provinces):
            return served
    return None


def cost_of(
    destination: Destination, weight: int, goods: Decimal, known: Sequence[Served] | None = None
) -> Cost:
    """The cost for goods of that weight in grams and that value, or NotDeliverable."""
    if destination.method == DeliveryMethod.PICKUP:
        return Cost(FREE, None)
    served = zone_of(destination, zones() if known is None else known)
    if served is None:
        raise NotDeliverable("no_zone", gettext("We do not deliver to that country."))
    band = next((band for band in served.bands if weight <= band.up_to), None)
    if band is None:
        message = gettext(
            "The parcel is too heavy for this destination: please make two orders, or write to us."
        )
        raise NotDeliverable("too_heavy", message, weight=weight)
    return _cost_in(served.zone, band, goods)


def _cost_in(zone: DeliveryZone, band: DeliveryBand, goods: Decimal) -> Cost:
    if zone.free_above is not None and goods >= zone.free_above:
        return Cost(FREE, zone)
    return Cost(band.price, zone, None if zone.free_above is None else zone.free_above - goods)


def costs(weight: int, goods: Decimal) -> set[Decimal]:
    """What the same parcel costs, wherever it may go."""
    bands = [(served.zone, band) for served in zones() for band in served.bands if weight <= band.up_to]
    lightest = {zone.pk: (zone, band) for zone, band in reversed(bands)}
    return {_cost_in(zone, band, goods).price for zone, band in lightest.values()}
