"""What is written once about a buyer and kept as long as its order: invoices, corrections of an address."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Q

from shop.models.corrections import AddressCorrection
from shop.models.invoices import Invoice
from shop.models.packing import TrackingLine

ROWS_KEPT = datetime.timedelta(days=90)  # of a courier's file; the parcels keep their numbers


def of(email: str) -> list[dict[str, Any]]:
    """The documents issued to an address, and where its parcels were to go before somebody corrected it."""
    invoices = Invoice.objects.filter(order__email__iexact=email).order_by("pk")
    moved = AddressCorrection.objects.filter(order__email__iexact=email).order_by("pk")
    return [
        *({"invoice": one.told, "day": one.issued_on, "file": one.xml} for one in invoices),
        *({"before": one.before, "after": one.after, "when": one.when} for one in moved),
    ]


def purge(now: datetime.datetime) -> int:
    """The law's own term is the one thing that changes them: they lose their words with their order."""
    forgotten = Q(order__forgotten_at__isnull=False)
    emptied = Invoice._base_manager.filter(forgotten).exclude(xml="").update(xml="")
    moved = AddressCorrection._base_manager.filter(forgotten).exclude(before={}, after={})
    TrackingLine.objects.filter(source__created__lt=now - ROWS_KEPT).delete()
    return emptied + moved.update(before={}, after={})
