"""Giving money back: by line and delivery, never above what was paid, never twice.

A refund is a row, written under the lock of its order, with what its VAT was. The money itself leaves after the
commit, through the provider that took it (`shop.refund_sending`), or by hand where no provider did.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from core.models import User
from core.money import cents, euro
from shop import later_letters, refund_sending
from shop.models.orders import Order, OrderItem, OrderPayment
from shop.models.refunds import Refund, RefundLine, RefundState, RefundVat
from shop.moving import LONGEST_WHY, locked, note
from shop.parcels import settle
from shop.refund_reckoning import Refundable, of, vat_of
from shop.refund_sending import failed, sent
from shop.refusals import Refused
from shop.returning import take_back

__all__ = ["again", "done", "done_by_hand", "failed", "refund", "refundable", "send_it_there", "sent"]

NOTHING = Decimal(0)


def refundable(order: Order) -> Refundable:
    """What may still be given back, by line, delivery and what was paid too much."""
    return of(order)


def refund(
    order: Order,
    lines: Mapping[int, int],
    *,
    delivery: Decimal = NOTHING,
    surplus: Decimal = NOTHING,
    restock: bool,
    why: str,
    who: User | None,
    key: str,
    payment: OrderPayment | None = None,
) -> Refund:
    """Give back so many pieces of these lines, so much of the delivery, so much of what was paid too much.

    The same key gives the same refund; after Refused nothing moved. `payment`: the one that is given back, when
    it matters which.
    """
    with transaction.atomic():
        order = locked(order)
        if known := Refund.objects.filter(key=key).first():
            return _same(known, order)
        left = of(order)
        worth = _worth(left, lines)
        amount = sum(worth.values(), NOTHING) + delivery + surplus
        _check(left, amount, delivery, surplus)
        parts = {"of_delivery": delivery, "surplus": surplus}
        row = _write(order, amount, payment, key=key, why=why[:LONGEST_WHY], who=who, **parts)
        _write_lines(order, row, lines, worth, restock=restock)
        note(order, _told(row), who)
        settle(order, who, gettext("What was left in it has been refunded."))
        later_letters.refunded(row)
        transaction.on_commit(refund_sending.nudge, robust=True)
    return row


@transaction.atomic
def done_by_hand(refund: Refund, who: User | None, when: datetime.datetime | None = None) -> Refund:
    """Somebody made the transfer, or gave the money back at the counter."""
    row = _locked(refund)
    if row.state == RefundState.DONE:
        raise Refused("state", gettext("This refund has been made already."))
    if row.state == RefundState.SENT or (
        row.state == RefundState.ASKED and not refund_sending.is_by_hand(row)
    ):
        raise Refused("state", gettext("The payment provider is making this refund: wait for its answer."))
    moment = when or timezone.now()
    if moment > timezone.now():
        raise Refused("day", gettext("A refund cannot have been made on a day to come."))
    _close(row, moment, who)
    return row


@transaction.atomic
def done(refund: Refund, when: datetime.datetime | None = None) -> Refund:
    """The provider says that the money is there. Said twice, or after it was made by hand, it changes nothing."""
    row = _locked(refund)
    if row.state != RefundState.DONE:
        _close(row, when or timezone.now(), None)
    return row


@transaction.atomic
def again(refund: Refund, who: User | None) -> Refund:
    """Ask the provider once more for a refund that failed."""
    row = _locked(refund)
    if row.state != RefundState.FAILED or refund_sending.is_by_hand(row):
        raise Refused("state", gettext("Only a refund that the payment provider refused is tried again."))
    row.state, row.next_attempt = RefundState.ASKED, timezone.now()
    row.save(update_fields=["state", "next_attempt"])
    note(row.order, gettext("The refund of %(amount)s is tried again.") % {"amount": euro(row.amount)}, who)
    transaction.on_commit(refund_sending.nudge, robust=True)
    return row


@transaction.atomic
def send_it_there(refund: Refund, iban: str, holder: str) -> Refund:
    """The customer says to which account the money goes. Until it is made, it may be corrected."""
    row = _locked(refund)
    if not refund_sending.wants_iban(row):
        raise Refused("state", gettext("This refund has been made already, or needs no account."))
    row.iban, row.account_holder = iban, holder
    row.save(update_fields=["iban", "account_holder"])
    return row


def _locked(refund: Refund) -> Refund:
    """The order's row first, as everywhere; its refunds change one after another."""
    locked(refund.order)
    return Refund.objects.select_related("order").get(pk=refund.pk)


def _same(known: Refund, order: Order) -> Refund:
    if known.order_id != order.pk:
        raise Refused("key", gettext("This refund belongs to another order."))
    return known


def _worth(left: Refundable, lines: Mapping[int, int]) -> dict[int, Decimal]:
    known = {line.item.pk: line for line in left.lines}
    for item, pieces in lines.items():
        if pieces < 0 or pieces > (known[item].quantity if item in known else 0):
            message = gettext("More pieces are to be given back than can be: look at the order again.")
            raise Refused("pieces", message)
    return {item: known[item].worth(pieces) for item, pieces in lines.items() if pieces}


def _check(left: Refundable, amount: Decimal, delivery: Decimal, surplus: Decimal) -> None:
    if any(part < 0 or part != cents(part) for part in (delivery, surplus)):
        raise Refused("amount", gettext("An amount of money has two decimal places and is not negative."))
    if delivery > left.delivery:
        message = gettext("Of the delivery, %(left)s at most may still be given back.")
        raise Refused("delivery", message % {"left": euro(left.delivery)}, left=left.delivery)
    if surplus > left.surplus:
        message = gettext("Of what was paid too much, %(left)s at most may still be given back.")
        raise Refused("surplus", message % {"left": euro(left.surplus)}, left=left.surplus)
    if amount <= 0:
        raise Refused(
            "nothing", gettext("Choose what is given back: nothing is chosen, or it is worth nothing.")
        )
    if amount > left.total:
        message = gettext("No more than %(left)s may still be given back of this order.")
        raise Refused("paid", message % {"left": euro(left.total)}, left=left.total)


def _write(order: Order, amount: Decimal, payment: OrderPayment | None, **columns: Any) -> Refund:
    """With the payment that goes back: the one asked for, else the first that is large enough."""
    chosen = payment or refund_sending.payment_for(order, amount)
    method = chosen.payment_method if chosen else order.payment_method
    return Refund.objects.create(order=order, amount=amount, payment=chosen, method=method, **columns)


def _write_lines(
    order: Order, row: Refund, lines: Mapping[int, int], worth: Mapping[int, Decimal], *, restock: bool
) -> None:
    items = OrderItem.objects.filter(order=order, pk__in=worth).prefetch_related("contents").order_by("pk")
    taken: Sequence[tuple[OrderItem, int]] = [(item, lines[item.pk]) for item in items]
    shares = vat_of(order, [(item, worth[item.pk]) for item, _pieces in taken], row.of_delivery)
    back = take_back(order, taken, restock=restock, who=row.who)
    RefundLine.objects.bulk_create(
        RefundLine(
            refund=row, item=item, quantity=pieces, amount=worth[item.pk], restocked=back.get(item.pk, 0)
        )
        for item, pieces in taken
    )
    RefundVat.objects.bulk_create(
        RefundVat(refund=row, rate=share.rate, gross=share.gross, net=share.net, vat=share.vat)
        for share in shares
    )


def _close(row: Refund, moment: datetime.datetime, who: User | None) -> None:
    row.state, row.done_at, row.done_by, row.last_error = RefundState.DONE, moment, who, ""
    row.save(update_fields=["state", "done_at", "done_by", "last_error"])
    note(row.order, gettext("The refund of %(amount)s is made.") % {"amount": euro(row.amount)}, who)
    later_letters.refund_made(row)


def _told(row: Refund) -> str:
    said = gettext("%(amount)s to be given back: %(why)s") % {"amount": euro(row.amount), "why": row.why}
    return said
