"""Registro dei corrispettivi: a month by day and rate, with its totals, on the screen and for the accountant."""

import csv
import datetime
import io
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from openpyxl import Workbook
from wagtail.admin.viewsets.base import ViewSet

from core.desk.spreadsheet import as_text
from core.opening import ROME
from shop import takings
from shop.desk.importing.screens import XLSX
from shop.desk.screens import Screen
from shop.models import Order
from shop.takings import Taken

EARLIEST, LATEST = datetime.date(2026, 1, 1), datetime.date(2100, 1, 1)


def month_of(text: str) -> datetime.date:
    """The first day of the month that an address names as 2026-11; this month when it names none."""
    try:
        day = datetime.date.fromisoformat(f"{text}-01")
    except ValueError:
        day = timezone.localdate(timezone=ROME).replace(day=1)
    return min(max(day, EARLIEST), LATEST)


def last_of(first: datetime.date) -> datetime.date:
    return after(first) - datetime.timedelta(days=1)


def after(first: datetime.date) -> datetime.date:
    return (first + datetime.timedelta(days=32)).replace(day=1)


class TakingsScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/takings.html"
    page_title = _("Takings register")
    index, index_label = "reports:index", _("Reports")
    header_icon = "table"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        first = month_of(self.request.GET.get("month", ""))
        last = last_of(first)
        rows = takings.register(first, last)
        invoiced = takings.register(first, last, invoiced=True)
        abroad = takings.to_consumers_abroad(first.year)
        today = timezone.localdate(timezone=ROME)
        return {
            "first": first,
            "before": (first - datetime.timedelta(days=1)).replace(day=1) if first > EARLIEST else None,
            "next": after(first) if after(first) <= today else None,
            "rows": rows,
            "rates": takings.by_rate(rows),
            "total": takings.sums(rows),
            "invoiced": takings.by_rate(invoiced),
            "abroad": abroad,
            "is_much_abroad": abroad >= takings.EU_WARNING,
            **super().get_context_data(**kwargs),
        }


HEADINGS = (
    _("Day"),
    _("VAT, %"),
    _("Orders"),
    _("Sold"),
    _("Given back"),
    _("Takings"),
    _("Taxable"),
    _("VAT"),
    _("Kind"),
)


def table(first: datetime.date) -> list[list[Any]]:
    """Both parts, each row saying which; amounts are numbers, so that a spreadsheet can sum them."""
    last = last_of(first)
    parts = (
        (gettext("takings"), takings.register(first, last)),
        (gettext("invoiced"), takings.register(first, last, invoiced=True)),
    )
    return [_cells(row, str(kind)) for kind, rows in parts for row in rows]


def _cells(row: Taken, kind: str) -> list[Any]:
    amounts = [row.sold, -row.given_back, row.gross, row.net, row.vat]
    return [row.day, row.rate, row.orders, *amounts, kind]


def as_csv(first: datetime.date) -> bytes:
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", lineterminator="\r\n")
    rows.writerow([str(heading) for heading in HEADINGS])
    for cells in table(first):
        rows.writerow([_told(cell) for cell in cells])
    return written.getvalue().encode("utf-8-sig")


def _told(cell: Any) -> str:
    if isinstance(cell, Decimal):
        return f"{cell:.2f}".replace(".", ",")  # a sum may be negative: it is ours, and no formula
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return as_text(str(cell))


def as_xlsx(first: datetime.date) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(date_format(first, "F Y")[:31])
    sheet.append([str(heading) for heading in HEADINGS])
    for cells in table(first):
        sheet.append(cells)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


class TakingsFile(TakingsScreen):
    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        first, kind = month_of(request.GET.get("month", "")), kwargs["kind"]
        headers = {"Content-Disposition": f'attachment; filename="corrispettivi-{first:%Y-%m}.{kind}"'}
        if kind == "csv":
            return HttpResponse(as_csv(first), content_type="text/csv; charset=utf-8", headers=headers)
        if kind == "xlsx":
            return HttpResponse(as_xlsx(first), content_type=XLSX, headers=headers)
        raise Http404


class TakingsViewSet(ViewSet):
    name, url_prefix = "takings", "takings"

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", TakingsScreen.as_view(), name="index"),
            path("register.<slug:kind>", TakingsFile.as_view(), name="file"),
        ]
