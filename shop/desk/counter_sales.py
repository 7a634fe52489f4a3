"""Vendite al banco: one table in the evening, by SKU or barcode, saved at once; what was typed stays when refused."""

import datetime
import uuid
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet

from shop import counter
from shop.desk.screens import Screen
from shop.models import CounterDay, Order, Variant

EMPTY_ROWS = 8
MOST_ROWS = 200
LAST_DAYS = 14


@dataclass(slots=True)
class Row:
    """One line of the table as it is shown: a sale that is written, or an empty one to type into."""

    code: str = ""
    pieces: str = ""
    variant: Variant | None = None
    seen: int = 0
    is_written: bool = False
    why: str = ""

    @property
    def number(self) -> int | None:
        """The pieces that were typed; one where only a barcode was read; None where it is no number."""
        if not self.pieces:
            return None if self.is_written else 1
        is_whole = self.pieces.isascii() and self.pieces.isdecimal() and len(self.pieces) < 5
        return int(self.pieces) if is_whole and int(self.pieces) <= counter.MOST else None


class CounterScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/counter_sales.html"
    page_title = _("Counter sales")
    index, index_label = "orders:index", _("Orders")
    header_icon = "table"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            "rows": [*self.written(), *[Row() for _each in range(EMPTY_ROWS)]],
            "key": uuid.uuid4(),
            "today": counter.today(),
            "days": CounterDay.objects.exclude(day=counter.today())[:LAST_DAYS],
            **super().get_context_data(**kwargs),
        }

    def written(self) -> list[Row]:
        return [
            Row(sale.variant.sku, str(sale.quantity), sale.variant, sale.quantity, is_written=True)
            for sale in counter.sales_of(counter.today())
        ]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        rows = typed_rows(request)
        if request.POST.get("day") != counter.today().isoformat():
            message = gettext("A new day has begun: this table was yesterday's. Nothing was written.")
            return self.again(rows, message)
        if any(row.why for row in rows):
            return self.again(rows, gettext("Nothing was written: look at the rows that are marked."))
        try:
            changed = counter.write(_table(rows), _key(request), self.member)
        except counter.RowsRefused as refusal:
            for row in rows:
                row.why = refusal.facts["rows"].get(row.variant.pk, "") if row.variant else ""
            return self.again(rows, refusal.message)
        said = ngettext("%(number)s row is written.", "%(number)s rows are written.", changed)
        return self.back(request, reverse("counter:index"), said % {"number": changed})

    def again(self, rows: list[Row], refusal: str) -> HttpResponse:
        shown = {"rows": [*rows, *[Row() for _each in range(EMPTY_ROWS)]], "refusal": refusal}
        return self.render_to_response({**self.get_context_data(), **shown}, status=422)


def typed_rows(request: HttpRequest) -> list[Row]:
    """What was typed, row by row, each with what is wrong with it."""
    lists = [request.POST.getlist(name)[:MOST_ROWS] for name in ("code", "pieces", "seen")]
    rows = [
        Row(code.strip()[:40], pieces.strip()[:8], is_written=bool(seen), seen=_number(seen))
        for code, pieces, seen in zip(*lists, strict=False)
        if code.strip() or pieces.strip()
    ]
    known = counter.find(row.code for row in rows)
    for row in rows:
        row.variant = known.get(row.code.casefold())
        if not row.code:
            row.why = gettext("Which product? Write its SKU or read its barcode.")
        elif row.variant is None:
            row.why = gettext("No product has this SKU or barcode.")
        elif row.number is None or (row.number == 0 and not row.is_written):
            row.why = gettext("Write a whole number of pieces, up to 999.")
    return rows


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else 0


def _table(rows: list[Row]) -> counter.Table:
    wanted: dict[int, int] = {}
    seen: dict[int, int] = {}
    added: dict[int, int] = {}
    for row in rows:
        if row.variant is None or row.number is None:
            continue
        if row.is_written:
            wanted[row.variant.pk], seen[row.variant.pk] = row.number, row.seen
        else:
            added[row.variant.pk] = added.get(row.variant.pk, 0) + row.number
    return counter.Table(wanted, seen, added)


def _key(request: HttpRequest) -> uuid.UUID:
    try:
        return uuid.UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid.uuid4()


class PastScreen(Screen):
    """An evening that is over: to be read. What is wrong then is counted, or moved by hand."""

    model = Order
    permission_required = "change"
    template_name = "shop/desk/counter_day.html"
    index, index_label = "counter:index", _("Counter sales")
    header_icon = "history"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        try:
            self.day = datetime.date.fromisoformat(kwargs["day"])
        except ValueError as error:
            raise Http404 from error

    def get_page_title(self) -> str:
        return date_format(self.day, "j F Y")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sales = counter.sales_of(self.day)
        total = sum(sale.quantity for sale in sales)
        return {**super().get_context_data(**kwargs), "sales": sales, "total": total, "day": self.day}


class CounterViewSet(ViewSet):
    name, url_prefix = "counter", "counter-sales"

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", CounterScreen.as_view(), name="index"),
            path("<slug:day>/", PastScreen.as_view(), name="day"),
        ]
