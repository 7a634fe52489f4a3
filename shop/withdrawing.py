"""Taking a withdrawal from a contract: received as it is, answered at once (law.md L17)."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from core import letters
from core.languages import LANGUAGES
from shop import paying
from shop.models.order_rows import Withdrawal
from shop.models.orders import Order

ITALIAN = LANGUAGES[0]
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that a voice on the telephone confuses


@dataclass(frozen=True, slots=True)
class Declaration:
    name: str
    order: str
    email: str
    lines: str
    language: str


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
            _tell(row)
    return row


def _tell(row: Withdrawal) -> None:
    """The receipt to who withdraws, in their language; the news to the shop, in Italian."""
    ours = paying.organisation().email
    context = {"withdrawal": row, "base_url": settings.BASE_URL}
    letters.write("withdrawal_received", row.email, row.language, context, about=row.reference, reply_to=ours)
    if ours:
        letters.write("withdrawal_to_handle", ours, ITALIAN, context, about=row.reference, reply_to=row.email)


def _known(said: Declaration) -> Order | None:
    return Order.objects.filter(ref__iexact=said.order.strip(), email__iexact=said.email).first()
