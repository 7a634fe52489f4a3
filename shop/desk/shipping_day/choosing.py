"""Which orders are packed today: all that may leave are chosen already, one click begins."""

import datetime
import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from core.opening import ROME
from shop import packing
from shop.desk.screens import Screen
from shop.models import DeliveryMethod, Order, PackingRun
from shop.packing import Ready
from shop.refusals import Refused

LAST = 10


class FilterForm(forms.Form):
    """Asked in the address. What is not understood narrows nothing."""

    until = forms.DateField(label=_("Promised by"), required=False, widget=AdminDateInput)
    way = forms.ChoiceField(
        label=_("Delivery or pickup"), choices=[("", _("All")), *DeliveryMethod.choices], required=False
    )

    def narrow(self, found: Sequence[Ready]) -> list[Ready]:
        asked: dict[str, Any] = self.cleaned_data if self.is_valid() else {}
        until, way = asked.get("until"), asked.get("way")
        return [
            one
            for one in found
            if (not until or (one.leaves_by or datetime.date.min) <= until)
            and (not way or one.order.delivery_method == way)
        ]


class ChoosingScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/shipping_day/choosing.html"
    page_title = _("Day of dispatch")
    index, index_label = "orders:index", _("Orders")
    header_icon = "list-ul"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        today = timezone.localdate(timezone=ROME)
        form = FilterForm(self.request.GET or None)
        found = form.narrow(packing.ready(today))
        asked = {number for number in self.request.POST.getlist("order") if number.isdecimal()}
        by_link = self.request.GET.getlist("order")
        return {
            "filters": form,
            "rows": [
                {
                    "ready": one,
                    "is_late": one.is_late(today),
                    "is_chosen": _is_chosen(one, asked or set(by_link)),
                }
                for one in found
            ],
            "may_leave": sum(one.may_leave for one in found),
            "key": uuid.uuid4(),
            "runs": PackingRun.objects.filter(closed__isnull=True).select_related("who")[:LAST],
            "today": today,
            **super().get_context_data(**kwargs),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        numbers = [int(each) for each in request.POST.getlist("order") if each.isdecimal() and len(each) < 10]
        try:
            run, left_out = packing.begin(numbers, _key(request.POST.get("key", "")), self.member)
        except Refused as refusal:
            context = {**self.get_context_data(), "refusal": refusal.message}
            return self.render_to_response(context, status=422)
        address = reverse("packing:run", args=[run.pk])
        if left_out:
            return self.complain(request, address, " ".join(left_out))
        number = run.lines.count()
        told = ngettext(
            "%(number)s order is on the packing table.", "%(number)s orders are on the packing table.", number
        )
        return self.back(request, address, told % {"number": number})


def _is_chosen(one: Ready, asked: set[str]) -> bool:
    return str(one.order.pk) in asked if asked else one.may_leave


def _key(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        return uuid.uuid4()


class ClosedScreen(Screen):
    """The days of dispatch that are over."""

    model = Order
    permission_required = "change"
    template_name = "shop/desk/shipping_day/past.html"
    page_title = _("Days of dispatch so far")
    index, index_label = "packing:index", _("Day of dispatch")
    header_icon = "history"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        runs = PackingRun.objects.select_related("who").prefetch_related("lines")[:50]
        return {"runs": runs, **super().get_context_data(**kwargs)}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not PackingRun.objects.exists():
            message = gettext("There has been no day of dispatch yet.")
            return self.complain(request, reverse("packing:index"), message)
        return super().get(request, *args, **kwargs)


def to_choosing(numbers: Sequence[int]) -> HttpResponse:
    """From a list of orders: the same ones are chosen there."""
    query = "&".join(f"order={number}" for number in numbers)
    return HttpResponseRedirect(f"{reverse('packing:index')}?{query}")
