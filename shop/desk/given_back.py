"""Refunds: which leave by themselves, which somebody has to make, which the provider refused."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.views import generic

from core.money import euro
from core.opening import ROME
from shop import paying, refund_sending, refunding
from shop.desk.screens import DeskViewSet, Screen
from shop.models import Refund, RefundState
from shop.refusals import Refused


class DoneForm(forms.Form):
    on = forms.DateField(
        label=_("On which day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("When the transfer left, or the money was given back in store."),
    )


class GivenBackScreen(Screen):
    model = Refund
    permission_required = "change"
    template_name = "shop/desk/given_back.html"
    index, index_label = "refunds:index", _("Refunds")
    header_icon = "undo"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        rows = Refund.objects.select_related("order", "who", "done_by")
        self.refund = get_object_or_404(rows, pk=kwargs["pk"])

    @property
    def address(self) -> str:
        return reverse("refunds:edit", args=[self.refund.pk])

    def get_page_title(self) -> str:
        return gettext("%(amount)s for %(order)s") % {
            "amount": euro(self.refund.amount),
            "order": self.refund.order.ref,
        }

    def get_page_subtitle(self) -> str:
        return str(self.refund.get_state_display())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.refund
        is_failed = row.state == RefundState.FAILED
        by_hand = refund_sending.is_by_hand(row)
        return {
            "refund": row,
            "way": paying.LABELS.get(row.method, row.method),
            "lines": row.lines.select_related("item"),
            "vat": row.vat_rows.all(),
            "may_do": is_failed or (row.state == RefundState.ASKED and by_hand),
            "may_retry": is_failed and not by_hand,
            "form": DoneForm(initial={"on": timezone.localdate(timezone=ROME)}),
            **super().get_context_data(**kwargs),
        }


class DoneScreen(GivenBackScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = DoneForm(request.POST)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "form": form}, status=422)
        day, now = form.cleaned_data["on"], timezone.localtime(timezone=ROME)
        when = now if day == now.date() else now.replace(year=day.year, month=day.month, day=day.day, hour=12)
        try:
            refunding.done_by_hand(self.refund, self.member, when)
        except Refused as refusal:
            form.add_error(None, refusal.message)
            return self.render_to_response({**self.get_context_data(), "form": form}, status=409)
        return self.back(request, self.address, gettext("The refund is marked as made; the letter leaves."))


class RetryScreen(GivenBackScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            refunding.again(self.refund, self.member)
        except Refused as refusal:
            return self.refused(request, self.address, refusal)
        return self.back(request, self.address, gettext("The payment provider is asked once more."))


class RefundFilters(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(
        label=_("State"), choices=RefundState.choices, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Refund
        fields: list[str] = []


class RefundList(generic.IndexView):
    page_title = _("Refunds")

    def get_base_queryset(self) -> QuerySet[Refund]:
        return Refund.objects.select_related("order").order_by("-when", "-pk")


def way(refund: Refund) -> str:
    return str(paying.LABELS.get(refund.method, refund.method))


class RefundViewSet(DeskViewSet):
    model = Refund
    name = url_prefix = "refunds"
    icon = "undo"
    index_view_class = RefundList
    filterset_class = RefundFilters
    search_fields = ["order__ref", "order__name", "order__email", "why", "provider_id"]
    list_display = [
        Column("order", label=_("Order"), accessor="order.ref", sort_key="order__ref"),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor=lambda refund: refund.get_state_display(),
            primary=lambda refund: refund.state in (RefundState.ASKED, RefundState.FAILED),
            sort_key="state",
        ),
        Column("amount", label=_("Amount"), accessor=lambda refund: euro(refund.amount), sort_key="amount"),
        Column("name", label=_("Name"), accessor="order.name", sort_key="order__name"),
        Column("way", label=_("By"), accessor=way),
        Column("why", label=_("Why")),
        DateColumn("when", label=_("Asked"), sort_key="when"),
    ]

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", GivenBackScreen.as_view(), name="edit"),
            path("<int:pk>/done/", DoneScreen.as_view(), name="done"),
            path("<int:pk>/retry/", RetryScreen.as_view(), name="retry"),
        ]
