"""The ways to pay, which of them are offered when, and until when the money is waited for."""

from __future__ import annotations

import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import Organisation
from core.opening import ROME
from shop import working_days
from shop.models.orders import DeliveryMethod
from shop.standing import kept

BANK_TRANSFER = "bank_transfer"
PAY_AT_PICKUP = "pay_at_pickup"
LABELS = {BANK_TRANSFER: _("Bank transfer"), PAY_AT_PICKUP: _("Pay when you collect, in store")}

DAYS_TO_PAY = 5
DAYS_TO_PAY_IN_DECEMBER = 3
DECEMBER = 12
DAYS_TO_COLLECT = 14


def organisation() -> Organisation:
    """Read, never made: whoever only looks writes no row."""
    return kept("organisation", lambda: Organisation.objects.first() or Organisation())


def offered(delivery_method: str | None = None) -> list[str]:
    """What a buyer may choose; without a way of delivery, all that some buyer may choose."""
    ways = []
    if organisation().iban:
        ways.append(BANK_TRANSFER)
    if delivery_method != DeliveryMethod.DELIVERY:
        ways.append(PAY_AT_PICKUP)
    return ways


def pay_by(payment_method: str, now: datetime.datetime) -> datetime.datetime:
    """The end of the last day, in Rome, on which a transfer may arrive, or the goods be collected and paid."""
    today = timezone.localdate(now, ROME)
    if payment_method == PAY_AT_PICKUP:
        last = today + datetime.timedelta(days=DAYS_TO_COLLECT)
    else:
        days = DAYS_TO_PAY_IN_DECEMBER if today.month == DECEMBER else DAYS_TO_PAY
        last = working_days.after(today, days)
    return datetime.datetime.combine(last, datetime.time(23, 59, 59), ROME)
