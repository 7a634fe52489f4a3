"""The letters about an order, in the language in which it was placed."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from core import letters
from shop import paying
from shop.addresses import COUNTRIES
from shop.models.order_rows import OrderVat
from shop.models.orders import Order, OrderItem
from shop.names import Name


def write(kind: str, order: Order, **more: Any) -> None:
    """Inside the transaction of what it tells."""
    context = about(order) | more
    letters.write(
        kind, order.email, order.language, context, about=order.ref, reply_to=paying.organisation().email
    )


def about(order: Order) -> dict[str, Any]:
    """All that an order says, for its letters and its page."""
    with translation.override(order.language):
        return {
            "order": order,
            "lines": [
                (item, name_of(item, order.language)) for item in OrderItem.objects.filter(order=order)
            ],
            "vat_rows": list(OrderVat.objects.filter(order=order)),
            "country": str(COUNTRIES.get(order.country, order.country)),
            "payment": str(paying.LABELS.get(order.payment_method, order.payment_method)),
            "order_url": settings.BASE_URL + page_of(order),
            "withdrawal_url": settings.BASE_URL + reverse("shop:withdrawal"),
        }


def page_of(order: Order) -> str:
    """The secret address of the order's page, in the order's language."""
    with translation.override(order.language):
        return reverse("shop:order", kwargs={"ref": order.ref, "token": order.token})


def name_of(item: OrderItem, language: str) -> Name:
    """The name as it was when it was sold."""
    if language == "en" and item.name_en:
        return Name(item.name_en, "en", item.option_en or item.option_it)
    return Name(item.name_it, "it", item.option_it)
