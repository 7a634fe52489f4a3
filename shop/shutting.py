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
    """Of orders that were paid otherwise, cancelled, or are about to expire. Comes before they do."""
    over = (
        ~Q(order__status__in=PAYABLE)
        | Q(order__pay_by__lt=now)
        | Q(expires_at__lt=now - PATIENCE)
        | Q(order__paid_at__isnull=False)
    )
    shut_now = 0
    found = PaymentSession.objects.filter(over, state=SessionState.OPEN).select_related("order")
    for session in found.order_by("pk")[:100]:
        shut_now += _shut(session)
    return shut_now


def _shut(session: PaymentSession) -> bool:
    provider = providers.of(session.provider)
    if provider is not None and provider.is_ready():
        try:
            message = provider.close(session)
        except providers.Unreachable:
            logger.warning("the page for paying %s could not be shut", session.order.ref)
            return False
        hearing.take(message)
    shut(session)
    return True
