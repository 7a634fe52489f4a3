"""Orders: the list, and all of one order on one screen with the steps it can take."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn

from core.money import euro
from shop import order_letters, paying
from shop.desk import steps, timeline
from shop.desk.filters import OrderFilters
from shop.desk.screens import DeskViewSet, Screen
from shop.models import Order, OrderNote, OrderState
from shop.refusals import Refused

WAITING = {OrderState.PLACED, OrderState.PAID, OrderState.PREPARING}


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
        offered = [{"step": step, "form": step.form(prefix=step.code)} for step in steps.open_to(order)]
        return {
            "order": order,
            "method": paying.LABELS.get(order.payment_method, order.payment_method),
            "lines": list(order.items.prefetch_related("contents")),
            "vat": list(order.vat_rows.all()),
            "paid": order.amount_paid,
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


class SlipScreen(OrderScreen):
    """A page to be printed: the recipient of a present must not learn what it cost."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with translation.override(self.order.language):
            about = order_letters.about(self.order, self.order.language)
            shown = {name: about[name] for name in ("order", "lines", "country", "organisation")}
            return render(request, "shop/desk/slip.html", {"slip": shown})


class OrderViewSet(DeskViewSet):
    model = Order
    name = "orders"
    icon = "list-ul"
    filterset_class = OrderFilters
    search_fields = ["ref", "name", "recipient", "email", "phone"]
    list_display = [
        "ref",
        DateColumn("date_created", label=_("Date"), sort_key="date_created"),
        StatusTagColumn(
            "status",
            label=_("State"),
            accessor=lambda order: order.get_status_display(),
            primary=lambda order: order.status in WAITING,
        ),
        Column("name", label=_("Name"), sort_key="name"),
        Column(
            "payment", label=_("Payment"), accessor=lambda order: paying.LABELS.get(order.payment_method, "")
        ),
        Column("delivery", label=_("Delivery"), accessor=lambda order: order.get_delivery_method_display()),
        Column("total", label=_("Total"), accessor=lambda order: euro(order.total), sort_key="total"),
    ]

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", OrderScreen.as_view(), name="edit"),
            path("<int:pk>/slip/", SlipScreen.as_view(), name="slip"),
            path("<int:pk>/step/<slug:code>/", StepScreen.as_view(), name="step"),
            path("<int:pk>/note/", NoteScreen.as_view(), name="note"),
        ]
