"""How the courier wants the file: which columns, in which order, under which headings."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shop import courier_file
from shop.desk.screens import Screen
from shop.models import CourierFile, Order


class ColumnForm(forms.Form):
    """One column: its place in the row, empty when it is left out, and its heading."""

    place = forms.IntegerField(label=_("Place"), min_value=1, max_value=99, required=False)
    heading = forms.CharField(label=_("Heading"), max_length=40, required=False)


class FormatForm(forms.ModelForm):
    class Meta:
        model = CourierFile
        fields = ["courier", "separator", "encoding", "note"]
        labels = {"encoding": _("Characters")}
        help_texts = {"courier": _("Stands on parcels whose row names no courier.")}


class CourierScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/shipping_day/courier.html"
    page_title = _("The courier's file")
    index, index_label = "packing:index", _("Day of dispatch")
    header_icon = "cog"

    def rows(self, typed: Any = None) -> list[dict[str, Any]]:
        shown = courier_file.columns_of(courier_file.format_now())
        places = {column.code: (number, heading) for number, (column, heading) in enumerate(shown, 1)}
        rows = []
        for column in courier_file.COLUMNS.values():
            place, heading = places.get(column.code, (None, column.heading))
            form = ColumnForm(typed, prefix=column.code, initial={"place": place, "heading": heading})
            rows.append({"column": column, "form": form})
        return sorted(rows, key=lambda row: row["form"].initial["place"] or 100)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = FormatForm(instance=courier_file.format_now())
        return {"form": form, "rows": self.rows(), **super().get_context_data(**kwargs)}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form, rows = FormatForm(request.POST, instance=courier_file.format_now()), self.rows(request.POST)
        is_right = all([form.is_valid(), *(row["form"].is_valid() for row in rows)])
        chosen = [row for row in rows if is_right and row["form"].cleaned_data["place"]]
        if is_right and not chosen:
            form.add_error(None, gettext("Choose at least one column."))
        if not form.is_valid() or not is_right or not chosen:
            return self.render_to_response(
                {**self.get_context_data(), "form": form, "rows": rows}, status=422
            )
        chosen.sort(key=lambda row: row["form"].cleaned_data["place"])
        format_ = form.save(commit=False)
        format_.columns = [
            [row["column"].code, row["form"].cleaned_data["heading"] or row["column"].heading]
            for row in chosen
        ]
        format_.save()
        return self.back(request, reverse("packing:courier"), gettext("The courier's file is set."))
