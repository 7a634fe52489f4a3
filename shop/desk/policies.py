"""Who may do what with the shop's truth in the admin, whatever else Wagtail offers."""

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from shop.models import (
    DeliveryTerms,
    Order,
    Product,
    ProductImport,
    Refund,
    StockMovement,
    Variant,
    WithdrawalCase,
)


class Closed(ModelPermissionPolicy):
    """Django's permissions, except that some actions are closed to everyone, administrators too."""

    closed: frozenset[str] = frozenset()

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in self.closed and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return super().user_has_any_permission(user, set(actions) - self.closed)

    def users_with_any_permission(self, actions: Any) -> Any:
        return super().users_with_any_permission(set(actions) - self.closed)


class MovedByVerbs(Closed):
    """An order is placed in the shop and kept: nobody adds or deletes one by hand."""

    closed = frozenset({"add", "delete"})


class OneRow(Closed):
    """It is there from the beginning, and is changed."""

    closed = frozenset({"add", "delete"})


class NeverDeleted(Closed):
    """What was ever sold stays: it is taken off sale instead."""

    closed = frozenset({"delete"})


def register() -> None:
    register_permission_policy(Order, MovedByVerbs(Order))
    register_permission_policy(DeliveryTerms, OneRow(DeliveryTerms))
    register_permission_policy(Product, NeverDeleted(Product))
    register_permission_policy(Variant, MovedByVerbs(Variant))
    register_permission_policy(StockMovement, MovedByVerbs(StockMovement))
    register_permission_policy(ProductImport, NeverDeleted(ProductImport))
    register_permission_policy(WithdrawalCase, MovedByVerbs(WithdrawalCase))
    register_permission_policy(Refund, MovedByVerbs(Refund))
