"""What staff may do about a withdrawal, each with its form and the verb that does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.models import User
from shop import refunding, withdrawal_cases
from shop.desk.refunds import RefundForm
from shop.models import Order, WithdrawalCase, WithdrawalState
from shop.models.withdrawals import WITHDRAWAL_MOVES


class ActForm(forms.Form):
    def __init__(self, case: WithdrawalCase, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case


class AttachForm(ActForm):
    order = forms.CharField(
        label=_("Order number"), max_length=60, help_text=_("For instance VM-2026-00001.")
    )

    def clean_order(self) -> Order:
        found = Order.objects.filter(ref__iexact=self.cleaned_data["order"].strip()).first()
        if found is None:
            raise ValidationError(gettext("There is no order with this number."))
        return found


class AcceptForm(ActForm):
    words = forms.CharField(
        label=_("Words to add"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The letter says how to send the goods back; add what is particular here."),
    )


class RefuseForm(ActForm):
    why = forms.CharField(
        label=_("Why"),
        max_length=250,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The customer reads it in the letter, in their language: write it so."),
    )


class MoneyForm(RefundForm):
    """Begins with the goods and, when all of the order goes back, the standard delivery (law.md L18)."""

    def __init__(self, case: WithdrawalCase, *args: Any, **kwargs: Any) -> None:
        if case.order is None:
            raise ValueError("a withdrawal is refunded once its order is known")
        pieces = {f"line-{item}": number for item, number in withdrawal_cases.proposed(case).items()}
        begun = {**pieces, "delivery": withdrawal_cases.proposed_delivery(case) or None, "restock": True}
        super().__init__(refunding.refundable(case.order), *args, initial=begun, **kwargs)
        for name in ("why", "key", "surplus"):  # the withdrawal itself says why, and is refunded once
            self.fields.pop(name, None)


@dataclass(frozen=True, slots=True)
class Act:
    code: str
    label: str | Promise
    done: str | Promise
    form: Callable[..., forms.Form]  # of the case, and of what was typed
    take: Callable[[WithdrawalCase, User, forms.Form], object]
    is_open: Callable[[WithdrawalCase], bool]


def _can(after: WithdrawalState, case: WithdrawalCase) -> bool:
    return after in WITHDRAWAL_MOVES[case.state]


def _refund(case: WithdrawalCase, who: User, form: forms.Form) -> object:
    if not isinstance(form, MoneyForm):
        raise TypeError(type(form).__name__)
    said = form.cleaned_data
    delivery = said.get("delivery") or Decimal(0)
    return withdrawal_cases.refund(case, form.lines(), delivery=delivery, restock=said["restock"], who=who)


ACTS = {
    act.code: act
    for act in (
        Act(
            "attach",
            _("Link it to this order"),
            _("The withdrawal is linked to its order."),
            AttachForm,
            lambda case, who, form: withdrawal_cases.attach(case, form.cleaned_data["order"], who=who),
            lambda case: case.order_id is None and case.state == WithdrawalState.RECEIVED,
        ),
        Act(
            "accept",
            _("Accept, and write how to send the goods back"),
            _("The withdrawal is accepted, and the letter leaves."),
            AcceptForm,
            lambda case, who, form: withdrawal_cases.accept(case, who=who, words=form.cleaned_data["words"]),
            lambda case: case.order_id is not None and _can(WithdrawalState.ACCEPTED, case),
        ),
        Act(
            "back",
            _("The goods are back"),
            _("Written down: the goods are back."),
            ActForm,
            lambda case, who, form: withdrawal_cases.goods_are_back(case, who=who),
            lambda case: _can(WithdrawalState.BACK, case),
        ),
        Act(
            "refund",
            _("Give the money back"),
            _("The refund is written down, and the letter leaves."),
            MoneyForm,
            _refund,
            lambda case: case.order_id is not None and _can(WithdrawalState.REFUNDED, case),
        ),
        Act(
            "refuse",
            _("Refuse"),
            _("The withdrawal is refused, and the letter leaves."),
            RefuseForm,
            lambda case, who, form: withdrawal_cases.refuse(case, why=form.cleaned_data["why"], who=who),
            lambda case: _can(WithdrawalState.REFUSED, case),
        ),
    )
}


def open_to(case: WithdrawalCase) -> list[Act]:
    return [act for act in ACTS.values() if act.is_open(case)]
