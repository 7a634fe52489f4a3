"""The steps that staff may take with an order, each with the verb that takes it.

A step is offered when the order stands where it can be taken; whether it is taken, the verb alone decides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.models import User
from shop import fulfilment, paying
from shop.models import Order, OrderState
from shop.models.orders import MOVES


class StepForm(forms.Form):
    """Nothing more to say."""


class PayForm(StepForm):
    why = forms.CharField(
        label=_("How it is known"),
        max_length=200,
        required=False,
        help_text=_("The day of the bank statement."),
    )


class ShipForm(StepForm):
    carrier = forms.CharField(label=_("Courier"), max_length=60, required=False)
    tracking = forms.CharField(label=_("Tracking number"), max_length=80, required=False)


class CancelForm(StepForm):
    why = forms.CharField(label=_("Why"), max_length=200, help_text=_("The customer reads it in the letter."))


@dataclass(frozen=True, slots=True)
class Step:
    code: str
    label: str | Promise
    done: str | Promise
    form: type[StepForm]
    take: Callable[[Order, User, dict[str, Any]], Order]
    is_open: Callable[[Order], bool]


def _can(after: OrderState, order: Order) -> bool:
    return after in MOVES.get(order.status, frozenset())


STEPS = {
    step.code: step
    for step in (
        Step(
            "pay",
            _("Mark as paid"),
            _("The order is marked as paid."),
            PayForm,
            lambda order, who, said: fulfilment.pay(order, who=who, why=said["why"]),
            lambda order: (
                _can(OrderState.PAID, order) and order.status != OrderState.EXPIRED and not order.is_paid
            ),
        ),
        Step(
            "pay_late",
            _("Record a late payment"),
            _("The payment is written down. If the goods are still there, the order goes on."),
            PayForm,
            lambda order, who, said: fulfilment.pay(order, who=who, why=said["why"]),
            lambda order: (
                order.status == OrderState.EXPIRED
                and order.payment_method != paying.PAY_AT_PICKUP
                and not order.is_paid
            ),
        ),
        Step(
            "prepare",
            _("Begin to prepare"),
            _("The order is being prepared."),
            StepForm,
            lambda order, who, said: fulfilment.prepare(order, who=who),
            lambda order: (
                _can(OrderState.PREPARING, order)
                and (order.status == OrderState.PAID or order.payment_method == paying.PAY_AT_PICKUP)
            ),
        ),
        Step(
            "ready",
            _("Ready to be collected: tell the customer"),
            _("The order is ready, and the letter leaves."),
            StepForm,
            lambda order, who, said: fulfilment.ready(order, who=who),
            lambda order: (
                order.is_pickup
                and order.ready_at is None
                and (
                    order.status in (OrderState.PAID, OrderState.PREPARING)
                    or (order.status == OrderState.PLACED and order.payment_method == paying.PAY_AT_PICKUP)
                )
            ),
        ),
        Step(
            "ship",
            _("Mark as shipped"),
            _("The order is marked as shipped: the stock has gone down, the letter leaves."),
            ShipForm,
            lambda order, who, said: fulfilment.ship(
                order, who=who, carrier=said["carrier"], tracking=said["tracking"]
            ),
            lambda order: _can(OrderState.SHIPPED, order) and not order.is_pickup,
        ),
        Step(
            "deliver",
            _("Mark as delivered"),
            _("The order is marked as delivered."),
            StepForm,
            lambda order, who, said: fulfilment.deliver(order, who=who),
            lambda order: (
                _can(OrderState.DELIVERED, order) and (order.is_pickup or order.status == OrderState.SHIPPED)
            ),
        ),
        Step(
            "cancel",
            _("Cancel the order"),
            _("The order is cancelled, and what it held is for sale again."),
            CancelForm,
            lambda order, who, said: fulfilment.cancel(order, who=who, why=said["why"]),
            lambda order: _can(OrderState.CANCELLED, order),
        ),
    )
}


def open_to(order: Order) -> list[Step]:
    return [step for step in STEPS.values() if step.is_open(order)]
