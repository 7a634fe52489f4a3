"""What is kept of an order beside its own row, and what the law keeps when somebody wants to be forgotten (L44)."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext

from shop.models.order_rows import Shipment
from shop.models.orders import Order, OrderState
from shop.models.refunds import Refund, RefundState
from shop.models.withdrawals import Withdrawal, WithdrawalCase, WithdrawalStep

NEVER_SERVED = (OrderState.CANCELLED, OrderState.EXPIRED)
ORDERS_KEPT = datetime.timedelta(days=3653)  # ten years, as accounts are
COLUMNS = (
    *("ref", "date_created", "status", "language", "subtotal", "discount", "delivery", "total"),
    *("delivery_method", "payment_method", "terms_version", "buyer_kind", "name", "email", "phone"),
    *("recipient", "street", "postcode", "city", "province", "country"),
    *("bill_street", "bill_postcode", "bill_city", "bill_province", "bill_country"),
    *("wants_invoice", "company", "tax_code", "vat_number", "invoice_code", "pec", "cig", "gift_message"),
    *("paid_at", "shipped_at", "delivered_at", "closed_at"),
)


def orders_of(email: str) -> list[dict[str, Any]]:
    """Each order with its lines, parcels and refunds; then withdrawals, of unknown orders too."""
    orders = Order.objects.filter(email__iexact=email).order_by("pk")
    told = orders.prefetch_related("items", "shipments", "refunds", "payments")
    return [*map(_order, told), *withdrawals_of(email)]


def withdrawals_of(email: str) -> list[dict[str, Any]]:
    rows = Withdrawal.objects.filter(email__iexact=email).order_by("pk")
    columns = ("reference", "name", "order_reference", "email", "lines", "language", "received")
    return [dict(row) for row in rows.values(*columns, "case__state", "case__why")]


def stays_of(email: str) -> list[str]:
    """A sentence for each order that tax law makes us keep: until when, and what becomes of the name."""
    kept = _kept(email).order_by("pk").values_list("ref", "date_created")
    said = gettext(
        "Order %(ref)s, with name and addresses, until %(day)s: tax law wants it. Its telephone number goes now."
    )
    return [
        said % {"ref": ref, "day": date_format(placed + ORDERS_KEPT, "DATE_FORMAT")} for ref, placed in kept
    ]


def without_accounts(email: str) -> int:
    """Where refunds went that are made: the bank's own papers say it, ours need not."""
    made = Refund.objects.filter(order__email__iexact=email, state=RefundState.DONE).exclude(iban="")
    return made.update(iban="", account_holder="")


def forget_beside(numbers: list[int]) -> None:
    """What stands beside orders that lose their names: accounts, numbers of parcels, why a withdrawal was refused."""
    Refund.objects.filter(order__in=numbers).update(iban="", account_holder="")
    Shipment.objects.filter(order__in=numbers).update(tracking="")
    WithdrawalCase.objects.filter(order__in=numbers).update(why="")
    # Written once; the law's own term is the one thing that changes it.
    WithdrawalStep._base_manager.filter(case__order__in=numbers).update(why="")


def _kept(email: str) -> Any:
    named = Order.objects.filter(email__iexact=email, forgotten_at__isnull=True)
    return named.exclude(Q(status__in=NEVER_SERVED) & Q(payments__isnull=True)).distinct()


def _order(order: Order) -> dict[str, Any]:
    record = {column: getattr(order, column) for column in COLUMNS}
    record["lines"] = [f"{item.quantity} × {item.name_it}" for item in order.items.all()]
    record["payments"] = [
        {"amount": one.amount, "by": one.payment_method, "when": one.date_created}
        for one in order.payments.all()
    ]
    record["parcels"] = [
        {"courier": one.carrier, "number": one.tracking, "left": one.shipped_at, "arrived": one.delivered_at}
        for one in order.shipments.all()
    ]
    record["refunds"] = [
        {"amount": one.amount, "why": one.why, "when": one.when, "iban": one.iban, "to": one.account_holder}
        for one in order.refunds.all()
    ]
    return record
