"""Which orders a bank's list pays: proposed by reference and amount, recorded when staff says so, once."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.models import User
from shop import bank_lists, paying, receiving
from shop.models.bank import BankFile, BankRow
from shop.models.orders import Order, OrderState

SPELLED = re.compile(r"V\W?M\W*(20\d\d)\W*(\d{1,5})(?!\d)", re.IGNORECASE)
SQUEEZED = re.compile(r"VM(20\d\d)(\d{5})", re.IGNORECASE)
BARE = re.compile(r"(?<!\d)(20\d\d)\s?[-/_. ]\s?(\d{5})(?!\d)")
WAITING = (OrderState.PLACED, OrderState.PREPARING)

EXACT, PART, OVER, LATE, CLOSED, PAID, SEVERAL, UNKNOWN, RECORDED = (
    *("exact", "part", "over", "late", "closed", "paid", "several", "unknown", "recorded"),
)
GROUPS = {
    EXACT: _("Reference and amount agree"),
    LATE: _("The order has expired: if its goods are still there, it goes on"),
    PART: _("Less than is due"),
    OVER: _("More than is due"),
    PAID: _("The order is paid already: this would be a second payment"),
    CLOSED: _("The order is cancelled: the money would have to go back"),
    SEVERAL: _("Several orders are named"),
    UNKNOWN: _("No order is named"),
    RECORDED: _("Recorded already"),
}


@dataclass(frozen=True, slots=True)
class Match:
    """A row as it stands now. `perhaps`: orders that wait for just this amount, when none is named."""

    row: BankRow
    group: str
    order: Order | None = None
    due: Decimal = Decimal(0)
    perhaps: tuple[Order, ...] = ()


def bring(data: bytes, who: User, today: datetime.date) -> BankFile:
    """Keep its rows without their words; nothing is recorded yet."""
    told = bank_lists.read(data, today)
    with transaction.atomic():
        file = BankFile.objects.create(
            who=who, left_out=told.left_out, unread=[list(one) for one in told.unread]
        )
        named = [(movement, orders_named(movement.text)) for movement in told.movements]
        BankRow.objects.bulk_create(
            BankRow(
                source=file,
                number=movement.number,
                digest=movement.digest,
                day=movement.day,
                amount=movement.amount,
                several=len(orders) > 1,
                order=orders[0] if len(orders) == 1 else None,
            )
            for movement, orders in named
        )
    return file


def orders_named(text: str) -> list[Order]:
    """The orders whose number stands in the text, however it is spelled. Only numbers that exist count."""
    squeezed = re.sub(r"[\W_]", "", text)
    for pattern, where in ((SPELLED, text), (SQUEEZED, squeezed), (BARE, text)):
        refs = {f"VM-{year}-{int(number):05d}" for year, number in pattern.findall(where)}
        if found := list(Order.objects.filter(ref__in=refs).order_by("pk")):
            return found
    return []


def matches(file: BankFile) -> dict[str, list[Match]]:
    """Every row by its group, as the orders stand at this moment."""
    rows = list(file.rows.select_related("order", "payment__order"))
    digests = [row.digest for row in rows]
    recorded = set(
        BankRow.objects.filter(digest__in=digests, payment__isnull=False).values_list("digest", flat=True)
    )
    awaited = _awaited()
    found: dict[str, list[Match]] = {group: [] for group in GROUPS}
    for row in rows:
        match = _match(row, recorded, awaited)
        found[match.group].append(match)
    return {group: members for group, members in found.items() if members}


def _awaited() -> list[Order]:
    return list(
        Order.objects.filter(status__in=WAITING, payment_method=paying.BANK_TRANSFER, payments__isnull=True)
    )


def _match(row: BankRow, recorded: Iterable[str], awaited: Sequence[Order]) -> Match:
    if row.digest in recorded:
        return Match(row, RECORDED, row.payment.order if row.payment else row.order)
    if row.several:
        return Match(row, SEVERAL)
    if row.order is None:
        return Match(row, UNKNOWN, perhaps=tuple(one for one in awaited if one.total == row.amount)[:3])
    due = row.order.amount_outstanding
    return Match(row, _group(row.order, row.amount, due), row.order, due)


def _group(order: Order, amount: Decimal, due: Decimal) -> str:
    if order.status == OrderState.CANCELLED:
        return CLOSED
    if due <= 0 or order.status not in (*WAITING, OrderState.EXPIRED):
        return PAID
    if amount != due:
        return PART if amount < due else OVER
    return LATE if order.status == OrderState.EXPIRED else EXACT


def record(file: BankFile, chosen: Mapping[int, str], who: User) -> tuple[int, list[str]]:
    """(how many rows were recorded, what was not and why). `chosen`: the number of an order by row."""
    done, refused = 0, []
    refs = {typed: orders_named(typed) for typed in set(chosen.values())}
    for row in _rows(file, chosen):
        orders = refs[chosen[row.pk]]
        if len(orders) != 1:
            said = gettext("Row %(row)s: there is no order “%(ref)s”.")
            refused.append(said % {"row": row.number, "ref": chosen[row.pk][:40]})
        elif _record(row, orders[0], who):
            done += 1
        else:
            refused.append(gettext("Row %(row)s was recorded already.") % {"row": row.number})
    return done, refused


def _rows(file: BankFile, chosen: Mapping[int, str]) -> QuerySet[BankRow]:
    return BankRow.objects.filter(source=file, pk__in=chosen).order_by("number")


def _record(row: BankRow, order: Order, who: User) -> bool:
    """Once for each row of the bank, whatever file it stands in and however many press the button."""
    why = gettext("Bank list, %(day)s") % {"day": date_format(row.day, "j F Y")}
    try:
        with transaction.atomic():
            locked = BankRow.objects.select_for_update().get(pk=row.pk)
            if BankRow.objects.filter(digest=row.digest, payment__isnull=False).exists():
                return False
            payment = receiving.receive(
                order,
                row.amount,
                method=paying.BANK_TRANSFER,
                transaction_id=f"bank-{row.digest}",
                who=who,
                why=why,
            )
            locked.order, locked.payment = order, payment
            locked.save(update_fields=["order", "payment"])
    except IntegrityError:  # the same row of another file, at the same moment
        return False
    return True
