"""Money came in, and is written down whatever it finds: that is never refused, and the same money counts once.

What cannot simply be taken (a second payment, one for an order whose goods are gone, too much, too little) raises
an alert for staff, and the customer is told how it stands.
"""

from __future__ import annotations

from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from core.models import User
from shop import fulfilment, order_letters, refunding
from shop.models.orders import Order, OrderPayment, OrderState
from shop.models.payments import PaymentAlert, Trouble
from shop.models.refunds import Refund
from shop.payment_alerts import raise_alert

AWAITED = (OrderState.PLACED, OrderState.PREPARING, OrderState.EXPIRED)


@transaction.atomic
def receive(
    order: Order, amount: Decimal, *, method: str, transaction_id: str, who: User | None = None, why: str = ""
) -> OrderPayment:
    """The row of the payment, new or known already by its number."""
    locked = Order.objects.select_for_update().get(pk=order.pk)
    known = OrderPayment.objects.filter(order=locked, transaction_id=transaction_id).first()
    if known:
        return known
    if locked.status in AWAITED and not locked.is_paid:
        fulfilment.pay(locked, amount, who=who, transaction_id=transaction_id, why=why, method=method)
        return OrderPayment.objects.get(order=locked, transaction_id=transaction_id)
    payment = OrderPayment.objects.create(
        order=locked, amount=amount, transaction_id=transaction_id, payment_method=method
    )
    if locked.status == OrderState.CANCELLED:
        raise_alert(payment, Trouble.CANCELLED, amount)
        order_letters.write("order_paid_late", locked, amount=amount)
    else:
        raise_alert(payment, Trouble.SECOND, amount)
        order_letters.write("order_paid_twice", locked, amount=amount)
    return payment


def settle(alert: PaymentAlert, who: User) -> None:
    """Staff looked at it, and nothing more is to be done."""
    PaymentAlert.objects.filter(pk=alert.pk, settled_at__isnull=True).update(
        settled_at=timezone.now(), settled_by=who
    )


def give_back(alert: PaymentAlert, who: User) -> Refund:
    """What came too much, or for what cannot be served, goes back as it came. Asked twice, it is one refund."""
    order = alert.payment.order
    with transaction.atomic():
        refund = refunding.refund(
            order,
            {},
            surplus=alert.amount,
            restock=False,
            why=str(alert.get_trouble_display()),
            who=who,
            key=f"alert-{alert.pk}",
            payment=alert.payment,
        )
        PaymentAlert.objects.filter(pk=alert.pk).update(refund=refund)
        settle(alert, who)
    return refund
