"""Where an order can stand, and from where it can go where."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from salesman.orders.status import BaseOrderStatus

if TYPE_CHECKING:
    from shop.models.orders import Order


class OrderState(BaseOrderStatus):
    """Where an order stands. Refunds are rows, not states."""

    PLACED = "placed", _("Placed")
    PAID = "paid", _("Paid")
    PREPARING = "preparing", _("Being prepared")
    SHIPPED = "shipped", _("Shipped")
    DELIVERED = "delivered", _("Delivered")
    CANCELLED = "cancelled", _("Cancelled")
    EXPIRED = "expired", _("Expired")

    @classmethod
    def get_payable(cls) -> list[str]:
        return [cls.PLACED]

    @classmethod
    def get_transitions(cls) -> dict[str, list[str]]:
        return {state: sorted(after) for state, after in MOVES.items()}

    @classmethod
    def validate_transition(cls, status: str, order: Order) -> str:
        """Salesman's own appends to the lists it is given, and so legalises moves for everyone after."""
        if status not in MOVES.get(order.status, frozenset()):
            raise ValidationError(gettext("The order cannot move to this state."), code="move")
        return status


MOVES: MappingProxyType[str, frozenset[str]] = MappingProxyType(
    {
        "placed": frozenset({"paid", "preparing", "cancelled", "expired"}),
        "paid": frozenset({"preparing", "shipped", "delivered", "cancelled"}),
        "preparing": frozenset({"paid", "shipped", "delivered", "cancelled", "expired"}),
        "shipped": frozenset({"delivered"}),
        "delivered": frozenset(),
        "cancelled": frozenset(),
        "expired": frozenset({"paid"}),  # money that came late, when the goods were still there
    }
)
