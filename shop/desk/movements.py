"""All movements of the stock: what came and went, why, when and by whom; also for a spreadsheet."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic

from cooperatives.models import Cooperative
from core.desk.spreadsheet import SafeSpreadsheet
from shop.desk.filters import DeskFilters
from shop.desk.screens import DeskViewSet
from shop.models import Reason, StockMovement


class MovementFilters(DeskFilters):
    reason = django_filters.MultipleChoiceFilter(
        label=_("What happened"), choices=Reason.choices, widget=forms.CheckboxSelectMultiple
    )
    when = django_filters.DateFromToRangeFilter(label=_("Date"), widget=DateRangePickerWidget)
    producer = django_filters.ModelChoiceFilter(
        label=_("Made by"), field_name="variant__product__producer", queryset=Cooperative.objects.all()
    )

    class Meta:
        model = StockMovement
        fields: list[str] = []


class MovementList(SafeSpreadsheet, generic.IndexView):
    page_title = _("Movements of the stock")
    list_export = ["when", "variant.sku", "variant.product.name", "quantity", "why", "batch", "about", "who"]
    export_headings = {
        "when": _("When"),
        "variant.sku": _("SKU"),
        "variant.product.name": _("Product"),
        "quantity": _("Pieces"),
        "why": _("What happened"),
        "batch": _("Batch"),
        "about": _("About"),
        "who": _("Who"),
    }

    def get_base_queryset(self) -> QuerySet[StockMovement]:
        return StockMovement.objects.select_related("variant__product", "batch", "who")

    def get_edit_url(self, instance: StockMovement) -> str:
        """What was written stays: its row leads to the stock that it moved."""
        return reverse("stock:edit", args=[instance.variant_id])

    def get_add_url(self) -> None:
        return None

    def get_delete_url(self, instance: StockMovement) -> None:
        return None

    def to_row_dict(self, item: StockMovement) -> dict[str, Any]:
        return {
            "when": item.when,
            "variant.sku": item.variant.sku,
            "variant.product.name": item.variant.product.name,
            "quantity": item.quantity,
            "why": str(item.get_reason_display()),
            "batch": str(item.batch or ""),
            "about": item.about,
            "who": str(item.who or ""),
        }


class MovementViewSet(DeskViewSet):
    model = StockMovement
    name, url_prefix = "movements", "stock-movements"
    icon = "history"
    index_view_class = MovementList
    filterset_class = MovementFilters
    search_fields = ["variant__sku", "variant__product__name", "about"]
    ordering = "-when"
    list_display = [
        Column("variant", label=_("SKU"), accessor="variant.sku", sort_key="variant__sku"),
        Column("product", label=_("Product"), accessor="variant.product.name"),
        Column("quantity", label=_("Pieces"), sort_key="quantity"),
        Column("reason", label=_("What happened"), accessor="get_reason_display", sort_key="reason"),
        Column("about", label=_("About")),
        Column("who", label=_("Who")),
        DateColumn("when", label=_("When"), sort_key="when"),
    ]

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
        ]
