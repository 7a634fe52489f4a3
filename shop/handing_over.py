"""Where a buyer goes once the order is placed: to the provider's page, to ours for paying, or to the order."""

from __future__ import annotations

from django.utils import timezone

from shop import hosted, order_letters, paying, providers
from shop.models.orders import Order
from shop.refusals import Refused


def address_after(order: Order, language: str) -> str:
    """Never fails: while the provider is silent, the page for paying says so and offers the other ways."""
    provider = providers.of(order.payment_method)
    if provider is None or not hosted.is_payable(order, timezone.now()):
        return order_letters.page_of(order)
    try:
        return provider.begin(order, language)
    except providers.Unreachable:
        return f"{paying.page_for(order)}?silent=1"
    except Refused:
        return paying.page_for(order)
