"""Orders by the thousand over a year, reckoned by the shop itself: lines and VAT as they would have been written,
money, parcels, letters and history as the state of each asks, and a ledger that still sums to what is on hand.

None holds a box, none wants an invoice. What is sold came in for it, so that as much as before is left to be bought.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice

from django.db import transaction
from django.utils import timezone

from core.opening import ROME
from demo.crowd import fates
from demo.crowd.buyers import PLACES, Buyer, buyers
from demo.crowd.fates import Fate
from demo.crowd.order_rows import Rows
from demo.crowd.pages import AT_ONCE
from shop import order_writing, paying
from shop.drafts import Draft
from shop.models import Basket, BasketItem, Variant
from shop.models.order_rows import OrderCounter
from shop.models.stock import with_supply
from shop.reckoning import Reckoning, till
from shop.shipping import Destination

BASKETS = 240  # different ones: what is in them repeats, who buys does not
LINES = (1, 2, 1, 3, 2, 5, 1, 4)
PIECES = (1, 1, 2, 1, 3, 1, 1, 2, 6)


@transaction.atomic
def plant(number: int, now: datetime.datetime | None = None) -> int:
    """So many orders besides those that are there, the oldest first; returns how many pieces were sold in them."""
    now = now or timezone.now()
    numbers = _Numbers()
    rows = Rows()
    filled, who = cycle(_reckoned(now)), buyers()
    for fate in fates.over_a_year(number, now):
        reckoning, draft = next(filled)
        _add(rows, numbers, reckoning, _told(draft, next(who), fate), fate)
    rows.write(AT_ONCE)
    numbers.keep()
    return sum(rows.sold.values()) + sum(rows.held.values())


class _Numbers:
    """VM-2025-00001 and what follows, by the year in Rome."""

    def __init__(self) -> None:
        self.last = dict(OrderCounter.objects.values_list("year", "last"))

    def next(self, when: datetime.datetime) -> str:
        year = timezone.localdate(when, ROME).year
        self.last[year] = self.last.get(year, 0) + 1
        return f"VM-{year}-{self.last[year]:05d}"

    def keep(self) -> None:
        for year, last in self.last.items():
            OrderCounter.objects.update_or_create(year=year, defaults={"last": last})


def _reckoned(now: datetime.datetime) -> list[tuple[Reckoning, Draft]]:
    """Baskets as the till reckons them today, each with where it goes; none that the shop would not send."""
    found = []
    for number, (items, place) in enumerate(zip(_baskets(), cycle([*PLACES, None]), strict=False)):
        method = "delivery" if place else "pickup"
        there = Destination(method, place.country, place.province, place.postcode) if place else None
        reckoning = till(items, now, is_adult=True).reckon(there or Destination(method))
        if reckoning.delivery is None:
            continue
        draft = Draft(
            email="",
            name="",
            language="it",
            delivery_method=method,
            payment_method=(paying.CARD, paying.CARD, paying.BANK_TRANSFER)[number % 3],
            expected_total=reckoning.total,
            **({"address": place} if place else {}),
        )
        found.append((reckoning, draft))
    return found


def _baskets() -> Iterator[list[BasketItem]]:
    """Never saved. Neighbours in the catalogue come together, each variant in a few of them."""
    told = Variant.objects.filter(product__pages__live=True, contents__isnull=True, stock__isnull=False)
    variants = with_supply(Variant.objects.sellable().filter(pk__in=told.values("pk")).with_price())
    known = variants.select_related("product__producer", "product__sheet", "vat_rule", "stock").order_by("pk")
    goods = [each for each in known[: 4 * BASKETS] if each.price_now]
    pieces, shelf = cycle(PIECES), cycle(goods)
    for lines in islice(cycle(LINES), BASKETS):
        chosen = {each.pk: each for each in islice(shelf, lines)}
        yield [BasketItem(variant=each, quantity=next(pieces)) for each in chosen.values()]


def _told(draft: Draft, buyer: Buyer, fate: Fate) -> Draft:
    """Who is not paid for by card waits for a transfer; what is collected may be paid in the store."""
    method = fate.payment or draft.payment_method
    if method == paying.PAY_AT_PICKUP and draft.delivery_method != "pickup":
        method = paying.BANK_TRANSFER
    return replace(
        draft,
        name=buyer.name,
        email=buyer.email,
        phone=buyer.phone,
        language=buyer.language,
        payment_method=method,
    )


def _add(rows: Rows, numbers: _Numbers, reckoning: Reckoning, draft: Draft, fate: Fate) -> None:
    order = order_writing.new(reckoning, draft, Basket(), fate.placed)
    order.ref = numbers.next(fate.placed)
    order.idempotency_key = f"crowd:{order.ref}"
    rows.add(order, fate, order_writing.items_of(order, reckoning), order_writing.vat_of(order, reckoning))
