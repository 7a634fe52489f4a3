"""All of one order on one screen, with the steps that it can take."""

from typing import Any

from django import forms
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
from shop.models import Order, OrderNote, OrderState
from shop.refusals import Refused


class NoteForm(forms.Form):
    message = forms.CharField(
        label=_("Note"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For the shop only."),
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
        may_take = steps.open_to(order)
        offered = [{"step": step, "form": step.form(prefix=step.code)} for step in may_take]
        return {
            "order": order,
            "method": paying.LABELS.get(order.payment_method, order.payment_method),
            "lines": list(order.items.prefetch_related("contents")),
            "vat": list(order.vat_rows.all()),
            "paid": order.amount_paid,
            "may_correct": correcting.may_correct(order),
            "may_part": not order.is_pickup and any(step.code == "ship" for step in may_take),
            "letters": letters.about(order.ref),
            "parcels": list(order.shipments.prefetch_related("lines__item")),
            "invoices": list(order.invoices.order_by("pk")),
            "may_invoice": issuing.to_issue().filter(pk=order.pk).exists(),
            "refunds": list(order.refunds.prefetch_related("lines__item").select_related("who")),
            "left": refunding.refundable(order),
            "link": paying.link_for(order) if order.status == OrderState.PLACED else "",
            "timeline": timeline.of(order),
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
