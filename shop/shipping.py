"""Where a parcel can go and what it costs. Collecting in the store is free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from django.utils.translation import gettext

from shop.models.delivery import DeliveryBand, DeliverySurcharge, DeliveryZone
from shop.models.orders import DeliveryMethod
from shop.refusals import Refused
from shop.standing import kept

FREE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Destination:
    """As much of an address as decides the cost."""

    method: str = DeliveryMethod.DELIVERY
    country: str = "IT"
    province: str = ""
    postcode: str = ""


MAINLAND = Destination()


@dataclass(frozen=True, slots=True)
class Cost:
    """`price` holds the surcharges."""

    price: Decimal
    zone: DeliveryZone | None  # None when it is collected in the store
    missing_for_free: Decimal | None = None
    surcharges: Sequence[DeliverySurcharge] = ()
    is_gift: bool = False  # a voucher pays for it

    def given(self) -> Cost:
        return replace(self, price=FREE, surcharges=(), missing_for_free=None, is_gift=self.zone is not None)


@dataclass(frozen=True, slots=True)
class Served:
    """A zone with its bands, the lightest first, and the surcharges that may fall on a parcel there."""

    zone: DeliveryZone
    bands: list[DeliveryBand] = field(default_factory=list)
    surcharges: list[DeliverySurcharge] = field(default_factory=list)

    def on(self, destination: Destination) -> list[DeliverySurcharge]:
        return [
            each for each in self.surcharges if not each.postcodes or destination.postcode in each.postcodes
        ]


class NotDeliverable(Refused):
    """No parcel of ours goes there, or none that heavy."""


def zones() -> list[Served]:
    """The zones in order, each with its bands and surcharges, in two queries. One without bands is not served."""
    return kept("zones", _read)


def _read() -> list[Served]:
    found: dict[int, Served] = {}
    bands = DeliveryBand.objects.select_related("zone").order_by("zone__position", "zone_id", "up_to")
    for band in bands:
        found.setdefault(band.zone_id, Served(band.zone)).bands.append(band)
    for surcharge in DeliverySurcharge.objects.order_by("pk"):
        for served in found.values():
            if surcharge.zone_id == served.zone.pk or (surcharge.zone_id is None and surcharge.postcodes):
                served.surcharges.append(surcharge)
    return list(found.values())


def zone_of(destination: Destination, known: Sequence[Served]) -> Served | None:
    return next((served for served in known if _is_in(destination, served.zone)), None)


def _is_in(destination: Destination, zone: DeliveryZone) -> bool:
    if destination.country not in zone.countries:
        return False
    everywhere = not zone.provinces and not zone.postcodes
    return everywhere or destination.province in zone.provinces or destination.postcode in zone.postcodes


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
    return _cost_in(served.zone, band, goods, served.on(destination))


def _cost_in(
    zone: DeliveryZone, band: DeliveryBand, goods: Decimal, surcharges: Sequence[DeliverySurcharge] = ()
) -> Cost:
    is_free = zone.free_above is not None and goods >= zone.free_above
    price = sum((each.amount for each in surcharges), FREE if is_free else band.price)
    missing = None if is_free or zone.free_above is None else zone.free_above - goods
    return Cost(price, zone, missing, surcharges)


def countries(known: Sequence[Served]) -> list[str]:
    """Where parcels go at all."""
    return list(dict.fromkeys(country for served in known for country in served.zone.countries))
