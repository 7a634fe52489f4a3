"""Who takes money for us on a page of their own. A provider is registered by its adapter; nobody else knows it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext

from shop.models.orders import Order
from shop.models.payments import PaymentSession
from shop.models.refunds import Refund
from shop.refusals import Refused


class Unreachable(Refused):
    """The provider does not answer now: the same may be asked again later, and counts once."""

    def __init__(self, message: str = "") -> None:
        said = message or gettext(
            "The page for paying by card does not answer at the moment. Your order is kept: try again in a few "
            "minutes, or pay in another way."
        )
        super().__init__("unreachable", said)


class Rejected(Refused):
    """The provider said no, for good."""

    def __init__(self, message: str) -> None:
        super().__init__("rejected", message)


class Meaning(StrEnum):
    """What a provider's message comes to, in our words."""

    PAID = "paid"
    CLOSED = "closed"  # the page for paying is shut; nothing was paid on it
    REFUNDED = "refunded"
    NOT_REFUNDED = "unrefunded"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Message:
    """What a provider told us, by a signed message or as an answer. No word of who paid."""

    provider: str
    meaning: Meaning
    event_id: str = ""
    type: str = ""
    reference: str = ""  # of the order, as we gave it
    session_id: str = ""
    payment_id: str = ""
    refund_id: str = ""
    amount: Decimal = Decimal(0)
    currency: str = ""


class Provider(Protocol):
    code: str
    label: str | Promise

    def is_ready(self) -> bool:
        """Whether it is set up; without that the way of paying is offered nowhere."""
        ...

    def begin(self, order: Order, language: str) -> str:
        """The address of the hosted page, the same one while it is open. Raises Unreachable or Refused."""
        ...

    def close(self, session: PaymentSession) -> Message:
        """Shut the page for paying: CLOSED, or PAID when somebody was quicker. Raises Unreachable."""
        ...

    def refund(self, refund: Refund) -> str:
        """The provider's number of the refund; the same for the same `refund.key`.

        Raises Unreachable, to be tried again, or Rejected, for good.
        """
        ...


_providers: dict[str, Provider] = {}


def register(provider: Provider) -> None:
    _providers[provider.code] = provider


def of(payment_method: str) -> Provider | None:
    """Who takes the money for that way of paying; None for a transfer and for what is paid in the store."""
    return _providers.get(payment_method)


def is_ready(payment_method: str) -> bool:
    provider = of(payment_method)
    return bool(provider and provider.is_ready())
