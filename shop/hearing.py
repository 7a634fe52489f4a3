"""What a provider tells us, heard once: written down first, then done under the order's lock.

A message that cannot be done is kept as failed: the provider sends it again, and staff can have it tried again.
"""

from __future__ import annotations

import logging

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext

from shop import receiving, refunding
from shop.models.orders import Order
from shop.models.payments import EventOutcome, PaymentEvent, PaymentSession, SessionState
from shop.models.refunds import Refund
from shop.providers import Meaning, Message

logger = logging.getLogger(__name__)
CURRENCY = "EUR"
SETTLED = (EventOutcome.DONE, EventOutcome.NOTHING)


def hear(message: Message) -> PaymentEvent:
    """Of a signed message. Raises what went wrong, after having written that it did."""
    event, _new = PaymentEvent.objects.get_or_create(
        provider=message.provider,
        event_id=message.event_id,
        defaults={
            "type": message.type,
            "meaning": message.meaning,
            "session_id": message.session_id or (message.reference if message.refund_id else ""),
            "payment_id": message.payment_id or message.refund_id,
            "amount": message.amount,
            "currency": message.currency,
            "order": order_of(message),
        },
    )
    return do(event)


def do(event: PaymentEvent) -> PaymentEvent:
    """Do what the message asks for, unless that was done; again after a failure."""
    PaymentEvent.objects.filter(pk=event.pk).update(attempts=F("attempts") + 1)
    try:
        with transaction.atomic():
            held = PaymentEvent.objects.select_for_update().get(pk=event.pk)
            if held.outcome in SETTLED:
                return held
            held.outcome, held.why, held.order = _done(held)
            held.save(update_fields=["outcome", "why", "order"])
    except Exception as error:  # whatever it was: the row says so, and it is raised again
        logger.exception("the message %s about a payment could not be taken", event.event_id)
        PaymentEvent.objects.filter(pk=event.pk).exclude(outcome__in=SETTLED).update(
            outcome=EventOutcome.FAILED, why=type(error).__name__
        )
        raise
    return held


def take(message: Message) -> EventOutcome:
    """Of an answer to a question of ours, which needs no row of its own."""
    with transaction.atomic():
        return _taken(message, order_of(message))[0]


def order_of(message: Message) -> Order | None:
    session = PaymentSession.objects.filter(
        provider=message.provider, session_id=message.session_id or None
    ).first()
    if session:
        return session.order
    if message.refund_id:
        refund = Refund.objects.filter(key=message.reference).select_related("order").first()
        return refund.order if refund else None
    return Order.objects.filter(ref=message.reference).first() if message.reference else None


def _done(event: PaymentEvent) -> tuple[EventOutcome, str, Order | None]:
    meaning = Meaning(event.meaning) if event.meaning in list(Meaning) else Meaning.OTHER
    message = Message(
        event.provider,
        meaning,
        event_id=event.event_id,
        reference=event.session_id,
        session_id=event.session_id,
        payment_id=event.payment_id,
        refund_id=event.payment_id,
        amount=event.amount,
        currency=event.currency,
    )
    order = event.order or order_of(message)
    outcome, why = _taken(message, order)
    return outcome, why, order


def _taken(message: Message, order: Order | None) -> tuple[EventOutcome, str]:
    if message.meaning == Meaning.PAID:
        return _paid(message, order)
    if message.meaning in (Meaning.REFUNDED, Meaning.NOT_REFUNDED):
        return _refunded(message)
    if message.meaning == Meaning.CLOSED:
        sessions = PaymentSession.objects.filter(provider=message.provider, session_id=message.session_id)
        sessions.filter(state=SessionState.OPEN).update(state=SessionState.CLOSED)
        return EventOutcome.DONE, ""
    logger.info("a message of the kind %s asks for nothing", message.type or message.meaning)
    return EventOutcome.NOTHING, ""


def _paid(message: Message, order: Order | None) -> tuple[EventOutcome, str]:
    if order is None:
        return EventOutcome.WRONG, "order"
    if message.currency != CURRENCY or message.amount <= 0 or not message.payment_id:
        return EventOutcome.WRONG, f"{message.amount} {message.currency}"
    sessions = PaymentSession.objects.filter(order=order, session_id=message.session_id)
    sessions.update(state=SessionState.PAID)
    receiving.receive(order, message.amount, method=message.provider, transaction_id=message.payment_id)
    return EventOutcome.DONE, ""


def _refunded(message: Message) -> tuple[EventOutcome, str]:
    """Known by its number there, or by our key while the answer with that number is still on its way."""
    known = Refund.objects.filter(Q(provider_id=message.refund_id) | Q(key=message.reference))
    refund = known.exclude(provider_id="", key="").first()
    if refund is None:  # made by hand at the provider's: its money has no row here
        return EventOutcome.WRONG, "refund"
    if message.meaning == Meaning.REFUNDED:
        refunding.done(refund)
    else:
        refunding.failed(refund, gettext("The bank of the customer did not take the money back."))
    return EventOutcome.DONE, ""
