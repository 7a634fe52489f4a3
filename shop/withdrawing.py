"""Taking a withdrawal from a contract: received as it is, answered at once (law.md L17)."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from core import letters
from shop import paying
from shop.models.order_rows import Withdrawal
from shop.models.orders import Order

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
            letters.write(
                "withdrawal_received",
                row.email,
                row.language,
                {"withdrawal": row, "base_url": settings.BASE_URL},
                about=row.reference,
                reply_to=paying.organisation().email,
            )
    return row


def _known(said: Declaration) -> Order | None:
    return Order.objects.filter(ref__iexact=said.order.strip(), email__iexact=said.email).first()
