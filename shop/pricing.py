"""What a variant costs, against which earlier price a reduction is shown, how much that is by the kilo."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction
from django.db.models import F, FilteredRelation, Q, QuerySet
from django.utils import timezone

from core import page_cache
from core.models import User
from core.money import cents
from core.opening import ROME
from shop.models.catalogue import Unit, Variant, WithdrawalRule
from shop.models.prices import Price

MONTH = datetime.timedelta(days=30)
Moment = tuple[datetime.datetime, Decimal]  # from then on, this much


@dataclass(frozen=True, slots=True)
class Reduction:
    """The lowest price of the 30 days before the reduction; `days` is less when it was on sale for less."""

    lowest: Decimal
    days: int = 30
    # Until when it is called one; what it is does not hang on it.
    until: datetime.date | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class UnitPrice:
    amount: Decimal
    per: str  # "kg" or "l"


@dataclass(frozen=True, slots=True)
class Offer:
    """All that is said about the price of a variant."""

    amount: Decimal
    reduction: Reduction | None
    unit: UnitPrice | None


@transaction.atomic
def set_price(
    variant: Variant, amount: Decimal, *, who: User | None = None, valid_from: datetime.datetime | None = None
) -> Price:
    """Write a new price; the old ones stay. Of two at once the second waits: its moment and its shelf come after."""
    list(Variant.objects.select_for_update(no_key=True).filter(pk=variant.pk).values_list("pk"))
    price = Price(variant=variant, amount=cents(amount), who=who, valid_from=valid_from or timezone.now())
    price.full_clean()
    price.save()
    page_cache.goods_bump()
    return price


def price_of(variant_id: int, now: datetime.datetime | None = None) -> Decimal | None:
    history = Price.objects.filter(variant=variant_id, valid_from__lte=now or timezone.now())
    return history.order_by("-valid_from", "-pk").values_list("amount", flat=True).first()


def priced(
    variants: QuerySet[Variant], now: datetime.datetime | None = None
) -> tuple[list[Variant], dict[int, Offer]]:
    """Those variants in their order, and the offer of each that has a price: one query for both."""
    moment = now or timezone.now()
    held = FilteredRelation("prices", condition=Q(prices__valid_from__lte=moment))
    rows = variants.annotate(
        held=held, since=F("held__valid_from"), amount=F("held__amount"), told=F("held__pk")
    )
    listed: dict[int, Variant] = {}
    histories: dict[int, list[tuple[datetime.datetime, int, Decimal]]] = {}
    for row in rows:
        listed.setdefault(row.pk, row)
        if row.told is not None:
            histories.setdefault(row.pk, []).append((row.since, row.told, row.amount))
    offers = {
        key: _offer(listed[key], [(since, amount) for since, _told, amount in sorted(history)], moment)
        for key, history in histories.items()
    }
    return list(listed.values()), offers


def _offer(variant: Variant, history: Sequence[Moment], now: datetime.datetime) -> Offer:
    amount = history[-1][1]
    reduction = None if _spoils(variant) else reduction_of(history, now)
    return Offer(amount, reduction, unit_price(variant, amount))


def reduction_of(history: Sequence[Moment], now: datetime.datetime) -> Reduction | None:
    """What a reduction is shown against (law.md L21), from a history in order of time.

    One cut after another keeps the reference of the first. A price that has stood for 30 days is the
    price, and no longer a reduction.
    """
    steps = _steps(history)
    last = len(steps) - 1
    if last < 1 or steps[last][1] >= steps[last - 1][1] or now - steps[last][0] > MONTH:
        return None
    first = last
    while first > 1 and steps[first - 1][1] < steps[first - 2][1] and _soon_after(steps, first):
        first -= 1
    cut = steps[first][0]
    lowest = min(amount for since, amount in _in_force(steps[:first], cut))
    days = min(30, max(1, (cut - steps[0][0]).days))
    until = (steps[last][0] + MONTH).astimezone(ROME).date()
    return Reduction(lowest, days, until) if lowest > steps[last][1] else None


def _spoils(variant: Variant) -> bool:
    """What goes bad quickly is cheaper on its last day: the law asks for no reference (law.md L21)."""
    return variant.withdrawal == WithdrawalRule.PERISHABLE


def _steps(history: Sequence[Moment]) -> list[Moment]:
    """The changes of price: what was replaced in the same moment never held, the same price again is none."""
    steps: list[Moment] = []
    for since, amount in history:
        while steps and steps[-1][0] == since:
            steps.pop()
        if not steps or steps[-1][1] != amount:
            steps.append((since, amount))
    return steps


def unit_price(variant: Variant, amount: Decimal) -> UnitPrice | None:
    """Euro by the kilo or the litre (law.md L22); None for what is sold by the piece."""
    if not variant.net_quantity or variant.unit not in (Unit.GRAMS, Unit.MILLILITRES):
        return None
    per = "kg" if variant.unit == Unit.GRAMS else "l"
    return UnitPrice(cents(amount * 1000 / variant.net_quantity), per)


def _soon_after(history: Sequence[Moment], index: int) -> bool:
    return history[index][0] - history[index - 1][0] <= MONTH


def _in_force(before: Sequence[Moment], cut: datetime.datetime) -> list[Moment]:
    """The prices that held at some time in the 30 days before the cut."""
    start = cut - MONTH
    ends = [since for since, _amount in before[1:]] + [cut]
    return [moment for moment, end in zip(before, ends, strict=True) if end > start]
