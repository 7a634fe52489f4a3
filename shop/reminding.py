"""A letter to who has ordered by bank transfer and not paid yet, once, a day and a half before the end."""

from __future__ import annotations

import datetime

from django.db import transaction

from core.models import Letter
from shop import order_letters, paying
from shop.models.orders import Order, OrderState

KIND = "order_reminder"
BEFORE = datetime.timedelta(hours=36)
NOT_BEFORE = datetime.timedelta(hours=24)  # after the order: who has just ordered needs no reminder


def remind(now: datetime.datetime) -> int:
    """For the tick. Each order in its own transaction, its row locked: two ticks write one letter."""
    waiting = Order.objects.filter(
        status=OrderState.PLACED,
        payment_method=paying.BANK_TRANSFER,
        pay_by__gt=now,
        pay_by__lte=now + BEFORE,
        date_created__lte=now - NOT_BEFORE,
        payments__isnull=True,
        forgotten_at__isnull=True,
    )
    told = Letter.objects.filter(kind=KIND).values("about")
    reminded = 0
    for number in waiting.exclude(ref__in=told).order_by("pk").values_list("pk", flat=True)[:500]:
        with transaction.atomic():
            order = Order.objects.select_for_update().get(pk=number)
            is_paid = order.status != OrderState.PLACED or order.payments.exists()
            if is_paid or Letter.objects.filter(kind=KIND, about=order.ref).exists():
                continue
            order_letters.write(KIND, order)
            reminded += 1
    return reminded
