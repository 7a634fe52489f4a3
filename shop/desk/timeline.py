"""All that happened to an order, in the order of time."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from core.models import Letter
from core.money import euro
from shop import paying
from shop.models import Order


@dataclass(frozen=True, slots=True)
class Entry:
    when: datetime.datetime
    title: str
    text: str = ""
    who: str = ""


def of(order: Order, letters: Iterable[Letter]) -> list[Entry]:
    """`order` with its payments, shipments, refunds and invoices, read together with who made them."""
    found = [*_steps(order), *_payments(order), *_shipments(order), *_notes(order), *_letters(letters)]
    found += [*_refunds(order), *_corrections(order), *_invoices(order)]
    return sorted(found, key=lambda entry: entry.when)


def _steps(order: Order) -> list[Entry]:
    return [
        Entry(step.when, str(step.get_after_display()), step.why, str(step.who or ""))
        for step in order.log.select_related("who")
    ]


def _payments(order: Order) -> list[Entry]:
    return [
        Entry(
            payment.date_created,
            gettext("%(amount)s received") % {"amount": euro(payment.amount)},
            str(paying.LABELS.get(payment.payment_method, payment.payment_method)),
        )
        for payment in order.payments.all()
    ]


def _shipments(order: Order) -> list[Entry]:
    return [
        Entry(
            parcel.shipped_at,
            gettext("Collected") if order.is_pickup else gettext("Parcel sent"),
            " ".join(part for part in (parcel.carrier, parcel.tracking) if part),
            str(parcel.who or ""),
        )
        for parcel in order.shipments.all()
    ]


def _notes(order: Order) -> list[Entry]:
    notes = order.notes.select_related("who")
    return [Entry(note.date_created, gettext("Note"), note.message, str(note.who or "")) for note in notes]


def _letters(letters: Iterable[Letter]) -> list[Entry]:
    return [
        Entry(
            letter.written,
            gettext("Letter sent") if letter.sent else gettext("Letter waiting to be sent"),
            letter.subject,
        )
        for letter in letters
    ]


def _refunds(order: Order) -> list[Entry]:
    entries = []
    for refund in order.refunds.all():
        title = gettext("Refund of %(amount)s") % {"amount": euro(refund.amount)}
        entries.append(Entry(refund.when, title, refund.why, str(refund.who or "")))
        if refund.done_at:
            made = gettext("Refund of %(amount)s made") % {"amount": euro(refund.amount)}
            entries.append(Entry(refund.done_at, made, "", str(refund.done_by or "")))
    return entries


def _corrections(order: Order) -> list[Entry]:
    """Old and new, of what differs."""
    entries = []
    for row in order.corrections.select_related("who"):
        changed = [name for name, value in row.after.items() if row.before.get(name) != value]
        told = "; ".join(f"{row.before.get(name) or '–'} → {row.after[name] or '–'}" for name in changed)
        if row.would_cost is not None:
            cost = gettext("Delivery would cost %(cost)s there.") % {"cost": euro(row.would_cost)}
            told = f"{told}. {cost}"
        entries.append(Entry(row.when, gettext("Address corrected"), told, str(row.who or "")))
    return entries


def _invoices(order: Order) -> list[Entry]:
    return [
        Entry(one.when, f"{one.get_kind_display()} {one.told}", one.file_name, str(one.who or ""))
        for one in order.invoices.all()
    ]
