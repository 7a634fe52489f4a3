"""What a new shop starts with: delivery zones, VAT rules, couriers. Written once, then the shop's own to edit.

The amounts are the consortium's working assumptions, marked as examples until somebody confirms them.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from shop.addresses import CALABRIA_AND_ISLANDS, UNION
from shop.models.couriers import Courier
from shop.models.delivery import DeliveryBand, DeliverySurcharge, DeliveryTerms, DeliveryZone
from shop.models.prices import VatRule

FREE_ABOVE = Decimal("79.00")
MAINLAND = ((3000, Decimal("6.90")), (10000, Decimal("8.90")), (20000, Decimal("12.90")))
FARTHER = Decimal("3.00")  # the islands and Calabria
ABROAD = ((5000, Decimal("16.90")),)

_ZONES: tuple[tuple[dict[str, Any], tuple[tuple[int, Decimal], ...]], ...] = (
    (
        {
            "code": "isole-calabria",
            "label_it": "Sicilia, Sardegna e Calabria",
            "label_en": "Sicily, Sardinia and Calabria",
            "countries": ["IT"],
            "provinces": list(CALABRIA_AND_ISLANDS),
            "free_above": FREE_ABOVE,
            "days_from": 3,
            "days_to": 5,
        },
        tuple((up_to, price + FARTHER) for up_to, price in MAINLAND),
    ),
    (
        {
            "code": "italia",
            "label_it": "Italia",
            "label_en": "Italy",
            "countries": ["IT"],
            "provinces": [],
            "free_above": FREE_ABOVE,
            "days_from": 2,
            "days_to": 4,
        },
        MAINLAND,
    ),
    (
        {
            "code": "unione-europea",
            "label_it": "Unione europea",
            "label_en": "European Union",
            "countries": list(UNION),
            "provinces": [],
            "free_above": None,
            "days_from": 4,
            "days_to": 9,
        },
        ABROAD,
    ),
)

_SURCHARGES: tuple[dict[str, Any], ...] = (
    {
        "label_it": "Supplemento isole minori e Venezia",
        "label_en": "Surcharge for small islands and Venice",
        "amount": Decimal("6.00"),
        "postcodes": [
            *(
                "07024",
                "07046",
                "09014",
                "30121",
                "30122",
                "30123",
                "30124",
                "30125",
                "30126",
                "30132",
                "30133",
            ),
            *(
                "57032",
                "57034",
                "58012",
                "58019",
                "71040",
                "80071",
                "80073",
                "80077",
                "90010",
                "91017",
                "91023",
            ),
            *("92010", "92031", "98050", "98055"),
        ],
    },
    {
        "label_it": "Supplemento Livigno e Campione d’Italia",
        "label_en": "Surcharge for Livigno and Campione d’Italia",
        "amount": Decimal("9.00"),
        "postcodes": ["23041", "22061"],
    },
)

_VAT = (
    ("Taralli semplici", Decimal(4), "DPR 633/1972, tab. A, parte II"),
    ("Altri taralli", Decimal(10), "DPR 633/1972, tab. A, parte III"),
    ("Panettone", Decimal(10), "DPR 633/1972, tab. A, parte III"),
    ("Caffè, abiti, borse", Decimal(22), "DPR 633/1972, art. 16"),
)
# Their own pages for looking up a parcel, as they stood in November 2026.
_COURIERS = (
    ("BRT", "https://vas.brt.it/vas/sped_det_show.hsm?referer=sped_numspe_par.htm&Nspediz={tracking}"),
    ("Poste Italiane", "https://www.poste.it/cerca/index.html#/risultati-spedizioni/{tracking}"),
    ("DHL", "https://www.dhl.com/it-it/home/tracking.html?tracking-id={tracking}"),
    ("UPS", "https://www.ups.com/track?loc=it_IT&tracknum={tracking}"),
)
_SINCE = datetime.date(2020, 1, 1)


def write(**_signal: Any) -> None:
    """After migrating: an empty table gets its defaults, one that the shop has touched is left alone."""
    if not DeliveryZone.objects.exists():
        for position, (fields, bands) in enumerate(_ZONES):
            zone = DeliveryZone.objects.create(position=position, is_example=True, **fields)
            DeliveryBand.objects.bulk_create(
                DeliveryBand(zone=zone, up_to=up_to, price=price) for up_to, price in bands
            )
        DeliverySurcharge.objects.bulk_create(
            DeliverySurcharge(is_example=True, **fields) for fields in _SURCHARGES
        )
    if not DeliveryTerms.objects.exists():
        DeliveryTerms.objects.create()
    if not VatRule.objects.exists():
        VatRule.objects.bulk_create(
            VatRule(name=name, rate=rate, legal_basis=basis, valid_from=_SINCE) for name, rate, basis in _VAT
        )
    if not Courier.objects.exists():
        Courier.objects.bulk_create(
            Courier(name=name, tracking_url=address, position=position)
            for position, (name, address) in enumerate(_COURIERS)
        )
