"""Orders taken by telephone: a basket that staff fills, then the same rules and the same verb as everybody's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from core.models import User
from shop import filling, order_letters, ordering, paying
from shop.drafts import Draft
from shop.models.basket import Basket, BasketItem
from shop.models.order_rows import OrderLog
from shop.models.orders import Order, OrderState
from shop.reckoning import Reckoning, till_of
from shop.refusals import Refused

Lines = Mapping[int, int]  # {variant: pieces}


def key_of(key: str) -> str:
    return f"phone:{key}"


def _basket(lines: Lines, *, is_adult: bool) -> Basket:
    """One of nobody's session; it is gone when the order is written."""
    if len(lines) > filling.MOST_LINES:
        message = gettext("A basket holds at most %(number)s different products.")
        raise Refused("too_many_lines", message % {"number": filling.MOST_LINES})
    basket = Basket(extra={"adult": "yes"} if is_adult else {})
    basket.save()
    for variant_id, pieces in lines.items():
        BasketItem.objects.create(basket=basket, variant_id=variant_id, quantity=pieces)
    return basket


def look(lines: Lines, destination: Any, email: str, *, is_adult: bool) -> Reckoning:
    """What it comes to now. Nothing is kept."""
    with transaction.atomic():
        reckoning = till_of(_basket(lines, is_adult=is_adult)).reckon(destination, email)
        transaction.set_rollback(True)
    return reckoning


def place(lines: Lines, draft: Draft, key: str, who: User, *, is_adult: bool) -> Order:
    """The order, once for each key; after Refused nothing moved. Its letter says how it can be paid."""
    if known := Order.objects.filter(idempotency_key=key_of(key)).first():
        return known
    with transaction.atomic():
        basket = _basket(lines, is_adult=is_adult)
        order, _is_new = ordering.place(basket, draft, key_of(key))
        basket.delete()
        if order.payment_method != paying.PAY_AT_PICKUP:
            _wait_for_money(order)
        said = gettext("Taken by telephone.")
        OrderLog.objects.create(order=order, before=order.status, after=OrderState.PLACED, who=who, why=said)
    return order


def _wait_for_money(order: Order) -> None:
    """As long as for a transfer, whatever the way: the letter has to be read first."""
    order.pay_by = paying.pay_by(paying.BANK_TRANSFER, timezone.now())
    order.save(update_fields=["pay_by"])
    order_letters.write("order_link", order, link=paying.link_for(order), base_url=settings.BASE_URL)
