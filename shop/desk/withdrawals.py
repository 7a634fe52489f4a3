"""Withdrawals: the list under Orders, and all of one on one screen with what can be done about it."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.views import generic

from core.desk import letters as told_letters
from core.models import Letter
from shop import withdrawal_days
from shop.desk.letters import sent_again
from shop.desk.screens import DeskViewSet, Screen
from shop.desk.withdrawal_acts import ACTS, open_to
from shop.models import WithdrawalCase, WithdrawalState
from shop.refusals import Refused

OPEN = (WithdrawalState.RECEIVED, WithdrawalState.ACCEPTED, WithdrawalState.BACK)


class WithdrawalScreen(Screen):
    model = WithdrawalCase
    permission_required = "change"
    template_name = "shop/desk/withdrawal.html"
    index, index_label = "withdrawals:index", _("Withdrawals")
    header_icon = "undo"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        cases = WithdrawalCase.objects.select_related("withdrawal", "order", "refund")
        self.case = get_object_or_404(cases, pk=kwargs["pk"])

    @property
    def address(self) -> str:
        return reverse("withdrawals:edit", args=[self.case.pk])

    def get_page_title(self) -> str:
        return self.case.withdrawal.reference

    def get_page_subtitle(self) -> str:
        return str(self.case.get_state_display())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        case, order = self.case, self.case.order
        numbers = [case.withdrawal.reference, *([order.ref] if order else [])]
        letters = Letter.objects.filter(about__in=numbers, kind__startswith="withdrawal_")
        return {
            "case": case,
            "order": order,
            "chosen": case.withdrawal.chosen.select_related("item"),
            "lines": list(order.items.all()) if order else [],
            "last_day": withdrawal_days.last_day(order) if order else None,
            "is_a_right": withdrawal_days.is_a_right(order) if order else True,
            "steps": case.steps.select_related("who"),
            "letters": told_letters.rows(
                letters.filter(to__in=[case.withdrawal.email]).order_by("-written", "-pk")
            ),
            "acts": [{"act": act, "form": act.form(case)} for act in open_to(case)],
            **super().get_context_data(**kwargs),
        }


class ActScreen(WithdrawalScreen):
    """Takes one step and goes back. A form that was not filled in is shown again with what was typed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        act = ACTS.get(kwargs["code"])
        if act is None:
            return self.complain(request, self.address, gettext("There is no such step."))
        form = act.form(self.case, request.POST)
        if form.is_valid():
            try:
                act.take(self.case, self.member, form)
                return self.back(request, self.address, str(act.done))
            except Refused as refusal:
                form.add_error(None, refusal.message)
        again = self.get_context_data()
        again["acts"] = [{**one, "form": form} if one["act"] is act else one for one in again["acts"]]
        if all(one["act"] is not act for one in again["acts"]):  # it was taken by somebody else meanwhile
            return self.complain(request, self.address, " ".join(map(str, form.non_field_errors())))
        return self.render_to_response(again, status=422)


class LetterScreen(WithdrawalScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        given = request.POST.get("letter", "")
        letter = Letter.objects.filter(pk=int(given) if given.isdecimal() and len(given) < 19 else 0).first()
        order = self.case.order
        if letter and order and letter.about == order.ref:
            return sent_again(self, request, order.ref, self.address)
        return sent_again(self, request, self.case.withdrawal.reference, self.address)


class WithdrawalFilters(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(
        label=_("State"), choices=WithdrawalState.choices, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = WithdrawalCase
        fields: list[str] = []


class WithdrawalList(generic.IndexView):
    page_title = _("Withdrawals")

    def get_base_queryset(self) -> QuerySet[WithdrawalCase]:
        return WithdrawalCase.objects.select_related("withdrawal", "order")


def order_of(case: WithdrawalCase) -> str:
    if case.order:
        return case.order.ref
    return gettext("%(typed)s: not found") % {"typed": case.withdrawal.order_reference}


class WithdrawalViewSet(DeskViewSet):
    model = WithdrawalCase
    name = url_prefix = "withdrawals"
    icon = "undo"
    index_view_class = WithdrawalList
    filterset_class = WithdrawalFilters
    search_fields = [
        "withdrawal__reference",
        "withdrawal__name",
        "withdrawal__email",
        "withdrawal__order_reference",
        "order__ref",
    ]
    list_display = [
        "__str__",
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor=lambda case: case.get_state_display(),
            primary=lambda case: case.state in OPEN,
            sort_key="state",
        ),
        Column("order", label=_("Order"), accessor=order_of, sort_key="order__ref"),
        Column("name", label=_("Name"), accessor="withdrawal.name", sort_key="withdrawal__name"),
        DateColumn(
            "received", label=_("Received"), accessor="withdrawal.received", sort_key="withdrawal__received"
        ),
        Column("refund_by", label=_("To be refunded by"), sort_key="refund_by"),
    ]

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", WithdrawalScreen.as_view(), name="edit"),
            path("<int:pk>/act/<slug:code>/", ActScreen.as_view(), name="act"),
            path("<int:pk>/letter/", LetterScreen.as_view(), name="letter"),
        ]
