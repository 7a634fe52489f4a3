"""Finding an order while somebody is on the telephone: by whatever the caller says, however it is written."""

from __future__ import annotations

import re

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Replace

from shop.models.order_rows import OrderContent, Shipment
from shop.models.orders import Order, OrderItem

REFERENCE = re.compile(r"VM\W*(\d{4})\W*(\d{1,6})(?!\d)", re.IGNORECASE)
YEAR_AND_NUMBER = re.compile(r"(20\d\d)\W+(\d{1,6})")
BETWEEN_FIGURES = " -/.()+"
SHORTEST_PHONE = 3
LONGEST_NUMBER = 5
WORDS = ("name", "recipient", "email", "city", "bill_city", "ref", "street")
MOST_WORDS = 6


def reference(text: str) -> str:
    """VM-2026-00012, from any spelling of it; empty when there is none."""
    found = REFERENCE.search(text) or YEAR_AND_NUMBER.fullmatch(text.strip())
    return f"VM-{found[1]}-{int(found[2]):05d}" if found else ""


def find(orders: QuerySet[Order], text: str) -> QuerySet[Order]:
    """Number with or without VM-2026-, telephone, surname, recipient, town, e-mail, SKU, tracking number."""
    said = text.replace("\x00", "").strip()
    if not said:
        return orders
    if ref := reference(said):
        return orders.filter(ref=ref)
    if not re.search(r"[^\W\d_]", said):
        return _by_figures(orders, said)
    found = orders
    for word in said.split()[:MOST_WORDS]:
        found = found.filter(_has(word))
    return found


def _by_figures(orders: QuerySet[Order], said: str) -> QuerySet[Order]:
    figures = re.sub(r"\D", "", said)
    if not figures:
        return orders.none()
    asked = _has(said) | Q(shipments_of(figures))
    if len(figures) <= LONGEST_NUMBER:
        asked |= Q(ref__endswith=f"-{int(figures):05d}")
    if len(figures) < SHORTEST_PHONE:
        return orders.filter(asked)
    plain: F | Combinable = F("phone")
    for sign in BETWEEN_FIGURES:
        plain = Replace(plain, Value(sign), Value(""))
    with_phone = orders.annotate(phone_plain=plain)
    return with_phone.filter(asked | Q(phone_plain__contains=without_country(figures)))


def without_country(figures: str) -> str:
    """39 and 0039 before an Italian number are left aside: half the people write them, half do not."""
    bare = figures.removeprefix("00")
    return bare[2:] if bare.startswith("39") and len(bare) > 10 else bare


def shipments_of(text: str) -> Exists:
    return Exists(Shipment.objects.filter(order=OuterRef("pk"), tracking__icontains=text))


def _has(word: str) -> Q:
    asked = Q(shipments_of(word))
    for column in WORDS:
        asked |= Q(**{f"{column}__icontains": word})
    own = OrderItem.objects.filter(order=OuterRef("pk"), sku__icontains=word)
    inside = OrderContent.objects.filter(item__order=OuterRef("pk"), sku__iexact=word)
    return asked | Q(Exists(own)) | Q(Exists(inside))
