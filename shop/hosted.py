"""A provider's page for paying one order: opened once, found again while it is open."""

from __future__ import annotations

import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext

from shop import paying
from shop.models.orders import Order, OrderState
from shop.models.payments import PaymentSession, SessionState
from shop.refusals import Refused

LEAST = datetime.timedelta(minutes=31)  # Stripe opens no page for less than thirty
LONGEST = datetime.timedelta(minutes=60)
LONGEST_HOLD = datetime.timedelta(hours=2)  # of the goods, however often somebody begins anew
MARGIN = datetime.timedelta(minutes=1)
PATIENCE = datetime.timedelta(hours=1)  # with a provider that does not say whether an order was paid
SMALLEST = Decimal("0.50")
PAYABLE = (OrderState.PLACED, OrderState.PREPARING)


def is_payable(order: Order, now: datetime.datetime) -> bool:
    """Whether money is still waited for."""
    in_time = order.pay_by is None or now < order.pay_by
    return order.status in PAYABLE and in_time and not order.is_paid


def session_for(order: Order, provider: str, language: str, now: datetime.datetime) -> PaymentSession:
    """The open page of the order, or the row of a new one, whose address its adapter still has to ask for."""
    with transaction.atomic():
        locked = Order.objects.select_for_update().get(pk=order.pk)
        if not is_payable(locked, now):
            raise Refused("not_payable", gettext("This order is not waiting for a payment."))
        found = PaymentSession.objects.filter(order=locked, state=SessionState.OPEN).first()
        if found and found.expires_at > now + (MARGIN if found.url else LEAST):
            return found
        if found:
            PaymentSession.objects.filter(pk=found.pk).update(state=SessionState.CLOSED)
        if locked.amount_outstanding < SMALLEST:
            raise Refused("too_little", gettext("Less than 0.50 € cannot be paid by card."))
        return PaymentSession.objects.create(
            order=locked,
            provider=provider,
            language=language,
            amount=locked.amount_outstanding,
            expires_at=_until(locked, now),
        )


def _until(order: Order, now: datetime.datetime) -> datetime.datetime:
    """How long the page stays open. Of an order by card the goods are held as long, within bounds; what waits for a
    transfer ends when it ends, and its page with it.
    """
    limit = order.pay_by or now + LONGEST
    until = max(min(limit, now + LONGEST), now + LEAST).replace(microsecond=0)
    if order.payment_method == paying.CARD and until > limit:
        if until > order.date_created + LONGEST_HOLD:
            raise Refused("not_payable", gettext("The time for paying this order by card is over."))
        Order.objects.filter(pk=order.pk).update(pay_by=until)
    return until


def opened(session: PaymentSession, session_id: str, url: str) -> None:
    PaymentSession.objects.filter(pk=session.pk).update(session_id=session_id, url=url)


def shut(session: PaymentSession) -> None:
    PaymentSession.objects.filter(pk=session.pk, state=SessionState.OPEN).update(state=SessionState.CLOSED)


def waits_for_provider(order: Order, now: datetime.datetime) -> bool:
    """Whether a page for paying is not known to be shut, and patience with its provider has not run out."""
    patient = order.pay_by is not None and order.pay_by > now - PATIENCE
    return patient and PaymentSession.objects.filter(order=order, state=SessionState.OPEN).exists()
