"""What components/order_summary.html expects, of a basket that is on its way to the till."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from core.money import euro
from core.opening import ROME
from shop import arrival, order_letters
from shop.lines import Line
from shop.models.catalogue import WithdrawalRule
from shop.reckoning import Reckoning
from shop.shipping import Cost
from shop.views.frame import language


def of(reckoning: Reckoning, cut_off: datetime.time) -> dict[str, Any]:
    return {
        "title": gettext("Your order"),
        "lines": [line_of(line) for line in reckoning.lines],
        "rows": [*rows(reckoning), *vat_rows(reckoning)],
        "total": reckoning.total,
        "notes": [note for note in (*arrives(reckoning), christmas(reckoning, cut_off)) if note],
    }


def rows(reckoning: Reckoning) -> list[dict[str, Any]]:
    """Goods, what a voucher takes off, delivery and every surcharge by itself (law.md L9)."""
    found: list[dict[str, Any]] = [{"label": gettext("Goods"), "amount": reckoning.goods}]
    if reckoning.applied and reckoning.discount:
        label = gettext("Voucher %(code)s") % {"code": reckoning.applied.code}
        found.append({"label": label, "amount": -reckoning.discount})
    cost = reckoning.delivery
    if cost is None:
        return [*found, {"label": gettext("Delivery"), "text": gettext("not possible")}]
    price = cost.price - sum(each.amount for each in cost.surcharges)
    label, free = _delivery(cost)
    found.append({"label": label, "amount": price} if price else {"label": label, "text": free})
    return found + [{"label": each.label(language()), "amount": each.amount} for each in cost.surcharges]


def _delivery(cost: Cost) -> tuple[str, str]:
    """What it is called, and the word that stands there when it costs nothing."""
    if cost.zone is None:
        return gettext("Collect in store"), gettext("free")
    label = gettext("Delivery: %(zone)s, in %(first)s to %(last)s working days") % {
        "zone": cost.zone.label(language()),
        "first": cost.zone.days_from,
        "last": cost.zone.days_to,
    }
    return label, gettext("free with the voucher") if cost.is_gift else gettext("free")


def vat_rows(reckoning: Reckoning) -> list[dict[str, Any]]:
    return [{"label": order_letters.vat_label(row.rate), "amount": row.vat} for row in reckoning.vat]


def line_of(line: Line) -> dict[str, Any]:
    name = line.name(language())
    return {
        "quantity": line.quantity,
        "name": str(name),
        "lang": "" if name.lang == language() else name.lang,
        "total": line.total,
        "details": [detail for detail in _details(line) if detail],
    }


def _details(line: Line) -> Sequence[str]:
    """The main features (law.md L9) and what keeps it from being given back (L19)."""
    each = gettext("%(price)s each") % {"price": euro(line.price)} if line.quantity > 1 else ""
    kept = ""
    if line.variant.withdrawal != WithdrawalRule.RIGHT:
        kept = str(line.variant.get_withdrawal_display())
    return (str(line.variant.product.producer), each, kept)


def arrives(reckoning: Reckoning, *, when_paid: bool = False) -> list[str]:
    """The day on which it is ready or arrives (law.md L14)."""
    cost, ready = reckoning.delivery, reckoning.ready
    if cost is None or ready is None or when_paid:
        return []
    if cost.zone is None:
        return [gettext("Ready by %(day)s.") % {"day": date_format(ready, "l j F")}]
    first, last = arrival.window(cost.zone, ready)
    told = {"first": date_format(first, "l j F"), "last": date_format(last, "l j F")}
    if first == last:
        return [gettext("It arrives on %(first)s.") % told]
    return [gettext("It arrives between %(first)s and %(last)s.") % told]


def christmas(reckoning: Reckoning, cut_off: datetime.time) -> str:
    """Until when to order (product.md F11), in its season."""
    today = timezone.localdate(timezone=ROME)
    eve, cost = arrival.christmas_eve(today), reckoning.delivery
    if eve is None or cost is None or cost.zone is None or reckoning.problems:
        return ""
    last = arrival.last_order_day(reckoning.lines, cost.zone, eve, cut_off)
    if last is None or today > last:
        return gettext("Ordered now, it may arrive after Christmas. You can collect it in store instead.")
    return gettext("To have it by Christmas, order by %(day)s at %(hour)s.") % {
        "day": date_format(last, "l j F"),
        "hour": f"{cut_off:%H:%M}",
    }
