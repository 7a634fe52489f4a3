"""What a payment leaves behind: hosted pages that were opened, messages of the provider, money that needs a look."""

from __future__ import annotations

import uuid
from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shop.models.orders import Order, OrderPayment
from shop.models.refunds import Refund


class SessionState(models.TextChoices):
    OPEN = "open", _("open")
    PAID = "paid", _("paid")
    CLOSED = "closed", _("closed")


class PaymentSession(models.Model):
    """A provider's hosted page for an order. At most one is open, so that a second press finds the first."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="payment_sessions")
    provider = models.CharField(_("provider"), max_length=20)
    # Sent with the request: a request repeated after a lost answer makes no second page.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    language = models.CharField(_("language"), max_length=5)
    amount = models.DecimalField(_("amount"), max_digits=12, decimal_places=2)
    session_id = models.CharField(max_length=255, blank=True)
    url = models.TextField(blank=True)
    state = models.CharField(
        _("state"), max_length=6, choices=SessionState.choices, default=SessionState.OPEN
    )
    created = models.DateTimeField(_("opened"), default=timezone.now)
    expires_at = models.DateTimeField(_("open until"))

    class Meta:
        verbose_name = _("page for paying")
        verbose_name_plural = _("pages for paying")
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["order"], condition=Q(state=SessionState.OPEN), name="one_open_page_for_paying"
            ),
            models.UniqueConstraint(
                fields=["provider", "session_id"], condition=~Q(session_id=""), name="page_for_paying_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.order_id}: {self.get_state_display()}"


class EventOutcome(models.TextChoices):
    RECEIVED = "received", _("received")
    DONE = "done", _("done")
    NOTHING = "nothing", _("nothing to do")
    WRONG = "wrong", _("does not agree with an order")
    FAILED = "failed", _("failed")


class PaymentEvent(models.Model):
    """A provider's signed message, once. What is kept of it says how much came for what, never from whom."""

    provider = models.CharField(_("provider"), max_length=20)
    event_id = models.CharField(_("number"), max_length=255)
    type = models.CharField(_("kind"), max_length=80)
    received = models.DateTimeField(_("received"), default=timezone.now)
    meaning = models.CharField(max_length=10, blank=True)
    # Of a message about a refund: our key of it, and its number there.
    session_id = models.CharField(max_length=255, blank=True)
    payment_id = models.CharField(max_length=255, blank=True)
    amount = models.DecimalField(_("amount"), max_digits=12, decimal_places=2, default=Decimal(0))
    currency = models.CharField(_("currency"), max_length=3, blank=True)
    order = models.ForeignKey(
        Order, on_delete=models.SET_NULL, null=True, blank=True, related_name="payment_events"
    )
    outcome = models.CharField(
        _("outcome"), max_length=8, choices=EventOutcome.choices, default=EventOutcome.RECEIVED
    )
    why = models.CharField(_("why"), max_length=200, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)

    class Meta:
        verbose_name = _("message about a payment")
        verbose_name_plural = _("messages about payments")
        ordering = ["-received", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["provider", "event_id"], name="payment_event_once"),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.event_id}"

    @property
    def can_be_retried(self) -> bool:
        return self.outcome in (EventOutcome.FAILED, EventOutcome.RECEIVED, EventOutcome.WRONG)


class Trouble(models.TextChoices):
    SECOND = "second", _("paid a second time")
    GONE = "gone", _("paid after it expired, and the goods are gone")
    CANCELLED = "cancelled", _("paid after it was cancelled")
    OVER = "over", _("more was paid than was due")
    UNDER = "under", _("less was paid than was due")


class PaymentAlert(models.Model):
    """Money that came and cannot simply be taken: staff decides whether it goes back."""

    payment = models.OneToOneField(OrderPayment, on_delete=models.CASCADE, related_name="alert")
    trouble = models.CharField(_("what is the matter"), max_length=10, choices=Trouble.choices)
    amount = models.DecimalField(_("to give back"), max_digits=12, decimal_places=2)
    raised = models.DateTimeField(_("since"), default=timezone.now)
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    refund = models.OneToOneField(
        Refund, on_delete=models.SET_NULL, null=True, blank=True, related_name="payment_alert"
    )

    class Meta:
        verbose_name = _("payment to look at")
        verbose_name_plural = _("payments to look at")
        ordering = ["raised", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=0), name="payment_alert_not_negative"),
        ]

    def __str__(self) -> str:
        return self.get_trouble_display()
