"""The reckoning of a basket: its lines as they stand now, discount, delivery, VAT, and whatever stands in the way."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import get_language, gettext

from shop import dispatch, shipping, vat, vouchers
from shop.lines import Line, lines_of
from shop.models.basket import Basket, BasketItem
from shop.models.delivery import DeliveryTerms
from shop.models.vouchers import Voucher
from shop.refusals import Refused
from shop.vouchers import Applied

MOST_EXPENSIVE_ORDER = Decimal("99999.99")


@dataclass(frozen=True, slots=True)
class Reckoning:
    lines: Sequence[Line]
    weight: int
    goods: Decimal
    delivery: shipping.Cost | None
    vat: Sequence[vat.VatRow] = field(default_factory=list)
    problems: Sequence[str] = ()
    applied: Applied | None = None

    @property
    def discount(self) -> Decimal:
        return self.applied.discount if self.applied else Decimal(0)

    @property
    def total(self) -> Decimal:
        return self.goods - self.discount + (self.delivery.price if self.delivery else Decimal(0))

    @property
    def quantity(self) -> int:
        return sum(line.quantity for line in self.lines)

    @property
    def has_alcohol(self) -> bool:
        return any(line.has_alcohol for line in self.lines)

    @property
    def has_changed(self) -> bool:
        return any(line.has_changed for line in self.lines)

    @property
    def can_be_ordered(self) -> bool:
        return bool(self.lines) and not self.problems

    @property
    def ready(self) -> datetime.date | None:
        """The day by which all of it leaves."""
        return max((line.leaves_by for line in self.lines), default=None)

    @property
    def contents(self) -> str:
        """A short mark of what is in the basket: what was looked at is what is ordered."""
        held = sorted(f"{line.variant.pk}×{line.quantity}" for line in self.lines)
        return hashlib.sha256(" ".join(held).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Till:
    """All that a reckoning looks up, once: it can then be made for several destinations."""

    lines: Sequence[Line]
    zones: Sequence[shipping.Served]
    terms: DeliveryTerms
    now: datetime.datetime
    is_adult: bool = False
    code: str = ""
    voucher: Voucher | None = None

    def reckon(self, destination: shipping.Destination = shipping.MAINLAND, email: str = "") -> Reckoning:
        if not self.lines:
            return Reckoning((), 0, Decimal(0), None)
        weight = sum(line.variant.weight * line.quantity for line in self.lines)
        goods = sum((line.total for line in self.lines), Decimal(0))
        applied = None
        if self.code:
            applied = vouchers.apply(self.code, self.voucher, self.lines, self.now, email)
        problems = self._problems(goods, applied)
        try:
            delivery = shipping.cost_of(destination, weight, goods, self.zones)
        except Refused as refusal:
            return Reckoning(
                self.lines, weight, goods, None, (), (*problems, refusal.message), applied=applied
            )
        if applied and applied.frees_delivery:
            delivery = delivery.given()
        each = [rate for line in self.lines for rate in line.rates]
        rows = vat.rows(each, delivery.price, applied.by_rate if applied else None)
        return Reckoning(self.lines, weight, goods, delivery, rows, tuple(problems), applied=applied)

    def _problems(self, goods: Decimal, applied: Applied | None) -> list[str]:
        problems = [f"{line.name(_language())}: {line.problem}" for line in self.lines if line.problem]
        if not self.is_adult and any(line.has_alcohol for line in self.lines):
            problems.append(gettext("Your basket holds alcohol: confirm in the basket that you are of age."))
        if goods > MOST_EXPENSIVE_ORDER:
            problems.append(gettext("The order is too large for the shop: please write to us."))
        if applied and applied.problem:
            problems.append(applied.problem)
        return list(dict.fromkeys(problems))


def till(
    items: Iterable[BasketItem],
    now: datetime.datetime | None = None,
    *,
    is_adult: bool = False,
    code: str = "",
    only_shown: bool = False,
) -> Till:
    """The same number of queries for one line and for thirty. `is_adult`: the buyer said so of this basket;
    `only_shown`: for a page that sells nothing, with names as the process keeps them.
    """
    now, held = now or timezone.now(), list(items)
    if not held:
        return Till((), (), DeliveryTerms(), now)
    terms = dispatch.terms()
    return Till(
        lines=lines_of(held, now, terms.cut_off, only_shown=only_shown),
        zones=shipping.zones(),
        terms=terms,
        now=now,
        is_adult=is_adult,
        code=code,
        voucher=vouchers.find(code) if code else None,
    )


def till_of(basket: Basket, now: datetime.datetime | None = None, *, only_shown: bool = False) -> Till:
    """With all that was said of the basket."""
    items = basket.get_items(only_shown=only_shown)
    return till(items, now, is_adult=basket.is_adult, code=basket.voucher, only_shown=only_shown)


def reckon(
    items: Iterable[BasketItem],
    destination: shipping.Destination = shipping.MAINLAND,
    now: datetime.datetime | None = None,
    *,
    is_adult: bool = False,
) -> Reckoning:
    return till(items, now, is_adult=is_adult).reckon(destination)


def _language() -> str:
    return (get_language() or "it")[:2]
