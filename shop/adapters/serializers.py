"""How the API tells a basket and an order. Names come with their language, amounts as texts."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from salesman.basket.serializers import BasketItemSerializer, BasketSerializer

from shop import order_letters
from shop.adapters.products import amount
from shop.models.basket import Basket, BasketItem
from shop.models.order_rows import OrderVat, Shipment
from shop.models.orders import Order, OrderItem
from shop.names import Name
from shop.views.frame import language


class LineSerializer(BasketItemSerializer):
    """Salesman's line, without its habit of reckoning the whole basket once for every line."""

    problem = serializers.SerializerMethodField()

    class Meta(BasketItemSerializer.Meta):
        model = BasketItem
        fields = [
            "url",
            "ref",
            "product_type",
            "product_id",
            "product",
            "unit_price",
            "quantity",
            "subtotal",
            "total",
            "problem",
        ]
        read_only_fields = fields

    def to_representation(self, item: BasketItem) -> Any:
        return serializers.ModelSerializer.to_representation(self, item)

    def get_problem(self, item: BasketItem) -> str:
        return self.context["problems"].get(item.variant_id, "")


class FullBasketSerializer(BasketSerializer):
    """A basket with its reckoning: the same that the page shows."""

    items = LineSerializer(source="get_items", many=True, read_only=True)

    class Meta(BasketSerializer.Meta):
        model = Basket
        fields = ["items", "subtotal", "extra_rows", "total", "extra"]

    def to_representation(self, basket: Basket) -> Any:
        basket.update(self.context["request"])
        reckoning = basket.reckoning
        self.context["names"] = {line.variant.pk: line.names for line in reckoning.lines}
        self.context["problems"] = {line.variant.pk: line.problem for line in reckoning.lines}
        told = serializers.ModelSerializer.to_representation(self, basket)
        told |= {
            "currency": "EUR",
            "quantity": reckoning.quantity,
            "problems": list(reckoning.problems),
            "discount": amount(reckoning.discount),
            "contents": reckoning.contents,
            "idempotency_key": str(basket.checkout_key) if basket.pk else None,
        }
        return told


def order_told(order: Order) -> dict[str, Any]:
    """An order for its buyer, in the visitor's language. Nothing of the desk's: no notes, no user."""
    told = order_letters.about(order, language())
    return {
        "ref": order.ref,
        "url": order_letters.page_of(order),
        "status": order.status,
        "status_display": str(order.get_status_display()),
        "date_created": order.date_created.isoformat(),
        "language": order.language,
        "currency": order.currency,
        "email": order.email,
        "name": order.name,
        "delivery_method": order.delivery_method,
        "payment_method": order.payment_method,
        "pay_by": order.pay_by.isoformat() if order.pay_by else None,
        "items": [_item_told(order, line["item"], line["told"]) for line in told["lines"]],
        "leaves_by": told["leaves_by"].isoformat() if told["leaves_by"] else None,
        "leaves_when_paid": told["leaves_when_paid"],
        "subtotal": amount(order.subtotal),
        "delivery": amount(order.delivery),
        "total": amount(order.total),
        "vat": [
            {"rate": f"{row.rate.normalize():f}", "net": amount(row.net), "vat": amount(row.vat)}
            for row in OrderVat.objects.filter(order=order)
        ],
        "amount_paid": amount(order.amount_paid),
        "shipments": [
            {"carrier": parcel.carrier, "tracking": parcel.tracking}
            for parcel in Shipment.objects.filter(order=order)
        ],
    }


def _item_told(order: Order, item: OrderItem, name: Name) -> dict[str, Any]:
    day = order_letters.leaves_by(order, [item])
    return {
        "sku": item.sku,
        "name": name.text,
        "name_language": name.lang,
        "option": name.option,
        "quantity": item.quantity,
        "unit_price": amount(item.unit_price),
        "total": amount(item.total),
        # null for a box whose contents have several rates: the order's own "vat" tells them apart
        "vat_rate": f"{item.vat_rate.normalize():f}" if item.vat_rate is not None else None,
        "leaves_by": day.isoformat() if day else None,
    }
