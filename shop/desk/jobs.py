"""What "Oggi" tells the shop: orders to prepare, money awaited, stock that ends, batches past their day."""

import datetime
from typing import Any

from django.db.models import OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.desk.today import Job, Jobs, Rows, Told
from core.models import Letter, User
from core.money import euro
from shop import packing, problems, sales
from shop.desk import open_orders
from shop.invoicing import issuing
from shop.models import Batch, Order

KINDS_OF_LETTER = ("order_", "withdrawal_")


def may(user: User) -> bool:
    return bool(user.has_perm("shop.change_order"))


def _orders(user: User) -> Told:
    return Told(open_orders.to_prepare(), _order)


def _transfers(user: User) -> Told:
    return Told(open_orders.awaiting_transfer(), _order)


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
    about = Order.objects.filter(ref=OuterRef("about")).values("pk")[:1]
    return Rows(failed.annotate(order=Subquery(about)).order_by("-written", "-pk"), _letter)


def _letter(letter: Any) -> Job:
    """A letter about an order is sent again from the order's screen."""
    address = reverse("orders:edit", args=[letter.order]) if letter.order else reverse("orders:index")
    return Job(letter.subject, address, f"{letter.to} · {letter.last_error}", letter.written)


def _late(user: User) -> Told:
    return Told(open_orders.overdue(), _order)


def _dispatch(user: User) -> list[Job]:
    """One line that leads to the day of dispatch, with how many may leave."""
    waiting = packing.ready(orders=open_orders.to_pack())
    today = sum(one.may_leave for one in waiting)
    if not today:
        return []
    said = ngettext("%(number)s order may leave today", "%(number)s orders may leave today", today)
    return [Job(gettext("Day of dispatch"), reverse("packing:index"), said % {"number": today})]


def _pickups(user: User) -> Told:
    return Told(open_orders.collected_by_now(), _pickup)


def _pickup(order: Order) -> Job:
    day = date_format(order.pickup_on, "j F") if order.pickup_on else ""
    hour = f" {order.pickup_from:%H:%M}" if order.pickup_from else ""
    detail = f"{order.name} · {day}{hour} · {order.get_status_display()}"
    return Job(order.ref, reverse("orders:edit", args=[order.pk]), detail)


def _troubled(user: User) -> Rows:
    """Refunds that the provider refused. Money that came and does not fit has a heading of its own."""
    return Rows(problems.of_kind(Order.objects.all(), "refund").order_by("pk"), _order)


def _invoices(user: User) -> Rows:
    return Rows(issuing.to_issue(), _invoice)


def _invoice(order: Order) -> Job:
    detail = f"{order.company or order.name} · {euro(order.total)}"
    return Job(order.ref, reverse("orders:edit", args=[order.pk]), detail, order.paid_at)


def _list(address: str, query: str = "") -> Any:
    return lambda: f"{reverse(address)}{query}"


ALL = (
    Jobs(
        "troubled",
        _("Refunds that did not go through"),
        6,
        may,
        _troubled,
        _list("orders:index", "?problem=refund"),
    ),
    Jobs("dispatch", _("To ship today"), 7, may, _dispatch, _list("packing:index")),
    Jobs("late", _("Promised, and not gone yet"), 8, may, _late, _list("orders:index", "?leaves=late")),
    Jobs("pickups", _("To be collected today"), 9, may, _pickups, _list("orders:index")),
    Jobs("invoices", _("Invoices to issue"), 22, may, _invoices, _list("invoices:index")),
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
