"""How refunds leave: through the provider that took the money, after the commit, until it answers."""

from __future__ import annotations

import datetime
import logging
from decimal import Decimal

from django.db import transaction
from django.db.models import F, Sum
from django.utils import timezone
from django.utils.translation import gettext
from django_tasks import task

from core.money import euro
from shop import paying, providers
from shop.models.orders import Order, OrderPayment
from shop.models.refunds import Refund, RefundState
from shop.moving import locked, note
from shop.providers import Provider, Rejected, Unreachable

logger = logging.getLogger(__name__)
LEASE = datetime.timedelta(minutes=5)
LONGEST_PAUSE = 360  # minutes
BY_HAND = (paying.BANK_TRANSFER, paying.PAY_AT_PICKUP, "")


def is_by_hand(refund: Refund) -> bool:
    """No provider carries it: somebody makes a transfer, or gives it back at the counter."""
    return refund.method in BY_HAND


def wants_iban(refund: Refund) -> bool:
    """Whether the customer may still say where it goes: what a provider refused is made by hand too."""
    if refund.state == RefundState.FAILED:
        return True
    return refund.state == RefundState.ASKED and is_by_hand(refund)


def payment_for(order: Order, amount: Decimal) -> OrderPayment | None:
    """The first payment that can give back so much; none where it came in smaller parts."""
    payments = OrderPayment.objects.filter(order=order).order_by("pk").annotate(back=Sum("refunds__amount"))
    return next((one for one in payments if one.amount - (one.back or 0) >= amount), None)


def nudge() -> None:
    send_refunds.enqueue()


@task()
def send_refunds() -> int:
    return send_waiting(timezone.now())


def send_waiting(now: datetime.datetime, most: int = 100) -> int:
    """Ask the providers for what was due then; returns how many they took. Safe beside another sweep: each is leased
    from the moment its turn comes, however long those before it took. A provider that is silent is asked once: whoever
    asks, the clock or staff, does not wait as long for each.
    """
    sent, silent = 0, set[str]()
    due = Refund.objects.filter(state=RefundState.ASKED, next_attempt__lte=now)
    for refund in due.exclude(method__in=BY_HAND).order_by("next_attempt", "pk")[:most]:
        provider = providers.of(refund.method)
        if refund.method in silent:
            continue
        lease = timezone.now() + LEASE
        leased = due.filter(pk=refund.pk).update(next_attempt=lease, attempts=F("attempts") + 1)
        try:
            sent += bool(provider and leased and _send(refund, provider))
        except Unreachable:
            silent.add(refund.method)
    return sent


def _send(refund: Refund, provider: Provider) -> bool:
    """The provider's own key keeps a second asking from paying twice, so that it may be asked again."""
    try:
        number = provider.refund(refund)
    except Unreachable as error:
        pause = datetime.timedelta(minutes=min(2**refund.attempts, LONGEST_PAUSE))
        logger.warning("refund %s was not taken, attempt %s", refund.pk, refund.attempts + 1)
        Refund.objects.filter(pk=refund.pk, state=RefundState.ASKED).update(
            next_attempt=timezone.now() + pause, last_error=error.message[:250]
        )
        raise
    except Rejected as error:
        failed(refund, error.message)
        return False
    sent(refund, number)
    return True


def sent(refund: Refund, number: str) -> None:
    """The provider took it. Its word that the money is there may have come before this one."""
    asked = Refund.objects.filter(pk=refund.pk).exclude(state=RefundState.DONE)
    asked.filter(state=RefundState.ASKED).update(state=RefundState.SENT, last_error="")
    Refund.objects.filter(pk=refund.pk).update(provider_id=number)


@transaction.atomic
def failed(refund: Refund, why: str) -> None:
    """The provider refuses, or took it back: staff sees it, and tries again or makes it by hand."""
    order = locked(refund.order)
    open_still = Refund.objects.filter(pk=refund.pk, state__in=(RefundState.ASKED, RefundState.SENT))
    if open_still.update(state=RefundState.FAILED, last_error=why[:250]):
        note(order, gettext("The refund of %(amount)s failed.") % {"amount": euro(refund.amount)})
