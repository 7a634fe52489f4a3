"""Stripe's hosted page for paying (cards, and with them Apple Pay and Google Pay). Only this module knows Stripe.

What goes there is the order's number, what is due and the buyer's e-mail address: no names, no goods. What comes
from there is believed when it is signed, or when it is the answer to a question of ours.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple
from decimal import Decimal
from typing import Any

import stripe
from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext

from core.input import is_text
from core.money import euro
from shop import hosted, paying
from shop.models.orders import Order, OrderPayment
from shop.models.payments import PaymentSession
from shop.models.refunds import Refund
from shop.providers import Meaning, Message, Rejected, Unreachable

logger = logging.getLogger(__name__)
CENTS = Decimal(100)
WAIT_TO_CONNECT = 3.05  # seconds
NEVER_CAME = ("failed", "canceled")
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, ArithmeticError)
LONGEST, MOST = 255, Decimal(10**9)  # what the row of a message holds

TURN_SECONDS = 2  # while all turns are taken: with a provider that answers one is free long before
_turns = threading.BoundedSemaphore(settings.STRIPE_AT_ONCE)


class BadSignature(Exception):
    """Nobody who knows our secret wrote this."""


class StripeCheckout:
    code = paying.CARD
    label: str | Promise = paying.LABELS[paying.CARD]

    def is_ready(self) -> bool:
        """Without the second secret nothing that is paid would ever be known here."""
        return bool(settings.STRIPE_SECRET_KEY and settings.STRIPE_WEBHOOK_SECRET)

    def begin(self, order: Order, language: str) -> str:
        session = hosted.session_for(order, self.code, language, timezone.now())
        if session.url:
            return session.url
        try:
            with _turn():
                made = client().v1.checkout.sessions.create(
                    _asked(session), options={"idempotency_key": str(session.key)}
                )
        except stripe.InvalidRequestError as error:
            hosted.shut(session)  # the same request would fail again
            raise _not_now(error) from error
        except stripe.StripeError as error:
            raise _not_now(error) from error
        hosted.opened(session, made.id, made.url or "")
        return made.url or ""

    def close(self, session: PaymentSession) -> Message:
        if not session.session_id:
            return Message(self.code, Meaning.CLOSED)
        sessions = client().v1.checkout.sessions
        try:
            try:
                told = sessions.expire(session.session_id)
            except stripe.InvalidRequestError:  # it is shut already: was it paid?
                told = sessions.retrieve(session.session_id)
        except stripe.StripeError as error:
            raise _not_now(error) from error
        return _of_session(told.to_dict())

    def refund(self, refund: Refund) -> str:
        try:
            return self._given_back(refund)
        except (stripe.InvalidRequestError, stripe.CardError) as error:
            raise Rejected(gettext("Stripe refused: %(why)s") % {"why": error.user_message or ""}) from error
        except stripe.StripeError as error:
            raise _not_now(error) from error

    def _given_back(self, refund: Refund) -> str:
        """Stripe forgets an idempotency key after a day: what was given back under it is looked for first."""
        refunds = client().v1.refunds
        source = ""
        for payment in _payments(refund):
            listed = refunds.list({"payment_intent": payment.transaction_id, "limit": 100})
            known = [one.to_dict() for one in listed.data]
            for one in known:
                if (one.get("metadata") or {}).get("refund") == refund.key:
                    return _came(one)
            gone = sum(int(one["amount"]) for one in known if one.get("status") not in NEVER_CAME)
            if not source and cents(payment.amount) - gone >= cents(refund.amount):
                source = payment.transaction_id
        if not source:
            message = gettext("No payment by card holds %(amount)s: give it back by bank transfer.")
            raise Rejected(message % {"amount": euro(refund.amount)})
        made = refunds.create(
            {
                "payment_intent": source,
                "amount": cents(refund.amount),
                "metadata": {"refund": refund.key, "order": refund.order.ref},
            },
            options={"idempotency_key": f"refund-{refund.key}"},
        )
        return _came(made.to_dict())


@contextmanager
def _turn() -> Iterator[None]:
    """Buyers who wait for a provider that is silent must not take every thread of the site: readers need some."""
    if not _turns.acquire(timeout=TURN_SECONDS):
        logger.warning(
            "Stripe: %s buyers wait for it already; one more was told at once", settings.STRIPE_AT_ONCE
        )
        raise Unreachable
    try:
        yield
    finally:
        _turns.release()


def client() -> stripe.StripeClient:
    return stripe.StripeClient(
        settings.STRIPE_SECRET_KEY,
        base_addresses={"api": settings.STRIPE_API_BASE} if settings.STRIPE_API_BASE else {},
        http_client=stripe.RequestsClient(timeout=(WAIT_TO_CONNECT, settings.STRIPE_SECONDS)),
        max_network_retries=settings.STRIPE_RETRIES,
    )


def cents(amount: Decimal) -> int:
    return int(amount * CENTS)


def read(body: bytes, signature: str) -> Message:
    """What a signed message says; BadSignature for any other, also for one that no row could hold."""
    try:
        event = client().construct_event(body, signature, settings.STRIPE_WEBHOOK_SECRET).to_dict()
        message = _message(event)
    except (stripe.SignatureVerificationError, *UNREADABLE) as error:
        raise BadSignature from error
    texts = [str(value) for value in astuple(message)]
    if not is_text(*texts) or max(map(len, texts)) > LONGEST or abs(message.amount) > MOST:
        raise BadSignature
    return message


def _message(event: Mapping[str, Any]) -> Message:
    thing = event.get("data", {}).get("object", {})
    kind = str(event.get("type", ""))
    about = {"event_id": str(event["id"]), "type": kind[:80]}
    if kind.startswith("checkout.session."):
        return _of_session(thing, **about)
    if kind.startswith("refund."):
        return _of_refund(thing, **about)
    return Message(paying.CARD, Meaning.OTHER, **about)


def _asked(session: PaymentSession) -> Any:
    order = session.order
    with translation.override(session.language):
        told = gettext("Order %(ref)s") % {"ref": order.ref}
        where = {"ref": order.ref, "token": order.token}
        after = settings.BASE_URL + reverse("shop:order_waiting", kwargs=where)
        back = settings.BASE_URL + reverse("shop:order_pay", kwargs=where)
    price = {
        "currency": order.currency.lower(),
        "unit_amount": cents(session.amount),
        "product_data": {"name": told},
    }
    return {
        "mode": "payment",
        "payment_method_types": ["card"],
        "line_items": [{"quantity": 1, "price_data": price}],
        "client_reference_id": order.ref,
        "customer_email": order.email,
        "locale": session.language,
        "expires_at": int(session.expires_at.timestamp()),
        "success_url": after,
        "cancel_url": back,
        "payment_intent_data": {"description": told, "metadata": {"order": order.ref}},
    }


def _of_session(thing: Mapping[str, Any], **about: str) -> Message:
    meaning = Meaning.OTHER
    if thing.get("payment_status") == "paid":
        meaning = Meaning.PAID
    elif thing.get("status") == "expired":
        meaning = Meaning.CLOSED
    return Message(
        paying.CARD,
        meaning,
        reference=str(thing.get("client_reference_id") or ""),
        session_id=str(thing.get("id") or ""),
        payment_id=_number_of(thing.get("payment_intent")),
        amount=Decimal(int(thing.get("amount_total") or 0)) / CENTS,
        currency=str(thing.get("currency") or "").upper()[:3],
        **about,
    )


def _of_refund(thing: Mapping[str, Any], **about: str) -> Message:
    state = thing.get("status")
    meaning = Meaning.OTHER
    if state == "succeeded":
        meaning = Meaning.REFUNDED
    elif state in NEVER_CAME:
        meaning = Meaning.NOT_REFUNDED
    return Message(
        paying.CARD,
        meaning,
        reference=str((thing.get("metadata") or {}).get("refund") or ""),
        refund_id=str(thing.get("id") or ""),
        amount=Decimal(int(thing.get("amount") or 0)) / CENTS,
        currency=str(thing.get("currency") or "").upper()[:3],
        **about,
    )


def _number_of(thing: Any) -> str:
    """Stripe gives a number, or the thing itself where it was asked to."""
    return str(thing.get("id") or "") if isinstance(thing, Mapping) else str(thing or "")


def _payments(refund: Refund) -> list[OrderPayment]:
    """Where the money may be taken from: the payment that the refund names, or any by card."""
    by_card = OrderPayment.objects.filter(order=refund.order_id, payment_method=paying.CARD)
    return list((by_card.filter(pk=refund.payment_id) if refund.payment_id else by_card).order_by("pk"))


def _came(refund: Mapping[str, Any]) -> str:
    if refund.get("status") in NEVER_CAME:
        raise Rejected(gettext("The bank of the customer did not take the money back."))
    return str(refund["id"])


def _not_now(error: stripe.StripeError) -> Unreachable:
    logger.warning("Stripe: %s %s", type(error).__name__, error.code or "")
    return Unreachable()
