"""Bonifici: the bank's list is brought in, looked at, and what agrees is recorded all at once."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet

from shop import bank_lists, bank_matching, paying
from shop.desk.screens import Screen
from shop.models import BankFile, Order, OrderState

LAST = 20
TICKED = (bank_matching.EXACT, bank_matching.LATE)
CAN_BE_RECORDED = (*TICKED, bank_matching.PART, bank_matching.OVER, bank_matching.PAID, bank_matching.CLOSED)
MOST_FIGURES = 10


class ListForm(forms.Form):
    file = forms.FileField(
        label=_("The bank’s list (CSV)"),
        max_length=255,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv"}),
        help_text=_(
            "As the bank’s website exports it; nothing needs to be changed in it. Nothing is recorded before you "
            "have looked at it, and who paid is not kept."
        ),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > bank_lists.MOST_BYTES:
            raise forms.ValidationError(gettext("The file is larger than 2 MB: export a shorter period."))
        return file


class TransfersScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/transfers.html"
    page_title = _("Bank transfers")
    index, index_label = "orders:index", _("Orders")
    header_icon = "table"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        recorded = Count("rows", filter=Q(rows__payment__isnull=False))
        awaited = Order.objects.filter(status=OrderState.PLACED, payment_method=paying.BANK_TRANSFER)
        return {
            "form": ListForm(),
            "files": BankFile.objects.select_related("who").annotate(all=Count("rows"), recorded=recorded)[
                :LAST
            ],
            "awaited": awaited.order_by("pay_by", "pk")[:100],
            **super().get_context_data(**kwargs),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ListForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                data = form.cleaned_data["file"].read()
                made = bank_matching.bring(data, self.member, timezone.localdate())
            except bank_lists.Unreadable as why:
                form.add_error("file", why.message)
            else:
                return HttpResponseRedirect(reverse("transfers:seen", args=[made.pk]))
        return self.render_to_response({**self.get_context_data(), "form": form}, status=422)


class ListScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/transfers_seen.html"
    index, index_label = "transfers:index", _("Bank transfers")
    header_icon = "table"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.file = get_object_or_404(BankFile, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return gettext("List of the bank, %(when)s") % {
            "when": f"{timezone.localtime(self.file.created):%d/%m/%Y %H:%M}"
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = bank_matching.matches(self.file)
        groups = [
            {
                "code": code,
                "heading": bank_matching.GROUPS[code],
                "matches": members,
                "ticked": code in TICKED,
                "can_be_recorded": code in CAN_BE_RECORDED,
                "asks": code in (bank_matching.UNKNOWN, bank_matching.SEVERAL),
            }
            for code, members in found.items()
        ]
        to_do = any(group["can_be_recorded"] or group["asks"] for group in groups)
        return {"file": self.file, "groups": groups, "to_do": to_do, **super().get_context_data(**kwargs)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        done, refused = bank_matching.record(self.file, self._chosen(request), self.member)
        for why in refused:
            messages.error(request, why)
        if done:
            said = ngettext("%(done)s transfer is recorded.", "%(done)s transfers are recorded.", done)
            messages.success(request, said % {"done": done})
        elif not refused:
            messages.warning(request, gettext("Nothing was chosen: tick the rows to record."))
        return HttpResponseRedirect(reverse("transfers:seen", args=[self.file.pk]))

    def _chosen(self, request: HttpRequest) -> dict[int, str]:
        """What is ticked, with the order that was shown beside it; and rows for which somebody typed one."""
        ticked = {row for row in request.POST.getlist("row") if row.isdecimal() and len(row) < MOST_FIGURES}
        chosen = {int(row): request.POST.get(f"shown-{row}", "") for row in ticked}
        for name in request.POST:
            row, typed = name.removeprefix("order-"), request.POST.get(name, "").strip()
            if name.startswith("order-") and row.isdecimal() and len(row) < MOST_FIGURES and typed:
                chosen[int(row)] = typed
        return chosen


class TransfersViewSet(ViewSet):
    name, url_prefix = "transfers", "transfers"

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", TransfersScreen.as_view(), name="index"),
            path("<int:pk>/", ListScreen.as_view(), name="seen"),
        ]
