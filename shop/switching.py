"""A buyer who meant to pay by card pays by bank transfer instead: the order is kept as long as for a transfer."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from shop import hosted, order_letters, paying
from shop.models.order_rows import OrderLog
from shop.models.orders import Order
from shop.refusals import Refused


@transaction.atomic
def to_transfer(order: Order) -> Order:
    """Once; who presses again finds it done. Refused when nothing is waited for, or transfers are not taken."""
    now = timezone.now()
    locked = Order.objects.select_for_update().get(pk=order.pk)
    if locked.payment_method == paying.BANK_TRANSFER:
        return locked
    if not hosted.is_payable(locked, now) or locked.payment_method != paying.CARD:
        raise Refused("not_payable", gettext("This order is not waiting for a payment."))
    if paying.BANK_TRANSFER not in paying.offered(locked.delivery_method):
        raise Refused("payment", gettext("This way of paying is not offered here."))
    locked.payment_method = paying.BANK_TRANSFER
    locked.pay_by = paying.pay_by(paying.BANK_TRANSFER, now)
    locked.save(update_fields=["payment_method", "pay_by", "date_updated"])
    told = gettext("The customer pays by bank transfer instead of by card.")
    OrderLog.objects.create(order=locked, before=locked.status, after=locked.status, why=told)
    order_letters.write("order_placed", locked)
    return locked
