"""Reports: what was sold in a period, by product, cooperative and month; what is running low."""

import csv
import datetime
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets import AdminDateInput

from core.desk.spreadsheet import as_text
from shop import sales
from shop.desk.screens import Screen
from shop.models import Order

KINDS = {
    "product": (_("By product"), _("Product"), sales.by_product),
    "cooperative": (_("By cooperative"), _("Cooperative"), sales.by_cooperative),
    "month": (_("By month"), _("Month"), sales.by_month),
}
MOST_LOW = 50  # what has a screen of its own is only begun here
IN_OUR_TIME = [MinValueValidator(datetime.date(2000, 1, 1)), MaxValueValidator(datetime.date(2100, 12, 31))]


class PeriodForm(forms.Form):
    first = forms.DateField(label=_("From"), widget=AdminDateInput, validators=IN_OUR_TIME)
    last = forms.DateField(label=_("Until"), widget=AdminDateInput, validators=IN_OUR_TIME)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if typed.get("first") and typed.get("last") and typed["last"] < typed["first"]:
            self.add_error("last", gettext("The last day comes before the first."))
        return typed


class ReportsScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/reports.html"
    page_title = _("Reports")
    header_icon = "table"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def period(self) -> tuple[PeriodForm, datetime.date, datetime.date]:
        """This year so far, unless another period was typed."""
        today = timezone.localdate()
        usual = {"first": today.replace(month=1, day=1), "last": today}
        typed = {key: self.request.GET.get(key) or usual[key] for key in usual}
        form = PeriodForm(typed)
        chosen = form.cleaned_data if form.is_valid() else usual
        return form, chosen["first"], chosen["last"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form, first, last = self.period()
        reports = [
            {
                "kind": kind,
                "heading": heading,
                "what": what,
                "rows": [_told(row) for row in find(first, last)],
            }
            for kind, (heading, what, find) in KINDS.items()
        ]
        months = reports[-1]["rows"]
        total = {
            "pieces": sum(row["pieces"] for row in months),
            "amount": sum(row["amount"] for row in months),
        }
        return {
            "form": form,
            "first": first,
            "last": last,
            "reports": reports,
            "total": total,
            "low": sales.running_low()[:MOST_LOW],
            **super().get_context_data(**kwargs),
        }


def _told(row: sales.Sold) -> dict[str, Any]:
    what = row.what
    if isinstance(what, datetime.datetime):
        what = date_format(what, "F Y")
    return {"what": what, "orders": row.orders, "pieces": row.pieces, "amount": row.amount}


class ReportFile(ReportsScreen):
    """The same rows for a spreadsheet. A text that a spreadsheet would reckon with is sent as text."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if kwargs["kind"] not in KINDS:
            raise Http404
        _heading, what, find = KINDS[kwargs["kind"]]
        _form, first, last = self.period()
        name = f"{kwargs['kind']}-{first:%Y%m%d}-{last:%Y%m%d}.csv"
        answer = HttpResponse(
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
        answer.write("\ufeff")  # by which spreadsheets know that accents are meant
        table = csv.writer(answer, delimiter=";")
        table.writerow([what, gettext("Orders"), gettext("Pieces"), gettext("Euro with VAT")])
        for row in map(_told, find(first, last)):
            table.writerow(
                [as_text(row["what"]), row["orders"], row["pieces"], f"{row['amount']:.2f}".replace(".", ",")]
            )
        return answer


class ReportsViewSet(ViewSet):
    name, url_prefix = "reports", "sales"

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", ReportsScreen.as_view(), name="index"),
            path("<slug:kind>.csv", ReportFile.as_view(), name="file"),
        ]
