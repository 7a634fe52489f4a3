"""The letters about an order, in the language in which it was placed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from urllib.parse import urljoin

from django.apps import apps
from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, ngettext

from core import letters
from shop import dispatch, paying, providers
from shop.addresses import COUNTRIES
from shop.models.order_rows import OrderContent, OrderVat
from shop.models.orders import Order, OrderItem, OrderState
from shop.names import Name
from shop.pickup import Slot
from shop.standing import kept


def write(kind: str, order: Order, **more: Any) -> None:
    """Inside the transaction of what it tells."""
    with translation.override(order.language):
        told = about(order, order.language)
    context = {"about": told, "base_url": settings.BASE_URL, **more}
    letters.write(
        kind, order.email, order.language, context, about=order.ref, reply_to=told["organisation"].email
    )


def about(order: Order, language: str) -> dict[str, Any]:
    """All that an order says, for its letters and its page, in the active language."""
    items = list(OrderItem.objects.filter(order=order).select_related("variant").prefetch_related("contents"))
    return {
        "order": order,
        "language": language,
        "lines": [_line(item, language) for item in items],
        "leaves_by": leaves_by(order, items),
        "rows": _rows(order),
        "terms_version": terms_told(order),
        "awaits_dispatch": order.status in (OrderState.PLACED, OrderState.PAID, OrderState.PREPARING),
        "pickup": pickup_told(order),
        "country": str(COUNTRIES.get(order.country, order.country)),
        **_paying(order, items),
        "organisation": paying.organisation(),
        "base_url": settings.BASE_URL,
        "terms_url": _terms_page(language),
        "order_url": settings.BASE_URL + page_of(order),
        "withdrawal_url": settings.BASE_URL + reverse("shop:withdrawal"),
    }


def _rows(order: Order) -> list[dict[str, Any]]:
    """What the sum is made of."""
    return [
        {"label": gettext("Goods"), "amount": order.subtotal},
        *_voucher_rows(order),
        _delivery_row(order),
        *({"label": vat_label(row.rate), "amount": row.vat} for row in OrderVat.objects.filter(order=order)),
    ]


def _paying(order: Order, items: Sequence[OrderItem]) -> dict[str, Any]:
    """How it is paid, and what is still to be done for that."""
    placed, method = order.status == OrderState.PLACED, order.payment_method
    awaits_transfer = placed and method == paying.BANK_TRANSFER
    in_store = method == paying.PAY_AT_PICKUP
    return {
        "payment": str(paying.LABELS.get(method, method)),
        "awaits_transfer": awaits_transfer,
        "leaves_when_paid": _leaves_when_paid(order, items) if awaits_transfer else "",
        "awaits_card": placed and method == paying.CARD,
        "by_card": method == paying.CARD,
        "card_too": awaits_transfer and providers.is_ready(paying.CARD),
        "pay_url": paying.link_for(order),
        "pays_in_store": in_store,
        "awaits_pickup": order.status in (OrderState.PLACED, OrderState.PREPARING) and in_store,
    }


def terms_told(order: Order) -> str:
    """The version of the terms that hold for it; of an example, it says so in the reader's language."""
    version: str = order.terms_version
    if version and paying.organisation().is_example:
        return gettext("%(version)s (example)") % {"version": version}
    return version


def leaves_by(order: Order, items: Sequence[OrderItem]) -> datetime.date | None:
    """The day that was promised. What waits for a transfer has none before the money comes, and counts from then."""
    if order.payment_method == paying.BANK_TRANSFER:
        if order.paid_at is None:
            return None
        return dispatch.leaves_after_payment(items, order.date_created, order.paid_at)
    return max((item.leaves_by for item in items if item.leaves_by), default=None)


def _leaves_when_paid(order: Order, items: Sequence[OrderItem]) -> str:
    """A transfer may take days: no day of the calendar can be promised before it is there."""
    days = dispatch.days_from_payment(items, order.date_created)
    return when_paid(days, is_pickup=order.is_pickup) if days else ""


def when_paid(days: int, *, is_pickup: bool) -> str:
    if is_pickup:
        said = ngettext(
            "Your things are ready within %(days)s working day after your payment arrives.",
            "Your things are ready within %(days)s working days after your payment arrives.",
            days,
        )
    else:
        said = ngettext(
            "It leaves us within %(days)s working day after your payment arrives.",
            "It leaves us within %(days)s working days after your payment arrives.",
            days,
        )
    return said % {"days": days}


def _terms_page(language: str) -> str:
    """Where the terms can be read in that language; empty while no page holds them."""
    return kept(f"page of the terms {language}", lambda: _find_terms_page(language))


def _find_terms_page(language: str) -> str:
    pages = apps.get_model("wagtailcore", "Page").objects.live().public()
    page = pages.filter(contentpage__role="terms", locale__language_code=language).first()
    return urljoin(settings.BASE_URL, page.get_url() or "") if page else ""


def vat_label(rate: Decimal) -> str:
    return gettext("of which VAT at %(rate)s %%") % {"rate": f"{rate.normalize():f}"}


def _line(item: OrderItem, language: str) -> dict[str, Any]:
    name = name_of(item, language)
    return {
        "name": str(name),
        "lang": "" if name.lang == language else name.lang,
        "quantity": item.quantity,
        "total": item.total,
        "contents": [_content(each, language) for each in item.contents.all()],
        "item": item,
        "told": name,
    }


def _content(content: OrderContent, language: str) -> dict[str, Any]:
    """A thing in a box. Without an English name the Italian one stands in, and says so."""
    is_english = language == "en" and bool(content.name_en)
    return {
        "pieces": content.pieces,
        "sku": content.sku,
        "name": content.name_en if is_english else content.name_it,
        "lang": "" if is_english or language != "en" else "it",
    }


def pickup_told(order: Order) -> str:
    """The day and the hours at which it is collected; empty where none was chosen."""
    if not (order.pickup_on and order.pickup_from and order.pickup_until):
        return ""
    return Slot(order.pickup_on, order.pickup_from, order.pickup_until).words


def _voucher_rows(order: Order) -> list[dict[str, Any]]:
    if not order.discount:
        return []
    return [{"label": gettext("Voucher %(code)s") % {"code": order.voucher_code}, "amount": -order.discount}]


def _delivery_row(order: Order) -> dict[str, Any]:
    if order.is_pickup:
        return {"label": gettext("Collect in store"), "text": gettext("free")}
    if order.voucher_code and not order.discount and not order.delivery:
        label = gettext("Delivery, with the voucher %(code)s") % {"code": order.voucher_code}
        return {"label": label, "text": gettext("free")}
    return {"label": gettext("Delivery"), "amount": order.delivery}


def page_of(order: Order) -> str:
    """The secret address of the order's page, in the order's language."""
    with translation.override(order.language):
        return reverse("shop:order", kwargs={"ref": order.ref, "token": order.token})


def name_of(item: OrderItem, language: str) -> Name:
    """The name as it was when it was sold."""
    if language == "en" and item.name_en:
        return Name(item.name_en, "en", item.option_en or item.option_it)
    return Name(item.name_it, "it", item.option_it)
