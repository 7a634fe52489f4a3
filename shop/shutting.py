"""Pages for paying that nobody shall pay on any more are shut by the clock, and asked whether they were paid."""

from __future__ import annotations

import datetime
import logging

from django.db.models import Q

from shop import hearing, providers
from shop.hosted import PATIENCE, PAYABLE, shut
from shop.models.payments import PaymentSession, SessionState

logger = logging.getLogger(__name__)


def shut_needless(now: datetime.datetime) -> int:
    """Of orders that were paid otherwise, cancelled, or are about to expire. Comes before they do.

    A provider that is silent is asked once: the others would wait as long, and all the clock with them. They come by
    lot, so that no order has to wait behind one about which it is always silent.
    """
    over = (
        ~Q(order__status__in=PAYABLE)
        | Q(order__pay_by__lt=now)
        | Q(expires_at__lt=now - PATIENCE)
        | Q(order__paid_at__isnull=False)
    )
    shut_now, silent = 0, set[str]()
    found = PaymentSession.objects.filter(over, state=SessionState.OPEN).select_related("order")
    for session in found.order_by("?")[:100]:
        if session.provider in silent:
            continue
        try:
            _shut(session)
        except providers.Unreachable:
            logger.warning("the page for paying %s could not be shut", session.order.ref)
            silent.add(session.provider)
        else:
            shut_now += 1
    return shut_now


def _shut(session: PaymentSession) -> None:
    provider = providers.of(session.provider)
    if provider is not None and provider.is_ready():
        hearing.take(provider.close(session))
    shut(session)
