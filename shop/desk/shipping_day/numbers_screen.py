"""A courier's file on the screen: what each row would do, then how far it is done. The page looks again by itself."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.paging import page_of
from shop.desk.screens import Screen
from shop.desk.shipping_day import tracking
from shop.models import Effect, Order, TrackingImport
from shop.models.imports import ImportState
from shop.refusals import Refused

LOOK_AGAIN = 2  # seconds, while it is at work
ON_A_PAGE = 100


class NumbersScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/shipping_day/numbers.html"
    index, index_label = "packing:index", _("Day of dispatch")
    header_icon = "table"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        found = TrackingImport.objects.select_related("run", "who")
        self.source = get_object_or_404(found, pk=kwargs["source"])

    @property
    def address(self) -> str:
        return reverse("packing:numbers", args=[self.source.pk])

    def get_page_title(self) -> str:
        return self.source.file_name

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        progress = tracking.progress(self.source)
        asked = self.request.GET.get("effect", "")
        chosen = asked if asked in Effect.values else ""
        lines = self.source.lines.select_related("order")
        if chosen:
            lines = lines.filter(effect=chosen)
        kinds = [
            {"value": kind.value, "label": kind.label, "number": progress[kind.value]} for kind in Effect
        ]
        return {
            **super().get_context_data(**kwargs),  # first: the address has a `source` of its own, its number
            "source": self.source,
            "progress": progress,
            "kinds": [kind for kind in kinds if kind["number"]],
            "chosen": chosen,
            "may_be_written": self.source.state == ImportState.CHECKED,
            "paging": page_of(lines.order_by("number"), self.request.GET.get("page"), ON_A_PAGE),
        }

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = super().get(request, *args, **kwargs)
        if self.source.state == ImportState.WRITING:
            answer.headers["Refresh"] = str(LOOK_AGAIN)
        return answer

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            tracking.confirm(self.source)
        except Refused as refusal:
            return self.refused(request, self.address, refusal)
        return HttpResponseRedirect(self.address)
