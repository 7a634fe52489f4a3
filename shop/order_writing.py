"""The rows of a new order: what was sold is frozen as it was, in both languages, with its VAT."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from decimal import Decimal

from core.opening import ROME
from shop import inventory, names, paying, vat, vouchers
from shop.drafts import Draft
from shop.lines import Content, Line, allergens_of, traces_of
from shop.models.basket import Basket
from shop.models.order_rows import OrderContent, OrderLog, OrderVat
from shop.models.orders import Order, OrderItem, OrderState
from shop.models.vouchers import VoucherUse
from shop.reckoning import Reckoning

DAYS_AFTER_PICKUP = datetime.timedelta(
    days=3
)  # how long goods wait for somebody who did not come at their hour


def new(reckoning: Reckoning, draft: Draft, basket: Basket, now: datetime.datetime) -> Order:
    """Not yet saved: who wrote it and its number are the caller's."""
    return Order(
        status=OrderState.PLACED,
        subtotal=reckoning.goods,
        discount=reckoning.discount,
        voucher_code=reckoning.applied.code if reckoning.applied else "",
        delivery=reckoning.total - reckoning.goods + reckoning.discount,
        total=reckoning.total,
        weight=reckoning.weight,
        gift_message=basket.gift_message,
        hides_prices=basket.hides_prices,
        is_adult=reckoning.has_alcohol,
        terms_version=paying.organisation().terms_version,
        pay_by=_pay_by(draft, now),
        **draft.columns(),
    )


def _pay_by(draft: Draft, now: datetime.datetime) -> datetime.datetime | None:
    """What is paid in the store is waited for until after the hour that was chosen."""
    until = paying.pay_by(draft.payment_method, now)
    if until and draft.slot and draft.payment_method == paying.PAY_AT_PICKUP:
        late = datetime.datetime.combine(draft.slot.day + DAYS_AFTER_PICKUP, datetime.time(23, 59, 59), ROME)
        return max(until, late)
    return until


def write(order: Order, reckoning: Reckoning, now: datetime.datetime) -> None:
    """The order and all that stands beside it; its pieces are set aside."""
    inventory.reserve_all(pieces_of(reckoning.lines))
    if not order.total:  # a voucher paid for everything: nothing is waited for
        order.status, order.paid_at, order.pay_by = OrderState.PAID, now, None
    order.save()
    items = OrderItem.objects.bulk_create(items_of(order, reckoning))
    _write_contents(items, reckoning.lines)
    OrderVat.objects.bulk_create(vat_of(order, reckoning))
    OrderLog.objects.create(order=order, after=order.status)
    if reckoning.applied and reckoning.applied.voucher:
        VoucherUse.objects.create(voucher=reckoning.applied.voucher, order=order)


def items_of(order: Order, reckoning: Reckoning) -> list[OrderItem]:
    """Its lines, not yet saved."""
    off = vouchers.by_line(reckoning.applied, reckoning.lines)
    return [_item(order, line, less) for line, less in zip(reckoning.lines, off, strict=True)]


def vat_of(order: Order, reckoning: Reckoning) -> list[OrderVat]:
    """Its VAT by rate, not yet saved."""
    return [
        OrderVat(order=order, rate=row.rate, goods=row.goods, delivery=row.delivery, net=row.net, vat=row.vat)
        for row in reckoning.vat
    ]


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
        allergens=allergens_of([component.product]),
        traces=traces_of([component.product]),
    )


def _item(order: Order, line: Line, discount: Decimal) -> OrderItem:
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
        discount=discount,
        vat_name=line.rule.name,
        vat_basis=line.rule.legal_basis,
        vat_rate=rates.pop() if len(rates) == 1 else None,
        net=line.total - tax,
        vat=tax,
        leaves_by=line.leaves_by,
        allergens=line.allergens,
        traces=line.traces,
    )
