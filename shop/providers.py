"""Who takes money for us on a page of their own. A provider is registered by its adapter; nobody else knows it."""

from __future__ import annotations

from typing import Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext

from shop.models.orders import Order
from shop.models.refunds import Refund
from shop.refusals import Refused


class Unreachable(Refused):
    """The provider does not answer now: the same may be asked again later, and counts once."""

    def __init__(self, message: str = "") -> None:
        super().__init__("unreachable", message or gettext("The payment provider does not answer."))


class Rejected(Refused):
    """The provider said no, for good."""

    def __init__(self, message: str) -> None:
        super().__init__("rejected", message)


class Provider(Protocol):
    code: str
    label: str | Promise

    def is_ready(self) -> bool: ...

    def begin(self, order: Order, language: str) -> str: ...

    def refund(self, refund: Refund) -> str: ...


_providers: dict[str, Provider] = {}


def register(provider: Provider) -> None:
    _providers[provider.code] = provider


def of(payment_method: str) -> Provider | None:
    return _providers.get(payment_method)
