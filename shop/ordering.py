"""Placing an order: one transaction in which everything is looked at again and nothing is half done.

Locks are taken in one order everywhere: the basket's row, the variants by key, the voucher, the hours of the
store, the year's counter. Two submissions of one basket meet at the first lock; two buyers of the last piece
at the second; two of a voucher's last use at the third.
"""

from __future__ import annotations

import datetime

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext

from core.models import User
from core.money import euro
from core.opening import ROME
from shop import filling, order_letters, order_writing, pausing, paying, pickup, shipping, standing, vouchers
from shop.addresses import COUNTRIES
from shop.drafts import Address as Address
from shop.drafts import Draft as Draft
from shop.drafts import Particulars as Particulars
from shop.models.basket import Basket, BasketItem
from shop.models.catalogue import Variant
from shop.models.order_rows import OrderCounter
from shop.models.orders import Order
from shop.models.stock import BoxLine
from shop.order_writing import pieces_of as pieces_of
from shop.reckoning import Reckoning, till_of
from shop.refusals import Refused


class TotalChanged(Refused):
    """The buyer saw another total than the one that holds now."""

    def __init__(self, total: object, message: str = "") -> None:
        changed = gettext("The total has changed since you saw it: check the new one and confirm.")
        super().__init__("total_changed", message or changed, total=total)


class ContentsChanged(Refused):
    """The buyer saw another basket than the one that would be ordered."""

    def __init__(self) -> None:
        changed = gettext("Your basket has changed since you saw it: check it and confirm.")
        super().__init__("contents_changed", changed)


class KeyUsed(Refused):
    """That submission made an order already, and the basket holds other things now."""

    def __init__(self, order: Order) -> None:
        message = gettext(
            "You have already placed the order %(order)s. What is in your basket now was not ordered with it: "
            "check it and confirm."
        )
        super().__init__("key_used", message % {"order": order.ref}, ref=order.ref)


def key_for(basket: Basket, key: str = "") -> str:
    """The stored form of an idempotency key: it means something only beside its own basket."""
    return f"{basket.pk}:{key or basket.checkout_key}"


def placed_with(key: str, basket: Basket) -> Order | None:
    """The order that this submission made already. A basket that was filled again since is never taken for it."""
    order = Order.objects.filter(idempotency_key=key).first()
    # Looked at after the order was found: both came with the same commit.
    if order and basket.pk and BasketItem.objects.filter(basket=basket).exists():
        raise KeyUsed(order)
    return order


def place(basket: Basket, draft: Draft, key: str, buyer: User | None = None) -> tuple[Order, bool]:
    """(the order, whether it is new). The same key gives the same order; after Refused nothing moved."""
    if basket.pk is None:
        raise Refused("empty", gettext("Your basket is empty."))
    standing.forget("zones", "VAT rules")
    with transaction.atomic():
        locked = Basket.objects.select_for_update().get(pk=basket.pk)
        if placed := placed_with(key, locked):
            return placed, False
        pausing.check()
        now = timezone.now()
        reckoning = _reckon_under_lock(locked, draft, now)
        _check(reckoning, draft)
        order = order_writing.new(reckoning, draft, locked, now)
        order.ref, order.user, order.idempotency_key = next_reference(now), buyer, key
        order_writing.write(order, reckoning, now)
        filling.close(locked)
        order_letters.write("order_placed", order)
    return order, True


def _reckon_under_lock(basket: Basket, draft: Draft, now: datetime.datetime) -> Reckoning:
    held = BasketItem.objects.filter(basket=basket).values("variant")
    inside = BoxLine.objects.filter(box__in=held).values("component")
    sold = Variant.objects.filter(Q(pk__in=held) | Q(pk__in=inside))
    # Locked first and read afterwards: a price read in the locking statement may be older than the lock.
    list(sold.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    if basket.voucher:
        vouchers.lock(basket.voucher)
    basket._cached_items = None
    return till_of(basket, now).reckon(draft.destination, draft.email)


def _check(reckoning: Reckoning, draft: Draft) -> None:
    if not reckoning.lines:
        raise Refused("empty", gettext("Your basket is empty."))
    if draft.contents and draft.contents != reckoning.contents:
        raise ContentsChanged()
    if reckoning.problems:
        raise Refused("basket", " ".join(reckoning.problems), problems=list(reckoning.problems))
    if draft.payment_method not in paying.offered(draft.delivery_method):
        raise Refused("payment", gettext("This way of paying is not offered here."))
    if draft.slot and reckoning.ready:
        pickup.check(draft.slot, reckoning.ready)
    if reckoning.total != draft.expected_total:
        raise TotalChanged(reckoning.total, _farther(reckoning, draft))


def _farther(reckoning: Reckoning, draft: Draft) -> str:
    """Said when the total that was seen holds for the mainland and not for the place typed; empty otherwise."""
    if reckoning.delivery is None or reckoning.delivery.zone is None:
        return ""
    near = shipping.cost_of(shipping.MAINLAND, reckoning.weight, reckoning.goods)
    if draft.expected_total != reckoning.goods - reckoning.discount + near.price:
        return ""
    country = draft.address.country
    place = reckoning.delivery.zone.label(draft.language) if country == "IT" else COUNTRIES[country]
    return gettext(
        "Delivery to this address (%(place)s) costs %(cost)s: %(total)s in all. Check it and confirm."
    ) % {"place": place, "cost": euro(reckoning.delivery.price), "total": euro(reckoning.total)}


def next_reference(now: datetime.datetime) -> str:
    """VM-2026-00001: the next number of the year in Rome, its row locked until the order is written."""
    year = timezone.localdate(now, ROME).year
    counter = OrderCounter.objects.filter(year=year)
    if not counter.update(last=F("last") + 1):
        OrderCounter.objects.get_or_create(year=year)
        counter.update(last=F("last") + 1)
    return f"VM-{year}-{OrderCounter.objects.get(year=year).last:05d}"
