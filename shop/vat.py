"""VAT is inside a shelf price in Italy: we take it out, we never add it on."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from core.money import cents
from shop.models.prices import VatRule
from shop.standing import kept

Key = TypeVar("Key", Decimal, int)  # a rate, or what has a share in a box


@dataclass(frozen=True, slots=True)
class VatRow:
    """One rate of an order: goods and their share of delivery with VAT; then both, taken apart."""

    rate: Decimal
    goods: Decimal
    delivery: Decimal
    net: Decimal
    vat: Decimal


def take_out(gross: Decimal, rate: Decimal) -> tuple[Decimal, Decimal]:
    """(net, VAT) of a gross amount. The VAT is rounded half up; the two always sum to the gross."""
    vat = cents(gross * rate / (100 + rate))
    return gross - vat, vat


def rules_on(day: datetime.date) -> dict[str, VatRule]:
    """The rule in force on that day under each name."""
    return kept(f"VAT rules {day}", lambda: _read(day))


def _read(day: datetime.date) -> dict[str, VatRule]:
    rules = VatRule.objects.filter(valid_from__lte=day).order_by("valid_from")
    return {rule.name: rule for rule in rules}


def split(amount: Decimal, weights: Mapping[Key, Decimal]) -> dict[Key, Decimal]:
    """Divide an amount in proportion to the weights; spare cents go to the largest remainders."""
    whole = sum(weights.values(), Decimal(0))
    if not weights:
        return {}
    if whole == 0:
        weights, whole = dict.fromkeys(weights, Decimal(1)), Decimal(len(weights))
    in_cents = int(amount * 100)
    exact = {rate: in_cents * weight / whole for rate, weight in weights.items()}
    shares = {rate: int(part) for rate, part in exact.items()}
    spare = in_cents - sum(shares.values())
    by_remainder = sorted(exact, key=lambda rate: (exact[rate] - shares[rate], rate), reverse=True)
    for rate in by_remainder[:spare]:
        shares[rate] += 1
    return {rate: Decimal(share) / 100 for rate, share in shares.items()}


def rows(
    lines: Iterable[tuple[Decimal, Decimal]], delivery: Decimal, off: Mapping[Decimal, Decimal] | None = None
) -> list[VatRow]:
    """The VAT of an order by rate, from (rate, gross) of each line, less what is taken off the goods of each
    rate; delivery follows what is left of the goods.
    """
    goods: dict[Decimal, Decimal] = {}
    vat: dict[Decimal, Decimal] = {}
    for rate, gross in lines:
        goods[rate] = goods.get(rate, Decimal(0)) + gross
        vat[rate] = vat.get(rate, Decimal(0)) + take_out(gross, rate)[1]
    for rate, amount in (off or {}).items():
        if (
            amount
        ):  # taken out of what is left at once: the rounding of many lines could leave less than nothing
            goods[rate] -= amount
            vat[rate] = take_out(goods[rate], rate)[1]
    shares = split(delivery, goods)
    found = []
    for rate in sorted(goods):
        tax = vat[rate] + take_out(shares[rate], rate)[1]
        gross = goods[rate] + shares[rate]
        found.append(VatRow(rate, goods[rate], shares[rate], gross - tax, tax))
    return found
