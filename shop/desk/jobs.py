"""What "Oggi" tells the shop: orders to prepare, money awaited, stock that ends, batches past their day."""

import datetime
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.desk.today import Job, Jobs, Rows
from core.models import Letter, User
from core.money import euro
from shop import paying, sales
from shop.models import Batch, Order, OrderState

KINDS_OF_LETTER = ("order_", "withdrawal_")


def may(user: User) -> bool:
    return bool(user.has_perm("shop.change_order"))


def _orders(user: User) -> Rows:
    ready = Q(status__in=[OrderState.PAID, OrderState.PREPARING]) | Q(
        status=OrderState.PLACED, payment_method=paying.PAY_AT_PICKUP
    )
    return Rows(Order.objects.filter(ready).order_by("date_created", "pk"), _order)


def _transfers(user: User) -> Rows:
    awaited = Order.objects.filter(status=OrderState.PLACED, payment_method=paying.BANK_TRANSFER)
    return Rows(awaited.order_by("date_created", "pk"), _order)


def _order(order: Order) -> Job:
    detail = f"{order.name} · {order.get_delivery_method_display()} · {euro(order.total)}"
    return Job(order.ref, reverse("orders:edit", args=[order.pk]), detail, order.date_created)


def _low(user: User) -> Rows:
    return Rows(sales.running_low(), _variant)


def _variant(variant: Any) -> Job:
    left = max(variant.left, 0)
    detail = ngettext("%(left)s piece left", "%(left)s pieces left", left) % {"left": left}
    return Job(
        f"{variant.name} ({variant.sku})",
        reverse("stock:edit", args=[variant.pk]),
        f"{variant.product.producer} · {detail}",
    )


def _batches(user: User) -> Rows:
    soon = timezone.localdate() + datetime.timedelta(days=7)
    ending = Batch.objects.filter(remaining__gt=0, best_before__lte=soon)
    return Rows(ending.select_related("variant__product").order_by("best_before", "pk"), _batch)


def _batch(batch: Batch) -> Job:
    said = gettext("batch %(code)s, best before %(day)s, %(pieces)s pieces") % {
        "code": batch.code,
        "day": date_format(batch.best_before, "j F Y") if batch.best_before else "",
        "pieces": batch.remaining,
    }
    return Job(batch.variant.name, reverse("stock:edit", args=[batch.variant_id]), said)


def _letters(user: User) -> Rows:
    ours = Q()
    for kind in KINDS_OF_LETTER:
        ours |= Q(kind__startswith=kind)
    failed = Letter.objects.filter(ours, sent__isnull=True, attempts__gt=0)
    return Rows(failed.order_by("-written", "-pk"), _letter)


def _letter(letter: Letter) -> Job:
    """A letter about an order names it, and is sent again from the order's screen."""
    address = f"{reverse('orders:index')}?q={letter.about}"
    return Job(letter.subject, address, letter.to, letter.written)


def _list(address: str, query: str = "") -> Any:
    return lambda: f"{reverse(address)}{query}"


ALL = (
    Jobs(
        "orders",
        _("Orders to prepare"),
        10,
        may,
        _orders,
        _list("orders:index", "?status=paid&status=preparing&status=placed"),
    ),
    Jobs(
        "transfers",
        _("Bank transfers awaited"),
        20,
        may,
        _transfers,
        _list("transfers:index"),
    ),
    Jobs("shop-letters", _("Letters that did not leave"), 30, may, _letters, _list("orders:index")),
    Jobs("batches", _("Batches at their end"), 40, may, _batches, _list("stock:index")),
    Jobs("low", _("Running low"), 50, may, _low, _list("stock:low")),
)
