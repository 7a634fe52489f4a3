"""How the API tells a product. Apart from the basket: Salesman reads this while its own are being loaded."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from shop import names
from shop.models.catalogue import Variant
from shop.pricing import unit_price
from shop.views.frame import language


def amount(value: Any) -> str:
    return f"{value:.2f}"


class VariantSerializer(serializers.BaseSerializer[Variant]):
    """Salesman's product. The names of a whole basket are looked up once and handed over in the context."""

    def to_representation(self, variant: Variant) -> dict[str, Any]:
        told = self.context.get("names")
        known = names.of([variant.pk]) if told is None else told
        name = known.get(variant.pk, {}).get(language()) or names.Name(variant.sku, language())
        price = variant.get_price(None)
        unit = unit_price(variant, price)
        return {
            "sku": variant.sku,
            "name": name.text,
            "name_language": name.lang,
            "option": name.option,
            "url": name.url,
            "price": amount(price),
            "unit_price": {"amount": amount(unit.amount), "per": unit.per} if unit else None,
        }
