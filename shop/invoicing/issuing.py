"""Issuing: the next number of the year, the file, the row, all in one transaction. Nothing issued ever changes.

The year's counter is locked until the document is written: two at once get two numbers, and what is refused gets none.
"""

from __future__ import annotations

import datetime
import string

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext

from core.models import User
from core.opening import ROME
from shop import paying
from shop.invoicing import document, lines
from shop.invoicing.document import Document, NotAnInvoice
from shop.models.invoices import Invoice, InvoiceCounter, InvoiceKind, InvoiceSettings
from shop.models.orders import Order, OrderState
from shop.models.refunds import Refund, RefundState

SIGNS = string.digits + string.ascii_uppercase
FIRST_YEAR = 2026
ROOM = 1_000_000  # numbers of a year, so that no two files have one name


def settings_now() -> InvoiceSettings:
    return InvoiceSettings.objects.first() or InvoiceSettings()


def to_issue() -> QuerySet[Order]:
    """Paid and not cancelled since, an invoice wanted, none issued."""
    wanted = Order.objects.filter(wants_invoice=True, paid_at__isnull=False, forgotten_at__isnull=True)
    return (
        wanted.exclude(status=OrderState.CANCELLED)
        .exclude(invoices__kind=InvoiceKind.INVOICE)
        .order_by("paid_at", "pk")
    )


def to_credit() -> QuerySet[Refund]:
    """Made, of an invoiced order, with VAT in it, and no credit note yet."""
    made = Refund.objects.filter(state=RefundState.DONE, credit_note__isnull=True, vat_rows__gross__gt=0)
    return made.filter(order__invoices__kind=InvoiceKind.INVOICE).distinct().order_by("done_at", "pk")


@transaction.atomic
def issue(order: Order, who: User | None, day: datetime.date | None = None) -> Invoice:
    """The order's invoice: the one that there is, or a new one."""
    order = Order.objects.select_for_update().get(pk=order.pk)
    if known := Invoice.objects.filter(order=order, kind=InvoiceKind.INVOICE).first():
        return known
    if not order.wants_invoice:
        raise NotAnInvoice(gettext("No invoice was asked for before this order was paid."))
    if order.status == OrderState.CANCELLED:
        raise NotAnInvoice(gettext("This order was cancelled before it was invoiced: it needs no invoice."))
    if order.paid_at is None:
        raise NotAnInvoice(gettext("The invoice is issued once the order is paid."))
    with translation.override("it"):
        told, rates = lines.of_order(order)
    return _write(InvoiceKind.INVOICE, order, None, (told, rates), who, day)


@transaction.atomic
def credit(refund: Refund, who: User | None, day: datetime.date | None = None) -> Invoice:
    """The credit note of a refund: the one that there is, or a new one. Its invoice must have been issued."""
    Order.objects.select_for_update().get(pk=refund.order_id)
    if known := Invoice.objects.filter(refund=refund).first():
        return known
    refund = Refund.objects.select_related("order").get(pk=refund.pk)
    if refund.state != RefundState.DONE:
        raise NotAnInvoice(gettext("The credit note is issued once the money has been given back."))
    with translation.override("it"):
        told, rates = lines.of_refund(refund)
    if not rates:
        raise NotAnInvoice(gettext("What was paid too much was never invoiced: it needs no credit note."))
    return _write(InvoiceKind.CREDIT, refund.order, refund, (told, rates), who, day)


def _write(
    kind: InvoiceKind,
    order: Order,
    refund: Refund | None,
    told: tuple[list[lines.Line], list[lines.Rate]],
    who: User | None,
    day: datetime.date | None,
) -> Invoice:
    said, seller = settings_now(), paying.organisation()
    issued_on = day or timezone.localdate(timezone=ROME)
    number = _next(issued_on.year)
    printed = f"{number}/{said.series}" if said.series else f"{number}"
    sending = _sending(issued_on.year, number)
    with translation.override("it"):
        draft = Document(kind, printed, issued_on, sending, order, *told, _corrected(order, kind))
        xml = document.write(draft, seller, said)
    return Invoice.objects.create(
        kind=kind,
        year=issued_on.year,
        number=number,
        told=printed,
        issued_on=issued_on,
        order=order,
        refund=refund,
        total=draft.total,
        file_name=f"IT{seller.tax_code or seller.vat_number.removeprefix('IT')}_{sending}.xml",
        xml=xml,
        who=who,
    )


def _next(year: int) -> int:
    """Numbers follow one another within the year, and so do their days: none is issued before the last one."""
    InvoiceCounter.objects.get_or_create(year=year)
    InvoiceCounter.objects.filter(year=year).update(last=F("last") + 1)
    return InvoiceCounter.objects.get(year=year).last


def _sending(year: int, number: int) -> str:
    """Five letters or figures, never the same for two files."""
    rest, told = (year - FIRST_YEAR) * ROOM + number, ""
    while rest:
        rest, sign = divmod(rest, len(SIGNS))
        told = SIGNS[sign] + told
    return told.rjust(5, "0")


def _corrected(order: Order, kind: InvoiceKind) -> tuple[str, datetime.date] | None:
    if kind == InvoiceKind.INVOICE:
        return None
    invoice = Invoice.objects.filter(Q(order=order, kind=InvoiceKind.INVOICE)).first()
    if invoice is None:
        raise NotAnInvoice(gettext("This order was never invoiced: there is nothing to credit."))
    return invoice.told, invoice.issued_on
