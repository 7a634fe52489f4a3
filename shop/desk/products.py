"""The list of products, and the ways from it: a new one, prices of many, files."""

from typing import Any

from django.db.models import Count, QuerySet
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button

from shop.desk.filters import ProductFilters
from shop.desk.labels import LabelsPrinted, LabelsScreen
from shop.desk.many_prices import ManyPricesScreen
from shop.desk.product_screen import NewProductScreen, ProductScreen
from shop.desk.screens import DeskViewSet
from shop.models import Product


class ProductList(generic.IndexView):
    add_item_label = _("New product")

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        return [
            Button(gettext("Prices of many products"), url=reverse("products:prices"), icon_name="tag"),
            Button(gettext("From and to a spreadsheet"), url=reverse("imports:index"), icon_name="table"),
            Button(gettext("Labels for the store"), url=reverse("products:labels"), icon_name="tag"),
        ]

    def get_base_queryset(self) -> QuerySet[Product]:
        listed = Product.objects.select_related("category", "producer")
        return listed.annotate(variants_count=Count("variants"))

    def search_queryset(self, queryset: QuerySet[Product]) -> QuerySet[Product]:
        """By key, since a product is found through any of its SKUs and must be counted once."""
        if not self.is_searching:
            return queryset
        found = super().search_queryset(Product.objects.all())
        return queryset.filter(pk__in=found.values("pk"))


class ProductViewSet(DeskViewSet):
    model = Product
    name = "products"
    icon = "tag"
    index_view_class = ProductList
    filterset_class = ProductFilters
    search_fields = ["name", "variants__sku", "producer__name"]
    ordering = "name"
    list_display = [
        "name",
        Column("category", label=_("Category"), sort_key="category__position"),
        Column("producer", label=_("Made by"), sort_key="producer__name"),
        Column("variants_count", label=_("Variants")),
        BooleanColumn("active", label=_("On sale"), sort_key="active"),
    ]

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("labels/", LabelsScreen.as_view(), name="labels"),
            path("labels/print/", LabelsPrinted.as_view(), name="labels_printed"),
            path("new/", NewProductScreen.as_view(), name="add"),
            path("prices/", ManyPricesScreen.as_view(), name="prices"),
            path("<int:pk>/", ProductScreen.as_view(), name="edit"),
        ]
