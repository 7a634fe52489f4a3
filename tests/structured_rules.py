"""What Google's documentation asks of each kind of structured data (its search gallery, November 2026), and the words
of schema.org that this site uses, by kind. Written down, so that no test needs the network.
"""

import re
from collections.abc import Iterator
from typing import Any

REQUIRED = {
    "Article": {"headline", "author", "datePublished"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Event": {"name", "startDate"},
    "Organization": {"name"},
    "Store": {"name", "address"},
    "WebSite": {"name", "url", "potentialAction"},
    "SearchAction": {"target", "query-input"},
    "Product": {"name", "offers", "sku"},
    "ProductGroup": {"name", "hasVariant", "productGroupID"},
    "Offer": {"price", "priceCurrency", "availability", "url"},
    "OfferShippingDetails": {"shippingRate", "shippingDestination", "deliveryTime"},
    "MerchantReturnPolicy": {"applicableCountry", "returnPolicyCategory"},
    "UnitPriceSpecification": {"price", "priceCurrency"},
    "MonetaryAmount": {"value", "currency"},
    "PostalAddress": {"addressCountry"},
    "Place": {"name"},
    "GeoCoordinates": {"latitude", "longitude"},
    "OpeningHoursSpecification": {"opens", "closes"},
    "QuantitativeValue": {"unitCode"},
}
THING = {"@type", "@id", "name", "description", "url", "image", "mainEntityOfPage"}
KNOWN = {
    "Article": {
        *(
            "headline",
            "author",
            "datePublished",
            "dateModified",
            "publisher",
            "inLanguage",
            "contentLocation",
        ),
        "isAccessibleForFree",
    },
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "item"},
    "Event": {
        *("startDate", "endDate", "eventStatus", "previousStartDate", "eventAttendanceMode", "inLanguage"),
        *(
            "location",
            "organizer",
            "offers",
            "isAccessibleForFree",
            "maximumPhysicalAttendeeCapacity",
            "subEvent",
        ),
    },
    "Organization": {"legalName", "logo", "email", "telephone", "vatID", "taxID", "address"},
    "Store": {
        *("telephone", "email", "address", "geo", "currenciesAccepted", "parentOrganization"),
        *("openingHoursSpecification", "specialOpeningHoursSpecification"),
    },
    "WebSite": {"inLanguage", "publisher", "potentialAction"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "Product": {"sku", "gtin", "brand", "weight", "offers"},
    "ProductGroup": {"brand", "productGroupID", "hasVariant"},
    "Brand": set(),
    "Person": set(),
    "Offer": {
        *(
            "price",
            "priceCurrency",
            "priceValidUntil",
            "priceSpecification",
            "availability",
            "availabilityStarts",
        ),
        *("itemCondition", "seller", "shippingDetails", "hasMerchantReturnPolicy", "validFrom"),
    },
    "UnitPriceSpecification": {"price", "priceCurrency", "priceType", "referenceQuantity"},
    "QuantitativeValue": {"value", "minValue", "maxValue", "unitCode", "valueReference"},
    "OfferShippingDetails": {"shippingRate", "shippingDestination", "deliveryTime"},
    "ShippingDeliveryTime": {"handlingTime", "transitTime"},
    "DefinedRegion": {"addressCountry"},
    "MonetaryAmount": {"value", "currency"},
    "MerchantReturnPolicy": {
        *("applicableCountry", "returnPolicyCategory", "merchantReturnDays", "returnMethod", "returnFees"),
        "refundType",
    },
    "PostalAddress": {"streetAddress", "postalCode", "addressLocality", "addressRegion", "addressCountry"},
    "Place": {"address", "geo"},
    "GeoCoordinates": {"latitude", "longitude"},
    "OpeningHoursSpecification": {"opens", "closes", "dayOfWeek", "validFrom", "validThrough"},
}
ENUMERATED = {
    "availability": {"InStock", "LimitedAvailability", "OutOfStock", "PreOrder", "BackOrder", "SoldOut"},
    "eventStatus": {"EventScheduled", "EventRescheduled", "EventCancelled"},
    "eventAttendanceMode": {"OfflineEventAttendanceMode"},
    "itemCondition": {"NewCondition"},
    "returnPolicyCategory": {"MerchantReturnFiniteReturnWindow", "MerchantReturnNotPermitted"},
}
WHEN = {"startDate", "endDate", "previousStartDate", "datePublished", "dateModified"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
ADDRESSES = {"url", "image", "item", "logo", "mainEntityOfPage", "@id"}


def complaints(thing: Any, where: str = "") -> Iterator[str]:
    """Everything that is missing, unknown, empty, or no whole address."""
    if isinstance(thing, list):
        for inner in thing:
            yield from complaints(inner, where)
    if not isinstance(thing, dict):
        return
    kind = thing.get("@type", "")
    place = f"{where}/{kind}"
    if kind not in KNOWN:
        yield f"{place}: unknown kind"
        return
    if missing := REQUIRED.get(kind, set()) - thing.keys():
        yield f"{place}: without {sorted(missing)}"
    if unknown := thing.keys() - KNOWN[kind] - THING:
        yield f"{place}: {sorted(unknown)} are no words of it"
    yield from _values(thing, place)
    for name, value in thing.items():
        yield from complaints(value, f"{place}.{name}")
    if kind == "Event" and not where.endswith("subEvent") and "location" not in thing:
        yield f"{place}: without a place"


def _values(thing: dict[str, Any], place: str) -> Iterator[str]:
    for name, value in thing.items():
        if value in ("", None, [], {}):
            yield f"{place}.{name}: empty"
        if name in ADDRESSES:
            for one in value if isinstance(value, list) else [value]:
                if not (isinstance(one, str) and one.startswith(("http://", "https://"))):
                    yield f"{place}.{name}: {one} is no whole address"
        if name in WHEN and not MOMENT.fullmatch(str(value)):
            yield f"{place}.{name}: {value} has no hour or no zone"
        if name in ENUMERATED and str(value).removeprefix("https://schema.org/") not in ENUMERATED[name]:
            yield f"{place}.{name}: {value}"
