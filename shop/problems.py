"""Orders that somebody must look at: money that does not fit, letters that did not leave, withdrawals."""

from __future__ import annotations

from decimal import Decimal

from django.db.models import DecimalField, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.models import Letter
from shop.models.orders import Order, OrderPayment, OrderState
from shop.models.payments import PaymentAlert
from shop.models.refunds import Refund, RefundState
from shop.models.withdrawals import WithdrawalCase, WithdrawalState

KINDS: dict[str, str | Promise] = {
    "paid_late": _("paid after it expired or was cancelled"),
    "paid_twice": _("paid more than its total"),
    "money": _("money that somebody must look at"),
    "refund": _("a refund was refused by the payment provider"),
    "letters": _("a letter did not leave"),
    "withdrawn": _("withdrawn, and not settled"),
}
MONEY = DecimalField(max_digits=18, decimal_places=2)


def _sum(rows: QuerySet[OrderPayment] | QuerySet[Refund]) -> Coalesce:
    """Of the amounts of these rows of the order."""
    summed = rows.filter(order=OuterRef("pk")).order_by().values("order").annotate(sum=Sum("amount"))
    return Coalesce(Subquery(summed.values("sum"), output_field=MONEY), Value(Decimal(0)), output_field=MONEY)


def with_money(orders: QuerySet[Order]) -> QuerySet[Order]:
    """Each with `came_in` and `went_back`."""
    return orders.annotate(came_in=_sum(OrderPayment.objects.all()), went_back=_sum(Refund.objects.all()))


def of_kind(orders: QuerySet[Order], kind: str) -> QuerySet[Order]:
    told = with_money(orders)
    cent = Decimal("0.005")  # SQLite reckons with floats
    if kind == "paid_late":
        closed = told.filter(status__in=[OrderState.EXPIRED, OrderState.CANCELLED])
        return closed.filter(came_in__gt=F("went_back") + cent)
    if kind == "paid_twice":
        return told.filter(came_in__gt=F("total") + F("went_back") + cent)
    if kind == "money":
        alerts = PaymentAlert.objects.filter(payment__order=OuterRef("pk"), settled_at__isnull=True)
        return orders.filter(Exists(alerts))
    if kind == "letters":
        failed = Letter.objects.filter(about=OuterRef("ref"), sent__isnull=True, attempts__gt=0)
        return orders.filter(Exists(failed))
    if kind == "refund":
        return orders.filter(Exists(Refund.objects.filter(order=OuterRef("pk"), state=RefundState.FAILED)))
    settled = [WithdrawalState.REFUNDED, WithdrawalState.REFUSED]
    return orders.filter(
        Exists(WithdrawalCase.objects.filter(order=OuterRef("pk")).exclude(state__in=settled))
    )


def of_any(orders: QuerySet[Order]) -> QuerySet[Order]:
    found = Q()
    for kind in KINDS:
        found |= Q(pk__in=of_kind(Order.objects.all(), kind).values("pk"))
    return orders.filter(found)
