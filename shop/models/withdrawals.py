"""Withdrawals from contracts: what was declared, never changed, and what the shop does about it."""

from __future__ import annotations

from types import MappingProxyType

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shop.models.orders import Order, OrderItem
from shop.models.prices import AppendOnly
from shop.models.refunds import Refund


class Withdrawal(AppendOnly):
    """Somebody's withdrawal from a contract, exactly as it was received (law.md L17)."""

    reference = models.CharField(_("number"), max_length=20, unique=True)
    # Made when the second step is shown: the same confirmation sent twice is one withdrawal.
    key = models.UUIDField(unique=True, editable=False)
    name = models.CharField(_("name"), max_length=120)
    order_reference = models.CharField(_("order, as typed"), max_length=60)
    email = models.EmailField(_("e-mail"), max_length=254)
    lines = models.TextField(_("lines"), blank=True)
    language = models.CharField(_("language"), max_length=5)
    order = models.ForeignKey(
        Order, on_delete=models.PROTECT, null=True, blank=True, related_name="withdrawals"
    )
    received = models.DateTimeField(_("received"), default=timezone.now)

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["-received"]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_flagged(self) -> bool:
        """Nothing we know goes by that number and address: staff must look."""
        return self.order_id is None


class WithdrawalLine(AppendOnly):
    """So many pieces of a line that were ticked on the order's own page."""

    withdrawal = models.ForeignKey(Withdrawal, on_delete=models.CASCADE, related_name="chosen")
    item = models.ForeignKey(OrderItem, on_delete=models.PROTECT, related_name="withdrawal_lines")
    quantity = models.PositiveIntegerField(_("pieces"))

    class Meta:
        verbose_name = _("line of a withdrawal")
        verbose_name_plural = _("lines of withdrawals")
        ordering = ["withdrawal", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["withdrawal", "item"], name="item_once_a_withdrawal"),
            models.CheckConstraint(condition=Q(quantity__gte=1), name="withdrawal_line_holds_something"),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.item_id}"


class WithdrawalState(models.TextChoices):
    RECEIVED = "received", _("Received")
    ACCEPTED = "accepted", _("Accepted")
    BACK = "back", _("Goods are back")
    REFUNDED = "refunded", _("Refunded")
    REFUSED = "refused", _("Refused")


WITHDRAWAL_MOVES: MappingProxyType[str, frozenset[str]] = MappingProxyType(
    {
        "received": frozenset({"accepted", "refused"}),
        # Refunded at once when nothing had left the house, or need not come back.
        "accepted": frozenset({"back", "refunded"}),
        "back": frozenset({"refunded", "refused"}),
        "refunded": frozenset(),
        "refused": frozenset(),
    }
)


class WithdrawalCase(models.Model):
    """Where a withdrawal stands at the shop. Changed only by shop.withdrawal_cases."""

    withdrawal = models.OneToOneField(Withdrawal, on_delete=models.PROTECT, related_name="case")
    # The order that is meant: that of the declaration, or the one that staff found.
    order = models.ForeignKey(
        Order, on_delete=models.PROTECT, null=True, blank=True, related_name="withdrawal_cases"
    )
    state = models.CharField(
        _("state"),
        max_length=8,
        choices=WithdrawalState.choices,
        default=WithdrawalState.RECEIVED,
        db_index=True,
    )
    # Fourteen days after we were told (art. 56 of the consumers' code): the refund's last day, in Rome.
    refund_by = models.DateField(_("to be refunded by"))
    why = models.CharField(_("why it was refused"), max_length=250, blank=True)
    refund = models.OneToOneField(
        Refund, on_delete=models.PROTECT, null=True, blank=True, related_name="withdrawal_case"
    )

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["-withdrawal__received", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=WithdrawalState.values), name="withdrawal_state_is_known"
            ),
        ]

    def __str__(self) -> str:
        return str(self.withdrawal)


class WithdrawalStep(AppendOnly):
    """Who moved a withdrawal, when, from where to where, and why."""

    case = models.ForeignKey(WithdrawalCase, on_delete=models.CASCADE, related_name="steps")
    before = models.CharField(_("from"), max_length=8, choices=WithdrawalState.choices, blank=True)
    after = models.CharField(_("to"), max_length=8, choices=WithdrawalState.choices)
    why = models.CharField(_("why"), max_length=250, blank=True)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    when = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("step of a withdrawal")
        verbose_name_plural = _("history of withdrawals")
        ordering = ["case", "pk"]

    def __str__(self) -> str:
        return f"{self.before} → {self.after}"
