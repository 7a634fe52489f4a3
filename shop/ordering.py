"""Placing an order: one transaction in which everything is looked at again and nothing is half done.

Locks are taken in one order everywhere: the basket's row, the variants by key, the year's counter. Two
submissions of one basket meet at the first lock; two buyers of the last piece at the second.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext

from core.models import User
from core.money import euro
from core.opening import ROME
from shop import filling, inventory, names, order_letters, paying, shipping, vat
from shop.addresses import COUNTRIES
from shop.lines import Content, Line
from shop.models.basket import Basket, BasketItem
from shop.models.catalogue import Variant
from shop.models.order_rows import OrderContent, OrderCounter, OrderLog, OrderVat
from shop.models.orders import DeliveryMethod, Order, OrderItem, OrderState
from shop.models.stock import BoxLine
from shop.reckoning import Reckoning, reckon
from shop.refusals import Refused
from shop.shipping import Destination


@dataclass(frozen=True, slots=True)
class Address:
    street: str = ""
    postcode: str = ""
    city: str = ""
    province: str = ""
    country: str = "IT"


@dataclass(frozen=True, slots=True)
class Draft:
    """What the buyer typed, already checked for form, and the total that the buyer saw."""

    email: str
    name: str
    language: str
    delivery_method: str
    payment_method: str
    expected_total: Decimal
    phone: str = ""
    recipient: str = ""
    address: Address = Address()
    payer: Address | None = None
    wants_invoice: bool = False
    tax_code: str = ""

    @property
    def destination(self) -> Destination:
        return Destination(self.delivery_method, self.address.country, self.address.province)


class TotalChanged(Refused):
    """The buyer saw another total than the one that holds now."""

    def __init__(self, total: Decimal, message: str = "") -> None:
        changed = gettext("The total has changed since you saw it: check the new one and confirm.")
        super().__init__("total_changed", message or changed, total=total)


def key_for(basket: Basket, key: str = "") -> str:
    """The stored form of an idempotency key: it means something only beside its own basket."""
    return f"{basket.pk}:{key or basket.checkout_key}"


def place(basket: Basket, draft: Draft, key: str, buyer: User | None = None) -> tuple[Order, bool]:
    """(the order, whether it is new). The same key gives the same order; after Refused nothing moved."""
    if basket.pk is None:
        raise Refused("empty", gettext("Your basket is empty."))
    with transaction.atomic():
        locked = Basket.objects.select_for_update().get(pk=basket.pk)
        if placed := Order.objects.filter(idempotency_key=key).first():
            return placed, False
        now = timezone.now()
        reckoning = _reckon_under_lock(locked, draft, now)
        _check(reckoning, draft)
        order = _write(reckoning, draft, key, buyer, now)
        filling.close(locked)
        order_letters.write("order_placed", order)
    return order, True


def _reckon_under_lock(basket: Basket, draft: Draft, now: datetime.datetime) -> Reckoning:
    held = BasketItem.objects.filter(basket=basket).values("variant")
    inside = BoxLine.objects.filter(box__in=held).values("component")
    sold = Variant.objects.filter(Q(pk__in=held) | Q(pk__in=inside))
    # Locked first and read afterwards: a price read in the locking statement may be older than the lock.
    list(sold.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    basket._cached_items = None
    return reckon(basket.get_items(), draft.destination, now, is_adult=basket.is_adult)


def _check(reckoning: Reckoning, draft: Draft) -> None:
    if not reckoning.lines:
        raise Refused("empty", gettext("Your basket is empty."))
    if reckoning.problems:
        raise Refused("basket", " ".join(reckoning.problems), problems=list(reckoning.problems))
    if draft.payment_method not in paying.offered(draft.delivery_method):
        raise Refused("payment", gettext("This way of paying is not offered here."))
    if reckoning.total != draft.expected_total:
        raise TotalChanged(reckoning.total, _farther(reckoning, draft))


def _farther(reckoning: Reckoning, draft: Draft) -> str:
    """Said when the total that was seen holds for another place than the one typed; empty otherwise."""
    if reckoning.delivery is None or reckoning.delivery.zone is None:
        return ""
    if draft.expected_total - reckoning.goods not in shipping.costs(reckoning.weight, reckoning.goods):
        return ""
    country = draft.address.country
    place = reckoning.delivery.zone.label(draft.language) if country == "IT" else COUNTRIES[country]
    return gettext(
        "Delivery to this address (%(place)s) costs %(cost)s: %(total)s in all. Check it and confirm."
    ) % {"place": place, "cost": euro(reckoning.delivery.price), "total": euro(reckoning.total)}


def _write(reckoning: Reckoning, draft: Draft, key: str, buyer: User | None, now: datetime.datetime) -> Order:
    inventory.reserve_all(pieces_of(reckoning.lines))
    order = Order(
        ref=next_reference(now),
        user=buyer,
        idempotency_key=key,
        status=OrderState.PLACED,
        subtotal=reckoning.goods,
        delivery=reckoning.total - reckoning.goods,
        total=reckoning.total,
        weight=reckoning.weight,
        is_adult=reckoning.has_alcohol,
        terms_version=paying.organisation().terms_version,
        pay_by=paying.pay_by(draft.payment_method, now),
        **_buyer_columns(draft),
    )
    order.save()
    items = OrderItem.objects.bulk_create([_item(order, line) for line in reckoning.lines])
    _write_contents(items, reckoning.lines)
    OrderVat.objects.bulk_create(
        OrderVat(order=order, rate=row.rate, goods=row.goods, delivery=row.delivery, net=row.net, vat=row.vat)
        for row in reckoning.vat
    )
    OrderLog.objects.create(order=order, after=OrderState.PLACED)
    return order


def _buyer_columns(draft: Draft) -> dict[str, object]:
    """Who bought, and the address of a parcel: nothing of it is kept when it is collected in the store."""
    columns: dict[str, object] = {
        "email": draft.email,
        "name": draft.name,
        "phone": draft.phone,
        "language": draft.language,
        "delivery_method": draft.delivery_method,
        "payment_method": draft.payment_method,
        "wants_invoice": draft.wants_invoice,
        "tax_code": draft.tax_code,
    }
    if draft.delivery_method == DeliveryMethod.DELIVERY:
        columns["recipient"] = draft.recipient or draft.name
        columns |= _columns_of(draft.address, "")
    if draft.payer:
        columns |= _columns_of(draft.payer, "bill_")
    return columns


def _columns_of(address: Address, prefix: str) -> dict[str, str]:
    parts: Sequence[str] = ("street", "postcode", "city", "province", "country")
    return {f"{prefix}{part}": getattr(address, part) for part in parts}


def pieces_of(lines: Iterable[Line]) -> dict[int, int]:
    """What all lines together must have set aside, by variant: a box needs pieces of what is in it."""
    wanted: dict[int, int] = {}
    for line in lines:
        for variant_id, pieces in line.pieces.items():
            wanted[variant_id] = wanted.get(variant_id, 0) + pieces
    return wanted


def _write_contents(items: Sequence[OrderItem], lines: Sequence[Line]) -> None:
    """What the boxes held when they were sold, each with its VAT."""
    boxes = [(item, line) for item, line in zip(items, lines, strict=True) if line.contents]
    if not boxes:
        return
    told = names.of(content.line.component_id for _item, line in boxes for content in line.contents)
    OrderContent.objects.bulk_create(
        _content(item, content, told.get(content.line.component_id, {}))
        for item, line in boxes
        for content in line.contents
    )


def _content(item: OrderItem, content: Content, told: names.Names) -> OrderContent:
    component = content.line.component
    net, tax = vat.take_out(content.share, content.rule.rate)
    italian, english = told.get("it"), told.get("en")
    return OrderContent(
        item=item,
        variant=component,
        sku=component.sku,
        name_it=str(italian) if italian else component.name,
        name_en=str(english) if english and english.lang == "en" else "",
        pieces=content.line.quantity,
        total=content.share,
        vat_name=content.rule.name,
        vat_basis=content.rule.legal_basis,
        vat_rate=content.rule.rate,
        net=net,
        vat=tax,
    )


def _item(order: Order, line: Line) -> OrderItem:
    rates = {rate for rate, _gross in line.rates}
    tax = sum((vat.take_out(gross, rate)[1] for rate, gross in line.rates), Decimal(0))
    italian, english = line.name("it"), line.name("en")
    return OrderItem(
        order=order,
        variant=line.variant,
        product_type="shop.Variant",
        product_id=line.variant.pk,
        sku=line.variant.sku,
        name_it=italian.text,
        name_en=english.text if english.lang == "en" else "",
        option_it=line.variant.option_it,
        option_en=line.variant.option_en,
        producer=str(line.variant.product.producer),
        withdrawal=line.variant.withdrawal,
        quantity=line.quantity,
        held=line.quantity,
        unit_price=line.price,
        subtotal=line.total,
        total=line.total,
        vat_name=line.rule.name,
        vat_basis=line.rule.legal_basis,
        vat_rate=rates.pop() if len(rates) == 1 else None,
        net=line.total - tax,
        vat=tax,
        leaves_by=line.leaves_by,
    )


def next_reference(now: datetime.datetime) -> str:
    """VM-2026-00001: the next number of the year in Rome, its row locked until the order is written."""
    year = timezone.localdate(now, ROME).year
    OrderCounter.objects.get_or_create(year=year)
    OrderCounter.objects.filter(year=year).update(last=F("last") + 1)
    return f"VM-{year}-{OrderCounter.objects.get(year=year).last:05d}"
