"""All of one order on one screen, with the steps that it can take."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.desk import letters
from shop import correcting, paying, refunding
from shop.desk import steps, timeline
from shop.desk.letters import sent_again
from shop.desk.screens import Screen
from shop.invoicing import issuing
from shop.models import Order, OrderNote, OrderState, Refund, Shipment
from shop.models.invoices import Invoice
from shop.refusals import Refused


class NoteForm(forms.Form):
    message = forms.CharField(
        label=_("Note"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For the shop only."),
    )


# Read once for all the panels of the screen.
ROWS = (
    "items__contents",
    "payments",
    Prefetch("shipments", Shipment.objects.select_related("who").prefetch_related("lines__item")),
    Prefetch("refunds", Refund.objects.select_related("who", "done_by").prefetch_related("lines__item")),
    Prefetch("invoices", Invoice.objects.select_related("who")),
)


class OrderScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/order.html"
    index, index_label = "orders:index", _("Orders")
    header_icon = "list-ul"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.order = get_object_or_404(Order, pk=kwargs["pk"])

    @property
    def address(self) -> str:
        return reverse("orders:edit", args=[self.order.pk])

    def get_page_title(self) -> str:
        return self.order.ref

    def get_page_subtitle(self) -> str:
        return str(self.order.get_status_display())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        order = self.order
        prefetch_related_objects([order], *ROWS)
        may_take = steps.open_to(order)
        written = letters.written(order.ref)
        offered = [{"step": step, "form": step.form(prefix=step.code)} for step in may_take]
        return {
            "order": order,
            "method": paying.LABELS.get(order.payment_method, order.payment_method),
            "lines": list(order.items.all()),
            "vat": list(order.vat_rows.all()),
            "paid": sum((payment.amount for payment in order.payments.all()), Decimal(0)),
            "may_correct": correcting.may_correct(order),
            "may_part": not order.is_pickup and any(step.code == "ship" for step in may_take),
            "letters": letters.rows(written),
            "parcels": list(order.shipments.all()),
            "invoices": sorted(order.invoices.all(), key=lambda one: one.pk),
            "may_invoice": order.wants_invoice and issuing.to_issue().filter(pk=order.pk).exists(),
            "refunds": list(order.refunds.all()),
            "left": refunding.refundable(order),
            "link": paying.link_for(order) if order.status == OrderState.PLACED else "",
            "timeline": timeline.of(order, written),
            "steps": offered,
            "note": NoteForm(),
            **super().get_context_data(**kwargs),
        }


class StepScreen(OrderScreen):
    """Takes one step and goes back. A form that was not filled in is shown again with what was typed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        step = steps.STEPS.get(kwargs["code"])
        if step is None:
            return self.refused(request, self.address, Refused("step", gettext("There is no such step.")))
        form = step.form(request.POST, prefix=step.code)
        if not form.is_valid():
            again = self.get_context_data()
            again["steps"] = [{**one, "form": form} if one["step"] is step else one for one in again["steps"]]
            return self.render_to_response(again, status=422)
        try:
            step.take(self.order, self.member, form.cleaned_data)
        except Refused as refusal:
            return self.refused(request, self.address, refusal)
        return self.back(request, self.address, str(step.done))


class NoteScreen(OrderScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = NoteForm(request.POST)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "note": form}, status=422)
        OrderNote.objects.create(order=self.order, message=form.cleaned_data["message"], who=self.member)
        return self.back(request, self.address, gettext("The note is kept."))


class LetterScreen(OrderScreen):
    """The customer says that it never came."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return sent_again(self, request, self.order.ref, self.address)
