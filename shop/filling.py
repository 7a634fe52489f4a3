"""Putting things into a basket, changing them, taking them out: always under the lock of the basket's row.

The basket belongs to the session. Whoever only looks has a basket that is not saved, and so has whoever
is refused.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from shop import names, supply
from shop.lines import Line, problem_of
from shop.models.basket import Basket, BasketItem
from shop.models.catalogue import Variant
from shop.models.stock import with_supply
from shop.refusals import Refused
from shop.supply import Supply

KEY = "basket"
MOST_LINES = 50
KEPT = {"method", "country", "province"}  # said of the visitor, not of what was ordered


def find(session: SessionBase) -> Basket:
    """The visitor's basket, or an unsaved empty one. Writes nothing."""
    if number := session.get(KEY):
        return Basket.objects.filter(pk=number).first() or Basket()
    return Basket()


def variant_of(sku: str) -> Variant:
    """The variant that somebody asks for, with its price and stock, or a refusal in words."""
    known = with_supply(Variant.objects.with_price()).select_related("product", "stock")
    found = known.filter(sku=sku).first()
    if found is None:
        raise Refused("unknown", gettext("There is no such product."))
    return found


def put(session: SessionBase, sku: str, quantity: int) -> Basket:
    """Add so many pieces to what the basket already holds of them."""
    variant = variant_of(sku)
    supplied = _check(variant, quantity)  # refused here, nobody gets a basket
    number = _made(session)
    with transaction.atomic():
        basket = _locked(number)
        held = {item.variant_id: item for item in BasketItem.objects.filter(basket=basket)}
        item = held.get(variant.pk)
        if item:
            supplied = _check(variant_of(sku), quantity + item.quantity)
        if item is None:
            _check_room(len(held))
            BasketItem.objects.create(
                basket=basket,
                variant=variant,
                quantity=quantity,
                ref=variant.sku,
                seen_price=variant.price_now,
                seen_waiting=supplied.must_wait(quantity),
            )
        else:
            item.quantity += quantity
            item.seen_waiting = supplied.must_wait(item.quantity)
            item.save(update_fields=["quantity", "seen_waiting", "date_updated"])
        return _touched(basket)


def change(session: SessionBase, sku: str, quantity: int) -> Basket:
    """Let the basket hold so many pieces of it; none takes the line out. Fewer is always possible."""
    with transaction.atomic():
        basket = _locked(session.get(KEY))
        item = BasketItem.objects.filter(basket=basket, variant__sku=sku).first()
        if item is None:
            raise Refused("not_in_basket", gettext("This product is not in your basket."))
        if quantity > item.quantity:
            item.seen_waiting = _check(variant_of(item.variant.sku), quantity).must_wait(quantity)
        if quantity == 0:
            item.delete()
        else:
            item.quantity = quantity
            item.save(update_fields=["quantity", "seen_waiting", "date_updated"])
        return _touched(basket)


def look(basket: Basket, lines: Iterable[Line]) -> None:
    """The visitor has been shown these lines: from now on they count as seen. Writes only what is new."""
    for line in lines:
        if line.has_changed:
            BasketItem.objects.filter(basket=basket, variant=line.variant).update(
                seen_price=line.price, seen_waiting=line.supply.must_wait(line.quantity)
            )


@contextmanager
def opened(session: SessionBase) -> Iterator[Basket]:
    """The visitor's basket under its lock, for a step of the checkout."""
    with transaction.atomic():
        yield _locked(session.get(KEY))


def keep(basket: Basket, typed: dict[str, str]) -> None:
    """What was typed at a step, already checked, until the basket becomes an order. Called under its lock."""
    basket.typed = basket.typed | typed
    basket.save(update_fields=["typed", "date_updated"])


def say(session: SessionBase, wanted: dict[str, str | None]) -> Basket:
    """Keep what the visitor says of this basket, already checked; None takes it back."""
    with transaction.atomic():
        basket = _locked(session.get(KEY))
        said = {name: value for name, value in {**basket.extra, **wanted}.items() if value is not None}
        basket.extra = said
        basket.save(update_fields=["extra", "date_updated"])
        return _touched(basket)


def empty(session: SessionBase) -> Basket:
    with transaction.atomic():
        basket = find(session)
        if basket.pk:
            basket = _locked(basket.pk)
            BasketItem.objects.filter(basket=basket).delete()
            _touched(basket)
        return basket


def close(basket: Basket) -> None:
    """The basket became an order: nothing is left in it, and its key is renewed. Called under its lock."""
    BasketItem.objects.filter(basket=basket).delete()
    basket.checkout_key = uuid.uuid4()
    basket.extra = {name: said for name, said in basket.extra.items() if name in KEPT}
    basket.typed = {}
    basket.save(update_fields=["checkout_key", "extra", "typed", "date_updated"])
    basket._cached_items = None


def _made(session: SessionBase) -> int:
    """The number of the visitor's basket, made if need be.

    Kept before anything else begins: were it rolled back, the session would be left with a number that
    the database may give to somebody else.
    """
    number = session.get(KEY)
    if number and Basket.objects.filter(pk=number).exists():
        return int(number)
    if session.session_key:
        made, _new = Basket.objects.get_or_create(session_key=session.session_key)
    else:
        session.create()
        made = Basket.objects.create(session_key=session.session_key)  # nobody else knows that key yet
    session[KEY] = made.pk
    return made.pk


def _locked(number: int | None) -> Basket:
    basket = Basket.objects.select_for_update().filter(pk=number).first() if number else None
    if basket is None:
        raise Refused("empty", gettext("Your basket is empty."))
    return basket


def _check(variant: Variant, quantity: int) -> Supply:
    if quantity < 1:
        raise Refused("quantity", gettext("The quantity is at least 1."))
    inside = supply.inside([variant])
    supplied = supply.of([variant], inside)[variant.pk]
    is_told = bool(names.of([variant.pk]))
    if problem := problem_of(variant, quantity, supplied, inside.get(variant.pk, ()), is_told=is_told):
        raise Refused("not_available", problem, sku=variant.sku)
    return supplied


def _check_room(lines: int) -> None:
    if lines >= MOST_LINES:
        message = gettext("A basket holds at most %(number)s different products.") % {"number": MOST_LINES}
        raise Refused("too_many_lines", message)


def _touched(basket: Basket) -> Basket:
    basket.date_updated = timezone.now()
    basket.save(update_fields=["date_updated"])
    basket._cached_items = None
    return basket
