"""What the shop does about a withdrawal: accept it, wait for the goods, give the money back, or say why not."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext

from core import letters
from core.models import User
from shop import after_order, order_letters, paying, refunding
from shop.models.catalogue import WithdrawalRule
from shop.models.order_rows import Shipment
from shop.models.orders import Order, OrderItem
from shop.models.refunds import Refund
from shop.models.withdrawals import WITHDRAWAL_MOVES, WithdrawalCase, WithdrawalState, WithdrawalStep
from shop.moving import note
from shop.refusals import Refused

ZERO = Decimal(0)


class WrongStep(Refused):
    """The withdrawal cannot take this step from where it stands."""

    def __init__(self, case: WithdrawalCase, after: str) -> None:
        message = gettext("The withdrawal %(number)s is “%(state)s”: it cannot become “%(after)s”.") % {
            "number": case.withdrawal.reference,
            "state": case.get_state_display(),
            "after": WithdrawalState(after).label,
        }
        super().__init__("state", message)


@transaction.atomic
def attach(case: WithdrawalCase, order: Order, *, who: User | None) -> WithdrawalCase:
    """Staff found out which order was meant."""
    case = _locked(case)
    if case.order_id is not None:
        raise Refused("order", gettext("This withdrawal belongs to an order already."))
    if case.state != WithdrawalState.RECEIVED:
        raise WrongStep(case, WithdrawalState.RECEIVED)
    case.order = order
    case.save(update_fields=["order"])
    _log(case, case.state, gettext("Order %(ref)s") % {"ref": order.ref}, who)
    return case


@transaction.atomic
def accept(case: WithdrawalCase, *, who: User | None, words: str = "") -> WithdrawalCase:
    """The customer is told how to send the goods back. `words`: what the shop adds to that letter."""
    case = _locked(case)
    if case.order is None:
        raise Refused("order", gettext("First say which order this withdrawal is about."))
    _move(case, WithdrawalState.ACCEPTED, who)
    note(case.order, _about(case), who)
    sent = Shipment.objects.filter(order=case.order).exists()
    _tell("withdrawal_accepted", case, words=words, has_left=sent, pieces=told_pieces(case))
    return case


@transaction.atomic
def refuse(case: WithdrawalCase, *, why: str, who: User | None) -> WithdrawalCase:
    """`why` is read by the customer."""
    case = _locked(case)
    if not why.strip():
        raise Refused("why", gettext("Write why: the customer reads it in the letter."))
    _move(case, WithdrawalState.REFUSED, who, why)
    case.why = why[:250]
    case.save(update_fields=["why"])
    if case.order:
        note(case.order, _about(case), who)
    _tell("withdrawal_refused", case, why=case.why)
    return case


@transaction.atomic
def goods_are_back(case: WithdrawalCase, *, who: User | None) -> WithdrawalCase:
    return _move(_locked(case), WithdrawalState.BACK, who)


@transaction.atomic
def refund(
    case: WithdrawalCase,
    lines: Mapping[int, int],
    *,
    delivery: Decimal,
    restock: bool,
    who: User | None,
) -> Refund:
    """Goods and standard delivery go back (law.md L18), once for each withdrawal."""
    case = _locked(case)
    if case.order is None:
        raise Refused("order", gettext("First say which order this withdrawal is about."))
    _move(case, WithdrawalState.REFUNDED, who)
    with translation.override(case.order.language):
        why = gettext("Withdrawal %(number)s") % {"number": case.withdrawal.reference}
    key = f"withdrawal-{case.withdrawal.reference}"
    parts: dict[str, Any] = {"delivery": delivery, "restock": restock, "why": why, "who": who, "key": key}
    case.refund = refunding.refund(case.order, lines, **parts)
    case.save(update_fields=["refund"])
    return case.refund


def proposed(case: WithdrawalCase) -> dict[int, int]:
    """What the refund's form begins with: what was ticked, else all that may be given back and has the right."""
    if case.order is None:
        return {}
    left = {line.item.pk: line for line in refunding.refundable(case.order).lines}
    chosen = {line.item_id: line.quantity for line in case.withdrawal.chosen.all()}
    if chosen:
        return {item: min(pieces, left[item].quantity) for item, pieces in chosen.items() if item in left}
    return {item: line.quantity for item, line in left.items() if _has_right(line.item)}


def proposed_delivery(case: WithdrawalCase) -> Decimal:
    """The whole delivery when the whole order goes back; a part of an order leaves it (it would have cost the same)."""
    if case.order is None:
        return ZERO
    left = refunding.refundable(case.order)
    wanted = proposed(case)
    is_all = all(wanted.get(line.item.pk, 0) == line.quantity for line in left.lines)
    return left.delivery if is_all else ZERO


def told_pieces(case: WithdrawalCase) -> list[after_order.Piece]:
    language = case.withdrawal.language
    rows = case.withdrawal.chosen.select_related("item")
    return [after_order.piece(line.item, line.quantity, language) for line in rows]


def _has_right(item: OrderItem) -> bool:
    """What was sealed has it while the seal is whole: whoever opens the parcel sees that."""
    return item.withdrawal in (WithdrawalRule.RIGHT, WithdrawalRule.SEALED)


def _locked(case: WithdrawalCase) -> WithdrawalCase:
    return WithdrawalCase.objects.select_for_update(of=("self",)).select_related("withdrawal").get(pk=case.pk)


def _move(case: WithdrawalCase, after: WithdrawalState, who: User | None, why: str = "") -> WithdrawalCase:
    if after not in WITHDRAWAL_MOVES[case.state]:
        raise WrongStep(case, after)
    before, case.state = case.state, after
    case.save(update_fields=["state"])
    _log(case, before, why, who)
    return case


def _log(case: WithdrawalCase, before: str, why: str, who: User | None) -> None:
    WithdrawalStep.objects.create(case=case, before=before, after=case.state, why=why[:250], who=who)


def _about(case: WithdrawalCase) -> str:
    said = gettext("Withdrawal %(number)s: %(state)s")
    return said % {"number": case.withdrawal.reference, "state": case.get_state_display()}


def _tell(kind: str, case: WithdrawalCase, **more: Any) -> None:
    """In the language of the declaration, to the address that it gave; filed under the order."""
    row, ours = case.withdrawal, paying.organisation()
    context = {"withdrawal": row, "order": case.order, "base_url": settings.BASE_URL, **more}
    context["order_url"] = settings.BASE_URL + order_letters.page_of(case.order) if case.order else ""
    context["refund_by"] = case.refund_by
    about = case.order.ref if case.order else row.reference
    letters.write(kind, row.email, row.language, context, about=about, reply_to=ours.email)
