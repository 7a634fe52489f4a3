"""Money that came and cannot simply be taken: a row that stays until staff has looked at it."""

from __future__ import annotations

from decimal import Decimal

from django.utils import timezone

from shop.models.orders import Order, OrderPayment
from shop.models.payments import PaymentAlert, Trouble


def raise_alert(payment: OrderPayment, trouble: Trouble, amount: Decimal) -> PaymentAlert:
    """`amount` is what would go back; nothing of too small a payment, whose rest is waited for."""
    return PaymentAlert.objects.create(payment=payment, trouble=trouble, amount=amount)


def settle_parts(order: Order) -> None:
    """The rest has come: that a part was missing needs no look any more."""
    parts = PaymentAlert.objects.filter(payment__order=order, trouble=Trouble.UNDER, settled_at__isnull=True)
    parts.update(settled_at=timezone.now())
