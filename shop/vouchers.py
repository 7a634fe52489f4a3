"""What a voucher gives for the goods in a basket, and why it gives nothing."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from core.money import cents, euro
from core.opening import ROME
from shop import vat
from shop.lines import Line
from shop.models.vouchers import Voucher, VoucherKind, VoucherUse
from shop.refusals import Refused

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Applied:
    """A voucher beside these goods. `problem` says in a sentence why it cannot be used; then it gives nothing."""

    code: str
    voucher: Voucher | None = None
    discount: Decimal = NOTHING
    by_rate: Mapping[Decimal, Decimal] = field(default_factory=dict)
    problem: str = ""

    @property
    def frees_delivery(self) -> bool:
        free = self.voucher is not None and self.voucher.kind == VoucherKind.DELIVERY
        return free and not self.problem


def find(code: str) -> Voucher | None:
    """However it was typed."""
    wanted = "".join(code.split()).upper()
    return Voucher.objects.prefetch_related("categories").filter(code=wanted).first() if wanted else None


def lock(code: str) -> None:
    """Two buyers of the last use meet here; called in the order's transaction, after the variants."""
    list(Voucher.objects.select_for_update().filter(code=code).values_list("pk"))


def apply(
    code: str, voucher: Voucher | None, lines: Sequence[Line], now: datetime.datetime, email: str = ""
) -> Applied:
    """`email`: whose order it would be, as soon as that is known."""
    if voucher is None:
        return Applied(code, problem=gettext("There is no voucher %(code)s.") % {"code": code})
    goods = _of_its_categories(voucher, lines)
    by_rate: dict[Decimal, Decimal] = {}
    for rate, gross in (rate for line in goods for rate in line.rates):
        by_rate[rate] = by_rate.get(rate, NOTHING) + gross
    worth = sum(by_rate.values(), NOTHING)
    if problem := _problem(voucher, worth, now) or _used_up(voucher, email):
        return Applied(voucher.code, voucher, problem=problem)
    discount = _discount(voucher, worth)
    return Applied(voucher.code, voucher, discount, vat.split(discount, by_rate))


def by_line(applied: Applied | None, lines: Sequence[Line]) -> list[Decimal]:
    """What is taken off each line: only goods that the voucher is for have a share in it."""
    if applied is None or applied.voucher is None or not applied.discount:
        return [NOTHING] * len(lines)
    its_own = {line.variant.pk for line in _of_its_categories(applied.voucher, lines)}
    weights = {number: line.total for number, line in enumerate(lines) if line.variant.pk in its_own}
    shares = vat.split(applied.discount, weights)
    return [shares.get(number, NOTHING) for number in range(len(lines))]


def check(code: str, lines: Sequence[Line], now: datetime.datetime | None = None) -> Voucher:
    """The voucher that somebody typed, or a refusal in words."""
    applied = apply(code, found := find(code), lines, now or timezone.now())
    if found is None or applied.problem:
        raise Refused("voucher", applied.problem)
    return found


def _of_its_categories(voucher: Voucher, lines: Sequence[Line]) -> list[Line]:
    only = {category.pk for category in voucher.categories.all()}
    return [line for line in lines if not only or line.variant.product.category_id in only]


def _discount(voucher: Voucher, worth: Decimal) -> Decimal:
    """Never more than the goods cost."""
    if voucher.kind == VoucherKind.PERCENTAGE:
        return cents(worth * voucher.value / 100)
    if voucher.kind == VoucherKind.AMOUNT:
        return min(voucher.value, worth)
    return NOTHING


def _problem(voucher: Voucher, worth: Decimal, now: datetime.datetime) -> str:
    told = {"code": voucher.code}
    if not voucher.active:
        return gettext("The voucher %(code)s cannot be used any more.") % told
    if voucher.starts and now < voucher.starts:
        return gettext("The voucher %(code)s can be used from %(when)s.") % {
            **told,
            "when": _day(voucher.starts),
        }
    if voucher.ends and now >= voucher.ends:
        return gettext("The voucher %(code)s could be used until %(when)s.") % {
            **told,
            "when": _day(voucher.ends),
        }
    if not worth:
        return gettext("The voucher %(code)s is for other goods than those in your basket.") % told
    if worth < voucher.minimum:
        return gettext("The voucher %(code)s is for goods of at least %(minimum)s.") % {
            **told,
            "minimum": euro(voucher.minimum),
        }
    return ""


def _used_up(voucher: Voucher, email: str) -> str:
    uses = VoucherUse.objects.counting().filter(voucher=voucher)
    if voucher.most_uses is not None and uses.count() >= voucher.most_uses:
        return gettext("The voucher %(code)s has been used up.") % {"code": voucher.code}
    if voucher.most_each is not None and email:
        mine = uses.filter(order__email__iexact=email)
        if mine.count() >= voucher.most_each:
            return gettext("You have already used the voucher %(code)s.") % {"code": voucher.code}
    return ""


def _day(when: datetime.datetime) -> str:
    return date_format(timezone.localtime(when, ROME), "DATETIME_FORMAT")
