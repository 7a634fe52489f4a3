"""A product for search engines: its variants, each with what it costs, whether it is there, how it arrives and whether
it may be given back. The same facts as on the page and in the merchants' feed, read at the same moment.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import urlencode

from core import pictures, structured
from core.structured import Thing
from shop import shipping, window, withdrawal_days
from shop.models.catalogue import Unit, Variant, WithdrawalRule
from shop.refusals import Refused
from shop.shipping import Destination, Served
from shop.window import Choice

Images = Callable[[int | None], list[str]]
SCHEMA = "https://schema.org"
STATES = {
    window.AVAILABLE: "InStock",
    window.LAST: "LimitedAvailability",
    window.OUT: "OutOfStock",
    window.PREORDER: "PreOrder",
    window.MADE_TO_ORDER: "BackOrder",
}
CODES = {
    Unit.GRAMS: ("GRM", "KGM"),
    Unit.MILLILITRES: ("MLT", "LTR"),
}  # UN/CEFACT: the unit, and what prices go by
GIVEN_BACK = (WithdrawalRule.RIGHT, WithdrawalRule.SEALED)


def product(page: Any, images: Images) -> list[Thing]:
    """Nothing while none of it is on sale: a product without an offer says nothing to a search engine.

    `images` says where the pictures of a variant are, or of all.
    """
    choices: Sequence[Choice] = page.offered.choices if page.offered else ()
    if not choices:
        return []
    address = structured.whole(page.get_url())
    zones = page.zones
    shared: Thing = {
        "name": page.title,
        "description": page.card_text,
        "brand": {"@type": "Brand", "name": page.product.producer.name},
        "url": address,
    }
    if len(choices) == 1:
        only = {**shared, "image": images(None), **_variant(choices[0], address, zones)}
        return [{"@type": "Product", "@id": f"{address}#product", **only}]
    group = {
        "@type": "ProductGroup",
        "@id": f"{address}#product",
        **shared,
        "image": images(None),
        "productGroupID": f"P{page.product_id}",
        "hasVariant": [_one_of(page, shared, choice, zones, images) for choice in choices],
    }
    return [group]


def _one_of(page: Any, shared: Thing, choice: Choice, zones: Sequence[Served], images: Images) -> Thing:
    option = choice.variant.option(page.language)
    address = f"{shared['url']}?{urlencode({'sku': choice.sku})}"
    return {
        "@type": "Product",
        **shared,
        "name": f"{page.title}, {option}" if option else page.title,
        "url": address,
        "image": images(choice.variant.pk),
        **_variant(choice, address, zones),
    }


def _variant(choice: Choice, address: str, zones: Sequence[Served]) -> Thing:
    variant = choice.variant
    return {
        "sku": variant.sku,
        "gtin": variant.barcode,
        "weight": {"@type": "QuantitativeValue", "value": variant.weight, "unitCode": "GRM"}
        if variant.weight
        else {},
        "offers": offer(choice, address, zones),
    }


def offer(choice: Choice, address: str, zones: Sequence[Served]) -> Thing:
    reduction = choice.offer.reduction
    waits = choice.stock.state in (window.PREORDER, window.MADE_TO_ORDER)
    return {
        "@type": "Offer",
        "url": address,
        "price": choice.offer.amount,
        "priceCurrency": "EUR",
        "priceValidUntil": reduction.until if reduction else "",
        "priceSpecification": list(_prices(choice)),
        "availability": f"{SCHEMA}/{STATES[choice.stock.state]}",
        "availabilityStarts": (choice.supply.comes_on or choice.leaves_by) if waits else "",
        "itemCondition": f"{SCHEMA}/NewCondition",
        "seller": structured.us(),
        "shippingDetails": list(_deliveries(choice, zones)),
        "hasMerchantReturnPolicy": returns(choice.variant, shipping.countries(zones)),
    }


def _prices(choice: Choice) -> Iterator[Thing]:
    """By the kilo or the litre; and the lowest of the last thirty days, which a reduction is shown against."""
    paid: Thing = {"@type": "UnitPriceSpecification", "price": choice.offer.amount, "priceCurrency": "EUR"}
    variant = choice.variant
    if variant.unit in CODES and variant.net_quantity:
        unit, base = CODES[Unit(variant.unit)]
        measure = {"@type": "QuantitativeValue", "value": 1, "unitCode": base}
        quantity = {
            "@type": "QuantitativeValue",
            "value": f"{variant.net_quantity.normalize():f}",
            "unitCode": unit,
        }
        yield {**paid, "referenceQuantity": {**quantity, "valueReference": measure}}
    if choice.offer.reduction:
        before = {**paid, "price": choice.offer.reduction.lowest}
        yield {**before, "priceType": f"{SCHEMA}/StrikethroughPrice"}


def _deliveries(choice: Choice, zones: Sequence[Served]) -> Iterator[Thing]:
    """Of whole countries: schema.org has no word for "the islands" that search engines would understand of Italy."""
    for served in zones:
        zone = served.zone
        if zone.provinces or zone.postcodes or not zone.countries:
            continue
        to = Destination(country=zone.countries[0])
        try:
            cost = shipping.cost_of(to, choice.variant.weight, choice.offer.amount, [served])
        except Refused:
            continue
        yield {
            "@type": "OfferShippingDetails",
            "shippingRate": {"@type": "MonetaryAmount", "value": cost.price, "currency": "EUR"},
            "shippingDestination": [
                {"@type": "DefinedRegion", "addressCountry": code} for code in zone.countries
            ],
            "deliveryTime": {
                "@type": "ShippingDeliveryTime",
                "handlingTime": _days(0, choice.variant.dispatch_days),
                "transitTime": _days(zone.days_from, zone.days_to),
            },
        }


def _days(least: int, most: int) -> Thing:
    return {"@type": "QuantitativeValue", "minValue": least, "maxValue": most, "unitCode": "DAY"}


def returns(variant: Variant, countries: Sequence[str]) -> Thing:
    """The law's fourteen days, or that there are none (law.md L18, L19). The way back is paid by who sends."""
    policy: Thing = {"@type": "MerchantReturnPolicy", "applicableCountry": list(countries) or ["IT"]}
    if variant.withdrawal not in GIVEN_BACK:
        return {**policy, "returnPolicyCategory": f"{SCHEMA}/MerchantReturnNotPermitted"}
    return {
        **policy,
        "returnPolicyCategory": f"{SCHEMA}/MerchantReturnFiniteReturnWindow",
        "merchantReturnDays": withdrawal_days.DAYS // datetime.timedelta(days=1),
        "returnMethod": f"{SCHEMA}/ReturnByMail",
        "returnFees": f"{SCHEMA}/ReturnFeesCustomerResponsibility",
        "refundType": f"{SCHEMA}/FullRefund",
    }


def images(page: Any, variant: int | None) -> list[str]:
    """Those of the variant first; of a group or an only one, the page's own first. Their sizes were read before."""
    own = [row.picture for row in page.shots if variant is not None and row.variant_id == variant]
    rest = [row.picture for row in page.shots if row.variant_id is None]
    found = dict.fromkeys(pictures.open_to_all(each) for each in (*own, page.picture, *rest))
    return [structured.whole(pictures.largest(each)) for each in found if each is not None]
