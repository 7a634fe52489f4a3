"""Payments that need a look, and what the provider told us: given back in one click, tried again in one."""

from typing import Any

from django.db.models import Case, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet

from core.desk.today import Job, Jobs, Rows
from core.models import User
from core.money import euro
from shop import hearing, paying, providers, receiving
from shop.desk.screens import Screen
from shop.models import EventOutcome, Order, PaymentAlert, PaymentEvent
from shop.providers import Meaning
from shop.refusals import Refused

SHOWN = 50
TROUBLED = (EventOutcome.FAILED, EventOutcome.WRONG)
REASONS = {
    "order": _("It names no order that we know."),
    "refund": _("It tells of a refund that was made at the provider’s, not here."),
}


KINDS: dict[str, Any] = {
    Meaning.PAID: _("Paid"),
    Meaning.CLOSED: _("Page shut without a payment"),
    Meaning.REFUNDED: _("Refund made"),
    Meaning.NOT_REFUNDED: _("Refund not taken"),
}


class PaymentsScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/payments.html"
    page_title = _("Payments to look at and messages")
    index, index_label = "orders:index", _("Orders")
    header_icon = "warning"

    @property
    def address(self) -> str:
        return reverse("payments:index")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alerts = open_alerts()
        first = Case(When(outcome__in=TROUBLED, then=Value(0)), default=Value(1))
        events = PaymentEvent.objects.select_related("order").order_by(first, "-received", "-pk")
        return {
            "alerts": [
                {"row": alert, "by": paying.LABELS.get(alert.payment.payment_method, "")} for alert in alerts
            ],
            "events": [_told(event) for event in events[:SHOWN]],
            "has_provider": providers.is_ready(paying.CARD),
            **super().get_context_data(**kwargs),
        }


def _told(event: PaymentEvent) -> dict[str, Any]:
    kind = KINDS.get(event.meaning, _("Something else"))
    return {"row": event, "kind": kind, "why": REASONS.get(event.why, event.why)}


class AlertScreen(PaymentsScreen):
    """`what`: the money goes back, or it was looked at and stays."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        alert = get_object_or_404(PaymentAlert.objects.select_related("payment__order"), pk=kwargs["pk"])
        if kwargs["what"] == "settle":
            receiving.settle(alert, self.member)
            return self.back(request, self.address, gettext("Looked at: it is not shown any more."))
        try:
            refund = receiving.give_back(alert, self.member)
        except Refused as refusal:
            return self.refused(request, self.address, refusal)
        said = gettext("%(amount)s of the order %(ref)s go back to the customer.")
        told = said % {"amount": euro(refund.amount), "ref": alert.payment.order.ref}
        return self.back(request, self.address, told)


class RetryScreen(PaymentsScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        event = get_object_or_404(PaymentEvent, pk=kwargs["pk"])
        try:
            done = hearing.do(event)
        except Exception:  # noqa: BLE001 - hearing has logged it and written it into the row, which is shown
            said = gettext("It failed again: the message is kept, try later or tell whoever runs the site.")
            return self.complain(request, self.address, said)
        if done.outcome == EventOutcome.WRONG:
            said = gettext("Nothing changed: the message does not agree with an order.")
            return self.complain(request, self.address, said)
        return self.back(request, self.address, gettext("The message was taken."))


class PaymentsViewSet(ViewSet):
    name, url_prefix = "payments", "payments"

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", PaymentsScreen.as_view(), name="index"),
            path("<int:pk>/refund/", AlertScreen.as_view(), {"what": "refund"}, name="refund"),
            path("<int:pk>/settle/", AlertScreen.as_view(), {"what": "settle"}, name="settle"),
            path("message/<int:pk>/", RetryScreen.as_view(), name="retry"),
        ]


def open_alerts() -> Any:
    alerts = PaymentAlert.objects.filter(settled_at__isnull=True)
    return alerts.select_related("payment__order").order_by("raised", "pk")


def _may(user: User) -> bool:
    return bool(user.has_perm("shop.change_order"))


def _alerts(user: User) -> Rows:
    return Rows(open_alerts(), _alert)


def _alert(alert: PaymentAlert) -> Job:
    order = alert.payment.order
    detail = f"{order.name} · {euro(alert.payment.amount)} · {alert.get_trouble_display()}"
    return Job(order.ref, reverse("payments:index"), detail, alert.raised)


def _events(user: User) -> Rows:
    return Rows(PaymentEvent.objects.filter(outcome__in=TROUBLED).select_related("order"), _event)


def _event(event: PaymentEvent) -> Job:
    detail = f"{event.get_outcome_display()} · {euro(event.amount)}"
    return Job(
        event.order.ref if event.order else event.type, reverse("payments:index"), detail, event.received
    )


ALL = (
    Jobs("payment-alerts", _("Payments to look at"), 15, _may, _alerts, lambda: reverse("payments:index")),
    Jobs(
        "payment-messages",
        _("Messages about payments that were not taken"),
        16,
        _may,
        _events,
        lambda: reverse("payments:index"),
    ),
)
