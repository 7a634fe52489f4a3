"""What the shop gives to the clock and to the registry of personal data (law.md L44)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import freshness, personal_data, tick
from shop import (
    archive,
    fulfilment,
    privacy,
    providers,
    refund_sending,
    reminding,
    shelf,
    shutting,
    state,
    waiting,
)
from shop.adapters.stripe_checkout import StripeCheckout
from shop.models.basket import Basket
from shop.models.orders import Order, OrderNote
from shop.models.waiting import Waiting
from shop.models.withdrawals import Withdrawal
from shop.privacy import NEVER_SERVED, ORDERS_KEPT

BASKETS_KEPT = datetime.timedelta(days=30)
FORGOTTEN = "—"
PERSONAL = (
    *("email", "phone", "recipient", "street", "postcode", "city", "province"),
    *("bill_street", "bill_postcode", "bill_city", "bill_province"),
    *("tax_code", "vat_number", "invoice_code", "pec", "shipping_address", "billing_address"),
    *("company", "cig", "gift_message"),
)


def register() -> None:
    providers.register(StripeCheckout())
    _give_jobs_to_the_clock()
    freshness.hear(shelf.rebuild_below)
    state.tell()
    for kept in _personal_data():
        personal_data.register(kept)


def _give_jobs_to_the_clock() -> None:
    tick.every_tick("pages for paying", shutting.shut_needless)  # before the orders behind them expire
    tick.every_tick("unpaid orders", fulfilment.expire_unpaid)
    tick.every_tick("refunds", refund_sending.send_waiting)
    tick.every_tick("reminders to pay", reminding.remind)
    tick.every_tick("shelf", shelf.refresh)
    tick.every_tick("there again", waiting.tell)
    tick.every_tick("sessions", purge_sessions)


def _personal_data() -> Iterator[personal_data.PersonalData]:
    yield personal_data.PersonalData(
        "orders",
        ("shop.Order", "shop.OrderNote", "shop.Withdrawal", "shop.Refund"),
        label=_("Orders, refunds and withdrawals"),
        export=privacy.orders_of,
        stays=privacy.stays_of,
        erase=erase_orders,
        purge=purge_orders,
    )
    yield personal_data.PersonalData(
        "waiting",
        ("shop.Waiting",),
        label=_("Requests to be told when something is back"),
        export=waiting_of,
        erase=stop_waiting,
        purge=waiting.forget_told,
    )
    yield personal_data.PersonalData(
        "invoices",
        ("shop.Invoice", "shop.AddressCorrection"),
        label=_("Invoices and corrected addresses"),
        export=archive.of,
        purge=archive.purge,
    )
    # It holds what was typed at the checkout, until it becomes an order or thirty days have passed.
    yield personal_data.PersonalData(
        "baskets",
        ("shop.Basket",),
        label=_("What you typed at the checkout"),
        export=typed_of,
        erase=erase_typed,
        purge=purge_baskets,
    )


def waiting_of(email: str) -> list[dict[str, Any]]:
    rows = Waiting.objects.filter(email__iexact=email).order_by("pk")
    return [dict(row) for row in rows.values("email", "variant__sku", "language", "asked", "confirmed")]


def stop_waiting(email: str) -> int:
    return Waiting.objects.filter(email__iexact=email).delete()[0]


def erase_orders(email: str) -> int:
    """Orders that were served, or paid for, must be kept for ten years; the others lose every name now."""
    named = Order.objects.filter(email__iexact=email, forgotten_at__isnull=True)
    never = named.filter(status__in=NEVER_SERVED, payments__isnull=True)
    changed = _take_names_out(list(never.values_list("pk", flat=True)))
    changed += _withdrawals(Q(order__isnull=True, email__iexact=email))
    changed += privacy.without_accounts(email)
    return changed + named.exclude(phone="").update(phone="")


def purge_orders(now: datetime.datetime) -> int:
    """After ten years names and addresses go; sums and VAT stay as figures about nobody."""
    old = Order.objects.filter(date_created__lt=now - ORDERS_KEPT, forgotten_at__isnull=True)
    _old_withdrawals(now)
    return _take_names_out(list(old.values_list("pk", flat=True)[:1000]))


def purge_baskets(now: datetime.datetime) -> int:
    return Basket.objects.filter(date_updated__lt=now - BASKETS_KEPT).delete()[0]


def typed_of(email: str) -> list[dict[str, Any]]:
    return [dict(basket.typed) for basket in Basket.objects.filter(typed__email__iexact=email)]


def erase_typed(email: str) -> int:
    return Basket.objects.filter(typed__email__iexact=email).update(typed={})


def purge_sessions(_now: datetime.datetime) -> None:
    """Those that have expired: nobody can come back to their baskets."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()


def _take_names_out(numbers: list[int]) -> int:
    OrderNote.objects.filter(order__in=numbers).delete()
    privacy.forget_beside(numbers)
    _withdrawals(Q(order__in=numbers))
    emptied = dict.fromkeys(PERSONAL, "")
    return Order.objects.filter(pk__in=numbers).update(
        **emptied, name=FORGOTTEN, user=None, forgotten_at=timezone.now()
    )


def _old_withdrawals(now: datetime.datetime) -> None:
    _withdrawals(Q(received__lt=now - ORDERS_KEPT) & ~Q(name=FORGOTTEN))


def _withdrawals(which: Q) -> int:
    """Withdrawals are written once; the law's own term is the one thing that changes them."""
    return Withdrawal._base_manager.filter(which).update(name=FORGOTTEN, email="", lines="")
