"""Taking a withdrawal from a contract: received as it is, answered at once (law.md L17)."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.db import transaction

from core import letters
from core.languages import LANGUAGES
from shop import order_letters, paying, withdrawal_days
from shop.models.orders import Order
from shop.models.withdrawals import (
    Withdrawal,
    WithdrawalCase,
    WithdrawalLine,
    WithdrawalState,
    WithdrawalStep,
)

ITALIAN = LANGUAGES[0]
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that a voice on the telephone confuses


@dataclass(frozen=True, slots=True)
class Declaration:
    """`chosen`: pieces by line, ticked on the order's own page; `order_id`: that order, known by its secret."""

    name: str
    order: str
    email: str
    lines: str
    language: str
    chosen: Mapping[int, int] = field(default_factory=dict)
    order_id: int | None = None


def withdraw(said: Declaration, key: uuid.UUID) -> Withdrawal:
    """Keep the declaration and write its receipt. The same key again gives the same row.

    An order that we do not know is accepted too, and flagged: it is for staff to find out, not for the buyer.
    """
    with transaction.atomic():
        row, is_new = Withdrawal.objects.get_or_create(
            key=key,
            defaults={
                "reference": "R-" + "".join(secrets.choice(_LETTERS) for _place in range(8)),
                "name": said.name,
                "order_reference": said.order,
                "email": said.email,
                "lines": said.lines,
                "language": said.language,
                "order": _known(said),
            },
        )
        if is_new:
            _keep_lines(row, said)
            _open(row)
            _tell(row)
    return row


def words_for(order: Order, chosen: Mapping[int, int], language: str) -> str:
    """The lines that were ticked, as the receipt says them."""
    items = {item.pk: item for item in order.items.all()}
    told = [
        f"{pieces} × {order_letters.name_of(items[item], language)}"
        for item, pieces in sorted(chosen.items())
        if item in items and pieces
    ]
    return "\n".join(told)


def _keep_lines(row: Withdrawal, said: Declaration) -> None:
    if (
        row.order is None or not said.chosen
    ):  # without a line ticked, no answer takes longer for an order that we know
        return
    known = {item.pk for item in row.order.items.all()}
    WithdrawalLine.objects.bulk_create(
        WithdrawalLine(withdrawal=row, item_id=item, quantity=pieces)
        for item, pieces in sorted(said.chosen.items())
        if item in known and pieces > 0
    )


def _open(row: Withdrawal) -> None:
    case = WithdrawalCase.objects.create(
        withdrawal=row, order=row.order, refund_by=withdrawal_days.refund_by(row.received)
    )
    WithdrawalStep.objects.create(case=case, after=WithdrawalState.RECEIVED)


def _tell(row: Withdrawal) -> None:
    """The receipt to who withdraws, in their language; the news to the shop, in Italian."""
    ours = paying.organisation().email
    context = {"withdrawal": row, "base_url": settings.BASE_URL}
    letters.write("withdrawal_received", row.email, row.language, context, about=row.reference, reply_to=ours)
    if ours:
        letters.write("withdrawal_to_handle", ours, ITALIAN, context, about=row.reference, reply_to=row.email)


def _known(said: Declaration) -> Order | None:
    """By the secret of its page, or by its number and the address to which its letters go."""
    if said.order_id:
        return Order.objects.filter(pk=said.order_id).first()
    return Order.objects.filter(ref__iexact=said.order.strip(), email__iexact=said.email).first()
