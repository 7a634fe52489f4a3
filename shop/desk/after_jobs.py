"""What "Oggi" tells the shop of what comes after an order: withdrawals with their last day, refunds to make."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db.models import DecimalField, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.desk.today import Job, Jobs, Rows
from core.models import User
from core.money import euro
from shop.desk.jobs import may
from shop.models import Order, OrderPayment, OrderState, Refund, RefundState, WithdrawalCase, WithdrawalState
from shop.refund_sending import BY_HAND

ENDED = (WithdrawalState.REFUSED,)


def _withdrawals(user: User) -> Rows:
    """Until the money has really gone back."""
    settled = Q(state=WithdrawalState.REFUNDED, refund__state=RefundState.DONE) | Q(state__in=ENDED)
    open_still = WithdrawalCase.objects.exclude(settled).select_related("withdrawal", "order")
    return Rows(open_still.order_by("refund_by", "pk"), _withdrawal)


def _withdrawal(case: WithdrawalCase) -> Job:
    order = case.order.ref if case.order else gettext("order not found")
    detail = gettext("%(order)s · %(state)s · to be refunded by %(day)s") % {
        "order": order,
        "state": case.get_state_display(),
        "day": date_format(case.refund_by, "j F Y"),
    }
    address = reverse("withdrawals:edit", args=[case.pk])
    return Job(
        f"{case.withdrawal.reference} · {case.withdrawal.name}", address, detail, case.withdrawal.received
    )


def _refunds(user: User) -> Rows:
    by_hand = Q(state=RefundState.ASKED, method__in=BY_HAND) | Q(state=RefundState.FAILED)
    return Rows(Refund.objects.filter(by_hand).select_related("order").order_by("when", "pk"), _refund)


def _refund(refund: Refund) -> Job:
    if refund.state == RefundState.FAILED:
        said = refund.last_error or str(refund.get_state_display())
    else:
        said = gettext("the IBAN is there") if refund.iban else gettext("the IBAN is awaited")
    title = f"{refund.order.ref} · {euro(refund.amount)}"
    return Job(title, reverse("refunds:edit", args=[refund.pk]), f"{refund.order.name} · {said}", refund.when)


def _paid_and_ended(user: User) -> Rows:
    """Cancelled or expired, and money is still with us. Half a cent more: SQLite adds decimals as floats."""
    ended = Order.objects.filter(status__in=(OrderState.CANCELLED, OrderState.EXPIRED))
    summed = ended.annotate(paid=_sum(OrderPayment.objects.all()), back=_sum(Refund.objects.all()))
    owed = summed.filter(paid__gt=F("back") + Decimal("0.005"))
    return Rows(owed.order_by("closed_at", "pk"), _owed)


def _sum(rows: Any) -> Coalesce:
    each = rows.filter(order=OuterRef("pk")).order_by().values("order").annotate(sum=Sum("amount"))
    return Coalesce(Subquery(each.values("sum")), Decimal(0), output_field=DecimalField())


def _owed(order: Order) -> Job:
    detail = f"{order.name} · {order.get_status_display()}"
    return Job(order.ref, reverse("orders:edit", args=[order.pk]), detail, order.closed_at)


ALL = (
    Jobs("withdrawals", _("Withdrawals"), 12, may, _withdrawals, lambda: reverse("withdrawals:index")),
    Jobs("refunds", _("Refunds to make"), 13, may, _refunds, lambda: reverse("refunds:index")),
    Jobs("owed", _("Paid, but not to be sent"), 14, may, _paid_and_ended, lambda: reverse("orders:index")),
)
