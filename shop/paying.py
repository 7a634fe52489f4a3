"""The ways to pay, which of them are offered when, and until when the money is waited for."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from core.models import Organisation
from core.opening import ROME
from shop import providers, working_days
from shop.models.orders import DeliveryMethod, Order
from shop.standing import kept

CARD = "card"
BANK_TRANSFER = "bank_transfer"
PAY_AT_PICKUP = "pay_at_pickup"
LABELS = {
    CARD: _("Card, Apple Pay, Google Pay"),
    BANK_TRANSFER: _("Bank transfer"),
    PAY_AT_PICKUP: _("Pay when you collect, in store"),
}

# Long enough to find one's card and to try a second one; short enough that nobody else waits in vain.
MINUTES_TO_PAY_BY_CARD = 60

DAYS_TO_PAY = 5
DAYS_TO_PAY_IN_DECEMBER = 3
DECEMBER = 12
DAYS_TO_COLLECT = 14


def organisation() -> Organisation:
    """Read, never made: whoever only looks writes no row."""
    return kept("organisation", lambda: Organisation.objects.first() or Organisation())


def offered(delivery_method: str | None = None) -> list[str]:
    """What a buyer may choose; without a way of delivery, all that some buyer may choose."""
    ways = [CARD] if providers.is_ready(CARD) else []
    if organisation().iban:
        ways.append(BANK_TRANSFER)
    if delivery_method != DeliveryMethod.DELIVERY:
        ways.append(PAY_AT_PICKUP)
    return ways


def pay_by(payment_method: str, now: datetime.datetime) -> datetime.datetime:
    """The end of the last day, in Rome, on which a transfer may arrive, or the goods be collected and paid; of a
    card, the minute.
    """
    if payment_method == CARD:
        return now + datetime.timedelta(minutes=MINUTES_TO_PAY_BY_CARD)
    today = timezone.localdate(now, ROME)
    if payment_method == PAY_AT_PICKUP:
        last = today + datetime.timedelta(days=DAYS_TO_COLLECT)
    else:
        days = DAYS_TO_PAY_IN_DECEMBER if today.month == DECEMBER else DAYS_TO_PAY
        last = working_days.after(today, days)
    return datetime.datetime.combine(last, datetime.time(23, 59, 59), ROME)


def page_for(order: Order) -> str:
    """The page on which the order can be paid in every way that is offered, in the order's language."""
    with translation.override(order.language):
        return reverse("shop:order_pay", kwargs={"ref": order.ref, "token": order.token})


def link_for(order: Order) -> str:
    """The same for a letter: a secret address, good for as long as the order waits for its money."""
    return settings.BASE_URL + page_for(order)
